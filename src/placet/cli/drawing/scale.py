"""Days to columns of characters."""

from collections.abc import Iterable
from dataclasses import dataclass

from placet.reports.scale import Scale, stretches

CUT = 3
"""Columns that a cut takes."""
_WIDEST = 4


@dataclass(frozen=True)
class Columns:
    """An axis of `width` columns."""

    scale: Scale
    width: int

    @property
    def unit(self) -> float:
        """Give the columns a day takes."""
        return self.scale.unit

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Give the stretches of days that are drawn."""
        return self.scale.stretches

    def column(self, day: int) -> int:
        """Give the first column of a day; a day cut out falls into the middle of its cut."""
        if day > self.stretches[-1][1]:
            return self.width - 1
        return int(self.scale.place(day))

    def columns(self, first: int, last: int) -> tuple[int, int]:
        """Give the first and last column of a stretch of days, at least one column."""
        start, end = self.column(first), self.column(last + 1) - 1
        inside = any(low <= last < high for low, high in self.stretches)
        return start, max(start, end if inside else self.column(last) + max(int(self.unit) - 1, 0))

    @property
    def cuts(self) -> tuple[tuple[int, int], ...]:
        """Give the middle column of each cut and the days it leaves out."""
        return tuple((int(at), days) for at, days in self.scale.cuts)


def scale(days: Iterable[int], width: int) -> Columns:
    """Give the axis that shows every day named; silences longer than all the rest are cut."""
    return Columns(Scale(stretches(days), width, CUT, _WIDEST), width)
