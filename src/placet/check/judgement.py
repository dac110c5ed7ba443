"""From what a rule sees under each alternative to one finding."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from placet.check.alternatives import Branch, Pick, explore
from placet.check.case import Case
from placet.check.finding import Finding, Stretch, Value
from placet.check.ticks import show_span
from placet.claims.claim import Mode
from placet.claims.outcome import Reason, Verdict

GRAVITY = {
    Verdict.BREACHED: 0,
    Verdict.POSSIBLE: 1,
    Verdict.UNDETERMINED: 2,
    Verdict.KEPT: 3,
    Verdict.PENDING: 4,
    Verdict.NOTED: 5,
}
"""Worst first; what a mission's verdict is made of are the first four."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a rule sees under one combination of alternatives.

    `evidence` proves the verdict (the core, names of claims), `all_evidence`
    every claim that bears on it; `facts` are figures for the sentence.
    """

    verdict: Verdict
    reason: Reason | None = None
    spans: tuple[Stretch, ...] = ()
    undated: tuple[str, str] | None = None
    evidence: tuple[str, ...] = ()
    all_evidence: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    presumed: tuple[str, ...] = ()
    facts: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What a finding is about: its identity, and what is judged."""

    rule: str
    term: str
    subject: str = ""
    field: str = ""
    judged: str = ""


def conclude(case: Case, matter: Matter, judge: Callable[[Pick], Judgement]) -> Finding:
    """Judge under every combination needed and give the one finding they make."""
    branches = explore(judge)
    if branches is None:
        told = Judgement(Verdict.UNDETERMINED, Reason.CONFLICTING, facts=(("combinations", "over"),))
        return _finding(case, matter, told, ())
    agreed = branches[0].result if len(branches) == 1 else _joined(branches)
    results = {(b.result.verdict, b.result.reason) for b in branches}
    reading = () if len(results) == 1 else _readings(branches)
    return _finding(case, matter, agreed, reading)


def _joined(branches: tuple[Branch[Judgement], ...]) -> Judgement:
    first = branches[0].result
    if all(b.result.verdict is first.verdict for b in branches):
        reasons = {b.result.reason for b in branches}
        reason = first.reason if len(reasons) == 1 else _main_reason(reasons)
        results = [b.result for b in branches]
        return replace(first, reason=reason, spans=_agreeing(results), facts=_hull(results))
    evidence = tuple(dict.fromkeys(n for b in branches for n in b.result.evidence))
    everything = tuple(dict.fromkeys(n for b in branches for n in b.result.all_evidence))
    conflicting = any(b.cause is Reason.CONFLICTING for b in branches)
    cause = Reason.CONFLICTING if conflicting else Reason.AMBIGUOUS_TERM
    return Judgement(
        Verdict.UNDETERMINED,
        cause,
        evidence=evidence,
        all_evidence=everything,
        conventions=first.conventions,
        facts=(*first.facts, ("alternatives", len(branches))),
    )


def _agreeing(results: Sequence[Judgement]) -> tuple[Stretch, ...]:
    """Give the stretches of several results of one verdict: what they do not agree on is undetermined."""
    if all(r.spans == results[0].spans for r in results):
        return results[0].spans
    ticks = sorted({t for r in results for s in r.spans for t in (s.start, s.end)})
    found: list[Stretch] = []
    for start, end in pairwise(ticks):
        there = [next((s for s in r.spans if s.start <= start < s.end), None) for r in results]
        known = [s for s in there if s is not None]
        if not known:
            continue
        agreed = len({s.verdict for s in known}) == 1
        same = agreed and (len(known) == len(there) or known[0].verdict not in _CONDUCT)
        one = replace(
            known[0],
            start=start,
            end=end,
            verdict=known[0].verdict if same else Verdict.UNDETERMINED,
            at_least=_least([s.at_least for s in known]),
            at_most=_most([s.at_most for s in known]),
        )
        if (
            found
            and found[-1].end == start
            and replace(one, start=found[-1].start) == replace(found[-1], end=end)
        ):
            found[-1] = replace(found[-1], end=end)
        else:
            found.append(one)
    return tuple(found)


