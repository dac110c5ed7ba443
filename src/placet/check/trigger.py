"""When the clock of a duty starts: the day on record, else the day the terms give."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from placet.check import cover
from placet.check.alternatives import Choice, Option, Pick
from placet.check.case import EVENTS, Case
from placet.check.facts import Fact
from placet.check.lower import begin, bounds_of
from placet.check.ticks import BEGINNING, END, local
from placet.check.windows import Window, stated, windows, zone_of
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.period import Moment, Period, Precision

V = TypeVar("V")
Days = tuple[Moment | None, Moment | None]
NEVER: Days = (None, None)

OPENING = frozenset({"entered", "started"})
_SHOWN = {
    "entered": (Kind.PRESENCE, Kind.MOVEMENT),
    "left": (Kind.PRESENCE, Kind.MOVEMENT),
    "started": (Kind.ACTIVITY,),
    "ended": (Kind.ACTIVITY,),
}
_SILENT = {Precision.UNSAID, Precision.OPEN}


@dataclass(frozen=True, slots=True)
class Trigger:
    """The event a deadline counts from: between two civil moments (None: no bound).

    `basis` is record, or term where the day is the one that the terms give;
    `claims` are the names of the claims that give it.
    """

    name: str
    days: Days
    basis: str
    claims: tuple[str, ...]


def triggered(case: Case, name: str, pick: Pick) -> Trigger | None:
    """Give the trigger of that name; None where it has not come and the terms give no day."""
    if name not in EVENTS:
        return _step(case, name, pick)
    facts = _facts(case, name)
    found = _event(case, name, facts)
    if found is not None:
        return found
    return _by_terms(case, name, pick, nobody=not facts)


# ---- on record


def _step(case: Case, name: str, pick: Pick) -> Trigger | None:
    """Give a step by its key in the file, else by what it is; several make one stretch."""
    keyed = case.acts.get(name)
    acts = (keyed,) if keyed and keyed.mode is Mode.OBSERVED else case.done(name)
    dated = [(a, bounds_of(tuple(case.resolved(p) for p in a.when(pick)))) for a in acts]
    known = [(a, days) for a, days in dated if days != NEVER]
    if not known:
        return None
    names = tuple(n for a, _ in known for n in a.fields.names)
    return Trigger(name, _come(case, _hull([days for _, days in known])), "record", names)


def _facts(case: Case, name: str) -> tuple[Fact, ...]:
    """Give the facts that show the event; nobody (a count of none) shows nothing."""
    way = "in" if name in OPENING else "out"
    found = (f for kind in _SHOWN[name] for f in case.facts(kind) if f.most != 0)
    return tuple(f for f in found if f.kind is not Kind.MOVEMENT or f.way == way)


def _event(case: Case, name: str, facts: Sequence[Fact]) -> Trigger | None:
    """Give an opening event by any group on record, a closing one once every group's is."""
    groups = tuple(dict.fromkeys(f.names for f in facts))
    sides = [_side(case, name, group) for group in groups]
    known = [days for days in sides if days != NEVER]
    if not known or (name not in OPENING and len(known) < len(sides)):
        return None
    claims = tuple(n for group in groups for n in group)
    if name in OPENING:
        return Trigger(name, _come(case, _first_of(known)), "record", claims)
    days = _last_of(known)
    ahead = days[0] is not None and begin(days[0], case.zone) >= case.horizon
    return None if ahead else Trigger(name, days, "record", claims)


def _side(case: Case, name: str, names: Iterable[str]) -> Days:
    """Give the day of one fact's side: over rival sources of it, every day that any allows."""
    claims = sorted([c for one in set(names) for c in case.named(one)], key=lambda c: c.id)
    told = [_of_claim(case, name, c) for c in claims if c.when]
    stated = [days for days in told if days != NEVER]
    if len(stated) == 1:
        return stated[0]
    return _hull(stated) if stated else NEVER


def _of_claim(case: Case, name: str, claim: Claim) -> Days:
    sides = [_of_period(case.resolved(p), claim, name) for p in claim.when]
    if NEVER in sides:
        return NEVER
    if len(sides) == 1:
        return sides[0]
    return _first_of(sides) if name in OPENING else _last_of(sides)


def _of_period(period: Period, claim: Claim, name: str) -> Days:
    """Give the side of a period that shows the event, within what its other side allows."""
    start, end = period.start, period.end
    if claim.kind is Kind.MOVEMENT or name in OPENING:
        if start.precision in _SILENT:
            return NEVER
        return start.earliest, start.latest if period.bare else _first_known(start.latest, end.latest)
    if period.bare or end.precision in _SILENT:
        return NEVER
    return _last_known(start.earliest, end.earliest), end.latest


