"""A unit, a service or a state that was not consented to.

`force.outside` of a presence term that names who may come, judged by whatever
shows people here: breached where they certainly belong to none of the forces
named, possible where they do in some world, undetermined where only something
wider is on record (`imprecise`), where nobody said who (`no_evidence`) or the
record is not complete, else kept. A presence term whose `list` is open shuts
nobody out; a person whose unit is not on record cannot be told.

Figures beside those of `outsiders`: `force_id` (the first seen), `allowed_ids`
(those of the term, by spaces).
"""

from collections.abc import Iterator, Sequence

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.finding import Finding
from placet.check.holding import ids
from placet.check.outsiders import Rule, report
from placet.check.scope import Figures, Lie, Naming, Scope, among, anyone, figures, unattached
from placet.check.slots import Piece
from placet.claims.claim import Kind, Mode


def findings(case: Case) -> Iterator[Finding]:
    """Give the findings of the forces that came, else of those planned."""
    mode = next((m for m in (Mode.OBSERVED, Mode.PLANNED) if case.people(m)), None)
    if mode:
        yield from report(case, OUTSIDE, case.people(mode))


def lying(case: Case, fact: Fact, pieces: tuple[Piece, ...], pick: Pick) -> Lie | None:
    """Tell how a fact's people lie to the forces of the pieces in force; one that names none allows all."""
    named = [ids(pick(p.fields.choice("who"))) for p in pieces]
    if not all(named):
        return Lie.INSIDE
    found = among(case, fact, ids(pick(fact.who)), tuple(w for who in named for w in who))
    if found is not Lie.OUTSIDE:
        return found
    if any(pick(p.fields.choice("list")) == "open" for p in pieces):
        return Lie.INSIDE
    return Lie.IMPRECISE if unattached(case, fact) else found


def _figures(case: Case, scope: Scope, facts: Sequence[Fact], pick: Pick) -> Figures:
    seen = [w for f in facts for w in ids(pick(f.who))]
    allowed = [w for t in scope.terms for p in t.pieces for w in ids(pick(p.fields.choice("who")))]
    return figures(case, "force_id", facts, seen, allowed)


OUTSIDE = Rule("force.outside", "who", Naming(Kind.PRESENCE, "who", lying, anyone), _figures)
