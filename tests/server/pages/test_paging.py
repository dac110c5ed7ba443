"""Long lists by name, a page at a time."""

import re

import pytest
from django.test import Client, RequestFactory

from placet.server.pages import paging
from placet.server.pages.paging import paged
from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize(
    ("asked", "rows", "leads"),
    [
        ("", ["a", "b"], ("", "/units/?q=x&page=2")),
        ("&page=2", ["c", "d"], ("/units/?q=x&page=1", "/units/?q=x&page=3")),
        ("&page=3", ["e"], ("/units/?q=x&page=2", "")),
        ("&page=99", ["e"], ("/units/?q=x&page=2", "")),
        ("&page=none", ["a", "b"], ("", "/units/?q=x&page=2")),
    ],
)
def test_a_page_has_its_rows_and_leads_on(
    monkeypatch: pytest.MonkeyPatch, asked: str, rows: list[str], leads: tuple[str, str]
) -> None:
    monkeypatch.setattr(paging, "PAGE", 2)

    found = paged(RequestFactory().get(f"/units/?q=x{asked}"), "abcde")

    assert list(found["page"]) == rows
    assert (found["earlier"], found["later"]) == leads
    assert found["pages"] == 3


@pytest.mark.parametrize("noun", ["units", "places", "people", "organisations", "sources"])
def test_a_list_by_name_shows_everything_on_some_page(
    reader: Client, monkeypatch: pytest.MonkeyPatch, noun: str
) -> None:
    own = re.compile(rf'<td><a href="(/{noun}/[^"/]+/)"')
    every = own.findall(text(reader, f"/{noun}/"))
    monkeypatch.setattr(paging, "PAGE", max(len(every) // 3, 1))
    page, seen = f"/{noun}/", list[str]()
    while page:
        shown = text(reader, page)
        seen += own.findall(shown)
        page = next(iter(re.findall(r'rel="next" href="([^"]+)"', shown)), "")

    assert len(every) > 3
    assert set(every) <= set(seen)
    assert len(seen) == len(set(seen))
