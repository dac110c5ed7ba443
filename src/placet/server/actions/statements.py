"""Claims, sources, entities and decisions as statements of the journal."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from placet.claims.claim import Claim, Origin
from placet.claims.decision import Decision
from placet.claims.detail import Duty, Membership, Report, Step
from placet.claims.entity import Entity
from placet.claims.plain import to_plain
from placet.claims.record import Mission
from placet.claims.source import WITNESS, Source
from placet.journal import canonical, digest
from placet.server.ledger import Statement
from placet.server.models import Sort


def of_mission(mission: Mission) -> Statement:
    """Give the head of a mission, without its claims and decisions."""
    bare = replace(
        mission,
        claims=(),
        decisions=(),
        set_aside=frozenset(),
        undecided=frozenset(),
        refused=frozenset(),
    )
    return Statement(Sort.MISSION, mission.id, to_plain(bare), mission.id)


def of_source(source: Source) -> Statement:
    """Give a source; sources are shared by all missions."""
    return Statement(Sort.SOURCE, source.id, to_plain(source))


def of_entity(entity: Entity) -> Statement:
    """Give an entity; entities are shared by all missions."""
    return Statement(Sort.ENTITY, entity.id, to_plain(entity))


def of_claim(claim: Claim) -> Statement:
    """Give a claim with what it mentions; where it stands in a file is no part of what it says."""
    said = to_plain(replace(claim, origin=Origin()))
    return Statement(Sort.CLAIM, claim.id, said, claim.mission, mentions(claim))


def of_decision(decision: Decision, mission: str, again: int = 0) -> Statement:
    """Give a decision on a mission's claims or findings; its subject is the hash of what it says.

    `again` is how often the very same was decided before: decided back and forth
    it is an entry each time, and no repetition of the first.
    """
    value = to_plain(replace(decision, line=0))
    subject = digest(canonical(value))[:16]
    return Statement(Sort.DECISION, f"{subject}-{again}" if again else subject, value, mission)


def of_decisions(decisions: Iterable[Decision], mission: Mission) -> tuple[Statement, ...]:
    """Give decisions that follow those a mission has, each with how often it was made before."""
    made = Counter(replace(d, line=0) for d in mission.decisions)
    found = []
    for one in (replace(d, line=0) for d in decisions):
        found.append(of_decision(one, mission.id, made[one]))
        made[one] += 1
    return tuple(found)


def mentions(claim: Claim) -> tuple[str, ...]:
    """Give the ids of sources, units, places, people and organisations that a claim names."""
    detail = claim.detail
    others: tuple[str, ...] = ()
    if isinstance(detail, Duty | Report | Step):
        others = detail.to
    elif isinstance(detail, Membership):
        others = detail.in_
    sources = tuple(p.source for p in claim.passages if p.source != WITNESS)
    return tuple(dict.fromkeys((*sources, *claim.who, *claim.where, *others)))
