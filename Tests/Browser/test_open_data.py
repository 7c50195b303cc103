"""Maps, linked data, feeds and lists of users, each read by a library that knows the format and not us."""

import csv
import json
import subprocess
from datetime import date, datetime
from pathlib import Path

import feedparser
import geojson
import pytest
import yaml
from html5lib import parse
from rdflib import DCAT, DCTERMS, FOAF, OWL, RDF, SKOS, XSD, Literal, URIRef

from handbook_site import REPOSITORY, file_of, pages
from linked_data import SCHEMA, graph_of, graph_of_file

ADDRESS = "https://wielwijzer.example/"
TERM = URIRef(ADDRESS + "hergebruik/termen/#gebruiktDoor")


@pytest.fixture(scope="module")
def reuse(public):
    return json.loads((public / "hergebruik.json").read_text())


@pytest.fixture(scope="module")
def organisations(reuse):
    return {organisation["code"]: organisation for organisation in reuse["organisations"]}


def tree_of(public: Path, address: str):
    return parse((public / file_of(address)).read_text(), namespaceHTMLElements=False)


# Maps


def test_a_map_shows_every_municipality_that_uses_a_practice_at_its_place(public, reuse, organisations):
    files = {path.stem: path for path in (public / "data/praktijken").glob("*")}
    used = {p["id"]: p for p in reuse["practices"] if p["hardAdopters"] or p["softAdopters"]}
    assert set(files) == set(used) and len(used) > 2
    for name, practice in used.items():
        assert files[name].suffix == ".geojson"
        text = files[name].read_text()
        collection = geojson.loads(text)
        assert collection.is_valid, collection.errors()
        assert collection["type"] == "FeatureCollection"
        assert collection["licence"] == "CC-BY-4.0" and "Kadaster" in collection["attribution"]
        found = {"hard": [], "soft": []}
        for feature in collection["features"]:
            fields = feature["properties"]
            found[fields["certainty"]].append(fields["code"])
            assert fields["name"] == organisations[fields["code"]]["name"]
            assert fields["status"] == "in-gebruik"
            longitude, latitude = feature["geometry"]["coordinates"]
            assert 3.2 < longitude < 7.3 and 50.7 < latitude < 53.6, (name, fields["name"])
        assert found == {"hard": practice["hardAdopters"], "soft": practice["softAdopters"]}


# Linked data


def test_json_ld_of_a_practice_names_its_users_by_addresses_that_others_know(public, reuse, organisations):
    named = 0
    for practice in reuse["practices"]:
        tree = tree_of(public, practice["url"])
        script = tree.find(".//script[@type='application/ld+json']").text
        graph = graph_of(json.loads(script))
        page = URIRef(ADDRESS + practice["url"])
        assert (page, RDF.type, SCHEMA.TechArticle) in graph
        users = {str(user) for user in graph.objects(page, TERM)}
        assert users == {
            organisations[code]["identifier"] for code in practice["hardAdopters"] + practice["otherAdopters"]}
        named += len(users)
    assert named > 1


def test_the_own_word_of_the_json_ld_is_explained_where_its_address_leads(public):
    for address in ("hergebruik/termen/", "en/hergebruik/termen/"):
        tree = tree_of(public, address)
        heading = tree.find(".//*[@id='gebruiktDoor']")
        assert heading is not None and "".join(heading.itertext()) == "gebruiktDoor"
        text = "".join(tree.find(".//main").itertext())
        for part in (str(TERM), "https://schema.org/TechArticle", "https://schema.org/Organization", "gm0716"):
            assert part in text


def test_json_ld_of_an_organisation_says_which_one_it_is(public, organisations):
    for code in ("GM0716", "PV29", "WS0661", "voorbeeldgemeente"):
        address = organisations[code]["url"]
        script = tree_of(public, address).find(".//script[@type='application/ld+json']").text
        graph = graph_of(json.loads(script))
        this = URIRef(organisations[code]["identifier"])
        assert (this, SCHEMA.identifier, this) in graph
        assert (this, SCHEMA.url, URIRef(ADDRESS + address)) in graph
        assert [str(name) for name in graph.objects(this, SCHEMA.name)] == [organisations[code]["name"]]
    assert organisations["GM0716"]["identifier"] == "https://identifier.overheid.nl/tooi/id/gemeente/gm0716"
    assert organisations["PV29"]["identifier"] == "https://identifier.overheid.nl/tooi/id/provincie/pv29"
    assert organisations["WS0661"]["identifier"] == "https://identifier.overheid.nl/tooi/id/waterschap/ws0661"
    assert organisations["voorbeeldgemeente"]["identifier"].startswith(ADDRESS)


