"""The date grammar: text to civil bounds, and back. Nothing is ever filled in.

ISO 8601 and the parts of EDTF level 1 that have one meaning, plus `A..B`,
`A|B`, `A..`, `..B`, widths (`2025-02~5d`) and days that hang on a step or an
event (`ended+30wd`).
"""

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta

from placet.claims.period import Moment, Offset, Period, Point, Precision, When
from placet.errors import Malformed

FIRST_YEAR, LAST_YEAR = 1000, 9000
"""Outside these a year is taken for a slip; counting past a day never leaves the calendar."""

_DAY = re.compile(r"(\d{4,})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MINUTE = re.compile(r"(\d{4,})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_NAMED = re.compile(r"([a-z][a-z0-9-]*?)(?:([+-]\d{1,5})(d|wd|h|m))?", re.ASCII)
_WIDTH = re.compile(r"(\d{1,4})(d|h|m)", re.ASCII)
_LONGEST = 200


def parse(text: str) -> When:
    """Read one period, or several with commas between, as (Period, ...).

    Raises Malformed: date.malformed, date.impossible, date.year, date.width,
    date.reversed, date.named (a named day inside A..B or A|B), date.empty.
    """
    if len(text) > _LONGEST:
        raise Malformed("date.malformed", text=text[:40])
    return tuple(_period(one.strip()) for one in text.split(","))


def write(when: When) -> str:
    """Give the text that `parse` reads as `when`: the text as it was said."""
    return ", ".join(_write_period(period) for period in when)


def _write_period(period: Period) -> str:
    if period.bare:
        return write_point(period.start)
    return f"{write_point(period.start)}/{write_point(period.end)}"


def write_point(value: Point) -> str:
    """Give the text of one point: as it was said, else made from its bounds."""
    if value.said or value.precision is Precision.UNSAID:
        return value.said
    if value.precision is Precision.OPEN:
        return ".."
    if value.precision is Precision.NAMED:
        size = value.offset.amount
        return f"{value.name}{size:+d}{value.offset.unit}" if size else value.name
    if value.precision is Precision.ONE_OF:
        return "|".join(map(str, value.choices))
    if value.precision is Precision.EXACT:
        return str(value.earliest)
    return f"{value.earliest or ''}..{value.latest or ''}"


def point(text: str) -> Point:
    """Read one point of time (no `/`); raises as `parse` does."""
    found = _point(text)
    if found.precision in {Precision.UNSAID, Precision.OPEN}:
        raise Malformed("date.empty", text=text)
    return found


def _period(text: str) -> Period:
    sides = text.split("/")
    if len(sides) == 1:
        one = point(text)
        return Period(one, one, bare=True)
    if len(sides) > 2 or text == "/":  # noqa: PLR2004 -- a period has two sides
        raise Malformed("date.malformed", text=text)
    period = Period(_point(sides[0].strip()), _point(sides[1].strip()))
    if _before(period.end.latest, period.start.earliest):
        raise Malformed("date.reversed", text=text)
    return period


def _point(text: str) -> Point:
    if text == "":
        return Point(Precision.UNSAID)
    if text == "..":
        return Point(Precision.OPEN, said=text)
    if ".." in text:
        return _between(text)
    if "|" in text:
        return _one_of(text)
    return _atom(text)


def _between(text: str) -> Point:
    first, _, last = text.partition("..")
    low = _dated(first, text) if first else None
    high = _dated(last, text) if last else None
    if low is None:
        return Point(Precision.UNTIL, latest=high.latest if high else None, said=text)
    if high is None:
        return Point(Precision.SINCE, earliest=low.earliest, said=text)
    if _before(high.latest, low.earliest):
        raise Malformed("date.reversed", text=text)
    return Point(Precision.BETWEEN, low.earliest, high.latest, said=text)


def _one_of(text: str) -> Point:
    choices = []
    for part in text.split("|"):
        one = _dated(part, text)
        if one.precision is not Precision.EXACT or one.earliest is None:
            raise Malformed("date.malformed", text=text)
        choices.append(one.earliest)
    ordered = sorted(choices, key=_order)
    return Point(Precision.ONE_OF, ordered[0], ordered[-1], tuple(choices), said=text)


def _dated(text: str, whole: str) -> Point:
    found = _atom(text.strip())
    if found.precision is Precision.NAMED:
        raise Malformed("date.named", text=whole)
    return found


def _atom(text: str) -> Point:
    head, tilde, width = text.partition("~")
    if tilde:
        return _widened(_atom(head), width, text)
    if match := _NAMED.fullmatch(text):
        name, amount, unit = match.groups()
        return Point(Precision.NAMED, name=name, offset=Offset(int(amount or 0), unit or "d"), said=text)
    if match := _MINUTE.fullmatch(text):
        moment = _minute(match, text)
        return Point(Precision.EXACT, moment, moment, said=text)
    if match := _DAY.fullmatch(text):
        return _unit(match, text)
    raise Malformed("date.malformed", text=text)


def _unit(match: re.Match[str], text: str) -> Point:
    year, month, day = match.groups()
    number = _year(year, text)
    if day:
        moment = Moment(_civil(number, int(month), int(day), text))
        return Point(Precision.EXACT, moment, moment, said=text)
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    first = _civil(number, first_month, 1, text)
    last = date(number, last_month, calendar.monthrange(number, last_month)[1])
    return Point(Precision.UNIT, Moment(first), Moment(last), said=text)


def _minute(match: re.Match[str], text: str) -> Moment:
    year, month, day, hour, minute, zone = match.groups()
    at, offset = int(hour) * 60 + int(minute), _zone(zone)
    if int(hour) > 23 or int(minute) > 59 or abs(offset or 0) > 14 * 60:  # noqa: PLR2004 -- a clock's
        raise Malformed("date.impossible", text=text)
    return Moment(_civil(_year(year, text), int(month), int(day), text), at, offset)


def _zone(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    size = int(text[1:3]) * 60 + int(text[4:6])
    return -size if text[0] == "-" else size


def _year(text: str, whole: str) -> int:
    if len(text) != 4 or not FIRST_YEAR <= int(text) <= LAST_YEAR:  # noqa: PLR2004 -- digits of a year
        raise Malformed("date.year", text=whole, first=FIRST_YEAR, last=LAST_YEAR)
    return int(text)


def _civil(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Malformed("date.impossible", text=text) from None


def _widened(middle: Point, width: str, text: str) -> Point:
    match = _WIDTH.fullmatch(width)
    if match is None or middle.earliest is None or middle.latest is None:
        raise Malformed("date.width", text=text)
    size, unit = int(match[1]), match[2]
    if unit == "h" and middle.earliest.minute is None:
        raise Malformed("date.width", text=text)
    first, last = _moved(middle.earliest, -size, unit), _moved(middle.latest, size, unit)
    if not FIRST_YEAR <= first.day.year <= last.day.year <= LAST_YEAR:
        raise Malformed("date.year", text=text, first=FIRST_YEAR, last=LAST_YEAR)
    return Point(Precision.BETWEEN, first, last, said=text)


def _moved(moment: Moment, size: int, unit: str) -> Moment:
    if unit == "m":
        return replace(moment, day=add_months(moment.day, size))
    if unit == "d":
        return replace(moment, day=moment.day + timedelta(days=size))
    days, minute = divmod((moment.minute or 0) + size * 60, 24 * 60)
    return replace(moment, day=moment.day + timedelta(days=days), minute=minute)


def add_months(day: date, months: int) -> date:
    """Give the same day `months` later (or earlier), the month's last day where there is none such."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _order(moment: Moment) -> tuple[date, int]:
    return moment.day, moment.minute or 0


def _before(one: Moment | None, two: Moment | None) -> bool:
    """Tell whether `one` surely lies before `two`: by minutes only where both have them."""
    if one is None or two is None:
        return False
    if one.minute is None or two.minute is None:
        return one.day < two.day
    if (one.offset is None) != (two.offset is None):
        return (two.day - one.day).days > 1
    return _absolute(one) < _absolute(two)


def _absolute(moment: Moment) -> int:
    return moment.day.toordinal() * 24 * 60 + (moment.minute or 0) - (moment.offset or 0)
