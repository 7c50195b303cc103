"""Publishing survives being killed, and the machine's failures: Tests/Tools/kill_at_every_call.py on the small site."""

import subprocess
import sys

import pytest

from handbook_site import REPOSITORY, program, small_handbook

TOOL = REPOSITORY / "Tests" / "Tools" / "kill_at_every_call.py"


def keep_products_of_the_content(root):
    """Every product has a page: without the 460 that nobody names, an attempt takes a quarter of the time."""
    products = root / "content" / "register" / "producten.csv"
    header, *rows = products.read_text().splitlines()
    words = "\n".join(path.read_text() for path in (root / "content").rglob("*.md"))
    named = [row for row in rows if f"product: {row.split(',')[1]}\n" in words]
    assert named
    products.write_text("\n".join([header, *named]) + "\n")


@pytest.mark.parametrize("options", [(), ("--error", "ENOSPC")], ids=["killed", "disk full"])
def test_after_every_tried_call_the_site_is_wholly_the_old_or_the_new_one(tmp_path, options):
    root = small_handbook(tmp_path)
    keep_products_of_the_content(root)
    result = subprocess.run(
        [sys.executable, str(TOOL), str(program()), str(root), *options],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=1200)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
