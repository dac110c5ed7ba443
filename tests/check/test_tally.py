"""The sweep of one term: what adds, what may be the same people, and what proves a breach."""

from collections.abc import Sequence

import pytest

from placet.check.counting import Row
from placet.check.tally import Over, Step, between, ceilings, disjoint, floats, peak, proof, sums, tally


def row(
    name: str, span: tuple[int, int], count: int | tuple[int, int], source: str = "a", part: str = ""
) -> Row:
    least, most = (count, count) if isinstance(count, int) else count
    return Row(name, part, frozenset(source.split()), span[0], span[0], span[1], span[1], least, most)


STEP = ((0, 100, 10),)


def over(*rows: Row, steps: Sequence[tuple[int, int, int]] = STEP) -> list[tuple[int, int, bool, int, int]]:
    return [(o.start, o.end, o.certain, o.least, o.most) for o in tally(rows, steps)]


def test_a_ceiling_reached_is_not_exceeded() -> None:
    assert over(row("x", (5, 20), 10)) == []
    assert over(row("x", (5, 20), 11)) == [(5, 20, True, 11, 11)]


def test_two_sources_that_together_reach_the_ceiling_do_not_exceed_it() -> None:
    assert over(row("x", (5, 20), 4), row("y", (5, 20), 6, "b")) == []
    assert over(row("x", (5, 20), 5), row("y", (5, 20), 6, "b")) == [(5, 20, False, 6, 11)]


def test_groups_of_one_source_add() -> None:
    assert over(row("x", (5, 20), 6), row("y", (10, 30), 6)) == [(10, 20, True, 12, 12)]


def test_across_sources_the_lower_bound_is_the_larger_and_the_upper_the_sum() -> None:
    assert over(row("x", (5, 20), 6), row("y", (10, 30), 6, "b")) == [(10, 20, False, 6, 12)]
    assert over(row("x", (5, 20), 11), row("y", (10, 30), 6, "b")) == [(5, 20, True, 11, 17)]


def test_facts_that_name_different_parts_add_across_sources() -> None:
    found = over(row("x", (5, 20), 6, part="p"), row("y", (10, 30), 6, "b", part="q"))

    assert found == [(10, 20, True, 12, 12)]


def test_facts_of_one_part_do_not_add_across_sources() -> None:
    found = over(row("x", (5, 20), 6, part="p"), row("y", (10, 30), 6, "b", part="p"))

    assert found == [(10, 20, False, 6, 12)]


def test_a_fact_of_two_sources_is_in_the_sum_of_each() -> None:
    both, other = row("x", (0, 9), 4, "a b"), row("y", (0, 9), 7, "b")

    assert sums([both, other]) == [(both,), (both, other)]
    assert over(both, other) == [(0, 9, True, 11, 11)]


def test_facts_without_a_source_are_one_sum() -> None:
    assert sums([row("x", (0, 9), 4, "")]) == [(row("x", (0, 9), 4, ""),)]


def test_a_certain_and_a_possible_run_beside_each_other_are_two_runs_and_equal_ones_are_joined() -> None:
    found = over(row("x", (5, 10), (9, 11)), row("y", (10, 15), 12), row("z", (15, 20), 13, "b"))

    assert found == [(5, 10, False, 9, 11), (10, 20, True, 13, 13)]


def test_a_ceiling_limits_only_while_it_is_in_force() -> None:
    two = (row("x", (0, 50), 11), row("y", (0, 50), 1, "b"))

    assert over(row("x", (0, 50), 11), steps=((10, 20, 10), (20, 30, 12))) == [(10, 20, True, 11, 11)]
    assert over(*two, steps=((10, 20, 10), (20, 30, 12))) == [(10, 20, True, 11, 12)]


