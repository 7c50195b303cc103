#!/usr/bin/env python3
"""Kills `handbook build` at its system calls, one after the other, and looks at what is left.

A project is published (the old site), files that no build wrote are put into the published folder, the content is
changed, and the build is run again under strace, which kills it when it is about to make its n-th call of a kind. After
each kill the published folder must be, byte for byte and with the same permissions, the old site or the new one; the next
build must give the new one and leave nothing beside it. With --error the call fails instead, and the build must end with
exit code 3 (or overcome it).

    kill_at_every_call.py .build/release/handbook path/to/project            60 calls, chosen by --seed
    kill_at_every_call.py .build/release/handbook path/to/project --all      every call of the publishing stage
    kill_at_every_call.py BINARY PROJECT --all --error ENOSPC                every call fails instead

The last line sums up; the exit code is 1 if anything was not as promised, 2 if the test itself could not be carried out.
strace counts calls for each thread, so the build runs with `--jobs 1`; the calls of the publishing stage are then those of
one thread.
"""

import argparse
import hashlib
import os
import random
import re
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

CALLS = [
    "openat", "read", "write", "close", "mkdirat", "linkat", "symlinkat", "renameat", "renameat2",
    "unlinkat", "fsync", "syncfs", "fchmod", "flock", "newfstatat", "getdents64", "readlinkat",
    "faccessat2",
]
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", ""), "HOME": os.environ.get("HOME", "/"),
    "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C", "TZ": "UTC",
}


class TestFailure(Exception):
    """The test could not be carried out."""


def describe(folder):
    """Every entry of a folder: its path, what it is, its permissions, and its bytes or target."""
    if not os.path.lexists(folder):
        return "absent"
    lines = []
    for root, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(folders + files):
            path = os.path.join(root, name)
            status = os.lstat(path)
            kind = stat.S_IFMT(status.st_mode)
            if stat.S_ISLNK(kind):
                content = os.readlink(path)
            elif stat.S_ISREG(kind):
                content = hashlib.sha256(Path(path).read_bytes()).hexdigest()
            else:
                content = ""
            relative = os.path.relpath(path, folder)
            lines.append(f"{relative!r} {kind:o} {stat.S_IMODE(status.st_mode):o} {content}")
    return "\n".join(sorted(lines))


def digest(folder):
    return hashlib.sha256(describe(folder).encode()).hexdigest()


