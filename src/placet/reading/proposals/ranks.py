"""A force told by its ranks: "two officers and twenty-three other ranks" are twenty-five."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from placet.claims.proposal import Derivation, Slot, Strength, Tier
from placet.reading.mention import Mention, Quantity
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RULE = "strength.ranks@1"
_OFFICERS = re.compile(rf"\b(?:{shipped('rules')[1]['officers']})\b")
_RANKS = re.compile(rf"\b(?:{shipped('rules')[1]['ranks']})\b")
_BETWEEN = re.compile(r"(?: [^\W\d]+){0,3}(?:,| y| e| and|, y|, and| plus| mas| more) (?:[^\W\d]+ )?")
_NEAR = 30
_AND = re.compile(r",? (?:and|but|y|ni|e) ?")
_OPENS = re.compile(r"[(:]\s*$")


@dataclass(frozen=True, slots=True)
class _Sum:
    start: int
    end: int
    people: int
    sentence: int


def summed(text: str, drawn: Sequence[Drawn], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give candidates with one strength for the ranks of a force that a sentence counts one by one.

    Where the sum itself is said, that is enough; a number in brackets or behind a
    colon is a part of one.
    """
    candidates = _ranged(text, candidates)
    sums = [one for each in drawn for one in _sums(text, each)]
    said = {c.value for c in candidates if c.slot is Slot.STRENGTH}
    kept = [c for c in candidates if not (c.slot is Slot.STRENGTH and _part(c, sums))]
    for one in sums:
        strength = Strength(one.people, one.people)
        parted = any(c.slot is Slot.STRENGTH and _part(c, [one]) for c in candidates)
        if parted and strength not in said and not _OPENS.search(text[: one.start]):
            kept.append(
                Candidate(
                    Slot.STRENGTH,
                    strength,
                    one.start,
                    one.end,
                    one.sentence,
                    RULE,
                    tier=Tier.LIKELY,
                    derivation=Derivation.COMPUTED,
                )
            )
            said.add(strength)
    return kept


def _ranged(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give candidates, a least and a most that stand side by side as one: "not fewer than 70 and not more than 95"."""
    found: list[Candidate] = []
    for one in candidates:
        last = found[-1] if found else None
        low = last.value if last is not None and last.slot is Slot.STRENGTH else None
        both = isinstance(low, Strength) and isinstance(one.value, Strength) and one.slot is Slot.STRENGTH
        if last is not None and both and isinstance(low, Strength) and isinstance(one.value, Strength):
            open_ = low.most is None and one.value.least is None and low.least is not None
            if open_ and _AND.fullmatch(fold(text[last.end : one.start])):
                found[-1] = replace(last, value=Strength(low.least, one.value.most), end=one.end)
                continue
        found.append(one)
    return found


def _part(one: Candidate, sums: Sequence[_Sum]) -> bool:
    return any(s.start <= one.start and one.end <= s.end for s in sums)


def _sums(text: str, one: Drawn) -> Iterator[_Sum]:
    """Give the runs of counted ranks of a sentence, officers among them."""
    run: list[Mention] = []
    for mention in sorted(one.sketch.marks.values(), key=lambda m: m.start):
        if not isinstance(mention.value, Quantity):
            continue
        if run and not (_ranks(mention) and _BETWEEN.fullmatch(fold(text[run[-1].end : mention.start]))):
            yield from _of(run, one)
            run = []
        run = [*run, mention] if _ranks(mention) else []
    yield from _of(run, one)


def _ranks(mention: Mention) -> bool:
    """Tell whether a mention is an exact number of people of some rank."""
    count = mention.value
    if not isinstance(count, Quantity) or count.of != "people" or count.least != count.most:
        return False
    return _RANKS.search(fold(count.noun)) is not None


def _of(run: Sequence[Mention], one: Drawn) -> Iterator[_Sum]:
    """Give the sum of a run, from the words that say it where they stand right before: "32, of whom 5 ..."."""
    counts = [m.value for m in run if isinstance(m.value, Quantity)]
    if len(counts) > 1 and any(_OFFICERS.search(fold(c.noun)) for c in counts):
        people = sum(c.least or 0 for c in counts)
        told = [
            m.start
            for m in one.sketch.marks.values()
            if isinstance(m.value, Quantity)
            and m.value.least == people
            and 0 < run[0].start - m.end < _NEAR
        ]
        yield _Sum(min(told, default=run[0].start), run[-1].end, people, one.index)
