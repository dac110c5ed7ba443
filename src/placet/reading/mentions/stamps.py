"""One side of a period as words give it: a day, month or year or a part of one, and its text."""

import calendar
from dataclasses import dataclass, replace

_PARTS = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "half-1": (1, 15),
    "half-2": (16, 31),
    "week-1": (1, 7),
    "week-2": (8, 14),
    "week-3": (15, 21),
    "week-last": (25, 31),
    "days-early": (1, 10),
    "days-late": (21, 31),
}
_SPANS = {
    "quarter-1": (1, 3),
    "quarter-2": (4, 6),
    "quarter-3": (7, 9),
    "quarter-4": (10, 12),
    "half-1": (1, 6),
    "half-2": (7, 12),
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
}
VAGUE = frozenset({"early", "mid", "late", "days-early", "days-late"})
"""Parts without borders: which days they mean is a convention, thirds of the month or year."""

_LEAP, _FEBRUARY = 2000, 2


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, month or year by its numbers, None where not said.

    `part` is a part of the month ("early": the first ten days, "half-2": from the 16th) or, without a
    month, of the year ("quarter-1"); `swapped` tells that day and month may be the other way round.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    swapped: bool = False

    def text(self) -> str:
        """Give the stamp in the grammar of `placet.claims.dates`, with X for what is not said."""
        if self.swapped and self.day and self.month:
            other = replace(self, month=self.day, day=self.month, swapped=False)
            return "|".join(sorted((replace(self, swapped=False).text(), other.text())))
        year = f"{self.year:04d}" if self.year else "XXXX"
        if self.part:
            return self._part(year)
        month = f"{self.month:02d}" if self.month else "XX"
        if self.day:
            return f"{year}-{month}-{self.day:02d}"
        return f"{year}-{month}" if self.month else year

    def _part(self, year: str) -> str:
        if self.month is None:
            first, last = _SPANS.get(self.part, (1, 12))
            return year if (first, last) == (1, 12) else f"{year}-{first:02d}..{year}-{last:02d}"
        first, last = self._days()
        return f"{year}-{self.month:02d}-{first:02d}..{year}-{self.month:02d}-{last:02d}"

    def _days(self) -> tuple[int, int]:
        first, last = _PARTS[self.part]
        length = last_day(self.year, self.month or 1)
        return (length - 6, length) if self.part == "week-last" else (first, min(last, length))

    def ends(self) -> tuple["Stamp", "Stamp"] | None:
        """Give the first and last day, or month, of a part with borders ("second fortnight"), else None."""
        if not self.part or self.part in VAGUE or self.part == "season":
            return None
        if self.month is None:
            first, last = _SPANS[self.part]
            return Stamp(self.year, first), Stamp(self.year, last)
        first, last = self._days()
        return Stamp(self.year, self.month, first), Stamp(self.year, self.month, last)

    def lacks(self) -> str:
        """Give what the words leave out: "month", "year" or nothing."""
        if self.day and not self.month:
            return "month"
        return "" if self.year else "year"

    def possible(self) -> bool:
        """Tell whether there is such a day: no 31 April."""
        if self.day is None or self.month is None:
            return True
        return 1 <= self.day <= last_day(self.year, self.month)


def last_day(year: int | None, month: int) -> int:
    """Give the last day of a month; of a February without a year, 29."""
    if not 1 <= month <= 12:  # noqa: PLR2004 -- months of a year
        return 0
    return calendar.monthrange(year or _LEAP, month)[1]


def joined(first: Stamp, last: Stamp) -> tuple[Stamp, Stamp, bool]:
    """Give two ends of one range with what they share filled in, and whether the year rolls over between.

    "3 to 14 June 2025": month and year; "28 December to 5 January 2025": the first lies in 2024.
    """
    if first.month is None and first.day:
        first = replace(first, month=last.month, year=first.year or last.year)
    if last.month is None and last.day:
        last = replace(last, month=first.month, year=last.year or first.year)
    rolls = _place(first) > _place(last) and bool(first.month and last.month) and first.month != last.month
    if first.year is None and last.year:
        first = replace(first, year=last.year - rolls)
    elif last.year is None and first.year:
        last = replace(last, year=first.year + rolls)
    else:
        rolls = rolls and first.year is None
    return first, last, rolls


def _place(stamp: Stamp) -> tuple[int, int]:
    return stamp.month or 0, (stamp.day or 0) if stamp.day else 0


def reversed_(first: Stamp, last: Stamp) -> bool:
    """Tell whether the first of two ends lies after the last by what both say."""
    if first.year and last.year and first.year != last.year:
        return first.year > last.year
    if first.year == last.year is None and first.month != last.month:
        return False
    return bool(first.day and last.day) and (first.month, first.day) > (last.month, last.day)
