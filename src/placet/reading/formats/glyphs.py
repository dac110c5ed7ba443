"""The characters of a page of PDF with their places, as pdfium draws them, and the runs they stand in."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

MOST_GLYPHS = 50_000
"""Characters of one page; past that a page was made to break its readers."""

_GAP = 1.6
"""Times its size a run may be interrupted; past that a column or a cell ends."""
_SPACE = 0.17
"""Times its size two characters stand apart where no blank was written between two words."""
_ASKED = 60
"""Characters of a page whose direction is looked at."""
_BREAKS = frozenset("\r\n\ufffe\ufffb\x02")
_HYPHENS = frozenset("\ufffe\x02")
"""What pdfium gives for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line of one column, in points from the top left corner of the page as shown."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    bold: bool = False

    @property
    def size(self) -> float:
        """The height of the line in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The height on the page of the middle of the line."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box; `spaced`: a blank stands before it; `broken`: a line ended before it."""

    sign: str
    left: float
    top: float
    right: float
    bottom: float
    spaced: bool = False
    broken: bool = False
    bold: bool = False


def direction_of(text: Any) -> int:  # noqa: ANN401 - the library's own
    """Give how far most words of a page are turned, in degrees against the clock: 0, 90, 180 or 270."""
    count = min(pdfium.FPDFText_CountChars(text), MOST_GLYPHS)
    every = max(count // _ASKED, 1)
    angles = Counter(
        round(-math.degrees(angle) / 90) % 4 * 90
        for index in range(0, count, every)
        if (angle := pdfium.FPDFText_GetCharAngle(text, index)) >= 0
    )
    return angles.most_common(1)[0][0] if angles else 0


def glyphs(page: Any, text: Any, direction: int) -> Iterator[Glyph]:  # noqa: ANN401 - the library's own
    """Give the characters of a page in its order, boxes as the page looks turned so that they are upright."""
    turned = _turning(page, direction)
    box = pdfium.FS_RECTF()
    flags = ctypes.c_int()
    spaced = broken = False
    bold = _Bold(text)
    for index in range(min(pdfium.FPDFText_CountChars(text), MOST_GLYPHS)):
        sign = chr(pdfium.FPDFText_GetUnicode(text, index) or 32)
        if sign in _BREAKS or sign.isspace():
            if sign in _HYPHENS:
                yield from _hyphen(text, index, turned, box)
            spaced, broken = True, broken or sign in _BREAKS
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text, index, box):
            continue
        left, top, right, bottom = turned(box)
        yield Glyph(sign, left, top, right, bottom, spaced, broken, bold.at(index, flags))
        spaced = broken = False


def _hyphen(text: Any, index: int, turned: Any, box: Any) -> Iterator[Glyph]:  # noqa: ANN401
    if pdfium.FPDFText_GetLooseCharBox(text, index, box):
        yield Glyph("-", *turned(box))


class _Bold:
    """Whether a character is bold, asked of pdfium only where the font may have changed."""

    def __init__(self, text: Any) -> None:  # noqa: ANN401
        self.text = text
        self.name = ctypes.create_string_buffer(64)
        self.weights: dict[tuple[int, float], bool] = {}

    def at(self, index: int, flags: Any) -> bool:  # noqa: ANN401
        weight = pdfium.FPDFText_GetFontWeight(self.text, index)
        if weight > 0:
            return bool(weight >= 600)  # noqa: PLR2004 - from semibold (ISO 32000-1, 9.8.1)
        size = pdfium.FPDFText_GetFontInfo(self.text, index, self.name, 64, flags)
        return size > 0 and b"bold" in self.name.value.lower()


def _turning(page: Any, direction: int) -> Any:  # noqa: ANN401
    """Give the function from a box of pdfium (from the bottom left) to one of the page as it is shown."""
    left, bottom, right, top = page.get_bbox()
    match direction:
        case 90:
            return lambda b: (b.bottom - bottom, b.left - left, b.top - bottom, b.right - left)
        case 180:
            return lambda b: (right - b.right, b.bottom - bottom, right - b.left, b.top - bottom)
        case 270:
            return lambda b: (top - b.top, right - b.right, top - b.bottom, right - b.left)
    return lambda b: (b.left - left, top - b.top, b.right - left, top - b.bottom)


def runs(found: Iterable[Glyph]) -> Iterator[Run]:
    """Give the runs of characters: each ends with its line, or where a wide gap follows."""
    held: list[Glyph] = []
    for glyph in found:
        if held and (glyph.broken or _parted(held[-1], glyph)):
            yield _run(held)
            held = []
        held.append(glyph)
    if held:
        yield _run(held)


def _parted(before: Glyph, glyph: Glyph) -> bool:
    size = max(before.bottom - before.top, 1)
    gap = glyph.left - before.right
    level = abs((glyph.top + glyph.bottom) - (before.top + before.bottom)) / 2
    return gap > _GAP * size or gap < -_GAP * size or level > size / 2


def _run(held: list[Glyph]) -> Run:
    signs = [held[0].sign]
    for before, glyph in pairwise(held):
        size = max(before.bottom - before.top, 1)
        apart = glyph.spaced or glyph.left - before.right > _SPACE * size
        signs.append(f" {glyph.sign}" if apart else glyph.sign)
    # Characters past the first plane may come in two halves (UTF-16).
    text = "".join(signs).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Run(
        text,
        min(g.left for g in held),
        min(g.top for g in held),
        max(g.right for g in held),
        max(g.bottom for g in held),
        sum(g.bold for g in held) * 2 > len(held),
    )
