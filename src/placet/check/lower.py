"""From words to bounds: the only place where a period becomes ticks.

A range in a term is both days in full; in a fact it is a day of arrival and a
day of departure; in coverage and searches it is both days in full again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from placet.check.ticks import BEGINNING, END, at, day_after, midnight
from placet.claims.period import Moment, Offset, Period, Point, Precision, When

Days = Callable[[str], tuple[Moment | None, Moment | None] | None]
"""Gives the earliest and latest day of a named step or event; None: not on record."""

Shift = Callable[[Moment, Offset], Moment | None]
"""Moves a day by a distance; None where the days that count are not known."""

_DAY = 25 * 60
"""The longest local day, in minutes."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A fact's ticks: it begins in [es, ls] and ends in [ee, le], half-open.

    `begun` and `ended` tell whether the words state that side; where they do
    not, the record has a gap there and the bounds hold only what is certain.
    """

    es: int
    ls: int
    ee: int
    le: int
    begun: bool = True
    ended: bool = True

    @property
    def exact(self) -> bool:
        """Tell whether both ends are known to within their day."""
        return self.ls - self.es < _DAY and self.le - self.ee <= _DAY


@dataclass(frozen=True, slots=True)
class Instant:
    """A point of time between two ticks, both possible."""

    first: int
    last: int


def resolve(point: Point, days: Days, shift: Shift) -> Point:
    """Put a day in the place of a name; a name without a day is an unsaid point."""
    if point.precision is not Precision.NAMED:
        return point
    found = days(point.name)
    earliest, latest = (m and shift(m, point.offset) for m in found or (None, None))
    if earliest is None and latest is None:
        return replace(point, precision=Precision.UNSAID)
    if earliest == latest:
        return replace(point, precision=Precision.EXACT, earliest=earliest, latest=latest)
    known = {(True, True): Precision.BETWEEN, (True, False): Precision.SINCE, (False, True): Precision.UNTIL}
    precision = known[earliest is not None, latest is not None]
    return replace(point, precision=precision, earliest=earliest, latest=latest)


def begin(moment: Moment, zone: str) -> int:
    """Give the first tick of a day or minute."""
    if moment.minute is None:
        return midnight(moment.day, zone)
    return at(moment.day, moment.minute, zone, moment.offset)


def finish(moment: Moment, zone: str) -> int:
    """Give the tick after a day; a minute ends where it stands."""
    return day_after(moment.day, zone) if moment.minute is None else begin(moment, zone)


def instant(point: Point, zone: str) -> Instant:
    """Give the ticks between which something happened on an unknown instant of a point."""
    first = BEGINNING if point.earliest is None else begin(point.earliest, zone)
    last = END
    if point.latest is not None:
        # Of a day it may be the last minute, not the midnight that ends it.
        last = finish(point.latest, zone) - (1 if point.latest.minute is None else 0)
    return Instant(first, last)


def day_begin(point: Point, zone: str) -> Instant:
    """Give the ticks at which the day of a point may begin (force, effect, publication)."""
    first = BEGINNING if point.earliest is None else begin(point.earliest, zone)
    last = END if point.latest is None else begin(point.latest, zone)
    return Instant(first, last)


def full(period: Period, zone: str) -> tuple[int, int]:
    """Give a range of coverage or search: both days in full, half-open; no bound is a sentinel."""
    start, end = period.start.earliest, period.end.latest
    first = BEGINNING if start is None else begin(start, zone)
    return first, END if end is None else max(finish(end, zone), first + 1)


def fact(period: Period, zone: str, written: Moment | None = None) -> Bounds | None:
    """Give the bounds of an observed or planned fact; None when no world fits the words.

    `written` is the day the words were written: an open end is certain up to it.
    """
    start, end = instant(period.start, zone), _departure(period, zone, written)
    if period.bare:
        return _normal(Bounds(start.first, start.last, BEGINNING, END, ended=False), last=start.last + 1)
    begun = period.start.precision not in _SILENT
    ended = period.end.precision in _STATED
    bounds = Bounds(start.first, start.last, end.first, end.last, begun, ended)
    if not ended:
        # What is certain is known from the start or from the day it was written.
        return _normal(bounds, last=max(bounds.ls + 1, bounds.ee))
    return _normal(bounds)


_SILENT = {Precision.UNSAID, Precision.OPEN}
_STATED = {Precision.EXACT, Precision.UNIT, Precision.BETWEEN, Precision.ONE_OF, Precision.UNTIL}


def _departure(period: Period, zone: str, written: Moment | None) -> Instant:
    point = period.end
    if point.precision is Precision.OPEN and written is not None:
        return Instant(begin(written, zone) + 1, END)
    first = BEGINNING
    if point.earliest is not None:
        # On a day one leaves after its first minute at the earliest.
        first = begin(point.earliest, zone) + (1 if point.earliest.minute is None else 0)
    last = END if point.latest is None else finish(point.latest, zone)
    return Instant(first, last)


def _normal(bounds: Bounds, last: int = END) -> Bounds | None:
    le = min(bounds.le, last)
    ls = min(bounds.ls, le - 1)
    es = bounds.es
    ee = max(bounds.ee, es + 1)
    if not bounds.begun and ee > BEGINNING + 1:
        # The start is a gap: all that is certain is a minute before the end.
        es, ls = max(es, min(ee, le) - 1), le - 1
    if es > ls or ee > le:
        return None
    if (es, ls, ee, le) == (bounds.es, bounds.ls, bounds.ee, bounds.le):
        return bounds
    return Bounds(es, ls, ee, le, bounds.begun, bounds.ended)


def hull(parts: tuple[Bounds, ...]) -> Bounds:
    """Join rival times of one fact: every time that any of them allows."""
    return Bounds(
        min(b.es for b in parts),
        max(b.ls for b in parts),
        min(b.ee for b in parts),
        max(b.le for b in parts),
        all(b.begun for b in parts),
        all(b.ended for b in parts),
    )


def until(bounds: Bounds, horizon: int) -> Bounds | None:
    """Cut a fact at the horizon; None when it certainly begins later."""
    if bounds.es >= horizon:
        return None
    if bounds.le <= horizon:
        return bounds
    ended = bounds.ended and bounds.le <= horizon
    return replace(
        bounds,
        ls=min(bounds.ls, horizon - 1),
        ee=min(bounds.ee, horizon),
        le=min(bounds.le, horizon),
        ended=ended,
    )


def term_starts(point: Point, zone: str) -> tuple[Instant, ...]:
    """Give what a term's first moment may be, one for each reading of its words."""
    if point.precision in {Precision.BETWEEN, Precision.ONE_OF}:
        return tuple(Instant(t, t) for t in sorted({begin(m, zone) for m in _moments(point)}))
    if point.precision is Precision.UNTIL or point.earliest is None:
        return (Instant(BEGINNING, BEGINNING),)
    tick = begin(point.earliest, zone)
    return (Instant(tick, tick),)


