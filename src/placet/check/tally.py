"""The sweep of one term: people certain and possible at each tick against its ceiling.

Groups of one source add, as do facts that name different parts; otherwise
another source may speak of the same people, so that the lower bound is the
largest of the sums that are certain and the upper bound the sum of all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from placet.check.columns import BREACHED, NO_LIMIT, Ceilings, Column, Presences, union
from placet.check.counting import Row
from placet.check.sweep import core, floating, levels, sweep

Step = tuple[int, int, int]
"""From a tick until another (half-open) the ceiling is a number."""


@dataclass(frozen=True, slots=True)
class Over:
    """A maximal run in which the ceiling is certainly or possibly exceeded, with peak bounds."""

    start: int
    end: int
    certain: bool
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Adding:
    """Rows that certainly add: those of one source, or those of different parts."""

    rows: tuple[Row, ...]


def presences(sets: Sequence[Sequence[Row]]) -> Presences:
    """Give the columns of some sets of rows, one group each."""
    flat = [(group, r.es, r.ls, r.ee, r.le, r.least, r.most) for group, rows in enumerate(sets) for r in rows]
    table = np.array(flat, np.int64).reshape(-1, 7)
    return Presences(*table.T.copy())


def ceilings(steps: Sequence[Step], groups: int) -> Ceilings:
    """Give the same disjoint steps for every group; outside of them nothing limits."""
    points: list[tuple[int, int]] = []
    for start, end, limit in sorted(steps):
        if points and points[-1][0] == start:
            points.pop()
        points += [(start, limit), (end, NO_LIMIT)]
    rows = [(group, tick, limit) for group in range(groups) for tick, limit in points]
    columns = np.array(rows, np.int64).reshape(-1, 3)
    return Ceilings(columns[:, 0].copy(), columns[:, 1].copy(), columns[:, 2].copy())


def disjoint(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Give steps that overlap as steps that do not: of two in force the one that begins later holds."""
    latest_first = sorted(steps, reverse=True)
    ticks = sorted({tick for start, end, _ in steps for tick in (start, end)})
    held = ((a, b, next((n for s, e, n in latest_first if s <= a < e), None)) for a, b in pairwise(ticks))
    return tuple((a, b, limit) for a, b, limit in held if limit is not None)


