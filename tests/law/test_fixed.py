"""Due days that return by themselves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.law.calendars import UnknownDays
from placet.law.fixed import closing


@pytest.mark.parametrize(
    ("from_", "due"),
    [
        (date(2025, 1, 31), date(2025, 1, 31)),
        (date(2025, 2, 1), date(2026, 1, 31)),
        (date(2024, 12, 31), date(2025, 1, 31)),
    ],
)
def test_a_yearly_date_is_the_first_on_or_after_the_day(from_: date, due: date) -> None:
    assert closing("yearly", 1, 31, from_) == due


@pytest.mark.parametrize(
    ("year", "due"),
    [(2025, date(2025, 3, 2)), (2026, date(2026, 3, 1)), (2027, date(2027, 3, 7))],
)
def test_the_first_week_of_a_month_closes_with_its_first_sunday(year: int, due: date) -> None:
    assert closing("yearly", 3, 0, date(year, 1, 1)) == due


@pytest.mark.parametrize(
    ("recurrence", "from_", "due"),
    [
        ("quarterly", date(2025, 1, 1), date(2025, 3, 31)),
        ("quarterly", date(2025, 12, 31), date(2025, 12, 31)),
        ("half_yearly", date(2025, 7, 1), date(2025, 12, 31)),
        ("half_yearly", date(2025, 6, 30), date(2025, 6, 30)),
        ("quarterly", date(9999, 11, 1), date(9999, 12, 31)),
    ],
)
def test_a_quarter_and_a_half_year_close_with_their_last_day(recurrence: str, from_: date, due: date) -> None:
    assert closing(recurrence, 0, 0, from_) == due


@pytest.mark.parametrize("recurrence", ["yearly", "standing", ""])
def test_without_a_date_there_is_no_due_day(recurrence: str) -> None:
    with pytest.raises(UnknownDays) as caught:
        closing(recurrence, 0, 0, date(2025, 1, 1))

    assert caught.value.gap == "no_length"


def test_after_the_last_year_there_is_no_due_day() -> None:
    with pytest.raises(UnknownDays) as caught:
        closing("yearly", 1, 31, date(9999, 2, 1))

    assert caught.value.gap == "out_of_range"


@given(st.dates(max_value=date(9998, 12, 31)), st.sampled_from(["yearly", "quarterly", "half_yearly"]))
def test_a_due_day_is_never_before_the_day_asked_from_and_within_a_year(from_: date, recurrence: str) -> None:
    due = closing(recurrence, 3, 31, from_)

    assert 0 <= (due - from_).days <= 366
    assert closing(recurrence, 3, 31, due) == due
