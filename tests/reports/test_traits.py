from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.reports.traits import stage, traits, window, years
from tests.cli.conftest import BRIDGE


def about(file: Path, day: str) -> Answer:
    (one,) = answer(Question(as_of=day, known_at="2025-06-01"), [str(file)]).each
    return one


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-03-01", "allowed"), ("2025-03-30", "running"), ("2025-05-01", "ended"), ("2025-02-10", "asked")],
)
def test_the_stage_follows_the_day(day: str, expected: str) -> None:
    assert stage(about(BRIDGE, day)) == expected


ACTS = """mission: x-1
host: alfa
acts:
  vote: {{step: vote, who: alfa, when: 2025-01-01, {0}source: courier}}
"""


def test_a_vote_that_did_not_carry_is_a_stage(mission: Callable[..., Path]) -> None:
    head = ACTS.format("votes: {for: 1, against: 5}, ")
    file = mission("{consented: presence, act: vote, when: 2025-01-05/, source: courier}", head=head)

    assert stage(about(file, "2025-02-01")) == "refused"


def test_a_consent_without_a_window_is_a_stage(mission: Callable[..., Path]) -> None:
    file = mission("{consented: presence, act: vote, source: courier}", head=ACTS.format(""))

    assert stage(about(file, "2025-02-01")) == "undated"
    assert years(about(file, "2025-02-01")) == {2025}


def test_no_act_is_a_stage(mission: Callable[..., Path]) -> None:
    file = mission("{observed: presence, when: 2025-01-05, source: courier}")

    assert stage(about(file, "2025-02-01")) == "without"


def test_the_window_is_that_of_the_presence_consented_to(bridge: Answer) -> None:
    assert window(bridge) == (date(2025, 3, 10), date(2025, 4, 10))


def test_traits_hold_what_encloses_them_and_every_name(bridge: Answer) -> None:
    found = traits(bridge)

    assert {"bravia", "bravia-engineers"} <= found.units
    assert {"alfa-land", "alfa-norte"} <= found.places
    assert found.states == {"alfa", "bravia"}
    assert "el norte" in found.text
