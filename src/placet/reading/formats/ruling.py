"""Ruled tables of PDF: found by pdfplumber, but only on pages where lines are drawn at all."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
import pypdfium2.raw as pdfium

_THIN = 3.0
_LONG = 12.0
_FEWEST = 2
_MOST_PATHS = 5_000
"""Drawings looked at: a map has many more, and no table."""
_MOST_TABLES = 50

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the top left corner."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its corners, its rows of places in `cells`; merged places name the same cell."""

    corners: Corners
    cells: tuple[Corners, ...]
    rows: tuple[tuple[int | None, ...], ...]


def is_ruled(page: Any) -> bool:  # noqa: ANN401 - the library's own
    """Tell whether lines or frames are drawn on a page that could rule a table; quick, and never surely."""
    across = down = 0
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)
    for number, path in enumerate(paths):
        if number > _MOST_PATHS:
            return False
        left, bottom, right, top = path.get_bounds()
        wide, high = right - left, top - bottom
        across += wide > _LONG and high < _THIN
        down += high > _LONG and wide < _THIN
        if wide > _LONG and high > _LONG:
            across, down = across + 2, down + 2
        if across > _FEWEST and down > _FEWEST:
            return True
    return False


class Ruler:
    """The tables of a document, opened for pdfplumber when first asked."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of the PDF."""
        self._data = data
        self._opened: Any = None

    def grids(self, number: int) -> list[Grid]:
        """Give the ruled tables of a page (from 0) that have rows and columns."""
        if self._opened is None:
            self._opened = pdfplumber.open(io.BytesIO(self._data))
        if number >= len(self._opened.pages):
            return []
        page = self._opened.pages[number]
        found = page.find_tables()[:_MOST_TABLES]
        page.close()
        return [grid for table in found if (grid := grid_of([tuple(c) for c in table.cells]))]

    def close(self) -> None:
        """Let go of the document."""
        if self._opened is not None:
            self._opened.close()


def grid_of(cells: Sequence[Corners]) -> Grid | None:
    """Give the grid of cells, each a rectangle; None where they make no two rows of two columns."""
    lefts, tops = sorted({c[0] for c in cells}), sorted({c[1] for c in cells})
    if min(len(lefts), len(tops)) < _FEWEST:
        return None
    rows = tuple(tuple(_holder(cells, left + 1, top + 1) for left in lefts) for top in tops)
    corners = (lefts[0], tops[0], max(c[2] for c in cells), max(c[3] for c in cells))
    return Grid(corners, tuple(cells), rows)


def _holder(cells: Sequence[Corners], across: float, down: float) -> int | None:
    for number, (left, top, right, bottom) in enumerate(cells):
        if left <= across <= right and top <= down <= bottom:
            return number
    return None