def test_the_tags_and_the_glossary_are_a_sound_thesaurus(public):
    graph = graph_of_file(public / "data/begrippen.jsonld")
    check_thesaurus(graph)
    tags = yaml.safe_load((REPOSITORY / "content/trefwoorden.yaml").read_text())["trefwoorden"]
    of_tags = set(graph.subjects(SKOS.inScheme, URIRef(ADDRESS + "trefwoorden/")))
    assert len(of_tags) == len(tags) > 20
    terms = list((REPOSITORY / "content/begrippen").glob("*.md"))
    of_terms = set(graph.subjects(SKOS.inScheme, URIRef(ADDRESS + "begrippen/")))
    assert len(of_terms) == len({path.name.split(".")[0] for path in terms}) > 5
    for concept in of_terms:
        assert (public / file_of(str(concept).removeprefix(ADDRESS))).exists(), concept
    tag = URIRef(ADDRESS + "trefwoorden/e-depot/")
    assert (tag, SKOS.broader, URIRef(ADDRESS + "trefwoorden/archief/")) in graph
    assert (tag, SKOS.altLabel, Literal("digitaal depot", lang="nl")) in graph


def test_a_tag_that_is_replaced_says_by_which(small_public):
    graph = graph_of_file(small_public / "data/begrippen.jsonld")
    check_thesaurus(graph)
    gone = list(graph.subjects(OWL.deprecated, Literal(True)))
    assert gone
    for tag in gone:
        assert (graph.value(tag, DCTERMS.isReplacedBy), RDF.type, SKOS.Concept) in graph


def check_thesaurus(graph):
    """The integrity conditions of the SKOS reference that can be broken here: S13, S14, and S27 for direct relations."""
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    schemes = set(graph.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == 2 and concepts
    for concept in concepts:
        preferred = list(graph.objects(concept, SKOS.prefLabel))
        assert preferred and len({label.language for label in preferred}) == len(preferred), concept
        assert not set(preferred) & set(graph.objects(concept, SKOS.altLabel)), concept
        assert set(graph.objects(concept, SKOS.inScheme)) <= schemes
        broader = set(graph.objects(concept, SKOS.broader))
        related = set(graph.objects(concept, SKOS.related))
        assert broader | related <= concepts and not broader & related
        assert bool(broader) != bool(list(graph.objects(concept, SKOS.topConceptOf)))


def test_the_catalogue_describes_files_that_are_there(public):
    graph = graph_of_file(public / "data/dcat.jsonld")
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    today = Literal("2026-11-24", datatype=XSD.date)
    datasets = set(graph.objects(catalogue, DCAT.dataset))
    assert datasets == set(graph.subjects(RDF.type, DCAT.Dataset))
    described = set()
    for dataset in datasets | {catalogue}:
        assert list(graph.objects(dataset, DCTERMS.title)) and list(graph.objects(dataset, DCTERMS.description))
        assert graph.value(graph.value(dataset, DCTERMS.publisher), FOAF.name) == Literal("Redactie Wielwijzer")
        assert graph.value(dataset, DCTERMS.license) == URIRef("https://spdx.org/licenses/CC-BY-4.0")
        assert graph.value(dataset, DCTERMS.issued) == graph.value(dataset, DCTERMS.modified) == today
    terms = tree_of(public, "hergebruik/termen/")
    for dataset in datasets:
        page, anchor = str(dataset).removeprefix(ADDRESS).split("#")
        assert page == "hergebruik/termen/" and terms.find(f".//*[@id='{anchor}']") is not None, anchor
        (distribution,) = graph.objects(dataset, DCAT.distribution)
        assert (distribution, RDF.type, DCAT.Distribution) in graph
        address = graph.value(distribution, DCAT.downloadURL)
        path = str(address).removeprefix(ADDRESS)
        assert (public / path).exists(), path
        described.add(path)
        media = str(graph.value(distribution, DCAT.mediaType)).removeprefix("https://www.iana.org/assignments/media-types/")
        assert media == {
            ".csv": "text/csv", ".json": "application/json", ".jsonld": "application/ld+json",
            ".xml": "application/atom+xml"}[Path(path).suffix]
        schema = graph.value(distribution, DCTERMS.conformsTo)
        assert schema is None or (public / str(schema).removeprefix(ADDRESS)).exists()
    data = {path.relative_to(public).as_posix() for path in (public / "data").glob("*.*")}
    assert described >= data - {"data/dcat.jsonld"}


def test_the_page_of_words_explains_every_member_and_every_column(public, reuse):
    schema = json.loads((public / "schema/hergebruik.schema.json").read_text())
    for address in ("hergebruik/termen/", "en/hergebruik/termen/"):
        tree = tree_of(public, address)
        words = {"".join(code.itertext()) for code in tree.findall(".//dt/code")}
        for shape in [schema, *schema["$defs"].values()]:
            assert set(shape["properties"]) <= words
        for path in (public / "data").glob("*.csv"):
            with open(path, encoding="utf-8-sig", newline="") as file:
                assert set(next(csv.reader(file))) <= words, path.name
        links = {link.get("href") for link in tree.findall(".//main//a")}
        assert any(link.endswith("data/dcat.jsonld") for link in links)


# Users of software


def test_publiccode_lists_name_who_uses_the_software(public, reuse, organisations):
    found = {path.stem: yaml.safe_load(path.read_text()) for path in (public / "data/publiccode").glob("*.yml")}
    practices = {p["id"]: p for p in reuse["practices"] if p["software"]}
    assert set(found) == set(practices) and "signalen" in found
    for name, document in found.items():
        users = sorted(practices[name]["hardAdopters"] + practices[name]["otherAdopters"])
        assert document == {"usedBy": [organisations[code]["name"] for code in users]}


# Feeds


def feed_files(public: Path) -> list[Path]:
    return sorted(public.rglob("feed.xml"))


def check_feed(public: Path, path: Path, address: str):
    data = path.read_bytes()
    result = subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=data, capture_output=True)
    assert result.returncode == 0, result.stderr
    feed = feedparser.parse(data)
    assert not feed.bozo, (path, feed.get("bozo_exception"))
    assert feed.version == "atom10"
    links = {link.rel: link.href for link in feed.feed.links}
    assert links["self"] == address + path.relative_to(public).as_posix()
    assert (public / file_of(links["alternate"].removeprefix(address))).exists()
    assert 1 <= len(feed.entries) <= 50
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    days = [datetime.fromisoformat(entry.updated) for entry in feed.entries]
    assert days == sorted(days, reverse=True) and feed.feed.updated == feed.entries[0].updated
    for entry in feed.entries:
        page, _, anchor = entry.link.removeprefix(address).partition("#")
        text = (public / file_of(page)).read_text()
        assert not anchor or f'id="{anchor}"' in text, entry.link
    return feed


