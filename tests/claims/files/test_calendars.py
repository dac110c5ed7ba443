"""The calendars of a mission say which days count, or are told."""

from datetime import date

import pytest

from placet.claims.files import read
from placet.claims.record import Calendar


def calendars(text: str) -> tuple[tuple[Calendar, ...], list[tuple[str, str]]]:
    """Give the calendars of a mission, and the problems by path and code."""
    record, problems = read({"m1.yaml": f"mission: m1\ncalendars: {text}\n"})
    return record.missions["m1"].calendars, [(p.field, p.code) for p in problems]


def test_a_calendar_has_weekend_holidays_closures_and_sittings() -> None:
    (found,), problems = calendars(
        "{house: {weekend: [friday, saturday], holidays: FI, sittings: [2025-02-11, 2025-02-12],"
        " closures: [2025-12-24/2026-01-06, 2025-05-02]}}"
    )

    closures = ((date(2025, 12, 24), date(2026, 1, 6)), (date(2025, 5, 2), date(2025, 5, 2)))
    assert problems == []
    assert found == Calendar("house", (4, 5), "FI", closures, (date(2025, 2, 11), date(2025, 2, 12)))


def test_a_calendar_without_a_weekend_of_its_own_has_saturday_and_sunday() -> None:
    assert calendars("{plain: {holidays: US-CA}}") == ((Calendar("plain", (5, 6), "US-CA"),), [])


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        ("{c: {}}", "calendars.c", "calendar.empty"),
        ("{c: }", "calendars.c", "calendar.empty"),
        ("{c: FI}", "calendars.c", "value.not_table"),
        ("[c]", "calendars", "value.not_table"),
        ("{c: {holidays: fi}}", "calendars.c.holidays", "holidays.unknown"),
        ("{c: {holidays: [2025-05-02]}}", "calendars.c.holidays", "holidays.days"),
        ("{c: {closures: 2025-02}}", "calendars.c.closures", "date.day"),
        ("{c: {weekend: [someday]}}", "calendars.c.weekend.1", "value.unknown"),
    ],
)
def test_a_calendar_that_does_not_say_which_days_count_is_told(text: str, path: str, code: str) -> None:
    assert calendars(text) == ((), [(path, code)])
