"""The search page in a browser."""

import gzip
import json
import re

import pytest

from conftest import Visit
from test_accessibility import violations
from test_pages import made_from_the_register

RESULTS = ".results-list > li"


def search(tab, words):
    # Before that, the form would lead to the page itself.
    tab.page.locator("[role=combobox]").wait_for()
    tab.page.locator("main input[type=search]").fill(words)
    tab.page.locator("main form button").click()
    # The address says that the question was taken; until then the page looks settled, with nothing on it.
    tab.page.wait_for_function(
        "(words) => (new URLSearchParams(location.search || location.hash.slice(1)).get('q') ?? '').trim() === words.trim()",
        arg=words)
    settle(tab)


def settle(tab):
    """Waits until the line above the results says how many there are, and the results show what was found."""
    tab.page.wait_for_function(
        "() => { const root = document.querySelector('#zoekresultaten');"
        " if (!root) return false;"
        " const text = root.querySelector('.results-count').textContent;"
        " return document.querySelector('[role=combobox]') && !root.ariaBusy"
        " && (root.hidden ? !location.search.includes('q=') || !new URLSearchParams(location.search).get('q').trim()"
        " : text && text !== root.dataset.loading); }")
    tab.page.wait_for_timeout(150)


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


def test_of_a_compound_only_the_part_is_marked(visit):
    tab = visit("zoeken/?q=beheer")
    settle(tab)
    parts = tab.page.evaluate(
        "[...document.querySelectorAll('.results-list mark')].filter((mark) => /\\p{L}$/u.test(mark.previousSibling?.data ?? ''))"
        ".map((mark) => mark.textContent.toLowerCase())")
    assert "beheer" in parts and all(part.startswith("behe") for part in parts), parts


def test_what_was_found_is_marked(visit):
    tab = visit("zoeken/?q=archief")
    settle(tab)
    marks = [mark.inner_text().lower() for mark in tab.page.locator(f"{RESULTS} mark").all()]
    assert "archief" in marks
    assert all("arch" in mark for mark in marks), marks
    assert tab.page.locator("h1").inner_text() == "Zoeken naar “archief”"
    assert re.match(r"\d+ pagina’s", tab.page.locator(".results-count").inner_text())


def test_every_result_leads_to_its_page_and_its_heading(visit, server):
    tab = visit("zoeken/?q=gemeente")
    settle(tab)
    addresses = [link.get_attribute("href") for link in tab.page.locator(f"{RESULTS} a").all()]
    assert len(addresses) >= 10
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
    tab.page.route("**/zoek/*", lambda route: route.abort())
    tab.page.goto(server.address + "zoeken/?q=archief")
    settle(tab)
    assert "Zoeken lukt nu niet" in tab.page.locator(".results-count").inner_text()
    assert tab.page.locator("#zoekindex").is_visible()
    tab.take_problems()  # The request that this test broke.


# What is loaded, and from where


def test_nothing_of_search_is_loaded_before_someone_goes_to_the_field(visit):
    tab = visit("praktijken/")
    asked = []
    tab.page.on("request", lambda request: asked.append(request.url))
    tab.page.wait_for_timeout(300)
    assert not any("zoek" in address or "/js/" in address for address in asked)
    tab.page.locator("header input[type=search]").focus()
    tab.page.locator("[role=combobox]").wait_for()
    assert sum("zoek" in address for address in asked) >= 3


def test_the_scripts_of_search_are_small(public):
    sizes = {path.name.split(".")[0]: len(gzip.compress(path.read_bytes(), 9)) for path in (public / "assets/js").iterdir()}
    # Of the script of every page, what starts search.
    start = re.search(r"function startSearch.*?\n}\n", next((public / "assets/js").glob("site.*")).read_text(), re.S)[0]
    total = sizes["zoek"] + sizes["zoek-werker"] + len(gzip.compress(start.encode(), 9))
    print(f"script of search: {total} bytes, gzipped: {sizes}")
    assert total <= 16 * 1024


