"""People or an activity in a place that was not consented to.

`place.outside` of a presence or activity term that names places: breached where
a fact lies outside all of them, possible where it does in some world, otherwise
undetermined (`imprecise`: only something wider or overlapping is on record;
`no_evidence`: no place is on record, or the record is not complete), else kept.
An activity is judged by the activity's own places, else by those of the people.
A port is a permitted place on the local day of a movement through it.

Figures beside those of `outsiders`: `place_id` (the first place seen),
`allowed_ids` (what the term names, by spaces; absent where it names none).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.check import port
from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.cover import holes
from placet.check.facts import Fact
from placet.check.finding import Finding
from placet.check.holding import ids
from placet.check.outsiders import Rule, report
from placet.check.scope import Figures, Lie, Naming, Run, Scope, among, by_who, figures, scopes, who_lies
from placet.check.slots import Piece
from placet.check.spans import domain_of
from placet.check.ticks import ceil, floor
from placet.claims.claim import Kind, Mode

CODE = "place.outside"


def findings(case: Case) -> Iterator[Finding]:
    """Give the findings of the places of people and of activities."""
    mode = case.judged(Kind.ACTIVITY)
    held = case.facts(Kind.ACTIVITY, mode) if mode else ()
    own = {f.name for s in scopes(case, ACTIVITY.naming, held) for f, _ in s.facts}
    yield from report(case, PEOPLE, _people(case, own))
    yield from report(case, ACTIVITY, held)


def _people(case: Case, own: set[str]) -> tuple[Fact, ...]:
    """Give the presences, and the activities that no activity's term gives a place."""
    for mode in (Mode.OBSERVED, Mode.PLANNED):
        there = [f for f in case.people(mode) if f.shown != "movement"]
        found = tuple(f for f in there if not f.shown or f.name not in own)
        if found:
            return found
    return ()


def lying(case: Case, fact: Fact, pieces: tuple[Piece, ...], pick: Pick) -> Lie | None:
    """Tell how a fact's places lie to those of the pieces in force; one that names none allows all."""
    named = [ids(pick(p.fields.choice("where"))) for p in pieces]
    if not all(named):
        return Lie.INSIDE
    found = among(case, fact, ids(pick(fact.where)), tuple(w for where in named for w in where))
    if found is not Lie.OUTSIDE or fact.part:
        return found
    # Whoever may be of another force than the term's is not certainly outside its places.
    theirs = any(who_lies(case, fact, p, pick) is Lie.INSIDE for p in pieces)
    return Lie.OUTSIDE if theirs else Lie.PERHAPS


@dataclass(frozen=True, slots=True)
class Permit:
    """The local days of a movement through a port: `sure` when it is one day and a permitted port."""

    places: tuple[str, ...]
    start: int
    end: int
    sure: bool


def _permits(case: Case, fact: Fact, pick: Pick) -> tuple[Permit, ...]:
    found = []
    for one in case.facts(Kind.MOVEMENT, fact.mode):
        through = ids(pick(one.where))
        if one.bounds is None or not through or not _together(case, fact, one):
            continue
        allowed = port.allowed(case, one, pick)
        start, end = floor(one.bounds.es, case.zone), ceil(one.bounds.ls + 1, case.zone)
        day = floor(one.bounds.ls, case.zone) == start
        if allowed is not Lie.OUTSIDE:
            found.append(Permit(through, start, end, day and allowed is Lie.INSIDE))
    return tuple(found)


def _together(case: Case, one: Fact, two: Fact) -> bool:
    """Tell whether a movement may be that of these people."""
    a, b = ids(one.who.first), ids(two.who.first)
    return Lie.OUTSIDE not in {among(case, one, a, b), among(case, one, b, a)} or not (a and b)


def settle(case: Case, fact: Fact, found: tuple[Run, ...], pick: Pick) -> tuple[Run, ...]:
    """Permit the ports of movements on their days."""
    if Lie.OUTSIDE not in [lie for _, _, lie in found]:
        return found
    seen = ids(pick(fact.where))
    permits = [p for p in _permits(case, fact, pick) if among(case, fact, seen, p.places) is Lie.INSIDE]
    for sure, lie in ((True, Lie.INSIDE), (False, Lie.PERHAPS)):
        days = domain_of((p.start, p.end) for p in permits if p.sure is sure)
        found = tuple(piece for run in found for piece in _permitted(run, days, lie))
    return found


def _permitted(run: Run, days: Sequence[tuple[int, int]], lie: Lie) -> Iterator[Run]:
    start, end, now = run
    if now is not Lie.OUTSIDE:
        yield run
        return
    left = holes(tuple(days), start, end)
    yield from ((a, b, now) for a, b in left)
    yield from ((a, b, lie) for a, b in holes(left, start, end))


def _figures(case: Case, scope: Scope, facts: Sequence[Fact], pick: Pick) -> Figures:
    seen = [w for f in facts for w in ids(pick(f.where))]
    allowed = [w for t in scope.terms for p in t.pieces for w in ids(pick(p.fields.choice("where")))]
    return figures(case, "place_id", facts, seen, allowed)


PEOPLE = Rule(CODE, "where", Naming(Kind.PRESENCE, "where", lying, by_who, settle), _figures)
ACTIVITY = Rule(CODE, "where", Naming(Kind.ACTIVITY, "where", lying, by_who, settle), _figures)
