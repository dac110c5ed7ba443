"""Presence outside its window, activity outside its own.

Figures: `at_least` and `at_most` (days outside), `window_first`, `window_last`
(days), `fact_first`, `fact_last` (the arrival for early, the departure for late).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from placet.check import cover
from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.departure import unrecorded
from placet.check.entries import Group, alone, complete, groups, lapses, own_windows, people_groups, stated
from placet.check.facts import Fact
from placet.check.finding import Finding, Stretch, Value
from placet.check.inconsistent import between
from placet.check.judgement import Judgement, Matter, conclude, mode_name
from placet.check.outside import Region, Touch, grade, stretches, touches
from placet.check.spans import domain_of
from placet.check.ticks import BEGINNING, END, day_of, days_between
from placet.check.windows import Window
from placet.claims.claim import Kind, Mode
from placet.claims.outcome import Reason, Verdict

EARLY, LATE = "window.early", "window.late"


def findings(case: Case) -> Iterator[Finding]:
    """Give early and late of each window that is stated; late is silent where the departure answers."""
    for group in _windowed(case):
        lapsed = grade(touches(group.facts, lapses(case, group, Pick(())))) is not None
        silent = lapsed or (group.kind is Kind.PRESENCE and unrecorded(case, group))
        yield from (f for f in _of(case, group, EARLY) if not lapsed or f.verdict in _FIRED)
        yield from (f for f in _of(case, group, LATE) if not silent or f.verdict in _FIRED)


_FIRED = frozenset({Verdict.BREACHED, Verdict.POSSIBLE})


def _windowed(case: Case) -> Iterator[Group]:
    for group in people_groups(case):
        if group.term and stated(own_windows(case, group.term, Pick(()))):
            yield group
    for group in groups(case, Kind.ACTIVITY):
        if group.term and group.facts and stated(own_windows(case, group.term, Pick(()))):
            yield group


def _of(case: Case, group: Group, rule: str) -> Iterator[Finding]:
    field = "when.start" if rule == EARLY else "when.end"
    matter = Matter(rule, group.slot, field=field, judged=mode_name(group.judged) if group.facts else "")
    doubtful: set[str] = set()
    whole = conclude(case, matter, partial(_judge, case, group, rule, doubtful))
    yield whole
    in_doubt = whole.verdict in _FIRED or whole.reason in {Reason.CONFLICTING, Reason.AMBIGUOUS_TERM}
    several = in_doubt and len(group.facts) > 1
    for fact in [f for f in group.facts if f.name in doubtful] if several else ():
        judge = partial(_judge, case, alone(group, fact), rule, doubtful)
        one = conclude(case, replace(matter, subject=fact.name), judge)
        if one.verdict in {Verdict.BREACHED, Verdict.POSSIBLE}:
            yield one


@dataclass(frozen=True)
class _Frame:
    """The windows of a term on one branch and what they forbid."""

    found: tuple[Window, ...]
    regions: tuple[Region, ...]

    @property
    def start(self) -> int:
        """Give the tick at which the first window begins."""
        return min((w.start.last for w in self.found), default=BEGINNING)

    @property
    def end(self) -> int:
        """Give the tick at which the last window ends."""
        return max((w.end.first for w in self.found), default=END)


def _frame(case: Case, group: Group, rule: str, pick: Pick) -> _Frame:
    found = own_windows(case, group.term, pick)
    if not found:  # on this branch the term is never in force
        return _Frame((), ())
    if rule == EARLY:
        first, last = min(w.start.first for w in found), min(w.start.last for w in found)
        return _Frame(found, (Region(BEGINNING, first, BEGINNING, last),))
    return _Frame(found, tuple(_after(found, [(r.first, r.last) for r in lapses(case, group, pick)])))


def _after(found: Sequence[Window], lapsing: Sequence[tuple[int, int]]) -> Iterator[Region]:
    """Give the time after each window through the next, and after the last; a lapse is the consent's."""
    wide = domain_of([*((w.start.first, w.end.last) for w in found), *lapsing])
    narrow = domain_of(
        [*((w.start.last, w.end.first) for w in found if w.start.last < w.end.first), *lapsing]
    )
    yield from _between(wide, narrow)


def _between(wide: Sequence[tuple[int, int]], narrow: Sequence[tuple[int, int]]) -> Iterator[Region]:
    sure, maybe = _following(wide), _following(narrow)
    if len(sure) == len(maybe):
        yield from (Region(a, b, c, d) for (a, b), (c, d) in zip(sure, maybe, strict=True) if c < d)
    else:
        yield from (Region(a, b, a, b) for a, b in sure if a < b)


