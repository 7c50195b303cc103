"""Titles and texts that try to become programs, in a browser that would run them."""

import json

import feedparser
import geojson
import pytest
import yaml
from rdflib import FOAF, SKOS

from conftest import Visit
from handbook_site import Server, build, is_redirect, pages, small_handbook

# Each would show a dialog, load an image named `attack` or write a mark on the window, if it came through.
ATTACKS = [
    "<script>window.attacked=1</script>", "<ScRiPt>window.attacked=1</sCrIpT>",
    '"><script>window.attacked=1</script>', "'><img src=attack onerror=window.attacked=1>",
    '" onmouseover="window.attacked=1', "' autofocus onfocus='window.attacked=1", "x\u0301\" onclick=\"window.attacked=1",
    "<\u0338script>window.attacked=1</script>", "</title><script>window.attacked=1</script>",
    "</script><script>window.attacked=1</script>", "<!--<script>window.attacked=1</script>-->",
    "<svg onload=window.attacked=1>", "<svg><script>window.attacked=1</script></svg>",
    "<img src=x onerror=window.attacked=1>", "<iframe srcdoc='<script>parent.attacked=1</script>'></iframe>",
    "<body onload=window.attacked=1>", "<details open ontoggle=window.attacked=1>",
    "<input autofocus onfocus=window.attacked=1>", "<video><source onerror=window.attacked=1></video>",
    "<math><mtext></mtext><style><img src=x onerror=window.attacked=1></style></math>",
    "<template><script>window.attacked=1</script></template>", "<base href=https://attack.example/>",
    "<meta http-equiv=refresh content='0;url=https://attack.example/'>", "<form action=https://attack.example/>",
    "<style>@import 'https://attack.example/x.css'</style>", "<link rel=stylesheet href=https://attack.example/x.css>",
    "{{title}}", "{{{title}}}", "{{#a}}{{/a}}", "{{> partials/header}}", "{{=<% %>=}}", "${window.attacked=1}",
    "javascript:window.attacked=1", "data:text/html,<script>parent.attacked=1</script>", "&lt;script&gt;",
    "&#60;script&#62;window.attacked=1", "\\u003cscript\\u003e", "]]><script>window.attacked=1</script>",
    "=cmd|'/c calc'!A0", "+ADw-script+AD4-window.attacked=1+ADw-/script+AD4-",
]


