"""From facts to rows: how a ceiling counts people."""

import pytest

from placet.check.case import Case
from placet.check.counting import Row, rows_of
from placet.check.holding import Held
from placet.check.ticks import END, show_span
from placet.claims.claim import Kind
from placet.claims.detail import Counted, Counting
from tests.world import ROME, case, mission

ARMY = "observed: presence, who: bb-army, count: 8, when: {}, where: aa-north, source: manifest"
ROSSI = "observed: presence, who: p-rossi, when: {}, source: {}"


def rows(
    *claims: str,
    how: Held = Held.SURELY,
    counting: Counting = Counting.AT_ONCE,
    counted: Counted = Counted.INSTANT,
    entries: bool = False,
) -> tuple[Row, ...]:
    one: Case = case(mission(*claims))
    return rows_of(one, [(f, how) for f in one.facts(Kind.PRESENCE)], counting, counted, entries=entries)


def spans(row: Row) -> tuple[tuple[str, str], tuple[str, str]]:
    """The time for which the row is certain, and that for which it is possible."""
    return show_span(row.ls, row.ee, ROME), show_span(row.es, row.le, ROME)


MINUTES = "2025-03-10T08:00/2025-03-12T18:00"


def test_a_fact_that_is_surely_held_counts_both_ways() -> None:
    (found,) = rows(ARMY.format(MINUTES))

    assert (found.least, found.most, found.ls, found.ee) == (8, 8, found.es, found.le)


def test_a_fact_that_is_possibly_held_counts_upwards_only() -> None:
    (found,) = rows(ARMY.format(MINUTES), how=Held.POSSIBLY)

    assert (found.least, found.most) == (0, 8)


def test_a_fact_that_is_not_held_and_one_without_a_day_give_no_row() -> None:
    assert rows(ARMY.format(MINUTES), how=Held.NO) == ()
    assert rows(ARMY.replace("when: {}, ", "")) == ()


def test_a_number_without_a_bound_above_counts_what_is_known() -> None:
    (found,) = rows(ARMY.replace("count: 8", "count: 8..").format(MINUTES))

    assert (found.least, found.most) == (8, 8)


def test_the_same_person_in_two_sources_counts_once() -> None:
    found = rows(
        ROSSI.format(MINUTES, "manifest"), ROSSI.format("2025-03-11T08:00/2025-03-13T18:00", "strength")
    )

    assert [(r.least, r.most) for r in found] == [(1, 0), (0, 1)]
    assert {spans(r)[1] for r in found} == {("2025-03-10T08:00+01:00", "2025-03-13T18:00+01:00")}
    assert {r.sources for r in found} == {frozenset({"manifest", "strength"})}


def test_the_same_person_at_two_times_is_two_certain_stays() -> None:
    found = rows(
        ROSSI.format(MINUTES, "manifest"), ROSSI.format("2025-03-20T08:00/2025-03-21T08:00", "manifest")
    )

    assert [(r.least, r.most) for r in found] == [(1, 0), (1, 0), (0, 1), (0, 1)]


def test_a_person_in_one_source_is_one_row() -> None:
    (found,) = rows(ROSSI.format(MINUTES, "manifest"))

    assert (found.least, found.most) == (1, 1)


@pytest.mark.parametrize(
    ("second", "least"),
    [
        ("2025-03-10T00:00..2025-03-15T00:00/2025-03-15T12:00", [1, 0]),
        ("2025-03-10", [0, 1]),
    ],
)
def test_of_stays_at_an_unknown_instant_one_is_enough_to_prove_the_person(
    second: str, least: list[int]
) -> None:
    found = rows(ROSSI.format("2025-03-10", "manifest"), ROSSI.format(second, "strength"))

    assert sorted(r.least for r in found) == sorted(least)


def test_an_entry_counts_each_time_whoever_it_was() -> None:
    two = (ROSSI.format(MINUTES, "manifest"), ROSSI.format("2025-03-20T08:00/2025-03-21T08:00", "manifest"))

    assert [(r.least, r.most) for r in rows(*two, entries=True)] == [(1, 1), (1, 1)]


def test_in_total_nobody_ever_leaves() -> None:
    (found,) = rows(ARMY.format(MINUTES), counting=Counting.IN_TOTAL)

    assert (found.ee, found.le) == (END, END)


def test_by_days_any_part_of_a_local_day_is_the_whole_day() -> None:
    (found,) = rows(ARMY.format(MINUTES), counted=Counted.DAY)

    assert spans(found) == (("2025-03-10", "2025-03-12"), ("2025-03-10", "2025-03-12"))


def test_by_nights_those_count_who_are_there_at_midnight() -> None:
    (found,) = rows(ARMY.format(MINUTES), counted=Counted.NIGHT)

    assert (found.least, found.most) == (8, 8)
    assert spans(found) == (("2025-03-10", "2025-03-11"), ("2025-03-10", "2025-03-11"))


def test_by_nights_who_comes_and_goes_on_one_day_does_not_count() -> None:
    (found,) = rows(ARMY.format("2025-03-10T08:00/2025-03-10T18:00"), counted=Counted.NIGHT)

    assert (found.least, found.most) == (0, 0)


def test_by_nights_who_leaves_at_midnight_was_not_there_after_it() -> None:
    (found,) = rows(ARMY.format("2025-03-10T08:00/2025-03-11T00:00"), counted=Counted.NIGHT)

    assert (found.least, found.most) == (0, 0)


def test_by_nights_an_uncertain_departure_counts_upwards() -> None:
    (found,) = rows(ARMY.format("2025-03-10T08:00/2025-03-10..2025-03-11"), counted=Counted.NIGHT)

    assert (found.least, found.most) == (0, 8)
