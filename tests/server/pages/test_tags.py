"""Tags and filters of the templates."""

from datetime import date

import pytest
from django.template import Context
from django.urls import NoReverseMatch
from django.utils.translation import override

from placet.server.pages import tags
from placet.server.pages.clocks import Clocks

TODAY = date(2026, 11, 25)


def test_an_address_keeps_the_clocks_that_are_not_at_today() -> None:
    moved = Context({"clocks": Clocks(date(2025, 3, 1), TODAY, TODAY)})
    still = Context({"clocks": Clocks(TODAY, TODAY, TODAY)})

    assert tags.to(moved, "mission", "x-1") == "/missions/x-1/?as_of=2025-03-01"
    assert tags.to(still, "mission", "x-1") == "/missions/x-1/"


def test_an_address_that_is_none_is_a_bug() -> None:
    with pytest.raises(NoReverseMatch):
        tags.to(Context({}), "nowhere")


def test_a_verdict_is_icon_and_word_in_the_language() -> None:
    with override("es"):
        told = tags.verdict("kept")

    assert 'href="#v-kept"' in told
    assert "cumplido" in told


def test_days_and_edges_are_said_as_a_reader_wants_them() -> None:
    assert tags.day(date(2025, 2, 15)) == "15 Feb 2025"
    assert tags.day(None) == ""
    assert tags.long_day(date(2025, 2, 15)) == "Saturday 15 February 2025"
    assert [tags.edge(t) for t in ("", "2025-02-15", "2025-02-15T10:05-06:00")] == [
        "…", "15 Feb 2025", "15 Feb 2025 10:05",
    ]  # fmt: skip


def test_numbers_of_sources_are_links_and_none_is_nothing() -> None:
    assert 'href="#source-3"' in tags.cites((3,))
    assert tags.cites(()) == ""


def test_votes_are_strokes() -> None:
    assert tags.strokes(3).count("M") == 3
    assert tags.at_key({"a": 1}, "b") == ()
    assert tags.label("requested") == "asked"
