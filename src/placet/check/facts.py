"""Facts: what was seen or is planned, with bounds in ticks and the sources that say so."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from placet.check.alternatives import Choice, fixed
from placet.check.lower import Bounds, hull, until
from placet.check.merge import NOTHING, merge
from placet.claims.amount import Count, What
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Movement
from placet.claims.entity import Entities, Sort
from placet.claims.period import Moment, Period

Lower = Callable[[Claim, Period], Bounds | None]
"""Gives the bounds of one period of a claim; None when it contradicts itself."""


@dataclass(frozen=True)
class Fact:
    """One stay, crossing, load or session. Ticks are half-open UTC minutes.

    `bounds` None: no day at all is on record. `most` None: the number is not
    bounded above, the record has a gap there. `conflicting`: rival sources of
    one fact were joined into the hull. `whats` are all things said, the first in
    `what`. `shown` names the kind that shows people
    here when it is not a presence.
    """

    names: tuple[str, ...]
    mode: Mode
    kind: Kind
    part: str
    who: Choice[object]
    where: Choice[object]
    what: What | None
    bounds: Bounds | None
    least: int = 1
    most: int | None = None
    sources: frozenset[str] = frozenset()
    conflicting: bool = False
    way: str = ""
    shown: str = ""
    whats: tuple[What, ...] = ()

    @property
    def name(self) -> str:
        """Give the name findings use as subject."""
        return self.names[0]

    @cached_property
    def likeness(self) -> tuple[object, ...] | None:
        """Give all that comparing it with a term looks at, save its time; facts of the same lie alike.

        None where sources differ, so that every branch has its own.
        """
        if len(self.who.options) > 1 or len(self.where.options) > 1:
            return None
        return (self.part, self.kind, self.way, self.who.first, self.where.first, self.whats)

    @property
    def slot(self) -> str:
        """Give the fact's own slot."""
        return f"{self.mode}/{self.kind}/{self.part}".rstrip("/")


@dataclass(frozen=True, slots=True)
class Gathered:
    """Facts of one kind and mode, and the claims that contradict themselves."""

    facts: tuple[Fact, ...]
    contradictory: tuple[Claim, ...] = ()


def gather(claims: Iterable[Claim], lower: Lower, entities: Entities) -> Gathered:
    """Join the claims that speak of one fact, and lower each; one fact a period of time."""
    facts: list[Fact] = []
    wrong: list[Claim] = []
    for group in alike(claims):
        found, bad = _facts(group, lower, entities)
        facts.extend(found)
        wrong.extend(bad)
    return Gathered(tuple(sorted(facts, key=_order)), tuple(wrong))


def _order(one: Fact) -> tuple[object, ...]:
    bounds = one.bounds
    return (bounds.es, bounds.le) if bounds else (0, 0), one.names