def _following(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the time after each stretch through the next, and after the last; none where there is none."""
    return [(end, start) for (_, end), (start, _) in zip(spans, [*spans[1:], (END, END)], strict=False)]


def _judge(case: Case, group: Group, rule: str, doubtful: set[str], pick: Pick) -> Judgement:
    """Judge the facts of a group on a branch, and add to `doubtful` those that may lie outside on it."""
    frame = _frame(case, group, rule, pick)
    met = touches(group.facts, frame.regions)
    doubtful.update([t.fact.name for t in met])
    found = grade(met)
    names = tuple([f.name for f in group.facts])
    told = Judgement(Verdict.UNDETERMINED, all_evidence=names, facts=_figures(case, frame, group.facts, rule))
    if found is None:
        return _inside(case, group, rule, frame, told)
    if _inconsistent(case, group, rule, met):
        return replace(told, reason=Reason.AMBIGUOUS_TERM, evidence=_first(met, found))
    spans = _measured(stretches(met), dict(told.facts))
    conflicting = any(t.fact.conflicting for t in met if t.may)
    return replace(
        told,
        verdict=found,
        reason=Reason.CONFLICTING if conflicting else Reason.IMPRECISE,
        spans=spans,
        undated=_undated(case, found, met, spans),
        evidence=_first(met, found),
    )


def _measured(spans: tuple[Stretch, ...], figures: dict[str, Value]) -> tuple[Stretch, ...]:
    """Give the gravest stretches the days outside, at least and at most."""
    least, most = figures.get("at_least"), figures.get("at_most")
    if not isinstance(least, int) or not isinstance(most, int):
        return spans
    sure = any(s.verdict is Verdict.BREACHED for s in spans)
    grave = Verdict.BREACHED if sure else Verdict.POSSIBLE
    return tuple(
        replace(s, at_least=least, at_most=most, unit="days") if s.verdict is grave else s for s in spans
    )


def _inconsistent(case: Case, group: Group, rule: str, met: Sequence[Touch]) -> bool:
    """Tell whether all that lies outside lies between two ends that one act contradicts itself about."""
    disputed = between(case, group.part) if rule == LATE else ()
    outside = [s for t in met for s in (*t.sure, *t.maybe)]
    return bool(disputed) and all(any(a <= s[0] and s[1] <= b for a, b in disputed) for s in outside)


def _inside(case: Case, group: Group, rule: str, frame: _Frame, told: Judgement) -> Judgement:
    """Judge what lies inside: late is not told before the window has passed; kept needs the record."""
    observed = group.judged is not Mode.PLANNED
    if rule == LATE and observed and case.horizon <= frame.end:
        return replace(told, reason=Reason.RUNNING)
    gapless = rule == LATE
    if group.facts and complete(case, group, frame.found, gapless=gapless):
        return replace(told, verdict=Verdict.KEPT, evidence=cover.names(case, group.part, group.kind))
    running = observed and rule == EARLY and case.horizon <= frame.start < END
    return replace(told, reason=Reason.RUNNING if running else Reason.NO_EVIDENCE)


def _first(met: Sequence[Touch], found: Verdict) -> tuple[str, ...]:
    wanted = [t for t in met if (t.must if found is Verdict.BREACHED else t.may)]
    order = sorted(wanted, key=lambda t: (t.sure or t.maybe or ((END, END),), t.fact.name))
    return tuple(t.fact.name for t in order[:1])


def _undated(
    case: Case, found: Verdict, met: Sequence[Touch], spans: Sequence[Stretch]
) -> tuple[str, str] | None:
    if found is not Verdict.BREACHED or any(s.verdict is Verdict.BREACHED for s in spans):
        return None
    one = next(t for t in met if t.must)
    start, end = one.maybe[0][0], one.maybe[-1][1]
    return day_of(start, case.zone).isoformat(), day_of(end - 1, case.zone).isoformat()


def _figures(case: Case, frame: _Frame, facts: Sequence[Fact], rule: str) -> tuple[tuple[str, Value], ...]:
    found: list[tuple[str, Value]] = []
    if BEGINNING < frame.start < END:
        found.append(("window_first", day_of(frame.start, case.zone).isoformat()))
    if BEGINNING < frame.end < END:
        found.append(("window_last", day_of(frame.end - 1, case.zone).isoformat()))
    bounds = [f.bounds for f in facts if f.bounds]
    if bounds and rule == EARLY:
        first, last = min([b.es for b in bounds]), min([b.ls for b in bounds])
        found += _fact_days(case, first, last)
        found += _over(case, last, first, frame.start, early=True)
    elif bounds:
        first, last = max([b.ee for b in bounds]) - 1, max([b.le for b in bounds]) - 1
        found += _fact_days(case, first, last)
        found += _over(case, first + 1, last + 1, frame.end, early=False)
    return tuple(found)


def _fact_days(case: Case, first: int, last: int) -> list[tuple[str, Value]]:
    found: list[tuple[str, Value]] = []
    if first > BEGINNING:
        found.append(("fact_first", day_of(first, case.zone).isoformat()))
    if last < END:
        found.append(("fact_last", day_of(last, case.zone).isoformat()))
    return found


def _over(case: Case, near: int, far: int, edge: int, *, early: bool) -> list[tuple[str, Value]]:
    """Give how many days outside, at least (the near bound) and at most (the far one)."""
    if edge <= BEGINNING or edge >= END or far <= BEGINNING or far >= END:
        return []
    pairs = ((near, edge), (far, edge)) if early else ((edge, near), (edge, far))
    least, most = (days_between(a, b, case.zone) for a, b in pairs)
    return [("at_least", least), ("at_most", most)] if most else []
