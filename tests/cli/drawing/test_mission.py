from collections.abc import Callable
from pathlib import Path

import pytest

from placet.cli.drawing.mission import guide
from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.reports.sentence import plain


def test_the_first_sentences_carry_the_numbers(bridge: Answer) -> None:
    assert plain(bridge, "en") == (
        "Parliament of Alfa consented on 20 Feb 2025 (60 for, 12 against, 3 abstaining). "
        "Allowed: Engineers of Bravia, at most 12 people, 10 Mar to 10 Apr 2025, Norte. "
        "On record as present: 14 people, Norte, from a day between 9 Mar 2025 and 10 Mar 2025, no end seen."
    )


def test_gaps_are_said(mission: Callable[..., Path]) -> None:
    one = about(mission("{requested: presence, count: 3, source: courier}"))

    assert plain(one, "en") == "No act that consents is on record. Nobody is on record as present."


def test_a_departure_nobody_recorded_is_said(bridge: Answer) -> None:
    (later,) = answer(Question(as_of="2025-06-01", known_at="2025-06-01"), [str(file_of(bridge))]).each

    assert plain(later, "en").endswith("No departure is on record.")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_guide_ends_with_what_to_type_next(bridge: Answer, language: str) -> None:
    told = [str(line) for line in guide(bridge, [bridge], language, 80)]

    assert "  placet check alfa-2025-bridge --as-of 2025-03-25" in told


def about(file: Path) -> Answer:
    (one,) = answer(Question(as_of="2025-06-01", known_at="2025-06-01"), [str(file)]).each
    return one


def file_of(one: Answer) -> Path:
    return Path(__file__).parents[1] / one.mission.claims[0].origin.file
