"""A manifest and a strength report that cannot both hold."""

from datetime import date

import pytest

from placet.check.alternatives import explore
from placet.check.case import Case
from placet.check.counting import Row
from placet.check.reports import one_of_two
from placet.check.ticks import midnight
from tests.world import ROME, case, mission

DAY = midnight(date(2025, 3, 10), ROME)
COMPLETE = "observed: coverage, when: 2025-03-01/2025-03-31, source: manifest"


def row(name: str, count: int, source: str, span: tuple[int, int] = (0, 1000)) -> Row:
    start, end = DAY + span[0], DAY + span[1]
    return Row(name, "", frozenset({source}), start, start, end, end, count, count)


LISTED = row("listed", 12, "manifest")


def branches(*rows: Row, one: Case) -> list[list[str]]:
    found = explore(lambda pick: [r.name for r in one_of_two(one, "", rows, pick)])
    assert found is not None
    return [b.result for b in found]


@pytest.mark.parametrize(
    ("count", "covered", "apart"),
    [(11, False, True), (12, False, False), (13, False, False), (13, True, True), (12, True, False)],
)
def test_a_report_of_fewer_or_where_the_manifest_is_complete_of_more_cannot_hold_beside_it(
    count: int, covered: bool, apart: bool
) -> None:
    one = case(mission(*([COMPLETE] if covered else [])))
    report = row("counted", count, "strength", (100, 101))

    found = branches(LISTED, report, one=one)

    assert found == ([["listed"], ["counted"]] if apart else [["listed", "counted"]])


def test_a_report_of_another_time_holds_beside_it() -> None:
    report = row("counted", 3, "strength", (2000, 2001))

    assert branches(LISTED, report, one=case(mission())) == [["listed", "counted"]]


def test_without_a_manifest_or_a_report_nothing_is_at_odds() -> None:
    report = row("counted", 3, "strength", (100, 101))

    assert branches(report, one=case(mission())) == [["counted"]]
    assert branches(LISTED, one=case(mission())) == [["listed"]]


def test_what_is_of_neither_kind_stays_on_both_branches() -> None:
    report, press = row("counted", 3, "strength", (100, 101)), row("told", 2, "press")

    assert branches(LISTED, report, press, one=case(mission())) == [["listed", "told"], ["counted", "told"]]


def test_a_source_that_is_not_on_record_is_of_no_kind() -> None:
    report = row("counted", 3, "witness", (100, 101))

    assert branches(LISTED, report, one=case(mission())) == [["listed", "counted"]]
