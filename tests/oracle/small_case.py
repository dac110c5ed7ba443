"""A small case: one consent, a few facts, all in whole days counted from `BASE`.

The oracle judges it as it stands; the engine reads it as the mission file that
`to_yaml` in `mission_file.py` writes.
"""

from dataclasses import dataclass
from datetime import date, timedelta

BASE = date(2025, 3, 20)  # a Thursday; in Europe/Rome the clocks change on day 10
ABSENT = "absent"

TREE = {"north": "land", "base": "north", "camp": "north", "south": "land", "port": "south"}
ITEMS = {"c130": "aircraft", "c130j": "c130", "heli": "aircraft", "rifle": "arm"}


def day(number: int) -> date:
    """The date of a day of the case."""
    return BASE + timedelta(days=number)


@dataclass(frozen=True, slots=True)
class Days:
    """One unknown day of these, both ends included."""

    earliest: int
    latest: int

    def __post_init__(self) -> None:
        if self.earliest > self.latest:
            raise ValueError("the days end before they begin")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something observed that lasts: people present, means, an activity.

    `departure` None and `written` None: the end is unstated. `departure` None
    and `written` a day: still there when that was written.
    """

    arrival: Days
    departure: Days | None
    least: int = 1
    most: int = 1
    kind: str = "presence"
    written: int | None = None
    place: str = "base"
    part: str = ""
    item: str = ""
    source: str = "s1"

    def __post_init__(self) -> None:
        if not 1 <= self.least <= self.most:
            raise ValueError("a count is a range of at least one")
        if self.departure and self.departure.latest < self.arrival.earliest:
            raise ValueError("nobody leaves before coming")
        if self.departure and self.written is not None:
            raise ValueError("whoever left is not still there")
        if self.written is not None and self.written < self.arrival.latest:
            raise ValueError("still there is written after the arrival")


@dataclass(frozen=True, slots=True)
class Step:
    """A ceiling from the first day through the last, both in full."""

    first: int
    last: int
    limit: int


@dataclass(frozen=True, slots=True)
class Duty:
    """A report owed `amount` days of a `unit` after a trigger.

    `unit` is calendar_day, working_day or day (kind unsaid); `trigger` is
    ended, left or publication. `published`, `filed`, `searched` are the days
    on record, None when there is none; `search_where` is a record.
    """

    amount: int
    unit: str = "calendar_day"
    trigger: str = "left"
    published: Days | None = None
    filed: Days | None = None
    searched: int | None = None
    search_where: str = "archive"


@dataclass(frozen=True, slots=True)
class SmallCase:
    """A consented window with what may hang on it, the facts, and the day asked about.

    `ceiling` are the steps that fill the window (empty: no number was given);
    `sublimit` is a ceiling of the part `a`; `allowed` are places (empty: any);
    `means` are (number, item), `means_list` is open, closed or empty (unsaid).
    `covered` and `means_covered` are ranges of days for which a source is complete.
    """

    first: int
    last: int
    as_of: int
    zone: str = "UTC"
    ceiling: tuple[Step, ...] = ()
    sublimit: int | None = None
    counting: str = ""
    counted: str = ""
    allowed: tuple[str, ...] = ()
    overlap: bool = False
    means: tuple[tuple[int, str], ...] = ()
    means_list: str = ""
    duty: Duty | None = None
    facts: tuple[Fact, ...] = ()
    covered: tuple[Days, ...] = ()
    means_covered: tuple[Days, ...] = ()

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        """The facts of a kind."""
        return tuple(fact for fact in self.facts if fact.kind == kind)


@dataclass(frozen=True, slots=True)
class Run:
    """A maximal run of one verdict, half-open, in UTC minutes, with the peak bounds in it."""

    start: int
    end: int
    verdict: str
    at_least: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the oracle holds to be right about one rule and one term.

    `allowed` are the verdicts that the spec leaves open (one, nearly always;
    `ABSENT` for no finding). `reasons` empty: not told. `runs` are those of every
    moment the oracle judges, None: not told. `undated`: the breach has no certain
    instant, None: not told. `rules` are the codes under which it may come
    (empty: its own).
    """

    allowed: frozenset[str]
    reasons: frozenset[str] = frozenset()
    runs: tuple[Run, ...] | None = None
    undated: bool | None = None
    rules: frozenset[str] = frozenset()

    @property
    def verdict(self) -> str:
        """The verdict where there is only one, else the open ones."""
        return "|".join(sorted(self.allowed))
