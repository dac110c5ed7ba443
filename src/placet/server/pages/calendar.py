"""The calendar of the register: a month with the days on which windows begin and end and duties fall due."""

import calendar as months
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from placet.errors import Malformed
from placet.reports import dates
from placet.server.pages.rows import day_of, states_words
from placet.server.pages.tags import spoken


@dataclass(frozen=True, slots=True)
class Event:
    """What happens on a day of a mission."""

    mission: str
    what: str
    states: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month's weeks; `here` when it is of the month, `now` the day asked about."""

    day: date
    here: bool
    now: bool
    events: tuple[Event, ...]


def calendar(rows: Iterable[Mapping[str, Any]], month: str, as_of: date) -> dict[str, Any]:
    """Give the weeks of a month (YYYY-MM; unsaid, that of the day asked about) with their events."""
    first = _first(month) if month else as_of.replace(day=1)
    every = list(rows)
    on: dict[date, list[Event]] = {}
    for day, event in (e for r in every for e in _events(r)):
        on.setdefault(day, []).append(event)
    weeks = [
        [Day(d, d.month == first.month, d == as_of, tuple(on.get(d, ()))) for d in week]
        for week in months.Calendar().monthdatescalendar(first.year, first.month)
    ]
    last = first.replace(day=months.monthrange(first.year, first.month)[1])
    return {
        "weeks": weeks,
        "weekdays": _weekdays(),
        "month": first,
        "month_name": f"{dates.long_month(first, spoken())} {first.year}",
        "before": (first - timedelta(days=1)).strftime("%Y-%m"),
        "later": (last + timedelta(days=1)).strftime("%Y-%m"),
        "through": [r["id"] for r in every if _through(r, first, last)],
    }


def _first(text: str) -> date:
    try:
        found = date.fromisoformat(f"{text}-01")
    except ValueError as error:
        raise Malformed("date.impossible", text=text[:40]) from error
    if not date.min.year < found.year < date.max.year:
        raise Malformed("date.impossible", text=text[:40])
    return found


def _weekdays() -> list[str]:
    monday = date(2024, 1, 1)
    return [dates.long_day(monday + timedelta(days=i), spoken()).split()[0] for i in range(7)]


def _events(row: Mapping[str, Any]) -> Iterator[tuple[date, Event]]:
    states = states_words(row)
    for side, what in (("from", _("window begins")), ("to", _("window ends"))):
        day = day_of(row["window"][side])
        if day:
            yield day, Event(row["id"], what, states)
    for due in row.get("dues", ()):
        day = day_of(due["day"])
        if day:
            yield day, Event(row["id"], _("%(name)s due") % {"name": due["name"][spoken()]}, states)


def _through(row: Mapping[str, Any], first: date, last: date) -> bool:
    """Tell whether a window lies over the whole month, so that no day of it begins or ends it."""
    begins, ends = (day_of(row["window"][side]) for side in ("from", "to"))
    return bool(begins and ends and begins < first and ends > last)
