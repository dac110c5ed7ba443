"""The words that formats want."""

from django.utils.translation import override

from placet.exchange import ics
from placet.exchange.answer import Answer
from placet.server.api.words import geojson_note, ics_words, sentence, spoken
from tests.cli.conftest import bridge

__all__ = ["bridge"]


def test_entries_of_a_calendar_say_mission_what_who_and_how_many(bridge: Answer) -> None:
    titles = [e.title for e in ics.windows(bridge, ics_words("en"))]

    assert "alfa-2025-bridge · presence consented · Engineers of Bravia · ≤ 12" in titles


def test_a_due_day_says_who_owes_what_to_whom(bridge: Answer) -> None:
    titles = [e.title for e in ics.dues(bridge, ics_words("es"))]

    assert any("Ministerio de Alfa → Parlamento de Alfa" in t for t in titles)


def test_findings_are_said_with_the_names_of_the_mission(bridge: Answer) -> None:
    said = " ".join(sentence(bridge, f, "en") for f in bridge.findings)

    assert "Norte" in said or "Alfa" in said


def test_the_language_is_that_of_the_page() -> None:
    with override("es-mx"):
        assert spoken() == "es"
    with override("en"):
        assert spoken() == "en"
        assert "coordinates" in geojson_note("en")
