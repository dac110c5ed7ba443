"""What a timeline shows, lane by lane: words are outlines, deeds are ink, gaps are dots."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.amend import PRINTING
from placet.check.duty import DutyView
from placet.check.facts import Fact
from placet.check.lower import bounds_of
from placet.check.slots import Piece, Term
from placet.check.ticks import BEGINNING, END, day_of
from placet.check.windows import Window, windows, zone_of
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.period import Moment
from placet.cli.drawing.dates import moment, when
from placet.cli.drawing.dates import period as said_period
from placet.cli.drawing.values import count_said, named, names, votes_said
from placet.cli.shell.words import word
from placet.exchange.answer import Answer

BARS = {"requested": "├┄┤", "recommended": "├╌┤", "consented": "┣━┫", "printed": "╠═╣"}
KNOWN, IMPRECISE, PRINT = "●", "○", "◎"
PLANNED, CERTAIN, POSSIBLE, UNKNOWN, WAIT, DUE = "┆", "█", "▒", "·", "─", "┤"
_WORDS = (Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED)
_WINDOWED = (Kind.PRESENCE, Kind.ACTIVITY)
_SHOWN = (Kind.PRESENCE, Kind.MOVEMENT, Kind.ACTIVITY)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of days (ordinals, both included; None: open on that side), drawn with one character.

    `ends` are the characters of its first and last column.
    """

    first: int | None
    last: int | None
    fill: str
    ends: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Row:
    """One thing of a lane: its marks, later ones above earlier ones, and what stands beside them."""

    text: str
    marks: tuple[Mark, ...] = ()


Lanes = tuple[tuple[str, tuple[Row, ...]], ...]


def lanes(answer: Answer, language: str) -> Lanes:
    """Give the five lanes, empty ones too: an empty lane says so."""
    makers = (
        ("acts", _acts),
        ("allowed", _allowed),
        ("planned", _planned),
        ("present", _present),
        ("owed", _owed),
    )
    return tuple((name, tuple(make(answer, language))) for name, make in makers)


def _acts(answer: Answer, language: str) -> Iterator[Row]:
    def order(act: Act) -> tuple[int, int]:
        first, last = bounds_of(act.when(Pick(())))
        known = last or first
        return (known.day.toordinal() if known else 0), bool(known)

    for act in sorted(answer.case.acts.values(), key=order):
        yield Row(act_said(answer, act, language), _act_marks(act))


def act_said(answer: Answer, act: Act, language: str) -> str:
    """Give an act in one line: its day, step, organ and counts."""
    said = when(act.when(Pick(())), language) or word("no_day", language)
    parts = (named(act.step, language), names(answer, act.who(Pick(())), language), votes_said(act, language))
    return " · ".join((said, *(p for p in parts if p)))


def _act_marks(act: Act) -> tuple[Mark, ...]:
    first, last = bounds_of(act.when(Pick(())))
    if first and last and first.day == last.day:
        ink = PRINT if act.step in PRINTING else KNOWN
        return (Mark(first.day.toordinal(), last.day.toordinal(), ink),)
    if first is None and last is None:
        return ()
    low, high = _ordinal(first), _ordinal(last)
    return (Mark(low, high, UNKNOWN), _at(high if high is not None else low, IMPRECISE))


def _ordinal(one: Moment | None) -> int | None:
    return None if one is None else one.day.toordinal()


def _at(day: int | None, ink: str) -> Mark:
    return Mark(day, day, ink)


def _allowed(answer: Answer, language: str) -> Iterator[Row]:
    for mode in _WORDS:
        for kind in _WINDOWED:
            for term in answer.case.terms(mode, kind):
                for piece in term.pieces:
                    yield from _piece(answer, term, piece, language)
    for claim in answer.mission.of(Kind.PRESENCE, Mode.CONSENTED) + answer.mission.of(
        Kind.ACTIVITY, Mode.CONSENTED
    ):
        act = answer.case.acts.get(claim.act)
        if claim.when and act and act.step in PRINTING:
            yield from _printed(answer, claim, language)


def _printed(answer: Answer, claim: Claim, language: str) -> Iterator[Row]:
    """Give what the printed text says for itself; the terms in force are another row."""
    text = " ".join(
        p for p in (f"{word('printed', language)}:", named(str(claim.kind), language), claim.part) if p
    )
    count = count_said(claim.count, language, ceiling=True)
    for one in claim.when:
        period = answer.case.resolved(one)
        first, last = _ordinal(period.start.earliest), _ordinal(period.end.latest)
        mark = Mark(first, last, BARS["printed"][1], (BARS["printed"][0], BARS["printed"][2]))
        marks = (mark,) if first or last else ()
        yield Row(" · ".join(p for p in (text, said_period(one, language), count) if p), marks)


def _piece(answer: Answer, term: Term, piece: Piece, language: str) -> Iterator[Row]:
    zone = zone_of(answer.case, piece)
    act = answer.case.acts.get(piece.act)
    if act and act.step in PRINTING:
        return
    mode = str(term.mode)
    for window in windows(answer.case, piece, Pick(())):
        mark = _window(window, zone, BARS[mode])
        if mark is not None:
            said = (f"{word(mode, language)}:", named(str(term.kind), language), term.part)
            span = when(piece.when(Pick(())), language)
            count = count_said(piece.fields.choice("count").first, language, ceiling=True)
            text = " ".join(p for p in said if p)
            yield Row(" · ".join(p for p in (text, span, count) if p), (mark,))


