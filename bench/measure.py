"""A figure with its goal, and the clock it is taken with."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

import numpy as np

from placet.check.sweep import Runs


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure; a goal is a bound that it should keep to, and there may be none."""

    name: str
    value: float | None
    unit: str
    at_least: float | None = None
    at_most: float | None = None
    note: str = ""

    @property
    def goal(self) -> str:
        """The goal in words."""
        bounds = [f"≥ {self.at_least:g}"] if self.at_least is not None else []
        return " ".join([*bounds, *([f"≤ {self.at_most:g}"] if self.at_most is not None else [])])

    @property
    def answer(self) -> str:
        """`met` or `short`, or nothing where there is no goal or no figure."""
        if self.value is None or not self.goal:
            return ""
        low = self.at_least is None or self.value >= self.at_least
        return "met" if low and (self.at_most is None or self.value <= self.at_most) else "short"

    def line(self) -> dict[str, object]:
        """The measure as one line of the results."""
        return asdict(self) | {"answer": self.answer}


def spent(work: Callable[[], object]) -> float:
    """Seconds of processor time, all threads together, of doing the work once."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def least(work: Callable[[], object], times: int) -> float:
    """The least seconds of processor time of doing the work several times."""
    return min(spent(work) for _ in range(times))


def waited(work: Callable[[], object], times: int) -> tuple[float, str]:
    """The median milliseconds of processor time of the work; in words, the least and the wall clock's."""
    taken = []
    for _ in range(times):
        begin = time.process_time(), time.perf_counter()
        work()
        taken.append((time.process_time() - begin[0], time.perf_counter() - begin[1]))
    processor, wall = np.median(np.array(taken) * 1e3, axis=0)
    quickest = min(taken)[0] * 1e3
    return float(processor), f"least {quickest:.3g} ms; {wall:.3g} ms by the wall clock"


def assert_equal(found: Runs, expected: Runs, name: str) -> None:
    """Raise AssertionError unless both hold the same runs, peaks included."""
    for column in Runs.__slots__:
        if not np.array_equal(getattr(found, column), getattr(expected, column)):
            raise AssertionError(f"{name} differs from the sweep in {column}")
