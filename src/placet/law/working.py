"""Counting days that count: working days, sitting days, months."""

from calendar import monthrange
from datetime import date, timedelta

from placet.law.calendars import Also, LawCalendar, Skip, UnknownDays, skipped

LONGEST = 10_000  # days counted one by one; no deadline of any law comes near


def working(
    day: date, amount: int, calendar: LawCalendar, also: Also | None = None
) -> tuple[date, tuple[Skip, ...]]:
    """Give the day reached by counting working days, and the weekdays passed over.

    The day itself is not counted; a negative amount counts back; 0 is the day
    itself. Raises UnknownDays where the calendar has no answer or the count is
    too long.
    """
    if abs(amount) > LONGEST or len(set(calendar.calendar.weekend)) > 6:  # noqa: PLR2004 - a day of the week must be left
        raise UnknownDays("out_of_range")
    step = timedelta(days=1 if amount > 0 else -1)
    left, skips = abs(amount), list[Skip]()
    while left:
        day = _next(day, step)
        if day.weekday() in calendar.calendar.weekend:
            continue
        skip = skipped(calendar, day, also)
        if skip is None:
            left -= 1
        else:
            skips.append(skip)
        if len(skips) > LONGEST:
            raise UnknownDays("out_of_range")
    return day, tuple(skips)


def _next(day: date, step: timedelta) -> date:
    try:
        return day + step
    except OverflowError as error:
        raise UnknownDays("out_of_range") from error


def shift(day: date, amount: int, calendar: LawCalendar) -> date | None:
    """Give the day some working days on (negative: back), None where the calendar cannot tell."""
    try:
        return working(day, amount, calendar)[0]
    except UnknownDays:
        return None


def sitting(day: date, amount: int, sittings: tuple[date, ...] | None) -> date:
    """Give the day reached by counting sitting days, the day itself not counted.

    The list is taken as complete from 1 January of the year of its first
    sitting through its last. Raises UnknownDays (sittings_unknown) where the
    count would leave it.
    """
    if not amount:
        return day
    known = sorted(set(sittings or ()))
    if not known or day < date(known[0].year, 1, 1):
        raise UnknownDays("sittings_unknown")
    on = [s for s in known if s > day] if amount > 0 else [s for s in reversed(known) if s < day]
    if abs(amount) > len(on) or (amount < 0 and day > known[-1] + timedelta(days=1)):
        raise UnknownDays("sittings_unknown")
    return on[abs(amount) - 1]


def months(day: date, amount: int) -> tuple[date, str]:
    """Give the same day of the month some months on (negative: back).

    Where that month is too short, its last day, and the convention's name
    end_of_month. Raises ValueError outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + amount, 12)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last)), "end_of_month" if day.day > last else ""
