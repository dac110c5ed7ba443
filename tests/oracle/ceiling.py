"""More people, or things, than a term allows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import product

from tests.oracle.small_case import Answer, Days, Fact, SmallCase
from tests.oracle.verdicts import CONDUCT, Judged, conduct, one, whole
from tests.oracle.worlds import (
    Moment,
    Stay,
    complete,
    horizon,
    in_all,
    in_some,
    instants,
    local_days,
    midnight,
    stays,
    window,
)

Limit = Callable[[Moment], int]
ALWAYS: Stay = (-1, 1 << 40)


@dataclass(frozen=True, slots=True)
class Counted:
    """A fact with the stays by which it counts; not `sure`: nobody can tell whether it counts."""

    fact: Fact
    ways: tuple[Stay, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Sweep:
    """What is counted at which moments against which limit, and where the record is complete."""

    moments: tuple[Moment, ...]
    counted: tuple[Counted, ...]
    limit: Limit
    covered: tuple[Days, ...]


def at_least(counted: Iterable[Counted], moment: Moment) -> int:
    """The fewest in any world: groups of one source add, another source may count the same people."""
    by_source: dict[str, int] = {}
    for item in counted:
        if item.sure and in_all(moment, item.ways):
            by_source[item.fact.source] = by_source.get(item.fact.source, 0) + item.fact.least
    return max(by_source.values(), default=0)


def at_most(counted: Iterable[Counted], moment: Moment) -> int:
    """The most in any world: everybody who may be there, nobody counted twice."""
    return sum(item.fact.most for item in counted if in_some(moment, item.ways))


def at_moments(case: SmallCase, sweep: Sweep) -> tuple[Judged, ...]:
    """The verdict of each moment."""
    facts = [item.fact for item in sweep.counted]
    judged = []
    for moment in sweep.moments:
        least, most = at_least(sweep.counted, moment), at_most(sweep.counted, moment)
        limit = sweep.limit(moment)
        recorded = complete(case, moment, facts, sweep.covered)
        verdict = one(every=least > limit, some=most > limit, recorded=recorded)
        judged.append(Judged(moment, verdict, least, most))
    return tuple(judged)


def undated(sweep: Sweep) -> bool:
    """Whether some fact, whenever it was, brings too many together at some moment of its own."""
    return any(_always_over(sweep, item) for item in sweep.counted if item.sure)


def _always_over(sweep: Sweep, item: Counted) -> bool:
    others = [other for other in sweep.counted if other is not item]
    there = replace(item, ways=(ALWAYS,))
    over = [moment for moment in sweep.moments if at_least([*others, there], moment) > sweep.limit(moment)]
    return all(any(moment.touched(stay) for moment in over) for stay in item.ways)


def answer(case: SmallCase, sweep: Sweep) -> Answer:
    """The answer of one sweep."""
    judged = at_moments(case, sweep)
    found = whole(case, judged, undated=undated(sweep))
    if case.counted:  # how far into a day its record must be complete is not said
        found = replace(found, runs=conduct(judged))
    several = len({item.fact.source for item in sweep.counted}) > 1
    return replace(found, reasons=frozenset()) if several and "possible" in found.allowed else found


def judge(case: SmallCase) -> dict[tuple[str, str], Answer]:
    """The answers about the ceilings of a case, by rule and term."""
    answers: dict[tuple[str, str], Answer] = {}
    if case.ceiling and case.counting == "unspecified":
        answers["ceiling.exceeded", "consented/presence"] = _either(case)
    elif case.ceiling:
        rule = "ceiling.total_exceeded" if case.counting == "in_total" else "ceiling.exceeded"
        found = _in_total(case) if case.counting == "in_total" else answer(case, sweep_of(case, "at_once"))
        answers[rule, "consented/presence"] = found
    if case.sublimit is not None:
        answers["ceiling.exceeded", "consented/presence/a"] = answer(case, _part_sweep(case, case.sublimit))
    return answers


def _either(case: SmallCase) -> Answer:
    """Both readings: where they agree that is the verdict, else nobody can tell."""
    at_once, in_total = answer(case, sweep_of(case, "at_once")).allowed, _in_total(case).allowed
    allowed = frozenset(a if a == b else "undetermined" for a, b in product(at_once, in_total))
    parted = not at_once & in_total
    return Answer(allowed, frozenset({"ambiguous_term"} if parted else ()))


def _in_total(case: SmallCase) -> Answer:
    """The answer in total: a missing departure is no gap in it, though the record has one."""
    sweep = sweep_of(case, "in_total")
    loose = any(item.fact.departure is None for item in sweep.counted)
    stated = [replace(item, fact=_as_if_stated(item.fact)) for item in sweep.counted]
    found = answer(case, replace(sweep, counted=tuple(stated)))
    found = replace(found, runs=tuple(run for run in found.runs or () if run.verdict in CONDUCT))
    return (
        replace(found, allowed=found.allowed | {"undetermined"})
        if loose and "kept" in found.allowed
        else found
    )


def _as_if_stated(fact: Fact) -> Fact:
    """The fact with some end, as nothing in total depends on which."""
    return replace(fact, departure=fact.departure or fact.arrival, written=None)


def sweep_of(case: SmallCase, counting: str) -> Sweep:
    """The sweep of the mission's ceiling, by those there at one time or in total."""
    ever = horizon(case) + 1
    held = []
    for fact in case.of_kind("presence"):
        ways = stays(case, fact)
        if counting == "in_total":
            ways = tuple((start, ever) for start, _ in ways)
        held.append(Counted(fact, ways))
    return Sweep(_moments(case), tuple(held), lambda moment: _limit(case, moment), case.covered)


def _part_sweep(case: SmallCase, limit: int) -> Sweep:
    """The part gives neither who nor where: it holds only the facts that name it."""
    facts = [fact for fact in case.of_kind("presence") if fact.part == "a"]
    held = tuple(Counted(fact, stays(case, fact)) for fact in facts)
    start, end = window(case)
    moments = instants(case, start, min(end, horizon(case)))
    return Sweep(moments, held, lambda _: limit, case.covered)


def _moments(case: SmallCase) -> tuple[Moment, ...]:
    if case.counted in {"day", "night"}:
        return local_days(case, case.first, min(case.last, case.as_of), case.counted)
    start, end = window(case)
    return instants(case, start, min(end, horizon(case)))


def _limit(case: SmallCase, moment: Moment) -> int:
    """The limit of the step in force at a moment; the steps fill the window."""
    return next(step.limit for step in case.ceiling if moment.start < midnight(case.zone, step.last + 1))
