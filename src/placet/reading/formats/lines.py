"""Lines of plain text into paragraphs: where a line break is a wrap, and where it ends something."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

ITEM = re.compile(r"^(?:[-*•–—·▪◦]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[§ºª]\s?\d+)\s+\S")
"""How an item of a list begins."""
_WIDEST_WRAP = 120
"""Nobody wraps wider: past that a line is a paragraph."""
_NARROWEST_WRAP = 40
_LONGEST_HEADING = 150
_END = re.compile(r"[.;:,?!…»”\"]$")
_HYPHENATED = re.compile(r"[^\W\d_][-\u2010\u00ad]$")
_COMPOUND = re.compile(r"\w-$")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, joined; `line` is that of the first (from 1), `alone` how they stand."""

    text: str
    line: int
    alone: bool


def blocks(text: str) -> Iterator[Block]:
    """Give the paragraphs of a text: runs between empty lines, split at breaks that are no wraps."""
    lines = text.splitlines()
    width = _width(lines)
    start = 0
    for end in range(len(lines) + 1):
        if end == len(lines) or not lines[end].strip():
            yield from _joined(lines[start:end], start + 1, width)
            start = end + 1


def is_heading(text: str) -> bool:
    """Tell whether a line looks like a heading: short, begun with a capital, ended by no stop."""
    if not 1 < len(text) <= _LONGEST_HEADING or _END.search(text) or not any(map(str.isalpha, text)):
        return False
    return text.isupper() or (not ITEM.match(text) and (text[0].isupper() or not text[0].isalpha()))


def join(left: str, right: str) -> str:
    """Join two lines of a paragraph; a hyphen that broke a word goes, one inside a name stays."""
    left, between = seam(left.rstrip(), right.lstrip())
    return left + between + right.lstrip()


def seam(left: str, right: str) -> tuple[str, str]:
    """Give the left of two lines as it is joined, and what stands between them."""
    if _HYPHENATED.search(left) and right[:1].isalpha():
        return (left[:-1] if right[0].islower() else left), ""
    return left, "" if _COMPOUND.search(left) and right[:1].isalnum() else " "


def _width(lines: Sequence[str]) -> int:
    """Give the width at which a text was wrapped, 0 if it was not."""
    pairs = [
        (len(line.rstrip()), len(after.split(None, 1)[0]))
        for line, after in pairwise(lines)
        if line.strip() and after.strip()
    ]
    widest = max((length for length, _ in pairs), default=0)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    wrapped = sum(length + 1 + word > widest for length, word in pairs)
    return widest if wrapped * 2 >= len(pairs) else 0


def _joined(lines: Sequence[str], number: int, width: int) -> Iterator[Block]:
    held: list[str] = []
    first = number
    total = 0
    for offset, line in enumerate(lines):
        if held and not _continues(held[-1], line, width):
            yield Block(_together(held), first, alone=False)
            held, first = [], number + offset
        held.append(line)
        total += 1
    if held:
        yield Block(_together(held), first, alone=total == len(held) == 1)


def _continues(line: str, after: str, width: int) -> bool:
    """Tell whether a line was broken in mid-sentence, or only because the next word no longer fitted."""
    line, after = line.rstrip(), after.strip()
    if ITEM.match(after):
        return False
    if after[0].islower() and not _END.search(line):
        return True
    return bool(width) and len(line) + 1 + len(after.split(None, 1)[0]) > width


def _together(lines: Sequence[str]) -> str:
    stripped = [line.strip() for line in lines]
    pieces: list[str] = []
    for line, after in zip(stripped, [*stripped[1:], ""], strict=True):
        pieces += seam(line, after) if after else (line,)
    return "".join(pieces)
