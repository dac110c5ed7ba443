"""A delivery dated from the very event its duty counts from: compared by the distance."""

from dataclasses import replace
from datetime import timedelta

from placet.check.case import Case
from placet.check.filing import Filing
from placet.check.limit import Limit, limits
from placet.check.lower import begin, finish
from placet.check.owed import Owed
from placet.check.trigger import Trigger
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Report
from placet.claims.period import Moment, Offset, Precision

LONGEST = 92
"""Days of an uncertain event that are gone through one by one; past them the bounds must do."""

World = tuple[Limit, Filing]


def worlds(case: Case, owed: Owed, trigger: Trigger, reading: str) -> tuple[World, ...]:
    """Give limit and delivery for every day the event may have; () where they do not hang together."""
    found = _tied(case, owed)
    first, last = trigger.days
    if found is None or first is None or last is None or (last.day - first.day).days > LONGEST:
        return ()
    days = [Moment(first.day + timedelta(days=n)) for n in range((last.day - first.day).days + 1)]
    sent = [_filing(case, found, day) for day in days]
    dated = zip(days, sent, strict=True)
    told = tuple((_limit(case, owed, trigger, day, reading), filing) for day, filing in dated if filing)
    return told if len(told) == len(days) else ()


def _limit(case: Case, owed: Owed, trigger: Trigger, day: Moment, reading: str) -> Limit:
    every = limits(case, owed, replace(trigger, days=(day, day)))
    return next((one for one in every if one.due.reading == reading), every[0])


def _filing(case: Case, found: tuple[str, Offset], day: Moment) -> Filing | None:
    name, offset = found
    on = case.shifted(day, offset)
    return None if on is None else Filing(begin(on, case.zone), finish(on, case.zone) - 1, (name,))


def _tied(case: Case, owed: Owed) -> tuple[str, Offset] | None:
    """Give the only report of the duty, where its day is said as a distance from the event."""
    reports = [
        c
        for c in case.mission.of(Kind.REPORT, Mode.OBSERVED)
        if isinstance(c.detail, Report) and c.detail.of in owed.called
    ]
    if len(reports) != 1 or not reports[0].when:
        return None
    point = reports[0].when[0].start
    tied = point.precision is Precision.NAMED and point.name == owed.trigger
    return (reports[0].name, point.offset) if tied else None
