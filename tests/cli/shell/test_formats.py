import json

import pytest
from icalendar import Calendar

from placet.cli.shell.formats import FORMATS, written
from placet.exchange.answer import Answer


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_names_the_mission(bridge: Answer, to: str) -> None:
    assert "alfa-2025-bridge" in written(to, [bridge], "en")


def test_a_calendar_has_titles_in_the_language(bridge: Answer) -> None:
    events = Calendar.from_ical(written("ics", [bridge], "es")).walk("VEVENT")

    titles = [str(e["SUMMARY"]) for e in events]
    assert "alfa-2025-bridge · presencia autorizado · Ingenieros de Bravia · a lo más 12" in titles
    assert "alfa-2025-bridge · vence: informe · Ministerio de Alfa → Parlamento de Alfa" in titles


def test_places_say_that_coordinates_are_missing(bridge: Answer) -> None:
    assert json.loads(written("geojson", [bridge], "es"))["note"].startswith("Ningún lugar")
