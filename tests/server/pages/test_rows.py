"""Rows as a template shows them."""

import pytest
from django.utils.translation import override

from placet.exchange.answer import Answer
from placet.reports.row import GROUPS, row
from placet.server.pages.rows import day_of, few, next_words, shown, stage_name, window_words
from tests.cli.conftest import bridge

__all__ = ["bridge"]


def test_a_row_is_told_in_the_language_of_the_page(bridge: Answer) -> None:
    with override("en"):
        english = shown(row(bridge))
    with override("es"):
        spanish = shown(row(bridge))

    assert (english.title, spanish.title) == ("A bridge at Norte", "Un puente en Norte")
    assert english.states == "Bravia to Alfa"
    assert spanish.states == "Bravia a Alfa"
    assert english.window == "10 Mar to 10 Apr 2025 · 32 days"
    assert english.ceiling == "12"
    assert english.bar.startswith("<svg")


@pytest.mark.parametrize(
    ("window", "said"),
    [
        ({"from": "2025-03-10", "to": None}, "from 10 Mar 2025"),
        ({"from": None, "to": "2025-03-10"}, "until 10 Mar 2025"),
        ({"from": None, "to": None}, "no window on record"),
    ],
)
def test_a_window_open_on_a_side_says_so(window: dict[str, str | None], said: str) -> None:
    assert window_words({"window": window, "days": None}) == said


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("begins", "window begins"),
        ("ends", "window ends"),
        ("due", "report due"),
        ("late", "report: past its day"),
        ("undated", "report: no day set"),
    ],
)
def test_what_comes_next_is_said(what: str, said: str) -> None:
    ahead = {"day": None, "what": what, "name": {"en": "report"}}

    assert next_words({"next": ahead}) == ("", said)


def test_nothing_next_is_nothing() -> None:
    assert next_words({"next": None}) == ("", "")
    assert day_of(None) is None


def test_names_beyond_the_room_of_a_row_are_counted() -> None:
    assert few(["a", "b"]) == "a; b"
    assert few(["a" * 40, "b" * 40, "c"]) == f"{'a' * 40} and 2 more"
    assert few([]) == ""


def test_every_group_has_a_name_of_its_own() -> None:
    assert len({stage_name(code) for code in GROUPS}) == len(GROUPS)
