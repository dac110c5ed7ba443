"""Counting days that count, against a count made one day at a time."""

from datetime import date, timedelta
from functools import cache

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims.record import Calendar
from placet.law.calendars import Also, LawCalendar, UnknownDays
from placet.law.working import months, shift, sitting, working

DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))
HOLY = Also("holy-week", easter=(-3, -2))
MEXICO = LawCalendar(Calendar("mx", holidays="MX"), also=(HOLY,))
CLOSURE = (date(2025, 12, 16), date(2026, 1, 7))
PLAIN = LawCalendar(Calendar("plain"))
CALENDARS = st.sampled_from(
    [
        MEXICO,
        PLAIN,
        LawCalendar(Calendar("recess", holidays="MX", closures=(CLOSURE,))),
        LawCalendar(Calendar("friday", weekend=(4, 5), holidays="PE")),
        LawCalendar(Calendar("none", weekend=())),
    ]
)


@cache
def library(code: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(code, years=year)) if code else frozenset()


def working_days(calendar: LawCalendar, first: date, last: date) -> set[date]:
    """The oracle: every day of a stretch, looked at by itself."""
    code = calendar.calendar.holidays
    free = {d for year in range(first.year, last.year + 1) for d in library(code, year)}
    days = {first + timedelta(days=n) for n in range((last - first).days + 1)}
    closed = {d for d in days for a, b in calendar.calendar.closures if a <= d <= b}
    return {d for d in days if d.weekday() not in calendar.calendar.weekend and d not in free} - closed


@given(DAYS, st.integers(1, 60), CALENDARS)
def test_the_day_reached_has_that_many_working_days_behind_it(day: date, n: int, law: LawCalendar) -> None:
    reached, _ = working(day, n, law)

    counted = working_days(law, day + timedelta(days=1), reached)
    assert len(counted) == n
    assert reached in counted


@given(DAYS, st.integers(1, 60), CALENDARS)
def test_counting_back_has_that_many_working_days_ahead_of_it(day: date, n: int, law: LawCalendar) -> None:
    reached, _ = working(day, -n, law)

    counted = working_days(law, reached, day - timedelta(days=1))
    assert len(counted) == n
    assert reached in counted


@given(DAYS, st.integers(1, 60), CALENDARS)
def test_from_a_working_day_there_and_back_again_is_the_same_day(day: date, n: int, law: LawCalendar) -> None:
    start, _ = working(day, 1, law)

    assert working(working(start, n, law)[0], -n, law)[0] == start


@given(DAYS, st.integers(0, 20), st.integers(-40, 40), CALENDARS)
def test_a_later_start_never_comes_to_an_earlier_day(day: date, more: int, n: int, law: LawCalendar) -> None:
    assert working(day, n, law)[0] <= working(day + timedelta(days=more), n, law)[0]


@given(DAYS, st.integers(1, 40))
def test_days_that_may_not_count_never_bring_the_day_forward(day: date, n: int) -> None:
    assert working(day, n, MEXICO)[0] <= working(day, n, MEXICO, HOLY)[0]


@given(DAYS, st.integers(1, 40))
def test_every_skipped_day_lies_between_and_none_is_a_weekend(day: date, n: int) -> None:
    reached, skips = working(day, n, MEXICO, HOLY)

    assert all(day < s.day < reached and s.day.weekday() < 5 for s in skips)
    assert {s.why for s in skips} <= {"holiday", "holy-week"}


def test_zero_working_days_are_the_day_itself() -> None:
    assert working(date(2025, 5, 1), 0, MEXICO) == (date(2025, 5, 1), ())


def test_a_count_over_new_year_takes_the_holidays_of_both_years() -> None:
    reached, skips = working(date(2024, 12, 24), 5, MEXICO)

    assert reached == date(2025, 1, 2)
    assert [s.day for s in skips] == [date(2024, 12, 25), date(2025, 1, 1)]


def test_a_leap_day_counts() -> None:
    assert working(date(2024, 2, 28), 1, PLAIN)[0] == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("day", "amount", "law"),
    [
        (date(2100, 12, 20), 30, MEXICO),
        (date(1900, 12, 1), 5, MEXICO),
        (date(9999, 12, 30), 5, PLAIN),
        (date(1, 1, 2), -5, PLAIN),
        (date(2025, 1, 1), 10_001, PLAIN),
        (date(2025, 1, 1), 1, LawCalendar(Calendar("never", weekend=(0, 1, 2, 3, 4, 5, 6)))),
        (date(2025, 1, 1), 1, LawCalendar(Calendar("shut", closures=((date(2025, 1, 1), date.max),)))),
    ],
)
def test_where_the_calendar_has_no_answer_no_day_is_given(day: date, amount: int, law: LawCalendar) -> None:
    with pytest.raises(UnknownDays):
        working(day, amount, law)

    assert shift(day, amount, law) is None


def test_shift_gives_the_day_alone() -> None:
    assert shift(date(2025, 3, 28), 30, MEXICO) == date(2025, 5, 12)


SITTINGS = (date(2025, 1, 14), date(2025, 1, 15), date(2025, 2, 4), date(2025, 2, 5))


@pytest.mark.parametrize(
    ("day", "amount", "reached"),
    [
        (date(2025, 1, 14), 1, date(2025, 1, 15)),
        (date(2025, 1, 14), 2, date(2025, 2, 4)),
        (date(2025, 1, 2), 1, date(2025, 1, 14)),
        (date(2025, 2, 5), -2, date(2025, 1, 15)),
        (date(2025, 2, 6), -1, date(2025, 2, 5)),
        (date(2025, 1, 20), 0, date(2025, 1, 20)),
    ],
)
def test_sitting_days_are_counted_on_the_calendar_given(day: date, amount: int, reached: date) -> None:
    assert sitting(day, amount, SITTINGS) == reached


@pytest.mark.parametrize(
    ("day", "amount", "sittings"),
    [
        (date(2025, 1, 14), 2, None),
        (date(2025, 1, 14), 2, ()),
        (date(2025, 2, 4), 2, SITTINGS),
        (date(2024, 12, 31), 1, SITTINGS),
        (date(2025, 1, 15), -2, SITTINGS),
        (date(2025, 3, 1), -1, SITTINGS),
    ],
)
def test_a_count_that_leaves_the_sitting_calendar_has_no_day(
    day: date, amount: int, sittings: tuple[date, ...] | None
) -> None:
    with pytest.raises(UnknownDays) as caught:
        sitting(day, amount, sittings)

    assert caught.value.gap == "sittings_unknown"


@pytest.mark.parametrize(
    ("day", "amount", "reached", "rule"),
    [
        (date(2025, 10, 20), -4, date(2025, 6, 20), ""),
        (date(2025, 1, 31), 1, date(2025, 2, 28), "end_of_month"),
        (date(2024, 1, 31), 1, date(2024, 2, 29), "end_of_month"),
        (date(2024, 2, 29), 12, date(2025, 2, 28), "end_of_month"),
        (date(2025, 12, 15), 1, date(2026, 1, 15), ""),
        (date(2025, 1, 15), -1, date(2024, 12, 15), ""),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last_of_a_short_month(
    day: date, amount: int, reached: date, rule: str
) -> None:
    assert months(day, amount) == (reached, rule)


@given(DAYS, st.integers(0, 40), st.integers(-60, 60))
def test_months_keep_the_order_of_their_starts(day: date, more: int, n: int) -> None:
    assert months(day, n)[0] <= months(day + timedelta(days=more), n)[0]
