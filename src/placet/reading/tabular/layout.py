"""Which column of a table holds what: guessed from headings and contents, for a person to confirm."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from placet.reading.document import Cell, Document, Table
from placet.reading.tabular.day import Order, day, order_of
from placet.reading.tabular.role import DAYS, Role, role_of

_HEADER_WITHIN = 25
"""A header stands among the first rows; titles and labels may stand above it."""
_FEWEST_HEADINGS = 2
_MOST = 0.6
_WORD = 3
"""Letters of a word that names something."""
_WAYS = {
    **dict.fromkeys(("in", "entrada", "ingreso", "entry", "arrival", "llegada", "e", "i"), "in"),
    **dict.fromkeys(("out", "salida", "egreso", "exit", "departure", "partida", "s", "o"), "out"),
}
_NUMBER = re.compile(r"\d{1,6}", re.ASCII)


class Sort(StrEnum):
    """What a row of the table is."""

    PEOPLE = "people"
    CROSSINGS = "crossings"
    THINGS = "things"
    FORCES = "forces"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its index: what it is taken to hold, how surely (0 to 1), by heading or contents."""

    index: int
    role: Role
    score: float
    reason: str
    heading: str = ""
    order: Order = Order.UNKNOWN


@dataclass(frozen=True, slots=True)
class Label:
    """A value beside its label, above or below the rows: `Flight: RCH 482`."""

    role: Role
    cell: Cell


@dataclass(frozen=True, slots=True)
class Layout:
    """Where header, rows and totals of a table stand (indices), what its columns hold, its labels."""

    sort: Sort
    header: tuple[int, ...]
    rows: tuple[int, ...]
    columns: tuple[Column, ...]
    labels: tuple[Label, ...] = ()
    totals: tuple[int, ...] = ()

    def column(self, role: Role) -> Column | None:
        """Give the column of a role, None where there is none."""
        return next((c for c in self.columns if c.role is role), None)

    def label(self, role: Role) -> Cell | None:
        """Give the first value labelled so, None where there is none."""
        return next((one.cell for one in self.labels if one.role is role), None)

    def confirmed(self, roles: Mapping[int, Role | None]) -> "Layout":
        """Give the layout as a person corrected it: the role of each column by index, None for none."""
        kept = {c.index: c for c in self.columns}
        for index, role in roles.items():
            if role is None:
                kept.pop(index, None)
            else:
                old = kept.get(index)
                kept[index] = Column(index, role, 1.0, "confirmed", old.heading if old else "", _order(old))
        columns = tuple(kept[i] for i in sorted(kept))
        return replace(self, columns=columns, sort=sort_of({c.role for c in columns}))


def _order(old: Column | None) -> Order:
    return old.order if old else Order.UNKNOWN


def guess(document: Document, table: Table) -> Layout:
    """Give the likeliest layout of a table; an unknown sort where it looks like no list of ours."""
    grid = [[document.text[c.start : c.end].strip() for c in row] for row in table.rows]
    header = _header(grid)
    body = [i for i in range(header[-1] + 1 if header else 0, len(grid)) if any(grid[i])]
    totals = tuple(i for i in body if _is_total(grid[i]))
    rows = tuple(i for i in _records(grid, body) if i not in totals)
    columns = tuple(_columns(grid, header, rows, document.language))
    outside = [i for i in range(len(grid)) if i not in rows and i not in header]
    labels = tuple(_labels(table, grid, [i for i in outside if i not in totals]))
    return Layout(sort_of({c.role for c in columns}), header, rows, columns, labels, totals)


def sort_of(roles: set[Role]) -> Sort:
    """Give what rows with these columns are."""
    if roles & {Role.NAME, Role.SURNAME, Role.GIVEN} or {Role.RANK, Role.DOCUMENT} <= roles:
        return Sort.PEOPLE
    counts_people = Role.COUNT in roles and not roles & {Role.QUANTITY, Role.THING, Role.SERIAL, *DAYS}
    if counts_people and roles & {Role.UNIT, Role.SERVICE, Role.NATIONALITY}:
        return Sort.FORCES
    if roles & {Role.ARMS, Role.SERIAL} or (Role.THING in roles and roles & {Role.QUANTITY, Role.COUNT}):
        return Sort.THINGS
    if Role.WAY in roles or (Role.COUNT in roles and roles & DAYS):
        return Sort.CROSSINGS
    if roles & {Role.MEANS, Role.REGISTRATION}:
        return Sort.CROSSINGS if roles & DAYS else Sort.THINGS
    if roles & {Role.UNIT, Role.SERVICE} and roles & {Role.COUNT, Role.QUANTITY}:
        return Sort.FORCES
    return Sort.PEOPLE if Role.RANK in roles else Sort.UNKNOWN


def way(text: str) -> str:
    """Give `in` or `out` for the words of a cell, "" for neither."""
    return _WAYS.get(text.strip().casefold().rstrip("."), "")


