"""The route as a whole: the organ and the day that a paper leaves to its head and its signature."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from placet.claims.proposal import Act, Derivation, Slot, Tier
from placet.reading.document import Part
from placet.reading.mention import Dated, Mention, Named, Sort
from placet.reading.proposals.acts import VOTED
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.proposals.taken import Drawn

_SIGNED = re.compile(
    r"^\W*(?:en |dad[oa]\b|given\b|done\b|sal[oa]n?\b|signed\b|submitted on|\.-|\(|fdo|la paz"
    r"|senado|camara|comision)"
    r"|^\W*(?:[^.]{0,60}?(?:, ?(?:a )?|\())[\ue000-\uf8ff]\W*$"
)
_LONGEST_SIGNATURE = 170
_HEAD = 10
"""Among the first sentences a paper names the organ that gives it."""
_LEVEL_OF = {Slot.VOTE: ("plenary", "recess"), Slot.OPINION: ("committee",)}


def routed(candidates: Sequence[Candidate], drawn: Sequence[Drawn], text: str) -> tuple[Candidate, ...]:
    """Give candidates, acts without a body with the one the paper names, undated ones with its day."""
    papers = [d for d in drawn[:_HEAD] if _heads(d, text)]
    found = [
        _bodied(one, drawn, papers) if one.slot in VOTED and _bodiless(one) else one for one in candidates
    ]
    kept = [one for one in found if not (one.slot in VOTED and _bodiless(one))]
    for slot in _LEVEL_OF:
        kept = _signed(kept, drawn, slot)
    return tuple(kept)


def _heads(drawn: Drawn, text: str) -> bool:
    return drawn.sentence.part is Part.HEADING or text[drawn.sentence.start : drawn.sentence.end].isupper()


def _bodiless(one: Candidate) -> bool:
    return isinstance(one.value, Act) and not one.value.body


def _bodies(drawn: Sequence[Drawn], levels: Sequence[str]) -> Iterator[tuple[int, Mention, Named]]:
    for each in drawn:
        for one in each.sketch.marks.values():
            if one.sort is Sort.BODY and isinstance(one.value, Named) and one.value.trait("level") in levels:
                yield each.index, one, one.value


def _bodied(one: Candidate, drawn: Sequence[Drawn], papers: Sequence[Drawn]) -> Candidate:
    """Give an act the organ last named before it, else the first one the paper names."""
    if not isinstance(one.value, Act):
        return one
    committee = one.slot is Slot.OPINION or any(True for _ in _bodies(papers, ("committee",)))
    slot = Slot.OPINION if committee else Slot.VOTE
    known = list(_bodies(drawn, _LEVEL_OF[slot]))
    if not known:
        return one
    before = [row for row in known if row[0] <= one.sentence]
    _, mention, named = (before or known)[-1 if before else 0]
    return replace(
        one,
        slot=slot,
        value=replace(one.value, body=named.name),
        derivation=Derivation.IMPLIED,
        inputs=(*one.inputs, (mention.start, mention.end)),
        entity=named.entity,
        tier=Tier.LIKELY,
    )


def _signed(candidates: list[Candidate], drawn: Sequence[Drawn], slot: Slot) -> list[Candidate]:
    """Give the acts of a slot with the day the paper was given on, where none of them has a day."""
    own = [c for c in candidates if c.slot is slot and isinstance(c.value, Act)]
    if not own or any(isinstance(c.value, Act) and c.value.date for c in own):
        return candidates
    signature = _signature(drawn)
    if signature is None:
        return candidates
    day, span = signature
    first = max(own, key=lambda c: (c.tier is Tier.FIRM, -c.start))
    if not isinstance(first.value, Act):
        return candidates
    dated = replace(
        first,
        value=replace(first.value, date=day),
        start=span[0],
        end=span[1],
        derivation=Derivation.COMPUTED,
        inputs=(*first.inputs, (first.start, first.end)),
    )
    return [dated if c is first else c for c in candidates]


def _signature(drawn: Sequence[Drawn]) -> tuple[str, Span] | None:
    """Give the day in the line that says where and when the paper was given, the last such line."""
    for each in reversed(drawn):
        if len(each.sketch.text) > _LONGEST_SIGNATURE or not _SIGNED.search(each.sketch.text):
            continue
        for one in each.sketch.marks.values():
            if isinstance(one.value, Dated) and one.value.single and "X" not in one.value.start:
                return one.value.start, (one.start, one.end)
    return None
