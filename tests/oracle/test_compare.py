"""A comparison that cannot fail proves nothing: each way to differ is told."""

import pytest

from tests.oracle.compare import differences
from tests.oracle.engine import Found
from tests.oracle.small_case import Answer, Run

KEY = ("ceiling.exceeded", "consented/presence")
RUNS = (Run(0, 5, "kept", 1, 1), Run(5, 9, "breached", 11, 12))
RIGHT = Answer(frozenset({"breached"}), frozenset({""}), RUNS, undated=False)


def test_the_same_answer_has_no_difference() -> None:
    assert differences({KEY: RIGHT}, {KEY: Found("breached", "", RUNS, undated=False)}) == []


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Found("possible", "", RUNS, undated=False), "the verdict"),
        (Found("breached", "imprecise", RUNS, undated=False), "the reason"),
        (Found("breached", "", RUNS, undated=True), "without a certain instant"),
        (Found("breached", "", (RUNS[0], Run(5, 8, "breached", 11, 12)), undated=False), "the runs"),
        (Found("breached", "", (RUNS[0], Run(5, 9, "breached", 11, 13)), undated=False), "the runs"),
        (Found("breached", "", (Run(0, 5, "undetermined", 0, 0), RUNS[1]), undated=False), "stands against"),
    ],
    ids=["verdict", "reason", "undated", "end", "peak", "not on record"],
)
def test_each_way_to_differ_is_told_once(found: Found, told: str) -> None:
    lines = differences({KEY: RIGHT}, {KEY: found})

    assert [told in line for line in lines] == [True]


def test_a_finding_that_is_not_there_is_told() -> None:
    assert differences({KEY: RIGHT}, {}) == [
        "ceiling.exceeded consented/presence: the verdict is breached, not absent"
    ]


def test_a_duty_may_be_answered_by_its_codes_only() -> None:
    answer = Answer(frozenset({"breached"}), rules=frozenset({"duty.missing"}))
    late = Found("breached", "", (), undated=False)

    assert differences({("duty", "t"): answer}, {("duty.missing", "t"): late}) == []
    assert "the code" in differences({("duty", "t"): answer}, {("duty.late", "t"): late})[0]
