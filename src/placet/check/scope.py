"""What a term names against what was seen: for each fact and time, inside or outside.

A rule gives a `Naming`: which fields make its terms, which facts it judges, and
how a fact lies to the pieces in force at one time. A fact is judged by the
innermost term of the part it names; one without a part by the mission's own
term, else by those parts it may belong to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from itertools import pairwise

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.finding import Value
from placet.check.holding import ids
from placet.check.lower import Instant
from placet.check.slots import Piece, Term, encloses
from placet.check.ticks import BEGINNING, END, day_of
from placet.check.windows import Window, windows
from placet.claims.claim import Kind, Mode
from placet.claims.entity import Containment


class Lie(IntEnum):
    """How what was seen lies to what is named, from worst to best."""

    OUTSIDE = 0
    PERHAPS = 1  # outside in some world the evidence allows
    AMBIGUOUS = 2  # outside, and the words do not say whether that is shut out
    IMPRECISE = 3  # only something wider is on record
    WORDS = 4  # two wordings that a machine cannot compare
    UNSAID = 5  # nobody said it
    INSIDE = 6


Figures = tuple[tuple[str, Value], ...]
"""Figures of a finding for its sentence."""

Run = tuple[int, int, Lie]
"""From a tick until another (half-open) the fact lies so."""

Lying = Callable[[Case, Fact, tuple[Piece, ...], Pick], Lie | None]
"""How a fact lies to the pieces in force together; None where they do not speak of it."""

Settling = Callable[[Case, Fact, tuple[Run, ...], Pick], tuple[Run, ...]]
"""What a rule makes of the runs of a fact, where time changes them."""

Fits = Callable[[Case, Fact, Term, Pick], bool]
"""Whether a fact without a part may belong to a term."""

OF_LIE = {
    Containment.INSIDE: Lie.INSIDE,
    Containment.OUTSIDE: Lie.OUTSIDE,
    Containment.UNKNOWN: Lie.IMPRECISE,
}


def _as_found(case: Case, fact: Fact, found: tuple[Run, ...], pick: Pick) -> tuple[Run, ...]:
    del case, fact, pick
    return found


@dataclass(frozen=True, slots=True)
class Naming:
    """How a rule compares: the kind of its terms, the field they state, and its questions."""

    kind: Kind
    field: str
    lying: Lying
    fits: Fits
    settle: Settling = _as_found


@dataclass(frozen=True)
class Scope:
    """One term, or several parts together (`parts`), with the facts judged by it.

    `terms` give the window of the finding; each fact has the terms it is compared with.
    """

    slot: str
    part: str
    terms: tuple[Term, ...]
    facts: tuple[tuple[Fact, tuple[Term, ...]], ...]
    parts: tuple[str, ...] = ()


def scopes(case: Case, naming: Naming, facts: Sequence[Fact]) -> tuple[Scope, ...]:
    """Give each term that states the field and has a fact, with its facts."""
    terms = case.terms(Mode.CONSENTED, naming.kind)
    homes: dict[tuple[str, ...], list[tuple[Fact, tuple[Term, ...]]]] = {}
    known: dict[object, tuple[tuple[Term, ...], Homes | None]] = {}
    for fact in facts:
        like = case.likeness(fact)
        if like is None or like not in known:
            named = _candidates(case, naming, terms, fact)
            known[like] = (named, _homes(named))
        candidates, found_homes = known[like]
        for home in _homes_then(case, naming, candidates, fact) if found_homes is None else found_homes:
            homes.setdefault(home, []).append((fact, candidates))
    found = []
    for parts, members in sorted(homes.items()):
        own = tuple(t for t in terms if t.part in parts)
        if any(naming.field in p.fields for t in own for p in t.pieces):
            part = parts[0] if len(parts) == 1 else ""
            slot = own[0].slot if len(parts) == 1 else f"{Mode.CONSENTED}/{naming.kind}"
            found.append(Scope(slot, part, own, tuple(members), parts if len(parts) > 1 else ()))
    return tuple(found)


def _candidates(case: Case, naming: Naming, terms: Sequence[Term], fact: Fact) -> tuple[Term, ...]:
    """Give the terms a fact is compared with: of its part, else all it may belong to."""
    if fact.part:
        named = [t for t in terms if encloses(t.part, fact.part)]
        return (max(named, key=lambda t: len(t.part)),) if named else ()
    return tuple(t for t in terms if naming.fits(case, fact, t, Pick(())))


Homes = tuple[tuple[str, ...], ...]
"""The parts, alone or several together, whose scopes a fact is judged in."""


def _homes(candidates: tuple[Term, ...]) -> Homes | None:
    """Give the home of a fact whatever its time: no term, or the one that encloses all; else None."""
    if not candidates:
        return ()
    parts = [t.part for t in candidates]
    outer = [p for p in parts if all(encloses(p, q) for q in parts)]
    return ((outer[0],),) if outer else None


def _homes_then(case: Case, naming: Naming, candidates: tuple[Term, ...], fact: Fact) -> Homes:
    """Give the homes of a fact that depend on its time: the terms it may lie in, else all together."""
    near = [t.part for t in candidates if _near(case, naming, t, fact)]
    return tuple((p,) for p in near) or (tuple(t.part for t in candidates),)


def _near(case: Case, naming: Naming, term: Term, fact: Fact) -> bool:
    """Tell whether the fact is not outside the term all the time."""
    found = runs(case, naming, fact, timeline(case, (term,), Pick(())), Pick(()))
    return any(lie not in {Lie.OUTSIDE, Lie.AMBIGUOUS} for _, _, lie in found)


def by_who(case: Case, fact: Fact, term: Term, pick: Pick) -> bool:
    """Tell whether a fact may be of a term by its people; whose force is outside may not."""
    return any(who_lies(case, fact, piece, pick) is not Lie.OUTSIDE for piece in term.pieces)


def anyone(case: Case, fact: Fact, term: Term, pick: Pick) -> bool:
    """Tell that every fact may be of a term."""
    del case, fact, term, pick
    return True


def who_lies(case: Case, fact: Fact, piece: Piece, pick: Pick) -> Lie:
    """Tell how the people of a fact lie to those of a piece; a person of no unit cannot be told."""
    found = among(case, fact, ids(pick(fact.who)), ids(pick(piece.fields.choice("who"))))
    return Lie.IMPRECISE if found is Lie.OUTSIDE and unattached(case, fact) else found


def unattached(case: Case, fact: Fact) -> bool:
    """Tell whether the fact is about one person whose unit is not on record."""
    if not case.is_person(fact):
        return False
    one = case.entities.get(ids(fact.who.first)[0])
    return one is not None and not one.parents


def among(case: Case, fact: Fact, seen: Sequence[str], allowed: Sequence[str]) -> Lie:
    """Tell how all that was seen lies to what is allowed (nothing: anything is)."""
    if not allowed:
        return Lie.INSIDE
    if not seen:
        return Lie.UNSAID
    return min(compared(case, fact, one, allowed) for one in seen)


def figures(
    case: Case, key: str, facts: Sequence[Fact], seen: Sequence[str], allowed: Sequence[str]
) -> Figures:
    """Give what a sentence names: `key` what was seen and lies worst, `allowed_ids` what is named, if any."""
    named = tuple(dict.fromkeys(allowed))
    each = list(dict.fromkeys(seen))
    worst = sorted(each, key=lambda one: compared(case, facts[0], one, named)) if named else each
    first: Figures = ((key, worst[0]),) if worst else ()
    return (*first, ("allowed_ids", " ".join(named))) if named else first


def compared(case: Case, fact: Fact, seen: str, allowed: Sequence[str]) -> Lie:
    """Compare one entity on the first and the last day of a fact; what changes between cannot be told."""
    ends = (fact.bounds.es, fact.bounds.le - 1) if fact.bounds is not None and case.moves(seen) else ()
    days = tuple([day_of(tick, case.zone) for tick in ends])
    return OF_LIE[case.within(seen, tuple(allowed), days)]


Live = tuple[int, ...]
"""The pieces in force together, by their number."""


@dataclass(frozen=True)
class Timeline:
    """The pieces of some terms with their windows on one branch, and the ticks at which these change.

    `lies` holds how facts were found to lie to pieces in force, by what they are alike in.
    """

    pieces: tuple[Piece, ...]
    timed: tuple[tuple[int, Window], ...]
    edges: tuple[int, ...]
    lies: dict[object, dict[Live, Lie | None]] = field(default_factory=dict)

    @cached_property
    def live(self) -> tuple[tuple[Live, Live], ...]:
        """Give the pieces certainly and possibly in force before the first edge, then from each edge on."""
        return tuple(self._at(tick) for tick in (BEGINNING - 1, *self.edges))

    def cells(self, first: int, last: int) -> tuple[int, int]:
        """Give the numbers of the edges between two ticks, as a range: the pieces change only there."""
        return bisect_right(self.edges, first), bisect_left(self.edges, last)

    def inside(self, like: object, cells: tuple[int, int]) -> bool:
        """Tell whether what is alike was found inside all that is in force from edge to edge."""
        known = self.lies.get(like, {})
        live = {one for pair in self.live[cells[0] : cells[1] + 1] for one in pair}
        return all(known.get(one) is Lie.INSIDE for one in live)

    def _at(self, tick: int) -> tuple[Live, Live]:
        sure = {i for i, w in self.timed if w.start.last <= tick < w.end.first}
        maybe = {i for i, w in self.timed if w.start.first <= tick < w.end.last}
        return tuple(sorted(sure)), tuple(sorted(maybe))


def timeline(case: Case, terms: Iterable[Term], pick: Pick) -> Timeline:
    """Give the pieces of some terms in time."""
    stated = tuple(piece for t in terms for piece in t.pieces)
    timed = tuple((i, w) for i, piece in enumerate(stated) for w in windows(case, piece, pick))
    edges = {t for _, w in timed for t in (w.start.first, w.start.last, w.end.first, w.end.last)}
    return Timeline(stated, timed, tuple(sorted(edges)))


def runs(case: Case, naming: Naming, fact: Fact, line: Timeline, pick: Pick) -> tuple[Run, ...]:
    """Give how a fact lies over the time it may take, where a term is in force."""
    first, last = span_of(case, fact)
    like = case.likeness(fact)
    known: dict[Live, Lie | None] = {} if like is None else line.lies.setdefault(like, {})
    found = []
    at, until = line.cells(first, last)
    for start, end in pairwise((first, *line.edges[at:until], last)):
        for live in line.live[at]:
            if live not in known:
                pieces = tuple([line.pieces[i] for i in live])
                known[live] = naming.lying(case, fact, pieces, pick) if pieces else None
        sure, maybe = [known[live] for live in line.live[at]]
        if sure is not None:
            found.append((start, end, Lie.PERHAPS if sure is Lie.OUTSIDE and maybe is not sure else sure))
        at += 1
    return naming.settle(case, fact, tuple(found), pick)


def asked(case: Case, found: Sequence[Window], pick: Pick) -> tuple[Window, ...]:
    """Give the windows in which a term is asked about; without its own bounds, while people may be there."""
    if all(w.first > BEGINNING and w.bounded for w in found):
        return tuple(found)
    presence = (p for t in case.terms(Mode.CONSENTED, Kind.PRESENCE) for p in t.pieces)
    there = [w for p in presence for w in windows(case, p, pick)]
    start, end = (
        min((w.start.last for w in there), default=BEGINNING),
        max((w.end.first for w in there), default=END),
    )
    cut = [
        Window(
            Instant(max(w.start.first, start), max(w.start.last, start)),
            Instant(min(w.end.first, end), min(w.end.last, end)),
        )
        for w in found
    ]
    return tuple(w for w in cut if w.start.last < w.end.first)


def span_of(case: Case, fact: Fact) -> tuple[int, int]:
    """Give the ticks a fact may take; without a day, all up to the day asked about."""
    if fact.bounds is not None:
        return fact.bounds.es, fact.bounds.le
    return BEGINNING, case.horizon if fact.mode is Mode.OBSERVED else END
