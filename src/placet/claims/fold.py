"""Fold a record: what was known by a day, with the decisions made by then."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from placet.claims.claim import Claim, Kind
from placet.claims.decision import Decision, Deed
from placet.claims.fields import covers, emptied, said
from placet.claims.period import Moment, When
from placet.claims.record import Mission, Record
from placet.claims.source import WITNESS, Passage, Source


def fold(record: Record, known_at: date) -> Record:
    """Give the record as it was known at the end of a day.

    Claims none of whose sources was public by then are gone, fields that no
    known passage supports are empty, and the decisions made by then are
    applied in their order. Folding twice changes nothing.
    """
    public = {id_ for id_, source in record.sources.items() if _by(public_on(source), known_at)} - {WITNESS}
    missions = {id_: _mission(m, public, known_at) for id_, m in record.missions.items()}
    return replace(record, missions=missions)


def _mission(mission: Mission, public: AbstractSet[str], known_at: date) -> Mission:
    claims = [_known(c, public, known_at) for c in mission.claims]
    decisions = tuple(_made(mission.decisions, known_at))
    folded = replace(mission, claims=tuple([c for c in claims if c is not None]), decisions=decisions)
    gone: set[str] = set()
    aside: set[str] = set()
    for decision in decisions:
        _apply(decision, folded, gone, aside)
    kept = tuple([c for c in folded.claims if not gone & {c.id, c.name}]) if gone else folded.claims
    return replace(folded, claims=kept, set_aside=frozenset(aside))


def _made(decisions: Iterable[Decision], known_at: date) -> Iterator[Decision]:
    """Give the decisions made by a day, and every one that only mends our record.

    What was superseded as a slip was never known on any day; nor is one that was taken back.
    """
    mended: set[str] = set()
    for decision in decisions:
        if decision.deed is Deed.SUPERSEDE:
            mended.add(decision.of)
            yield decision
        elif (decision.deed is Deed.ACCEPT and decision.of in mended) or _by(decision.when, known_at):
            yield decision


def _known(claim: Claim, public: AbstractSet[str], known_at: date) -> Claim | None:
    passages = [p for p in claim.passages if p.source in public or _witnessed(p, claim, known_at)]
    if not passages:
        return None
    found = claim if len(passages) == len(claim.passages) else replace(claim, passages=tuple(passages))
    if not passages[0].fields or not all(p.fields for p in passages):
        return found
    for field in said(claim):
        if not any(covers(p.fields, field) for p in passages):
            found = emptied(found, field)
    return found


def _witnessed(passage: Passage, claim: Claim, known_at: date) -> bool:
    return passage.source == WITNESS and _by(passage.written or claim.when, known_at)


def public_on(source: Source) -> When:
    """Give when a source was public: published, else received, else retrieved."""
    return source.published or source.received or source.retrieved


def _by(when: When, day: date) -> bool:
    """Tell whether it had come by a day; a month or year comes with its last day."""
    last = _last(when)
    return last is not None and last.day <= day


def _last(when: When) -> Moment | None:
    points = [p.end.latest or p.start.latest or p.start.earliest for p in when]
    known = [m for m in points if m is not None]
    return max(known, key=lambda m: (m.day, m.minute or 0)) if known else None


def _apply(decision: Decision, mission: Mission, gone: set[str], aside: set[str]) -> None:
    named = {decision.of}
    if decision.deed in {Deed.REJECT, Deed.SUPERSEDE}:
        gone.update(c.id for c in mission.claims if named & {c.id, c.alias})
    elif decision.deed is Deed.ACCEPT:
        accepted = {c.id for c in mission.claims if named & {c.id, c.alias}}
        gone.difference_update(accepted)
        aside.difference_update(accepted)
    elif decision.deed is Deed.CHOOSE:
        aside.update(_chosen_over(decision, mission))


def _chosen_over(decision: Decision, mission: Mission) -> set[str]:
    """Give the claims set aside: of the slot named, those named or resting only on sources named."""
    over = set(decision.over)
    slot = [c for c in mission.claims if decision.of in {c.id, c.alias, c.slot}]
    homes = {c.id for c in slot} | {c.slot for c in slot if not c.rival_of}
    rivals = [
        c
        for c in mission.claims
        if c.rival_of in homes or (c.slot in homes and c.kind is not Kind.STEP) or c in slot
    ]
    return {
        c.id
        for c in rivals
        if over & {c.id, c.alias} - {decision.of} or {p.source for p in c.passages} <= over
    }