_CONDUCT = frozenset({Verdict.BREACHED, Verdict.POSSIBLE})
"""What every alternative must say of an instant; that nothing happened then is no dissent."""


def _least(bounds: Sequence[int | None]) -> int | None:
    return min((b for b in bounds if b is not None), default=None)


def _most(bounds: Sequence[int | None]) -> int | None:
    return max((b for b in bounds if b is not None), default=None)


def _hull(results: Sequence[Judgement]) -> tuple[tuple[str, Value], ...]:
    """Give the figures of the first result, its bounds widened to those of all."""
    every = [dict(r.facts) for r in results]
    found: list[tuple[str, Value]] = []
    for key, own in results[0].facts:
        numbers = [n for facts in every if isinstance(n := facts.get(key), int)]
        if key.endswith("at_least"):
            found.append((key, min(numbers, default=own)))
        elif key.endswith("at_most"):
            found.append((key, max(numbers, default=own)))
        else:
            found.append((key, own))
    return tuple(found)


_ORDER = (
    Reason.CONTESTED_BASIS,
    Reason.CONFLICTING,
    Reason.AMBIGUOUS_TERM,
    Reason.TERM_NOT_KNOWN,
    Reason.QUALITATIVE,
    Reason.IMPRECISE,
    Reason.WEAK_EVIDENCE,
    Reason.RUNNING,
    Reason.NO_EVIDENCE,
)


def _main_reason(reasons: Iterable[Reason | None]) -> Reason | None:
    found = set(reasons)
    return next((r for r in _ORDER if r in found), None)


def _readings(branches: tuple[Branch[Judgement], ...]) -> tuple[str, ...]:
    return tuple(f"{'; '.join(b.reading)}: {b.result.verdict}" for b in branches if b.reading)


def _finding(case: Case, matter: Matter, told: Judgement, reading: tuple[str, ...]) -> Finding:
    told = _weakened(case, told)
    return Finding(
        rule=matter.rule,
        mission=case.mission.id,
        term=matter.term,
        verdict=told.verdict,
        reason=told.reason if told.verdict in {Verdict.POSSIBLE, Verdict.UNDETERMINED} else None,
        subject=matter.subject,
        field=matter.field,
        judged=matter.judged,
        spans=tuple(_shown(s, case.zone) for s in told.spans),
        undated=told.undated,
        evidence=told.evidence,
        all_evidence=tuple(dict.fromkeys((*told.evidence, *told.all_evidence))),
        reading=reading,
        conventions=told.conventions,
        presumed=told.presumed,
        sources=case.sources_of(told.evidence or told.all_evidence),
        facts=told.facts,
    )


def _weakened(case: Case, told: Judgement) -> Judgement:
    """Make a breach possible where its core is undecided and of one source that is not primary."""
    if told.verdict is not Verdict.BREACHED or not told.evidence:
        return told
    if not set(told.evidence) <= case.mission.undecided:
        return told
    sources = case.sources_of(told.evidence)
    primary = [s for s in sources if (found := case.record.sources.get(s)) and found.primary]
    if primary or len(sources) != 1:
        return told
    spans = tuple(
        replace(s, verdict=Verdict.POSSIBLE) if s.verdict is Verdict.BREACHED else s for s in told.spans
    )
    return replace(told, verdict=Verdict.POSSIBLE, reason=Reason.WEAK_EVIDENCE, spans=spans)


def _shown(one: Stretch, zone: str) -> Stretch:
    start, end = show_span(one.start, one.end, zone)
    return replace(one, start_text=start, end_text=end)


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Give the gravest of some verdicts; kept when there are none."""
    return min(verdicts, key=GRAVITY.__getitem__, default=Verdict.KEPT)


def span(
    start: int, end: int, verdict: Verdict, least: int | None = None, most: int | None = None
) -> Stretch:
    """Give a stretch of time with its verdict and bounds, in no unit."""
    return Stretch(start, end, verdict, least, most)


def measured(stretch: Stretch, unit: str) -> Stretch:
    """Give the stretch with the unit of its bounds."""
    return replace(stretch, unit=unit)


def mode_name(mode: Mode | None) -> str:
    """Give what a finding says is judged; empty where nothing is."""
    return "" if mode is None else str(mode)
