"""Days as a reader writes them: 15 Feb 2025, 15 de febrero de 2025; ranges with both ends included."""

import re
from dataclasses import dataclass, replace
from datetime import date

from placet.wording.catalogue import words

_DAY = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}:\d{2})(?::\d{2})?)?(Z|[+-]\d{2}:\d{2})?")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as written: year, month, day (0: a whole month), time of day (empty: none)."""

    year: int
    month: int
    day: int
    time: str = ""


def stamp(text: object) -> Stamp | None:
    """Read an ISO 8601 day, minute or month; None for any other text."""
    found = _DAY.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        date(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return None
    return Stamp(int(found[1]), int(found[2]), int(found[3] or 0), found[4] or "")


def day(one: Stamp, language: str) -> str:
    """Give one day in full."""
    return _pattern(language, "day", one, year=True)


def between(first: Stamp, last: Stamp, language: str, how: str) -> str:
    """Give a day, or a range of days; `how` is a way of the catalogue's `dates`, such as on, over, until."""
    table = words(language, "dates")
    if first.time and last.time and replace(first, time="") == replace(last, time=""):
        first, last = _one_day(first, last, language)
    if first == last:
        return table[f"{how}.one"].replace("{day}", day(first, language))
    short = _pattern(language, "day", first, year=first.year != last.year)
    if (first.year, first.month) == (last.year, last.month) and first.day and not (first.time or last.time):
        short = str(first.day)
    return table[f"{how}.two"].replace("{first}", short).replace("{last}", day(last, language))


def _one_day(first: Stamp, last: Stamp, language: str) -> tuple[Stamp, Stamp]:
    """Give two minutes of one day as that day with a stretch of hours, none where it is the whole day."""
    if first.time == last.time:
        return first, last
    whole = (first.time, last.time) == ("00:00", "23:59")
    hours = words(language, "dates")["hours"].replace("{first}", first.time).replace("{last}", last.time)
    one = replace(first, time="" if whole else hours)
    return one, one


def _pattern(language: str, key: str, one: Stamp, *, year: bool) -> str:
    table = words(language, "dates")
    month = words(language, "months")[str(one.month)]
    text = table["month"] if not one.day else table[key if year else f"{key}.yearless"]
    text = text.replace("{d}", str(one.day)).replace("{m}", month).replace("{y}", str(one.year))
    return table["time"].replace("{day}", text).replace("{time}", one.time) if one.time else text
