"""Small cases drawn by Hypothesis: whole days, few facts, shrinking to the fewest and earliest.

Facts end before the day asked about and keep what the spec leaves open out of
the cases; each such limit is said where it is drawn.
"""

from dataclasses import replace

from hypothesis import strategies as st

from tests.oracle.small_case import Days, Duty, Fact, SmallCase, Step

ZONES = st.sampled_from(["UTC", "Europe/Rome"])
PEOPLE = st.integers(1, 12)
LONG_AFTER = 60


@st.composite
def days(draw: st.DrawFn, first: int, last: int) -> Days:
    """One day, or some unknown day of at most five."""
    earliest = draw(st.integers(first, last))
    return Days(earliest, draw(st.integers(earliest, min(last, earliest + 4))))


@st.composite
def facts(draw: st.DrawFn, first: int, last: int, *, ends: str = "stated stated unstated open") -> Fact:
    """People present between two days, with the kinds of end that are asked for."""
    arrival = draw(days(first, last))
    least = draw(PEOPLE)
    fact = Fact(arrival, None, least, least + draw(st.sampled_from([0, 0, 1, 4])))
    end = draw(st.sampled_from(ends.split()))
    if end == "open":
        return replace(fact, written=draw(st.integers(arrival.latest, last)))
    if end == "unstated":
        return fact
    return replace(fact, departure=draw(days(arrival.earliest, last)))


def several(one: st.SearchStrategy[Fact], most: int) -> st.SearchStrategy[list[Fact]]:
    """No, one or more facts, more often at least two."""
    return st.one_of(st.lists(one, max_size=most), st.lists(one, min_size=2, max_size=most))


@st.composite
def windows(draw: st.DrawFn) -> SmallCase:
    """A window of up to ten days, around the change of the clocks, asked about long after or within it."""
    first = draw(st.integers(5, 10))
    last = first + draw(st.integers(0, 9))
    as_of = draw(st.sampled_from([LONG_AFTER, LONG_AFTER, draw(st.integers(first, last))]))
    return SmallCase(first, last, as_of, zone=draw(ZONES))


@st.composite
def coverage(draw: st.DrawFn, case: SmallCase) -> tuple[Days, ...]:
    """Nothing, all days up to the one asked about, or some of them."""
    through = min(case.as_of, case.last + 5)
    whole = (Days(0, through),)
    some = days(max(0, case.first - 1), through).map(lambda one: (one,))
    return draw(st.one_of(st.just(()), st.just(whole), some))


@st.composite
def ceiling_cases(draw: st.DrawFn) -> SmallCase:
    """A ceiling at one time, in one to three steps, by instant, day or night, of one or two sources."""
    case = draw(windows())
    case = replace(case, ceiling=draw(_steps(case)), counted=draw(st.sampled_from(["", "", "day", "night"])))
    case = replace(case, covered=draw(coverage(case)))
    sources = draw(st.sampled_from([("s1",), ("s1", "s2")]))
    drawn = draw(several(facts(case.first - 2, min(case.as_of, case.last + 2)), 4))
    return replace(case, facts=tuple(replace(f, source=draw(st.sampled_from(sources))) for f in drawn))


@st.composite
def _steps(draw: st.DrawFn, case: SmallCase) -> tuple[Step, ...]:
    later = range(case.first + 1, case.last + 1)
    cuts = sorted(draw(st.sets(st.sampled_from(later), max_size=2))) if later else []
    firsts, lasts = [case.first, *cuts], [*(cut - 1 for cut in cuts), case.last]
    pairs = zip(firsts, lasts, strict=True)
    return tuple(Step(first, last, draw(st.integers(1, 15))) for first, last in pairs)


@st.composite
def total_cases(draw: st.DrawFn) -> SmallCase:
    """A ceiling in total, or not said which; everybody arrives within the window."""
    case = draw(windows())
    case = replace(
        case,
        ceiling=(Step(case.first, case.last, draw(st.integers(1, 20))),),
        counting=draw(st.sampled_from(["in_total", "unspecified"])),
        covered=draw(coverage(case)),
    )
    last = min(case.as_of, case.last)
    return replace(case, facts=tuple(draw(several(facts(case.first, last), 4))))


