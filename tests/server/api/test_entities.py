"""Things, sources, the glossary and the packs as data."""

import csv
import io
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from tests.server.reading import CAMPECHE, read, text

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize(
    "address",
    [
        "/findings",
        "/duties",
        "/sources",
        "/units",
        "/places",
        "/people",
        "/organisations",
        "/glossary",
        "/packs",
    ],
)
def test_a_list_is_a_table_and_a_document_too(reader: Client, address: str) -> None:
    rows = list(csv.DictReader(io.StringIO(text(reader, f"{address}.csv"))))
    document_ = read(reader, f"{address}.json")

    assert rows
    assert document_[address.strip("/")]


def test_a_thing_as_data_has_the_claims_that_name_it(reader: Client) -> None:
    found = read(reader, "/units/us-army-7sfg.json")

    assert found["sort"] == "force"
    assert CAMPECHE in {c["mission"] for c in found["claims"]}
    assert reader.get("/units/mx-senate.json").status_code == 404


def test_a_source_as_data_has_what_rests_on_it(reader: Client) -> None:
    found = read(reader, "/sources/cardenas.json")

    assert {c["mission"] for c in found["claims"]} == {CAMPECHE}
    assert reader.get("/sources/none.json").status_code == 404


def test_the_packs_as_data_have_their_organs_ways_steps_and_duties(reader: Client) -> None:
    given = read(reader, "/packs.json")["packs"]
    found = {pack["id"]: pack for pack in given}

    assert {"bodies", "paths", "steps", "duties"} <= found["mx"].keys()
    assert "any" in found
    assert len(given) == len(found)


def test_places_as_features_have_no_coordinates_and_say_so(reader: Client) -> None:
    found = read(reader, "/places.geojson")

    assert {f["geometry"] for f in found["features"]} == {None}
    assert "coordinates" in found["note"]


@pytest.mark.parametrize(("noun", "number"), [("glossary", 4), ("packs", 6)])
def test_what_comes_with_the_program_is_a_feed_too(reader: Client, noun: str, number: int) -> None:
    root = ET.fromstring(text(reader, f"/{noun}.atom"))  # noqa: S314 - our own feed
    entries = [(e.findtext("{*}title"), e.findtext("{*}updated")) for e in root.iterfind("{*}entry")]
    anchors = [e.attrib["href"].partition("#")[2] for e in root.iterfind("{*}entry/{*}link")]
    page = text(reader, f"/{noun}/")

    assert len(entries) == number
    assert all(title and updated for title, updated in entries)
    assert all(f'id="{anchor}"' in page for anchor in anchors)


@pytest.mark.parametrize("noun", ["sources", "units", "places", "people", "organisations"])
def test_a_list_is_a_feed_whose_entries_lead_to_their_pages(reader: Client, noun: str) -> None:
    root = ET.fromstring(text(reader, f"/{noun}.atom"))  # noqa: S314 - our own feed
    links = [e.attrib["href"] for e in root.iterfind("{*}entry/{*}link")]
    stamps = [e.text or "" for e in root.iterfind("{*}entry/{*}updated")]

    assert links
    assert reader.get(links[0]).status_code == 200
    assert stamps == sorted(stamps, reverse=True)
    assert f'href="/{noun}.atom"' in text(reader, f"/{noun}/")
