"""The data beside the pages: as programs that are not ours read them."""

import csv
import io
import json
import subprocess
from datetime import date, datetime
from hashlib import sha256

import feedparser
import pytest
from html5lib import parse
from jsonschema import Draft202012Validator

from handbook_site import file_of, pages, run

ADDRESS = "https://wielwijzer.example/"
TABLES = (
    "praktijken", "gebruik", "organisaties", "plannen", "zelfde-wiel", "producten", "witte-vlekken", "versleten",
    "niet-overgenomen", "door-de-jaren", "spreiding", "toezeggingen")


def read_json(path):
    def unique(pairs):
        keys = [key for key, _ in pairs]
        assert len(keys) == len(set(keys)), f"a key stands twice in {path}: {keys}"
        return dict(pairs)

    return json.loads(path.read_bytes().decode("utf-8", "strict"), object_pairs_hook=unique)


def search_parts(public, name):
    """`search.json` with its parts, each checked against its digest."""
    main = read_json(public / name)
    documents = [main]
    for part in main.get("parts", []):
        path = (public / name).parent / part["url"]
        assert sha256(path.read_bytes()).hexdigest() == part["sha256"]
        assert path.stat().st_size == part["bytes"]
        documents.append(read_json(path))
    return documents


@pytest.mark.parametrize("name", ["search.json", "en/search.json"])
def test_search_json_is_what_its_schema_says(public, name):
    schema = read_json(public / "schema/search.schema.json")
    Draft202012Validator.check_schema(schema)
    documents = search_parts(public, name)
    Draft202012Validator(schema).validate(documents[0])
    found = [page for document in documents for page in document.get("pages", [])]
    assert [page["id"] for page in found] == list(range(len(found)))
    assert len(found) == documents[0]["pageCount"]
    assert len({page["url"] for page in found}) == len(found)
    for page in found:
        assert (public / file_of(page["url"])).exists(), page["url"]
    for facet in documents[0]["facets"]:
        known = {value["id"]: value["count"] for value in facet["values"]}
        counted: dict[str, int] = {}
        for page in found:
            for value in page["facets"].get(facet["key"], []):
                counted[value] = counted.get(value, 0) + 1
        assert counted == known, facet["key"]


@pytest.mark.parametrize("site", ["public", "small_public"])
def test_search_json_holds_the_words_of_the_pages_and_no_markup(site, request):
    public = request.getfixturevalue(site)
    found = [page for document in search_parts(public, "search.json") for page in document.get("pages", [])]
    assert len(found) > 15
    for page in found:
        text = " ".join(section["text"] for section in page["sections"])
        assert "</" not in text and "](" not in text and "[[" not in text, page["url"]
        # What stands between words must not be lost: a link without its text leaves two spaces or a lone comma.
        assert " ," not in text and " ." not in text, f"{page['url']}: {text}"


def test_the_schema_would_see_an_error(public):
    schema = read_json(public / "schema/search.schema.json")
    document = read_json(public / "search.json")
    document["pageCount"] = "veel"
    assert list(Draft202012Validator(schema).iter_errors(document))


def test_hergebruik_json_is_what_its_schema_says(public):
    schema = read_json(public / "schema/hergebruik.schema.json")
    Draft202012Validator.check_schema(schema)
    document = read_json(public / "hergebruik.json")
    Draft202012Validator(schema).validate(document)
    assert document["municipalityCount"] == 342
    assert document["asOf"] == "2026-11-24"
    known = {organisation["code"]: organisation for organisation in document["organisations"]}
    examples = {code for code, organisation in known.items() if organisation["example"]}
    assert examples == {"voorbeeldgemeente"}
    for organisation in document["organisations"]:
        assert (public / file_of(organisation["url"])).exists(), organisation["code"]
    for practice in document["practices"]:
        assert (public / file_of(practice["url"])).exists()
        assert practice["coverage"] == {"count": len(practice["hardAdopters"]), "total": 342}
        counted = set(practice["hardAdopters"] + practice["softAdopters"] + practice["otherAdopters"])
        assert not counted & examples, "an example counts nowhere"
        records = [
            record for record in document["adoptions"]
            if record["practice"] == practice["id"] and record["prevailing"] and not record["example"]
            and record["status"] == "in-gebruik" and not record["stale"]]
        hard = {
            code for record in records if record["provenance"] != "eigenaar-noemt" for code in record["carriedBy"]}
        assert set(practice["hardAdopters"]) == {code for code in hard if code.startswith("GM")}, practice["id"]
    for record in document["adoptions"]:
        assert record["example"] == (record["organisation"] in examples)
        if record["provenance"] == "openbare-bron":
            assert record["source"]["url"].startswith("http")


