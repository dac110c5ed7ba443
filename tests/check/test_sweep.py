"""The sweep against a slow reference that walks every tick, and the laws that every answer keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, product
from random import Random
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.check import sweep as module
from placet.check.columns import Packing, Table
from placet.check.sweep import (
    BREACHED,
    FOREVER,
    NO_LIMIT,
    POSSIBLE,
    UNCOUNTED,
    Ceilings,
    Presences,
    core,
    cores,
    floating,
    levels,
    meeting,
    sweep,
)

FIRST, LAST = -2, 14


class Fact(NamedTuple):
    """One presence fact as a row."""

    group: int
    earliest_start: int
    latest_start: int
    earliest_end: int
    latest_end: int
    at_least: int
    at_most: int


class Step(NamedTuple):
    """One step of a ceiling as a row."""

    group: int
    start: int
    limit: int


Run = tuple[int, int, int, int, int, int]


def stay(start: int, end: int, people: int, group: int = 0) -> Fact:
    """A fact of which everything is known."""
    return Fact(group, start, start, end, end, people, people)


def columns(facts: Sequence[Fact]) -> Presences:
    """The rows as columns."""
    return Presences(*np.array(facts, np.int64).reshape(-1, 7).T)


def ceiling(*steps: Step | tuple[int, int, int]) -> Ceilings:
    """The steps as columns."""
    return Ceilings(*np.array(steps, np.int64).reshape(-1, 3).T)


def rows(table: Table) -> list[tuple[int, ...]]:
    """The columns as rows."""
    return list(zip(*(getattr(table, name).tolist() for name in table.__slots__), strict=True))


TIMES = [
    (earliest_start, latest_start, earliest_end, latest_end)
    for earliest_start, latest_start, earliest_end, latest_end in product(
        range(9), range(9), range(1, 13), range(1, 13)
    )
    if earliest_start <= latest_start < latest_end and earliest_start < earliest_end <= latest_end
]
COUNTS = [(least, most) for least, most in product(range(5), repeat=2) if least <= most]
STEPS = [Step(*row) for row in product(range(3), range(FIRST, LAST), [*range(10), NO_LIMIT])]

a_fact = st.builds(
    lambda group, times, counts: Fact(group, *times, *counts),
    st.integers(0, 2),
    st.sampled_from(TIMES),
    st.sampled_from(COUNTS),
)
facts_of = st.lists(a_fact, max_size=12)
steps_of = st.lists(st.sampled_from(STEPS), max_size=6)


def limit_at(steps: Sequence[Step], group: int, tick: int) -> int:
    """The ceiling in force, walked."""
    begun = [step for step in steps if step.group == group and step.start <= tick]
    latest = max((step.start for step in begun), default=0)
    return min((step.limit for step in begun if step.start == latest), default=NO_LIMIT)


def bounds_at(facts: Sequence[Fact], group: int, tick: int) -> tuple[int, int]:
    """How many were there at least and at most, walked."""
    mine = [fact for fact in facts if fact.group == group]
    least = sum(fact.at_least for fact in mine if fact.latest_start <= tick < fact.earliest_end)
    return least, sum(fact.at_most for fact in mine if fact.earliest_start <= tick < fact.latest_end)


def verdict_at(facts: Sequence[Fact], steps: Sequence[Step], group: int, tick: int) -> int:
    """The verdict of an instant, walked."""
    least, most = bounds_at(facts, group, tick)
    limit = limit_at(steps, group, tick)
    return BREACHED if least > limit else POSSIBLE if most > limit else 0


def walked(facts: Sequence[Fact], steps: Sequence[Step]) -> Iterator[Run]:
    """The runs, tick by tick."""
    for group in range(3):
        verdicts = [(verdict_at(facts, steps, group, tick), tick) for tick in range(FIRST, LAST)]
        for verdict, run in groupby(verdicts, key=lambda pair: pair[0]):
            ticks = [tick for _, tick in run]
            bounds = [bounds_at(facts, group, tick) for tick in ticks]
            least, most = (max(side) for side in zip(*bounds, strict=True))
            if verdict:
                yield group, ticks[0], ticks[-1] + 1, verdict, least, most


def worlds(fact: Fact) -> Iterator[range]:
    """Every time the people of one fact may have been there."""
    starts = range(fact.earliest_start, fact.latest_start + 1)
    ends = range(fact.earliest_end, fact.latest_end + 1)
    return (range(start, end) for start, end in product(starts, ends) if start < end)


@given(facts_of, steps_of)
def test_runs_are_those_of_a_walk_through_every_tick(facts: list[Fact], steps: list[Step]) -> None:
    found = sweep(columns(facts), ceiling(*steps))

    assert rows(found) == list(walked(facts, steps))


@given(st.one_of(facts_of, facts_of.map(sorted)), steps_of, st.integers(1, 3))
def test_portions_of_any_size_give_the_runs_of_one_sweep(
    facts: list[Fact], steps: list[Step], size: int
) -> None:

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_GROUPED", size)
        patch.setattr(module, "_MIXED", size)
        found = sweep(columns(facts), ceiling(*steps))

    assert rows(found) == list(walked(facts, steps))


@given(facts_of, steps_of)
def test_ticks_too_wide_for_one_integer_give_the_same_runs(facts: list[Fact], steps: list[Step]) -> None:
    far = Fact(3, -FOREVER, FOREVER - 1, 1 - FOREVER, FOREVER, 0, UNCOUNTED + 1)

    found = sweep(columns([*facts, far]), ceiling(*steps))

    assert rows(found) == list(walked(facts, steps))


@given(facts_of, steps_of, st.randoms(use_true_random=False))
def test_row_order_changes_no_answer(facts: list[Fact], steps: list[Step], chance: Random) -> None:
    mixed = chance.sample(facts, len(facts))
    one, other = columns(facts), columns(mixed)
    limits, mixed_limits = ceiling(*steps), ceiling(*chance.sample(steps, len(steps)))

    runs = sweep(other, mixed_limits)

    assert rows(runs) == rows(sweep(one, limits))
    assert rows(levels(other)) == rows(levels(one))
    proofs = [(run, mixed[row]) for run, row in rows(cores(other, mixed_limits, runs))]
    assert proofs == [(run, facts[row]) for run, row in rows(cores(one, limits, runs))]
    undated = sorted((mixed[row], start, end) for row, start, end in rows(floating(other, mixed_limits)))
    assert undated == sorted((facts[row], start, end) for row, start, end in rows(floating(one, limits)))


@given(facts_of)
def test_levels_are_those_of_a_walk_through_every_tick(facts: list[Fact]) -> None:
    steps = rows(levels(columns(facts)))

    for group, tick in product(range(3), range(FIRST, LAST)):
        level = next((step[2:] for step in reversed(steps) if step[0] == group and step[1] <= tick), (0, 0))
        assert level == bounds_at(facts, group, tick)
    assert all(step[2:] != before[2:] for before, step in pairwise(steps) if step[0] == before[0])


@given(facts_of, steps_of)
def test_a_run_meets_the_facts_that_may_last_into_it(facts: list[Fact], steps: list[Step]) -> None:
    runs = sweep(columns(facts), ceiling(*steps))

    assert rows(meeting(columns(facts), runs)) == [
        (number, row)
        for number, (group, start, end, *_) in enumerate(rows(runs))
        for row, fact in enumerate(facts)
        if fact.group == group and fact.earliest_start < end and fact.latest_end > start and fact.at_most
    ]


@given(facts_of, steps_of, st.sampled_from([0, 2**9]))
def test_a_core_proves_the_first_instant_and_no_smaller_set_does(
    facts: list[Fact], steps: list[Step], few: int
) -> None:
    runs = sweep(columns(facts), ceiling(*steps))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_FEW", few)
        proofs = rows(cores(columns(facts), ceiling(*steps), runs))

    for number, (group, start, _, verdict, *_) in enumerate(rows(runs)):
        chosen = [row for run, row in proofs if run == number]
        limit = limit_at(steps, group, start)
        there = [
            fact for fact in facts if fact.group == group and fact.latest_start <= start < fact.earliest_end
        ]
        weights = sorted((fact.at_least for fact in there), reverse=True)
        assert core(columns(facts), group, start, limit).tolist() == chosen
        if verdict == BREACHED:
            assert [facts[row].at_least for row in chosen] == weights[: len(chosen)]
            assert sum(weights[: len(chosen)]) > limit >= sum(weights[: len(chosen) - 1])
        else:
            assert chosen == []


@given(facts_of, steps_of)
def test_a_floating_fact_breaches_when_every_time_it_may_have_been_there_does(
    facts: list[Fact], steps: list[Step]
) -> None:
    found = {row: (start, end) for row, start, end in rows(floating(columns(facts), ceiling(*steps)))}

    for row, fact in enumerate(facts):
        others = facts[:row] + facts[row + 1 :]
        full = {
            tick
            for tick in range(FIRST, LAST)
            if bounds_at(others, fact.group, tick)[0] + fact.at_least > limit_at(steps, fact.group, tick)
        }
        floats = fact.latest_start >= fact.earliest_end and fact.at_least > 0
        assert (row in found) == (floats and all(full & set(world) for world in worlds(fact)))
        if row in found:
            assert all(full & set(world) & set(range(*found[row])) for world in worlds(fact))


@given(facts_of, steps_of)
def test_a_fact_made_narrower_never_undoes_a_proved_verdict(facts: list[Fact], steps: list[Step]) -> None:
    narrow = [
        fact._replace(latest_start=fact.earliest_start, earliest_end=fact.latest_end, at_least=fact.at_most)
        for fact in facts
    ]
    exact = columns(narrow)

    before, after = (sweep(facts, ceiling(*steps)) for facts in (columns(facts), exact))

    proved = [range(*run[1:3]) for run in rows(before) if run[3] == BREACHED]
    assert set(after.verdict.tolist()) <= {BREACHED}
    assert {tick for run in proved for tick in run} <= {
        tick for run in rows(after) for tick in range(*run[1:3])
    }


def test_a_ceiling_reached_is_kept_and_one_more_is_breached() -> None:
    facts = columns([stay(0, 10, 9), stay(4, 6, 1), stay(5, 6, 1)])

    found = sweep(facts, ceiling((0, 0, 10)))

    assert rows(found) == [(0, 5, 6, BREACHED, 11, 11)]


def test_people_who_leave_make_room_for_those_who_come_at_the_same_minute() -> None:
    facts = columns([stay(0, 5, 10), stay(5, 9, 10)])

    found = sweep(facts, ceiling((0, 0, 10)))

    assert len(found) == 0


def test_a_breach_goes_on_while_its_people_change() -> None:
    facts = columns([stay(0, 5, 11), stay(5, 9, 12)])

    found = sweep(facts, ceiling((0, 0, 10)))

    assert rows(found) == [(0, 0, 9, BREACHED, 12, 12)]


def test_a_ceiling_that_falls_begins_a_breach_and_one_that_rises_ends_it() -> None:
    facts = columns([stay(0, 30, 600)])

    found = sweep(facts, ceiling((0, 20, 670), (0, 0, 670), (0, 10, 520)))

    assert rows(found) == [(0, 10, 20, BREACHED, 600, 600)]


def test_the_peak_is_of_people_and_not_of_the_excess() -> None:
    facts = columns([stay(0, 30, 40), stay(5, 8, 5)])

    found = sweep(facts, ceiling((0, 0, 10), (0, 10, 3)))

    assert rows(found) == [(0, 0, 30, BREACHED, 45, 45)]


def test_no_ceiling_is_in_force_before_its_first_row() -> None:
    found = sweep(columns([stay(0, 10, 5)]), ceiling((0, 7, 4), (0, 9, NO_LIMIT)))

    assert rows(found) == [(0, 7, 9, BREACHED, 5, 5)]


def test_an_uncertain_arrival_is_possible_before_it_is_certain() -> None:
    found = sweep(columns([Fact(0, 2, 4, 8, 9, 3, 6)]), ceiling((0, 0, 2)))

    assert rows(found) == [
        (0, 2, 4, POSSIBLE, 0, 6),
        (0, 4, 8, BREACHED, 3, 6),
        (0, 8, 9, POSSIBLE, 0, 6),
    ]


@pytest.mark.parametrize("people", [10**6, 10**12, 2**62])
def test_great_numbers_of_people_do_not_overflow(people: int) -> None:
    facts = columns([stay(0, 10, people)] * 50)

    found = sweep(facts, ceiling((0, 0, 10**6)))

    assert rows(found) == [(0, 0, 10, BREACHED, *[50 * min(people, UNCOUNTED)] * 2)]


def test_of_equally_heavy_facts_the_core_takes_the_earliest() -> None:
    facts = columns([stay(3, 9, 5), stay(2, 9, 5), stay(1, 9, 4), stay(0, 9, 9, group=1)])

    assert core(facts, 0, 3, 9).tolist() == [1, 0]
    assert core(facts, 0, 3, 14).tolist() == []


def test_a_day_of_coming_and_going_in_a_full_place_is_an_undated_breach() -> None:
    visit = Fact(0, 10, 19, 11, 20, 1, 1)
    facts = columns([stay(0, 40, 10), visit, visit._replace(earliest_start=30, latest_start=39)])

    found = floating(facts, ceiling((0, 0, 10), (0, 35, 20)))

    assert rows(found) == [(1, 10, 20)]
    assert all(run[3] == POSSIBLE for run in rows(sweep(facts, ceiling((0, 0, 10)))))


def test_a_fact_that_begins_when_a_run_ends_is_no_evidence_of_it() -> None:
    facts = columns([stay(0, 5, 11), stay(5, 9, 3), stay(3, 5, 1), stay(-4, 0, 3)])

    runs = sweep(facts, ceiling((0, -9, 10)))

    assert rows(runs) == [(0, 0, 5, BREACHED, 12, 12)]
    assert rows(meeting(facts, runs)) == [(0, 0), (0, 2)]


@pytest.mark.parametrize(("people", "bits"), [(2**22 - 1, 23), (2**22, 0)])
def test_the_weight_stands_beside_where_it_would_take_the_64th_bit(people: int, bits: int) -> None:
    packing = Packing.fit((5, 2**10 + 4), (-(2**29), 2**29 - 1), people)

    assert packing.weight_bits == bits


def test_nothing_on_record_gives_nothing() -> None:
    facts, limits = columns([]), ceiling((0, 0, 1))

    runs = sweep(facts, limits)

    assert len(runs) == len(levels(facts)) == len(floating(facts, limits)) == 0
    assert len(cores(facts, limits, runs)) == len(meeting(facts, runs)) == 0


def test_a_tick_beyond_all_time_is_refused() -> None:
    facts = columns([stay(0, FOREVER + 1, 1)])

    with pytest.raises(ValueError, match="lie beyond"):
        sweep(facts, ceiling((0, 0, 1)))


def test_more_groups_and_ticks_than_one_integer_holds_are_refused() -> None:
    with pytest.raises(ValueError, match="exceed 63"):
        Packing.fit((0, 2**32), (0, 2**40), 1)
