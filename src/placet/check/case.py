"""One mission as the rules see it: folded, lowered once, with the law that applies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from placet.check import facts as gathering
from placet.check import powers
from placet.check.acts import Act, acts
from placet.check.alternatives import Pick
from placet.check.amend import amended
from placet.check.facts import Fact, crossing, written_on
from placet.check.lower import Bounds, Instant, bounds_of, fact, instant, resolve
from placet.check.parentage import joined
from placet.check.slots import Piece, Term, inherit, pieces
from placet.check.ticks import day_after, day_of
from placet.claims.amount import Span
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Movement
from placet.claims.entity import Containment, Entities, Sort
from placet.claims.period import Moment, Offset, Period, Point, Precision, When
from placet.claims.record import Mission, Record
from placet.law import Deadline, Packs, due

_PARTED = frozenset({Kind.PRESENCE, Kind.MOVEMENT, Kind.MEANS, Kind.ARMS, Kind.ACTIVITY})
"""Kinds whose parts form a tree; of the others a part is a mere name."""

EVENTS = ("entered", "left", "started", "ended")


@dataclass(frozen=True)
class Case:
    """A folded mission with its packs, asked about as of a day.

    Everything derived is computed once, when first asked for. `as_of` and
    `known_at` are days; ticks are UTC minutes.
    """

    record: Record
    mission: Mission
    packs: Packs
    as_of: date
    known_at: date

    @cached_property
    def entities(self) -> Entities:
        """Give the entities of the record, with the bodies of the packs and the memberships on record."""
        return joined(self.record.entities, self.mission.of(Kind.MEMBERSHIP, Mode.OBSERVED))

    @cached_property
    def _moving(self) -> frozenset[str]:
        by_id = self.entities.by_id
        return frozenset(id_ for id_, e in by_id.items() if any(p.when for p in e.parents))

    @cached_property
    def _compared(self) -> dict[tuple[str, tuple[str, ...], tuple[date, ...]], Containment]:
        return {}

    def within(self, seen: str, allowed: tuple[str, ...], days: tuple[date, ...] = ()) -> Containment:
        """Tell whether an entity lies in any of several on all the days (none: at any time)."""
        asked = days if self.moves(seen) else ()
        key = (seen, allowed, asked)
        if key not in self._compared:
            found = {self.entities.within(seen, allowed, day) for day in asked or (None,)}
            self._compared[key] = found.pop() if len(found) == 1 else Containment.UNKNOWN
        return self._compared[key]

    def likeness(self, one: Fact) -> tuple[object, ...] | None:
        """Give all that naming asks of a fact (see `Fact.likeness`), its days where anything moves."""
        found, bounds = one.likeness, one.bounds
        if found is None or bounds is None or not self._moving:
            return found
        return (*found, day_of(bounds.es, self.zone), day_of(bounds.le - 1, self.zone))

    def moves(self, seen: str) -> bool:
        """Tell whether an entity lies elsewhere at different times."""
        return bool(self._moving) and not self._moving.isdisjoint(self.entities.ancestors(seen))

    @cached_property
    def memo(self) -> dict[object, object]:
        """Give the answers that no alternative changes, by question; see `alternatives.steady`."""
        return {}

    @cached_property
    def zone(self) -> str:
        """Give the time zone of the mission: of its places, else of the host, else UTC."""
        places = [w for c in self.mission.standing for w in c.where]
        candidates = [self.mission.host, *places]
        return next((z for p in candidates if p and (z := self.entities.zone(p))), "UTC")

    @cached_property
    def horizon(self) -> int:
        """Give the tick at which the day asked about ends in the receiving state."""
        return day_after(self.as_of, self.zone)

    def zone_of(self, claim: Claim) -> str:
        """Give the time zone of a claim: of its place, else of the mission."""
        for place in claim.where:
            if found := self.entities.zone(place):
                return found
        return self.zone

    # ---- days that hang on others

    def day_of(self, name: str) -> tuple[Moment | None, Moment | None] | None:
        """Give the earliest and latest day of a named step or event; None: not on record."""
        return self._event(name) if name in EVENTS else self._step_day(name)

    def _step_day(self, name: str) -> tuple[Moment | None, Moment | None] | None:
        found = [a for a in self.acts.values() if name in {a.key, a.step} and a.mode is Mode.OBSERVED]
        days = [d for a in found if (d := bounds_of(a.when(Pick(())))) != (None, None)]
        if not days:
            return None
        return _first(d[0] for d in days), _last(d[1] for d in days)

    def _event(self, name: str) -> tuple[Moment | None, Moment | None] | None:
        kinds = {Kind.PRESENCE, Kind.MOVEMENT} if name in {"entered", "left"} else {Kind.ACTIVITY}
        claims = [c for c in self.mission.standing if c.mode is Mode.OBSERVED and c.kind in kinds]
        side = "in" if name in {"entered", "started"} else "out"
        found = [_side(c, side) for c in claims]
        days = [(p.earliest, p.latest) for p in found if p is not None]
        known = [d for d in days if d != (None, None)]
        if not known or (side == "out" and len(known) < len(days)):
            return None
        if side == "in":
            return _first(d[0] for d in known), _first(d[1] for d in known)
        return _last(d[0] for d in known), _last(d[1] for d in known)

    def resolved(self, period: Period) -> Period:
        """Give a period with days in the place of names."""
        if Precision.NAMED not in (period.start.precision, period.end.precision):
            return period
        start = resolve(period.start, self.day_of, self.shifted)
        end = resolve(period.end, self.day_of, self.shifted)
        return Period(start, end, period.bare)

    def shifted(self, moment: Moment, offset: Offset) -> Moment | None:
        """Give a day moved by a distance; working days by the ruling calendar, None where it has none."""
        if offset.unit == "d" or not offset.amount:
            return Moment(moment.day + timedelta(days=offset.amount), moment.minute, moment.offset)
        unit = {"wd": "working_day", "h": "hour", "m": "month"}[offset.unit]
        direction = "before" if offset.amount < 0 else "after"
        calendar = next((c for p in self.packs.ruling for c in p.calendars), None)
        own = self.mission.calendars[0] if self.mission.calendars else calendar
        return due(Deadline(Span(abs(offset.amount), unit), direction), (moment, moment), own)[0].earliest

    # ---- acts and terms

    @cached_property
    def acts(self) -> dict[str, Act]:
        """Give the acts by key; those certainly done only after the day asked about are left out."""
        found = acts(self.mission.acts.items(), self.entities)
        return {key: act for key, act in found.items() if act.mode is not Mode.OBSERVED or self._done(act)}

    def _done(self, act: Act) -> bool:
        days = [p.start for p in act.when(Pick(())) if p.start.earliest is not None]
        return not days or any(instant(p, self.zone).first < self.horizon for p in days)

    def done(self, step: str) -> tuple[Act, ...]:
        """Give the acts of a step that are on record as done."""
        return tuple(a for a in self.acts.values() if a.step == step and a.mode is Mode.OBSERVED)

    @cached_property
    def _pieces(self) -> dict[tuple[Mode, Kind], tuple[Piece, ...]]:
        return {}

    def pieces(self, mode: Mode, kind: Kind) -> tuple[Piece, ...]:
        """Give the pieces of a mode and kind, inherited and amended."""
        key = (mode, kind)
        if key not in self._pieces:
            found = pieces(self.mission.of(kind, mode), mode, kind, self.entities)
            if kind in _PARTED:
                found = inherit(found)
            if mode is Mode.CONSENTED:
                found = amended(found, self.acts, self.voided)
            self._pieces[key] = found
        return self._pieces[key]

    @cached_property
    def voided(self) -> frozenset[str]:
        """Give the acts that went past a power and so change nothing."""
        return powers.voided(self)

    def terms(self, mode: Mode, kind: Kind) -> tuple[Term, ...]:
        """Give the terms of a mode and kind, one a part, in the order of the parts."""
        found = self.pieces(mode, kind)
        parts = sorted({p.part for p in found})
        return tuple(Term(mode, kind, part, tuple(p for p in found if p.part == part)) for part in parts)

    # ---- facts

    @cached_property
    def _facts(self) -> dict[tuple[Mode, Kind], gathering.Gathered]:
        return {}

    def gathered(self, mode: Mode, kind: Kind) -> gathering.Gathered:
        """Give the facts of a mode and kind with the claims that contradict themselves."""
        key = (mode, kind)
        if key not in self._facts:
            found = gathering.gather(self.mission.of(kind, mode), self._lower, self.entities)
            if mode is Mode.OBSERVED:
                found = replace(found, facts=gathering.clipped(found.facts, self.horizon))
            self._facts[key] = found
        return self._facts[key]

    def facts(self, kind: Kind, mode: Mode = Mode.OBSERVED) -> tuple[Fact, ...]:
        """Give the facts of a kind, observed ones cut at the day asked about."""
        return self.gathered(mode, kind).facts

    def judged(self, *kinds: Kind) -> Mode | None:
        """Give what is judged for these kinds: observed, else planned, else None."""
        for mode in (Mode.OBSERVED, Mode.PLANNED):
            if any(self.facts(kind, mode) for kind in kinds):
                return mode
        return None

    def people(self, mode: Mode = Mode.OBSERVED) -> tuple[Fact, ...]:
        """Give what shows people here: presences, crossings, activities with who and where."""
        if mode not in self._people:
            # A count of none shows nobody.
            present = [f for f in self.facts(Kind.PRESENCE, mode) if f.most != 0]
            crossings = [crossing(f) for f in self.facts(Kind.MOVEMENT, mode) if f.most != 0]
            shown = [
                _at_some_instant(f, f.bounds)
                for f in self.facts(Kind.ACTIVITY, mode)
                if f.who.first and f.where.first and f.bounds
            ]
            self._people[mode] = (*present, *crossings, *shown)
        return self._people[mode]

    @cached_property
    def _people(self) -> dict[Mode, tuple[Fact, ...]]:
        return {}

    def _lower(self, claim: Claim, period: Period) -> Bounds | None:
        open_ = period.end.precision is Precision.OPEN
        written = (written_on(claim, self._published) or Moment(self.known_at)) if open_ else None
        return fact(self.resolved(period), self.zone_of(claim), written)

    def _published(self, source: str) -> Moment | None:
        found = self.record.sources.get(source)
        if found is None:
            return None
        when = found.published or found.received or found.retrieved
        return when[-1].end.latest if when else None

    def is_person(self, one: Fact) -> bool:
        """Tell whether the fact is about one named person."""
        who = one.who.first
        if not isinstance(who, tuple) or len(who) != 1:
            return False
        found = self.entities.get(str(who[0]))
        return found is not None and found.sort is Sort.PERSON

    # ---- when the mission's law is asked

    @cached_property
    def law_day(self) -> date:
        """Give the day whose wording of the law applies: of the first act, else the day asked about."""
        days = [m.day for a in self.acts.values() if (m := bounds_of(a.when(Pick(())))[0])]
        return min(days, default=self.as_of)

    def named(self, name: str) -> Sequence[Claim]:
        """Give the standing claims of a name, in the order of their ids."""
        return self._by_name.get(name, ())

    @cached_property
    def _by_name(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.mission.standing:
            found.setdefault(claim.name, []).append(claim)
        return found

    def sources_of(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give the independent sources of some claims, by name, sorted."""
        return tuple(sorted({source for name in set(names) for source in self._sources.get(name, ())}))

    @cached_property
    def _sources(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for claim in self.mission.claims:
            sources = {p.source for p in claim.passages}
            for name in {claim.name, claim.id}:
                found.setdefault(name, set()).update(sources)
        return found

    def done_instant(self, when: When) -> Instant | None:
        """Give the ticks between which an act was done; None where its day is unknown."""
        found = [instant(self.resolved(p).start, self.zone) for p in when]
        return found[0] if found else None


def _at_some_instant(one: Fact, bounds: Bounds) -> Fact:
    """Give an activity as the presence it shows: somebody, at some instant of it."""
    loose = Bounds(bounds.es, bounds.le - 1, bounds.es + 1, bounds.le, bounds.begun, bounds.ended)
    return replace(one, kind=Kind.PRESENCE, shown="activity", most=None, least=1, bounds=loose)


def _side(claim: Claim, side: str) -> Point | None:
    if isinstance(claim.detail, Movement):
        if claim.detail.way != side or not claim.when:
            return None
        return claim.when[0].start
    if not claim.when:
        return None
    if side == "in":
        return claim.when[0].start
    last = claim.when[-1]
    return None if last.bare else last.end


def _first(moments: Iterable[Moment | None]) -> Moment | None:
    found = tuple(moments)
    return None if None in found else min((m for m in found if m), key=_order)


def _last(moments: Iterable[Moment | None]) -> Moment | None:
    found = tuple(moments)
    return None if None in found else max((m for m in found if m), key=_order)


def _order(moment: Moment) -> tuple[int, int]:
    return moment.day.toordinal(), moment.minute or 0
