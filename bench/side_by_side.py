"""The sweep beside its rivals, on the same data in the same minute, with equal answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

import numpy as np

from bench.generate import Shape, register
from bench.measure import Measure, assert_equal, least, spent
from bench.rivals import in_duckdb, in_pandas, in_polars, in_sqlite
from placet.check.sweep import Ceilings, Presences, Runs, cores, meeting, sweep


@dataclass(frozen=True, slots=True)
class Rival:
    """Another way to the runs: how it loads the columns, how it answers, and how often it can be afforded."""

    load: Callable[[Presences, Ceilings], Any]
    answer: Callable[[Any], Runs]
    goal: float
    once: bool = False


_RIVALS = {
    "DuckDB window SQL": Rival(in_duckdb.load, in_duckdb.answer, goal=25),
    "Polars": Rival(in_polars.load, in_polars.answer, goal=20),
    "pandas": Rival(in_pandas.load, in_pandas.answer, goal=15),
    "SQLite": Rival(in_sqlite.load, in_sqlite.answer, goal=80, once=True),
}


def shapes(facts: int) -> dict[str, Shape]:
    """The registers measured, by name; the single mission has a tenth of the facts."""
    usual = Shape(facts, facts // 100)
    return {
        "usual": usual,
        "one mission": Shape(facts // 10, 1, over=1),
        "missions of 10": replace(usual, missions=facts // 10),
        "all exact": replace(usual, exact=1),
        "all uncertain": replace(usual, exact=0),
        "skewed": replace(usual, skewed=True),
        "all breached": replace(usual, over=1, depth=0.2),
        "rows in any order": replace(usual, mixed=True),
        "ends unknown": replace(usual, open_ended=0.1),
    }


def with_evidence(facts: Presences, ceilings: Ceilings) -> Runs:
    """The runs and the core of each breached one."""
    runs = sweep(facts, ceilings)
    cores(facts, ceilings, runs)
    return runs


def _answered(rival: Rival, loaded: object) -> tuple[float, Runs]:
    answers: list[Runs] = []
    return spent(lambda: answers.append(rival.answer(loaded))), answers[0]


def ratios(size: int, rounds: int) -> Iterator[Measure]:
    """How many times the sweep's processor time each rival takes; the median of interleaved rounds."""
    facts, ceilings = register(shapes(size)["usual"])
    expected = sweep(facts, ceilings)
    taken: dict[str, list[float]] = {name: [] for name in ("sweep", *_RIVALS)}
    loaded = {name: rival.load(facts, ceilings) for name, rival in _RIVALS.items()}
    for turn in range(rounds):
        for name, rival in _RIVALS.items():
            if turn and rival.once:
                continue
            own = [spent(lambda: sweep(facts, ceilings))]
            other, answer = _answered(rival, loaded[name])
            own.append(spent(lambda: sweep(facts, ceilings)))
            assert_equal(answer, expected, name)
            taken["sweep"] += own
            taken[name].append(other / (sum(own) / 2))
    yield Measure("sweep", median(taken["sweep"]) / size * 1e9, "ns a fact", note=f"{len(expected)} runs")
    for name, rival in _RIVALS.items():
        yield Measure(f"{name} to sweep", median(taken[name]), "times", at_least=rival.goal)


def against_sort(size: int, rounds: int) -> Iterator[Measure]:
    """How many times the bare sort of its end points the sweep takes, alone and with its evidence."""
    facts, ceilings = register(shapes(size)["usual"])
    ends = np.concatenate([facts.earliest_start, facts.latest_end])
    runs = sweep(facts, ceilings)
    work: dict[str, Callable[[], object]] = {
        "sort": lambda: np.sort(ends),
        "sweep": lambda: sweep(facts, ceilings),
        "cores": lambda: with_evidence(facts, ceilings),
        "all": lambda: (with_evidence(facts, ceilings), meeting(facts, runs)),
    }
    taken = [{name: least(each, 2) for name, each in work.items()} for _ in range(rounds)]
    ratio = {name: median(turn[name] / turn["sort"] for turn in taken) for name in work}
    yield Measure("bare sort", median(turn["sort"] for turn in taken) / size * 1e9, "ns a fact")
    yield Measure("sweep to bare sort", ratio["sweep"], "times", at_most=3.5)
    yield Measure("sweep with core evidence to bare sort", ratio["cores"], "times", at_most=5)
    yield Measure("sweep with core and all evidence to bare sort", ratio["all"], "times", at_most=5)


def by_shape(size: int, rounds: int) -> Iterator[Measure]:
    """The sweep over registers of other shapes, each checked against Polars on a tenth of it."""
    for name, shape in shapes(size).items():
        small = replace(shape, facts=shape.facts // 10, missions=max(shape.missions // 10, 1))
        facts, ceilings = register(small)
        assert_equal(in_polars.answer(in_polars.load(facts, ceilings)), sweep(facts, ceilings), name)
        facts, ceilings = register(shape)
        ends = np.concatenate([facts.earliest_start, facts.latest_end])
        sort, own, runs = (least(each, rounds) for each in _works(facts, ceilings, ends))
        note = f"{own / sort:.2f} times the sort, with cores {runs / sort:.2f}"
        yield Measure(f"shape: {name}", own / shape.facts * 1e9, "ns a fact", note=note)


def _works(
    facts: Presences, ceilings: Ceilings, ends: np.ndarray[tuple[int], np.dtype[np.int64]]
) -> tuple[Callable[[], object], ...]:
    return lambda: np.sort(ends), lambda: sweep(facts, ceilings), lambda: with_evidence(facts, ceilings)
