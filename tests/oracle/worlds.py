"""Every world that the bounds of the recorded facts allow.

Each fact is true in one of several ways, a stay from one minute to another, and
independently of the others; so a world is one stay per fact, and what all worlds
or some world have at a moment follows from the stays of each fact alone.

Which minutes are enough: let the *points* be all ends of bounds, of terms, of
coverage and of days that are counted, each with the minute before and after. Between two neighbouring points
nothing in the case changes. A stay whose ends are not points can be moved to
points without touching another stretch between points than before or fewer of
them, and every stay that is shortest or longest within its bounds has its ends
in the points. So all worlds over points breach exactly where all worlds breach,
and the same for some.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from tests.oracle.small_case import Days, Fact, SmallCase, day

Stay = tuple[int, int]  # from this minute, to before that one


@lru_cache(maxsize=4096)
def midnight(zone: str, number: int) -> int:
    """The UTC minute in which a day of the case begins in a zone."""
    local = datetime.combine(day(number), time(), ZoneInfo(zone))
    return int(local.astimezone(UTC).timestamp()) // 60


def horizon(case: SmallCase) -> int:
    """The end of the day asked about."""
    return midnight(case.zone, case.as_of + 1)


def window(case: SmallCase) -> Stay:
    """The consented window, both days in full."""
    return midnight(case.zone, case.first), midnight(case.zone, case.last + 1)


def arrivals(case: SmallCase, fact: Fact) -> Stay:
    """First and last minute of arrival: any of its days, the last one's last minute included."""
    return midnight(case.zone, fact.arrival.earliest), midnight(case.zone, fact.arrival.latest + 1) - 1


def departures(case: SmallCase, days: Days) -> Stay:
    """First and last minute of departure: from one minute into the day to its end."""
    return midnight(case.zone, days.earliest) + 1, midnight(case.zone, days.latest + 1)


@lru_cache(maxsize=512)
def points(case: SmallCase) -> tuple[int, ...]:
    """The minutes at which anything may change, each with its neighbours, in order."""
    numbers = {case.first, case.last + 1, case.as_of + 1}
    for step in case.ceiling:
        numbers |= {step.first, step.last + 1}
    for covered in (*case.covered, *case.means_covered):
        numbers |= {covered.earliest, covered.latest + 1}
    if case.counted in {"day", "night"}:
        numbers |= set(range(case.first, case.last + 1))
    for fact in case.facts:
        numbers |= _edges(fact)
    ends = [midnight(case.zone, number) for number in numbers]
    return tuple(sorted({end + shift for end in ends for shift in (-1, 0, 1)}))


def _edges(fact: Fact) -> set[int]:
    edges = {fact.arrival.earliest, fact.arrival.latest + 1}
    if fact.departure:
        edges |= {fact.departure.earliest, fact.departure.latest + 1}
    if fact.written is not None:
        edges.add(fact.written)
    return edges


@lru_cache(maxsize=2048)
def stays(case: SmallCase, fact: Fact) -> tuple[Stay, ...]:
    """Every stay over the points by which the fact can be true.

    Without a stated end a stay lasts a minute, or up to the day on which it was
    written that they were still there: as that was at some instant of the day, its
    first minute is certain. What follows is a gap in the record.
    """
    first, last = arrivals(case, fact)
    starts = [point for point in points(case) if first <= point <= last]
    if fact.departure is None:
        certain = first if fact.written is None else midnight(case.zone, fact.written) + 1
        return tuple((start, max(start + 1, certain)) for start in starts)
    soonest, latest = departures(case, fact.departure)
    ends = [point for point in points(case) if soonest <= point <= latest]
    return tuple((start, end) for start in starts for end in ends if start < end)


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time judged as one: an instant of it, a local day, or a night."""

    start: int
    end: int
    way: str = ""

    def touched(self, stay: Stay) -> bool:
        """Whether whoever stays so is counted in this moment."""
        if self.way == "day":
            return stay[0] < self.end and stay[1] > self.start
        if self.way == "night":
            return stay[0] < self.end < stay[1]
        return stay[0] <= self.start < stay[1]


def instants(case: SmallCase, start: int, end: int) -> tuple[Moment, ...]:
    """The stretches between points from `start` to `end`, each as its first instant."""
    inner = sorted({start, end, *(point for point in points(case) if start < point < end)})
    return tuple(Moment(a, b) for a, b in pairwise(inner)) if start < end else ()


def local_days(case: SmallCase, first: int, last: int, way: str) -> tuple[Moment, ...]:
    """The local days from first through last, counted by day or night."""
    return tuple(
        Moment(midnight(case.zone, number), midnight(case.zone, number + 1), way)
        for number in range(first, last + 1)
    )


def in_all(moment: Moment, ways: Iterable[Stay]) -> bool:
    """Whether every one of these stays is counted in the moment."""
    return all(moment.touched(stay) for stay in ways)


def in_some(moment: Moment, ways: Iterable[Stay]) -> bool:
    """Whether one of these stays is counted in the moment."""
    return any(moment.touched(stay) for stay in ways)


def complete(case: SmallCase, moment: Moment, facts: Iterable[Fact], covered: Iterable[Days]) -> bool:
    """Whether the record is complete in a moment: covered, and nobody's whereabouts unknown in it.

    Of whoever came and whose end is not stated, the gap begins with the earliest
    end of any stay. A night is judged at its end, so that minute itself must be
    known; a day in which they were seen is known as a whole.
    """
    spans = sorted((midnight(case.zone, c.earliest), midnight(case.zone, c.latest + 1)) for c in covered)
    reached = moment.start
    for start, end in spans:
        if start <= reached:
            reached = max(reached, end)
    known = moment.end + (moment.way == "night")
    loose = [fact for fact in facts if fact.departure is None]
    if moment.way == "day":
        known = moment.start + 1
    soonest = [min(end for _, end in stays(case, fact)) for fact in loose]
    return reached >= moment.end and all(known <= end for end in soonest)
