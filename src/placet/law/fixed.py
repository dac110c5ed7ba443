"""Due days that return by themselves: every year on a date, every quarter, every half-year."""

from datetime import date, timedelta

from placet.law.calendars import UnknownDays

_MONTHS = {"quarterly": 3, "half_yearly": 6}


def closing(recurrence: str, month: int, day: int, from_: date) -> date:
    """Give the first due day on or after a day.

    A yearly one falls on `month`, `day` (day 0: the Sunday that closes the
    month's first week); a quarterly or half-yearly one on the last day of the
    civil quarter or half-year. Raises UnknownDays (no_length) where no day is
    fixed.
    """
    if recurrence in _MONTHS:
        return _end_of_stretch(from_, _MONTHS[recurrence])
    if recurrence != "yearly" or not month:
        raise UnknownDays("no_length")
    this = _yearly(from_.year, month, day)
    if this >= from_:
        return this
    if from_.year == date.max.year:
        raise UnknownDays("out_of_range")
    return _yearly(from_.year + 1, month, day)


def _yearly(year: int, month: int, day: int) -> date:
    if day:
        return date(year, month, day)
    first = date(year, month, 1)
    return first + timedelta(days=6 - first.weekday())


def _end_of_stretch(day: date, length: int) -> date:
    last = (day.month - 1) // length * length + length
    if last == 12:  # noqa: PLR2004 - December
        return date(day.year, 12, 31)
    return date(day.year, last + 1, 1) - timedelta(days=1)
