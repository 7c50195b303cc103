"""What the tests share: our own handbook, built once and served; and a browser."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from handbook_site import Server, build, own_handbook, small_handbook


@pytest.fixture(scope="session")
def public(tmp_path_factory) -> Path:
    """The published folder of our own handbook; HANDBOOK_SITE names one that is there already."""
    if ready := os.environ.get("HANDBOOK_SITE"):
        return Path(ready).resolve()
    return build(own_handbook(tmp_path_factory.mktemp("own")))


@pytest.fixture(scope="session")
def small_public(tmp_path_factory) -> Path:
    return build(small_handbook(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def server(public):
    server = Server(public)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def small_server(small_public):
    server = Server(small_public, base="/handboek/")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


class Visit:
    """A tab that writes down whatever should not happen."""

    def __init__(self, browser, origin, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.problems: list[str] = []
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.problems.append(f"error in a script: {error}"))
        self.page.on("dialog", self._note_dialog)
        self.page.on("requestfailed", lambda request: self._note_failure(request))
        self.page.on("request", lambda request: self._note_request(request, origin))
        self.page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) => console.error("
            "`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))")

    def _note_console(self, message):
        if message.type in ("error", "warning"):
            self.problems.append(f"console: {message.text}")

    def _note_dialog(self, dialog):
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _note_failure(self, request):
        # A tab that goes elsewhere breaks off what it was loading.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"not loaded: {request.url}: {request.failure}")

    def _note_request(self, request, origin):
        if not request.url.startswith((origin + "/", "data:", "blob:")):
            self.problems.append(f"request to elsewhere: {request.url}")

    def take_problems(self) -> list[str]:
        problems, self.problems = self.problems, []
        return problems


@pytest.fixture
def visit(browser, server):
    """Opens tabs on our own handbook; after the test none may have had a problem."""
    visits = []

    def open_tab(address="", **options):
        tab = Visit(browser, server.origin, **options)
        visits.append(tab)
        tab.page.goto(server.address + address, wait_until="load")
        return tab

    yield open_tab
    problems = [problem for tab in visits for problem in tab.problems]
    for tab in visits:
        tab.context.close()
    assert problems == []
