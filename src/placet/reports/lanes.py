"""What a timeline shows, lane by lane: words are outlines, deeds are ink, gaps are dots."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.amend import PRINTING
from placet.check.duty import DutyView
from placet.check.facts import Fact
from placet.check.slots import Piece, Term
from placet.check.ticks import BEGINNING, END, day_of
from placet.check.windows import Window, windows, zone_of
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.outcome import Verdict
from placet.claims.period import Moment
from placet.exchange.answer import Answer
from placet.reports import acts, duties
from placet.reports.dates import period as said_period
from placet.reports.dates import span, when
from placet.reports.findings import about
from placet.reports.values import count_said, joined, named, names, part_said
from placet.reports.words import word

_WORDS = (Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED)
_WINDOWED = (Kind.PRESENCE, Kind.ACTIVITY)
_SHOWN = (Kind.PRESENCE, Kind.MOVEMENT, Kind.ACTIVITY)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of days (ordinals, both included; None: open on that side) in one style.

    Styles: requested, recommended, consented, printed (outlines); planned,
    certain, possible, unknown (ink and its gaps); act, imprecise, print (points);
    wait, due (a duty's clock); out-<verdict> (what lies past the frame).
    """

    first: int | None
    last: int | None
    style: str


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a lane: its marks, later ones above earlier ones, and what stands beside them.

    `head`, `tail` and, where there is little room, `brief` are the same in short,
    for a drawing; `findings` are the ids of what was found about it; `frame`
    tells a window of presence in force.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    head: str = ""
    tail: str = ""
    findings: tuple[str, ...] = ()
    frame: bool = False
    brief: str = ""


Lanes = tuple[tuple[str, tuple[Row, ...]], ...]


def lanes(answer: Answer, language: str) -> Lanes:
    """Give the five lanes, empty ones too: an empty lane says so."""
    return tuple((name, tuple(make(answer, language))) for name, make in _MAKERS)


def frame(answer: Answer, kind: Kind = Kind.PRESENCE) -> tuple[int | None, int | None]:
    """Give the first and last day (ordinals) of what is consented to of a kind; None: no bound."""
    case = answer.case
    found = [
        (w, zone_of(case, p))
        for t in case.terms(Mode.CONSENTED, kind)
        for p in t.pieces
        for w in windows(case, p, Pick(()))
    ]
    starts = [_tick(w.start.first, zone) for w, zone in found]
    ends = [_tick(w.end.last - 1, zone) for w, zone in found]
    first = None if None in starts else min((d for d in starts if d), default=None)
    return first, None if None in ends else max((d for d in ends if d), default=None)


def _acts(answer: Answer, language: str) -> Iterator[Row]:
    for act in acts.in_order(answer):
        day, votes = acts.day(act, language), acts.votes(act, language)
        tail = joined((day, acts.organ(answer, act, language), votes))
        head, brief = named(act.step, language).capitalize(), joined((day, votes))
        yield Row(acts.said(answer, act, language), _act_marks(act), head, tail, brief=brief)


def _act_marks(act: Act) -> tuple[Mark, ...]:
    first, last = acts.days(act)
    if first and last and first.day == last.day:
        return (Mark(_ordinal(first), _ordinal(last), "print" if act.step in PRINTING else "act"),)
    if first is None and last is None:
        return ()
    low, high = _ordinal(first), _ordinal(last)
    return (Mark(low, high, "unknown"), _at(high if high is not None else low, "imprecise"))


def _ordinal(one: Moment | None) -> int | None:
    return None if one is None else one.day.toordinal()


def _at(day: int | None, style: str) -> Mark:
    return Mark(day, day, style)


def _allowed(answer: Answer, language: str) -> Iterator[Row]:
    for mode in _WORDS:
        for kind in _WINDOWED:
            for term in answer.case.terms(mode, kind):
                for piece in term.pieces:
                    yield from _piece(answer, term, piece, language)
    for kind in _WINDOWED:
        for claim in answer.mission.of(kind, Mode.CONSENTED):
            act = answer.case.acts.get(claim.act)
            if claim.when and act and act.step in PRINTING:
                yield from _printed(answer, claim, language)


