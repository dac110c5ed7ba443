"""Which days count."""

from datetime import date, timedelta

import pytest

from placet.claims.record import Calendar
from placet.law.calendars import (
    Also,
    LawCalendar,
    UnknownDays,
    easter,
    holiday_name,
    public_holidays,
    skipped,
)

MEXICO = LawCalendar(Calendar("mx", holidays="MX"), also=(Also("holy-week", easter=(-3, -2)),))


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1954, date(1954, 4, 18)),
        (1981, date(1981, 4, 19)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_where_the_almanac_says(year: int, day: date) -> None:
    assert easter(year) == day


def test_easter_is_a_sunday_between_22_march_and_25_april() -> None:
    days = [easter(year) for year in range(1583, 4100)]

    assert all(day.weekday() == 6 for day in days)
    assert min((d.month, d.day) for d in days) == (3, 22)
    assert max((d.month, d.day) for d in days) == (4, 25)


def test_a_public_holiday_has_its_name_in_spanish_and_english() -> None:
    names = dict(public_holidays("MX", 2025)[date(2025, 5, 1)])

    assert names == {"es": "Día del Trabajo", "en": "Labor Day"}


def test_a_country_without_spanish_names_gives_those_it_has() -> None:
    assert dict(public_holidays("DE", 2025)[date(2025, 10, 3)]) == {"en": "German Unity Day"}


def test_a_part_of_a_country_adds_its_own_holidays() -> None:
    bavaria, germany = public_holidays("DE-BY", 2025), public_holidays("DE", 2025)

    assert date(2025, 1, 6) in bavaria
    assert date(2025, 1, 6) not in germany


@pytest.mark.parametrize("code", ["XX", "DE-XX", "mexico"])
def test_a_code_the_library_lacks_is_unknown(code: str) -> None:
    with pytest.raises(UnknownDays) as caught:
        public_holidays(code, 2025)

    assert caught.value.gap == "holidays_unknown"


@pytest.mark.parametrize("year", [1800, 2101, 9999])
def test_a_year_the_library_lacks_is_unknown_and_not_free_of_holidays(year: int) -> None:
    with pytest.raises(UnknownDays):
        public_holidays("MX", year)


def test_a_calendar_good_for_some_years_is_unknown_outside_them() -> None:
    calendar = LawCalendar(Calendar("ar", holidays="AR"), years=(1957, 2026))

    assert holiday_name(calendar, date(2026, 5, 25))
    with pytest.raises(UnknownDays):
        holiday_name(calendar, date(2027, 5, 25))


def test_a_calendar_without_holidays_has_none() -> None:
    assert holiday_name(LawCalendar(Calendar("plain")), date(2025, 1, 1)) is None


def test_holy_thursday_is_skipped_under_the_second_reading_only() -> None:
    day = date(2025, 4, 17)

    assert skipped(MEXICO, day, None) is None
    second = skipped(MEXICO, day, MEXICO.also[0])
    assert second is not None
    assert second.why == "holy-week"


def test_a_closure_holds_on_both_its_ends() -> None:
    calendar = LawCalendar(Calendar("c", closures=((date(2025, 12, 16), date(2026, 1, 7)),)))
    days = [date(2025, 12, 15), date(2025, 12, 16), date(2026, 1, 7), date(2026, 1, 8)]

    assert [skipped(calendar, day, None) is not None for day in days] == [False, True, True, False]


def test_a_closure_of_the_second_reading_is_named_by_it() -> None:
    also = Also("recess", closures=((date(2025, 7, 1), date(2025, 7, 2)),))

    skip = skipped(LawCalendar(Calendar("c")), date(2025, 7, 2), also)

    assert skip is not None
    assert skip.why == "recess"
    assert skipped(LawCalendar(Calendar("c")), date(2025, 7, 2) + timedelta(days=1), also) is None