def _come(case: Case, days: Days) -> Days:
    """Cut the latest day at the day asked about: what is on record has come by then."""
    first, last = days
    today = Moment(case.as_of)
    return first, today if last is None or last.day > case.as_of else last


# ---- by the terms


def _by_terms(case: Case, name: str, pick: Pick, *, nobody: bool) -> Trigger | None:
    """Give the day of the terms: of the windows of its kind, else of the presence.

    None where there is none, and where the record is complete for the whole of
    it and shows nobody: such an event never came.
    """
    own = Kind.ACTIVITY if name in {"started", "ended"} else Kind.PRESENCE
    for kind in dict.fromkeys((own, Kind.PRESENCE)):
        found = _windows(case, kind, pick, opening=name in OPENING)
        if found:
            if nobody and _seen_empty(case, kind, [w for w, _, _ in found]):
                return None
            return Trigger(name, _edge(found, opening=name in OPENING), "term", _claims(found))
    return None


_Found = Sequence[tuple[Window, str, tuple[str, ...]]]


def _windows(case: Case, kind: Kind, pick: Pick, *, opening: bool) -> _Found:
    """Give the windows of pieces that state the side asked about, with their zone and claims.

    A start is the day as stated: where the force of an act comes later, nothing
    is said to begin on it.
    """
    side = _OneSided(pick, "when.end" if opening else "when.start")
    pieces = [
        piece
        for term in case.terms(Mode.CONSENTED, kind)
        for piece in term.pieces
        if ("when.start" if opening else "when.end") in piece.fields and windows(case, piece, side)
    ]
    read = stated if opening else windows
    return [
        (window, zone_of(case, piece), piece.fields.names)
        for piece in pieces
        for window in read(case, piece, side)
        if (window.start.first > BEGINNING if opening else window.end.last < END)
    ]


class _OneSided(Pick):
    """Answers as another pick does, without asking about the side of a window that does not matter."""

    def __init__(self, pick: Pick, idle: str) -> None:
        super().__init__(())
        self._pick, self._idle = pick, idle

    def option(self, choice: Choice[V]) -> Option[V]:
        if f" {self._idle}" in choice.key:
            return choice.options[0]
        return self._pick.option(choice)


def _seen_empty(case: Case, kind: Kind, found: Sequence[Window]) -> bool:
    start, end = min(w.start.first for w in found), max(w.end.last for w in found)
    return start > BEGINNING and end < END and not cover.holes(cover.stretches(case, "", kind), start, end)


def _edge(found: _Found, *, opening: bool) -> Days:
    if opening:
        first = min((w.start.first, zone) for w, zone, _ in found)
        last = min((w.start.last, zone) for w, zone, _ in found)
        return _moment(*first, ending=False), _moment(*last, ending=False)
    first = max((w.end.first, zone) for w, zone, _ in found)
    last = max((w.end.last, zone) for w, zone, _ in found)
    return _moment(*first, ending=True), _moment(*last, ending=True)


def _moment(tick: int, zone: str, *, ending: bool) -> Moment | None:
    """Give the day a window's edge falls on, or its minute where it is no whole day."""
    if tick <= BEGINNING:
        return None
    day, minute = local(tick, zone)
    if minute:
        return Moment(day, minute)
    return Moment(local(tick - 1, zone)[0]) if ending else Moment(day)


def _claims(found: _Found) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for _, _, names in found for name in names))


# ---- days with and without a bound


def _hull(days: Sequence[Days]) -> Days:
    firsts, lasts = [d[0] for d in days], [d[1] for d in days]
    first = None if None in firsts else _first_known(*firsts)
    return first, None if None in lasts else _last_known(*lasts)


def _first_of(days: Sequence[Days]) -> Days:
    """Give when the first of several happened; one without a latest day bounds nothing."""
    firsts = [d[0] for d in days]
    return None if None in firsts else _first_known(*firsts), _first_known(*(d[1] for d in days))


def _last_of(days: Sequence[Days]) -> Days:
    """Give when the last of several happened; one without an earliest day bounds nothing."""
    lasts = [d[1] for d in days]
    return _last_known(*(d[0] for d in days)), None if None in lasts else _last_known(*lasts)


def _first_known(*moments: Moment | None) -> Moment | None:
    return min((m for m in moments if m is not None), key=_order, default=None)


def _last_known(*moments: Moment | None) -> Moment | None:
    return max((m for m in moments if m is not None), key=_order, default=None)


def _order(moment: Moment) -> tuple[int, int]:
    return moment.day.toordinal(), moment.minute or 0
