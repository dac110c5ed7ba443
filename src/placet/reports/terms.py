"""Terms across modes: what was asked, recommended, consented, printed, planned, observed, and the verdict."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from placet.check import Finding
from placet.check.amend import PRINTING
from placet.check.judgement import GRAVITY
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.fields import value
from placet.claims.source import Passage
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.notes import behind, numbers
from placet.reports.values import count_said, joined, named, names, part_said, value_said
from placet.reports.words import word

COLUMNS = ("requested", "recommended", "consented", "printed", "planned", "observed")
DITTO = "″"
_KINDS = (
    Kind.PRESENCE, Kind.ACTIVITY, Kind.MOVEMENT, Kind.MEANS, Kind.ARMS,
    Kind.DUTY, Kind.CONDITION, Kind.POWER, Kind.OBJECTIVE,
)  # fmt: skip
_FIELDS = ("when", "count", "who", "where", "what", "to", "within", "may", "limits")
_STEPS = {"requested": {"request"}, "recommended": {"opinion"}, "printed": set(PRINTING)}
_TERMS = {Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED}


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage behind a value: the number of its source, the claim, and the passage."""

    number: int
    claim: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Cell:
    """One value with what it rests on; a rival stands under the value it disputes.

    `aside` tells that a decision chose another.
    """

    text: str
    quotes: tuple[Quote, ...]
    rival: bool = False
    aside: bool = False

    @property
    def notes(self) -> tuple[int, ...]:
        """Give the numbers of its sources."""
        return tuple(sorted({q.number for q in self.quotes}))


@dataclass(frozen=True, slots=True)
class Line:
    """One field of one term: its cells by column, and the gravest verdict on it."""

    kind: str
    part: str
    field: str
    cells: Mapping[str, tuple[Cell, ...]]
    finding: Finding | None

    @property
    def slot(self) -> str:
        """Give the kind with its part."""
        return f"{self.kind}/{self.part}".rstrip("/")

    @property
    def shown(self) -> tuple[tuple[Cell, ...], ...]:
        """Give the cells of each column; a value said again is a ditto mark, with its own sources."""
        found, last = [], ""
        for column in COLUMNS:
            cells = self.cells.get(column, ())
            if cells and cells[0].text == last:
                cells = (Cell(DITTO, cells[0].quotes), *cells[1:])
            elif cells:
                last = cells[0].text
            found.append(cells)
        return tuple(found)

    @property
    def columns(self) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
        """Give each column with its cells."""
        return tuple(zip(COLUMNS, self.shown, strict=True))

    @property
    def worded(self) -> tuple[Quote, ...]:
        """Give the passages behind it whose words are held, each once."""
        every = (q for cells in self.cells.values() for c in cells for q in c.quotes if q.passage.words)
        return tuple({(q.passage.source, q.passage.words): q for q in every}.values())


def terms(answer: Answer, language: str) -> tuple[Line, ...]:
    """Give every field of every term that any mode states."""
    found = []
    for kind in _KINDS:
        claims = [c for c in answer.mission.claims if c.kind is kind]
        for part in dict.fromkeys(c.part for c in claims):
            own = [c for c in claims if c.part == part]
            found += [line for field in _FIELDS if (line := _line(answer, own, field, language)) is not None]
    return tuple(found)


def _line(answer: Answer, claims: Iterable[Claim], field: str, language: str) -> Line | None:
    cells: dict[str, list[Cell]] = {}
    kind = part = ""
    aside = answer.mission.set_aside
    for claim in sorted(claims, key=lambda c: (bool(c.rival_of), c.id in aside)):
        kind, part = str(claim.kind), claim.part
        text = field_said(answer, claim, field, language)
        if not text:
            continue
        column = cells.setdefault(column_of(answer, claim), [])
        rival = bool(column and claim.rival_of)
        cell = Cell(text, _quotes(answer, claim, field), rival, claim.id in aside)
        same = next((n for n, other in enumerate(column) if other.text == text), None)
        if same is None:
            column.append(cell)
        else:
            other = column[same]
            column[same] = Cell(text, (*other.quotes, *cell.quotes), other.rival, other.aside)
    if not cells:
        return None
    found = _judged(answer, kind, part, field)
    return Line(kind, part, field, {k: tuple(v) for k, v in cells.items()}, found)


def _quotes(answer: Answer, claim: Claim, field: str) -> tuple[Quote, ...]:
    table = numbers(answer)
    return tuple(Quote(table[p.source], claim.id, p) for p in behind(claim, field))


def column_of(answer: Answer, claim: Claim) -> str:
    """Give the column of a claim: its mode, or printed where a publication states it."""
    act = answer.case.acts.get(claim.act)
    return "printed" if act and act.step in PRINTING else str(claim.mode)


def field_said(answer: Answer, claim: Claim, field: str, language: str) -> str:
    """Give what a claim says for a field; nothing where it is silent."""
    if field == "when":
        return when(claim.when, language)
    if field == "count":
        return count_said(claim.count, language, ceiling=claim.mode in _TERMS)
    if field in {"who", "where", "to"}:
        return names(answer, value(claim, field), language)
    if field == "way" and (way := value(claim, field)):
        return word(f"way.{way}", language)
    return value_said(answer, value(claim, field), language)


def _judged(answer: Answer, kind: str, part: str, field: str) -> Finding | None:
    """Give the gravest finding on the field; those on the whole term stand at its first line."""
    slot = f"{kind}/{part}".rstrip("/")
    on_term = (f for f in answer.findings if f.term.partition("/")[2] == slot)
    own = [f for f in on_term if f.rule.partition(".")[0] not in _RECORD]
    named_ = [f for f in own if f.field.split(".")[0] == field]
    whole = [f for f in own if not f.field] if field == _FIRST.get(kind, "what") else []
    return min((*named_, *whole), key=lambda f: GRAVITY[f.verdict], default=None)


_RECORD = {"terms", "sources", "input", "route", "vote"}
_FIRST = {"presence": "when", "activity": "when", "movement": "where", "duty": "within"}


def title(line: Line, language: str) -> str:
    """Give what a line speaks of: kind, part and field."""
    return joined((named(line.kind, language), part_said(line.part, language), field_name(line, language)))


def field_name(line: Line, language: str) -> str:
    """Give the name of a line's field."""
    field = "owed_by" if (line.kind, line.field) == ("duty", "who") else line.field
    return word(f"field.{field}", language)


def unread(answer: Answer, lines: Iterable[Line]) -> frozenset[str]:
    """Give the columns of acts that are on record while none of their terms is: nobody read them."""
    stated = {column for line in lines for column in line.cells}
    steps = {a.step for a in answer.case.acts.values()}
    return frozenset(c for c, of in _STEPS.items() if c not in stated and steps & of)
