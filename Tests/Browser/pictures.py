#!/usr/bin/env python3
"""Takes pictures of six pages, at 320 and 1280 px, in light and dark.

    pictures.py PUBLIC FOLDER        PUBLIC: a published site; FOLDER: where the pictures go

Also writes `overzicht-1280-light.png` and so on: the first screen only, as the README shows it.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from handbook_site import Server

PAGES = {
    "home": "", "praktijk": "praktijken/zeeuws-e-depot/", "hergebruik": "hergebruik/",
    "organisatie": "organisaties/gm0716/", "zoeken": "zoeken/?q=archief", "begrippen": "begrippen/",
}


def main(public: Path, folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    server = Server(public)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        for width, height in ((320, 640), (1280, 800)):
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
                page = context.new_page()
                for name, address in PAGES.items():
                    page.goto(server.address + address, wait_until="networkidle")
                    if name == "home":
                        page.screenshot(path=folder / f"overzicht-{width}-{scheme}.png")
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                context.close()
        browser.close()
    server.stop()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