def test_the_schema_of_hergebruik_json_lets_nothing_unknown_through_and_nothing_out(public):
    schema = read_json(public / "schema/hergebruik.schema.json")
    validator = Draft202012Validator(schema)
    document = read_json(public / "hergebruik.json")
    assert validator.is_valid(document)
    for shape in [schema, *schema["$defs"].values()]:
        assert shape["additionalProperties"] is False
        for name, member in shape["properties"].items():
            assert member["description"], name
    for part in (document, document["practices"][0], document["practices"][0]["metrics"], document["adoptions"][0]):
        part["onbekend"] = 1
        assert not validator.is_valid(document)
        del part["onbekend"]
        name = next(iter(part))
        value = part.pop(name)
        assert not validator.is_valid(document), name
        part[name] = value
    used = {name.removeprefix("#/$defs/") for name in references(schema)}
    assert used == set(schema["$defs"]), "each definition is used, and there is no other"


def references(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "$ref":
                yield inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_reads_back_and_opens_safely_in_a_spreadsheet(public, name):
    check_table((public / f"data/{name}.csv").read_bytes())


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_the_small_site_does_too(small_public, name):
    check_table((small_public / f"data/{name}.csv").read_bytes())


def check_table(data: bytes):
    assert data.startswith(b"\xef\xbb\xbf"), "a byte order mark, so that a spreadsheet knows UTF-8"
    text = data.decode("utf-8-sig", "strict")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])} and len(rows[0]) > 2
    assert len(set(rows[0])) == len(rows[0])
    for row in rows[1:]:
        for cell in row:
            assert not cell.lstrip(" \t\r\n\u00a0")[:1] in tuple("=+-@＝＋－＠") or cell == "", cell


def test_a_cell_that_starts_a_formula_is_guarded(small_public):
    rows = csv.DictReader(io.StringIO((small_public / "data/praktijken.csv").read_text("utf-8-sig"), newline=""))
    assert "'=Meldpunt voor de straat" in [row["titel"] for row in rows]


