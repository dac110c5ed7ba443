"""Days with figures are read in the order a whole column decides; where none does, both stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims.dates import parse
from placet.reading.tabular.day import Order, day, order_of


def test_one_cell_that_allows_one_order_decides_for_its_column() -> None:
    assert order_of(["03/05/2025", "20/05/2025"]) is Order.DAY_FIRST
    assert order_of(["03/05/2025", "05/20/2025"]) is Order.MONTH_FIRST


def test_cells_that_decide_differently_or_not_at_all_leave_the_order_unknown() -> None:
    assert order_of(["20/05/2025", "05/20/2025"]) is Order.UNKNOWN
    assert order_of(["03/05/2025", "x", ""]) is Order.UNKNOWN


DAYS = {
    ("03/05/2025", Order.DAY_FIRST): "2025-05-03",
    ("03/05/2025", Order.MONTH_FIRST): "2025-03-05",
    ("03/05/2025", Order.UNKNOWN): "2025-03-05|2025-05-03",
    ("05/05/2025", Order.UNKNOWN): "2025-05-05",
    ("20/05/2025", Order.UNKNOWN): "2025-05-20",
    ("20/05/2025", Order.MONTH_FIRST): None,
    ("31/02/2025", Order.DAY_FIRST): None,
    ("3-5-25", Order.DAY_FIRST): "2025-05-03",
    ("3.5.2025 14:30", Order.DAY_FIRST): "2025-05-03",
    ("2025-05-03", Order.UNKNOWN): "2025-05-03",
    ("2025-05-03T00:00:00", Order.UNKNOWN): "2025-05-03",
    ("2025-13-03", Order.UNKNOWN): None,
    ("0025-05-03", Order.UNKNOWN): None,
    ("3 May 2025", Order.UNKNOWN): "2025-05-03",
    ("3 May", Order.UNKNOWN): None,
    ("soon", Order.UNKNOWN): None,
    ("", Order.UNKNOWN): None,
    ("9" * 100, Order.UNKNOWN): None,
}


@pytest.mark.parametrize(("cell", "order"), DAYS)
def test_a_cell_gives_its_day_or_none(cell: str, order: Order) -> None:
    assert day(cell, order, "en") == DAYS[cell, order]


def test_spanish_words_give_a_day() -> None:
    assert day("3 de mayo de 2025", Order.UNKNOWN, "es") == "2025-05-03"


@given(st.dates(), st.sampled_from(Order))
def test_every_day_it_gives_is_read_by_the_grammar_of_dates(value: object, order: Order) -> None:
    found = day(getattr(value, "strftime")("%d/%m/%Y"), order, "es")  # noqa: B009 - any date

    assert found is None or parse(found)
