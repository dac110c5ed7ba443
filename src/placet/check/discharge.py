"""The verdict on one duty under one combination: its last day against what was delivered."""

from dataclasses import dataclass, replace

from placet.check.case import Case
from placet.check.filing import Filing, Looked
from placet.check.finding import Stretch, Value
from placet.check.judgement import Judgement
from placet.check.limit import Limit, starts
from placet.check.owed import Owed
from placet.check.ticks import BEGINNING, ceil, day_of, days_between
from placet.check.trigger import Trigger
from placet.claims.decision import Decision
from placet.claims.outcome import Reason, Verdict

Facts = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class State:
    """One duty on one branch, with all that its verdict needs.

    `limits` are the last days under every reading, `limit` the one of this
    branch; `sure` False: the law's wording may not have held on the day of the
    event; `decision` the judgement a person passed; `worlds` the limit and the
    delivery for each day of the event, where both hang on it.
    """

    owed: Owed
    trigger: Trigger | None
    limits: tuple[Limit, ...]
    limit: Limit
    filing: Filing | None
    looked: tuple[Looked, ...]
    decision: Decision | None
    sure: bool = True
    worlds: tuple[tuple[Limit, Filing], ...] = ()

    @property
    def evidence(self) -> tuple[str, ...]:
        """Give the claims that say what is owed, from when, and what was delivered."""
        trigger = self.trigger.claims if self.trigger else ()
        filing = self.filing.names if self.filing else ()
        return tuple(dict.fromkeys((*self.owed.names, *trigger, *filing)))


def judged(case: Case, state: State) -> Judgement:
    """Judge the duty; the facts are those of the verdict alone."""
    told = _undated(case, state) if state.limit.due.reason else _dated(case, state)
    told = _by_person(state, told if state.sure else _doubted(told))
    proved = told.verdict in {Verdict.BREACHED, Verdict.POSSIBLE, Verdict.KEPT}
    rule = state.limit.due.working.rule
    return replace(
        told,
        evidence=(*state.evidence, *told.evidence) if proved else (),
        all_evidence=(*state.evidence, *(s.name for s in state.looked)),
        conventions=(*state.owed.conventions, *((f"month={rule}",) if rule else ())),
        presumed=("trigger=term",) if state.trigger and state.trigger.basis == "term" else (),
    )


# ---- a day that cannot be told


def _undated(case: Case, state: State) -> Judgement:
    """Judge a duty without a day: never breached by machine."""
    reason, filing = state.limit.due.reason, state.filing
    if filing is None and _ahead(case, state):
        return Judgement(Verdict.PENDING)
    if reason is Reason.QUALITATIVE and filing is not None and _in_order(case, state, filing):
        return Judgement(Verdict.KEPT, facts=_elapsed(case, state))
    return Judgement(Verdict.UNDETERMINED, reason, facts=_elapsed(case, state))


def _ahead(case: Case, state: State) -> bool:
    """Tell whether the event may still lie ahead."""
    if state.trigger is None:
        return False
    first, last = (starts(m, case.zone) for m in state.trigger.days)
    found = first if last is None else last
    return found is not None and found >= case.horizon


def _in_order(case: Case, state: State, filing: Filing) -> bool:
    """Tell whether a delivery that is owed before an event certainly came before it."""
    if state.owed.deadline.direction != "before" or state.trigger is None:
        return True
    first = starts(state.trigger.days[0], case.zone)
    return first is not None and filing.last < first


def _elapsed(case: Case, state: State) -> Facts:
    """Give the days from the event to the delivery, else to the day asked about."""
    if state.trigger is None:
        return ()
    until = state.filing
    first, last = (until.first, until.last) if until else (case.horizon - 1, case.horizon - 1)
    earliest, latest = state.trigger.days
    found: list[tuple[str, Value]] = []
    if latest is not None and first > BEGINNING:
        found.append(("elapsed_at_least", max(0, (day_of(first, case.zone) - latest.day).days)))
    if earliest is not None:
        found.append(("elapsed_at_most", max(0, (day_of(last, case.zone) - earliest.day).days)))
    return tuple(found)


# ---- a day


