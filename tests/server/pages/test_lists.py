"""The lists of findings and of duties in a browser."""

import re

import pytest
from django.test import Client

from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_findings_stand_under_their_rule_with_their_code(reader: Client) -> None:
    page = text(reader, "/findings/?state=mx")

    assert "departure.unrecorded" in page
    assert "departure not on record" in page
    assert "narrowed" in page


def test_a_chip_turns_a_filter_on_and_off(reader: Client) -> None:
    assert 'href="/findings/?verdict=breached"' in text(reader, "/findings/")
    assert 'class="chip" href="/findings/" aria-current="true"' in text(reader, "/findings/?verdict=breached")


def test_duties_say_who_owes_what_and_how_the_day_was_found(reader: Client) -> None:
    page = text(reader, "/duties/")

    assert "working days after" in page
    assert "Standing duties" in page


def test_days_of_duties_are_days_of_the_language_and_said_once(reader: Client) -> None:
    page = text(reader, "/es/duties/?as_of=2026-11-26&known_at=2026-11-26")

    shown = re.sub(r"<[^>]+>", " ", page[page.index("<main") : page.index("</main>")])
    assert not re.search(r"\d{4}-\d{2}-\d{2}", shown)
    assert not re.search(r"(\d+ mar 2027) o \1", shown)
    assert "7 mar 2027" in shown
