"""Who uses what, as a reader meets it: facts of our own content, each with the record behind it."""

import re


def test_the_page_of_a_municipality_shows_its_adoption_with_date_and_source(visit):
    tab = visit("organisaties/gm0716/")
    row = tab.page.locator("tr", has=tab.page.get_by_role("link", name=re.compile("e-Depot")))
    assert "10 april 2019" in row.inner_text()
    row.get_by_role("link", name=re.compile("Bevestigd")).click()
    tab.page.wait_for_url("**/hergebruik/praktijken/zeeuws-e-depot/#gebruik-gm0716")
    record = tab.page.locator("#gebruik-gm0716")
    assert "Tholen" in record.inner_text() and "10 april 2019" in record.inner_text()
    assert record.locator("a[href^='https://']").count() >= 1


def test_a_municipality_that_ended_leads_to_its_successor(visit):
    tab = visit("organisaties/gm0003/")
    assert "bestond tot en met 31 december 2020" in tab.page.locator("main").inner_text()
    tab.page.locator("main").get_by_role("link", name="Eemsdelta").first.click()
    tab.page.wait_for_url("**/organisaties/gm1979/")
    assert tab.page.locator("h1").inner_text() == "Eemsdelta"


def test_reported_totals_stand_apart_and_are_not_counted(visit):
    tab = visit("hergebruik/praktijken/gezamenlijke-inkoop-mobiele-communicatie/")
    figures = tab.page.locator("main").inner_text()
    reported = tab.page.locator("section", has=tab.page.get_by_role("heading", name="Gemelde totalen")).last.inner_text()
    assert "241 gemeenten van de 388" in reported
    assert "283 deelnemers" in reported
    assert "0 van de 342" in figures.replace(reported, "")
    assert "241" not in tab.page.locator(".figures").first.inner_text()


def test_what_can_be_taken_over_has_reasons_and_leads_to_the_practice(visit):
    tab = visit("organisaties/gm0716/")
    chances = tab.page.locator("section", has=tab.page.get_by_role("heading", name="Wat kunnen wij overnemen")).last
    first = chances.get_by_role("heading", level=3).first
    assert chances.get_by_role("heading", level=3).count() >= 5
    assert "wettelijke taak" in chances.inner_text()
    # What Tholen has a record of, or explores with others, is not offered as new.
    assert "Zeeuws e-Depot" not in [heading.inner_text() for heading in chances.get_by_role("heading", level=3).all()]
    first.get_by_role("link").click()
    tab.page.wait_for_url("**/praktijken/*/")


def test_every_figure_of_the_overview_leads_somewhere(visit):
    tab = visit("hergebruik/")
    links = tab.page.locator(".figures a")
    assert links.count() >= 5
    for address in sorted({link.get_attribute("href") for link in links.all()}):
        other = visit("hergebruik/" + address)
        assert other.page.locator("h1").count() == 1
        if "#" in address:
            assert other.page.locator(f"[id='{address.split('#')[1]}']").count() == 1
