"""JSON Schemas of front matter: valid, true of our own content, and of use to somebody who mistypes."""

import json
import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from handbook_site import REPOSITORY, run

CONTENT = REPOSITORY / "content"
FILES = {
    "praktijk": "praktijken/*.md", "gebruik": "organisaties/*/gebruik/*.md",
    "plan": "organisaties/*/plannen/*.md", "ronde": "rondes/*.md", "organisatie": "organisaties/*/index.md",
    "begrip": "begrippen/*.md", "reactie": "reacties/*/*.md", "pagina": "paginas/**/*.md",
}


class Loader(yaml.SafeLoader):
    """Dates stay text and only true and false are booleans, as an editor with YAML 1.2 reads them."""


Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers
        if not tag.endswith((":timestamp", ":bool", ":int", ":float"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(0|[1-9]\d*)$"), list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))


def schema(name):
    result = run("schema", name)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def front_matter(path):
    return yaml.load(path.read_text().split("---\n", 2)[1], Loader) or {}


@pytest.mark.parametrize("name", run("schema", "--list").stdout.split())
def test_a_schema_is_a_valid_one(name):
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", FILES)
def test_our_own_content_is_valid_by_the_schema(name):
    validator = Draft202012Validator(schema(name))
    files = sorted(CONTENT.glob(FILES[name]))
    assert files
    problems = [
        f"{path.relative_to(CONTENT)}: {error.json_path}: {error.message}"
        for path in files for error in validator.iter_errors(front_matter(path))]
    assert problems == []


@pytest.mark.parametrize("name, file", [("site", "site.yaml"), ("trefwoorden", "trefwoorden.yaml")])
def test_our_own_settings_are_valid_by_the_schema(name, file):
    validator = Draft202012Validator(schema(name))
    assert [error.message for error in validator.iter_errors(yaml.load((CONTENT / file).read_text(), Loader))] == []


@pytest.mark.parametrize(
    "key, value",
    [
        ("soort", "werkwijz"), ("gecontroleerd", "24-11-2026"), ("titel", "a" * 91), ("eigenaar", "Terneuzen!"),
        ("doelgroep", ["inwoners"]), ("onbekend", "x"), ("kosten", {"eenmalig": "veel"}), ("bronnen", []),
    ])
def test_a_mistake_is_seen(key, value):
    validator = Draft202012Validator(schema("praktijk"))
    fields = front_matter(CONTENT / "praktijken/zeeuws-e-depot.md")
    assert list(validator.iter_errors(fields)) == []
    assert list(validator.iter_errors(fields | {key: value})) != []
    del fields["titel"]
    assert list(validator.iter_errors(fields)) != [], "a missing key is seen"