def _window(window: Window, zone: str, bar: str) -> Mark | None:
    start, end = window.start.first, window.end.last
    first = day_of(start, zone).toordinal() if start > BEGINNING else None
    last = day_of(end - 1, zone).toordinal() if end < END else None
    if first is None and last is None:
        return None
    ends = (bar[0] if first is not None else bar[1], bar[2] if last is not None else bar[1])
    return Mark(first, last, bar[1], ends)


def _planned(answer: Answer, language: str) -> Iterator[Row]:
    for fact in _facts(answer, Mode.PLANNED):
        yield Row(_fact_said(answer, fact, language), _ink(answer, fact, (PLANNED, PLANNED), plan=True))


def _present(answer: Answer, language: str) -> Iterator[Row]:
    for fact in _facts(answer, Mode.OBSERVED):
        yield Row(_fact_said(answer, fact, language), _ink(answer, fact, (CERTAIN, POSSIBLE), plan=False))


def _facts(answer: Answer, mode: Mode) -> Iterator[Fact]:
    return (f for kind in _SHOWN for f in answer.case.facts(kind, mode))


def _fact_said(answer: Answer, fact: Fact, language: str) -> str:
    claims = [c for c in answer.mission.standing if c.name in fact.names and c.when]
    said = when(claims[0].when, language) if claims else word("no_day", language)
    way = word(f"way.{fact.way}", language) if fact.way else ""
    kind = "" if fact.kind is Kind.PRESENCE else " ".join((named(str(fact.kind), language), way)).strip()
    people = [c.count for c in answer.mission.standing if c.name in fact.names and c.count]
    count = count_said(people[0], language) if people else ""
    who, where = (names(answer, choice.first, language) for choice in (fact.who, fact.where))
    return " · ".join(p for p in (kind, count, who, where, said) if p)


def _ink(answer: Answer, fact: Fact, inks: tuple[str, str], *, plan: bool) -> tuple[Mark, ...]:
    bounds, zone = fact.bounds, answer.case.zone
    if bounds is None:
        return ()
    certain, possible = inks
    marks = [Mark(_tick(bounds.es, zone), _tick(bounds.le - 1, zone), possible)]
    if not bounds.ended and not plan:
        marks.insert(0, Mark(_tick(bounds.le, zone), answer.as_of.toordinal(), UNKNOWN))
    if not bounds.begun:
        marks.insert(0, Mark(None, _tick(bounds.es, zone), UNKNOWN))
    if bounds.ls < bounds.ee:
        marks.append(Mark(_tick(bounds.ls, zone), _tick(bounds.ee - 1, zone), certain))
    return tuple(marks)


def _tick(tick: int, zone: str) -> int | None:
    return day_of(tick, zone).toordinal() if BEGINNING < tick < END - 1 else None


def _owed(answer: Answer, language: str) -> Iterator[Row]:
    for view in answer.duties:
        yield Row(duty_said(answer, view, language), _clock(answer, view))


def duty_said(answer: Answer, view: DutyView, language: str) -> str:
    """Give a duty in one line: who owes to whom, and the day, or that there is none."""
    days = [d.latest or d.earliest for d in view.dues]
    due = [moment(d, language) for d in days if d is not None]
    until = f" {word('or', language)} ".join(dict.fromkeys(due)) or word("no_day", language)
    whom = " → ".join(p for p in (names(answer, view.who, language), names(answer, view.to, language)) if p)
    return " · ".join(p for p in (whom, duty_name(answer, view, language), until) if p)


def duty_name(answer: Answer, view: DutyView, language: str) -> str:
    """Give a duty's name: of the law, as its pack names it; of an act, its part or kind."""
    kind, _, id_ = view.slot.partition("/")
    if kind == "law":
        duty = answer.case.packs.duty(id_)
        return dict(duty.names).get(language, id_) if duty else id_
    part = view.slot.split("/", 2)[2] if view.slot.count("/") > 1 else "duty"
    return named(part, language)


def _clock(answer: Answer, view: DutyView) -> tuple[Mark, ...]:
    start = [_ordinal(m) for m in (view.trigger.days if view.trigger else ())]
    begun = next((d for d in reversed(start) if d is not None), None)
    ends = [_ordinal(m) for due in view.dues for m in (due.earliest, due.latest) if m is not None]
    marks = [Mark(begun, day, WAIT, ("", DUE)) for day in ends if day is not None]
    if not marks and begun is not None:
        marks = [Mark(begun, max(begun, answer.as_of.toordinal()), UNKNOWN)]
    if begun is not None:
        marks.append(_at(begun, IMPRECISE))
    if view.filed and (view.filed[1] or view.filed[0]):
        marks.append(_at(date.fromisoformat((view.filed[1] or view.filed[0])[:10]).toordinal(), KNOWN))
    return tuple(marks)


_MAKERS = (
    ("acts", _acts),
    ("allowed", _allowed),
    ("planned", _planned),
    ("present", _present),
    ("owed", _owed),
)
