"""A text cut where marks begin and end, so that passages that overlap can all be shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to be marked: code points, whose it is, and whether it only repeats another."""

    start: int
    end: int
    of: str
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text under the same marks; `begins` are those whose passage starts with it."""

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()


def runs(start: int, end: int, marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Cut a stretch of text at the edges of the marks that touch it; the runs cover it in order.

    A mark that began before the stretch begins nowhere in it.
    """
    inside = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    edges = sorted({start, end, *(e for m in inside for e in (m.start, m.end) if start < e < end)})
    return tuple(_run(a, b, inside) for a, b in pairwise(edges))


def _run(start: int, end: int, marks: Sequence[Mark]) -> Run:
    covering = tuple(m for m in marks if m.start <= start and end <= m.end)
    return Run(start, end, covering, tuple(m for m in covering if m.start == start))
