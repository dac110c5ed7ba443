"""The whole check of one mission of a hundred claims, words to findings."""

from __future__ import annotations

from collections.abc import Iterator

from bench.measure import Measure


def check_of_a_mission(times: int) -> Iterator[Measure]:
    """The check of a record already read, packs already loaded."""
    del times
    yield Measure("the whole check of a mission of 100 claims", None, "ms", at_most=5)