def sums(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Give the sets of rows that certainly add: one for each source."""
    sources = sorted({s for row in rows for s in row.sources})
    return [tuple(r for r in rows if source in r.sources) for source in sources] or [tuple(rows)]


def tally(rows: Sequence[Row], steps: Sequence[Step]) -> tuple[Over, ...]:
    """Give the runs over the ceiling, by start; rows and disjoint steps in any order."""
    if not rows or not steps:
        return ()
    named = {r.part for r in rows if r.part}
    if len(sums(rows)) == 1:
        found = sweep(presences([rows]), ceilings(steps, 1))
        columns = (found.start, found.end, found.verdict, found.peak_least, found.peak_most)
        return tuple(
            Over(int(a), int(b), int(v) == BREACHED, int(low), int(high))
            for a, b, v, low, high in zip(*(c.tolist() for c in columns), strict=True)
        )
    return _several(rows, steps, sorted(named))


def _several(rows: Sequence[Row], steps: Sequence[Step], parts: Sequence[str]) -> tuple[Over, ...]:
    whole = _Levels.of([tuple(rows)])
    single = _Levels.of(sums(rows))
    edges = np.array([tick for a, b, _ in steps for tick in (a, b)], np.int64)
    ticks = union([whole.ticks, single.ticks, edges])
    least = single.least(ticks).max(axis=0)
    if len(parts) > 1:
        by_part = [_Levels.of(sums([r for r in rows if r.part == p])).least(ticks).max(axis=0) for p in parts]
        least = np.maximum(least, np.sum(by_part, axis=0))
    return _runs(ticks, least, whole.most(ticks), _limits(ticks, steps))


def _limits(ticks: Column, steps: Sequence[Step]) -> Column:
    limits = np.full(len(ticks), NO_LIMIT, np.int64)
    for start, end, limit in sorted(steps):
        limits[(ticks >= start) & (ticks < end)] = limit
    return limits


def _runs(ticks: Column, least: Column, most: Column, limits: Column) -> tuple[Over, ...]:
    grade = (most > limits).astype(np.int8) + (least > limits)
    found: list[Over] = []
    for at in np.flatnonzero(grade[:-1]).tolist():
        start, end, low, high = int(ticks[at]), int(ticks[at + 1]), int(least[at]), int(most[at])
        certain = bool(grade[at] == 2)  # noqa: PLR2004 - over by both bounds
        last = found[-1] if found else None
        if last and last.end == start and last.certain == certain:
            found[-1] = Over(last.start, end, certain, max(last.least, low), max(last.most, high))
        else:
            found.append(Over(start, end, certain, low, high))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Levels:
    """Step functions of several groups."""

    ticks: Column
    groups: tuple[tuple[Column, Column, Column], ...]

    @classmethod
    def of(cls, sets: Sequence[Sequence[Row]]) -> "_Levels":
        found = levels(presences(sets))
        groups = []
        for group in range(len(sets)):
            mine = found.group == group
            groups.append((found.tick[mine], found.lower[mine], found.upper[mine]))
        return cls(found.tick, tuple(groups))

    def least(self, ticks: Column) -> NDArray[np.int64]:
        """Give the lower bound of each group at each tick, a row a group."""
        return np.array([_at(start, low, ticks) for start, low, _ in self.groups], np.int64)

    def most(self, ticks: Column) -> Column:
        """Give the upper bound of the first group at each tick."""
        start, _, high = self.groups[0]
        return _at(start, high, ticks)


def _at(start: Column, level: Column, ticks: Column) -> Column:
    if not len(start):
        return np.zeros(len(ticks), np.int64)
    place = np.searchsorted(start, ticks, "right") - 1
    return np.where(place < 0, 0, level[np.maximum(place, 0)])


def peak(rows: Sequence[Row]) -> tuple[int, int]:
    """Give the highest lower and the highest upper bound ever reached."""
    if not rows:
        return 0, 0
    sets = sums(rows)
    single = _Levels.of(sets)
    whole = single if sets == [tuple(rows)] else _Levels.of([tuple(rows)])
    return int(single.least(single.ticks).max(initial=0)), int(whole.most(whole.ticks).max(initial=0))


def between(rows: Sequence[Row], start: int, end: int) -> tuple[int, int]:
    """Give the lowest lower and the highest upper bound over the instants of [start, end)."""
    if not rows:
        return 0, 0
    whole, single = _Levels.of([tuple(rows)]), _Levels.of(sums(rows))
    ticks = union([whole.ticks, single.ticks, np.array([start], np.int64)])
    ticks = ticks[(ticks >= start) & (ticks < end)]
    return int(single.least(ticks).max(axis=0).min()), int(whole.most(ticks).max())


def floats(rows: Sequence[Row], steps: Sequence[Step]) -> tuple[tuple[Row, int, int], ...]:
    """Give the rows that breach whenever they took place, with the first and last tick of it."""
    if not rows or not steps:
        return ()
    sets = sums(rows)
    flat = [row for rows_ in sets for row in rows_]
    found = floating(presences(sets), ceilings(steps, len(sets)))
    columns = [c.tolist() for c in (found.row, found.start, found.end)]
    seen = {flat[row].name: (flat[row], start, end) for row, start, end in zip(*columns, strict=True)}
    return tuple(seen[name] for name in sorted(seen))


def proof(rows: Sequence[Row], over: Over, limit: int) -> tuple[str, ...]:
    """Give the names of a smallest set of rows that proves a certain run at its first instant."""
    sets = sums(rows)
    columns = presences(sets)
    flat = [row for rows_ in sets for row in rows_]
    cores = [core(columns, group, over.start, limit) for group in range(len(sets))]
    found = min((c for c in cores if len(c)), key=len, default=None)
    if found is None:
        there = sorted(
            (r for r in rows if r.least and r.ls <= over.start < r.ee), key=lambda r: (-r.least, r.ls, r.name)
        )
        return tuple(dict.fromkeys(r.name for r in there))
    return tuple(dict.fromkeys(flat[row].name for row in found.tolist()))
