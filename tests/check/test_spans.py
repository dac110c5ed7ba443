"""Stretches of verdicts over a term's time."""

import pytest

from placet.check.finding import Stretch
from placet.check.lower import Instant
from placet.check.spans import domain, domain_of, fill, gaps, known, overall, reason_of
from placet.check.ticks import END, show_span
from placet.check.windows import Window
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Counted
from placet.claims.outcome import Reason, Verdict
from tests.world import ROME, case, mission

BREACHED, POSSIBLE, KEPT, OPEN = Verdict.BREACHED, Verdict.POSSIBLE, Verdict.KEPT, Verdict.UNDETERMINED


def window(start: int, end: int, last_start: int | None = None, first_end: int | None = None) -> Window:
    late = start if last_start is None else last_start
    return Window(Instant(start, late), Instant(end if first_end is None else first_end, end))


def test_the_time_of_a_term_is_what_is_certainly_inside_its_windows_and_past() -> None:
    assert domain((window(0, 50, last_start=5, first_end=40),), 100) == ((5, 40),)
    assert domain((window(0, 50),), 30) == ((0, 30),)


def test_windows_that_touch_are_one_time_and_one_that_lies_ahead_is_none() -> None:
    found = domain((window(10, 20), window(0, 10), window(30, 40), window(32, 35), window(90, 99)), 60)

    assert found == ((0, 20), (30, 40))


def test_stretches_that_touch_are_joined() -> None:
    assert domain_of([(5, 9), (0, 5), (12, 15), (13, 14)]) == ((0, 9), (12, 15))


def missing(*claims: str, counted: Counted | None = None) -> list[tuple[str, str]]:
    one = case(mission(*claims), as_of="2025-04-30")
    return [show_span(a, b, ROME) for a, b in gaps(one.facts(Kind.PRESENCE), one, counted)]


SEEN = "observed: presence, who: bb-army, count: 5, when: {}, where: aa-north, source: manifest"


def test_after_a_stay_without_a_recorded_end_whereabouts_are_not_known() -> None:
    found = missing(SEEN.format("2025-03-10/"))

    assert found == [("2025-03-10T00:01+01:00", "2025-05-01T00:00+02:00")]


def test_by_days_the_day_somebody_was_seen_is_known() -> None:
    assert missing(SEEN.format("2025-03-10/"), counted=Counted.DAY) == [("2025-03-11", "2025-04-30")]


def test_a_stay_with_a_recorded_end_leaves_no_gap() -> None:
    assert missing(SEEN.format("2025-03-10/2025-03-20")) == []


def test_a_stay_on_no_day_leaves_no_gap_that_could_be_placed() -> None:
    assert missing(SEEN.replace("when: {}, ", "")) == []


def test_by_nights_the_night_of_the_last_day_somebody_was_seen_is_not_known_either() -> None:
    assert missing(SEEN.format("2025-03-10T12:00/"), counted=Counted.NIGHT) == [("2025-03-10", "2025-04-30")]


def test_where_people_are_counted_a_stay_of_unknown_number_is_a_gap() -> None:
    uncounted = SEEN.replace("count: 5, ", "").format("2025-03-10/2025-03-20")

    assert missing(uncounted) == []
    assert missing(uncounted, counted=Counted.INSTANT) == [("2025-03-10", "2025-03-20")]


def test_an_activity_at_one_instant_leaves_no_gap() -> None:
    one = case(
        mission("observed: activity, who: bb-army, what: shooting, when: 2025-03-10, source: manifest")
    )

    assert gaps(one.facts(Kind.ACTIVITY), one) == ()


def test_the_record_is_complete_where_covered_less_its_gaps() -> None:
    covered = "observed: coverage, when: 2025-03-01/2025-04-30, source: manifest"
    one = case(mission(covered, SEEN.format("2025-03-10/")), as_of="2025-04-30")

    found = known(one, "", Kind.PRESENCE, one.facts(Kind.PRESENCE), Mode.OBSERVED)

    assert [show_span(a, b, ROME) for a, b in found] == [("2025-03-01T00:00+01:00", "2025-03-10T00:01+01:00")]


def test_a_plan_is_complete_for_what_lies_ahead() -> None:
    one = case(mission(), as_of="2025-04-30")

    assert known(one, "", Kind.PRESENCE, (), Mode.PLANNED) == ((one.horizon, END),)


def test_what_is_not_over_is_kept_where_the_record_is_complete_and_else_open() -> None:
    over = [Stretch(10, 20, BREACHED, 11, 11, "people")]

    found = fill(over, ((0, 30), (40, 50)), ((0, 15), (25, 45)))

    assert [(s.start, s.end, s.verdict) for s in found] == [
        (0, 10, KEPT),
        (10, 20, BREACHED),
        (20, 25, OPEN),
        (25, 30, KEPT),
        (40, 45, KEPT),
        (45, 50, OPEN),
    ]


@pytest.mark.parametrize(
    ("verdicts", "running", "expected"),
    [
        ((KEPT, BREACHED, POSSIBLE), False, BREACHED),
        ((KEPT, POSSIBLE, OPEN), False, POSSIBLE),
        ((KEPT, OPEN), False, OPEN),
        ((KEPT,), False, KEPT),
        ((KEPT,), True, OPEN),
        ((BREACHED,), True, BREACHED),
        ((), False, OPEN),
    ],
)
def test_a_term_is_as_bad_as_its_worst_instant_and_not_kept_while_it_runs(
    verdicts: tuple[Verdict, ...], running: bool, expected: Verdict
) -> None:
    assert overall([Stretch(0, 1, v) for v in verdicts], running=running) is expected


def test_a_term_of_no_time_is_what_the_rule_says_of_it() -> None:
    assert overall((), running=False, empty=KEPT) is KEPT


@pytest.mark.parametrize(
    ("verdict", "running", "conflicting", "reason"),
    [
        (POSSIBLE, False, False, Reason.IMPRECISE),
        (POSSIBLE, True, True, Reason.CONFLICTING),
        (OPEN, False, True, Reason.NO_EVIDENCE),
        (OPEN, True, False, Reason.RUNNING),
        (BREACHED, True, True, None),
        (KEPT, False, False, None),
    ],
)
def test_only_the_possible_and_the_open_have_a_reason(
    verdict: Verdict, running: bool, conflicting: bool, reason: Reason | None
) -> None:
    assert reason_of(verdict, running=running, conflicting=conflicting) is reason
