"""Days to columns: even, with long silences cut out."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

CUT = 3
"""Columns that a cut takes."""
_PAD = 7
_LEAST = 60
_MOST_CUTS = 3
_WIDEST = 4


@dataclass(frozen=True)
class Scale:
    """Stretches of days (ordinals, both included) that are drawn, in `width` columns."""

    stretches: tuple[tuple[int, int], ...]
    width: int

    @property
    def unit(self) -> float:
        """Give the columns a day takes."""
        days = sum(last - first + 1 for first, last in self.stretches)
        room = self.width - CUT * (len(self.stretches) - 1)
        return min(room / days, _WIDEST)

    def column(self, day: int) -> int:
        """Give the first column of a day; a day cut out falls into the middle of its cut."""
        at = 0.0
        for first, last in self.stretches:
            if day < first:
                return max(int(at) - CUT + 1, 0)
            if day <= last:
                return int(at + (day - first) * self.unit)
            at += (last - first + 1) * self.unit + CUT
        return self.width - 1

    def columns(self, first: int, last: int) -> tuple[int, int]:
        """Give the first and last column of a stretch of days, at least one column."""
        start, end = self.column(first), self.column(last + 1) - 1
        inside = any(low <= last < high for low, high in self.stretches)
        return start, max(start, end if inside else self.column(last) + max(int(self.unit) - 1, 0))

    @property
    def cuts(self) -> tuple[tuple[int, int], ...]:
        """Give the middle column of each cut and the days it leaves out."""
        found = []
        for (_, last), (first, _) in pairwise(self.stretches):
            found.append((self.column(first) - CUT + 1, first - last - 1))
        return tuple(found)


def scale(days: Iterable[int], width: int) -> Scale:
    """Give the scale that shows every day named; silences longer than all the rest are cut."""
    marks = sorted(set(days))
    gaps = sorted(((b - a, a, b) for a, b in pairwise(marks)), reverse=True)
    total = marks[-1] - marks[0] + 1
    cut: list[tuple[int, int]] = []
    for size, a, b in gaps[:_MOST_CUTS]:
        if size > _LEAST and size * 3 > total:
            cut.append((a + _PAD, b - _PAD))
            total -= size - 2 * _PAD
    first, stretches = marks[0], []
    for a, b in sorted(cut):
        stretches.append((first, a))
        first = b
    return Scale((*stretches, (first, marks[-1])), width)
