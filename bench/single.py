"""How long somebody waits: one mission, and one new fact in a whole register."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np

from bench.generate import Shape, register
from bench.measure import Measure, waited
from bench.side_by_side import with_evidence
from placet.check.sweep import Ceilings, Presences, Runs, meeting


def missions(times: int) -> Iterator[Measure]:
    """One mission that exceeds its ceiling, with the core of each breached run."""
    for size, goal in ((100, 0.5), (10_000, 3)):
        facts, ceilings = register(Shape(size, 1, over=1))
        taken, wall = waited(partial(with_evidence, facts, ceilings), times)
        yield Measure(f"one mission of {size} facts with core evidence", taken, "ms", at_most=goal, note=wall)
        runs = with_evidence(facts, ceilings)
        taken, wall = waited(partial(meeting, facts, runs), times)
        yield Measure(f"all evidence of its {len(runs)} runs, on demand", taken, "ms", note=wall)


def new_fact(size: int, times: int) -> Iterator[Measure]:
    """One more fact in a register: its mission found, the fact put in, the mission swept with evidence."""
    facts, ceilings = register(Shape(size, size // 100))
    mission = size // 200
    fact = facts.take(np.array([int(np.searchsorted(facts.group, mission))]))
    taken, wall = waited(partial(_with_fact, facts, ceilings, mission, fact), times)
    yield Measure(f"one new fact in a register of {size}", taken, "ms", at_most=1, note=wall)


def _with_fact(facts: Presences, ceilings: Ceilings, mission: int, fact: Presences) -> Runs:
    mine = facts.take(slice(*np.searchsorted(facts.group, [mission, mission + 1]).tolist()))
    limits = ceilings.take(slice(*np.searchsorted(ceilings.group, [mission, mission + 1]).tolist()))
    joined = Presences.joined([mine, fact])
    # A mission swept alone is group 0 of its own sweep.
    alone = np.zeros_like(joined.group), np.zeros_like(limits.group)
    return with_evidence(
        Presences(alone[0], *(getattr(joined, name) for name in Presences.__slots__[1:])),
        Ceilings(alone[1], limits.start, limits.limit),
    )