def _dated(case: Case, state: State) -> Judgement:
    first, last = state.limit.first, state.limit.last
    if state.filing is not None:
        return _filed(case, state, state.filing)
    if last is None and first is not None and case.horizon > first + 1:
        return Judgement(Verdict.UNDETERMINED, Reason.IMPRECISE)
    if last is None or case.horizon <= last + 1:
        return Judgement(Verdict.PENDING)
    proof = next((s for s in state.looked if s.counts and s.start > last), None)
    if proof is None:
        return Judgement(Verdict.UNDETERMINED, Reason.NO_EVIDENCE)
    told = _late(case, state, (last + 1, proof.start + 1), None)
    searched = ("searched", day_of(proof.start, case.zone).isoformat())
    return replace(told, evidence=(proof.name,), facts=(searched, *told.facts))


def _filed(case: Case, state: State, filing: Filing) -> Judgement:
    told = [_in_world(case, state, limit, sent) for limit, sent in state.worlds]
    if told and len({one.verdict for one in told}) == 1:
        return min(told, key=_delayed)
    return _in_world(case, state, state.limit, filing)


def _delayed(told: Judgement) -> int:
    return max((s.at_least or 0 for s in told.spans), default=0)


def _in_world(case: Case, state: State, limit: Limit, filing: Filing) -> Judgement:
    first, last = limit.first, limit.last
    if first is not None and filing.last <= first:
        return Judgement(Verdict.KEPT)
    most = None if first is None else (first + 1, filing.last + 1)
    if last is not None and filing.first > last:
        return _late(case, state, (last + 1, filing.first + 1), most)
    return _perhaps(case, state, most, Reason.CONFLICTING if filing.conflicting else Reason.IMPRECISE)


def _late(case: Case, state: State, least: tuple[int, int], most: tuple[int, int] | None) -> Judgement:
    """Give a delay that lasted for `least` surely and for `most` at the utmost (from, to)."""
    unit = _unit(state)
    low, high = _length(case, least, unit), None if most is None else _length(case, most, unit)
    end = least[1] if unit == "minutes" else ceil(least[1], case.zone)
    span = Stretch(least[0], end, Verdict.BREACHED, low, high, unit)
    return Judgement(Verdict.BREACHED, spans=(span,), facts=_delay(low, high, unit))


def _perhaps(case: Case, state: State, most: tuple[int, int] | None, reason: Reason) -> Judgement:
    """Give a delay of which some world has none, and some one of `most` (from, to; None: no bound)."""
    if most is None:
        return Judgement(Verdict.POSSIBLE, reason)
    unit = _unit(state)
    high = _length(case, most, unit)
    end = most[1] if unit == "minutes" else ceil(most[1], case.zone)
    span = Stretch(most[0], end, Verdict.POSSIBLE, 0, high, unit)
    return Judgement(Verdict.POSSIBLE, reason, spans=(span,), facts=_delay(0, high, unit))


def _delay(low: int, high: int | None, unit: str) -> Facts:
    most: Facts = () if high is None else (("late_at_most", high),)
    return (("late_at_least", low), *most, ("late_unit", unit))


def _unit(state: State) -> str:
    return "minutes" if state.limit.due.working.unit == "hour" else "days"


def _length(case: Case, stretch: tuple[int, int], unit: str) -> int:
    start, end = stretch
    return end - start if unit == "minutes" else days_between(start, end, case.zone)


# ---- what weakens a verdict, or takes its place


def _doubted(told: Judgement) -> Judgement:
    """Weaken a breach of words that may not have been the law on that day."""
    if told.verdict is not Verdict.BREACHED:
        return told
    spans = tuple(replace(s, verdict=Verdict.POSSIBLE) for s in told.spans)
    return replace(told, verdict=Verdict.POSSIBLE, reason=Reason.IMPRECISE, spans=spans)


def _by_person(state: State, told: Judgement) -> Judgement:
    """Give a person's verdict where only one can judge, or the machine cannot tell."""
    decision = state.decision
    qualitative = state.limit.due.reason is Reason.QUALITATIVE
    open_ = told.verdict is Verdict.UNDETERMINED or (qualitative and told.verdict is Verdict.KEPT)
    if decision is None or not open_:
        return told
    days = [p.start.earliest.day.isoformat() for p in decision.when if p.start.earliest]
    by: Facts = (("judged_by", decision.who), *(("judged_on", day) for day in days[:1]))
    reason = Reason.QUALITATIVE
    return replace(told, verdict=Verdict(decision.verdict), reason=reason, facts=(*told.facts, *by))
