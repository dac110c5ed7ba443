"""What stands in somebody's own words: a figure in a speech is that person's, and not the mission's."""

import re
from collections.abc import Iterator, Sequence

from placet.claims.proposal import Slot
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold

_QUOTED = re.compile(r"“[^“”]+”|«[^«»]+»|\"[^\"]+\"|(?<!\w)‘[^‘’]+’(?!\w)")
_SPEAKS = re.compile(rf"\b(?:{shipped('rules')[1]['speaks']})\b")
_FEWEST = 5
"""Words of a quotation that is somebody's sentence, and no exercise's or party's name."""
_COUNTED = frozenset(
    {Slot.STRENGTH, Slot.UNIT, Slot.ARMS, Slot.MEANS, Slot.SITE, Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY}
)


def unspoken(text: str, drawn: Sequence[Drawn], found: Sequence[Candidate]) -> list[Candidate]:
    """Give the candidates without what only a speaker counts, where the text itself says the like."""
    spans = list(_speeches(text, drawn))
    spoken = {c for c in found if c.slot in _COUNTED and _inside(c, spans)}
    said = {c.slot for c in found if c not in spoken}
    return [c for c in found if c not in spoken or c.slot not in said]


def _speeches(text: str, drawn: Sequence[Drawn]) -> Iterator[Span]:
    """Give the quotations of paragraphs in which somebody speaks."""
    paragraphs: dict[int, Span] = {}
    for one in drawn:
        start, _ = paragraphs.get(one.sentence.segment, (one.sentence.start, 0))
        paragraphs[one.sentence.segment] = (start, one.sentence.end)
    for start, end in paragraphs.values():
        words = text[start:end]
        if _SPEAKS.search(fold(_QUOTED.sub("", words))):
            quotes = (q for q in _QUOTED.finditer(words) if len(q[0].split()) >= _FEWEST)
            yield from ((start + q.start(), start + q.end()) for q in quotes)


def _inside(one: Candidate, spans: Sequence[Span]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in spans)