def _printed(answer: Answer, claim: Claim, language: str) -> Iterator[Row]:
    """Give what the printed text says for itself; the terms in force are another row."""
    head = joined((named(str(claim.kind), language), part_said(claim.part, language)), " ")
    count = count_said(claim.count, language, ceiling=True)
    for one in claim.when:
        period = answer.case.resolved(one)
        first, last = _ordinal(period.start.earliest), _ordinal(period.end.latest)
        marks = (Mark(first, last, "printed"),) if first or last else ()
        tail = joined((said_period(one, language), count))
        yield Row(_worded("printed", head, tail, language), marks, head.capitalize(), tail)


def _worded(mode: str, head: str, tail: str, language: str) -> str:
    return joined((f"{word(mode, language)}: {head}", tail))


def _piece(answer: Answer, term: Term, piece: Piece, language: str) -> Iterator[Row]:
    zone = zone_of(answer.case, piece)
    act = answer.case.acts.get(piece.act)
    if act and act.step in PRINTING:
        return
    mode = str(term.mode)
    head = joined((named(str(term.kind), language), part_said(term.part, language)), " ")
    count = count_said(piece.fields.choice("count").first, language, ceiling=True)
    tail = joined((when(piece.when(Pick(())), language), count))
    framing = term.mode is Mode.CONSENTED and term.kind is Kind.PRESENCE
    for window in windows(answer.case, piece, Pick(())):
        mark = _window(window, zone, mode)
        if mark is not None:
            text = _worded(mode, head, tail, language)
            yield Row(text, (mark,), head.capitalize(), tail, frame=framing)


def _window(window: Window, zone: str, mode: str) -> Mark | None:
    first, last = _tick(window.start.first, zone), _tick(window.end.last - 1, zone)
    return None if first is None and last is None else Mark(first, last, mode)


def _planned(answer: Answer, language: str) -> Iterator[Row]:
    for fact in _facts(answer, Mode.PLANNED):
        yield _fact_row(answer, fact, language, _ink(answer, fact, ("planned", "planned"), plan=True))


def _present(answer: Answer, language: str) -> Iterator[Row]:
    for fact in _facts(answer, Mode.OBSERVED):
        marks = _ink(answer, fact, ("certain", "possible"), plan=False)
        row = _fact_row(answer, fact, language, marks)
        outside, found = _outside(answer, fact, marks)
        yield replace(row, marks=(*marks, *outside), findings=found)


def _facts(answer: Answer, mode: Mode) -> Iterator[Fact]:
    return (f for kind in _SHOWN for f in answer.case.facts(kind, mode))


def _fact_row(answer: Answer, fact: Fact, language: str, marks: tuple[Mark, ...]) -> Row:
    claims = [c for c in answer.mission.standing if c.name in fact.names]
    said = next((when(c.when, language) for c in claims if c.when), "") or word("no_day", language)
    way = word(f"way.{fact.way}", language) if fact.way else ""
    kind = "" if fact.kind is Kind.PRESENCE else joined((named(str(fact.kind), language), way), " ")
    count = next((count_said(c.count, language) for c in claims if c.count), "")
    who, where = (names(answer, choice.first, language) for choice in (fact.who, fact.where))
    people = word("people", language, count=count) if count and fact.kind is Kind.PRESENCE else count
    head = joined((kind.capitalize(), people)) or named(str(fact.kind), language).capitalize()
    return Row(joined((kind, count, who, where, said)), marks, head, joined((where, said)))


def _outside(answer: Answer, fact: Fact, marks: tuple[Mark, ...]) -> tuple[tuple[Mark, ...], tuple[str, ...]]:
    """Give what of a fact lies past the frame, in the style of its verdict, and what was found about it."""
    kind = Kind.ACTIVITY if fact.kind is Kind.ACTIVITY else Kind.PRESENCE
    first, last = frame(answer, kind)
    early = about(answer, "window.early", kind)
    late = about(answer, "window.late", kind) or about(answer, "departure.unrecorded", kind)
    found: list[Mark] = []
    told: list[str] = []
    for mark in marks:
        if early and first and _gray(early.verdict) and (mark.first is None or mark.first < first):
            found.append(Mark(mark.first, min(mark.last or first - 1, first - 1), f"out-{early.verdict}"))
            told.append(early.id)
        if late and last and _gray(late.verdict) and (mark.last is None or mark.last > last):
            found.append(Mark(max(mark.first or last + 1, last + 1), mark.last, f"out-{late.verdict}"))
            told.append(late.id)
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(told))


