"""Lists as feeds."""

from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("address", ["/missions.atom", "/findings.atom", "/duties.atom"])
def test_feeds_are_feeds(reader: Client, address: str) -> None:
    feed = ET.fromstring(text(reader, address))  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")

    assert entries
    stamps = [e.findtext(f"{ATOM}updated") for e in entries]
    assert all(stamps)
    assert all((e.findtext(f"{ATOM}id") or "").startswith("http") for e in entries)
