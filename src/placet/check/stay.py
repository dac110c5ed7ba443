"""A group, a person or an aircraft stayed longer than one may.

`stay.exceeded` of a presence, means, arms or activity term with a `stay`, each
fact having its own: breached where the shortest stay its bounds allow is too
long, possible where the longest is, undetermined while one is still there within
its time (`running`), where an end or a complete record is missing
(`no_evidence`) or where nobody can count its days (`term_not_known`), else kept.
As in deadlines the day of arrival is not counted: of 30 days the last is the
thirtieth after it. `day` of a kind unsaid has two readings; a stay of no stated
length is not judged.

Facts: `facts` how many stays, `over` how many too long or possibly so, `amount`
and `unit` of the term, `at_least` and `at_most` days of the longest of them.
Spans are the time over, their bounds the days stayed (`days`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from placet.check import cover
from placet.check.alternatives import Choice, Option, Pick
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.finding import Finding, Stretch
from placet.check.holding import Held, holding
from placet.check.judgement import Judgement, Matter, conclude, worst
from placet.check.lower import Bounds, finish
from placet.check.scope import asked
from placet.check.slots import Term
from placet.check.spans import domain, fill, known
from placet.check.ticks import END, day_after, day_of, local
from placet.check.windows import windows
from placet.claims.amount import Span
from placet.claims.claim import Kind, Mode
from placet.claims.outcome import Reason, Verdict
from placet.claims.period import Moment
from placet.law import Deadline, due

CODE = "stay.exceeded"
UNSAID = Span(0, "unspecified")
_KINDS_OF_DAY: Choice[str] = Choice(
    "stay as read", (Option("calendar_day", "calendar_day"), Option("working_day", "working_day"))
)
KINDS = (Kind.PRESENCE, Kind.MEANS, Kind.ARMS, Kind.ACTIVITY)


def findings(case: Case) -> Iterator[Finding]:
    """Give one finding a term with a stay, and one for each stay not kept where there are several."""
    for kind in KINDS:
        mode = case.judged(kind)
        terms = case.terms(Mode.CONSENTED, kind)
        for term in terms if mode else ():
            if any(_limited(piece.fields.choice("stay").first) for piece in term.pieces):
                yield from _of_term(case, terms, term, _stays(case, case.facts(kind, mode or Mode.OBSERVED)))


def _limited(span: object) -> bool:
    return isinstance(span, Span) and span.unit != "unspecified"


def _stays(case: Case, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Join the stays of one person that meet or may; what is said of others is one stay a fact."""
    found: list[Fact] = []
    last: dict[object, int] = {}
    for fact in (f for f in facts if f.most != 0):
        at = last.get(fact.who.first) if case.is_person(fact) else None
        joined = None if at is None else _joined(found[at], fact)
        if at is not None and joined:
            found[at] = joined
            continue
        if case.is_person(fact):
            last[fact.who.first] = len(found)
        found.append(fact)
    return tuple(found)


def _joined(one: Fact, two: Fact) -> Fact | None:
    """Give two stays, the earlier first, as one; None where they were apart.

    Where they may have met, only the longer of them is certain.
    """
    a, b = one.bounds, two.bounds
    if a is None or b is None or b.es > a.le:
        return None
    ended = (b if b.le >= a.le else a).ended
    if b.ls <= a.ee:
        ls, ee = min(a.ls, b.ls), max(a.ee, b.ee)
    else:
        ls, ee = max((a.ls, a.ee), (b.ls, b.ee), key=lambda sure: sure[1] - sure[0])
    both = Bounds(min(a.es, b.es), ls, ee, max(a.le, b.le), a.begun, ended)
    return replace(one, names=tuple(dict.fromkeys((*one.names, *two.names))), bounds=both)


