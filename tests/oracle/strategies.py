"""Small cases drawn by Hypothesis: whole days, few facts, shrinking to the fewest and earliest.

Plain numbers are drawn and then laid into the days that may be used, which is
quick and shrinks well. Facts end before the day asked about, and what the spec
leaves open is kept out of the cases; each such limit is said where it is made.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from tests.oracle.small_case import Days, Duty, Fact, SmallCase, Step

LONG_AFTER = 60
OFFSETS = st.integers(0, 13)
WIDTHS = st.sampled_from([0, 0, 1, 2, 4])


@dataclass(frozen=True, slots=True)
class Rough:
    """A fact before it is laid into days: offsets, widths and what it is about."""

    arrival: int
    arrival_width: int
    departure: int
    departure_width: int
    least: int
    spread: int
    end: str
    choice: int  # of a place, an item, a part or a source: whichever the family varies


ROUGH = st.builds(
    Rough,
    OFFSETS,
    WIDTHS,
    OFFSETS,
    WIDTHS,
    st.integers(1, 12),
    st.sampled_from([0, 0, 1, 4]),
    st.sampled_from(["stated", "stated", "unstated", "open"]),
    st.integers(0, 11),
)
FEW = st.one_of(st.lists(ROUGH, max_size=3), st.lists(ROUGH, min_size=2, max_size=3))
UP_TO_FOUR = st.one_of(st.lists(ROUGH, max_size=4), st.lists(ROUGH, min_size=2, max_size=4))


def days_within(offset: int, width: int, first: int, last: int) -> Days:
    """One unknown day of at most `width` + 1, between two days."""
    earliest = first + offset % (last - first + 1)
    return Days(earliest, min(earliest + width, last))


def fact_within(rough: Rough, first: int, last: int) -> Fact:
    """The fact laid between two days, both included."""
    arrival = days_within(rough.arrival, rough.arrival_width, first, last)
    fact = Fact(arrival, None, rough.least, rough.least + rough.spread)
    if rough.end == "open":
        return replace(fact, written=days_within(rough.departure, 0, arrival.latest, last).earliest)
    if rough.end == "unstated":
        return fact
    departure = days_within(rough.departure, rough.departure_width, arrival.earliest, last)
    return replace(fact, departure=departure)


def _case(
    first: int, length: int, asked: int | None, zone: str, covered: tuple[int, int] | None
) -> SmallCase:
    """A window around the change of the clocks, asked about long after or within it."""
    last = first + length
    as_of = LONG_AFTER if asked is None else first + asked % (length + 1)
    case = SmallCase(first, last, as_of, zone=zone)
    if covered is None:
        return case
    if covered == (0, 0):
        return replace(case, covered=(Days(0, min(as_of, last + 5)),))
    through = min(as_of, last + 5)
    return replace(case, covered=(days_within(covered[0], covered[1], first - 1, through),))


WINDOWS = st.builds(
    _case,
    st.integers(5, 10),
    st.integers(0, 9),
    st.one_of(st.none(), st.none(), st.integers(0, 9)),
    st.sampled_from(["UTC", "Europe/Rome"]),
    st.one_of(st.none(), st.just((0, 0)), st.tuples(OFFSETS, st.integers(0, 14))),
)


def _laid(case: SmallCase, rough: Sequence[Rough], before: int = 0, after: int = 0) -> tuple[Fact, ...]:
    """The facts between so many days before the window and so many after it."""
    last = min(case.as_of, case.last + after)
    return tuple(fact_within(one, case.first - before, last) for one in rough)


def _steps(case: SmallCase, cuts: set[int], limits: tuple[int, int, int]) -> tuple[Step, ...]:
    """Steps that fill the window."""
    inner = sorted({case.first + cut for cut in cuts if case.first < case.first + cut <= case.last})
    firsts, lasts = [case.first, *inner], [*(cut - 1 for cut in inner), case.last]
    limit_of = iter(limits)
    return tuple(Step(a, b, next(limit_of)) for a, b in zip(firsts, lasts, strict=True))


def _ceiling(
    case: SmallCase,
    rough: list[Rough],
    steps: tuple[set[int], tuple[int, int, int]],
    counted: str,
    sources: tuple[str, ...],
) -> SmallCase:
    if counted == "night":  # whether a stay of a minute can be a night is not said
        rough = [replace(one, end="stated" if one.end == "unstated" else one.end) for one in rough]
    facts = _laid(case, rough, before=2, after=2)
    cited = [sources[one.choice % len(sources)] for one in rough]
    return replace(
        case,
        ceiling=_steps(case, *steps),
        counted=counted,
        facts=tuple(replace(fact, source=name) for fact, name in zip(facts, cited, strict=True)),
    )


LIMIT = st.integers(1, 15)
STEPS = st.tuples(st.sets(st.integers(1, 9), max_size=2), st.tuples(LIMIT, LIMIT, LIMIT))
COUNTED = st.sampled_from(["", "", "day", "night"])


def ceiling_cases(facts: int = 4, sources: tuple[str, ...] = ("s1", "s2")) -> st.SearchStrategy[SmallCase]:
    """A ceiling at one time, in one to three steps, by instant, day or night, of one or two sources."""
    cited = st.sampled_from([sources[:1], sources])
    rough = UP_TO_FOUR if facts > 3 else FEW  # three multiply out
    return st.builds(_ceiling, WINDOWS, rough, STEPS, COUNTED, cited)


def _total(case: SmallCase, rough: list[Rough], limit: int, counting: str) -> SmallCase:
    """Everybody arrives within the window: who left before it is not said to count in total."""
    ceiling = (Step(case.first, case.last, limit),)
    return replace(case, ceiling=ceiling, counting=counting, facts=_laid(case, rough))


def _part(case: SmallCase, rough: list[Rough], limit: int, less: int) -> SmallCase:
    """All of one source: of two, it is not said whether a fact without a part adds to one with it."""
    facts = [
        replace(fact, part="a" if one.choice % 2 else "")
        for fact, one in zip(_laid(case, rough), rough, strict=True)
    ]
    ceiling = (Step(case.first, case.last, limit),)
    return replace(case, ceiling=ceiling, sublimit=max(1, limit - less), facts=tuple(facts))


def _window(case: SmallCase, rough: list[Rough]) -> SmallCase:
    return replace(case, facts=_laid(case, rough, before=4, after=4))


PLACES = ("base", "camp", "north", "south", "port", "land")
ALLOWED = [("base",), ("north",), ("land",), ("base", "south"), ("port", "camp")]


def _place(
    case: SmallCase,
    rough: list[Rough],
    allowed: tuple[str, ...],
    overlap: bool,
) -> SmallCase:
    """Within the window: whether a place binds those who are there at the wrong time is not said."""
    facts = [
        replace(fact, place=PLACES[one.choice % len(PLACES)])
        for fact, one in zip(_laid(case, rough), rough, strict=True)
    ]
    return replace(case, allowed=allowed, overlap=overlap, facts=tuple(facts))


SEEN = ("c130", "c130j", "heli", "aircraft", "rifle")
LISTED = [((2, "c130"),), ((1, "aircraft"),), ((2, "c130"), (3, "rifle"))]


def _means(case: SmallCase, rough: list[Rough], means: tuple[tuple[int, str], ...], said: str) -> SmallCase:
    """In exact numbers, and no two items on the list that lie in each other."""
    facts = []
    for fact, one in zip(_laid(case, rough), rough, strict=True):
        number = 1 + fact.least % 4
        item = SEEN[one.choice % len(SEEN)]
        facts.append(replace(fact, kind="means", least=number, most=number, item=item))
    covered = case.covered
    return replace(case, means=means, means_list=said, facts=tuple(facts), covered=(), means_covered=covered)


@dataclass(frozen=True, slots=True)
class Near:
    """Days about the day a duty is due, as distances from the window's last day plus the deadline."""

    filed: tuple[int, int] | None
    searched: int | None
    asked: int


