"""Until which tick a duty may be discharged: the due days of the law, lowered."""

from dataclasses import dataclass, replace

from placet.check.case import Case
from placet.check.lower import begin, finish
from placet.check.owed import Owed
from placet.check.ticks import local
from placet.check.trigger import Trigger
from placet.claims.outcome import Reason
from placet.claims.period import Moment
from placet.law import Due, due

NO_TRIGGER = (None, None)


@dataclass(frozen=True, slots=True)
class Limit:
    """The last tick under one reading: between `first` and `last` (None: no bound).

    Both None with a reason in `due`: no day can be told.
    """

    due: Due
    first: int | None
    last: int | None


def limits(case: Case, owed: Owed, trigger: Trigger | None) -> tuple[Limit, ...]:
    """Give the limits of a duty, one for each reading that comes to another day."""
    if trigger is None and owed.deadline.span.unit != "unspecified":
        # A length without an event to count from has no day, and no record can give it one.
        found = due(owed.deadline, NO_TRIGGER, owed.calendar)[:1]
        return tuple(Limit(replace(d, reason=Reason.TERM_NOT_KNOWN), None, None) for d in found)
    days = trigger.days if trigger else (Moment(case.as_of),) * 2
    return tuple(_limit(case, owed, d, days) for d in due(owed.deadline, days, owed.calendar))


def _limit(case: Case, owed: Owed, found: Due, days: tuple[Moment | None, Moment | None]) -> Limit:
    if found.working.unit == "hour" and not found.working.gap:
        return _hours(case, owed, found, days)
    return Limit(found, ends(found.earliest, case.zone), ends(found.latest, case.zone))


def _hours(case: Case, owed: Owed, found: Due, days: tuple[Moment | None, Moment | None]) -> Limit:
    """Count hours in ticks: over a change of clocks the wall shows another minute."""
    amount = owed.deadline.span.amount * 60 * (-1 if owed.deadline.direction == "before" else 1)
    first, last = starts(days[0], case.zone), ends(days[1], case.zone)
    first, last = (None if t is None else t + amount for t in (first, last))
    earliest, latest = (None if t is None else Moment(*local(t, case.zone)) for t in (first, last))
    return Limit(replace(found, earliest=earliest, latest=latest), first, last)


def starts(moment: Moment | None, zone: str) -> int | None:
    """Give the first tick of a day or minute; None for none."""
    return None if moment is None else begin(moment, zone)


def ends(moment: Moment | None, zone: str) -> int | None:
    """Give the last tick of a day or minute; None for none."""
    if moment is None:
        return None
    return finish(moment, zone) - (1 if moment.minute is None else 0)
