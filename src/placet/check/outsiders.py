"""Findings about facts that lie outside what a term names, shared by five rules.

A finding's facts (figures): `facts` how many are judged, `outside` how many are
certainly or possibly outside, `unsure` how many cannot be told, `parts` the
parts judged together (only for a fact that none of them allows); the rule adds
its own. Spans say when somebody or something is outside; they measure nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from placet.check import cover
from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.finding import Finding, Stretch
from placet.check.judgement import Judgement, Matter, conclude, worst
from placet.check.lower import Bounds
from placet.check.outside import Region, Touch, grade, region, stretches, touch
from placet.check.scope import (
    Figures,
    Lie,
    Naming,
    Run,
    Scope,
    Timeline,
    asked,
    runs,
    scopes,
    span_of,
    timeline,
)
from placet.check.spans import domain, domain_of, fill, known
from placet.check.ticks import BEGINNING, END, day_of
from placet.check.windows import windows
from placet.claims.claim import Mode
from placet.claims.outcome import Reason, Verdict


@dataclass(frozen=True, slots=True)
class Rule:
    """A code, how it compares, and its own figures of the facts a finding rests on."""

    code: str
    field: str
    naming: Naming
    figures: Callable[[Case, Scope, Sequence[Fact], Pick], Figures]


@dataclass(frozen=True, slots=True)
class Placed:
    """One fact set against its terms: where it is outside, and where nobody can tell."""

    touch: Touch
    unsure: tuple[tuple[int, int], ...]
    lies: frozenset[Lie]


def report(case: Case, rule: Rule, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Give one finding a term, and one for each fact not kept where a term has several."""
    for scope in scopes(case, rule.naming, facts):
        matter = Matter(rule.code, scope.slot, field=rule.field, judged=str(scope.facts[0][0].mode))
        doubtful: set[str] = set()
        yield conclude(case, matter, lambda pick, s=scope, d=doubtful: _whole(case, rule, s, d, pick))  # type: ignore[misc]
        names = dict.fromkeys(fact.name for fact, _ in scope.facts)
        for name in (n for n in names if len(names) > 1 and n in doubtful):
            alone = replace(scope, facts=tuple(f for f in scope.facts if f[0].name == name))
            one = replace(matter, subject=name)
            yield conclude(case, one, lambda pick, s=alone: _single(case, rule, s, pick))  # type: ignore[misc]


def _whole(case: Case, rule: Rule, scope: Scope, doubtful: set[str], pick: Pick) -> Judgement:
    """Judge all facts of a scope on a branch, and add to `doubtful` those that are not inside on it."""
    placed = _doubtful(case, rule.naming, scope, pick)
    doubtful.update([p.touch.fact.name for p in placed])
    mode = scope.facts[0][0].mode
    found = asked(case, [w for t in scope.terms for p in t.pieces for w in windows(case, p, pick)], pick)
    time = domain(found, END if mode is Mode.PLANNED else case.horizon)
    there = known(case, scope.part, rule.naming.kind, [f for f, _ in scope.facts], mode)
    unsure = domain_of(s for p in placed for s in p.unsure)
    complete = tuple(piece for a, b in there for piece in cover.holes(unsure, a, b))
    spans = fill(stretches([p.touch for p in placed]), time, complete)
    running = mode is Mode.OBSERVED and case.horizon < max((w.end.last for w in found), default=END)
    rest = [s.verdict for s in spans] or [Verdict.UNDETERMINED]
    open_ = [Verdict.UNDETERMINED] if running or unsure else []
    verdict = grade([p.touch for p in placed]) or worst([*rest, *open_])
    told = _told(case, rule, scope, placed, verdict, pick)
    if verdict is Verdict.KEPT:
        told = replace(told, evidence=cover.names(case, scope.part, rule.naming.kind))
    if told.reason is Reason.NO_EVIDENCE and running:
        told = replace(told, reason=Reason.RUNNING)
    return replace(told, spans=spans)


def _single(case: Case, rule: Rule, scope: Scope, pick: Pick) -> Judgement:
    """Judge one fact, of one or several times, by itself: nobody's record need be complete for it."""
    placed = _doubtful(case, rule.naming, scope, pick)
    touches = [p.touch for p in placed]
    over = stretches(touches)
    taken = tuple((s.start, s.end) for s in over)
    unsure = domain_of(s for p in placed for s in p.unsure)
    open_ = [s for a, b in unsure for s in cover.holes(taken, a, b)]
    spans = (*over, *(Stretch(a, b, Verdict.UNDETERMINED) for a, b in open_))
    verdict = grade(touches) or (Verdict.UNDETERMINED if unsure else Verdict.KEPT)
    told = _told(case, rule, scope, placed, verdict, pick)
    return replace(told, spans=tuple(sorted(spans, key=lambda s: s.start)))


