"""iCalendar (RFC 5545): windows of presence and activity, and the days on which duties fall due.

An event's UID is made of mission and claim, so that a calendar that subscribes
updates and does not repeat. There is no clock: DTSTAMP is the day asked about.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from placet.check.duty import DutyView
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.period import Moment, Period
from placet.exchange.answer import Answer
from placet.law import Due

_WINDOWS = (Kind.PRESENCE, Kind.ACTIVITY)
_TERMS = (Mode.CONSENTED, Mode.PLANNED)


@dataclass(frozen=True, slots=True)
class Words:
    """The titles of the entries: callables of the caller, who knows the languages."""

    window: Callable[[Answer, Claim, Period], str]
    duty: Callable[[Answer, DutyView, Due], str]


@dataclass(frozen=True, slots=True)
class Entry:
    """Whole days, both included, with a title. `said` is the text the days were read from."""

    uid: str
    first: date
    last: date
    title: str
    said: str
    category: str


def write(answers: Iterable[Answer], words: Words) -> str:
    """Give a calendar of all entries, lines ended by CR LF as the standard wants."""
    calendar = Calendar()
    calendar.add("prodid", "-//Placet//Placet//EN")
    calendar.add("version", "2.0")
    for answer in answers:
        stamp = datetime.combine(answer.as_of, time(), UTC)
        for entry in (*windows(answer, words), *dues(answer, words)):
            calendar.add_component(_event(entry, stamp))
    return str(calendar.to_ical(), "utf-8")


def _event(entry: Entry, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", entry.said)
    event.add("categories", [entry.category])
    event.add("transp", "TRANSPARENT")
    return event


def windows(answer: Answer, words: Words) -> Iterator[Entry]:
    """Give the consented and planned windows; one that is open or unsaid on a side is its other side's day.

    A side that is not known to the day covers all days it may be.
    """
    for claim in answer.mission.standing:
        if claim.kind not in _WINDOWS or claim.mode not in _TERMS:
            continue
        for number, period in enumerate(claim.when):
            days = _hull(answer.case.resolved(period))
            if days is not None:
                uid = f"{answer.id}.{claim.name}.{number}@placet"
                title = words.window(answer, claim, period)
                yield Entry(uid, *days, title, period.said, str(claim.mode))


def dues(answer: Answer, words: Words) -> Iterator[Entry]:
    """Give the due days of duties not yet delivered, one entry a reading; no day, no entry."""
    for view in answer.duties:
        for number, due in enumerate(view.dues if view.filed is None else ()):
            days = _days(due.earliest, due.latest)
            if days is not None:
                uid = f"{answer.id}.{view.slot.replace('/', '.')}.{number}@placet"
                title = words.duty(answer, view, due)
                yield Entry(uid, *days, title, due.reading, "duty")


def _hull(period: Period) -> tuple[date, date] | None:
    """Give the first and last day a window may have; of a side that is open or unsaid, the other side's."""
    bounds = (period.start.earliest, period.start.latest, period.end.earliest, period.end.latest)
    known = [m.day for m in bounds if m is not None]
    return (min(known), max(known)) if known else None


def _days(first: Moment | None, last: Moment | None) -> tuple[date, date] | None:
    known = [m.day for m in (first, last) if m is not None]
    return (known[0], known[-1]) if known else None