def _header(grid: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Give the row with most headings, with the row below if that holds headings too; () for none."""
    scored = [(_headings(row), -i) for i, row in enumerate(grid[:_HEADER_WITHIN])]
    best, at = max(scored, default=(0.0, 0))
    if best < _FEWEST_HEADINGS * _MOST:
        return ()
    best_row = -at
    for pair in ((best_row, best_row + 1), (best_row - 1, best_row)):
        other = pair[0] + pair[1] - best_row
        if 0 <= other < len(grid) and _heads(grid[other]):
            return pair
    return (best_row,)


def _heads(row: Sequence[str]) -> bool:
    """Tell whether a row beside a header heads the columns too: headings enough, and no figure in it."""
    figures = any(c.isdigit() for cell in row for c in cell)
    return _headings(row) >= _FEWEST_HEADINGS * _MOST and not figures and not _labelled(row)


def _labelled(row: Sequence[str]) -> bool:
    """Tell whether a row is of labels, each with its value behind it: "Origin, Lima, Destination, Rota"."""
    filled = [role_of(cell.rstrip(":")) is not None for cell in row if cell]
    pairs = filled[::2], filled[1::2]
    return len(filled) > 1 and all(pairs[0]) and not any(pairs[1])


def _headings(row: Sequence[str]) -> float:
    """Give how many cells of a row head a column, weighed by fit; a row of labels and values is none.

    Cells that hold figures or say the same role again count for nothing.
    """
    found: dict[Role, float] = {}
    told = [c for c in row if c]
    for cell in told:
        known = role_of(cell)
        if known and known[0] is not Role.TOTAL:
            found[known[0]] = max(found.get(known[0], 0.0), known[1])
    return sum(found.values()) if 2 * len(found) > len(told) else 0.0


def _records(grid: Sequence[Sequence[str]], body: Sequence[int]) -> Iterator[int]:
    """Give the rows that hold a record: more than one cell is filled, as in most others."""
    filled = sorted(sum(map(bool, grid[i])) for i in body)
    usual = filled[len(filled) // 2] if filled else 0
    for i in body:
        if sum(map(bool, grid[i])) * 2 >= usual and (usual < 2 or sum(map(bool, grid[i])) > 1):  # noqa: PLR2004
            yield i


def _is_total(row: Sequence[str]) -> bool:
    return any((known := role_of(cell)) and known[0] is Role.TOTAL for cell in row[:3])


def _columns(
    grid: Sequence[Sequence[str]], header: Sequence[int], rows: Sequence[int], language: str
) -> Iterator[Column]:
    taken: dict[Role, Column] = {}
    for index in range(max((len(row) for row in grid), default=0)):
        heading = " ".join(filter(None, (_cell(grid[i], index) for i in header)))
        cells = [c for i in rows if (c := _cell(grid[i], index))]
        made = _column(index, heading, cells, language)
        if made and (made.role not in taken or taken[made.role].score < made.score):
            taken[made.role] = made
    yield from sorted(taken.values(), key=lambda c: c.index)


def _cell(row: Sequence[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _column(index: int, heading: str, cells: Sequence[str], language: str) -> Column | None:
    order = order_of(cells)
    known = role_of(heading)
    if known is None:
        role = _by_content(cells, language)
        return Column(index, role, 0.5, "contents", heading, order) if role else None
    role, score = known
    if role is Role.NUMBER and _mostly(cells, _in_words):
        return Column(index, Role.THING, 0.7, "contents", heading)  # "Item" heads numbers, or the items
    dates = role in DAYS
    if cells and dates != _mostly(cells, lambda c: day(c, order, language) is not None):
        if dates and _mostly(cells, lambda c: way(c) != ""):
            return Column(index, Role.WAY, score, "contents", heading)
        # A heading its contents do not bear out is not trusted much.
        score /= 2
    return Column(index, role, round(score, 2), "heading", heading, order if dates else Order.UNKNOWN)


def _in_words(cell: str) -> bool:
    """Tell whether a cell holds words, and no number of a row: "Type 89 rifle", not "12 b"."""
    return any(len(word) >= _WORD for word in cell.split() if word.isalpha())


def _by_content(cells: Sequence[str], language: str) -> Role | None:
    if not cells:
        return None
    if [c for c in cells if _NUMBER.fullmatch(c)] == cells and [*map(int, cells)] == [
        *range(1, len(cells) + 1)
    ]:
        return Role.NUMBER
    order = order_of(cells)
    if _mostly(cells, lambda c: way(c) != ""):
        return Role.WAY
    return Role.DAY if _mostly(cells, lambda c: day(c, order, language) is not None) else None


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return sum(map(holds, cells)) > _MOST * len(cells)


def _labels(table: Table, grid: Sequence[Sequence[str]], outside: Sequence[int]) -> Iterator[Label]:
    for i in outside:
        row = [(c, cell) for c, cell in zip(grid[i], table.rows[i], strict=True) if c]
        at = 0
        while at < len(row) - 1:
            known = role_of(row[at][0].rstrip(":"))
            if known:
                yield Label(known[0], row[at + 1][1])
            at += 2 if known else 1
