"""What stands behind a label at the head of a line, where no grammar knows the name: "Lugar: La Calera"."""

import re
from collections.abc import Iterator, Sequence

from placet.claims.proposal import Slot, Tier
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.values import trimmed
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RULE = "label.value@1"
_WORDS = shipped("rules")[1]
_LABELS = tuple(
    (slot, re.compile(rf"\W*(?:[\divxa-h]{{1,4}}[.)]\s*)?(?:{_WORDS[key]})(?: \([^)]*\))?\s?:\s"))
    for slot, key in ((Slot.SITE, "label_site"), (Slot.UNIT, "label_unit"), (Slot.HOST_UNIT, "label_host"))
)
_SPLIT = re.compile(r"(?:, (?:y |and )?| y | e | and |; )")
_NAME = re.compile(
    r"(?:(?:el|la|los|las|the) )?(?P<name>(?:[^\W\d_a-zà-ÿ]"
    r"|[a-z]+ [^\W\d_a-zà-ÿ])[^.;:()]{2,70})(?: ?\([^()]*\)?)?"
)
_AROUND = re.compile(
    r"(?:provincia|departamento|estado|municipio|distrito|region|comuna|partido|state|province|district|county)\b"
    r"|(?:\S+ )?(?:hasta|up to|\d|un[ao]?|about|some)\b"
)
_MOST = 6


def labelled(text: str, drawn: Sequence[Drawn], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the names behind labels of sites, units and hosts that no candidate of their sentence has."""
    said = {(c.sentence, c.slot) for c in candidates}
    for one in drawn:
        start, end = one.sentence.start, one.sentence.end
        folded = fold(text[start:end])
        for slot, label in _LABELS:
            found = label.match(folded)
            if found and not ((one.index, slot) in said and slot is not Slot.SITE):
                yield from _named(text, (start + found.end(), end), one, slot, candidates)


def _named(
    text: str, span: tuple[int, int], one: Drawn, slot: Slot, candidates: Sequence[Candidate]
) -> Iterator[Candidate]:
    at = span[0]
    taken = [(c.start, c.end) for c in candidates if c.sentence == one.index and c.slot is slot]
    parts = _SPLIT.split(text[slice(*span)])[: _MOST if slot is Slot.SITE else 1]
    for part in parts:
        start = text.index(part, at) if part else at
        at = start + len(part)
        if _AROUND.match(fold(part)):
            break
        name = _NAME.fullmatch(part.strip(" ."))
        offset = part.index(name["name"]) if name else 0
        whole = trimmed(text, start + offset, start + offset + len(name["name"])) if name else None
        if whole is None or any(s < whole[1] and whole[0] < e for s, e in taken):
            continue
        yield Candidate(slot, text[slice(*whole)], *whole, one.index, RULE, tier=Tier.LIKELY)