class Scene:
    """A project with an old site and changed content, from which every attempt gets a fresh copy."""

    def __init__(self, arguments, work):
        self.arguments = arguments
        self.work = Path(work)
        self.start = self.work / "start"
        shutil.copytree(arguments.project, self.start, symlinks=True, ignore=shutil.ignore_patterns(
            ".git", ".build", "public", ".handbook", ".*.handbook-*"))
        source = Path(arguments.project) / "public" / ".gitignore"
        (self.start / "public").mkdir()
        if source.is_file():
            shutil.copy2(source, self.start / "public" / ".gitignore")
        self.must_build(self.start, "the old site")
        self.add_foreign_files()
        self.change_content()
        self.old = digest(self.start / "public")
        last = self.copy()
        self.must_build(last, "the new site")
        self.new = digest(last / "public")
        if self.old == self.new:
            raise TestFailure("the changed content gives the same site")
        self.beside = sorted(os.listdir(last))
        self.remembered = sorted(os.listdir(last / ".handbook"))

    def add_foreign_files(self):
        public = self.start / "public"
        (public / "vreemd" / "diep").mkdir(parents=True)
        (public / "vreemd" / "diep" / "notitie.txt").write_text("van iemand\n")
        (public / "CNAME").write_text("voorbeeld.example\n")
        (public / "CNAME").chmod(0o600)
        (public / "koppeling").symlink_to("vreemd/diep/notitie.txt")
        (public / "lege-map").mkdir()

    def change_content(self):
        """Changes one text, so that its page and whatever shows it change."""
        texts = sorted(
            path for path in (self.start / "content").rglob("*.md")
            if not path.name.startswith((".", "_")))
        if not texts:
            raise TestFailure("the project has no text to change")
        chosen = next((path for path in texts if "praktijken" in path.parts), texts[0])
        with open(chosen, "a", encoding="utf-8") as file:
            file.write("\nDeze zin is erbij gekomen.\n")

    def copy(self):
        target = self.work / "attempt"
        if target.exists():
            shutil.rmtree(target)
        shutil.copytree(self.start, target, symlinks=True)
        # Copying takes the times along, but not always those of folders; they mean nothing here.
        return target

    def command(self, root):
        return [
            os.path.abspath(self.arguments.binary), "build", "--root", str(root), "--jobs", "1",
            *self.arguments.option,
        ]

    def build(self, root, before=()):
        return subprocess.run(
            [*before, *self.command(root)], env=ENVIRONMENT, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=self.arguments.timeout,
            check=False)

    def must_build(self, root, what):
        result = self.build(root)
        if result.returncode != 0:
            raise TestFailure(f"{what} is not built:\n{result.stdout.decode(errors='replace')}")

    def points(self):
        """The calls of the publishing stage, which starts with the first lock: (call, n-th of its thread)."""
        trace = self.work / "trace"
        root = self.copy()
        result = self.build(
            root, ["strace", "-f", "-qq", "-o", str(trace), "-e", "trace=" + ",".join(CALLS)])
        if result.returncode != 0:
            raise TestFailure(f"the traced build fails:\n{result.stdout.decode(errors='replace')}")
        counts, points, begun = {}, [], False
        for line in trace.read_text(errors="replace").splitlines():
            match = re.match(r"(\d+)\s+(\w+)\(", line)
            if not match:
                continue
            thread, call = match.groups()
            counts[thread, call] = counts.get((thread, call), 0) + 1
            begun = begun or call == "flock"
            if begun:
                points.append((call, counts[thread, call]))
        if not begun:
            raise TestFailure("the build takes no lock")
        return list(dict.fromkeys(points))

    def attempt(self, call, number):
        """Runs one build that meets its fate; gives a list of what is wrong."""
        root = self.copy()
        fate = f"error={self.arguments.error}" if self.arguments.error else "signal=SIGKILL"
        result = self.build(root, [
            "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
            f"inject={call}:{fate}:when={number}"])
        wrong = []
        found = digest(root / "public")
        if found not in (self.old, self.new):
            wrong.append("the published folder is neither the old site nor the new one")
        if self.arguments.error and result.returncode not in (0, 3):
            wrong.append(f"exit code {result.returncode}")
        if self.arguments.error and result.returncode == 0 and found != self.new:
            wrong.append("success is reported, but the new site does not stand")
        was_hit = result.returncode in (137, -9) or bool(self.arguments.error)
        again = self.build(root)
        if again.returncode != 0:
            wrong.append(f"the next build fails: {again.stdout.decode(errors='replace').strip()}")
        if digest(root / "public") != self.new:
            wrong.append("the next build does not give the new site")
        if sorted(os.listdir(root)) != self.beside:
            wrong.append(f"litter: {sorted(set(os.listdir(root)) - set(self.beside))}")
        if sorted(os.listdir(root / ".handbook")) != self.remembered:
            wrong.append(f"litter in .handbook: {sorted(os.listdir(root / '.handbook'))}")
        return wrong, was_hit, found == self.new


def choose(points, count, seed):
    """So many calls: the first and last of every kind (the exchange is but one), then others by chance."""
    source = random.Random(seed)
    ends = {}
    for call, number in points:
        first, _ = ends.get(call, (number, number))
        ends[call] = (first, number)
    important = list(dict.fromkeys((call, n) for call, pair in ends.items() for n in pair))
    source.shuffle(important)
    others = [point for point in points if point not in set(important)]
    source.shuffle(others)
    chosen = set((important + others)[:count])
    return [point for point in points if point in chosen]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("project")
    parser.add_argument("--all", action="store_true", help="every call instead of a choice")
    parser.add_argument("--count", type=int, default=60, help="how many calls (default 60)")
    parser.add_argument("--seed", type=int, default=20261124, help="chooses the calls")
    parser.add_argument("--error", metavar="NAME", help="let the call fail, such as ENOSPC or EIO")
    parser.add_argument("--timeout", type=int, default=120, help="seconds for one build")
    parser.add_argument(
        "--option", action="append", default=[], metavar="TEXT",
        help="a further option for the build, such as --option=--date=2026-01-01")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="handbook-kill-") as work:
        scene = Scene(arguments, work)
        points = scene.points()
        total = len(points)
        if not arguments.all:
            points = choose(points, arguments.count, arguments.seed)
        violations = hits = new = 0
        for call, number in points:
            wrong, was_hit, is_new = scene.attempt(call, number)
            hits += was_hit
            new += is_new
            violations += bool(wrong)
            for text in wrong:
                print(f"{call} {number}: {text}", flush=True)
    how = f"failed with {arguments.error}" if arguments.error else "killed"
    choice = "all" if arguments.all else f"seed {arguments.seed}"
    print(
        f"{len(points)} of {total} calls {how} ({choice}), {hits} took effect: "
        f"{len(points) - new} left the old site, {new} the new one, {violations} violations")
    if hits < len(points) * 0.9:
        print("too few calls were met; is the build deterministic with --jobs 1?")
        return 2
    return 1 if violations else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (TestFailure, OSError, subprocess.TimeoutExpired) as failure:
        print(f"not carried out: {failure}", file=sys.stderr)
        sys.exit(2)
