"""Atom (RFC 4287): a list as a feed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

from django.http import HttpRequest, HttpResponse

from placet.server.api.answers import answered

_SPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: where its page is, what it says, when the register last changed it."""

    address: str
    title: str
    summary: str
    updated: datetime


def feed(request: HttpRequest, title: str, entries: Iterable[Entry], name: str) -> HttpResponse:
    """Give a feed of this address."""
    given = list(entries)
    root = ET.Element("feed", xmlns=_SPACE)
    here = request.build_absolute_uri()
    for tag, text in (("id", here), ("title", title), ("updated", _stamp(given))):
        ET.SubElement(root, tag).text = text
    ET.SubElement(root, "link", rel="self", href=here)
    ET.SubElement(ET.SubElement(root, "author"), "name").text = "Placet"
    for one in given:
        root.append(_entry(request, one))
    text = ET.tostring(root, encoding="unicode", xml_declaration=False)
    return answered(f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n', "atom", name)


def _stamp(entries: list[Entry]) -> str:
    latest = max((e.updated for e in entries), default=datetime.fromisoformat("1970-01-01T00:00:00+00:00"))
    return latest.isoformat(timespec="seconds")


def _entry(request: HttpRequest, one: Entry) -> ET.Element:
    found = ET.Element("entry")
    address = request.build_absolute_uri(one.address)
    for tag, text in (("id", address), ("title", one.title), ("summary", one.summary)):
        ET.SubElement(found, tag).text = printable(text)
    ET.SubElement(found, "updated").text = one.updated.isoformat(timespec="seconds")
    ET.SubElement(found, "link", rel="alternate", href=address)
    return found


def printable(text: str) -> str:
    """Give text without the control characters that XML cannot carry."""
    return "".join(c for c in text if c >= " " or c in "\t\n")
