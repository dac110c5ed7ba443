"""A browser and a register for it: the catalogue as the demo, served on this machine."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from placet.claims.record import Record
from tests.register import PASSWORD, catalogue, registrar

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["catalogue", "registrar"]

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _as_before() -> Iterator[None]:
    """Let the database be as before when the tests of a module are over: what they write is committed."""
    if connection.vendor != "sqlite":
        yield
        return
    name = connection.settings_dict["NAME"]
    with closing(sqlite3.connect(":memory:")) as kept:
        with closing(sqlite3.connect(name)) as there:
            there.backup(kept)
        yield
        connection.close()
        with closing(sqlite3.connect(name)) as there:
            kept.backup(there)


@pytest.fixture(scope="module")
def address(catalogue: Record, registrar: "User") -> Iterator[str]:
    """Serve the register as the demo; give its address."""
    assert catalogue.missions
    assert registrar.pk
    with _as_before(), override_settings(DEMO=True):
        server = make_server("127.0.0.1", 0, get_wsgi_application(), _Server, _Quiet)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[Browser]:
    """Start Chromium after all that asks the database: from here on Playwright's loop runs here."""
    assert address
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine: install chromium to run the browser tests")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Give what opens a window on the register; all are closed at the end."""
    made: list[BrowserContext] = []

    def window(**given: Any) -> Page:  # noqa: ANN401 - Playwright's options of a context
        options = {"viewport": {"width": 1280, "height": 800}, "locale": "en-GB"} | given
        made.append(browser.new_context(base_url=address, **options))
        made[-1].set_default_timeout(20_000)
        return made[-1].new_page()

    yield window
    for context in made:
        context.close()


@pytest.fixture(scope="module")
def visitor(opened: Callable[..., Page]) -> Page:
    """Give the window of somebody without an account."""
    return opened()


@pytest.fixture(scope="module")
def clerk(opened: Callable[..., Page]) -> Page:
    """Give the window of the registrar, logged in by the keyboard."""
    page = opened()
    page.goto("/login/?next=/missions/")
    page.get_by_label("Username").fill("rosa")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Log out").wait_for()
    return page
