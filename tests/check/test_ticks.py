"""Ticks: minutes of UTC, and the local days they fall on."""

from datetime import date

import pytest

from placet.check.ticks import (
    BEGINNING,
    END,
    at,
    ceil,
    day_after,
    day_of,
    days_between,
    floor,
    local,
    midnight,
    show,
    show_span,
)

ROME = "Europe/Rome"
DAY = date(2025, 3, 30)
"""The day of 23 hours in Rome."""


def test_the_epoch_is_tick_zero_and_an_hour_later_is_sixty() -> None:
    assert midnight(date(1970, 1, 1), "UTC") == 0
    assert at(date(1970, 1, 1), 60, "UTC") == 60


def test_a_day_begins_at_the_midnight_of_its_place() -> None:
    assert midnight(DAY, "UTC") - midnight(DAY, ROME) == 60
    assert midnight(DAY, "") == midnight(DAY, "UTC")


@pytest.mark.parametrize(("day", "hours"), [(DAY, 23), (date(2025, 10, 26), 25), (date(2025, 3, 29), 24)])
def test_a_day_is_as_long_as_its_place_makes_it(day: date, hours: int) -> None:
    assert day_after(day, ROME) - midnight(day, ROME) == hours * 60


def test_a_written_offset_beats_the_zone() -> None:
    assert at(DAY, 720, ROME, 0) == midnight(DAY, "UTC") + 720
    assert at(DAY, 720, ROME, -300) == midnight(DAY, "UTC") + 1020


def test_the_first_and_the_last_year_are_counted_in_utc() -> None:
    assert midnight(date(1, 1, 1), ROME) == midnight(date(1, 1, 1), "UTC") > BEGINNING
    assert midnight(date(9999, 12, 31), ROME) == midnight(date(9999, 12, 31), "UTC") < END


def test_after_the_last_day_there_is_no_day() -> None:
    assert day_after(date.max, ROME) == END


@pytest.mark.parametrize("zone", ["", "UTC", ROME, "America/Mexico_City"])
def test_a_tick_falls_on_the_local_day_it_was_made_from(zone: str) -> None:
    assert local(at(DAY, 10 * 60 + 5, zone), zone) == (DAY, 10 * 60 + 5)


def test_ticks_beyond_all_time_fall_on_the_first_and_the_last_day() -> None:
    assert local(BEGINNING, ROME) == (date.min, 0)
    assert local(END, ROME) == (date.max, 23 * 60 + 59)


def test_floor_and_ceiling_are_the_midnights_around_a_tick() -> None:
    noon = at(DAY, 720, ROME)

    assert (floor(noon, ROME), ceil(noon, ROME)) == (midnight(DAY, ROME), day_after(DAY, ROME))
    assert floor(midnight(DAY, ROME), ROME) == ceil(midnight(DAY, ROME), ROME) == midnight(DAY, ROME)


@pytest.mark.parametrize("sentinel", [BEGINNING, END])
def test_a_sentinel_is_its_own_midnight(sentinel: int) -> None:
    assert floor(sentinel, ROME) == ceil(sentinel, ROME) == sentinel


@pytest.mark.parametrize(
    ("first", "last", "days"), [(0, 0, 0), (60, 0, 0), (0, 1, 1), (0, 1440, 1), (0, 1441, 2), (1439, 1441, 2)]
)
def test_days_between_counts_each_day_begun(first: int, last: int, days: int) -> None:
    assert days_between(first, last, "UTC") == days


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        ("UTC", "2025-03-30T12:00+00:00"),
        (ROME, "2025-03-30T12:00+02:00"),
        ("America/New_York", "2025-03-30T12:00-04:00"),
    ],
)
def test_a_minute_is_shown_with_the_offset_of_its_place(zone: str, text: str) -> None:
    assert show(at(DAY, 720, zone), zone) == text


def test_whole_days_are_shown_with_both_days_included() -> None:
    assert show_span(midnight(DAY, ROME), day_after(DAY, ROME), ROME) == ("2025-03-30", "2025-03-30")


def test_a_span_with_a_minute_is_shown_in_minutes_and_its_end_excluded() -> None:
    start, end = midnight(DAY, ROME), at(DAY, 720, ROME)

    assert show_span(start, end, ROME) == ("2025-03-30T00:00+01:00", "2025-03-30T12:00+02:00")


def test_a_span_without_bounds_shows_none() -> None:
    assert show_span(BEGINNING, END, ROME) == ("", "")
    assert show_span(BEGINNING, midnight(DAY, ROME), ROME) == ("", "2025-03-29")
    assert show_span(midnight(DAY, ROME), END, ROME) == ("2025-03-30", "")


def test_the_day_of_the_minute_before_midnight_is_the_day_before() -> None:
    assert day_of(midnight(DAY, ROME) - 1, ROME) == date(2025, 3, 29)
