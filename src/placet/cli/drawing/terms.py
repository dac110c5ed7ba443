"""Terms across modes: what was asked, recommended, consented, printed, planned, observed, and the verdict."""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from placet.cli.drawing.findings import GREY, verdict
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.reports.terms import COLUMNS, Cell, Line, terms, title
from placet.reports.values import named

WIDE = 120
"""From so many columns on, a table with one column a mode; below it a block a term."""

FORK, SILENT = "└", "–"


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


def _table(every: Iterable[Line], language: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("")
    for column in COLUMNS:
        table.add_column(word(_head(column), language))
    table.add_column(word("list.verdict", language))
    for line in every:
        cells = (Text("\n").join(_cell_lines(cells)) if cells else Text(SILENT) for cells in line.shown)
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
    for column, cells in zip(COLUMNS, line.shown, strict=True):
        for number, part in enumerate(_cell_lines(cells)):
            label = Text("" if number else f"  {word(_head(column), language)}", style=GREY)
            yield from indented(label, part, 16, width)


def _cell_lines(cells: Iterable[Cell]) -> Iterator[Text]:
    for cell in cells:
        notes = f" [{', '.join(map(str, cell.notes))}]"
        yield Text.assemble(f"{FORK} " if cell.rival else "", cell.text, (notes, GREY))
