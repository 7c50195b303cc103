"""The search page in a browser."""

import json
import re

import pytest

from test_pages import made_from_the_register

RESULTS = ".results-list > li"


def search(tab, words):
    tab.page.locator("main input[type=search]").fill(words)
    tab.page.locator("main form button").click()
    settle(tab)


def settle(tab):
    """Waits until the line above the results no longer says that it is searching."""
    tab.page.wait_for_function(
        "() => { const root = document.querySelector('#zoekresultaten');"
        " const text = root.querySelector('.results-count').textContent;"
        " return root.hidden || (text && text !== root.dataset.loading); }")


def links(tab):
    return [link.get_attribute("href") for link in tab.page.locator(f"{RESULTS} h2 a").all()]


@pytest.mark.parametrize(
    "words, page",
    [
        ("e-depot", "praktijken/zeeuws-e-depot/"),                 # a whole word, with a hyphen
        ("archivaris", "praktijken/gezamenlijke-gemeentearchivaris/"),  # the end of a compound
        ("verhuiz", "praktijken/verhuizing-digitaal-melden/"),     # the beginning of a word
        ("coöperatie", "praktijken/uitvoeringscooperatie/"),       # with a diacritic
        ("cooperatie", "praktijken/uitvoeringscooperatie/"),       # without it
        ("COÖPERATIE", "praktijken/uitvoeringscooperatie/"),
        ("Zeeuws archief", "organisaties/zeeuws-archief/"),        # two words
        ("digitaal depot", "begrippen/e-depot/"),                  # a synonym
        ("Tholen", "organisaties/gm0716/"),                        # an organisation of the register
    ])
def test_words_and_parts_of_words_are_found(visit, words, page):
    tab = visit("zoeken/")
    search(tab, words)
    assert any(link.endswith("/" + page) for link in links(tab)[:10]), links(tab)[:10]


def test_what_was_found_is_marked(visit):
    tab = visit("zoeken/?q=archief")
    settle(tab)
    marks = [mark.inner_text().lower() for mark in tab.page.locator(f"{RESULTS} mark").all()]
    assert marks and set(marks) == {"archief"}
    assert tab.page.locator("h1").inner_text() == "Zoeken naar “archief”"
    assert re.match(r"\d+ pagina’s", tab.page.locator(".results-count").inner_text())


def test_every_result_leads_to_its_page_and_its_heading(visit, server):
    tab = visit("zoeken/?q=gemeente")
    settle(tab)
    addresses = [link.get_attribute("href") for link in tab.page.locator(f"{RESULTS} a").all()]
    assert len(addresses) > 20
    for address in addresses[:40]:
        response = tab.page.goto(address)  # None where only the heading differs from the last one.
        assert response is None or response.status == 200, address
        anchor = re.search("#(.*)", address)
        if anchor:
            assert tab.page.evaluate("(id) => !!document.getElementById(decodeURIComponent(id))", anchor[1]), address


@pytest.mark.parametrize(
    "words",
    [
        '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "javascript:alert(1)", "'-alert(1)-'",
        "__proto__ constructor", "$& $1 {query}", "\\", "%", "(((", "[a", "🧪", "\u202egnp", "a" * 5000,
        " ", "\u0301", "</title><script>alert(1)</script>",
    ])
def test_whatever_stands_in_the_address_stays_text(visit, words):
    from urllib.parse import quote

    tab = visit("zoeken/?q=" + quote(words))
    settle(tab)
    assert tab.page.locator("main input[type=search]").input_value() == words.strip()
    assert tab.page.locator("main img").count() == 0
    assert tab.page.locator("main script").count() == 0
    assert tab.page.evaluate("document.querySelectorAll('[onerror]').length") == 0


def test_a_broken_escape_in_the_address_does_no_harm(visit):
    tab = visit("zoeken/?q=%E0%A4%A&q=tweede")
    settle(tab)
    assert tab.page.locator("h1").count() == 1


def test_back_shows_the_former_results_and_then_the_list(visit):
    tab = visit("zoeken/")
    assert tab.page.locator("#zoekindex").is_visible()
    search(tab, "archief")
    first = links(tab)
    search(tab, "verhuizen")
    assert links(tab) != first
    tab.page.go_back()
    settle(tab)
    assert links(tab) == first
    assert tab.page.locator("main input[type=search]").input_value() == "archief"
    tab.page.go_back()
    settle(tab)
    assert tab.page.locator("#zoekresultaten").is_hidden()
    assert tab.page.locator("#zoekindex").is_visible()
    tab.page.go_forward()
    settle(tab)
    assert links(tab) == first


def test_nothing_found_is_said_and_the_list_helps(visit):
    tab = visit("zoeken/?q=xqzwv")
    settle(tab)
    assert "Niets gevonden" in tab.page.locator(".results-count").inner_text()
    assert tab.page.locator("#zoekindex").is_visible()


def test_the_field_in_the_header_of_any_page_leads_to_results(visit, server):
    tab = visit("praktijken/")
    tab.page.locator("header input[type=search]").fill("archief")
    tab.page.locator("header input[type=search]").press("Enter")
    tab.page.wait_for_url("**/zoeken/?q=archief")
    settle(tab)
    assert links(tab)


def test_the_english_page_searches_the_english_pages(visit):
    tab = visit("en/zoeken/?q=archief")
    settle(tab)
    assert tab.page.locator("html").get_attribute("lang") == "en"
    assert "archief" in tab.page.locator("h1").inner_text()


def test_without_script_the_list_holds_what_authors_wrote_and_the_menu_the_rest(visit, public, server):
    tab = visit("zoeken/", java_script_enabled=False)
    assert tab.page.locator("noscript").first.is_visible() or "JavaScript" in tab.page.locator("main").inner_text()
    listed = {link.get_attribute("href") for link in tab.page.locator("#zoekindex a").all()}
    silent = made_from_the_register(public)
    for page in json.loads((public / "search.json").read_text()).get("pages", []):
        assert "../" + page["url"] in listed or page["url"] in silent, page["url"]
    assert tab.page.locator("nav a[href='../organisaties/']").count(), "the list of all organisations"
    tab.page.locator(f"#zoekindex a[href='../praktijken/zeeuws-e-depot/']").first.click()
    assert "e-Depot" in tab.page.locator("h1").inner_text()


def test_a_failing_network_is_said_and_the_list_helps(visit, server):
    tab = visit("praktijken/")
    tab.page.route("**/search.json", lambda route: route.abort())
    tab.page.goto(server.address + "zoeken/?q=archief")
    settle(tab)
    assert "Zoeken lukt nu niet" in tab.page.locator(".results-count").inner_text()
    assert tab.page.locator("#zoekindex").is_visible()
    tab.take_problems()  # The request that this test broke.
