"""What is taught or practised, where a sentence lists it: each member of the list for itself."""

import re
from collections.abc import Iterator, Sequence

from placet.claims.proposal import Slot
from placet.reading.mention import Quantity
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.values import trimmed
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RULE = "activity.listed@1"
_CUE = re.compile(shipped("rules")[1]["subjects_of"])
_LIST = re.compile(r"[^.;:()]{4,160}")
_PARTS = re.compile(r",? (?:and|y|e) |, ")
_MEMBER = re.compile(r"(?:(?:the|la|el|los|las) )?[a-záéíóúñü][\wáéíóúñü-]+(?: [\wáéíóúñü-]+){0,5}")
_LONGEST, _FEWEST = 6, 2
_NO_MEMBER = re.compile(
    r"\b(?:to|with|at|for|who|that|how|will|is|are|que|como|con|para|por|en el|en la|se)\b"
    r"|^\W*(?:the )?(?:in|on|en|todo|all|second|third|other)\b|\d"
    r"|\b(?:semanas?|meses|dias|horas|weeks?|months?|days?|hours?)\b"
)
_PEOPLE = re.compile(rf"\b(?:{shipped('rules')[1]['people_word']}|rangers|cadets|recruits|police)$")


def subjects(text: str, drawn: Sequence[Drawn]) -> Iterator[Candidate]:
    """Give the members of a list of two or more that follows a word for teaching or practising."""
    for one in drawn:
        start, end = one.sentence.start, one.sentence.end
        for cue in _CUE.finditer(fold(text[start:end])):
            listed = _LIST.match(text, start + cue.end(), end)
            spans = list(_members(text, listed.start(), listed.end())) if listed else []
            counted = [(m.start, m.end) for m in one.sketch.marks.values() if isinstance(m.value, Quantity)]
            spans = [] if any(s < e2 and s2 < e for s, e in spans for s2, e2 in counted) else spans
            if len(spans) >= _FEWEST:
                for span in spans:
                    yield Candidate(Slot.ACTIVITY, text[slice(*span)], *span, one.index, RULE)
                break


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the members of a list, up to the first piece that is none or says more."""
    places = [start]
    for joint in _PARTS.finditer(text, start, end):
        places += [joint.start(), joint.end()]
    places.append(end)
    for first, last in zip(places[::2], places[1::2], strict=True):
        ends = _NO_MEMBER.search(fold(text[first:last]))
        span = trimmed(text, first, first + ends.start() if ends else last)
        if span is None or not _MEMBER.fullmatch(text[slice(*span)]):
            return
        if len(text[slice(*span)].split()) > _LONGEST or _PEOPLE.search(fold(text[slice(*span)])):
            return
        yield span
        if ends:
            return
