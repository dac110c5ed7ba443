"""Words that somebody quotes, found in a text; and where in it a passage stands."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from placet.claims.proposal import CONTEXT, Quotation
from placet.reading.document import Part, Segment


def find(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Give every place where words stand in a text, by code points; only spaces and line ends may differ."""
    parts = words.split()
    if not parts:
        return ()
    pattern = r"\s+".join(re.escape(part) for part in parts)
    return tuple(match.span() for match in re.finditer(pattern, text))


def quote(text: str, start: int, end: int, also_at: Sequence[tuple[int, int]] = ()) -> Quotation:
    """Give the words of a text between two code points, with those around them."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Quotation(start, end, text[start:end], before, after, tuple(also_at))


def numbered(segments: Sequence[Segment]) -> tuple[int, ...]:
    """Give the number that each segment has on a page, from 1; a page is none (0)."""
    found, last = [], 0
    for segment in segments:
        counts = segment.part is not Part.PAGE
        last += counts
        found.append(last if counts else 0)
    return tuple(found)


def segment_at(segments: Sequence[Segment], start: int) -> int:
    """Give the index of the segment in which a code point stands, else of the one before it; -1 for none."""
    return bisect_right([s.start for s in segments], start) - 1


def place(segments: Sequence[Segment], passage: Quotation, language: str) -> str:
    """Give where a passage stands, as a citation has it: page or paragraph, and where it is repeated."""
    numbers = numbered(segments)
    found = []
    for start in (passage.start, *(start for start, _ in passage.also_at)):
        index = segment_at(segments, start)
        if index >= 0:
            found.append(_cited(segments[index], numbers[index], language))
    also = _ALSO.get(language, _ALSO["en"])
    first, *others = list(dict.fromkeys(found)) or [""]
    return f"{first} ({also} {', '.join(others)})" if others else first


def _cited(segment: Segment, number: int, language: str) -> str:
    page, paragraph = _WORDS.get(language, _WORDS["en"])
    if segment.where.page:
        return f"{page} {segment.where.page}"
    if segment.part is Part.CELL and segment.where.path:
        return segment.where.path
    return f"{paragraph} {number}"


_WORDS = {"en": ("page", "paragraph"), "es": ("página", "párrafo")}
_ALSO = {"en": "also", "es": "también"}