def test_a_small_site_is_searched_after_two_rounds_of_requests(visit, server):
    """What the field needs is asked for at once; then the one file with the index."""
    tab = visit("praktijken/")
    tab.page.wait_for_timeout(300)
    asked = []
    tab.page.on("request", lambda request: asked.append(request.url.removeprefix(server.address)))
    tab.page.locator("header input[type=search]").focus()
    tab.page.keyboard.type("archief")
    tab.page.locator("[role=option]").first.wait_for()
    names = [re.sub(r"[.][0-9a-f]{8}(?=[.])|-[a-z2-7]{4}(?=[.])", "", name) for name in asked if "zoek" in name]
    assert sorted(names[:3]) == ["assets/js/zoek-werker.js", "assets/js/zoek.js", "zoek/index.json"]
    assert names[3:] == ["zoek/alles.zok"]


def test_without_a_worker_the_page_searches_itself(browser, server):
    tab = Visit(browser, server.origin)
    tab.page.add_init_script("delete window.Worker")
    tab.page.goto(server.address + "zoeken/?q=archief")
    settle(tab)
    assert links(tab)
    assert tab.problems == []
    tab.context.close()


def test_where_the_worker_cannot_be_loaded_the_page_searches_itself(browser, server):
    tab = Visit(browser, server.origin)
    broken = []

    def break_once(route):
        if broken:
            return route.continue_()
        broken.append(route.request.url)
        return route.abort()

    tab.context.route("**/zoek-werker.*", break_once)
    tab.page.goto(server.address + "zoeken/?q=archief")
    settle(tab)
    assert broken and links(tab)
    tab.context.close()


def test_an_index_that_was_published_anew_is_read_again(browser, server):
    tab = Visit(browser, server.origin)
    gone = []

    def lose_once(route):
        if gone:
            return route.continue_()
        gone.append(route.request.url)
        return route.fulfill(status=404, body="gone")

    tab.context.route("**/alles-*", lose_once)
    tab.page.goto(server.address + "zoeken/?q=archief")
    settle(tab)
    assert gone and links(tab)
    tab.context.close()


def test_a_damaged_index_is_said_and_the_list_helps(browser, server):
    tab = Visit(browser, server.origin)
    tab.context.route("**/alles-*", lambda route: route.fulfill(body=route.fetch().body()[:5000]))
    tab.page.goto(server.address + "zoeken/?q=archief")
    settle(tab)
    assert "beschadigd" in tab.page.locator(".results-count").inner_text()
    assert "alles-" in tab.page.locator("#zoekresultaten").get_attribute("data-error")
    assert tab.page.locator("#zoekindex").is_visible()
    tab.context.close()


@pytest.mark.parametrize("folder, words", [("", "archief"), ("en/", "groningen")])
def test_the_site_is_searched_from_disk(browser, public, folder, words):
    tab = Visit(browser, "file://")
    tab.page.goto(f"file://{public}/{folder}zoeken/index.html?q={words}", wait_until="load")
    settle(tab)
    assert links(tab)
    assert tab.page.locator(f"{RESULTS} mark").count()
    tab.page.locator(f"{RESULTS} h2 a").first.click()
    assert tab.page.locator("h1").count() == 1, "a link leads to a page, not to a folder"
    tab.page.locator("header input[type=search]").fill(words)
    tab.page.locator("[role=option]").first.wait_for()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(f"**/zoeken/index.html?q={words}")
    settle(tab)
    assert links(tab)
    assert tab.problems == []
    tab.context.close()


# Suggestions


def field(tab):
    return tab.page.locator("[role=search] input")


def active(tab):
    """The option that is pointed at, if one is."""
    place = field(tab).get_attribute("aria-activedescendant")
    if place is None:
        return None
    option = tab.page.locator(f"#{place}")
    assert option.get_attribute("aria-selected") == "true"
    return option.inner_text()


