"""Facts against forbidden time: which must touch it in every world, which may in some."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from placet.check.cover import Stretches, holes
from placet.check.facts import Fact
from placet.check.finding import Stretch
from placet.check.lower import Bounds
from placet.check.spans import domain_of
from placet.claims.outcome import Verdict


@dataclass(frozen=True, slots=True)
class Region:
    """Forbidden time: certainly [start, end), possibly [first, last); ticks, half-open."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Touch:
    """How one fact meets forbidden time; `sure` and `maybe` are the stretches of it."""

    fact: Fact
    must: bool
    may: bool
    sure: Stretches
    maybe: Stretches


def region(start: int, end: int) -> Region:
    """Give forbidden time with certain bounds."""
    return Region(start, end, start, end)


def must_touch(bounds: Bounds, start: int, end: int) -> bool:
    """Tell whether every stay the bounds allow meets [start, end).

    A stay avoids it by ending before or beginning after; nothing in between.
    """
    return start < end and bounds.ee > start and bounds.ls < end


def may_touch(bounds: Bounds, start: int, end: int) -> bool:
    """Tell whether some stay the bounds allow meets [start, end)."""
    return start < end and bounds.es < end and bounds.le > start


def fits(bounds: Bounds, start: int, end: int) -> bool:
    """Tell whether some stay the bounds allow lies inside [start, end)."""
    first, last = max(bounds.es, start), min(bounds.le, end)
    return first <= bounds.ls and bounds.ee <= end and first + 1 <= last


def touch(fact: Fact, regions: Sequence[Region]) -> Touch:
    """Set one fact against forbidden time; one without a day touches nothing, perhaps nobody only may."""
    bounds = fact.bounds
    if bounds is None or not [r for r in regions if may_touch(bounds, r.first, r.last)]:
        return apart(fact)
    sure, maybe = [], []
    for one in regions:
        sure.append((max(bounds.ls, one.start), min(bounds.ee, one.end)))
        maybe.append((max(bounds.es, one.first), min(bounds.le, one.last)))
    somebody = fact.least > 0
    must = any(must_touch(bounds, r.start, r.end) for r in regions) or _nowhere(bounds, regions)
    return Touch(
        fact,
        must=somebody and must,
        may=True,
        sure=domain_of(s for s in sure if somebody and s[0] < s[1]),
        maybe=domain_of(s for s in maybe if s[0] < s[1]),
    )


def apart(fact: Fact) -> Touch:
    """Give a fact that touches no forbidden time."""
    return Touch(fact, must=False, may=False, sure=(), maybe=())


def touches(facts: Sequence[Fact], regions: Sequence[Region]) -> list[Touch]:
    """Give those of some facts that may touch forbidden time, each set against it."""
    bounds = [f.bounds for f in facts if f.bounds is not None] if regions else []
    if not bounds:
        return []
    first, last = min([b.es for b in bounds]), max([b.le for b in bounds])
    if not [r for r in regions if r.first < last and r.last > first]:
        return []
    return [t for f in facts if (t := touch(f, regions)).may]


def _nowhere(bounds: Bounds, regions: Sequence[Region]) -> bool:
    """Tell whether no stay fits between the regions, as where each of them is avoidable alone."""
    taken = domain_of((r.start, r.end) for r in regions if r.start < r.end)
    if not taken:
        return False
    free = holes(taken, bounds.es, bounds.le)
    return not any(fits(bounds, start, end) for start, end in free)


def stretches(touches: Iterable[Touch]) -> tuple[Stretch, ...]:
    """Give the breached and the possible stretches of some touches, disjoint, by start."""
    found = tuple(touches)
    sure = domain_of(s for t in found for s in t.sure)
    maybe = domain_of(s for t in found for s in t.maybe)
    spans = [Stretch(a, b, Verdict.BREACHED) for a, b in sure]
    for start, end in maybe:
        spans += [Stretch(a, b, Verdict.POSSIBLE) for a, b in holes(sure, start, end)]
    return tuple(sorted(spans, key=lambda s: s.start))


def grade(touches: Iterable[Touch]) -> Verdict | None:
    """Give breached or possible as any fact must or may touch; None where none does."""
    found = tuple(touches)
    if any(t.must for t in found):
        return Verdict.BREACHED
    return Verdict.POSSIBLE if any(t.may for t in found) else None
