"""Spreadsheets (ECMA-376): each sheet a table, each cell with its place, values as a reader sees them."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter, range_boundaries

from placet.errors import PlacetError
from placet.reading.document import Cell, Document, Where
from placet.reading.formats.canonical import MOST_CELLS, Composition
from placet.reading.formats.foreign import foreign
from placet.reading.formats.package import inspect

VERSION = 1
MOST_ROWS = 2**20
"""Rows of a sheet (ECMA-376, 18.3.1.73)."""
MOST_SHEETS = 200

_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref\s*=\s*[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")
_MOST_MERGED = 20_000
_UNSTORED = re.compile(rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>")
_MIDNIGHT = time(0, 0)

Row = list[tuple[Any, str]]
"""Values with their number formats, empty ones at the end left out."""


def read_xlsx(data: bytes, name: str) -> Document:
    """Give the document of an XLSX; `Where.path` is "Sheet1!B7", days and times are ISO 8601.

    A row may be shorter than others; of empty rows between full ones one is
    kept. Raises PlacetError `reading.broken`, `reading.bomb`,
    `reading.entities`, `reading.locked`, `reading.too_many_cells`.
    """
    made = Composition(name)
    with foreign("XLSX"):
        inspect(data)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets: list[Any] = list(book.worksheets)
        for sheet in sheets[:MOST_SHEETS]:
            with sheet._get_source() as source:  # noqa: SLF001 - what is read only shows no merged cells
                xml = source.read()
            if _UNSTORED.search(xml):
                made.note("reading.formulas", sheet=str(sheet.title)[:100])
            _write(made, str(sheet.title), _rows(sheet), _covered(xml))
        return made.finish("xlsx", VERSION)


def _rows(sheet: Any) -> Iterator[tuple[int, Row]]:  # noqa: ANN401 - the library's own
    """Give the number (from 1) and the cells of each row."""
    # A sheet may claim any size: only what is there is gone through.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number > MOST_ROWS:
            raise PlacetError("reading.too_many_cells", most=MOST_CELLS)
        row = [(cell.value, getattr(cell, "number_format", "")) for cell in cells]
        while row and row[-1][0] is None:
            row.pop()
        yield number, row


def _covered(xml: bytes) -> dict[tuple[int, int], tuple[int, int]]:
    """Give for each covered place (row, column) of merged cells the place that has the value."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for match in _MERGED.finditer(xml):
        # Both corners are there, as the pattern says.
        left, top, right, bottom = (side or 1 for side in range_boundaries(match[1].decode("ascii")))
        if (bottom - top + 1) * (right - left + 1) + len(found) > _MOST_MERGED:
            continue
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                found[row, column] = (top, left)
    return found


def _write(
    made: Composition,
    title: str,
    rows: Iterator[tuple[int, Row]],
    covered: dict[tuple[int, int], tuple[int, int]],
) -> None:
    table: list[tuple[Cell, ...]] = []
    merged: dict[tuple[int, int], Cell] = {}
    for number, row in rows:
        cells = []
        for column, (value, shape) in enumerate(row, 1):
            origin = covered.get((number, column))
            if origin in merged and value is None:
                cells.append(merged[origin])
                continue
            where = Where(path=f"{title}!{get_column_letter(column)}{number}")
            cells.append(made.add_cell(shown(value, shape), where))
            if origin == (number, column):
                merged[origin] = cells[-1]
        cells += _goes_on(number, len(row), covered, merged)
        if cells or (table and table[-1]):
            table.append(tuple(cells))
    while table and not table[-1]:
        table.pop()
    made.add_table(title, table)


def _goes_on(
    row: int,
    column: int,
    covered: dict[tuple[int, int], tuple[int, int]],
    merged: dict[tuple[int, int], Cell],
) -> Iterator[Cell]:
    """Give the merged cells that reach past the last value of a row."""
    while (origin := covered.get((row, column := column + 1))) in merged and origin is not None:
        yield merged[origin]


def shown(value: object, shape: str = "") -> str:
    """Give a value as text: days and times as ISO 8601, numbers with no more digits than they have.

    `shape` is the cell's number format: per cent and leading zeros are shown.
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case int() | float():
            return _number(value, shape)
        case datetime():
            day = value.date().isoformat()
            return day if value.time() == _MIDNIGHT else f"{day}T{_clock(value.time())}"
        case date():
            return value.isoformat()
        case time():
            return _clock(value)
    return str(value)


def _number(value: float, shape: str) -> str:
    if "%" in shape:
        return f"{value * 100:.15g}%"
    digits = f"{value:.15g}"
    if re.fullmatch(r"0{2,20}", shape) and digits.isdigit():
        return digits.zfill(len(shape))
    return str(int(value)) if abs(value) < 10**15 and value == int(value) else digits


def _clock(value: time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")
