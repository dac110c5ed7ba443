"""Which days count: weekends, public holidays, closures, and days that may not count.

Public holidays come from the `holidays` library. A year it does not know has no
answer here: a wrong day is never given.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from placet.claims.record import Calendar

Names = tuple[tuple[str, str], ...]
_CODE = re.compile("[A-Z]{2,3}")
_LANGUAGES = (("es", ("es", "es_AR")), ("en", ("en_US", "en_GB")))


class UnknownDays(Exception):
    """The calendar cannot tell whether a day counts; `gap` says why."""

    def __init__(self, gap: str) -> None:
        """Keep the code of the gap."""
        super().__init__(gap)
        self.gap = gap


@dataclass(frozen=True, slots=True)
class Also:
    """Days that do not count under a second reading of "working day".

    `easter` are distances from Easter Sunday (-3 is Holy Thursday); `closures`
    are stretches of days, both ends included.
    """

    id: str
    names: Names = ()
    easter: tuple[int, ...] = ()
    closures: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True)
class LawCalendar:
    """A calendar of a pack: the days that count, second readings, and the years it is good for.

    `years` are the first and last year whose holidays are known (None: what
    the library knows).
    """

    calendar: Calendar
    names: Names = ()
    also: tuple[Also, ...] = ()
    years: tuple[int, int] | None = None

    @property
    def id(self) -> str:
        """Give the id of the calendar."""
        return self.calendar.id


@dataclass(frozen=True, slots=True)
class Skip:
    """A day that was not counted though it is no weekend: holiday, closure or second reading.

    `why` is holiday, closure or the id of the second reading.
    """

    day: date
    why: str
    names: Names = ()


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    skips, golden = century - (century - (century + 8) // 25 + 1) // 3, year % 19
    moon = (19 * golden + skips - century // 4 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _country(code: str) -> tuple[str, str | None]:
    country, _, part = code.partition("-")
    return country, part or None


@lru_cache(maxsize=512)
def public_holidays(code: str, year: int) -> Mapping[date, Names]:
    """Give the public holidays of a year with their names, by the library.

    `code` is a country (`MX`) or a part of one (`DE-BY`). Raises UnknownDays
    where the library knows neither the code nor the year.
    """
    import holidays  # noqa: PLC0415 - half a second to import, and most checks count no working days

    country, part = _country(code)
    if not _CODE.fullmatch(country):
        raise UnknownDays("holidays_unknown")
    try:
        plain = holidays.country_holidays(country, subdiv=part, years=year)
    except NotImplementedError as error:  # how the library says it has no such country or part
        raise UnknownDays("holidays_unknown") from error
    if not plain.start_year <= year <= plain.end_year:
        raise UnknownDays("holidays_unknown")
    named: dict[date, list[tuple[str, str]]] = {day: [] for day in plain}
    for language, wanted in _LANGUAGES:
        ours = [one for one in wanted if one in plain.supported_languages]
        if ours:
            table = holidays.country_holidays(country, subdiv=part, years=year, language=ours[0])
            for day, name in table.items():
                named[day].append((language, name))
    return {day: tuple(names) or (("", plain[day]),) for day, names in named.items()}


def holiday_name(calendar: LawCalendar, day: date) -> Names | None:
    """Give the names of the public holiday on a day, None on any other day."""
    code = calendar.calendar.holidays
    if not code:
        return None
    if calendar.years and not calendar.years[0] <= day.year <= calendar.years[1]:
        raise UnknownDays("holidays_unknown")
    return public_holidays(code, day.year).get(day)


def _within(day: date, closures: tuple[tuple[date, date], ...]) -> bool:
    return any(first <= day <= last for first, last in closures)


def skipped(calendar: LawCalendar, day: date, also: Also | None) -> Skip | None:
    """Give why a weekday does not count, None when it does. Weekends are not asked about here."""
    names = holiday_name(calendar, day)
    if names is not None:
        return Skip(day, "holiday", names)
    if _within(day, calendar.calendar.closures):
        return Skip(day, "closure", calendar.names)
    if also is None:
        return None
    if any(easter(day.year) + timedelta(days=n) == day for n in also.easter) or _within(day, also.closures):
        return Skip(day, also.id, also.names)
    return None
