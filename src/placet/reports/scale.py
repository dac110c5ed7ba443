"""Days to places on an axis: even, with long silences cut out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_PAD = 7
_LEAST = 60
_MOST_CUTS = 3


@dataclass(frozen=True)
class Scale:
    """Stretches of days (ordinals, both included) that are drawn, on `width` units of an axis.

    A cut takes `cut` units; a day takes at most `widest`.
    """

    stretches: tuple[tuple[int, int], ...]
    width: float
    cut: float = 3
    widest: float = 4

    @cached_property
    def unit(self) -> float:
        """Give the units a day takes."""
        days = sum(last - first + 1 for first, last in self.stretches)
        room = self.width - self.cut * (len(self.stretches) - 1)
        return min(room / days, self.widest)

    @cached_property
    def end(self) -> float:
        """Give where the last day ends."""
        days = sum(last - first + 1 for first, last in self.stretches)
        return days * self.unit + self.cut * (len(self.stretches) - 1)

    def place(self, day: int) -> float:
        """Give where a day begins; a day cut out lies in the middle of its cut."""
        at = 0.0
        for first, last in self.stretches:
            if day < first:
                return max(at - self.cut / 2, 0.0)
            if day <= last:
                return at + (day - first) * self.unit
            at += (last - first + 1) * self.unit + self.cut
        return self.end

    @property
    def cuts(self) -> tuple[tuple[float, int], ...]:
        """Give the middle of each cut and the days it leaves out."""
        found = []
        for (_, last), (first, _) in pairwise(self.stretches):
            found.append((self.place(first) - self.cut / 2, first - last - 1))
        return tuple(found)


def stretches(days: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Give the stretches that show every day named; silences longer than all the rest are cut."""
    marks = sorted(set(days))
    gaps = sorted(((b - a, a, b) for a, b in pairwise(marks)), reverse=True)
    total = marks[-1] - marks[0] + 1
    cut: list[tuple[int, int]] = []
    for size, a, b in gaps[:_MOST_CUTS]:
        if size > _LEAST and size * 3 > total:
            cut.append((a + _PAD, b - _PAD))
            total -= size - 2 * _PAD
    first, found = marks[0], []
    for a, b in sorted(cut):
        found.append((first, a))
        first = b
    return (*found, (first, marks[-1]))