def test_the_tables_say_what_the_json_says(public):
    document = read_json(public / "hergebruik.json")
    with open(public / "data/praktijken.csv", encoding="utf-8-sig", newline="") as file:
        rows = {row["praktijk"]: row for row in csv.DictReader(file)}
    assert set(rows) == {practice["id"] for practice in document["practices"]}
    for practice in document["practices"]:
        row = rows[practice["id"]]
        assert int(row["gemeenten hard"]) == practice["coverage"]["count"]
        assert int(row["bewijs"]) == practice["evidence"]["level"]
        assert row["adres"] == ADDRESS + practice["url"]
    with open(public / "data/gebruik.csv", encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(document["adoptions"])
    with open(public / "data/plannen.csv", encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(document["plans"])


def test_every_table_has_a_row_for_each_thing_that_the_json_has(public):
    document = read_json(public / "hergebruik.json")
    practices, spots = document["practices"], document["whiteSpots"]
    metrics = [practice["metrics"] for practice in practices]
    expected = {
        "praktijken": len(practices), "gebruik": len(document["adoptions"]),
        "organisaties": len(document["organisations"]), "plannen": len(document["plans"]),
        "zelfde-wiel": sum(len(group["plans"]) for group in document["planGroups"]),
        "producten": len(document["products"]), "witte-vlekken": sum(len(spots[kind]) for kind in spots),
        "versleten": len(document["worn"]), "toezeggingen": len(document["promises"]),
        "niet-overgenomen": sum(
            len(ending["stopped"]) + len(ending["rejected"]) for each in metrics for ending in each["endings"]),
        "door-de-jaren": len(document["figures"]["growth"]) + sum(len(each["growth"]) for each in metrics),
        "spreiding": sum(
            len(practice["provinces"]) + len(practice["metrics"]["sizeClasses"]) for practice in practices
            if practice["hardAdopters"]),
    }
    assert set(expected) == set(TABLES) == {path.stem for path in (public / "data").glob("*.csv")}
    for name, count in expected.items():
        with open(public / f"data/{name}.csv", encoding="utf-8-sig", newline="") as file:
            assert len(list(csv.reader(file))) - 1 == count, name


def test_the_feed_is_one_that_readers_take(public):
    feed = feedparser.parse((public / "feed.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.title == "Wielwijzer"
    assert feed.feed.links and {link.rel for link in feed.feed.links} >= {"self", "alternate"}
    assert len(feed.entries) >= 10
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    days = [datetime.fromisoformat(entry.updated) for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert feed.feed.updated == feed.entries[0].updated
    for entry in feed.entries:
        assert entry.link.startswith(ADDRESS)
        assert (public / file_of(entry.link.removeprefix(ADDRESS).split("#")[0])).exists(), entry.link
        assert "<" not in entry.title


@pytest.mark.parametrize("name", ["feed.xml", "sitemap.xml"])
def test_xml_is_well_formed(public, name):
    result = subprocess.run(
        ["xmllint", "--noout", "--nonet", str(public / name)], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_the_sitemap_lists_every_page_that_may_be_found_and_no_other(public):
    result = subprocess.run(
        ["xmllint", "--xpath", "//*[local-name()='loc']/text()", str(public / "sitemap.xml")],
        capture_output=True, text=True, check=True)
    listed = result.stdout.split()
    assert len(listed) == len(set(listed)) < 50_000
    hidden = set()
    for address in pages(public):
        page = (public / file_of(address)).read_text()
        if 'http-equiv="refresh"' in page or 'name="robots" content="noindex"' in page:
            hidden.add(ADDRESS + address)
    assert set(listed) == {ADDRESS + address for address in pages(public)} - hidden
    assert ADDRESS + "404.html" in hidden


def test_robots_points_to_the_sitemap(public):
    lines = (public / "robots.txt").read_text().splitlines()
    assert "User-agent: *" in lines and f"Sitemap: {ADDRESS}sitemap.xml" in lines
    assert not any(line.startswith("Disallow: /") for line in lines)


def test_json_ld_parses_on_every_page_that_has_it_and_says_who_and_where(public):
    count = 0
    for address in pages(public):
        page = (public / file_of(address)).read_text()
        if "application/ld+json" not in page:
            continue
        tree = parse(page, namespaceHTMLElements=False)
        scripts = tree.findall(".//script[@type='application/ld+json']")
        assert len(scripts) == 1, address
        data = json.loads(scripts[0].text)
        contexts = data["@context"] if isinstance(data["@context"], list) else [data["@context"]]
        assert contexts[0] == "https://schema.org" and data["@type"], address
        if data["@type"] == "WebSite":
            assert data["@id"] == ADDRESS
        elif data["@type"].endswith("Organization"):
            # The same organisation, and so the same address, on its page in either language.
            canonical = tree.find(".//link[@rel='canonical']").get("href")
            assert data["url"] == canonical.replace(ADDRESS + "en/", ADDRESS), address
        elif "@id" in data:
            assert data["@id"] == tree.find(".//link[@rel='canonical']").get("href"), address
        count += 1
    assert count > 80


def test_open_graph_and_canonical_address_are_those_of_the_page(public):
    for address in pages(public):
        tree = parse((public / file_of(address)).read_text(), namespaceHTMLElements=False)
        if tree.find(".//meta[@name='robots']") is not None:
            continue  # The search page, the page for what is missing, and redirects.
        canonical = tree.find(".//link[@rel='canonical']")
        assert canonical is not None and canonical.get("href") == ADDRESS + address, address
        url = tree.find(".//meta[@property='og:url']")
        assert url is None or url.get("content") == ADDRESS + address, address
        for name in ("og:title", "og:type", "og:site_name", "og:locale"):
            assert tree.find(f".//meta[@property='{name}']") is not None, (address, name)


def test_days_in_the_data_are_days(public):
    def walk(value, key=""):
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)
        elif key in ("asOf", "checked", "confirmed", "lastChange", "changed", "expires", "joinBefore", "updated"):
            if len(value) == 10:
                date.fromisoformat(value)

    walk(read_json(public / "hergebruik.json"))
    walk(read_json(public / "search.json"))


def test_the_published_schemas_are_those_that_the_program_prints(public):
    for name in ("search", "hergebruik"):
        assert run("schema", name).stdout == (public / f"schema/{name}.schema.json").read_text()