def _gray(verdict: Verdict) -> bool:
    return verdict in {Verdict.BREACHED, Verdict.POSSIBLE, Verdict.UNDETERMINED}


def _ink(answer: Answer, fact: Fact, inks: tuple[str, str], *, plan: bool) -> tuple[Mark, ...]:
    bounds, zone = fact.bounds, answer.case.zone
    if bounds is None:
        return ()
    certain, possible = inks
    marks = [Mark(_tick(bounds.es, zone), _tick(bounds.le - 1, zone), possible)]
    if not bounds.ended and not plan:
        marks.insert(0, Mark(_tick(bounds.le, zone), answer.as_of.toordinal(), "unknown"))
    if not bounds.begun:
        marks.insert(0, Mark(None, _tick(bounds.es, zone), "unknown"))
    if bounds.ls < bounds.ee:
        marks.append(Mark(_tick(bounds.ls, zone), _tick(bounds.ee - 1, zone), certain))
    return tuple(marks)


def _tick(tick: int, zone: str) -> int | None:
    return day_of(tick, zone).toordinal() if BEGINNING < tick < END - 1 else None


def _owed(answer: Answer, language: str) -> Iterator[Row]:
    for view in answer.duties:
        head = joined((names(answer, view.who, language), duties.duty_name(answer, view, language)), ": ")
        found = (view.finding.id,) if _gray(view.finding.verdict) else ()
        tail = duties.until(view, language)
        yield Row(duties.said(answer, view, language), _clock(answer, view), head, tail, found)


def _clock(answer: Answer, view: DutyView) -> tuple[Mark, ...]:
    start = [_ordinal(m) for m in (view.trigger.days if view.trigger else ())]
    begun = next((d for d in reversed(start) if d is not None), None)
    ends = [_ordinal(m) for due in view.dues for m in (due.earliest, due.latest) if m is not None]
    marks = [Mark(begun, day, "wait") for day in ends if day is not None]
    if not marks and begun is not None:
        marks = [Mark(begun, max(begun, answer.as_of.toordinal()), "unknown")]
    if begun is not None:
        marks.append(_at(begun, "imprecise"))
    if view.filed and (view.filed[1] or view.filed[0]):
        marks.append(_at(date.fromisoformat((view.filed[1] or view.filed[0])[:10]).toordinal(), "act"))
    return tuple(marks)


_MAKERS = (
    ("acts", _acts),
    ("allowed", _allowed),
    ("planned", _planned),
    ("present", _present),
    ("owed", _owed),
)


@dataclass(frozen=True, slots=True)
class Band:
    """The days between the first possible entry and the print, in the style of the verdict on them."""

    first: int
    last: int
    verdict: str
    finding: str
    text: str


def unprinted(answer: Answer, language: str) -> Band | None:
    """Give the days on which people may have been here before the act was printed."""
    found = about(answer, "consent.unpublished", Kind.PRESENCE)
    prints = [d for a in answer.case.acts.values() if a.step in PRINTING and (d := _ordinal(acts.days(a)[1]))]
    arrivals = [
        d for f in answer.case.people() if f.bounds and f.bounds.begun
        if (d := _tick(f.bounds.es, answer.case.zone))
    ]  # fmt: skip
    if found is None or not _gray(found.verdict) or not prints or not arrivals:
        return None
    first, last = min(arrivals), min(prints)
    if first >= last:
        return None
    days = span(date.fromordinal(first), date.fromordinal(last - 1), language)
    return Band(first, last, str(found.verdict), found.id, f"{word('unprinted', language)}: {days}")
