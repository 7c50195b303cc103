"""axe on one page of every kind, in light and dark, narrow and wide."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import Visit

KINDS = {
    "home": "", "home in English": "en/", "practices": "praktijken/", "practice": "praktijken/zeeuws-e-depot/",
    "practice with reactions": "praktijken/verhuizing-digitaal-melden/", "organisations": "organisaties/",
    "municipality": "organisaties/gm0716/", "municipality that ended": "organisaties/gm0650/",
    "example organisation": "organisaties/voorbeeldgemeente/", "own organisation": "organisaties/zeeuws-archief/",
    "plans": "plannen/", "plan": "plannen/voorbeeldgemeente-melden-met-een-foto/", "rounds": "rondes/",
    "round": "rondes/voorbeeldronde-meldingen/", "tags": "trefwoorden/", "tag": "trefwoorden/archief/",
    "themes": "themas/", "theme": "themas/informatievoorziening-en-ict/", "glossary": "begrippen/",
    "term": "begrippen/e-depot/", "reuse": "hergebruik/", "reuse of a practice": "hergebruik/praktijken/zeeuws-e-depot/",
    "same wheel": "hergebruik/zelfde-wiel/", "white spots": "hergebruik/witte-vlekken/",
    "to confirm again": "hergebruik/versleten/", "through the years": "hergebruik/door-de-jaren/",
    "not taken over": "hergebruik/niet-overgenomen/", "matrix": "hergebruik/matrix/",
    "matrix of a province": "hergebruik/matrix/pv29/", "products": "producten/",
    "product": "producten/verhuismelding/", "reuse with a map": "hergebruik/praktijken/signalen/",
    "search": "zoeken/", "search with results": "zoeken/?q=archief", "page": "meedoen/", "not found": "404.html",
}


def violations(page) -> list[str]:
    results = Axe().run(page, options={"resultTypes": ["violations"]}).response
    return [
        f"{violation['id']}: {node['target']}: {node.get('failureSummary', '')}"
        for violation in results["violations"] for node in violation["nodes"]]


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture(scope="module", params=[320, 1280])
def tab(request, browser, server, scheme):
    tab = Visit(
        browser, server.origin, viewport={"width": request.param, "height": 800}, color_scheme=scheme,
        reduced_motion="reduce")
    yield tab
    tab.context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(tab, server, kind):
    tab.page.goto(server.address + KINDS[kind], wait_until="load")
    if "?q=" in KINDS[kind]:
        tab.page.locator(".results-list li").first.wait_for()
    assert violations(tab.page) == []


def test_axe_would_find_something(tab, server):
    tab.page.goto(server.address, wait_until="load")
    tab.page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(found.startswith("image-alt") for found in violations(tab.page))


def test_dark_is_dark_and_light_is_light(tab, server, scheme):
    tab.page.goto(server.address, wait_until="load")
    luminance = tab.page.evaluate(
        """() => {
          const canvas = document.createElement('canvas').getContext('2d');
          canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
        }""")
    assert luminance < 0.2 if scheme == "dark" else luminance > 0.8
