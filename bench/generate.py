"""Registers of invented presence facts, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from placet.check.sweep import FOREVER, NO_LIMIT, Ceilings, Presences, sweep

SEED = 20250215
_DAY = 1440
_YEARS = 5
_FIRST = 28_930_320  # 1 January 2025 in minutes from 1970


@dataclass(frozen=True, slots=True)
class Shape:
    """What a register looks like: `exact` and `open_ended` are shares of facts, `over` of missions.

    `depth` is how low the ceiling of a mission that is over may be, as a share of its fullest.
    """

    facts: int
    missions: int
    exact: float = 0.5
    over: float = 0.1
    depth: float = 0.8
    skewed: bool = False
    mixed: bool = False
    open_ended: float = 0.0


def register(shape: Shape, seed: int = SEED) -> tuple[Presences, Ceilings]:
    """Facts by mission (mixed: in any order) with a ceiling each, which a share of missions exceeds.

    An uncertain fact is known to the day and its number within five; a mission that is not over has the
    ceiling that it reaches at its fullest, one that is over at most nine tenths of that.
    """
    chance = np.random.default_rng(seed)
    facts = _facts(shape, chance)
    ceilings = _ceilings(facts, shape, chance)
    return (facts.take(chance.permutation(len(facts))) if shape.mixed else facts), ceilings


def _facts(shape: Shape, chance: np.random.Generator) -> Presences:
    size = shape.facts
    exact = chance.random(size) < shape.exact
    start = _FIRST + chance.integers(0, _YEARS * 365 * _DAY, size)
    start -= np.where(exact, 0, start % _DAY)
    length = chance.integers(_DAY // 2, 90 * _DAY, size)
    length -= np.where(exact, 0, length % _DAY)
    slack = np.where(exact, 0, _DAY - 1)
    end = start + np.maximum(length, 1)
    latest_end = np.where(chance.random(size) < shape.open_ended, FOREVER, end + slack)
    at_least = chance.integers(1, 30, size)
    at_most = at_least + np.where(exact, 0, chance.integers(0, 5, size))
    return Presences(_missions(shape, chance), start, start + slack, end, latest_end, at_least, at_most)


def _missions(shape: Shape, chance: np.random.Generator) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    if not shape.skewed:
        return np.arange(shape.facts) * shape.missions // shape.facts
    weights = 1 / np.arange(1, shape.missions + 1)
    counts = chance.multinomial(shape.facts, weights / weights.sum())
    return np.repeat(np.arange(shape.missions), chance.permutation(counts))


def _ceilings(facts: Presences, shape: Shape, chance: np.random.Generator) -> Ceilings:
    missions = np.arange(shape.missions)
    none = Ceilings(missions, np.full(shape.missions, _FIRST), np.zeros(shape.missions, np.int64))
    full = np.zeros(shape.missions, np.int64)
    runs = sweep(facts, none)
    np.maximum.at(full, runs.group, runs.peak_most)
    over = chance.random(shape.missions) < shape.over
    share = chance.uniform(shape.depth, 0.9, shape.missions)
    limit = np.where(over, (full * share).astype(np.int64), full)
    limit[full == 0] = NO_LIMIT
    return Ceilings(missions, none.start, limit)
