"""Names inside a mission: each must fit exactly one act, claim, slot, part or event."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from placet.claims.amounts import EVENTS
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.decision import Decision, Deed
from placet.claims.detail import (
    Coverage,
    Duty,
    Measure,
    Position,
    Power,
    Report,
    Search,
    Step,
)
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import MAJORITIES, STEPS
from placet.claims.files.lower import Lowered
from placet.claims.period import Period, Point, Precision
from placet.claims.source import Source

_LAW = "law/"
_KINDS = frozenset(Kind)
_FACTS = (f"{Mode.OBSERVED}/", "step/")
_HEX = set("0123456789abcdef")


@dataclass(frozen=True)
class Names:
    """The names one mission may use: its own, and those that hold beyond it.

    `elsewhere` are the acts of the whole folder, by mission; `calendars` None:
    which there are besides the mission's own is not known.
    """

    mission: str
    acts: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    slots: frozenset[str] = frozenset()
    parts: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    elsewhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    majorities: tuple[str, ...] = MAJORITIES
    calendars: frozenset[str] | None = None

    def part(self, kind: Kind) -> frozenset[str]:
        """Give the parts of the claims of a kind."""
        return self.parts.get(kind, frozenset())

    @cached_property
    def own(self) -> frozenset[str]:
        """Give the acts, claims and slots of the mission itself: they go before those elsewhere."""
        return self.acts | self.claims | self.slots

    @property
    def things(self) -> tuple[Collection[str], ...]:
        """Give the acts, claims and slots a name may fit: the mission's own, and acts elsewhere."""
        return self.own, self.elsewhere

    @cached_property
    def terms(self) -> frozenset[str]:
        """Give the slots of terms as an act sets them: kind/part."""
        return frozenset(s.partition("/")[2] for s in self.slots if not s.startswith(_FACTS))

    @cached_property
    def every_part(self) -> frozenset[str]:
        """Give the parts of all claims."""
        return frozenset[str]().union(*self.parts.values())

    @cached_property
    def days(self) -> frozenset[str]:
        """Give the names that stand for a day."""
        return self.acts | frozenset(EVENTS) | frozenset(STEPS)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file calls its acts, claims and calendars, those that were refused included.

    Their names are not unknown: one slip is told once. `slots` are (mode, kind, part).
    """

    acts: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    slots: frozenset[tuple[str, Kind, str]] = frozenset()
    calendars: frozenset[str] = frozenset()


def known(beyond: Names, mission: str, claims: Iterable[Claim], written: Written) -> Names:
    """Give the names a mission may use, from its claims, from its file, and from `beyond` it."""
    claims = tuple(claims)
    parts: dict[Kind, set[str]] = {}
    for kind, part in (*((c.kind, c.part) for c in claims), *((k, p) for _, k, p in written.slots)):
        parts.setdefault(kind, set()).add(part)
    slots = {f"{mode}/{kind}/{part}".rstrip("/") for mode, kind, part in written.slots}
    return replace(
        beyond,
        mission=mission,
        acts=written.acts,
        claims=written.ids | {c.id for c in claims} | {c.alias for c in claims if c.alias},
        slots=frozenset({*slots, *(c.slot for c in claims), *(f"step/{key}" for key in written.acts)}),
        parts={kind: frozenset(of) for kind, of in parts.items()},
        calendars=None if beyond.calendars is None else beyond.calendars | written.calendars,
    )


@dataclass(frozen=True, slots=True)
class _Use:
    """One name a claim uses: under which key, and what it may fit."""

    key: str
    name: str
    fits: tuple[Collection[str], ...]
    code: str = "name.unknown"


def check_claim(lowered: Lowered, names: Names, desk: Desk) -> bool:
    """Tell the problems of the names a claim uses; True when there are none."""
    good = True
    for use in _uses(lowered.claim, names):
        good = _fits(use, lowered.at(use.key), names, desk) and good
    step = lowered.claim.step
    if step and step.majority and step.majority not in names.majorities:
        desk.unlisted(lowered.at("majority"), "majority.unknown", step.majority, names.majorities)
        good = False
    return good


def _fits(use: _Use, spot: Spot, names: Names, desk: Desk) -> bool:
    if any(use.name in some for some in use.fits if some is not names.elsewhere):
        return True
    others = names.elsewhere.get(use.name, ()) if any(some is names.elsewhere for some in use.fits) else ()
    if len(others) == 1:
        return True
    if others:
        desk.tell(spot, "name.ambiguous", given=use.name, one=others[0], other=others[1])
    else:
        desk.unknown(spot, use.code, use.name, chain.from_iterable(use.fits))
    return False


def _uses(claim: Claim, names: Names) -> Iterator[_Use]:
    if claim.act:
        yield _Use("act", claim.act, (names.acts,))
    yield from _each("if", (claim.condition,), *names.things, STEPS)
    yield from _each("same", (claim.same,), *names.things)
    yield from _each("replaces", claim.replaces, *names.things)
    for key, name in _named_days(claim):
        yield _day(key, name, names)
    if isinstance(claim.detail, Step):
        yield from _step_uses(claim.detail, names)
    else:
        yield from _detail_uses(claim, names)


def _each(key: str, given: Iterable[str], *fits: Collection[str]) -> Iterator[_Use]:
    return (_Use(key, name, fits) for name in given if name and not name.startswith(_LAW))


def _day(key: str, name: str, names: Names) -> _Use:
    return _Use(key, name, (names.days,), "event.unknown")


def _step_uses(step: Step, names: Names) -> Iterator[_Use]:
    yield from _each("of", (step.of,), *names.things)
    yield from _each("replaces", step.replaces, *names.things)
    yield from _each("renews", step.renews, *names.things)
    yield from _each("unless", (step.unless,), names.acts, STEPS)
    yield from _each("under", (step.under,), names.every_part)
    yield from _each("sets", (slot for slot, _, _ in step.sets), names.terms)


def _detail_uses(claim: Claim, names: Names) -> Iterator[_Use]:
    detail = claim.detail
    if isinstance(detail, Duty):
        yield from _duty_uses(detail, names)
    elif isinstance(detail, Power):
        yield from (_day("limits", one.value, names) for one in detail.limits if one.kind == "before")
    elif isinstance(detail, Report):
        yield from _each("of", (detail.of,), names.part(Kind.DUTY), *names.things)
    elif isinstance(detail, Search):
        yield from _each("of", (detail.of,), names.part(Kind.DUTY), *names.things, names.days, _KINDS)
    elif isinstance(detail, Measure):
        yield from _each("of", (detail.of,), names.part(Kind.OBJECTIVE), *names.things)
    elif isinstance(detail, Coverage):
        yield from _each("of", (detail.of,), _KINDS, *names.things)
    elif isinstance(detail, Position):
        yield from _each("about", (detail.about,), *names.things, (names.mission,))


def _duty_uses(duty: Duty, names: Names) -> Iterator[_Use]:
    if duty.trigger:
        yield _day(duty.direction, duty.trigger, names)
    if duty.calendar and names.calendars is not None:
        yield _Use("calendar", duty.calendar, (names.calendars,), "calendar.unknown")


def _named_days(claim: Claim) -> Iterator[tuple[str, str]]:
    """Give the names that stand for days in a claim, each with the key it is said under."""
    said: list[tuple[str, object]] = [("when", claim.when)]
    said += [("readings", reading.value) for reading in claim.readings]
    if claim.step:
        said += [("force", claim.step.force), ("effect", claim.step.effect)]
    for key, value in said:
        points = (point for period in _periods(value) for point in (period.start, period.end))
        yield from dict.fromkeys((key, p.name) for p in points if p.precision is Precision.NAMED)


def _periods(value: object) -> Iterator[Period]:
    if isinstance(value, tuple):
        for one in value:
            if isinstance(one, Period):
                yield one
            elif isinstance(one, Point):
                yield Period(one, one, bare=True)


def check_decision(decision: Decision, spot: Spot, names: Names, desk: Desk) -> bool:
    """Tell the problems of the names a decision uses; True when there are none."""
    good = True
    if not (decision.deed is Deed.DISPOSE and _is_finding(decision.of, names)):
        good = _fits(_Use(decision.deed, decision.of, names.things), spot, names, desk)
    if decision.by:
        good = _fits(_Use("by", decision.by, names.things), spot, names, desk) and good
    for name in decision.over:
        good = _fits(_Use("over", name, (*names.things, names.sources)), spot, names, desk) and good
    return good


def _is_finding(name: str, names: Names) -> bool:
    """Tell whether a name is a finding's id, a law's duty, or a rule code with a slot after it."""
    rule, _, slot = name.partition(" ")
    if "." in rule and "/" not in rule:
        return not slot or slot.startswith(_LAW) or slot in names.slots
    return name.startswith(_LAW) or (len(name) == 16 and set(name) <= _HEX)  # noqa: PLR2004 -- digits of an id