def term_ends(point: Point, zone: str) -> tuple[Instant, ...]:
    """Give what the tick after a term's last moment may be, one for each reading."""
    if point.precision in {Precision.BETWEEN, Precision.ONE_OF}:
        return tuple(Instant(t, t) for t in sorted({finish(m, zone) for m in _moments(point)}))
    if point.precision is Precision.SINCE or point.latest is None:
        return (Instant(END, END),)
    tick = finish(point.latest, zone)
    return (Instant(tick, tick),)


def named_start(point: Point, zone: str) -> Instant:
    """Give the bounds of a term's start that hangs on an uncertain day: a fact, no reading."""
    found = day_begin(point, zone)
    return Instant(found.first, found.last)


def named_end(point: Point, zone: str) -> Instant:
    """Give the bounds of a term's end that hangs on an uncertain day."""
    first = BEGINNING if point.earliest is None else finish(point.earliest, zone)
    last = END if point.latest is None else finish(point.latest, zone)
    return Instant(first, last)


def _moments(point: Point) -> tuple[Moment, ...]:
    if point.choices:
        return point.choices
    return tuple(m for m in (point.earliest, point.latest) if m is not None)


def bounds_of(when: When) -> tuple[Moment | None, Moment | None]:
    """Give the earliest and latest moment a fact's day may be, over all its periods."""
    starts = [p.start.earliest for p in when]
    ends = [p.end.latest for p in when]
    earliest = None if not starts or None in starts else min((m for m in starts if m), key=_order)
    latest = None if not ends or None in ends else max((m for m in ends if m), key=_order)
    return earliest, latest


def _order(moment: Moment) -> tuple[int, int]:
    return moment.day.toordinal(), moment.minute or 0
