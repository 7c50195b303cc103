"""Every link of our own site, by another parser than the Swift tests have."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from handbook_site import file_of, pages

ORIGIN = "https://site.test/"


class Links(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.anchors = [], Counter()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.anchors[values["id"]] += 1
        self.links += [values[name] for name in ("href", "src", "action", "data-index") if values.get(name)]
        if values.get("http-equiv", "").lower() == "refresh":
            self.links.append(values["content"].partition("=")[2])

    handle_startendtag = handle_starttag


@pytest.fixture(scope="module")
def site(public):
    return {page: Links((public / file_of(page)).read_text()) for page in pages(public)}


def test_every_link_leads_to_an_output_and_an_existing_anchor(public, site):
    dead, count = [], 0
    for page, found in site.items():
        for link in found.links:
            target, anchor = urldefrag(urljoin(ORIGIN + page, link))
            if not target.startswith(ORIGIN):
                assert urlsplit(target).scheme in ("https", "http", "mailto", "tel"), (page, link)
                continue
            count += 1
            path = unquote(urlsplit(target).path[1:])
            if not (public / file_of(path)).is_file():
                dead.append((page, link))
            elif anchor and unquote(anchor) not in site[path].anchors:
                dead.append((page, link, "no such anchor"))
    assert count > 20_000
    assert dead[:50] == []


def test_no_anchor_stands_on_a_page_twice(site):
    twice = {page: [name for name, count in found.anchors.items() if count > 1] for page, found in site.items()}
    assert {page: names for page, names in twice.items() if names} == {}


def test_every_page_can_be_reached_from_the_home_page(site):
    reached, waiting = {""}, [""]
    while waiting:
        page = waiting.pop()
        for link in site[page].links:
            target = urldefrag(urljoin(ORIGIN + page, link))[0]
            path = unquote(urlsplit(target).path[1:]) if target.startswith(ORIGIN) else None
            if path in site and path not in reached:
                reached.add(path)
                waiting.append(path)
    redirects = {page for page, found in site.items() if any(link.startswith("0;") for link in found.links)}
    unreachable = set(site) - reached - redirects - {"404.html", "en/404.html"}
    assert sorted(page for page in unreachable if page) == []


def test_a_site_with_addresses_of_files_reads_from_a_disk(browser, tmp_path):
    from handbook_site import build, small_handbook

    root = small_handbook(tmp_path)
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text().replace("adressen: mappen", "adressen: bestanden"))
    public = build(root)
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"file://{public}/index.html")
    seen = set()
    for _ in range(15):
        links = [link.get_attribute("href") for link in page.locator("main a, nav a").all()]
        fresh = [link for link in links if link and ".html" in link and ":" not in link and link not in seen]
        if not fresh:
            break
        seen.add(fresh[0])
        page.goto(urljoin(page.url, fresh[0]))
        assert page.locator("h1").count() == 1, page.url
    assert len(seen) > 5
    context.close()
