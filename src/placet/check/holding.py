"""Which facts a part holds: for certain, possibly, or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.slots import Piece, Term, encloses, enclosing
from placet.check.windows import Window, windows
from placet.claims.entity import Containment


class Held(IntEnum):
    """How a part holds a fact."""

    NO = 0
    POSSIBLY = 1
    SURELY = 2


@dataclass(frozen=True)
class Holding:
    """What each term of a kind holds of each fact.

    `table` gives the parts by the name of the fact; `shared` are facts that
    several sibling parts may hold, with those parts.
    """

    table: dict[str, dict[str, Held]]
    shared: tuple[tuple[Fact, tuple[str, ...]], ...]

    def of(self, part: str, fact: Fact) -> Held:
        """Give how a part holds a fact."""
        return self.of_all(fact).get(part, Held.NO)

    def of_all(self, fact: Fact) -> dict[str, Held]:
        """Give how the parts hold a fact."""
        return self.table.get(fact.names[0], {})


def holding(case: Case, terms: Sequence[Term], facts: Sequence[Fact], pick: Pick) -> Holding:
    """Assign facts to parts: by the part they name, else by who, then by where between siblings.

    Facts of the same people and places while the same pieces last are held alike, and judged once.
    """
    table: dict[str, dict[str, Held]] = {}
    shared: list[tuple[Fact, tuple[str, ...]]] = []
    judged: dict[object, tuple[dict[str, Held], tuple[str, ...]]] = {}
    parted = [piece for t in terms if t.part for piece in t.pieces]
    for fact in facts:
        lasting = () if fact.part else tuple([_lasts(case, piece, fact, pick) for piece in parted])
        like = fact.likeness
        key = like and (like, lasting)
        if key is None or key not in judged:
            judged[key] = _judged(case, terms, fact, pick)
        table[fact.names[0]], rivals = judged[key]
        if rivals:
            shared.append((fact, rivals))
    return Holding(table, tuple(shared))


def _judged(
    case: Case, terms: Sequence[Term], fact: Fact, pick: Pick
) -> tuple[dict[str, Held], tuple[str, ...]]:
    """Give how each part holds a fact, and the parts that all could, where their words know it."""
    found = _assigned(case, terms, fact, pick)
    rivals = () if fact.part else _rivals(case, terms, found, pick)
    found.update(dict.fromkeys(rivals, Held.POSSIBLY))
    sharing = all(_known(case, t, fact, pick) for t in terms if t.part in rivals)
    return found, rivals if sharing else ()


def _siblings(candidates: Sequence[str]) -> tuple[str, ...]:
    """Give the candidates of which none encloses another, without the mission itself."""
    named = [p for p in candidates if p]
    return tuple(p for p in named if not any(p != q and encloses(p, q) for q in named))


def _rivals(case: Case, terms: Sequence[Term], found: dict[str, Held], pick: Pick) -> tuple[str, ...]:
    """Give the sibling parts that could hold one fact at the same time; none when at most one can."""
    parts = _siblings([p for p, held in found.items() if held is not Held.NO])
    times = {t.part: [w for piece in t.pieces for w in windows(case, piece, pick)] for t in terms}
    meeting = [p for p in parts if any(_meet(times[p], times[q]) for q in parts if q != p)]
    return tuple(meeting)


def _meet(one: Sequence[Window], two: Sequence[Window]) -> bool:
    return any(a.first < b.last and b.first < a.last for a in one for b in two)


def _known(case: Case, term: Term, fact: Fact, pick: Pick) -> bool:
    return any(_by_who(case, p, term.part, fact, pick) is Held.SURELY for p in term.pieces)


def _assigned(case: Case, terms: Sequence[Term], fact: Fact, pick: Pick) -> dict[str, Held]:
    return {term.part: _held(case, term, terms, fact, pick) for term in terms}


def _held(case: Case, term: Term, terms: Sequence[Term], fact: Fact, pick: Pick) -> Held:
    if fact.part:
        if encloses(term.part, fact.part):
            return Held.SURELY
        return Held.POSSIBLY if encloses(fact.part, term.part) else Held.NO
    live = [p for p in term.pieces if not term.part or _lasts(case, p, fact, pick)]
    found = max((_by_who(case, piece, term.part, fact, pick) for piece in live), default=Held.NO)
    if found is Held.NO or not term.part:
        return found
    return min(found, _by_where(case, term, terms, fact, pick))


def _lasts(case: Case, piece: Piece, fact: Fact, pick: Pick) -> bool:
    bounds = fact.bounds
    if bounds is None:
        return True
    return any(w.first < bounds.le and bounds.es < w.last for w in windows(case, piece, pick))


def _by_who(case: Case, piece: Piece, part: str, fact: Fact, pick: Pick) -> Held:
    if part and not piece.own.intersection({"who", "where"}):
        return Held.NO
    allowed, seen = ids(pick(piece.fields.choice("who"))), ids(pick(fact.who))
    if not allowed:
        return Held.SURELY
    if not seen:
        return Held.POSSIBLY
    outcomes = {case.entities.within(one, allowed) for one in seen}
    if outcomes == {Containment.INSIDE}:
        return Held.SURELY
    if outcomes == {Containment.OUTSIDE}:
        # A person whose unit is not on record is nobody's for certain and anybody's possibly.
        return Held.POSSIBLY if case.is_person(fact) and _unattached(case, seen) else Held.NO
    return Held.POSSIBLY


def _unattached(case: Case, seen: Sequence[str]) -> bool:
    return all((e := case.entities.get(s)) is not None and not e.parents for s in seen)


def _by_where(case: Case, term: Term, terms: Sequence[Term], fact: Fact, pick: Pick) -> Held:
    siblings = [t for t in terms if t.part and enclosing(t.part) == enclosing(term.part)]
    places = {t.part: _places(t, pick) for t in siblings}
    if len(siblings) < 2 or len(set(places.values())) == 1:  # noqa: PLR2004 - one has no sibling
        return Held.SURELY
    allowed, seen = places[term.part], ids(pick(fact.where))
    if not allowed:
        return Held.SURELY
    if not seen:
        return Held.POSSIBLY
    outcome = {case.entities.within(one, allowed) for one in seen}
    if outcome == {Containment.INSIDE}:
        return Held.SURELY
    return Held.NO if outcome == {Containment.OUTSIDE} else Held.POSSIBLY


def _places(term: Term, pick: Pick) -> tuple[str, ...]:
    return tuple(sorted({p for piece in term.pieces for p in ids(pick(piece.fields.choice("where")))}))


def ids(value: object) -> tuple[str, ...]:
    """Give the ids a picked value holds."""
    return tuple(map(str, value)) if isinstance(value, tuple) else ()
