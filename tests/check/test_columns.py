"""Columns: rows chosen and joined, and what is packed into one integer."""

import numpy as np
import pytest

from placet.check.columns import FOREVER, Ceilings, Packing, changes


def ceilings(*rows: tuple[int, int, int]) -> Ceilings:
    return Ceilings(*np.array(rows, np.int64).reshape(-1, 3).T)


def test_rows_are_chosen_in_the_order_asked_for() -> None:
    found = ceilings((0, 10, 5), (0, 20, 6), (1, 0, 7)).take(np.array([2, 0]))

    assert len(found) == 2
    assert found.limit.tolist() == [7, 5]


def test_tables_are_joined_one_after_the_other() -> None:
    one, two = ceilings((0, 10, 5)), ceilings((1, 20, 6), (2, 0, 7))

    assert Ceilings.joined([one, two]).limit.tolist() == [5, 6, 7]
    assert Ceilings.joined([one]) is one


def test_changes_are_the_rows_that_differ_in_any_column_the_first_included() -> None:
    first, second = np.array([1, 1, 2, 2, 2]), np.array([7, 7, 7, 8, 8])

    assert changes(first, second).tolist() == [0, 2, 3]
    assert changes(first[:0]).tolist() == []


@pytest.mark.parametrize("weight", [0, 1, 10**6, 2**45])
def test_what_is_packed_comes_back(weight: int) -> None:
    group, tick = np.array([3, 9]), np.array([-5, 20])
    packing = Packing.fit((3, 9), (-5, 20), weight)

    points = packing.point(group, tick)

    assert points[0] < points[1]
    assert [column.tolist() for column in packing.unpack(points)] == [[3, 9], [-5, 20]]


def test_more_than_sixty_three_bits_of_groups_and_ticks_are_refused() -> None:
    with pytest.raises(ValueError, match="exceed 63"):
        Packing.fit((0, 2**30), (-FOREVER, FOREVER), 1)