def yaml_text(text):
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The small site with an attack in every place where an author writes text."""
    root = small_handbook(tmp_path_factory.mktemp("hostile"))
    content = root / "content"
    practice = (content / "praktijken/samen-archiveren.md").read_text()
    for number, attack in enumerate(ATTACKS):
        title = attack[:90]
        text = practice.replace("titel: Samen archiveren met één archivaris", f"titel: {yaml_text(title)}")
        text = text.replace("samenvatting: Vijf gemeenten delen een archivaris.", f"samenvatting: {yaml_text(attack[:160])}")
        text = text.replace("titel: Middelburg,", f"titel: {yaml_text(attack)},")
        # In code, where Markdown lets every sign stand.
        text = text.replace("Vijf gemeenten.\n", f"Vijf gemeenten.\n\n```\n{attack}\n```\n\n`` {attack} ``\n")
        assert title in text or yaml_text(title) in text
        (content / f"praktijken/aanval-{number}.md").write_text(text)
        (content / f"begrippen/aanval-{number}.md").write_text(
            f"---\nterm: {yaml_text(str(number) + ' ' + attack[:70])}\nomschrijving: {yaml_text(attack)}\n---\n")
    (content / "organisaties/zeeuws-netwerk/index.md").write_text(
        f"---\nnaam: {yaml_text(ATTACKS[2])}\nsoort: samenwerkingsverband\nomschrijving: {yaml_text(ATTACKS[3])}\n---\n")
    (content / "organisaties/zeeuws-netwerk/gebruik").mkdir(exist_ok=True)
    (content / "organisaties/zeeuws-netwerk/gebruik/aanval-0.md").write_text(
        "---\npraktijk: aanval-0\norganisatie: zeeuws-netwerk\nstatus: in-gebruik\nsinds: 2020\nmate: ongewijzigd\n"
        f"herkomst: eigen-opgave\nbevestigd: 2026-10-01\nreden: {yaml_text(ATTACKS[1])}\n---\n")
    named = content / "praktijken/aanval-0.md"
    named.write_text(named.read_text().replace(
        "licentie:", "software: [https://software.example/publiccode.yml]\n"
        "hergebruik: [{organisatie: GM0715, status: in-gebruik}]\nlicentie:"))
    (content / "reacties/digitaal-verhuizen/1.md").write_text(
        f"---\ndatum: 2026-11-10\nrol: {yaml_text(ATTACKS[4])}\n---\n\n`{ATTACKS[2]}`\n")
    tags = (content / "trefwoorden.yaml").read_text()
    (content / "trefwoorden.yaml").write_text(
        tags.replace("label: Archief\n", f"label: {yaml_text(ATTACKS[5])}\n")
        .replace("[archivering]", f"[archivering, {yaml_text(ATTACKS[6])}]"))
    settings = (content / "site.yaml").read_text()
    (content / "site.yaml").write_text(
        settings.replace("titel: Klein handboek", f"titel: {yaml_text(ATTACKS[7])}")
        .replace("uitgever: Redactie Klein", f"uitgever: {yaml_text(ATTACKS[1])}")
        .replace("titel: Praktijken,", f"titel: {yaml_text(ATTACKS[8][:40])},"))
    server = Server(build(root), base="/handboek/")
    yield server, root / "public"
    server.stop()


def attacked(tab):
    return tab.page.evaluate(
        "[!!window.attacked, ...document.querySelectorAll('iframe, base, object, embed, svg script, [onerror], [onload],"
        " [onclick], [onfocus], [onmouseover], [ontoggle]')].length") != 1 or tab.page.evaluate("!!window.attacked")


def test_no_attack_in_a_title_or_text_ever_runs(browser, hostile):
    server, public = hostile
    tab = Visit(browser, server.origin, viewport={"width": 320, "height": 640})
    found = {}
    addresses = [
        page for page in pages(public)
        if not page.startswith(("organisaties/gm", "en/organisaties/gm")) and not is_redirect(public, page)]
    assert len([page for page in addresses if "aanval" in page]) >= 2 * len(ATTACKS)
    for address in addresses:
        tab.page.goto(server.address + address, wait_until="load")
        problems = tab.take_problems()
        if attacked(tab):
            problems.append("attacked")
        if problems:
            found[address] = problems
    tab.context.close()
    assert found == {}


def test_an_attack_is_shown_as_the_text_that_it_is(browser, hostile):
    server, public = hostile
    tab = Visit(browser, server.origin)
    for number, attack in enumerate(ATTACKS):
        tab.page.goto(f"{server.address}praktijken/aanval-{number}/", wait_until="load")
        assert tab.page.evaluate("document.querySelector('h1').textContent.trim()") == " ".join(attack[:90].split())
        assert attack in tab.page.evaluate("document.querySelector('main pre').textContent")
    tab.context.close()


def test_search_shows_attacks_as_text_and_finds_them(browser, hostile):
    server, public = hostile
    tab = Visit(browser, server.origin)
    for words in ("script", "window", "attacked", "onerror", "onmouseover"):
        tab.page.goto(f"{server.address}zoeken/?q={words}", wait_until="load")
        tab.page.locator(".results-list > li").first.wait_for()
        assert not attacked(tab)
        assert tab.page.locator(".results-list > li").count() >= 2
    assert tab.take_problems() == []
    tab.context.close()


def test_attacks_stay_text_in_every_data_file(hostile):
    """Read by the library of each format, every file still holds the attack as the text that its author wrote."""
    from linked_data import graph_of_file
    from test_data import check_table

    public = hostile[1]
    for path in public.rglob("feed.xml"):
        feed = feedparser.parse(path.read_bytes(), sanitize_html=False)
        assert not feed.bozo and {entry.id for entry in feed.entries}, path
    for path in public.rglob("*.json"):
        if path.name not in ("manifest.json",):
            assert "<" not in path.read_text(), path
            json.loads(path.read_text())
    titles = {practice["title"] for practice in json.loads((public / "hergebruik.json").read_text())["practices"]}
    assert {" ".join(attack[:90].split()) for attack in ATTACKS} <= {" ".join(title.split()) for title in titles}
    for path in public.glob("data/*.csv"):
        check_table(path.read_bytes())
    map = geojson.loads((public / "data/praktijken/aanval-0.geojson").read_text())
    assert map.is_valid and map["title"] == ATTACKS[0] and len(map["features"]) == 1
    assert yaml.safe_load((public / "data/publiccode/aanval-0.yml").read_text()) == {"usedBy": [ATTACKS[2]]}
    labels = {str(label) for label in graph_of_file(public / "data/begrippen.jsonld").objects(None, SKOS.prefLabel)}
    assert ATTACKS[5] in labels
    catalogue = graph_of_file(public / "data/dcat.jsonld")
    assert {str(name) for name in catalogue.objects(None, FOAF.name)} == {ATTACKS[1]}


def test_the_checker_of_html_finds_no_error_either(hostile):
    from test_pages import nu_errors

    assert nu_errors(hostile[1])[:5000] == ""


def test_the_browser_would_tell_of_an_attack_that_runs(browser, hostile, tmp_path):
    server, public = hostile
    (tmp_path / "index.html").write_text(
        '<!DOCTYPE html><html lang="nl"><title>x</title><img src="x" onerror="window.attacked=1"><iframe></iframe>')
    (tmp_path / "404.html").write_text("")
    other = Server(tmp_path)
    tab = Visit(browser, other.origin)
    tab.page.goto(other.address, wait_until="load")
    tab.page.wait_for_timeout(200)
    assert attacked(tab)
    assert any("policy violation" in problem for problem in tab.take_problems())
    tab.context.close()
    other.stop()
