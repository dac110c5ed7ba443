"""Dates as a reader wants them in a line of text: 15 Feb to 30 Mar 2025. Gaps are said."""

from datetime import date

from placet.claims.period import Moment, Period, Point, Precision, When
from placet.reports.words import word
from placet.wording.naming import contracted, the
from placet.wording.numbers import counted

MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}


def when(found: When, language: str) -> str:
    """Give all periods, with commas; nothing for no period."""
    return ", ".join(period(one, language) for one in found)


def period(one: Period, language: str) -> str:
    """Give one period; a year that both ends share is said once."""
    if one.bare:
        return point(one.start, language)
    start, end = point(one.start, language), point(one.end, language)
    if one.end.precision is Precision.OPEN:
        return word("since", language, date=start) if start else word("open", language)
    if not (start and end):
        key = "from" if start else "until"
        return word(key, language, date=start or end) if start or end else ""
    year = end[-5:]
    if year == start[-5:] and Precision.EXACT is one.start.precision is one.end.precision:
        start = start.removesuffix(year)
    return word("range", language, start=start, end=end)


def point(one: Point, language: str) -> str:
    """Give a point of time as precisely as it is known, and no more."""
    first, last = one.earliest, one.latest
    if one.precision is Precision.EXACT and first:
        return moment(first, language)
    if one.precision is Precision.UNIT and first and last:
        return _unit(first.day, last.day, language)
    if one.precision is Precision.BETWEEN and first and last:
        return word("between", language, start=moment(first, language), end=moment(last, language))
    if one.precision is Precision.ONE_OF:
        return f" {word('or', language)} ".join(moment(m, language) for m in one.choices)
    if one.precision is Precision.SINCE and first:
        return word("or_later", language, date=moment(first, language))
    if one.precision is Precision.UNTIL and last:
        return word("or_earlier", language, date=moment(last, language))
    return _hung(one, language) if one.precision is Precision.NAMED else ""


_UNITS = {"d": "day", "wd": "working_day", "h": "hour", "m": "month"}


def _hung(one: Point, language: str) -> str:
    """Give a day that hangs on a step or event: the vote, 30 working days after the entry."""
    event = the(one.name, language)
    if not one.offset.amount:
        return contracted(word("hung.on", language, event=event), language)
    length = counted(abs(one.offset.amount), abs(one.offset.amount), _UNITS[one.offset.unit], language)
    key = "hung.before" if one.offset.amount < 0 else "hung.after"
    return contracted(word(key, language, length=length, event=event), language)


def _unit(first: date, last: date, language: str) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[language][first.month - 1]} {first.year}"
    return str(first.year)


def moment(one: Moment, language: str) -> str:
    """Give a day, with its minute where it has one."""
    said = day(one.day, language)
    return said if one.minute is None else f"{said} {one.minute // 60:02d}:{one.minute % 60:02d}"


def day(one: date, language: str) -> str:
    """Give a day with the month's short name."""
    return f"{one.day} {MONTHS[language][one.month - 1]} {one.year}"


_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
_LONG = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip


def long_day(one: date, language: str) -> str:
    """Give a day with its weekday and the month's whole name."""
    said = word("long_day", language, day=one.day, month=long_month(one, language), year=one.year)
    return f"{_WEEKDAYS[language][one.weekday()]} {said}"


def long_month(one: date, language: str) -> str:
    """Give the whole name of a day's month."""
    return _LONG[language][one.month - 1]


def span(first: date, last: date, language: str) -> str:
    """Give two days as one stretch; a year that both share is said once."""
    start, end = day(first, language), day(last, language)
    if first == last:
        return end
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
    return word("range", language, start=start, end=end)