def type_words(tab, words):
    field(tab).focus()
    tab.page.locator("[role=combobox]").wait_for()
    tab.page.keyboard.type(words)
    tab.page.locator("[role=option]").first.wait_for()


def test_suggestions_are_walked_by_keyboard(visit):
    tab = visit("praktijken/")
    keys = tab.page.keyboard
    type_words(tab, "verhuiz")
    assert field(tab).get_attribute("aria-expanded") == "true"
    groups = [group.get_attribute("aria-label") for group in tab.page.locator("[role=listbox] [role=group]").all()]
    assert groups == ["Zoektermen", "Pagina’s"]
    options = [option.inner_text() for option in tab.page.locator("[role=option]").all()]
    assert active(tab) is None, "nothing is chosen by itself"
    keys.press("ArrowDown")
    assert active(tab) == options[0]
    keys.press("ArrowDown")
    assert active(tab) == options[1]
    keys.press("ArrowUp")
    keys.press("ArrowUp")
    assert active(tab) is None, "up from the first leads back to the field"
    keys.press("ArrowUp")
    assert active(tab) == options[-1]
    keys.press("Home")
    assert active(tab) is None
    assert field(tab).evaluate("(field) => field.selectionStart") == 0
    keys.press("End")
    assert field(tab).evaluate("(field) => field.selectionStart") == len("verhuiz")
    keys.press("Escape")
    assert field(tab).get_attribute("aria-expanded") == "false"
    assert field(tab).input_value() == "verhuiz"
    keys.press("Alt+ArrowDown")
    tab.page.locator("[role=option]").first.wait_for()
    assert active(tab) is None
    keys.press("Tab")
    assert tab.page.locator("[role=listbox]").is_hidden()
    assert tab.page.evaluate("document.activeElement.type") == "submit"
    keys.press("Shift+Tab")
    keys.press("Escape")
    assert field(tab).input_value() == ""


def test_enter_on_a_page_goes_there_and_on_a_word_searches_for_it(visit, server):
    tab = visit("praktijken/")
    type_words(tab, "verhuiz")
    page = tab.page.locator("[role=group][aria-label^=Pagina] [role=option]").first.inner_text()
    while (active(tab) or "") != page:
        tab.page.keyboard.press("ArrowDown")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/praktijken/verhuizing-digitaal-melden/")
    type_words(tab, "digitaal verhuiz")
    tab.page.keyboard.press("ArrowDown")
    chosen = active(tab)
    assert chosen.startswith("digitaal verhuiz")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/zoeken/?q=*")
    settle(tab)
    assert field(tab).input_value() == chosen


def test_a_suggestion_is_taken_with_a_click(visit):
    tab = visit("praktijken/")
    type_words(tab, "verhuiz")
    tab.page.locator("[role=option]", has_text="Verhuizing digitaal melden").click()
    tab.page.wait_for_url("**/praktijken/verhuizing-digitaal-melden/")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address, words", [("praktijken/", "archief"), ("", "archief"), ("en/", "groningen")])
