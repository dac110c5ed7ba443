"""What a list shows of a mission and is narrowed by: states, units, places, years, stage, window."""

from datetime import date

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.consents import consent_of
from placet.check.lower import bounds_of
from placet.check.slots import Term
from placet.check.ticks import BEGINNING, END, day_of
from placet.check.windows import windows
from placet.claims.claim import Kind, Mode
from placet.exchange.answer import Answer
from placet.reports.stage import Stage, Traits

__all__ = ["Stage", "Traits", "stage", "traits", "window", "years"]

Span = tuple[date | None, date | None]


def traits(answer: Answer) -> Traits:
    """Give the traits of a mission."""
    mission, entities = answer.mission, answer.case.entities
    who = {w for c in mission.claims for w in c.who}
    where = {w for c in mission.claims for w in c.where}
    text = " ".join(
        (answer.id, *(t for _, t in mission.title), *_names(answer, who | where), *_notes(answer))
    )
    return Traits(
        states=frozenset(s for s in (*mission.sender, mission.host) if s),
        units=frozenset(a for w in who for a in entities.ancestors(w)),
        places=frozenset(a for w in where for a in entities.ancestors(w)),
        years=years(answer),
        stage=stage(answer),
        verdict=str(answer.verdict),
        text=text.casefold(),
    )


def _names(answer: Answer, ids: set[str]) -> list[str]:
    found = (answer.case.entities.get(i) for i in sorted(ids))
    return [n for e in found if e for n in (e.id, *(name for _, name in e.name), *e.aka)]


def _notes(answer: Answer) -> list[str]:
    publishers = {
        s.publisher
        for c in answer.mission.claims
        for p in c.passages
        if (s := answer.record.sources.get(p.source))
    }
    said = [t for c in answer.mission.claims for t in (c.note, c.what.words if c.what else "") if t]
    return [*said, *sorted(publishers)]


def years(answer: Answer) -> frozenset[int]:
    """Give the years of acts and windows."""
    days = [m.day for a in answer.case.acts.values() for m in bounds_of(a.when(Pick(()))) if m]
    first, last = window(answer)
    span = range(first.year, last.year + 1) if first and last else [d.year for d in (first, last) if d]
    return frozenset((*(d.year for d in days), *span))


def window(answer: Answer) -> Span:
    """Give the first and last day of what is consented to, else asked for; presence before activity."""
    case = answer.case
    for mode in (Mode.CONSENTED, Mode.REQUESTED):
        for kind in (Kind.PRESENCE, Kind.ACTIVITY, Kind.MOVEMENT):
            spans = [_span(case, term) for term in case.terms(mode, kind)]
            starts = [start for start, _ in spans if start > BEGINNING]
            ends = [end for _, end in spans if end < END]
            if starts or ends:
                first = day_of(min(starts), case.zone) if starts else None
                return first, day_of(max(ends) - 1, case.zone) if ends else None
    return None, None


def _span(case: Case, term: Term) -> tuple[int, int]:
    """Give the first and last tick of a term; one piece without a bound leaves the term without it."""
    found = [w for piece in term.pieces for w in windows(case, piece, Pick(()))]
    return min((w.start.first for w in found), default=BEGINNING), max(
        (w.end.last for w in found), default=END
    )


def stage(answer: Answer) -> Stage:
    """Give how far the mission has come on the day asked about."""
    case = answer.case
    if not any(consent_of(case, key, Pick(())) for key in case.acts):
        if case.done("vote"):
            return Stage.REFUSED
        return Stage.ASKED if case.acts else Stage.WITHOUT
    first, last = window(answer)
    if first is None and last is None:
        return Stage.UNDATED
    if first is not None and answer.as_of < first:
        return Stage.ALLOWED
    return Stage.ENDED if last is not None and last < answer.as_of else Stage.RUNNING
