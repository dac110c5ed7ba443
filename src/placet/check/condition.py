"""condition.unjudged: words that only a person can judge, until one has.

One finding a consented condition, undetermined (qualitative), while no
judgement of it is on record; a condition that a person has judged gives none,
whatever the verdict: that verdict is the person's and stands in the decision.
Conditions of a pack are the framework's own and no finding of a mission.

Facts for the sentence: `words` (what the condition says), `who_id` where it
binds somebody in particular (ids joined by commas).
"""

from collections.abc import Iterator

from placet.check.alternatives import Pick, explore
from placet.check.case import Case
from placet.check.consents import consent_of, live
from placet.check.finding import Finding, Value
from placet.check.judgement import Judgement, Matter, conclude
from placet.check.slots import Piece, Term
from placet.claims.amount import What
from placet.claims.claim import Kind, Mode
from placet.claims.decision import Deed
from placet.claims.outcome import Reason, Verdict

UNJUDGED = "condition.unjudged"


def findings(case: Case) -> Iterator[Finding]:
    """Give one finding a condition that was ever in force and that nobody has judged."""
    judged = {d.of for d in case.mission.decisions if d.deed is Deed.JUDGE}
    for term in case.terms(Mode.CONSENTED, Kind.CONDITION):
        pieces = [p for p in term.pieces if _binds(case, p)]
        unjudged = [p for p in pieces if not judged.intersection((term.slot, *p.fields.names))]
        if unjudged:
            told = _told(term, unjudged[0])
            yield conclude(case, Matter(UNJUDGED, term.slot), lambda _pick, told=told: told)  # type: ignore[misc]


def _binds(case: Case, piece: Piece) -> bool:
    """Tell whether the condition was in force by the day asked about, of an act that may carry consent."""
    return any(b.result for b in explore(lambda pick: _in_force(case, piece, pick)) or ())


def _in_force(case: Case, piece: Piece, pick: Pick) -> bool:
    start, end = live(case, piece, pick)
    return start < min(case.horizon, end) and consent_of(case, piece.act, pick) is not None


def _told(term: Term, piece: Piece) -> Judgement:
    what, who = piece.fields.choice("what").first, piece.fields.choice("who").first
    facts: list[tuple[str, Value]] = []
    if isinstance(what, What) and what.words:
        facts.append(("words", what.words))
    if isinstance(who, tuple):
        facts.append(("who_id", ",".join(str(w) for w in who)))
    return Judgement(Verdict.UNDETERMINED, Reason.QUALITATIVE, all_evidence=term.names, facts=tuple(facts))