def test_axe_finds_nothing_in_open_suggestions(visit, address, words, scheme, width):
    tab = visit(address, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
    type_words(tab, words)
    tab.page.keyboard.press("ArrowDown")
    assert violations(tab.page) == []
    box = tab.page.locator("[role=listbox]").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= width
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


# Results


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_results_with_filters(visit, scheme, width):
    tab = visit(
        "zoeken/?q=archief&soort=praktijk&soort=begrip", viewport={"width": width, "height": 800},
        color_scheme=scheme, reduced_motion="reduce")
    settle(tab)
    tab.page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    assert tab.page.locator(".results-chosen button").count() == 3
    assert violations(tab.page) == []
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= width


def count_of(tab, name, value):
    return int(tab.page.locator(f"input[name='{name}'][value='{value}'] ~ .count").inner_text())


def total(tab):
    return sum(int(number) for number in re.findall(r"\d+", tab.page.locator(".results-count").inner_text()))


def test_facets_narrow_and_their_counts_are_true(visit):
    tab = visit("zoeken/?q=gemeente")
    settle(tab)
    everything = total(tab)
    soort = tab.page.locator("details[data-key=soort]")
    soort.locator("summary").click()
    practices, terms = count_of(tab, "soort", "praktijk"), count_of(tab, "soort", "begrip")
    assert 0 < practices < everything
    soort.locator("input[value=praktijk]").check()
    settle(tab)
    assert total(tab) == practices
    assert "soort=praktijk" in tab.page.url
    assert count_of(tab, "soort", "begrip") == terms, "counts of a facet leave its own choice out"
    soort.locator("input[value=begrip]").check()
    settle(tab)
    assert total(tab) == practices + terms
    assert tab.page.evaluate("document.activeElement.value") == "begrip"
    buttons = tab.page.locator(".results-chosen button")
    assert [button.inner_text() for button in buttons.all()] == [
        "Soort: Praktijkvoorbeeld", "Soort: Begrip", "Haal alle filters weg"]
    buttons.first.click()
    settle(tab)
    assert total(tab) == terms
    assert not soort.locator("input[value=praktijk]").is_checked()
    tab.page.go_back()
    settle(tab)
    assert total(tab) == practices + terms
    tab.page.locator(".results-chosen button").last.click()
    settle(tab)
    assert total(tab) == everything
    assert "soort" not in tab.page.url


def test_an_address_with_filters_gives_the_same_results(visit):
    tab = visit("zoeken/?q=gemeente&soort=begrip&onbekend=x")
    settle(tab)
    assert tab.page.locator("details[data-key=soort] input[value=begrip]").is_checked()
    assert all("/begrippen/" in link for link in links(tab))


def test_more_results_are_shown_and_the_first_new_one_has_the_focus(visit, server):
    tab = visit("zoeken/?q=gemeente")
    settle(tab)
    assert tab.page.locator(RESULTS).count() == 10
    tab.page.locator(".results-more").focus()
    tab.page.keyboard.press("Enter")
    tab.page.locator(f"{RESULTS}:nth-child(11)").wait_for()
    assert tab.page.evaluate("document.activeElement.href") == links(tab)[10]
    assert len(set(links(tab))) == 20
    tab.page.locator(f"{RESULTS}:nth-child(15) h2 a").click()
    tab.page.wait_for_load_state()
    tab.page.go_back()
    settle(tab)
    assert tab.page.locator(RESULTS).count() == 20, "Back shows what was shown"


def test_a_correction_is_said_and_can_be_undone(visit):
    tab = visit("zoeken/?q=verhuiznig+melden")
    settle(tab)
    line = tab.page.locator(".results-meant")
    assert line.inner_text() == "Resultaten voor “verhuizing melden”. Zoek toch naar “verhuiznig melden”"
    assert links(tab)[0].endswith("/praktijken/verhuizing-digitaal-melden/")
    line.locator("a").click()
    settle(tab)
    assert "letterlijk" in tab.page.url
    assert line.is_hidden()
    tab.page.go_back()
    settle(tab)
    assert line.is_visible()


def test_results_are_printed_without_their_filters(visit):
    tab = visit("zoeken/?q=archief&soort=praktijk")
    settle(tab)
    tab.page.emulate_media(media="print")
    assert tab.page.locator(f"{RESULTS} h2").first.is_visible()
    assert tab.page.locator(".results-count").is_visible()
    for name in (".results-facets", ".results-chosen", ".results-more", ".search-form"):
        assert tab.page.locator(name).first.is_hidden(), name


def test_a_search_after_the_number_sign_stays_off_the_wire(visit, server):
    tab = visit("zoeken/#q=archief")
    tab.page.locator(f"{RESULTS} h2 a").first.wait_for()
    assert links(tab)