@st.composite
def part_cases(draw: st.DrawFn) -> SmallCase:
    """A ceiling of the mission and one of its part `a`, within the window, from one source."""
    case = draw(windows())
    limit = draw(st.integers(1, 15))
    case = replace(
        case,
        ceiling=(Step(case.first, case.last, limit),),
        sublimit=draw(st.integers(1, limit)),
        covered=draw(coverage(case)),
    )
    drawn = draw(several(facts(case.first, min(case.as_of, case.last)), 4))
    return replace(case, facts=tuple(replace(f, part=draw(st.sampled_from(["a", ""]))) for f in drawn))


@st.composite
def window_cases(draw: st.DrawFn) -> SmallCase:
    """Presence around a window whose number is not limited."""
    case = draw(windows())
    case = replace(case, covered=draw(coverage(case)))
    last = min(case.as_of, case.last + 4)
    return replace(case, facts=tuple(draw(several(facts(case.first - 4, last), 3))))


@st.composite
def place_cases(draw: st.DrawFn) -> SmallCase:
    """Presence within the window, in places of a small tree, two of which may overlap."""
    case = draw(windows())
    case = replace(
        case,
        allowed=draw(
            st.sampled_from([("base",), ("north",), ("land",), ("base", "south"), ("port", "camp")])
        ),
        overlap=draw(st.booleans()),
        covered=draw(coverage(case)),
    )
    places = st.sampled_from(["base", "camp", "north", "south", "port", "land"])
    drawn = draw(several(facts(case.first, min(case.as_of, case.last)), 3))
    return replace(case, facts=tuple(replace(fact, place=draw(places)) for fact in drawn))


@st.composite
def means_cases(draw: st.DrawFn) -> SmallCase:
    """Means within the window, in exact numbers, against a list that is open, closed or does not say."""
    case = draw(windows())
    case = replace(
        case,
        means=draw(st.sampled_from([((2, "c130"),), ((1, "aircraft"),), ((2, "c130"), (3, "rifle"))])),
        means_list=draw(st.sampled_from(["closed", "open", ""])),
        means_covered=draw(coverage(case)),
    )
    items = st.sampled_from(["c130", "c130j", "heli", "aircraft", "rifle"])
    drawn = draw(several(facts(case.first, min(case.as_of, case.last)), 3))
    seen = [(fact, min(fact.least, 4), draw(items)) for fact in drawn]
    return replace(
        case,
        facts=tuple(replace(f, kind="means", least=n, most=n, item=item) for f, n, item in seen),
    )


@st.composite
def duty_cases(draw: st.DrawFn) -> SmallCase:
    """A duty after the departure, the end of the activity or the publication; all ends are stated."""
    case = replace(draw(windows()), as_of=draw(st.integers(20, LONG_AFTER)))
    trigger = draw(st.sampled_from(["left", "ended", "publication"]))
    known = st.one_of(st.none(), days(case.first, case.last))
    filed = st.one_of(st.none(), days(case.last, case.as_of - 4))
    duty = Duty(
        amount=draw(st.integers(1, 30)),
        unit=draw(st.sampled_from(["calendar_day", "working_day", "day"])),
        trigger=trigger,
        published=draw(known) if trigger == "publication" else None,
        filed=draw(filed) if case.as_of - 4 >= case.last else None,
        searched=draw(st.one_of(st.none(), st.integers(case.last, case.as_of)))
        if case.last < case.as_of
        else None,
        search_where=draw(st.sampled_from(["archive", "newspapers"])),
    )
    duty = replace(duty, searched=None) if duty.filed else duty
    drawn = draw(several(facts(case.first, min(case.as_of, case.last), ends="stated"), 2))
    kind = "activity" if trigger == "ended" else "presence"
    return replace(case, duty=duty, facts=tuple(replace(fact, kind=kind) for fact in drawn))


FAMILIES = {
    "ceiling": ceiling_cases(),
    "total": total_cases(),
    "part": part_cases(),
    "window": window_cases(),
    "place": place_cases(),
    "means": means_cases(),
    "duty": duty_cases(),
}