def _doubtful(case: Case, naming: Naming, scope: Scope, pick: Pick) -> list[Placed]:
    """Give the facts of a scope that are not inside all the time, each set against its terms."""
    lines: dict[tuple[str, ...], Timeline] = {}
    inside: set[object] = set()
    found = []
    for fact, terms in scope.facts:
        parts = tuple([t.part for t in terms])
        if parts not in lines:
            lines[parts] = timeline(case, terms, pick)
        line = lines[parts]
        one = fact if fact.bounds is not None else _of_any_time(case, fact)
        like, cells = case.likeness(one), line.cells(*span_of(case, one))
        # What is alike lies alike while the same pieces are in force.
        if (parts, like, cells) in inside:
            continue
        lying = runs(case, naming, one, line, pick)
        if [lie for _, _, lie in lying if lie is not Lie.INSIDE]:
            found.append(_placed(one, lying))
        elif like is not None and line.inside(like, cells):
            inside.add((parts, like, cells))
    return found


def _of_any_time(case: Case, fact: Fact) -> Fact:
    """Give a fact without a day as one of any time that it may take."""
    start, end = span_of(case, fact)
    return replace(fact, bounds=Bounds(start, end - 1, start + 1, end, begun=False))


def _placed(fact: Fact, found: Sequence[Run]) -> Placed:
    regions, unsure = [], []
    for first, last, lie in found:
        if lie is Lie.OUTSIDE:
            regions.append(region(first, last))
        elif lie is Lie.PERHAPS:
            regions.append(Region(first, first, first, last))
        elif lie is not Lie.INSIDE:
            unsure.append((first, last))
    lies = frozenset([lie for _, _, lie in found])
    return Placed(touch(fact, _joined(regions)), domain_of(unsure), lies)


def _joined(regions: Sequence[Region]) -> tuple[Region, ...]:
    """Join regions that are certain and touch, so that each is avoided as a whole."""
    sure = domain_of((r.start, r.end) for r in regions if r.start < r.end)
    return (*(region(a, b) for a, b in sure), *(r for r in regions if r.start == r.end))


_REASONS = {
    Lie.AMBIGUOUS: Reason.AMBIGUOUS_TERM,
    Lie.IMPRECISE: Reason.IMPRECISE,
    Lie.WORDS: Reason.QUALITATIVE,
    Lie.UNSAID: Reason.NO_EVIDENCE,
}


def _told(
    case: Case, rule: Rule, scope: Scope, placed: Sequence[Placed], verdict: Verdict, pick: Pick
) -> Judgement:
    core = _core(placed, verdict)
    reason = None
    if verdict is Verdict.POSSIBLE:
        conflicting = any(p.touch.fact.conflicting for p in placed if p.touch.may)
        reason = Reason.CONFLICTING if conflicting else Reason.IMPRECISE
    elif verdict is Verdict.UNDETERMINED:
        lies = sorted({lie for p in placed for lie in p.lies} & _REASONS.keys())
        reason = _REASONS[lies[0]] if lies else Reason.NO_EVIDENCE
    figures: Figures = (
        ("facts", len(scope.facts)),
        ("outside", len([p for p in placed if p.touch.must or p.touch.may])),
        ("unsure", len([p for p in placed if p.unsure])),
        *((("parts", " ".join(scope.parts)),) if scope.parts else ()),
        *rule.figures(case, scope, core or [fact for fact, _ in scope.facts], pick),
    )
    return Judgement(
        verdict,
        reason,
        undated=_undated(case, placed, verdict),
        evidence=tuple(dict.fromkeys(n for f in core for n in f.names)),
        all_evidence=tuple(dict.fromkeys([n for fact, _ in scope.facts for n in fact.names])),
        facts=figures,
    )


def _core(placed: Sequence[Placed], verdict: Verdict) -> list[Fact]:
    """Give the facts a verdict rests on: the first that breaches or may, else all that cannot be told."""
    if verdict is Verdict.BREACHED:
        must = [p.touch for p in placed if p.touch.must]
        return [min(must, key=lambda t: (not t.sure, t.sure, t.fact.names)).fact]
    if verdict is Verdict.POSSIBLE:
        may = [p.touch for p in placed if p.touch.may]
        return [min(may, key=lambda t: (t.maybe, t.fact.names)).fact]
    if verdict is Verdict.UNDETERMINED:
        return [p.touch.fact for p in placed if p.unsure]
    return []


def _undated(case: Case, placed: Sequence[Placed], verdict: Verdict) -> tuple[str, str] | None:
    """Give the days among which a breach lies that no instant carries."""
    must = [p.touch for p in placed if p.touch.must]
    if verdict is not Verdict.BREACHED or any(t.sure for t in must):
        return None
    start, end = min((t.maybe[0][0], t.maybe[-1][1]) for t in must)
    if start <= BEGINNING or end >= END:
        return None
    return day_of(start, case.zone).isoformat(), day_of(end - 1, case.zone).isoformat()
