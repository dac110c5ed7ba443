"""People in a place against their ceilings: columns of presence facts in, runs and their evidence out.

One sorted line of arrivals and departures a bound: the upper bound counts every fact over the longest time
it may have lasted, the lower bound over the time it lasted for certain. A ceiling is an event of the same
line with negative weight, so that a level above zero is a ceiling exceeded.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from placet.check.columns import (
    BREACHED,
    FOREVER,
    NO_LIMIT,
    POSSIBLE,
    UNCOUNTED,
    Ceilings,
    Column,
    Evidence,
    Floating,
    Frame,
    Levels,
    Line,
    Packing,
    Presences,
    Rows,
    Runs,
    Spans,
    Verdicts,
    changes,
    union,
)

__all__ = [
    "BREACHED",
    "FOREVER",
    "NO_LIMIT",
    "POSSIBLE",
    "UNCOUNTED",
    "Ceilings",
    "Evidence",
    "Floating",
    "Levels",
    "Presences",
    "Runs",
    "core",
    "cores",
    "floating",
    "levels",
    "meeting",
    "sweep",
]

# Rows swept at a time: a run of groups that stays in the processor's cache, or, where the groups are mixed
# and must be picked from the whole table, as many as keep the picking rare.
_GROUPED = 2**15
_MIXED = 2**18
# Facts that may be ranked by all their bounds at once; of more, only the heaviest are.
_FEW = 2**9

_NONE = np.empty(0, np.int64)
_NO_LIMITS = Spans(_NONE, _NONE, _NONE, _NONE)
_NO_RUNS = Runs(_NONE, _NONE, _NONE, np.empty(0, np.int8), _NONE, _NONE)


def sweep(facts: Presences, ceilings: Ceilings) -> Runs:
    """The runs in which a group certainly or possibly exceeds its ceiling; all other time is inside it.

    Raises ValueError where a tick lies beyond ±FOREVER.
    """
    if len(facts) == 0:
        return _NO_RUNS
    ceilings = _opened(ceilings, facts)
    return Runs.joined([_runs(facts.take(rows), ceilings) for rows in _slabs(facts.group)])


def _opened(ceilings: Ceilings, facts: Presences) -> Ceilings:
    """The ceilings sorted, with a row for every group of the facts that begins before all of them."""
    ceilings = _sorted(ceilings)
    late = np.ones(1 + int(max(facts.group.max(), ceilings.group.max(initial=0))), np.bool_)
    first = changes(ceilings.group)
    late[ceilings.group[first]] = ceilings.start[first] > facts.earliest_start.min()
    groups = late.nonzero()[0]
    if not len(groups):
        return ceilings
    opening = Ceilings(groups, np.full(len(groups), -FOREVER), np.full(len(groups), NO_LIMIT))
    return _sorted(Ceilings.joined([opening, ceilings]))


def _sorted(ceilings: Ceilings) -> Ceilings:
    group, start = ceilings.group, ceilings.start
    if ((group[1:] > group[:-1]) | ((group[1:] == group[:-1]) & (start[1:] > start[:-1]))).all():
        return ceilings
    return ceilings.take(np.lexsort((-ceilings.limit, ceilings.start, ceilings.group)))


def _slabs(group: Column) -> Iterator[Rows]:
    """The rows in portions of whole groups, in the order of the groups."""
    if len(group) <= _GROUPED:
        yield slice(None)
    elif np.all(group[1:] >= group[:-1]):
        cuts = np.searchsorted(group, group[_GROUPED::_GROUPED])
        yield from (slice(*cut) for cut in pairwise(np.unique([0, *cuts, len(group)]).tolist()))
    else:
        size = np.bincount(group)
        full = np.flatnonzero(np.diff((np.cumsum(size) - size) // _MIXED, append=len(group)))
        for first, last in pairwise([-1, *full.tolist()]):
            yield np.flatnonzero((group > first) & (group <= last))


def _possible(facts: Presences) -> Spans:
    return Spans(facts.group, facts.earliest_start, facts.latest_end, np.minimum(facts.at_most, UNCOUNTED))


def _certain(facts: Presences, among: NDArray[np.bool_] | None = None) -> Spans:
    sure = (facts.latest_start < facts.earliest_end) & (facts.at_least > 0)
    if among is not None:
        sure &= among
    weight = np.minimum(facts.at_least[sure], UNCOUNTED)
    return Spans(facts.group[sure], facts.latest_start[sure], facts.earliest_end[sure], weight)


def _runs(facts: Presences, ceilings: Ceilings) -> Runs:
    frame = Frame.around(facts)
    first, last = frame.groups
    mine = slice(*ceilings.group.searchsorted([first, last + 1]).tolist())
    limits = frame.limits(ceilings.take(mine))
    upper = Line.through(frame.packing, _possible(facts), limits)
    turns = upper.turns()
    if not len(turns):
        return _NO_RUNS
    over = np.zeros(last - first + 1, np.bool_)
    over[frame.packing.unpack(turns)[0] - first] = True
    limits = limits.take(over[limits.group - first])
    lower = Line.through(frame.packing, _certain(facts, over[facts.group - first]), limits)
    return _merged(upper, lower, limits, turns)


def _merged(upper: Line, lower: Line, limits: Spans, turns: Column) -> Runs:
    """The runs of both lines, from cells in which ceiling and verdict do not change."""
    packing = upper.packing
    steps = packing.point(limits.group, limits.start)
    points = union([turns, lower.turns(), steps])
    limit = limits.weight[steps.searchsorted(points, "right") - 1]
    most, possible = _peaks(upper, points)
    least, breached = _peaks(lower, points)
    # What is breached is possible too, so that the verdict is the number of lines above the ceiling.
    verdict: Verdicts = possible.astype(np.int8) + breached
    first = changes(verdict)
    group, tick = packing.unpack(points[first])
    peaks = (np.maximum.reduceat(bound + limit, first) for bound in (least, most))
    # The people of each group leave at last, so that no run is the last stretch of its group.
    runs = Runs(group, tick, np.concatenate([tick[1:], tick[-1:]]), verdict[first], *peaks)
    return runs.take(runs.verdict > 0)


def _peaks(line: Line, points: Column) -> tuple[Column, NDArray[np.bool_]]:
    """The highest level from each point to the next, and whether the level is above zero at the point."""
    bounds = np.empty(2 * len(points) - 1, np.int64)
    bounds[::2] = first = line.last_until(points)
    bounds[1::2] = line.first_from(points[1:])
    return np.maximum.reduceat(line.level, bounds)[::2], line.level[first] > 0


def levels(facts: Presences) -> Levels:
    """How many people of each group were there, from step to step; before its first step nobody was."""
    if not len(facts):
        return Levels(_NONE, _NONE, _NONE, _NONE)
    frame = Frame.around(facts)
    upper = Line.through(frame.packing, _possible(facts), _NO_LIMITS)
    lower = Line.through(frame.packing, _certain(facts), _NO_LIMITS)
    points = union([upper.points(), lower.points()])
    most = upper.level[upper.last_until(points)]
    least = lower.level[lower.last_until(points)] if len(lower.level) else np.zeros_like(most)
    # Both levels are zero between two groups, so that a change is always one within a group.
    changed = changes(least, most)
    changed = changed[int(most[0] == 0) :]
    return Levels(*frame.packing.unpack(points[changed]), least[changed], most[changed])


def core(facts: Presences, group: int, run_start: int, limit: int) -> Column:
    """Row numbers of a smallest set of facts that proves more than `limit` people of `group` at `run_start`.

    Heaviest first, ties by start, then by the other bounds; empty where nothing proves it.
    """
    there = (facts.group == group) & (facts.latest_start <= run_start) & (facts.earliest_end > run_start)
    rows = np.flatnonzero(there & (facts.at_least > 0))
    rows = rows[_by_weight(facts.take(rows), np.zeros_like(rows))]
    total = np.cumsum(np.minimum(facts.at_least[rows], UNCOUNTED))
    needed = int(np.searchsorted(total, limit, "right")) + 1
    return rows[:needed] if needed <= len(rows) else _NONE


def _by_weight(facts: Presences, run: Column) -> Column:
    """The order of facts by run, heaviest first, ties by start, then by the other bounds."""
    first = (facts.earliest_start, -facts.at_least, run)
    order = np.lexsort(first)
    # Few facts tie in all of these, and only they need the other bounds.
    fresh = np.ones(len(order) + 1, np.bool_)
    fresh[:-1] = False
    fresh[changes(*(column[order] for column in first))] = True
    tied = np.flatnonzero(~(fresh[:-1] & fresh[1:]))
    rest = (facts.at_most, facts.latest_end, facts.earliest_end, facts.latest_start)
    order[tied] = order[tied][np.lexsort([column[order[tied]] for column in (*rest, *first)])]
    return order


def cores(facts: Presences, ceilings: Ceilings, runs: Runs) -> Evidence:
    """The core of every breached run at its first instant, by run, then heaviest fact first."""
    breached = np.flatnonzero(runs.verdict == BREACHED)
    if not len(breached):
        return Evidence(_NONE, _NONE)
    at = runs.take(breached)
    rows = _near(facts, at.group)
    rows = rows[(facts.latest_start[rows] < facts.earliest_end[rows]) & (facts.at_least[rows] > 0)]
    proving = Spans(facts.group[rows], facts.latest_start[rows], facts.earliest_end[rows], rows)
    found = _met(proving, at.group, at.start, at.start + 1)
    limit = _limit_at(_sorted(ceilings), at.group, at.start)
    found = _heaviest(facts, found, limit)
    found = found.take(_by_weight(facts.take(found.row), found.run))
    weight = np.minimum(facts.at_least[found.row], UNCOUNTED)
    found = found.take(_needed(found.run, weight, limit))
    return Evidence(breached[found.run], found.row)


def _heaviest(facts: Presences, found: Evidence, limit: Column) -> Evidence:
    """The facts that are in a core by their weight alone, or weigh as much as its lightest."""
    if len(found) <= _FEW:
        return found
    weight = np.minimum(facts.at_least[found.row], UNCOUNTED)
    packing = Packing.fit((0, len(limit)), (0, UNCOUNTED), 0)
    ranked = packing.point(found.run, UNCOUNTED - weight)
    ranked.sort()
    run, lack = packing.unpack(ranked)
    needed = _needed(run, UNCOUNTED - lack, limit)
    lightest = np.full(len(limit), UNCOUNTED)
    np.minimum.at(lightest, run[needed], UNCOUNTED - lack[needed])
    return found.take(weight >= lightest[found.run])


def _needed(run: Column, weight: Column, limit: Column) -> NDArray[np.bool_]:
    """Which facts, ranked by run, are still needed to exceed its limit after those ranked before them."""
    before = weight.cumsum() - weight
    first = changes(run)
    size = np.concatenate([first[1:], [len(run)]]) - first
    before -= before[first].repeat(size)
    needed: NDArray[np.bool_] = before <= limit[run]
    return needed


def meeting(facts: Presences, runs: Runs) -> Evidence:
    """Every fact that may have had people there during each run, by run and row number."""
    rows = _near(facts, runs.group)
    rows = rows[facts.at_most[rows] > 0]
    there = Spans(facts.group[rows], facts.earliest_start[rows], facts.latest_end[rows], rows)
    found = _met(there, runs.group, runs.start, runs.end)
    # Narrow integers are sorted by counting.
    return found.take(np.argsort(found.run.astype(np.min_scalar_type(len(runs))), kind="stable"))


def _near(table: Presences | Spans, group: Column) -> Column:
    """The rows that belong to one of these groups."""
    wanted = np.zeros(int(max(table.group.max(initial=0), group.max(initial=0))) + 1, np.bool_)
    wanted[group] = True
    return wanted[table.group].nonzero()[0]


def _met(spans: Spans, group: Column, start: Column, end: Column) -> Evidence:
    """Which spans meet which runs, by span; they bring their row as `weight`, runs are disjoint, in order."""
    if not len(spans) or not len(group):
        return Evidence(_NONE, _NONE)
    ticks = int(min(spans.start.min(), start.min())), int(max(spans.end.max(), end.max()))
    packing = Packing.fit((int(group.min()), int(group.max())), ticks, 0)
    # Disjoint runs end in the order they begin, so the runs that meet a span are neighbours.
    first = packing.point(group, end).searchsorted(packing.point(spans.group, spans.start), "right")
    last = packing.point(group, start).searchsorted(packing.point(spans.group, spans.end), "left")
    count = last - first
    # The numbers of a span's runs: its first one, and one more for each pair since the span began.
    before = count.cumsum() - count
    run = np.arange(int(count.sum())) + (first - before).repeat(count)
    return Evidence(run, spans.weight.repeat(count))


def _limit_at(ceilings: Ceilings, group: Column, tick: Column) -> Column:
    packing = Packing.fit((0, int(ceilings.group.max())), (-FOREVER, FOREVER), 0)
    starts = packing.point(ceilings.group, np.minimum(np.maximum(ceilings.start, -FOREVER), FOREVER))
    return ceilings.limit[starts.searchsorted(packing.point(group, tick), "right") - 1]


def floating(facts: Presences, ceilings: Ceilings) -> Floating:
    """The facts without a certain instant that breach whenever they took place, by row number.

    Whatever its arrival and departure, such a fact has people there at some instant from the minute before
    its earliest departure to its latest arrival, and each of these may be the only one of them. Where all are
    too full for its people, given what is certain of the others, the breach is certain and undated.
    """
    loose = np.flatnonzero((facts.latest_start >= facts.earliest_end) & (facts.at_least > 0))
    if not len(loose):
        return Floating(_NONE, _NONE, _NONE)
    asked = facts.take(loose)
    near = facts.take(_near(facts, asked.group))
    frame = Frame.around(near)
    limits = frame.limits(_opened(ceilings, near))
    limits = limits.take(_near(limits, asked.group))
    line = Line.through(frame.packing, _certain(near), limits).settled()
    start, end = asked.earliest_end - 1, asked.latest_start + 1
    first = line.last_until(frame.packing.point(asked.group, start))
    last = line.first_from(frame.packing.point(asked.group, end))
    sure = _lowest(line.level, first, last) + np.minimum(asked.at_least, UNCOUNTED) > 0
    return Floating(loose[sure], start[sure], end[sure])


def _lowest(values: Column, first: Column, last: Column) -> Column:
    """The least of each `values[first:last]`, none empty, from the least of each 1, 2, 4 … neighbours."""
    lowest = np.empty(len(first), np.int64)
    doublings = np.frexp(last - first)[1] - 1
    for doubling in range(int(doublings.max()) + 1):
        width = 1 << doubling
        asked = doublings == doubling
        lowest[asked] = np.minimum(values[first[asked]], values[last[asked] - width])
        values = np.minimum(values[:-width], values[width:])
    return lowest
