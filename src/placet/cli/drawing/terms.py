"""Terms across modes: what was asked, recommended, consented, printed, planned, observed, and the verdict."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from placet.check import Finding
from placet.check.amend import PRINTING
from placet.check.judgement import GRAVITY
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.fields import value
from placet.cli.drawing.dates import when
from placet.cli.drawing.findings import GREY, verdict
from placet.cli.drawing.values import count_said, joined, named, names, value_said
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer

COLUMNS = ("requested", "recommended", "consented", "printed", "planned", "observed")
WIDE = 120
"""From so many columns on, a table with one column a mode; below it a block a term."""

DITTO, FORK, SILENT = "″", "└", "–"
_KINDS = (
    Kind.PRESENCE, Kind.ACTIVITY, Kind.MOVEMENT, Kind.MEANS, Kind.ARMS,
    Kind.DUTY, Kind.CONDITION, Kind.POWER, Kind.OBJECTIVE,
)  # fmt: skip
_FIELDS = ("when", "count", "who", "where", "what", "to", "within", "may", "limits")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value with the numbers of its sources; a rival stands under the value it disputes."""

    text: str
    notes: tuple[int, ...]
    rival: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One field of one term: its cells by column, and the gravest verdict on it."""

    kind: str
    part: str
    field: str
    cells: Mapping[str, tuple[Cell, ...]]
    finding: Finding | None


def numbers(answer: Answer) -> dict[str, int]:
    """Give each source its number, as the claims first name it."""
    named_ = (p.source for c in answer.mission.claims for p in c.passages)
    return {id_: number for number, id_ in enumerate(dict.fromkeys(named_), 1)}


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
    notes = numbers(answer)
    cells: dict[str, list[Cell]] = {}
    kind = part = ""
    for claim in sorted(claims, key=lambda c: (bool(c.rival_of), c.id in answer.mission.set_aside)):
        kind, part = str(claim.kind), claim.part
        text = field_said(answer, claim, field, language)
        if not text:
            continue
        column = cells.setdefault(column_of(answer, claim), [])
        cell = Cell(text, _notes(claim, field, notes), bool(column and claim.rival_of))
        if all(cell.text != other.text for other in column):
            column.append(cell)
    if not cells:
        return None
    found = _judged(answer, kind, part, field)
    return Line(kind, part, field, {k: tuple(v) for k, v in cells.items()}, found)


def _notes(claim: Claim, field: str, numbers_: Mapping[str, int]) -> tuple[int, ...]:
    naming = [p for p in claim.passages if not p.fields or any(f.split(".")[0] == field for f in p.fields)]
    return tuple(sorted({numbers_[p.source] for p in naming or claim.passages}))


def column_of(answer: Answer, claim: Claim) -> str:
    """Give the column of a claim: its mode, or printed where a publication states it."""
    act = answer.case.acts.get(claim.act)
    return "printed" if act and act.step in PRINTING else str(claim.mode)


def field_said(answer: Answer, claim: Claim, field: str, language: str) -> str:
    """Give what a claim says for a field; nothing where it is silent."""
    if field == "when":
        return when(claim.when, language)
    if field == "count":
        ceiling = claim.mode in {Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED}
        return count_said(claim.count, language, ceiling=ceiling)
    if field in {"who", "where", "to"}:
        return names(answer, value(claim, field), language)
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


def print_terms(answer: Answer, language: str, width: int) -> Iterator[Text | Table]:
    """Give the terms as a table where there is room, else as a block a term."""
    every = terms(answer, language)
    if not every:
        yield Text(word("none", language))
    elif width >= WIDE:
        yield _table(every, language)
    else:
        for line in every:
            yield from _block(line, language, width)


def title(line: Line, language: str) -> str:
    """Give what a line speaks of: kind, part and field."""
    field = "owed_by" if (line.kind, line.field) == ("duty", "who") else line.field
    return joined((named(line.kind, language), line.part, word(f"field.{field}", language)))


def _table(every: Iterable[Line], language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("")
    for column in COLUMNS:
        table.add_column(word(_head(column), language))
    table.add_column(word("list.verdict", language))
    for line in every:
        cells = (Text("\n").join(_cell_lines(cells)) if cells else Text(SILENT) for cells in shown(line))
        table.add_row(title(line, language), *cells, _verdict(line, language))
    return table


def _head(column: str) -> str:
    return "planned_mode" if column == "planned" else column


def _verdict(line: Line, language: str) -> Text:
    if line.finding is None:
        return Text()
    reason = f"\n{named(str(line.finding.reason), language)}" if line.finding.reason else ""
    return Text.assemble(verdict(str(line.finding.verdict), language), (reason, GREY))


def _block(line: Line, language: str, width: int) -> Iterator[Text]:
    head = Text.assemble((title(line, language), "bold"))
    told = _verdict(line, language)
    told = Text("  ").join(told.split("\n"))
    yield Text.assemble(head, "   " if told else "", told)
    for column, cells in zip(COLUMNS, shown(line), strict=True):
        for number, part in enumerate(_cell_lines(cells)):
            label = Text("" if number else f"  {word(_head(column), language)}", style=GREY)
            yield from indented(label, part, 16, width)


def shown(line: Line) -> tuple[tuple[Cell, ...], ...]:
    """Give the cells of each column; a value said again is a ditto mark, with its own sources."""
    found, last = [], ""
    for column in COLUMNS:
        cells = line.cells.get(column, ())
        if cells and cells[0].text == last:
            cells = (Cell(DITTO, cells[0].notes), *cells[1:])
        elif cells:
            last = cells[0].text
        found.append(cells)
    return tuple(found)


def _cell_lines(cells: Iterable[Cell]) -> Iterator[Text]:
    for cell in cells:
        notes = f" [{', '.join(map(str, cell.notes))}]"
        yield Text.assemble(f"{FORK} " if cell.rival else "", cell.text, (notes, GREY))
