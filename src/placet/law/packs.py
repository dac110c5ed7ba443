"""The frameworks of a mission together: what the check asks of the law."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from placet.claims.entity import Entity
from placet.claims.outcome import Verdict
from placet.errors import UnknownName
from placet.law.calendars import LawCalendar, Names
from placet.law.pack import (
    CARRIERS,
    EVENTS,
    REPORT,
    EntryRule,
    Ground,
    LawCondition,
    LawDuty,
    LawPower,
    Order,
    Pack,
    Path,
    RequiredTerm,
    RouteStep,
    Scope,
    Version,
)


class _Scoped(Protocol):
    @property
    def scope(self) -> Scope: ...


S = TypeVar("S", bound=_Scoped)


def _holding(pack: Pack, rows: Iterable[S], path: str, day: date | None) -> Iterator[S]:
    on = pack.enclosing(path)
    return (row for row in rows if row.scope.holds(on, day))


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step that may come next: who takes it, towards whom, and on what ground."""

    step: str
    names: Names
    who: tuple[str, ...]
    to: tuple[str, ...]
    required: bool
    grounds: tuple[Ground, ...]


@dataclass(frozen=True)
class Packs:
    """Some packs, in the order named. `fallback` is the pack of those that name none.

    A pack of a sending state only adds duties; the others rule the consent. With
    none of those, `fallback` does. Everywhere `path` is the mission's path, or
    empty, and `day` the day asked about (None: whatever the day).
    """

    packs: tuple[Pack, ...]
    fallback: Pack

    def of(self, ids: Iterable[str]) -> "Packs":
        """Give the packs of one mission. Raises UnknownName for one that is not among these."""
        by_id = {pack.id: pack for pack in (*self.packs, self.fallback)}
        wanted = tuple(dict.fromkeys(ids))
        for id_ in wanted:
            if id_ not in by_id:
                raise UnknownName("pack.unknown", pack=id_, known=", ".join(sorted(by_id)))
        return Packs(tuple(by_id[id_] for id_ in wanted), self.fallback)

    @cached_property
    def ruling(self) -> tuple[Pack, ...]:
        """Give the packs that say who consents to an entry."""
        return tuple(p for p in self.packs if p.role != "sending") or (self.fallback,)

    @cached_property
    def all(self) -> tuple[Pack, ...]:
        """Give every pack that has a say: those named, and the fallback where it rules."""
        return tuple({pack.id: pack for pack in (*self.packs, *self.ruling)}.values())

    def path(self, path: str) -> Path | None:
        """Give the path of an id, None where no pack has it."""
        return next((p for pack in self.all for p in pack.paths if p.id == path), None)

    def contested(self, path: str) -> bool:
        """Tell whether organs disagree about the path itself, or one it is a case of."""
        return any(
            found.contested
            for pack in self.all
            for id_ in pack.enclosing(path)
            if (found := self.path(id_)) is not None
        )

    def needed(self, path: str) -> bool:
        """Tell whether the path calls for a consent at all."""
        found = self.path(path)
        return found is None or found.needed

    def organs(self, step: str, path: str, day: date | None) -> tuple[str, ...] | None:
        """Give the organs whose `step` carries consent; None: any organ; empty: none may."""
        if step not in CARRIERS:
            return ()
        if any(pack.open_organs for pack in self.ruling):
            return None
        carrying = (s for s in self._route(path, day) if s.step == step and s.carries)
        return tuple(dict.fromkeys(who for s in carrying for who in s.who))

    def majority(self, body: str) -> str:
        """Give the majority rule of a body of its own, empty where it has none."""
        return next(
            (b.majority for pack in self.all for b in pack.bodies if b.entity.id == body and b.majority), ""
        )

    def before_consent(self, path: str, day: date | None) -> EntryRule | None:
        """Give what entry before the consent amounts to; None: nothing on this path."""
        return _gravest(r for p in self.ruling for r in _holding(p, p.after_consent, path, day))

    def before_publication(self, path: str, day: date | None) -> EntryRule | None:
        """Give what entry between consent and publication amounts to; None: nothing."""
        return _gravest(r for p in self.ruling for r in _holding(p, p.after_publication, path, day))

    def orders(self, path: str, day: date | None) -> tuple[Order, ...]:
        """Give which act comes before which."""
        return tuple(o for pack in self.all for o in _holding(pack, pack.orders, path, day))

    def route(self, path: str, day: date | None) -> tuple[RouteStep, ...]:
        """Give the steps of the route in order, entry and report among them."""
        return tuple(sorted(self._route(path, day), key=lambda s: s.order))

    def _route(self, path: str, day: date | None) -> Iterator[RouteStep]:
        for pack in self.ruling:
            yield from _holding(pack, pack.route, path, day)

    def required_steps(self, path: str, day: date | None) -> tuple[RouteStep, ...]:
        """Give the acts the route cannot do without, in order; entry and report do not count."""
        return tuple(
            s for s in self.route(path, day) if s.required and s.step not in EVENTS and s.step != REPORT
        )

    def next_steps(self, done: Iterable[str], path: str, day: date | None) -> tuple[NextStep, ...]:
        """Give the steps that may come next, through the next one that is required.

        `done` are the steps on record. Steps before the last one taken are past,
        whether taken or not.
        """
        taken, route = frozenset(done), self.route(path, day)
        last = max((s.order for s in route if s.step in taken), default=0)
        found: list[RouteStep] = []
        for step in route:
            if step.order <= last or step.step in taken:
                continue
            if found and found[-1].required and step.order > found[-1].order:
                break
            found.append(step)
        return tuple(NextStep(s.step, s.names, s.who, s.to, s.required, s.grounds) for s in found)

    def required_terms(self, path: str, day: date | None = None) -> tuple[RequiredTerm, ...]:
        """Give what the texts of a mission must state."""
        return tuple(t for p in self.ruling for t in _holding(p, p.required_terms, path, day))

    def duties(self, path: str, day: date | None) -> tuple[LawDuty, ...]:
        """Give the duties that bind by general law when triggered on a day.

        Of a group that excludes itself, only the one the path names; where the
        path names none, all of them come back, and which one binds is open.
        """
        return tuple(
            duty
            for pack in self.all
            for duty in _binding(pack, path, day)
            if not duty.own and duty.basis == "general_law"
        )

    def own_duties(self, day: date | None) -> tuple[LawDuty, ...]:
        """Give the yearly, quarterly and standing duties: shown once, no mission's own."""
        return tuple(
            d
            for pack in self.all
            for d in pack.duties
            if d.own and d.basis == "general_law" and d.scope.validity.holds(day)
        )

    def clauses(self) -> tuple[LawDuty, ...]:
        """Give the usual clauses of acts: they bind only where the act has them."""
        return tuple(d for pack in self.all for d in pack.duties if d.basis == "act_clause")

    def duty(self, id_: str) -> LawDuty | None:
        """Give a duty by its id (without `law/`), None where no pack has it."""
        return next((d for pack in self.all for d in pack.duties if d.id == id_), None)

    def powers(self, path: str = "", day: date | None = None) -> tuple[LawPower, ...]:
        """Give who may change what."""
        return tuple(p for pack in self.all for p in _holding(pack, pack.powers, path, day))

    def conditions(self, path: str, day: date | None) -> tuple[LawCondition, ...]:
        """Give the framework's words that only a person can judge."""
        return tuple(c for pack in self.all for c in _holding(pack, pack.conditions, path, day))

    def counting(self) -> str:
        """Give how a ceiling counts where the act is silent; empty: the pack is silent too."""
        return next((pack.counting for pack in self.ruling if pack.counting), "")

    def force(self) -> str:
        """Give what puts an act in force that does not say: publication (else the vote), or vote."""
        return self.ruling[0].force

    def calendar(self, id_: str) -> LawCalendar | None:
        """Give a calendar by id, None where no pack has it."""
        return next((c for pack in self.all for c in pack.calendars if c.id == id_), None)

    def versions(self, day: date | None) -> tuple[Version, ...]:
        """Give the wordings in force on a day, one a pack."""
        return tuple(v for pack in self.all for v in pack.versions if v.validity.holds(day))

    def entities(self) -> tuple[Entity, ...]:
        """Give the bodies of all packs as entities."""
        return tuple(b.entity for pack in self.all for b in pack.bodies)


def _binding(pack: Pack, path: str, day: date | None) -> Iterator[LawDuty]:
    on = pack.enclosing(path)
    chosen = {d.group for d in pack.duties if d.group and set(d.scope.paths).intersection(on)}
    for duty in pack.duties:
        if not duty.group:
            if duty.scope.holds(on, day):
                yield duty
        elif duty.group in chosen:
            if set(duty.scope.paths).intersection(on) and duty.scope.validity.holds(day):
                yield duty
        elif Scope((), duty.scope.unless, duty.scope.validity).holds(on, day):
            yield duty


def _gravest(rules: Iterable[EntryRule]) -> EntryRule | None:
    found = tuple(rules)
    return next((r for r in found if r.verdict is Verdict.BREACHED), found[0] if found else None)
