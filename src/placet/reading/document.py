"""A document as its reader gives it: one canonical text, with the way back to where each piece stood."""

from dataclasses import dataclass
from enum import StrEnum

from placet.claims.outcome import Problem


class Part(StrEnum):
    """What a segment is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    PAGE = "page"
    """A running header or footer: given once, however often it is printed."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from the top left corner.

    `page` is said where it is not that of the segment: a paragraph may go on overleaf.
    """

    left: float
    top: float
    right: float
    bottom: float
    page: int = 0


@dataclass(frozen=True, slots=True)
class Where:
    """Where a segment stood: its page (from 1; 0: no pages), its boxes there, and a path.

    `path` is what the format calls the place: an XPath in HTML, `p12` for a
    paragraph of DOCX, `Sheet1!B7` for a cell, `line 12` in plain text.
    """

    page: int = 0
    boxes: tuple[Box, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the canonical text, by code points; segments stand in order and never overlap.

    `level` is that of a heading (1 the highest), else 0.
    """

    part: Part
    start: int
    end: int
    where: Where = Where()
    level: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table by code points of the canonical text; an empty one has `start == end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name (a sheet, "" for none) and its rows of cells.

    A merged cell stands in each place it covers, with the same span.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text read from bytes, never rewritten: a new reader version makes a new text.

    `text` is NFC, segments one line feed apart; `language` an ISO 639-1 code ("":
    cannot be told); `published` the day the document itself states as its own
    (ISO 8601, ""); `dateline` the span of the words that say where and when it
    was written (`start == end`: none); `reader` name and version; `problems`
    what could not be read.
    """

    sha256: str
    kind: str
    text: str
    segments: tuple[Segment, ...]
    title: str = ""
    language: str = ""
    published: str = ""
    reader: str = ""
    pages: int = 0
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    dateline: Cell = Cell(0, 0)
