"""A handbook built for the tests, and a small server that shows it as a careful host would."""

import os
import shutil
import subprocess
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = "2026-11-24"

# Stricter than the policy in the pages themselves: a host may add this, and everything must still work.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def program() -> Path:
    """The built program: HANDBOOK_BINARY, else the one that `swift build` makes."""
    path = Path(os.environ.get("HANDBOOK_BINARY") or REPOSITORY / ".build" / "debug" / "handbook")
    assert path.exists(), f"no program at {path}: build it, or name one in HANDBOOK_BINARY"
    return path.resolve()


def run(*arguments, **options) -> subprocess.CompletedProcess:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no"}
    return subprocess.run(
        [str(program()), *map(str, arguments)], stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=600, env=environment, **options)


def build(root: Path, *options) -> Path:
    """Builds a handbook; the published folder."""
    result = run("build", "--root", root, "--date", TODAY, *options)
    assert result.returncode == 0, result.stdout[-5000:] + result.stderr
    return root / "public"


def own_handbook(folder: Path) -> Path:
    """A copy of our own content and theme."""
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return folder


def small_handbook(folder: Path) -> Path:
    """The fixture that has one of everything, with the part of the register that it speaks of."""
    shutil.copytree(REPOSITORY / "Tests/EndToEndTests/Fixtures/klein/content", folder / "content")
    shutil.copytree(REPOSITORY / "templates", folder / "templates")
    register = folder / "content" / "register"
    register.mkdir()
    source = REPOSITORY / "content" / "register"
    for name in ("producten.csv", "themas.csv"):
        shutil.copy(source / name, register / name)
    rows = (source / "organisaties.csv").read_text().splitlines()
    rows = rows[:1] + [
        row for row in rows[1:] if ",PV29," in row or row.startswith(("PV29,", "WS0661,"))]
    (register / "organisaties.csv").write_text("\n".join(rows) + "\n")
    codes = {row.split(",")[0] for row in rows[1:]}
    pairs = (source / "buren.csv").read_text().splitlines()
    pairs = pairs[:1] + [pair for pair in pairs[1:] if set(pair.split(",")[:2]) <= codes]
    (register / "buren.csv").write_text("\n".join(pairs) + "\n")
    return folder


def pages(public: Path) -> list[str]:
    """Every page, as the address that readers see: `praktijken/e-depot/`, `404.html`."""
    found = (path.relative_to(public).as_posix() for path in public.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in found)


def is_redirect(public: Path, address: str) -> bool:
    return 'http-equiv="refresh"' in (public / file_of(address)).read_text()


def file_of(address: str) -> str:
    return address + "index.html" if address.endswith("/") or not address else address


class Server:
    """Serves a published folder on loopback with the strict policy.

    All links are relative, so a site works below any path; but the page for what is missing, which shows at any
    address, needs the path that the site has in its settings: `base`.
    """

    def __init__(self, public: Path, base: str = "/"):
        handler = type("SiteHandler", (Handler,), {"base": base})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(public)))
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self.address = self.origin + base
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


class Handler(SimpleHTTPRequestHandler):
    base = "/"
    protocol_version = "HTTP/1.1"
    extensions_map = {
        "": "application/octet-stream", ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml",
        ".png": "image/png", ".xml": "application/xml", ".csv": "text/csv; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
    }

    def do_GET(self):
        if self.path == "/favicon.ico":
            return self.send_error(404)
        if not self.path.startswith(self.base):
            return self.not_found()
        self.path = "/" + self.path[len(self.base):]
        if not os.path.exists(self.translate_path(self.path)):
            return self.not_found()
        super().do_GET()

    def not_found(self):
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        self.send_header("Content-Security-Policy", CONTENT_POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *arguments):
        pass