def _duty(
    case: SmallCase, rough: list[Rough], duty: Duty, published: tuple[int, int] | None, near: Near
) -> SmallCase:
    """All ends are stated: what an open one triggers is not said."""
    facts = _laid(replace(case, as_of=LONG_AFTER), [replace(one, end="stated") for one in rough])
    if duty.trigger == "ended":
        facts = tuple(replace(fact, kind="activity", least=1, most=1) for fact in facts)
    if duty.trigger == "publication" and published:
        duty = replace(duty, published=days_within(*published, case.first, case.last))
    about = case.last + duty.amount
    as_of = max(case.last + 1, about + near.asked)
    if near.filed:
        filed = min(max(case.last, about + near.filed[0]), as_of)
        duty = replace(duty, filed=Days(filed, min(filed + near.filed[1], as_of)))
    elif near.searched is not None:
        duty = replace(duty, searched=min(max(case.last, about + near.searched), as_of))
    return replace(case, as_of=as_of, duty=duty, facts=facts, covered=())


DUTIES = st.builds(
    Duty,
    amount=st.sampled_from([1, 2, 3, 5, 10, 30]),
    unit=st.sampled_from(["calendar_day", "working_day", "day"]),
    trigger=st.sampled_from(["left", "ended", "publication"]),
    search_where=st.sampled_from(["archive", "archive", "newspapers"]),
)
PUBLISHED = st.one_of(st.none(), st.tuples(OFFSETS, WIDTHS))
CLOSE = st.integers(-9, 20)
NEAR = st.one_of(
    st.builds(Near, st.tuples(CLOSE, WIDTHS), st.none(), CLOSE),
    st.builds(Near, st.none(), st.one_of(st.none(), CLOSE), CLOSE),
)

FAMILIES = {
    "ceiling": ceiling_cases(),
    "total": st.builds(
        _total, WINDOWS, UP_TO_FOUR, st.integers(1, 20), st.sampled_from(["in_total", "unspecified"])
    ),
    "part": st.builds(_part, WINDOWS, UP_TO_FOUR, LIMIT, st.integers(0, 14)),
    "window": st.builds(_window, WINDOWS, FEW),
    "place": st.builds(_place, WINDOWS, FEW, st.sampled_from(ALLOWED), st.booleans()),
    "means": st.builds(
        _means, WINDOWS, FEW, st.sampled_from(LISTED), st.sampled_from(["closed", "open", ""])
    ),
    "duty": st.builds(_duty, WINDOWS, st.lists(ROUGH, max_size=2), DUTIES, PUBLISHED, NEAR),
}
