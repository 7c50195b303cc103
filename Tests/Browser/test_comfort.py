"""What script adds to pages, and that the pages do without."""

import re


def column(tab, number):
    cells = tab.page.locator(f"table[data-sortable] tbody tr > :nth-child({number})").all()
    return [cell.get_attribute("data-value") or cell.inner_text().strip() for cell in cells]


def head(tab, number):
    return tab.page.locator(f"table[data-sortable] thead th:nth-child({number})")


def test_the_reuse_table_sorts_by_each_column_both_ways(visit):
    tab = visit("hergebruik/")
    assert len(column(tab, 1)) >= 10
    for number in range(1, 7):
        orders = {}
        for _ in range(2):
            head(tab, number).locator("button").click()
            orders[head(tab, number).get_attribute("aria-sort")] = column(tab, number)
        assert set(orders) == {"ascending", "descending"}
        if number == 1:
            expected = tab.page.evaluate(
                "(texts) => texts.sort(new Intl.Collator('nl', {numeric: true}).compare)", orders["ascending"])
        else:
            expected = sorted(orders["ascending"], key=str if number == 6 else float)
        assert orders["ascending"] == expected
        assert orders["descending"] == expected[::-1]
        assert tab.page.locator("th[aria-sort]").count() == 1


def test_the_table_sorts_with_the_keyboard(visit):
    tab = visit("hergebruik/")
    head(tab, 6).locator("button").focus()
    tab.page.keyboard.press("Enter")
    assert head(tab, 6).get_attribute("aria-sort") == "descending"
    assert column(tab, 6) == sorted(column(tab, 6), reverse=True)


def test_every_number_in_the_table_leads_to_the_records_behind_it(visit, server):
    tab = visit("hergebruik/")
    numbers = tab.page.locator("table[data-sortable] td.number a")
    addresses = [(link.inner_text(), link.get_attribute("href")) for link in numbers.all()]
    assert len(addresses) >= 10
    for number, address in addresses:
        tab.page.goto(server.address + "hergebruik/")
        tab.page.locator(f"table[data-sortable] td.number a[href='{address}']").first.click()
        assert re.search(rf"\b{number}\b", tab.page.locator("main").inner_text()), address


def test_the_filter_leaves_what_holds_every_word(visit):
    tab = visit("praktijken/")
    cards = tab.page.locator("main .card")
    everything = cards.count()
    tab.page.locator("#filter").fill("zeeuws DEPOT")
    tab.page.wait_for_function("() => document.querySelector('.filter-count').textContent")
    shown = [card for card in cards.all() if card.is_visible()]
    assert 0 < len(shown) < everything
    assert all("zeeuws" in card.inner_text().lower() for card in shown)
    tab.page.locator("#filter").fill("")
    tab.page.wait_for_function("() => !document.querySelector('.filter-count').textContent")
    assert len([card for card in cards.all() if card.is_visible()]) == everything


def test_without_script_all_is_readable_and_nothing_is_left_that_does_nothing(visit):
    for address in ("", "praktijken/", "hergebruik/", "organisaties/", "begrippen/", "praktijken/zeeuws-e-depot/"):
        tab = visit(address, java_script_enabled=False)
        assert tab.page.locator("h1").is_visible()
        assert tab.page.locator("main").inner_text().strip()
        assert tab.page.locator("[data-filter]:visible").count() == 0
        assert tab.page.locator("main button:visible:not([type=submit])").count() == 0


def test_the_keyboard_reaches_the_content_first_and_focus_is_seen(visit):
    tab = visit("praktijken/zeeuws-e-depot/")
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    box = tab.page.locator(":focus").bounding_box()
    assert box and box["width"] > 40 and box["x"] >= 0 and box["y"] >= 0
    tab.page.keyboard.press("Enter")
    assert tab.page.evaluate("document.activeElement.id") == "inhoud"
    for _ in range(60):
        tab.page.keyboard.press("Tab")
        seen = tab.page.evaluate(
            """() => {
              const style = getComputedStyle(document.activeElement);
              return document.activeElement === document.body
                || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== 'none';
            }""")
        assert seen, tab.page.evaluate("document.activeElement.outerHTML")


def test_a_redirect_leads_to_the_page_also_without_script(visit, browser, small_server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_server.address + "praktijken/verhuizen-oud/")
    page.wait_for_url("**/praktijken/digitaal-verhuizen/")
    context.close()


def test_a_term_is_explained_within_reach_of_the_keyboard(visit):
    tab = visit("praktijken/zeeuws-e-depot/")
    term = tab.page.locator("main .prose a[href*='begrippen/']").first
    term.focus()
    assert term.get_attribute("href").startswith("../../begrippen/")


def test_print_leaves_the_menus_out(visit):
    tab = visit("praktijken/zeeuws-e-depot/")
    tab.page.emulate_media(media="print")
    assert not tab.page.locator(".site-nav").is_visible()
    assert tab.page.locator("h1").is_visible()
