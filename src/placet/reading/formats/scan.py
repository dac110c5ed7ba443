"""Pictures of text: recognised by a program that is passed in, its words put back into paragraphs."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PIL import Image

from placet.errors import PlacetError
from placet.reading.document import Box, Document, Part, Where
from placet.reading.formats import dateline
from placet.reading.formats.canonical import Composition
from placet.reading.formats.foreign import foreign
from placet.reading.formats.lines import join

VERSION = 1
MOST_PIXELS = 100_000_000
MOST_PAGES = 20
"""Pages recognised of one document: each takes a second or more."""
DENSITY = 200
"""Dots an inch at which pages are drawn to be recognised."""

_UNSURE = 60.0
"""Per cent of confidence below which the words of a page are called doubtful."""
_POINTS = 72
_KINDS = ("PNG", "JPEG", "TIFF")
_COLUMNS = 12
_WORD = "5"

Recognise = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Recognised:
    """A paragraph of a picture, its boxes in points, a line each, and how sure its words are (per cent)."""

    text: str
    boxes: tuple[Box, ...]
    sure: tuple[float, ...]


def read_image(data: bytes, name: str, recognise: Recognise) -> Document:
    """Give the document of a PNG, JPEG or TIFF; a TIFF may have several pages.

    Raises PlacetError `reading.no_ocr`, `reading.broken`, `reading.bomb`, `reading.no_text`.
    """
    made = Composition(name)
    pages = []
    with foreign("PNG, JPEG, TIFF"):
        picture = _opened(data)
        count = getattr(picture, "n_frames", 1)
        for number in range(min(count, MOST_PAGES)):
            picture.seek(number)
            pages.append(number + 1)
            write(made, recognised(picture, recognise), number + 1)
    if count > MOST_PAGES:
        made.note("reading.pictures_left", most=MOST_PAGES)
    made.note("reading.ocr_pages", pages=listed(pages))
    return dateline.marked(made.finish("image", VERSION, pages=count))


def _opened(data: bytes) -> Any:  # noqa: ANN401 - the library's own
    try:
        return Image.open(io.BytesIO(data), formats=_KINDS)
    except Image.DecompressionBombError as why:
        raise PlacetError("reading.bomb") from why


def recognised(picture: Any, recognise: Recognise, density: float = 0) -> list[Recognised]:  # noqa: ANN401
    """Give the paragraphs of a picture; `density` in dots an inch (0: as the picture says, else DENSITY)."""
    if picture.width * picture.height > MOST_PIXELS:
        raise PlacetError("reading.bomb")
    given = picture.info.get("dpi", (0, 0))[0]
    scale = _POINTS / (density or (float(given) if given and given > 1 else DENSITY))
    held = io.BytesIO()
    picture.convert("L").save(held, "PNG", compress_level=1)
    return list(_paragraphs(recognise(held.getvalue()), scale))


def write(made: Composition, found: list[Recognised], page: int) -> None:
    """Add the paragraphs of a page, and say where they are doubtful."""
    for paragraph in found:
        made.add(Part.PARAGRAPH, paragraph.text, Where(page, paragraph.boxes))
    sure = [share for paragraph in found for share in paragraph.sure]
    if sure and sum(sure) / len(sure) < _UNSURE:
        made.note("reading.ocr_unsure", page=page)


def _paragraphs(told: str, scale: float) -> Iterator[Recognised]:
    """Give the paragraphs of TSV: level, page, block, paragraph, line, word, box, confidence, text."""
    lines: list[list[list[str]]] = []
    before: list[str] = []
    for row in csv.reader(told.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        if len(row) != _COLUMNS or row[0] != _WORD or not row[11].strip():
            continue
        if lines and row[1:4] != before[1:4]:
            yield _paragraph(lines, scale)
            lines = []
        if not lines or row[4] != before[4]:
            lines.append([])
        lines[-1].append(row)
        before = row
    if lines:
        yield _paragraph(lines, scale)


def _paragraph(lines: list[list[list[str]]], scale: float) -> Recognised:
    text = ""
    for line in lines:
        words = " ".join(row[11] for row in line)
        text = join(text, words) if text else words
    boxes = tuple(_box(line, scale) for line in lines)
    return Recognised(text, boxes, tuple(float(row[10]) for line in lines for row in line))


def _box(line: list[list[str]], scale: float) -> Box:
    sides = [tuple(map(int, row[6:10])) for row in line]
    return Box(
        min(left for left, *_ in sides) * scale,
        min(top for _, top, *_ in sides) * scale,
        max(left + width for left, _, width, _ in sides) * scale,
        max(top + height for _, top, _, height in sides) * scale,
    )


def listed(pages: list[int]) -> str:
    """Give numbers of pages as text: "1-3, 7"."""
    found: list[list[int]] = []
    for page in pages:
        if found and page == found[-1][1] + 1:
            found[-1][1] = page
        else:
            found.append([page, page])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in found[:50])
