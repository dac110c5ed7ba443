"""Another port of entry or exit than consented to.

`port.other` of a movement term that names places, judged by the recorded (else
planned) crossings of its way: breached where a crossing certainly was elsewhere,
possible where it was in some world, undetermined where only something wider is
on record (`imprecise`), where no place is (`no_evidence`) or the record is not
complete, else kept.

Figures beside those of `outsiders`: `place_id` (the first port seen), `way` (in,
out or empty), `allowed_ids` (the ports of the term for that way, by spaces).
"""

from collections.abc import Iterator, Sequence

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.facts import Fact, crossing
from placet.check.finding import Finding
from placet.check.holding import ids
from placet.check.outsiders import Rule, report
from placet.check.scope import Figures, Lie, Naming, Scope, among, by_who, figures, runs, timeline
from placet.check.slots import Piece, Term
from placet.claims.claim import Kind, Mode


def findings(case: Case) -> Iterator[Finding]:
    """Give the findings of the ports of entry and exit."""
    mode = case.judged(Kind.MOVEMENT)
    if mode:
        yield from report(case, OTHER, tuple(crossing(f) for f in case.facts(Kind.MOVEMENT, mode)))


def lying(case: Case, fact: Fact, pieces: tuple[Piece, ...], pick: Pick) -> Lie | None:
    """Tell how a crossing's place lies to the ports for its way; None where no piece speaks of it."""
    ways = [(pick(p.fields.choice("way")) or "", ids(pick(p.fields.choice("where")))) for p in pieces]
    mine = [(way, where) for way, where in ways if not (way and fact.way) or way == fact.way]
    if not mine:
        return None
    if not all(where for _, where in mine):
        return Lie.INSIDE
    found = among(case, fact, ids(pick(fact.where)), tuple(w for _, where in mine for w in where))
    unsure = not fact.way and any(way for way, _ in mine)
    return Lie.PERHAPS if unsure and found is Lie.OUTSIDE else found


def fits(case: Case, fact: Fact, term: Term, pick: Pick) -> bool:
    """Tell whether a crossing may be of a term: by its people and its way."""
    ways = {pick(p.fields.choice("way")) or "" for p in term.pieces}
    return by_who(case, fact, term, pick) and (not fact.way or bool(ways & {"", fact.way}))


def allowed(case: Case, fact: Fact, pick: Pick) -> Lie:
    """Tell whether a crossing went through a permitted port; inside where no term names one."""
    terms = [t for t in case.terms(Mode.CONSENTED, Kind.MOVEMENT) if fits(case, fact, t, pick)]
    found = runs(case, OTHER.naming, crossing(fact), timeline(case, terms, pick), pick)
    return min((lie for _, _, lie in found), default=Lie.INSIDE)


def _figures(case: Case, scope: Scope, facts: Sequence[Fact], pick: Pick) -> Figures:
    way = facts[0].way
    pieces = [p for t in scope.terms for p in t.pieces]
    mine = [p for p in pieces if not way or pick(p.fields.choice("way")) in {way, None}]
    named = [w for p in mine for w in ids(pick(p.fields.choice("where")))]
    seen = [w for f in facts for w in ids(pick(f.where))]
    return (("way", way), *figures(case, "place_id", facts, seen, named))


OTHER = Rule("port.other", "where", Naming(Kind.MOVEMENT, "where", lying, fits), _figures)
