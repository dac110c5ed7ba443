"""The check: claims in, findings out. No database, no clock.

To follow one finding: its code is `noun.state`, its rule is the module `noun`.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from placet.check import (
    activity,
    arms,
    ceiling,
    condition,
    consent,
    departure,
    duty,
    force,
    means,
    place,
    port,
    power,
    route,
    sources,
    stay,
    terms,
    vote,
    window,
)
from placet.check import input as input_
from placet.check.case import Case
from placet.check.finding import Finding, Stretch
from placet.check.judgement import GRAVITY, worst
from placet.claims.entity import Entities
from placet.claims.fold import fold
from placet.claims.outcome import Verdict
from placet.claims.record import Record
from placet.law import Packs

__all__ = ["Finding", "Stretch", "check", "judge", "verdict_of", "with_bodies"]

RULES: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    consent.findings,
    vote.findings,
    route.findings,
    ceiling.findings,
    window.findings,
    departure.findings,
    stay.findings,
    place.findings,
    port.findings,
    force.findings,
    means.findings,
    arms.findings,
    activity.findings,
    duty.findings,
    power.findings,
    terms.findings,
    sources.findings,
    input_.findings,
    condition.findings,
)
"""Every rule, in the order in which findings are given."""


def check(record: Record, packs: Packs, as_of: date, known_at: date) -> tuple[Finding, ...]:
    """Judge every mission of a record by its packs, as of a day, by what was known at a day.

    `packs` hold at least those that the missions name. The order of missions,
    claims and ids does not matter to what is found.
    """
    known = fold(with_bodies(record, packs), known_at)
    found: list[Finding] = []
    for id_ in sorted(known.missions):
        mission = known.missions[id_]
        found += judge(Case(known, mission, packs.of(mission.frameworks), as_of, known_at))
    return tuple(found)


def judge(case: Case) -> tuple[Finding, ...]:
    """Judge one mission, folded already."""
    return tuple(finding for rule in RULES for finding in rule(case))


def with_bodies(record: Record, packs: Packs) -> Record:
    """Give the record with the bodies of the packs among its entities; its own come first."""
    every = packs.of((*(p.id for p in packs.packs), packs.fallback.id)).entities()
    by_id = {e.id: e for e in every} | dict(record.entities.by_id)
    return replace(record, entities=Entities(by_id))


def verdict_of(findings: tuple[Finding, ...]) -> Verdict:
    """Give the verdict of a mission: the worst of the first four, else pending."""
    graded = [f.verdict for f in findings if GRAVITY[f.verdict] < GRAVITY[Verdict.PENDING]]
    return worst(graded) if graded else Verdict.PENDING
