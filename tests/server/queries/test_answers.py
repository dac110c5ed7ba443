"""Answers about missions of the register."""

from datetime import date

import pytest

from placet.server.permissions import Deed
from placet.server.queries.answers import answer_of, answers_of

pytestmark = pytest.mark.usefixtures("catalogue")

MISSION, DAY = "mx-2025-02-campeche", date(2026, 11, 25)


def test_an_answer_holds_one_mission_with_its_findings() -> None:
    answer = answer_of(MISSION, DAY, DAY)

    assert answer is not None
    assert set(answer.record.missions) == {MISSION}
    assert str(answer.verdict) == "possible"


def test_a_mission_nobody_recorded_has_no_answer() -> None:
    assert answer_of("zz-nowhere", DAY, DAY) is None


def test_whoever_may_see_nothing_gets_no_answer() -> None:
    assert answer_of(MISSION, DAY, DAY, frozenset()) is None
    assert answer_of(MISSION, DAY, DAY, frozenset({Deed.SEE})) is not None


def test_answers_come_in_the_order_of_their_ids() -> None:
    wanted = ("uy-1997-l16861", MISSION, "zz-nowhere")

    assert [a.id for a in answers_of(wanted, DAY, DAY)] == [MISSION, "uy-1997-l16861"]
