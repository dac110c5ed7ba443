"""When something is: civil bounds exactly as written, never filled in.

Nothing here knows a time zone or whether the words are a term or a fact; both
are applied in one place, `placet.check.lower`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Moment:
    """A civil day, or a minute of it.

    `minute` counts from midnight (0..1439), None when the whole day is meant;
    `offset` is minutes east of UTC where the words give it.
    """

    day: date
    minute: int | None = None
    offset: int | None = None

    def __str__(self) -> str:
        """Give the ISO 8601 form, to the precision that was written."""
        if self.minute is None:
            return self.day.isoformat()
        text = f"{self.day.isoformat()}T{self.minute // 60:02d}:{self.minute % 60:02d}"
        if self.offset is None:
            return text
        sign, size = "-+"[self.offset >= 0], abs(self.offset)
        return f"{text}{sign}{size // 60:02d}:{size % 60:02d}"


class Precision(StrEnum):
    """How a point of time is known."""

    EXACT = "exact"  # a day or a minute
    UNIT = "unit"  # one unknown day of a month or a year
    BETWEEN = "between"  # A..B, or a day with a width
    ONE_OF = "one_of"  # A|B
    SINCE = "since"  # A.. (that day or later)
    UNTIL = "until"  # ..B (that day or earlier)
    UNSAID = "unsaid"  # an empty side of A/B
    OPEN = "open"  # `..` on a side: still going on, or without beginning
    NAMED = "named"  # hangs on the day of a step or event


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from a named day: `unit` is d, wd (working days), h or m (months)."""

    amount: int
    unit: str = "d"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of time with its bounds; `said` is the text it was read from.

    `earliest` and `latest` are the first and the last moment it may be (None:
    unknown). For ONE_OF `choices` are the moments; for NAMED `name` is the step
    or event it hangs on and `offset` the distance.
    """

    precision: Precision
    earliest: Moment | None = None
    latest: Moment | None = None
    choices: tuple[Moment, ...] = ()
    name: str = ""
    offset: Offset = Offset(0)
    said: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time from `start` through `end`; `bare` when only one point was written.

    A bare period has the same point at both sides: some instant of it in a
    fact, the whole of it in a term.
    """

    start: Point
    end: Point
    bare: bool = False

    @property
    def said(self) -> str:
        """Give the text the period was read from."""
        return self.start.said if self.bare else f"{self.start.said}/{self.end.said}"


When = tuple[Period, ...]
