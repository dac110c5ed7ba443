"""From the runs of a column to lines, and from lines to paragraphs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from placet.reading.document import Box, Part
from placet.reading.formats.glyphs import Run
from placet.reading.formats.lines import ITEM, join

_STOP = re.compile(r"[.;:?!»”\"]$")
_DOUBLE = 2.2
_SINGLE = 1.5
_FEW = 2
_LEAST = 0.9
_LEADING = 1.45
"""Times the usual distance of lines from which a paragraph ends."""
_INDENT = 0.8
"""Times its size a first line is set in."""
_SHORT = 0.12
"""The share of the width by which a last line stays short."""
_LARGER = 1.12
_MUCH_LARGER = 1.5
_OTHER_SIZE = 0.1
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its words and its box."""

    text: str
    box: Box
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with its boxes, a line each; `size` in points; `page` its first."""

    text: str
    page: int
    boxes: tuple[Box, ...]
    size: float
    bold: bool
    lines: int = 1


def lines(runs: Iterable[Run]) -> list[Line]:
    """Give the lines of a column from top to bottom: runs at one height belong together."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (r.middle, r.left)):
        near = found[-1] if found else []
        if near and abs(run.middle - near[0].middle) < min(run.size, near[0].size) / 2:
            near.append(run)
        else:
            found.append([run])
    return [_line(sorted(together, key=lambda r: r.left)) for together in found]


def _line(runs: Sequence[Run]) -> Line:
    text = runs[0].text
    for before, run in pairwise(runs):
        text += f" {run.text}" if run.left - before.right > before.size * 0.1 else run.text
    box = Box(
        min(r.left for r in runs),
        min(r.top for r in runs),
        max(r.right for r in runs),
        max(r.bottom for r in runs),
    )
    widest = max(runs, key=lambda r: r.right - r.left)
    return Line(text, box, widest.size, widest.bold)


def paragraphs(found: Sequence[Line], page: int) -> Iterator[Block]:
    """Give the paragraphs that lines of one column make."""
    if not found:
        return
    left = min(line.box.left for line in found)
    right = max(line.box.right for line in found)
    usual = _distance(found)
    held = [found[0]]
    for line in found[1:]:
        if _begins(held[-1], line, usual, (left, right)):
            yield _block(held, page)
            held = []
        held.append(line)
    yield _block(held, page)


def _distance(found: Sequence[Line]) -> float:
    """Give how far apart the lines of a paragraph stand: the lesser distances count."""
    gaps = sorted(b.box.top - a.box.top for a, b in pairwise(found))
    size = median(line.size for line in found)
    if not gaps:
        return 0.0
    most = _DOUBLE if len(gaps) > _FEW else _SINGLE
    return min(max(gaps[len(gaps) // 4], _LEAST * size), most * size)


def _begins(before: Line, line: Line, usual: float, edges: tuple[float, float]) -> bool:
    """Tell whether a line begins a paragraph."""
    left, right = edges
    if line.box.top - before.box.top > _LEADING * usual or _differs(before, line):
        return True
    if ITEM.match(line.text):
        return True
    set_in = line.box.left > left + _INDENT * line.size and before.box.left <= left + _INDENT * line.size / 2
    short = before.box.right < right - _SHORT * (right - left)
    ended = bool(_STOP.search(before.text)) or before.text.isupper() != line.text.isupper()
    return ended and (set_in or short)


def _differs(before: Line, line: Line) -> bool:
    other = abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size)
    return other or (before.bold != line.bold and not before.text[-1:].islower())


def _block(held: Sequence[Line], page: int) -> Block:
    text = held[0].text
    for line in held[1:]:
        text = join(text, line.text)
    size = median(line.size for line in held)
    return Block(
        text, page, tuple(line.box for line in held), size, all(line.bold for line in held), len(held)
    )


def goes_on(before: Block, block: Block) -> bool:
    """Tell whether a paragraph goes on in the next column or overleaf."""
    if abs(before.size - block.size) > _OTHER_SIZE * block.size or ITEM.match(block.text):
        return False
    return not _STOP.search(before.text) and block.text[:1].islower()


def joined(before: Block, block: Block) -> Block:
    """Give two parts of a paragraph as one; boxes overleaf say their page."""
    boxes = tuple(
        b if b.page or block.page == before.page else replace(b, page=block.page) for b in block.boxes
    )
    return replace(
        before,
        text=join(before.text, block.text),
        boxes=before.boxes + boxes,
        lines=before.lines + block.lines,
    )


def usual_size(blocks: Sequence[Block]) -> float:
    """Give the size in which most words of a document are set, 0 if there are none."""
    weights: dict[float, int] = {}
    for block in blocks:
        size = round(block.size * 2) / 2
        weights[size] = weights.get(size, 0) + len(block.text)
    return max(weights, key=lambda size: (weights[size], size), default=0.0)


def part_of(block: Block, usual: float, *, plain: bool) -> tuple[Part, int]:
    """Give what a block is and its level as a heading; `plain`: most words are not bold."""
    text = block.text
    if (
        len(text) <= _LONGEST_HEADING
        and any(map(str.isalpha, text))
        and not text.endswith((".", ";", ",", ":"))
    ):
        if block.size >= _MUCH_LARGER * usual:
            return Part.HEADING, 1
        if block.size >= _LARGER * usual:
            return Part.HEADING, 2
        if text.isupper() or (block.bold and plain):
            return Part.HEADING, 3
    return (Part.ITEM if ITEM.match(text) else Part.PARAGRAPH), 0
