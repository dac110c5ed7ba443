"""A force told by its ranks: "two officers and twenty-three other ranks" are twenty-five."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    candidates = _ranged(text, drawn, candidates)
    sums = [one for each in drawn for one in _sums(text, each)]
    kept = [c for c in candidates if not (c.slot is Slot.STRENGTH and _part(c, sums))]
    said = {c.value for c in kept if c.slot is Slot.STRENGTH}
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


def _ranged(text: str, drawn: Sequence[Drawn], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give candidates, a most with the least right before it: "not fewer than 70 and not more than 95"."""
    marks = {one.index: one.sketch.marks.values() for one in drawn}
    return [_with_least(text, one, marks.get(one.sentence, ())) for one in candidates]


def _with_least(text: str, one: Candidate, marks: Iterable[Mention]) -> Candidate:
    if not isinstance(one.value, Strength) or one.value.least is not None:
        return one
    for mention in marks:
        low = mention.value
        if (
            isinstance(low, Quantity)
            and (low.least is not None and low.most is None)
            and mention.end < one.start
            and _AND.fullmatch(fold(text[mention.end : one.start]))
        ):
            return replace(one, value=Strength(low.least, one.value.most), start=mention.start)
    return one


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
    """Give the sum of a run, from the words that say it where they stand before: "32, of whom 5 ..."."""
    counts = [m.value for m in run if isinstance(m.value, Quantity)]
    if len(counts) > 1 and any(_OFFICERS.search(fold(c.noun)) for c in counts):
        people = sum(c.least or 0 for c in counts)
        told = [
            m.start
            for m in one.sketch.marks.values()
            if isinstance(m.value, Quantity) and m.value.least == people and 0 < run[0].start - m.end < _NEAR
        ]
        yield _Sum(min(told, default=run[0].start), run[-1].end, people, one.index)
