"""The board a timeline is drawn on: its column of names, its axis, what labels must not cross."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from placet.reports.metrics import width
from placet.reports.scale import Scale, stretches

CUT = 28.0
_MARGIN = 4
_WIDEST = 40.0


@dataclass(frozen=True)
class Board:
    """Where things lie, in the drawing's own units.

    `left` is where the axis begins, `right` where it ends, `size` the type size
    of labels; `id` begins the names of its patterns.
    """

    id: str
    wide: float
    left: float
    right: float
    size: float
    narrow: bool
    scale: Scale
    today: int

    def x(self, day: int | None, *, end: bool = False) -> float:
        """Give where a day begins, or ends; an unknown one lies at the edge of the axis."""
        if day is None:
            return self.right if end else self.left
        return self.left + self.scale.place(day + end)

    @property
    def now(self) -> float:
        """Give where the line of the day asked about stands."""
        return self.x(self.today) + self.scale.unit / 2

    @property
    def cuts(self) -> tuple[tuple[float, int], ...]:
        """Give the middle of each cut and the days it leaves out."""
        return tuple((self.left + at, days) for at, days in self.scale.cuts)

    def room(self, x: float) -> tuple[float, float]:
        """Give how far a label at a place may reach to the left and to the right."""
        lows = [self.left - 2, *(at + CUT / 2 for at, _ in self.cuts), self.now + 4]
        highs = [self.right, *(at - CUT / 2 for at, _ in self.cuts), self.now - 4]
        low = max((v for v in lows if v <= x), default=self.left)
        return low, min((v for v in highs if v >= x), default=self.right)

    def text(self, said: str, *, bold: bool = False) -> float:
        """Give the width of a label."""
        return width(said, self.size, bold=bold)


def board(days: Iterable[int], today: int, *, narrow: bool) -> Board:
    """Give the board that shows these days (ordinals) and the day asked about."""
    left, right, wide = (70.0, 350.0, 358.0) if narrow else (174.0, 1190.0, 1200.0)
    every = [*days, today]
    marks = [min(every) - _MARGIN, *every, max(every) + 2]
    scale = Scale(stretches(marks), right - left, CUT, _WIDEST)
    name = "narrow" if narrow else "wide"
    return Board(name, wide, left, right, 12.0 if narrow else 13.0, narrow, scale, today)


def months(scale: Scale) -> Iterator[date]:
    """Give the first days of the months that are drawn, each stretch's first day before them."""
    for low, high in scale.stretches:
        first = date.fromordinal(low)
        month = first if first.day == 1 else following(first)
        while month.toordinal() <= high:
            yield month
            month = following(month)


def following(one: date) -> date:
    """Give the first day of the month after a day's."""
    return date(one.year + one.month // 12, one.month % 12 + 1, 1)


def mondays(scale: Scale) -> Iterator[date]:
    """Give the Mondays that are drawn."""
    for low, high in scale.stretches:
        for day in range(low + (7 - date.fromordinal(low).weekday()) % 7, high + 1, 7):
            yield date.fromordinal(day)
