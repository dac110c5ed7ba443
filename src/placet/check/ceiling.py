"""More people of a part in the receiving state than the consent allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from placet.check import cover
from placet.check.alternatives import Choice, Option, Pick
from placet.check.case import Case
from placet.check.counting import Row, rows_of
from placet.check.facts import Fact
from placet.check.finding import Finding, Stretch, Value
from placet.check.holding import Held, Holding, holding
from placet.check.judgement import Judgement, Matter, conclude, mode_name
from placet.check.reports import one_of_two
from placet.check.slots import Term
from placet.check.spans import domain_of, fill, known, overall, reason_of
from placet.check.tally import Over, Step, disjoint, floats, peak, proof, tally
from placet.check.ticks import day_of
from placet.check.windows import windows
from placet.claims.amount import Count
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Counted, Counting
from placet.claims.outcome import Verdict

MINUTES_A_DAY = 1440
EXCEEDED, TOTAL = "ceiling.exceeded", "ceiling.total_exceeded"


def findings(case: Case) -> Iterator[Finding]:
    """Give one finding a ceiling, and one for the union of parts that share people."""
    terms = case.terms(Mode.CONSENTED, Kind.PRESENCE)
    facts, mode = _facts(case)
    for term in terms:
        if any("count" in piece.own for piece in term.pieces):
            total = _counting_said(case, term) is Counting.IN_TOTAL
            matter = Matter(TOTAL if total else EXCEEDED, term.slot, field="count", judged=mode_name(mode))
            yield conclude(case, matter, lambda pick, t=term: _judge(case, terms, (t,), facts, pick))  # type: ignore[misc]
    for parts in _unions(case, terms, facts):
        yield from _union(case, terms, parts, facts, mode_name(mode))


def _facts(case: Case) -> tuple[tuple[Fact, ...], Mode | None]:
    mode = case.judged(Kind.PRESENCE)
    return (case.facts(Kind.PRESENCE, mode) if mode else ()), mode


def _counting_said(case: Case, term: Term) -> Counting:
    for piece in term.pieces:
        said = piece.fields.choice("counting").first
        if isinstance(said, Counting):
            return said
    return Counting(case.packs.counting() or Counting.AT_ONCE)


def _unions(case: Case, terms: Sequence[Term], facts: Sequence[Fact]) -> tuple[tuple[str, ...], ...]:
    if len([t for t in terms if t.part]) < 2:  # noqa: PLR2004 - one part has none to share with
        return ()
    shared = holding(case, terms, facts, Pick(())).shared
    return tuple(sorted({parts for _, parts in shared}))


def _union(
    case: Case, terms: Sequence[Term], parts: Sequence[str], facts: Sequence[Fact], judged: str
) -> Iterator[Finding]:
    """Give the finding of parts together when more people are certain than all of them allow."""
    together = tuple(t for t in terms if t.part in parts)
    if not all(any("count" in p.fields for p in t.pieces) for t in together):
        return
    matter = Matter(EXCEEDED, "consented/presence", "+".join(parts), "count", judged)
    found = conclude(case, matter, lambda pick: _judge(case, terms, together, facts, pick))
    if found.verdict is Verdict.BREACHED:
        yield found


@dataclass(frozen=True)
class _View:
    """One ceiling on one branch: its steps so far, the highest of all, what it holds, whether it runs."""

    steps: tuple[Step, ...]
    rows: tuple[Row, ...]
    facts: tuple[Fact, ...]
    running: bool
    highest: int | None
    counted: Counted
    total: bool
    conventions: tuple[str, ...]


def _judge(
    case: Case, terms: Sequence[Term], judged: Sequence[Term], facts: Sequence[Fact], pick: Pick
) -> Judgement:
    view = _view(case, terms, judged, facts, pick)
    over = tally(view.rows, view.steps)
    loose = floats(view.rows, view.steps)
    part = judged[0].part if len(judged) == 1 else ""
    mode = facts[0].mode if facts else Mode.OBSERVED
    complete = known(case, part, Kind.PRESENCE, view.facts, mode, view.counted)
    spans = fill([_stretch(view, o) for o in over], domain_of((a, b) for a, b, _ in view.steps), complete)
    verdict = Verdict.BREACHED if loose else overall(spans, running=view.running)
    return _told(case, view, over, loose, replace(_base(view), verdict=verdict, spans=spans), part)


def _base(view: _View) -> Judgement:
    return Judgement(Verdict.UNDETERMINED, conventions=view.conventions)


def _told(
    case: Case,
    view: _View,
    over: Sequence[Over],
    loose: Sequence[tuple[Row, int, int]],
    told: Judgement,
    part: str,
) -> Judgement:
    certain = [o for o in over if o.certain]
    conflicting = any(r.conflicting for r in view.rows)
    evidence: tuple[str, ...] = ()
    undated = None
    if certain:
        evidence = proof(view.rows, certain[0], _limit(view.steps, certain[0].start))
    elif loose:
        row, start, end = loose[0]
        undated = (day_of(start, case.zone).isoformat(), day_of(end - 1, case.zone).isoformat())
        evidence = (row.name, *_beside(view.rows, row, start))
    elif told.verdict is Verdict.KEPT:
        evidence = cover.names(case, part)
    return replace(
        told,
        reason=reason_of(told.verdict, running=view.running, conflicting=conflicting),
        undated=undated,
        evidence=evidence,
        all_evidence=tuple(dict.fromkeys(r.name for r in view.rows)),
        facts=_figures(view, over),
    )


def _beside(rows: Sequence[Row], one: Row, tick: int) -> tuple[str, ...]:
    return tuple(r.name for r in rows if r is not one and r.least and r.ls <= tick < r.ee)


def _figures(view: _View, over: Sequence[Over]) -> tuple[tuple[str, Value], ...]:
    gravest = [o for o in over if o.certain] or list(over)
    if gravest:
        low, high = max(o.least for o in gravest), max(o.most for o in gravest)
        limit: int | None = _limit(view.steps, max(gravest, key=lambda o: o.most).start)
    else:
        (low, high), limit = peak(view.rows), view.highest
    open_ = any(_open(view, o) for o in gravest) if gravest else any(f.most is None for f in view.facts)
    figures: list[tuple[str, Value]] = (
        [("at_least", low)] if open_ else [("at_least", low), ("at_most", high)]
    )
    return (*figures, *([("ceiling", limit)] if limit is not None else []))


def _limit(steps: Sequence[Step], tick: int) -> int:
    return next((limit for start, end, limit in steps if start <= tick < end), 0)


def _stretch(view: _View, over: Over) -> Stretch:
    verdict = Verdict.BREACHED if over.certain else Verdict.POSSIBLE
    most = None if _open(view, over) else over.most
    return Stretch(over.start, over.end, verdict, over.least, most, "people")


def _open(view: _View, over: Over) -> bool:
    """Tell whether some whose number has no upper bound on record may count in a run."""
    bounds = [f.bounds for f in view.facts if f.most is None and f.bounds is not None]
    day = 0 if view.counted is Counted.INSTANT else MINUTES_A_DAY
    return any(b.es - day < over.end and (view.total or over.start < b.le + day) for b in bounds)


def _view(
    case: Case, terms: Sequence[Term], judged: Sequence[Term], facts: Sequence[Fact], pick: Pick
) -> _View:
    held = holding(case, terms, facts, pick)
    entries = any(pick(p.fields.choice("of")) == "entries" for p in judged[0].pieces)
    counting, counted, conventions = _convention(case, judged[0], pick)
    mine = [(f, _together(held, judged, f)) for f in facts]
    rows = one_of_two(case, judged[0].part, rows_of(case, mine, counting, counted, entries=entries), pick)
    steps = _added([_steps(case, term, pick) for term in judged])
    end = max((b for _, b, _ in steps), default=case.horizon + 1)
    highest = max((n for _, _, n in steps), default=None)
    observed = not facts or facts[0].mode is Mode.OBSERVED
    if observed:
        steps = tuple((a, min(b, case.horizon), n) for a, b, n in steps if a < case.horizon)
    holds = tuple(f for f, how in mine if how is not Held.NO)
    total = counting is Counting.IN_TOTAL
    return _View(steps, rows, holds, observed and case.horizon < end, highest, counted, total, conventions)


def _together(held: Holding, judged: Sequence[Term], fact: Fact) -> Held:
    """Give how some terms hold a fact: what only they may share is certain for the union."""
    if len(judged) == 1:
        return held.of(judged[0].part, fact)
    parts = {t.part for t in judged}
    if any(one is fact and set(of) <= parts for one, of in held.shared):
        return Held.SURELY
    return max(held.of(part, fact) for part in parts)


def _steps(case: Case, term: Term, pick: Pick) -> tuple[Step, ...]:
    found: list[Step] = []
    for piece in term.pieces:
        count = pick(piece.fields.choice("count"))
        if isinstance(count, Count) and count.most is not None:
            found += [(w.start.last, w.end.first, count.most) for w in windows(case, piece, pick)]
    return disjoint([s for s in found if s[0] < s[1]])


def _added(lists: Sequence[tuple[Step, ...]]) -> tuple[Step, ...]:
    """Add the ceilings of several parts over the time in which all are in force."""
    if len(lists) == 1:
        return lists[0]
    ticks = sorted({t for steps in lists for a, b, _ in steps for t in (a, b)})
    found = []
    for start, end in pairwise(ticks):
        limits = [next((n for a, b, n in steps if a <= start < b), None) for steps in lists]
        if any(n is not None for n in limits):
            found.append((start, end, sum(n for n in limits if n is not None)))
    return tuple(found)


_BOTH: Choice[Counting] = Choice(
    "counting as read",
    (Option(Counting.AT_ONCE, Counting.AT_ONCE), Option(Counting.IN_TOTAL, Counting.IN_TOTAL)),
)


def _convention(case: Case, term: Term, pick: Pick) -> tuple[Counting, Counted, tuple[str, ...]]:
    counting, counted = Counting(case.packs.counting() or Counting.AT_ONCE), Counted.INSTANT
    for piece in term.pieces:
        said, how = pick(piece.fields.choice("counting")), pick(piece.fields.choice("counted"))
        counting = said if isinstance(said, Counting) else counting
        counted = how if isinstance(how, Counted) else counted
    if counting is Counting.UNSPECIFIED:
        counting = pick(_BOTH)
    return counting, counted, (f"counting={counting}", f"counted={counted}")
