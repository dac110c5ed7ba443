"""The rows of a list by its layout: who or what, which days, which way; totals compared, mistakes by row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from placet.claims.outcome import Problem
from placet.reading.document import Cell, Document, Table
from placet.reading.tabular.day import day
from placet.reading.tabular.layout import Column, Layout, Sort, way
from placet.reading.tabular.role import DAYS, PERSONAL, Role

_WHOLE = re.compile(r"\d{1,3}(?:[., ]\d{3})+|\d{1,9}", re.ASCII)
_CROSSING = {Role.ENTRY: "in", Role.EXIT: "out"}
_INHERITED = (
    *(Role.UNIT, Role.SERVICE, Role.NATIONALITY, Role.PLACE, Role.WAY),
    *(Role.ENTRY, Role.EXIT, Role.DAY, Role.MEANS),
)
"""What a label above the rows says of all of them, where no column does."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its number in the table (from 1), its cells by role, its days, its way and its count.

    `days` are texts in the grammar of dates; `count` is people or things, 1 for
    a person and where nothing else is said of a thing, None for a crossing that
    does not say.
    """

    number: int
    cells: tuple[tuple[Role, Cell], ...]
    said: tuple[tuple[Role, str], ...]
    days: tuple[tuple[Role, str], ...] = ()
    way: str = ""
    count: int | None = None

    def text(self, role: Role) -> str:
        """Give the words of a role, "" for none."""
        return dict(self.said).get(role, "")

    def day(self, role: Role) -> str:
        """Give the day of a role, "" for none."""
        return dict(self.days).get(role, "")


@dataclass(frozen=True, slots=True)
class Rows:
    """The records of a table, the number its own total states (None: none), and what was wrong."""

    sort: Sort
    rows: tuple[Row, ...]
    total: int | None = None
    total_cell: Cell | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def count(self) -> int:
        """Give the number of people or things in all rows that say one."""
        return sum(row.count or 0 for row in self.rows)


def apply(document: Document, table: Table, layout: Layout) -> Rows:
    """Give the records of a table; a row with a mistake keeps what is good of it."""
    problems: list[Problem] = []
    found = []
    for index in layout.rows:
        row, wrong = _row(document, table, index, layout)
        problems += wrong
        found.append(row)
    total, cell = _total(document, table, layout)
    counted = sum(row.count or 0 for row in found)
    if total is not None and total != counted:
        fields = (("total", total), ("counted", counted))
        problems.append(Problem("table.total", table.name, layout.totals[0] + 1, "", fields))
    return Rows(layout.sort, tuple(found), total, cell, tuple(problems))


def _row(document: Document, table: Table, index: int, layout: Layout) -> tuple[Row, list[Problem]]:
    said, cells, days, problems = [], [], [], []
    for column, cell in _cells(table, index, layout):
        text = document.text[cell.start : cell.end].strip()
        if not text:
            continue
        said.append((column.role, text))
        cells.append((column.role, cell))
        if column.role in DAYS:
            found = day(text, column.order, document.language)
            if found is None:
                problems.append(_wrong("table.day", table, index, column, text))
            else:
                days.append((column.role, found))
    told = dict(said)
    count, wrong = _count(layout.sort, told)
    if wrong is not None:
        problems.append(_wrong("table.number", table, index, _of(layout, wrong), told[wrong]))
    made = Row(index + 1, tuple(cells), tuple(said), tuple(days), _way(told, dict(days)), count)
    return made, problems


def _cells(table: Table, index: int, layout: Layout) -> Iterator[tuple[Column, Cell]]:
    """Give the cells of a row by column, then those of labels that hold for every row."""
    row = table.rows[index]
    yield from ((c, row[c.index]) for c in layout.columns if c.index < len(row))
    for role in _INHERITED:
        cell = layout.label(role)
        if cell is not None and layout.column(role) is None:
            yield Column(-1, role, 1.0, "label"), cell


def _of(layout: Layout, role: Role) -> Column:
    return next(c for c in layout.columns if c.role is role)


def _wrong(code: str, table: Table, index: int, column: Column, text: str) -> Problem:
    return Problem(code, table.name, index + 1, column.heading or column.role, (("text", text[:40]),))


def _way(said: dict[Role, str], days: dict[Role, str]) -> str:
    """Give the way a row says, or that of the only crossing it has a day of."""
    if Role.WAY in said:
        return way(said[Role.WAY])
    crossings = [of for role, of in _CROSSING.items() if role in days]
    return crossings[0] if len(crossings) == 1 else ""


def _count(sort: Sort, said: dict[Role, str]) -> tuple[int | None, Role | None]:
    """Give how many a row counts, and the role of a cell that says it in no number."""
    if sort is Sort.PEOPLE:
        return 1, None
    for role in (Role.COUNT, Role.QUANTITY):
        if role in said:
            number = whole(said[role])
            return number, role if number is None else None
    return (1 if sort is Sort.THINGS else None), None


def whole(text: str) -> int | None:
    """Give the whole number a cell states, however its thousands are grouped; None for none."""
    text = text.strip()
    if text.endswith((".0", ",0")):  # a spreadsheet's number that is whole
        text = text[:-2]
    match = _WHOLE.fullmatch(text)
    return int(re.sub(r"[., ]", "", text)) if match else None


def _total(document: Document, table: Table, layout: Layout) -> tuple[int | None, Cell | None]:
    for index in layout.totals:
        for cell in _beside(table, index, layout):
            number = whole(document.text[cell.start : cell.end])
            if number is not None:
                return number, cell
    return None, None


def _beside(table: Table, index: int, layout: Layout) -> Iterator[Cell]:
    """Give the cells of a total, that of the counting column first."""
    row = table.rows[index]
    counting = [c.index for c in layout.columns if c.role in {Role.COUNT, Role.QUANTITY}]
    yield from (row[i] for i in counting if i < len(row))
    yield from (cell for i, cell in enumerate(row) if i not in counting)


def public(row: Row) -> tuple[tuple[Role, str], ...]:
    """Give what a row says without who the person is."""
    return tuple((role, text) for role, text in row.said if role not in PERSONAL)
