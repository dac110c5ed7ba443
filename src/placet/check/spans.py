"""Stretches of verdicts over a term's time: what is over, what is kept, what nobody recorded."""

from collections.abc import Iterable, Sequence

from placet.check import cover
from placet.check.case import Case
from placet.check.cover import Stretches
from placet.check.facts import Fact
from placet.check.finding import Stretch
from placet.check.judgement import worst
from placet.check.ticks import END, ceil, floor
from placet.check.windows import Window
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Counted
from placet.claims.outcome import Reason, Verdict


def domain(found: Iterable[Window], horizon: int) -> Stretches:
    """Give the time certainly inside the windows and past, as disjoint stretches by start."""
    spans = sorted((w.start.last, min(w.end.first, horizon)) for w in found)
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def gaps(facts: Iterable[Fact], case: Case, counted: Counted | None = None) -> Stretches:
    """Give the time in which whereabouts (where people are counted: or how many) are not on record.

    By nights, the gap takes in the night of the last day somebody was seen; by
    days, it begins with the day after.
    """
    found: list[tuple[int, int]] = []
    for fact in facts:
        bounds = fact.bounds
        if bounds is None or fact.most == 0:
            continue
        start = _unknown_from(bounds.ee, case, counted)
        once = fact.kind is Kind.ACTIVITY and bounds.le == bounds.ls + 1
        if not bounds.ended and not fact.shown and not once and start < case.horizon:
            found.append((start, case.horizon))
        if counted is not None and fact.most is None:
            found.append((bounds.es, bounds.le))
    return domain_of(found)


def _unknown_from(end: int, case: Case, counted: Counted | None) -> int:
    """Give the tick from which somebody who may be gone at `end` is not known to be there or gone."""
    if counted is Counted.NIGHT:
        return floor(end - 1, case.zone)
    return ceil(end, case.zone) if counted is Counted.DAY else end


def domain_of(spans: Iterable[tuple[int, int]]) -> Stretches:
    """Join overlapping stretches."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def known(
    case: Case, part: str, kind: Kind, facts: Sequence[Fact], mode: Mode, counted: Counted | None = None
) -> Stretches:
    """Give the time for which the record is complete: covered (of a plan: ahead), less its gaps."""
    ahead = mode is Mode.PLANNED
    covered = ((case.horizon, END),) if ahead else cover.stretches(case, part, kind)
    missing = gaps(facts, case, counted)
    found: list[tuple[int, int]] = []
    for start, end in covered:
        found += cover.holes(missing, start, end)
    return tuple(found)


def fill(over: Sequence[Stretch], over_time: Stretches, complete: Stretches) -> tuple[Stretch, ...]:
    """Give all stretches of the term's time: those over, and the rest as kept or undetermined."""
    found = list(over)
    taken = tuple((s.start, s.end) for s in sorted(over, key=lambda s: s.start))
    for start, end in over_time:
        for first, last in cover.holes(taken, start, end):
            missing = cover.holes(complete, first, last)
            found += [Stretch(a, b, Verdict.UNDETERMINED) for a, b in missing]
            found += [Stretch(a, b, Verdict.KEPT) for a, b in cover.holes(missing, first, last)]
    return tuple(sorted(found, key=lambda s: s.start))


def overall(stretches: Sequence[Stretch], *, running: bool, empty: Verdict = Verdict.UNDETERMINED) -> Verdict:
    """Give the verdict of a whole term: the worst; a term that still runs is not kept yet."""
    found = [s.verdict for s in stretches] or [empty]
    return worst([*found, Verdict.UNDETERMINED] if running else found)


def reason_of(verdict: Verdict, *, running: bool, conflicting: bool = False) -> Reason | None:
    """Give the reason of a whole verdict where nothing more special is known."""
    if verdict is Verdict.POSSIBLE:
        return Reason.CONFLICTING if conflicting else Reason.IMPRECISE
    if verdict is Verdict.UNDETERMINED:
        return Reason.RUNNING if running else Reason.NO_EVIDENCE
    return None