def _of_term(case: Case, terms: Sequence[Term], term: Term, facts: Sequence[Fact]) -> Iterator[Finding]:
    held = holding(case, terms, facts, Pick(()))
    mine = [(f, how) for f in facts if (how := held.of(term.part, f)) is not Held.NO]
    if not mine:
        return
    matter = Matter(CODE, term.slot, field="stay", judged=str(mine[0][0].mode))
    doubtful: set[str] = set()
    yield conclude(case, matter, lambda pick: _whole(case, term, mine, doubtful, pick))
    names = dict.fromkeys(fact.name for fact, _ in mine)
    for name in (n for n in names if len(names) > 1 and n in doubtful):
        alone = [m for m in mine if m[0].name == name]
        one = replace(matter, subject=name)
        yield conclude(case, one, lambda pick, a=alone: _told([_stay(case, term, f, h, pick) for f, h in a]))  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay against its limit, with days stayed at least and at most and the time over."""

    fact: Fact
    verdict: Verdict
    reason: Reason | None
    limit: Span
    least: int
    most: int
    spans: tuple[Stretch, ...]


def _stay(case: Case, term: Term, fact: Fact, how: Held, pick: Pick) -> Stay:
    span = _span(case, term, fact, pick)
    bounds = fact.bounds
    if bounds is None or span is None:
        return Stay(fact, Verdict.UNDETERMINED, Reason.NO_EVIDENCE, span or UNSAID, 0, 0, ())
    unit = pick(_KINDS_OF_DAY) if span.unit == "day" else span.unit
    ends = [_last_tick(case, t, Span(span.amount, unit)) for t in (bounds.es, min(bounds.ls, bounds.ee - 1))]
    soonest, latest = ends
    least = max(0, (day_of(bounds.ee - 1, case.zone) - day_of(bounds.ls, case.zone)).days)
    most = (day_of(bounds.le - 1, case.zone) - day_of(bounds.es, case.zone)).days
    if soonest is None or latest is None:
        return Stay(fact, Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN, span, least, most, ())
    sure = ((latest, bounds.ee),) if how is Held.SURELY and bounds.ee > latest else ()
    maybe = cover.holes(sure, soonest, bounds.le) if soonest < bounds.le else ()
    over = [Stretch(a, b, Verdict.BREACHED, least, most, "days") for a, b in sure]
    over += [Stretch(a, b, Verdict.POSSIBLE, least, most, "days") for a, b in maybe]
    verdict, reason = _verdict(case, fact, bounds, soonest, over)
    return Stay(fact, verdict, reason, span, least, most, tuple(over))


def _verdict(
    case: Case, fact: Fact, bounds: Bounds, soonest: int, over: Sequence[Stretch]
) -> tuple[Verdict, Reason | None]:
    if any(s.verdict is Verdict.BREACHED for s in over):
        return Verdict.BREACHED, None
    if over:
        return Verdict.POSSIBLE, Reason.CONFLICTING if fact.conflicting else Reason.IMPRECISE
    if bounds.ended:
        return Verdict.KEPT, None
    running = fact.mode is Mode.OBSERVED and case.horizon <= soonest
    return Verdict.UNDETERMINED, Reason.RUNNING if running else Reason.NO_EVIDENCE


def _span(case: Case, term: Term, fact: Fact, pick: Pick) -> Span | None:
    """Give the stay in force while a fact lasts, the longest of several; else that of any time."""
    limits = [
        (p, s) for p in term.pieces if isinstance(s := pick(p.fields.choice("stay")), Span) and _limited(s)
    ]
    bounds = fact.bounds
    there = [
        s
        for p, s in limits
        if bounds and any(w.first < bounds.le and bounds.es < w.last for w in windows(case, p, pick))
    ]
    return max(there or [s for _, s in limits], key=lambda s: s.amount, default=None)


def _last_tick(case: Case, arrival: int, span: Span) -> int | None:
    """Give the tick from which a stay that began with an arrival is too long; None where nobody can count.

    Of several ways to count working days the longest is taken.
    """
    day, minute = local(arrival, case.zone)
    if span.unit == "calendar_day":
        # By far the most frequent, and the same as the deadline below without asking for a calendar.
        return day_after(day + timedelta(days=span.amount), case.zone)
    own = case.mission.calendars[0] if case.mission.calendars else None
    calendar = own or next((c for p in case.packs.ruling for c in p.calendars), None)
    begun = Moment(day, minute if span.unit == "hour" else None)
    last = [one.latest for one in due(Deadline(span), (begun, begun), calendar)]
    ends = [finish(moment, case.zone) for moment in last if moment is not None]
    return max(ends) if len(ends) == len(last) else None


def _whole(
    case: Case, term: Term, mine: Sequence[tuple[Fact, Held]], doubtful: set[str], pick: Pick
) -> Judgement:
    """Judge all stays of a term on a branch, and add to `doubtful` those not kept on it."""
    stays = [_stay(case, term, fact, how, pick) for fact, how in mine]
    doubtful.update(s.fact.name for s in stays if s.verdict is not Verdict.KEPT)
    mode = mine[0][0].mode
    found = asked(case, [w for p in term.pieces for w in windows(case, p, pick)], pick)
    time = domain(found, END if mode is Mode.PLANNED else case.horizon)
    there = known(case, term.part, term.kind, [s.fact for s in stays], mode)
    spans = fill(_painted([s for stay in stays for s in stay.spans]), time, there)
    running = mode is Mode.OBSERVED and any(case.horizon < w.last for w in found)
    told = _told(stays)
    open_ = running or any(s.verdict is Verdict.UNDETERMINED for s in spans)
    if told.verdict is Verdict.KEPT and open_:
        reason = Reason.RUNNING if running else Reason.NO_EVIDENCE
        return replace(told, verdict=Verdict.UNDETERMINED, reason=reason, spans=spans, evidence=())
    if told.verdict is Verdict.KEPT:
        told = replace(told, evidence=cover.names(case, term.part, term.kind))
    return replace(told, spans=spans)


def _painted(over: Sequence[Stretch]) -> list[Stretch]:
    """Give the time over without overlaps, where several are the worst of them, then the longest stay."""
    found: list[Stretch] = []
    for one in sorted(over, key=lambda s: (s.verdict is not Verdict.BREACHED, -(s.at_most or 0), s.start)):
        taken = tuple(sorted((s.start, s.end) for s in found))
        found += [replace(one, start=a, end=b) for a, b in cover.holes(taken, one.start, one.end)]
    return found


def _told(stays: Sequence[Stay]) -> Judgement:
    verdict = worst(s.verdict for s in stays)
    those = [s for s in stays if s.verdict is verdict]
    first = min(those, key=lambda s: (-s.most, s.fact.names))
    reasons = {s.reason for s in those}
    reason = Reason.RUNNING if Reason.RUNNING in reasons else first.reason
    over = [s for s in stays if s.verdict in {Verdict.BREACHED, Verdict.POSSIBLE}]
    return Judgement(
        verdict,
        reason,
        spans=tuple(sorted(_painted([s for stay in stays for s in stay.spans]), key=lambda s: s.start)),
        evidence=first.fact.names if verdict is not Verdict.KEPT else (),
        all_evidence=tuple(dict.fromkeys(n for s in stays for n in s.fact.names)),
        facts=(
            ("facts", len(stays)),
            ("over", len(over)),
            ("amount", first.limit.amount),
            ("unit", first.limit.unit),
            ("at_least", first.least),
            ("at_most", first.most),
        ),
    )
