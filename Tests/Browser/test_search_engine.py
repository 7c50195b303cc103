"""The engine of search by itself: its own tests in node, and whether the program and the browser agree."""

import json
import os
import random
import re
import subprocess

from handbook_site import REPOSITORY, TODAY, program

ENGINE = REPOSITORY / "Tests" / "Browser" / "engine"


def node(*arguments, **options):
    return subprocess.run(["node", *map(str, arguments)], capture_output=True, text=True, timeout=300, **options)


def test_the_engine_passes_its_own_tests(public):
    result = node(
        "--test", "--test-reporter=tap", ENGINE / "units.test.js",
        env={**os.environ, "HANDBOOK_INDEX": str(public / "zoek")})
    passed = int(re.search(r"^# pass (\d+)", result.stdout, re.M)[1])
    assert result.returncode == 0 and passed >= 10, result.stdout[-5000:]


def queries(public) -> list[str]:
    """300 queries of every sort from the words of our own pages; the same ones in every run."""
    chance = random.Random(20261124)
    pages = json.loads((public / "search.json").read_text())["pages"]
    texts = [section["text"] for page in pages for section in page["sections"] if section["text"]]
    words = sorted({word for text in texts for word in re.findall(r"[^\W\d_]{3,}", text)})

    def word():
        return chance.choice(words)

    def typo(text):
        at, letter = chance.randrange(len(text)), chance.choice("abcdefghijklmnopqrstuvwxyz")
        return chance.choice([
            text[:at] + text[at + 1:], text[:at] + letter + text[at:], text[:at] + letter + text[at + 1:],
            text[:at] + text[at:at + 2][::-1] + text[at + 2:]])

    def phrase():
        some = chance.choice(texts).split()
        at = chance.randrange(max(1, len(some) - 3))
        return '"' + " ".join(some[at:at + chance.randrange(1, 4)]).replace('"', "") + '"'

    makers = [
        lambda: chance.choice(pages)["title"], word, lambda: typo(word()), lambda: word()[:chance.randrange(3, 8)],
        lambda: f"{word()} {word()}", lambda: f"{word()} {word()} ", lambda: word().lower() + chance.choice(["", "s", "en"]) + word().lower(),
        phrase, lambda: f"{phrase()} {word()}", lambda: f"{word()} -{word()}", lambda: f"{word()}-{word()}",
        lambda: " ".join(word() for _ in range(5)),
    ]
    found = [makers[number % len(makers)]().replace("\n", " ") for number in range(360)]
    return [query for query in dict.fromkeys(found) if query.strip() and not query.startswith("-")][:300]


def answers(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


def test_program_and_browser_give_the_same_pages_in_the_same_order(public):
    asked = queries(public)
    assert len(asked) == 300
    lines = "\n".join(asked) + "\n"
    root = public.parent if (public.parent / "content").exists() else REPOSITORY
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    theirs = subprocess.run(
        [str(program()), "search", "--root", str(root), "--date", TODAY, "--batch", "--format", "json", "--top", "0", "--quiet"],
        input=lines, capture_output=True, text=True, timeout=600, env=environment)
    assert theirs.returncode == 0, theirs.stderr
    ours = node(ENGINE / "batch.js", public / "zoek", input=lines)
    assert ours.returncode == 0, ours.stderr
    compared = found = corrected = 0
    for program_says, browser_says in zip(answers(theirs.stdout), answers(ours.stdout), strict=True):
        query = program_says["query"]
        assert query == browser_says["query"]
        assert [page["url"] for page in program_says["results"]] == [page["url"] for page in browser_says["results"]], query
        for name in ("total", "withAllWords"):
            assert program_says[name] == browser_says[name], query
        corrections = [correction["word"] for correction in program_says.get("corrections") or []]
        assert corrections == browser_says["corrections"], query
        for one, other in zip(program_says["results"], browser_says["results"]):
            assert abs(one["score"] - other["score"]) <= 0.0001, query
        compared += 1
        found += bool(program_says["total"])
        corrected += bool(corrections)
    print(f"{compared} queries, {found} with results, {corrected} corrected")
    assert compared == 300 and found > 200 and corrected > 10