def test_every_feed_is_one_that_readers_take(public):
    files = feed_files(public)
    assert len(files) > 20
    told = {}
    for path in files:
        for entry in check_feed(public, path, ADDRESS).entries:
            # The same record is the same entry, whatever feed tells it.
            assert told.setdefault(entry.id, (entry.title, entry.link)) == (entry.title, entry.link)


def test_every_page_with_a_feed_tells_of_it_and_every_feed_has_its_page(public):
    linked = set()
    for address in pages(public):
        tree = tree_of(public, address)
        own = (public / file_of(address)).parent
        for link in tree.findall(".//link[@type='application/atom+xml']"):
            href = link.get("href")
            path = public / href.lstrip("/") if href.startswith("/") else own / href
            assert path.exists(), (address, href)
            linked.add(path.resolve())
    unseen = {path for path in feed_files(public) if path.resolve() not in linked}
    # Feeds stand beside pages; where the page is not there (yet), nobody can find its feed.
    assert {path for path in unseen if (path.parent / "index.html").exists()} == set()


def test_an_organisation_hears_of_what_it_uses_and_gives(public):
    feed = feedparser.parse((public / "organisaties/gm0716/feed.xml").read_bytes())
    assert any("e-Depot" in entry.title and entry.link.endswith("#gebruik-gm0716") for entry in feed.entries)
    quiet = public / "organisaties/gm0003"
    assert (quiet / "index.html").exists() and not (quiet / "feed.xml").exists()


def test_plans_that_one_can_join_are_told_and_no_others(public, reuse):
    feed = feedparser.parse((public / "plannen/feed.xml").read_bytes())
    today = date.fromisoformat(reuse["asOf"])
    open_plans = {
        f"plan:{plan['organisation']}/{plan['id']}" for plan in reuse["plans"]
        if plan["live"] and ("joinBefore" not in plan or date.fromisoformat(plan["joinBefore"]) >= today)}
    assert {entry.id.split("#")[1] for entry in feed.entries} == open_plans


def test_records_to_confirm_are_told_where_there_are_any(public, reuse):
    path = public / "hergebruik/versleten/feed.xml"
    told = feedparser.parse(path.read_bytes()).entries if path.exists() else []
    assert len(told) == min(len(reuse["worn"]), 50)
