"""The register and a mission as data."""

import csv
import io
from datetime import date

import pytest
from django.test import Client
from icalendar import Calendar

from tests.server.reading import CAMPECHE, read, text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_the_data_beside_a_list_keeps_its_filters_and_order(reader: Client) -> None:
    page = text(reader, "/missions/?state=pe&sort=number")
    rows = list(csv.DictReader(io.StringIO(text(reader, "/missions.csv?state=pe&sort=number"))))
    found = read(reader, "/missions.json?state=pe&sort=number")

    assert 'href="/missions.csv?state=pe&amp;sort=number"' in page
    ids = [r["id"] for r in rows]
    assert ids == sorted(ids) == [m["id"] for m in found["missions"]]
    assert [page.index(f'/missions/{i}/"') for i in ids] == sorted(
        page.index(f'/missions/{i}/"') for i in ids
    )


def test_the_json_of_the_register_holds_what_the_command_prints(reader: Client) -> None:
    found = read(reader, "/missions.json")
    keys = {"id", "title", "sender", "host", "window", "stage", "as_of", "known_at", "verdict", "tally"}

    assert keys <= found["missions"][0].keys()
    assert found["after"] is None


def test_a_mission_as_data_names_the_precedents_that_its_page_shows(reader: Client) -> None:
    found = read(reader, f"/missions/{CAMPECHE}.json")["precedents"]
    page = text(reader, f"/missions/{CAMPECHE}/")

    assert found
    assert all(f"/missions/{one['mission']}/" in page for one in found)
    assert all(one["alike"] and one["stage"] for one in found)


def test_a_mission_as_data_is_the_same_as_on_the_command_line(reader: Client) -> None:
    found = read(reader, f"/missions/{CAMPECHE}.json")

    assert {"id", "as_of", "known_at", "verdict", "tally", "findings", "claims", "sources"} <= found.keys()
    assert f"mission: {CAMPECHE}" in text(reader, f"/missions/{CAMPECHE}.yaml")
    assert text(reader, f"/missions/{CAMPECHE}.csv").startswith("mission,id,alias")
    assert read(reader, f"/missions/{CAMPECHE}.geojson")["type"] == "FeatureCollection"
    assert reader.get("/missions/none.json").status_code == 404


@pytest.mark.parametrize("address", ["/missions.ics", "/duties.ics", f"/missions/{CAMPECHE}.ics"])
def test_calendars_are_read_by_calendars(reader: Client, address: str) -> None:
    found = Calendar.from_ical(text(reader, f"/es{address}"))

    events = found.walk("VEVENT")
    assert events
    assert all(isinstance(e.decoded("dtstart"), date) for e in events)
    assert len({str(e["uid"]) for e in events}) == len(events)


def test_cells_that_a_spreadsheet_would_run_are_defused(reader: Client) -> None:
    for address in ("/missions.csv", "/findings.csv", "/duties.csv", "/places.csv", "/sources.csv"):
        cells = [c for row in csv.reader(io.StringIO(text(reader, address))) for c in row]

        assert not [c for c in cells if c.startswith(("=", "+", "-", "@"))], address
