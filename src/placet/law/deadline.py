"""When a duty is due: a deadline counted from an event that may itself be uncertain.

Everything is civil: no zone, no clock change. A moment that carries its offset
keeps it, so hours counted from one are hours that pass. The day of the event is
not counted. Where the words allow more than one reading, there is one `Due` each.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from placet.claims.amount import Span
from placet.claims.outcome import Reason
from placet.claims.period import Moment
from placet.claims.record import Calendar
from placet.law.calendars import Also, LawCalendar, Skip, UnknownDays
from placet.law.fixed import closing
from placet.law.working import months, sitting, working

Bounds = tuple[Moment | None, Moment | None]
MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Deadline:
    """A length of time and the way it is counted.

    `direction` is after, before, fixed_date or recurring. `recurrence` is
    yearly, quarterly, half_yearly or standing; `dates` are the last days of a
    yearly one, a reading each: (reading, month, day), day 0 for the Sunday that
    closes the month's first week.
    """

    span: Span = Span(0, "unspecified")
    direction: str = "after"
    calendar: str = ""
    recurrence: str = ""
    dates: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Working:
    """How a due day was reached, for a sentence: figures and codes only.

    `skipped` are the days passed over in any of the two counts, weekends apart.
    `rule` names a convention used (end_of_month); `gap` why no day came out:
    no_length, calendar_unknown, holidays_unknown, sittings_unknown,
    out_of_range, no_trigger.
    """

    trigger: Bounds
    amount: int
    unit: str
    direction: str
    calendar: str = ""
    skipped: tuple[Skip, ...] = ()
    rule: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """The last moment in time under one reading, between two bounds.

    `earliest` belongs to the earliest trigger, `latest` to the latest; None
    where the trigger has no such bound or no day can be told, and then `reason`
    says why. A Moment without a minute is due through the end of its day.
    """

    reading: str
    earliest: Moment | None
    latest: Moment | None
    reason: Reason | None
    working: Working


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to count: the unit taken, the name it goes by, the days that may not count."""

    name: str
    unit: str
    also: Also | None = None


def due(deadline: Deadline, trigger: Bounds, calendar: LawCalendar | Calendar | None) -> tuple[Due, ...]:
    """Give the due moments of a deadline, one for each reading that comes to another day.

    `trigger` is the earliest and latest moment of the event counted from; for a
    fixed or recurring deadline the day from which the next due day is sought.
    """
    law = LawCalendar(calendar) if isinstance(calendar, Calendar) else calendar
    if deadline.direction in {"fixed_date", "recurring"}:
        return _closings(deadline, trigger)
    found: list[Due] = []
    for reading in _readings(deadline.span.unit, law):
        one = _one(deadline, trigger, law, reading)
        if all(_outcome(one) != _outcome(other) for other in found):
            found.append(one)
    return tuple(found)


def _outcome(one: Due) -> tuple[Moment | None, Moment | None, str]:
    return one.earliest, one.latest, one.working.gap


def _readings(unit: str, law: LawCalendar | None) -> tuple[_Reading, ...]:
    also = law.also if law else ()
    second = tuple(_Reading(f"working_day:{a.id}", "working_day", a) for a in also)
    if unit == "day":
        return (_Reading("calendar_day", "calendar_day"), _Reading("working_day", "working_day"), *second)
    if unit == "working_day":
        return (_Reading(unit, unit), *second)
    return (_Reading(unit, unit),)


def _one(deadline: Deadline, trigger: Bounds, law: LawCalendar | None, reading: _Reading) -> Due:
    count = _Count(deadline, law, reading)
    try:
        if all(bound is None for bound in trigger):
            raise UnknownDays("no_trigger")
        first = None if trigger[0] is None else count.from_(trigger[0], late=False)
        last = None if trigger[1] is None else count.from_(trigger[1], late=True)
    except UnknownDays as unknown:
        return _untold(deadline, trigger, reading.name, unknown.gap)
    steps = (first, last)
    days = {skip.day: skip for step in steps if step for skip in step.skipped}
    working_ = Working(
        trigger=trigger,
        amount=deadline.span.amount,
        unit=reading.unit,
        direction=deadline.direction,
        calendar=law.id if law and reading.unit != "calendar_day" else "",
        skipped=tuple(days[day] for day in sorted(days)),
        rule=next((step.rule for step in steps if step and step.rule), ""),
    )
    return Due(reading.name, first.moment if first else None, last.moment if last else None, None, working_)


_REASONS = {"no_length": Reason.QUALITATIVE, "no_trigger": Reason.NO_EVIDENCE}


def _untold(deadline: Deadline, trigger: Bounds, reading: str, gap: str) -> Due:
    told = Working(trigger, deadline.span.amount, deadline.span.unit, deadline.direction, gap=gap)
    return Due(reading, None, None, _REASONS.get(gap, Reason.TERM_NOT_KNOWN), told)


@dataclass(frozen=True, slots=True)
class _Step:
    """The end of one count."""

    moment: Moment
    skipped: tuple[Skip, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class _Count:
    """One deadline under one reading, ready to be counted from any moment."""

    deadline: Deadline
    law: LawCalendar | None
    reading: _Reading

    @property
    def amount(self) -> int:
        """Give the amount with its sign: negative before the event."""
        amount = self.deadline.span.amount
        return -amount if self.deadline.direction == "before" else amount

    def from_(self, event: Moment, *, late: bool) -> _Step:
        """Count from a moment; of a bare day, `late` takes its last minute for hours."""
        unit = self.reading.unit
        try:
            if unit == "hour":
                return _Step(hours(event, self.amount, late=late))
            if unit == "calendar_day":
                return _Step(Moment(event.day + timedelta(days=self.amount)))
            if unit == "month":
                day, rule = months(event.day, self.amount)
                return _Step(Moment(day), rule=rule)
        except (OverflowError, ValueError) as error:
            raise UnknownDays("out_of_range") from error
        return self._counted(event.day)

    def _counted(self, day: date) -> _Step:
        if self.reading.unit not in {"working_day", "sitting_day"}:
            raise UnknownDays("no_length")
        if self.law is None:
            raise UnknownDays("calendar_unknown")
        if self.reading.unit == "sitting_day":
            return _Step(Moment(sitting(day, self.amount, self.law.calendar.sittings)))
        last, skips = working(day, self.amount, self.law, self.reading.also)
        return _Step(Moment(last), skips)


def hours(event: Moment, amount: int, *, late: bool) -> Moment:
    """Give the minute some hours from a moment; of a bare day its first or (`late`) last minute."""
    minute = event.minute if event.minute is not None else (MINUTES - 1 if late else 0)
    days, rest = divmod(minute + 60 * amount, MINUTES)
    return Moment(event.day + timedelta(days=days), rest, event.offset)


def _closings(deadline: Deadline, trigger: Bounds) -> tuple[Due, ...]:
    if all(bound is None for bound in trigger):
        return (_untold(deadline, trigger, deadline.direction, "no_trigger"),)
    readings = deadline.dates or ((deadline.recurrence, 0, 0),)
    return tuple(_closing(deadline, trigger, reading) for reading in readings)


def _closing(deadline: Deadline, trigger: Bounds, reading: tuple[str, int, int]) -> Due:
    name, month, day = reading
    try:
        first, last = (
            None if bound is None else Moment(closing(deadline.recurrence, month, day, bound.day))
            for bound in trigger
        )
    except UnknownDays as unknown:
        return _untold(deadline, trigger, name, unknown.gap)
    told = Working(trigger, deadline.span.amount, deadline.recurrence, deadline.direction)
    return Due(name, first, last, None, told)