def test_a_step_that_ends_where_the_next_begins_leaves_no_time_without_a_ceiling() -> None:
    found = ceilings(((10, 20, 10), (20, 30, 12)), 2)

    assert found.group.tolist() == [0, 0, 0, 1, 1, 1]
    assert found.start.tolist()[:3] == [10, 20, 30]
    assert found.limit.tolist()[:2] == [10, 12]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (((0, 100, 10), (50, 150, 20)), ((0, 50, 10), (50, 100, 20), (100, 150, 20))),
        (((0, 100, 50), (40, 60, 10)), ((0, 40, 50), (40, 60, 10), (60, 100, 50))),
        (((0, 20, 10), (0, 30, 12)), ((0, 20, 12), (20, 30, 12))),
        (((0, 10, 5), (20, 30, 6)), ((0, 10, 5), (20, 30, 6))),
        ((), ()),
    ],
)
def test_while_two_ceilings_are_in_force_the_one_that_begins_later_holds(
    steps: tuple[Step, ...], expected: tuple[Step, ...]
) -> None:
    assert disjoint(steps) == disjoint(steps[::-1]) == expected


def test_nobody_and_no_ceiling_give_nothing() -> None:
    assert over() == []
    assert over(row("x", (0, 9), 99), steps=()) == []
    assert floats((), STEP) == ()
    assert floats((row("x", (0, 9), 99),), ()) == ()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), (0, 0)),
        ((row("x", (0, 9), 4), row("y", (5, 12), (3, 5))), (7, 9)),
        ((row("x", (0, 9), 4), row("y", (5, 12), (3, 5), "b")), (4, 9)),
    ],
)
def test_the_peak_is_the_highest_each_bound_ever_is(rows: tuple[Row, ...], expected: tuple[int, int]) -> None:
    assert peak(rows) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [((0, 5), (4, 4)), ((4, 6), (4, 9)), ((9, 12), (3, 5)), ((8, 10), (3, 9)), ((12, 20), (0, 0))],
)
def test_between_two_ticks_the_lowest_lower_and_the_highest_upper_bound_are_given(
    span: tuple[int, int], expected: tuple[int, int]
) -> None:
    rows = (row("x", (0, 9), 4), row("y", (5, 12), (3, 5)))

    assert between(rows, *span) == expected


def test_between_any_ticks_nobody_is_nobody() -> None:
    assert between((), 0, 5) == (0, 0)


def floating(name: str, count: int, source: str = "a") -> Row:
    return Row(name, "", frozenset({source}), 10, 39, 11, 40, count, count)


def test_a_fact_that_breaches_whenever_it_was_is_told_with_its_range() -> None:
    found = floats((row("x", (0, 50), 8), floating("y", 3), floating("z", 2)), STEP)

    assert [(r.name, start, end) for r, start, end in found] == [("y", 10, 40)]


def test_a_fact_of_two_sources_that_breaches_is_told_once() -> None:
    both = Row("y", "", frozenset({"a", "b"}), 10, 39, 11, 40, 11, 11)

    assert [r.name for r, _, _ in floats((both,), STEP)] == ["y"]


def test_the_core_is_a_smallest_set_the_heaviest_first() -> None:
    rows = (row("light", (0, 50), 2), row("heavy", (0, 50), 9), row("middle", (0, 50), 5))
    (first,) = tally(rows, STEP)

    assert proof(rows, first, 10) == ("heavy", "middle")


def test_the_core_is_taken_from_the_source_that_needs_the_fewest() -> None:
    rows = (row("a1", (0, 9), 6), row("a2", (0, 9), 6), row("b1", (0, 9), 12, "b"))
    (first,) = tally(rows, STEP)

    assert proof(rows, first, 10) == ("b1",)


def test_where_no_source_alone_proves_it_all_who_are_certainly_there_do() -> None:
    rows = (
        row("x", (0, 9), 6, part="p"),
        row("y", (0, 9), 7, "b", part="q"),
        row("later", (5, 9), 7, "b", part="q"),
        row("nobody", (0, 9), (0, 3), "b", part="q"),
    )

    assert proof(rows, Over(0, 5, certain=True, least=13, most=16), 10) == ("y", "x")


def test_a_source_that_says_nobody_was_there_adds_nobody() -> None:
    assert peak((row("x", (0, 9), 4), row("none", (0, 9), 0, "b"))) == (4, 4)
