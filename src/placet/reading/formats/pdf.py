"""PDF: the words of each page by pdfium, in the order they are read; ruled tables; scans recognised."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from placet.errors import PlacetError
from placet.reading.document import Box, Cell, Document, Part, Where
from placet.reading.formats import dateline, scan
from placet.reading.formats.canonical import Composition
from placet.reading.formats.columns import ordered
from placet.reading.formats.foreign import foreign
from placet.reading.formats.glyphs import Glyph, Run, direction_of, glyphs, runs
from placet.reading.formats.paragraphs import (
    Block,
    goes_on,
    joined,
    lines,
    paragraphs,
    part_of,
    usual_size,
)
from placet.reading.formats.ruling import Grid, Ruler, is_ruled
from placet.reading.formats.running import running, said

VERSION = 1
MOST_PAGES = 2_000

_MOST_DOTS = 12_000_000
"""Dots of the largest page drawn to be recognised."""
_POINTS = 72


@dataclass(frozen=True, slots=True)
class _Table:
    """A ruled table of a page and the paragraphs of each of its cells."""

    page: int
    grid: Grid
    words: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """A page: its runs outside tables, its tables, its height in points, whether it shows a picture."""

    number: int
    runs: list[Run]
    tables: list[_Table]
    height: float
    pictured: bool
    sideways: bool = False


_Piece = Block | _Table | int


def read_pdf(data: bytes, name: str, recognise: scan.Recognise) -> Document:
    """Give the document of a PDF; each segment has its page and a box a line.

    Hyphens at line ends are joined; running headers and footers are given
    once; pages without words are recognised if they show pictures. Raises
    PlacetError `reading.locked`, `reading.broken`, `reading.no_ocr`, `reading.no_text`.
    """
    made = Composition(name)
    with foreign("PDF"):
        opened = _opened(data)
        ruler = Ruler(data)
        try:
            count = len(opened)
            pages = list(_pages(opened, ruler, made))
            scanned = _Scans(opened, made, recognise)
            _write(made, pages, scanned)
        finally:
            ruler.close()
            opened.close()
        if count > MOST_PAGES:
            made.note("reading.pages_left", most=MOST_PAGES)
        scanned.note()
        if scanned.unread and not made.words:
            raise PlacetError("reading.no_ocr")
        return dateline.marked(made.finish("pdf", VERSION, pages=count))


def _opened(data: bytes) -> Any:  # noqa: ANN401 - the library's own
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as why:
        locked = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        if why.err_code in locked:
            raise PlacetError("reading.locked") from why
        raise


def _pages(opened: Any, ruler: Ruler, made: Composition) -> Iterator[_Page]:  # noqa: ANN401
    for number in range(min(len(opened), MOST_PAGES)):
        try:
            page = opened[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            made.note("reading.page_broken", page=number + 1)
            continue
        yield _page(number, page, text, ruler, made)
        text.close()
        page.close()


def _page(number: int, page: Any, text: Any, ruler: Ruler, made: Composition) -> _Page:  # noqa: ANN401
    direction = direction_of(text)
    found = list(glyphs(page, text, direction))
    # Words across the page as it is shown: they have no boxes there, and no table is looked for.
    sideways = bool(found) and direction != page.get_rotation()
    grids = _grids(page, ruler, number, made) if found and not sideways else []
    inside = [[g for g in found if _within(g, grid.corners)] for grid in grids]
    taken = {id(g) for of_grid in inside for g in of_grid}
    tables = [_table(number + 1, grid, of) for grid, of in zip(grids, inside, strict=True)]
    rest = list(runs(g for g in found if id(g) not in taken))
    width, height = page.get_size()
    lying = (direction - page.get_rotation()) % 180 != 0 and sideways
    pictured = not found and _pictured(page)
    return _Page(number + 1, rest, tables, width if lying else height, pictured, sideways)


def _grids(page: Any, ruler: Ruler, number: int, made: Composition) -> list[Grid]:  # noqa: ANN401
    if not is_ruled(page):
        return []
    try:
        with foreign("PDF"):
            return ruler.grids(number)
    except PlacetError:
        # The words are read all the same, only not as a table.
        made.note("reading.table_unread", page=number + 1)
        return []


def _within(glyph: Glyph, corners: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = corners
    across, down = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    return left <= across <= right and top <= down <= bottom


def _table(page: int, grid: Grid, found: Sequence[Glyph]) -> _Table:
    words = []
    for cell in grid.cells:
        blocks = paragraphs(lines(runs(g for g in found if _within(g, cell))), page)
        words.append(tuple(blocks))
    return _Table(page, grid, tuple(words))


def _pictured(page: Any) -> bool:  # noqa: ANN401
    shown = [pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_SHADING]
    return next(iter(page.get_objects(filter=shown, max_depth=5)), None) is not None


class _Scans:
    """Pages that are pictures: recognised while it can be, and told of at the end."""

    def __init__(self, opened: Any, made: Composition, recognise: scan.Recognise) -> None:  # noqa: ANN401
        self.opened = opened
        self.made = made
        self.recognise = recognise
        self.read: list[int] = []
        self.unread: list[int] = []
        self.left = False

    def add(self, number: int) -> None:
        """Recognise a page (from 1) and add its words."""
        if self.unread or len(self.read) >= scan.MOST_PAGES:
            self.left = self.left or not self.unread
            self.unread += [number] if self.unread else []
            return
        page = self.opened[number - 1]
        width, height = page.get_size()
        scale = min(scan.DENSITY / _POINTS, (_MOST_DOTS / max(width * height, 1)) ** 0.5)
        picture = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_pil()
        page.close()
        try:
            found = scan.recognised(picture, self.recognise, scale * _POINTS)
        except PlacetError:
            self.unread.append(number)
            return
        self.read.append(number)
        scan.write(self.made, found, number)

    def note(self) -> None:
        """Note which pages were recognised, and which could not be."""
        if self.read:
            self.made.note("reading.ocr_pages", pages=scan.listed(self.read))
        if self.unread and self.made.words:
            self.made.note("reading.no_ocr_pages", pages=scan.listed(self.unread))
        if self.left:
            self.made.note("reading.pictures_left", most=scan.MOST_PAGES)


def _write(made: Composition, pages: Sequence[_Page], scanned: _Scans) -> None:
    furniture = running([(page.runs, page.height) for page in pages])
    heads, feet = _said(pages, furniture)
    _write_furniture(made, heads)
    pieces = _collected(pages, furniture)
    blocks = [piece for piece in pieces if isinstance(piece, Block)]
    usual = usual_size(blocks)
    plain = sum(len(b.text) for b in blocks if b.bold) * 2 < sum(len(b.text) for b in blocks)
    for piece in pieces:
        match piece:
            case Block():
                part, level = part_of(piece, usual, plain=plain)
                made.add(part, piece.text, Where(piece.page, piece.boxes), level)
            case _Table():
                _write_table(made, piece)
            case int():
                scanned.add(piece)
    _write_furniture(made, feet)


def _write_furniture(made: Composition, told: dict[str, tuple[int, Run]]) -> None:
    for number, run in told.values():
        made.add(Part.PAGE, run.text, Where(number, (Box(run.left, run.top, run.right, run.bottom),)))


def _collected(pages: Sequence[_Page], furniture: Sequence[set[int]]) -> list[_Piece]:
    """Give what is written, page after page: paragraphs, tables, and the numbers of pictured pages."""
    pieces: list[_Piece] = []
    for page, places in zip(pages, furniture, strict=True):
        for piece in _pieces(page, [run for place, run in enumerate(page.runs) if place not in places]):
            _add(pieces, piece)
        if page.pictured:
            pieces.append(page.number)
    return pieces


def _said(
    pages: Sequence[_Page], furniture: Sequence[set[int]]
) -> tuple[dict[str, tuple[int, Run]], dict[str, tuple[int, Run]]]:
    """Give what headers and what footers say, each once, with the page and run where it is first said."""
    heads: dict[str, tuple[int, Run]] = {}
    feet: dict[str, tuple[int, Run]] = {}
    for page, places in zip(pages, furniture, strict=True):
        for place in sorted(places):
            run = page.runs[place]
            into = heads if run.middle < page.height / 2 else feet
            key = "".join(c for c in run.text if not c.isdigit())
            if said(run.text) and key not in into:
                into[key] = (page.number, run)
    return heads, feet


def _pieces(page: _Page, body: Sequence[Run]) -> Iterator[Block | _Table]:
    """Give the paragraphs and tables of a page in the order they are read."""
    rest = list(body)
    for table in sorted(page.tables, key=lambda t: t.grid.corners[1]):
        top = table.grid.corners[1]
        yield from _blocks([run for run in rest if run.middle < top], page)
        rest = [run for run in rest if run.middle >= top]
        yield table
    yield from _blocks(rest, page)


def _blocks(found: Sequence[Run], page: _Page) -> Iterator[Block]:
    for column in ordered(found):
        for block in paragraphs(lines(column), page.number):
            yield replace(block, boxes=()) if page.sideways else block


def _add(pieces: list[_Piece], piece: Block | _Table) -> None:
    """Add a piece, or join it to a paragraph that goes on in it."""
    before = pieces[-1] if pieces else None
    if isinstance(before, Block) and isinstance(piece, Block) and goes_on(before, piece):
        pieces[-1] = joined(before, piece)
    else:
        pieces.append(piece)


def _write_table(made: Composition, table: _Table) -> None:
    spans: dict[int, Cell] = {}
    rows = []
    for row in table.grid.rows:
        cells = []
        for place in row:
            if place is None:
                cells.append(made.add_cell("", Where(table.page)))
            elif place not in spans:
                spans[place] = _write_cell(made, table, place)
            cells += [spans[place]] if place is not None else []
        rows.append(tuple(cells))
    made.add_table("", rows)


def _write_cell(made: Composition, table: _Table, place: int) -> Cell:
    cells = [made.add_cell(b.text, Where(table.page, b.boxes)) for b in table.words[place]]
    if not cells:
        return made.add_cell("", Where(table.page))
    return Cell(cells[0].start, cells[-1].end)
