"""Facts against forbidden time: must, may, or neither."""

import pytest

from placet.check.facts import Fact
from placet.check.finding import Stretch
from placet.check.lower import Bounds
from placet.check.merge import NOTHING
from placet.check.outside import Region, fits, grade, may_touch, must_touch, region, stretches, touch
from placet.claims.claim import Kind, Mode
from placet.claims.outcome import Verdict


def fact(bounds: Bounds | None, name: str = "f") -> Fact:
    return Fact((name,), Mode.OBSERVED, Kind.PRESENCE, "", NOTHING, NOTHING, None, bounds)


def exact(start: int, end: int) -> Bounds:
    return Bounds(start, start, end, end)


@pytest.mark.parametrize(
    ("bounds", "must", "may"),
    [
        (exact(10, 20), True, True),
        (exact(0, 11), True, True),
        (exact(0, 10), False, False),
        (exact(20, 30), False, False),
        (exact(19, 30), True, True),
        (Bounds(0, 0, 5, 15), False, True),
        (Bounds(15, 25, 30, 30), False, True),
        (Bounds(12, 19, 13, 40), True, True),
        (exact(0, 40), True, True),
    ],
)
def test_a_stay_must_or_may_touch_forbidden_time_half_open(bounds: Bounds, must: bool, may: bool) -> None:
    assert (must_touch(bounds, 10, 20), may_touch(bounds, 10, 20)) == (must, may)


def test_no_time_is_never_touched() -> None:
    assert not must_touch(exact(0, 20), 10, 10)
    assert not may_touch(exact(0, 20), 10, 10)


@pytest.mark.parametrize(
    ("bounds", "inside"),
    [
        (exact(10, 20), True),
        (exact(9, 20), False),
        (exact(10, 21), False),
        (Bounds(0, 19, 15, 40), True),
        (Bounds(0, 9, 10, 40), False),
    ],
)
def test_a_stay_fits_when_some_world_puts_all_of_it_inside(bounds: Bounds, inside: bool) -> None:
    assert fits(bounds, 10, 20) is inside


def test_a_fact_without_a_day_touches_nothing() -> None:
    found = touch(fact(None), (region(0, 100),))

    assert (found.must, found.may, found.sure, found.maybe) == (False, False, (), ())


def test_a_touch_tells_its_certain_and_its_possible_time() -> None:
    found = touch(fact(Bounds(5, 12, 18, 30)), (Region(10, 20, 8, 25),))

    assert (found.sure, found.maybe) == (((12, 18),), ((8, 25),))


def test_a_stay_too_long_for_every_gap_must_touch_though_each_region_is_avoidable() -> None:
    floating = fact(Bounds(0, 30, 20, 50))

    found = touch(floating, (region(0, 5), region(15, 35), region(45, 50)))

    assert found.must
    assert found.may


def test_a_stay_that_fits_into_one_gap_need_not_touch() -> None:
    found = touch(fact(Bounds(0, 15, 8, 30)), (region(0, 5), region(20, 30)))

    assert not found.must
    assert found.may


def test_forbidden_time_of_no_length_forbids_nothing() -> None:
    found = touch(fact(exact(0, 10)), (region(5, 5),))

    assert not found.must
    assert not found.may


def test_breached_time_is_what_is_certain_and_possible_time_the_rest() -> None:
    touches = [
        touch(fact(Bounds(0, 5, 8, 12)), (region(0, 100),)),
        touch(fact(exact(20, 25)), (region(0, 100),)),
    ]

    assert stretches(touches) == (
        Stretch(0, 5, Verdict.POSSIBLE),
        Stretch(5, 8, Verdict.BREACHED),
        Stretch(8, 12, Verdict.POSSIBLE),
        Stretch(20, 25, Verdict.BREACHED),
    )


def test_one_fact_that_must_touch_is_breached_and_one_that_may_is_possible() -> None:
    must, may, neither = (
        touch(fact(b), (region(10, 20),)) for b in (exact(10, 11), Bounds(0, 0, 5, 15), exact(0, 5))
    )

    assert grade((neither, may, must)) is Verdict.BREACHED
    assert grade((neither, may)) is Verdict.POSSIBLE
    assert grade((neither,)) is None
    assert grade(()) is None


def test_where_nothing_is_forbidden_nothing_is_touched() -> None:
    found = touch(fact(exact(0, 10)), ())

    assert not found.must
    assert not found.may


def test_time_that_is_only_possibly_forbidden_need_not_be_touched() -> None:
    found = touch(fact(exact(0, 10)), (Region(8, 8, 5, 20),))

    assert not found.must
    assert (found.sure, found.maybe) == ((), ((5, 10),))
