"""Tables in plain text (RFC 4180): the separator is found by what makes the rows equal."""

import csv
from collections import Counter
from collections.abc import Iterable

from placet.errors import PlacetError
from placet.reading.document import Document, Where
from placet.reading.formats.canonical import MOST_CELLS, Composition
from placet.reading.formats.encoding import Note

VERSION = 1

_SEPARATORS = ",;\t|"
_SAMPLE = 20_000
_LONGEST = 1_000_000
"""Characters of the longest cell."""


def read_csv(text: str, name: str, notes: Iterable[Note] = ()) -> Document:
    """Give the document of a CSV; `Where.path` is "line 3, 2": the line of the file and the column.

    Cells stand as they are written. `notes` are those of its encoding. Raises
    PlacetError `reading.too_many_cells`, `reading.broken`.
    """
    made = Composition(name)
    for code, line, fields in notes:
        made.note(code, line, **fields)
    csv.field_size_limit(_LONGEST)
    lines = csv.reader(text.splitlines(keepends=True), delimiter=separator(text))
    rows = []
    begun = 1
    try:
        for row in lines:
            if len(row) > MOST_CELLS:
                raise PlacetError("reading.too_many_cells", most=MOST_CELLS)
            places = (Where(path=f"line {begun}, {column}") for column in range(1, len(row) + 1))
            cells = tuple(made.add_cell(cell, place, begun) for cell, place in zip(row, places, strict=True))
            if any(c.end > c.start for c in cells):
                rows.append(cells)
            begun = lines.line_num + 1
    except csv.Error as why:
        raise PlacetError("reading.broken", kind="CSV") from why
    made.add_table("", rows)
    return made.finish("csv", VERSION)


def separator(text: str) -> str:
    """Give the separator that gives most rows the same number of cells, more than one; else the comma."""
    lines = [line for line in text[:_SAMPLE].splitlines(keepends=True) if line.strip()]
    best, chosen = (0.0, 0), ","
    for candidate in _SEPARATORS:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=candidate))
        except csv.Error:
            continue
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        score = (count / max(len(lines), 1), width)
        if width > 1 and score > best:
            best, chosen = score, candidate
    return chosen