def alike(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """Group claims by `same` and `rivals`; what another `replaces` is left out."""
    claims = tuple(claims)
    if not any(c.same or c.rival_of or c.replaces for c in claims):
        return [(c,) for c in claims]
    gone = {name for c in claims for name in c.replaces}
    kept = [c for c in claims if not gone.intersection((c.id, c.alias, c.name))]
    by_name: Mapping[str, Claim] = {key: c for c in kept for key in (c.id, c.alias) if key}
    home: dict[str, str] = {c.id: c.id for c in kept}

    def root(id_: str) -> str:
        while home[id_] != id_:
            id_ = home[id_]
        return id_

    for claim in kept:
        for other in (claim.same, claim.rival_of):
            if other in by_name:
                low, high = sorted((root(claim.id), root(by_name[other].id)))
                home[high] = low
    groups: dict[str, list[Claim]] = {}
    for claim in kept:
        groups.setdefault(root(claim.id), []).append(claim)
    return [tuple(sorted(g, key=lambda c: (bool(c.rival_of), c.name))) for g in groups.values()]


def _facts(group: tuple[Claim, ...], lower: Lower, entities: Entities) -> tuple[list[Fact], list[Claim]]:
    if len(group) == 1 and len(group[0].when) == 1:
        bounds = lower(group[0], group[0].when[0])
        return ([_base(group, entities, bounds)], []) if bounds else ([], [group[0]])
    stated = [(c, tuple([lower(c, p) for p in c.when])) for c in group if c.when]
    wrong = [c for c, bounds in stated if None in bounds]
    good = [tuple([b for b in bounds if b]) for c, bounds in stated if None not in bounds]
    base = _base(group, entities, good[0][0] if len(good) == 1 else None)
    if not good:
        return ([] if wrong else [base]), wrong
    if len(good) == 1:
        return [base, *(replace(base, bounds=b) for b in good[0][1:])], wrong
    joined = hull(tuple(b for bounds in good for b in bounds))
    differ = base.conflicting or any(bounds != good[0] for bounds in good)
    return [replace(base, bounds=joined, conflicting=differ)], wrong


def _base(group: tuple[Claim, ...], entities: Entities, bounds: Bounds | None) -> Fact:
    main = group[0]
    who, where = _who_and_where(group, entities)
    counts = [c.count for c in group if c.count]
    least, most = _number(counts) if counts else (1, 1 if _one_person(main, entities) else None)
    whats = tuple(dict.fromkeys([c.what for c in group if c.what]))
    return Fact(
        names=tuple([c.name for c in group]),
        mode=main.mode,
        kind=main.kind,
        part=main.part or next((c.part for c in group if c.part), ""),
        who=who,
        where=where,
        what=whats[0] if whats else None,
        bounds=bounds,
        least=least,
        most=most,
        sources=frozenset([p.source for c in group for p in c.passages]),
        conflicting=len(counts) > 1 and len({(n.least, n.most) for n in counts}) > 1,
        way=main.detail.way if isinstance(main.detail, Movement) else "",
        whats=whats,
    )


def _who_and_where(group: tuple[Claim, ...], entities: Entities) -> tuple[Choice[object], Choice[object]]:
    """Give the two fields of a fact that sources may differ in; a claim that stands alone has no rival."""
    main = group[0]
    if len(group) > 1 or main.readings:
        fields = merge(main.slot, group, entities)
        return fields.choice("who"), fields.choice("where")
    names = (main.name,)
    return (
        fixed(main.who, names) if main.who else NOTHING,
        fixed(main.where, names) if main.where else NOTHING,
    )


def _number(counts: list[Count]) -> tuple[int, int | None]:
    """Give the least and the most people of some counts; somebody is there unless a count is of none."""
    if len(counts) == 1 and counts[0].least is not None:
        return counts[0].least, counts[0].most
    least = min([1 if n.least is None and n.most != 0 else n.least or 0 for n in counts])
    tops = [n.most for n in counts]
    return least, None if None in tops else max([t for t in tops if t is not None])


def _one_person(claim: Claim, entities: Entities) -> bool:
    found = [entities.get(who) for who in claim.who]
    return len(found) == 1 and found[0] is not None and found[0].sort is Sort.PERSON


def clipped(facts: Iterable[Fact], horizon: int) -> tuple[Fact, ...]:
    """Cut observed facts at the horizon; those that certainly begin later are left out."""
    found = []
    for one in facts:
        if one.bounds is None or one.bounds.le <= horizon:
            found.append(one)
        elif (cut := until(one.bounds, horizon)) is not None:
            found.append(replace(one, bounds=cut))
    return tuple(found)


def crossing(one: Fact) -> Fact:
    """Give a movement as the minute of presence it proves: after an entry, before an exit."""
    bounds = one.bounds
    if bounds is None:
        return one
    if one.way == "out":
        # An exit on D may be at its first minute, and ends a presence of a minute at least.
        seen = Bounds(bounds.es, bounds.le - 1, bounds.es + 1, bounds.le, begun=False, ended=True)
    else:
        seen = Bounds(bounds.es, bounds.ls, bounds.es + 1, bounds.ls + 1, bounds.begun, ended=False)
    return replace(one, bounds=seen, shown="movement")


def written_on(claim: Claim, published: Callable[[str], Moment | None]) -> Moment | None:
    """Give the day up to which an open end is certain: written, else published; the latest."""
    days = [p.written[-1].end.latest if p.written else published(p.source) for p in claim.passages]
    known = [d for d in days if d is not None]
    return max(known, key=lambda m: (m.day, m.minute or 0)) if known else None
