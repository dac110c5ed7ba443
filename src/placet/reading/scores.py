"""Scores: the proposals of a reading held against the values a text is known to state."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from placet.claims.proposal import CORE, About, Frame, Proposal, Slot, plain
from placet.reading.alike import alike
from placet.reading.gold import Fact, Gold, singles
from placet.reading.spelled import invented, spelled

SHARED = frozenset(
    {
        *(Slot.REQUEST, Slot.OPINION, Slot.VOTE, Slot.PUBLICATION, Slot.REPORT),
        *(Slot.OBJECTIVE, Slot.POSITION, Slot.LISTING, Slot.EARLIER),
    }
)
"""Slots that often speak of a whole document: their facts are looked for in all its frames."""
_Z = 1.959964
"""Standard deviations either side of the mean that hold 95 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one slot: values right, of these required, wrong, missed; passages that hold all the words.

    `right` counts facts, each once however often it is proposed.
    """

    right: int = 0
    required: int = 0
    wrong: int = 0
    missed: int = 0
    whole: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right,
            self.required + other.required,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.whole + other.whole,
        )

    @property
    def proposed(self) -> int:
        """How many values were proposed: the ground of precision."""
        return self.right + self.wrong

    @property
    def known(self) -> int:
        """How many required values the texts state: the ground of recall."""
        return self.required + self.missed


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong: `missed`, `wrong`, `misplaced` (right value, other words) or `trap`."""

    kind: str
    slot: Slot
    value: Any
    words: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """The score of some texts: a tally a slot, the faults, and counts over all proposals.

    `aside` are values proposed of earlier, outbound and other missions, `aside_right`
    those the text states of such a mission; no tally holds them. `spelled` counts
    proposals whose passage holds their value, `invented` those whose value stands
    neither there nor in their inputs.
    """

    tallies: Mapping[Slot, Tally]
    faults: tuple[Fault, ...] = ()
    proposals: int = 0
    spelled: int = 0
    invented: int = 0
    aside: int = 0
    aside_right: int = 0

    def over(self, slots: Iterable[Slot]) -> Tally:
        """Give the tally over several slots."""
        return sum((self.tallies.get(slot, Tally()) for slot in slots), Tally())


@dataclass(frozen=True, slots=True)
class _Item:
    slot: Slot
    value: Any
    proposal: Proposal


_Group = tuple[str, About]


def core(score: Score) -> Tally:
    """Give the tally of the slots a draft must not get wrong."""
    return score.over(CORE)


def context(score: Score) -> Tally:
    """Give the tally of all other slots."""
    return score.over(slot for slot in Slot if slot not in CORE)


def interval(right: int, of: int) -> tuple[float, float]:
    """Give the 95 % interval of a share, from 0 to 1. Wilson (1927); the whole range where `of` is 0."""
    if not of:
        return 0.0, 1.0
    share, z2 = right / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    reach = _Z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def together(scores: Sequence[Score]) -> Score:
    """Give the score of several texts as one."""
    return Score(
        {slot: sum((s.tallies.get(slot, Tally()) for s in scores), Tally()) for slot in Slot},
        tuple(fault for s in scores for fault in s.faults),
        sum(s.proposals for s in scores),
        sum(s.spelled for s in scores),
        sum(s.invented for s in scores),
        sum(s.aside for s in scores),
        sum(s.aside_right for s in scores),
    )


def score(text: str, frames: Sequence[Frame], proposals: Sequence[Proposal], gold: Gold) -> Score:
    """Score the proposals made of a canonical text.

    Frames are matched one to one with the known ones of the same `about`, those
    with most values in common first. A value is right if the matched frame (for
    `SHARED` slots any frame) states it and its passage touches the known words.
    """
    known = {frame.id for frame in frames}
    sheet = _Sheet(text, gold, [p for p in proposals if p.frame in known])
    return Score(
        sheet.tallies(),
        tuple(sheet.faults()),
        len(proposals),
        sum(spelled(p) for p in proposals),
        sum(invented(p) for p in proposals),
        *sheet.aside(),
    )


class _Sheet:
    """One text while it is scored."""

    def __init__(self, text: str, gold: Gold, proposals: Iterable[Proposal]) -> None:
        self.text = text
        self.gold = gold
        self.groups = _grouped(proposals)
        self.pairs = self._matched()
        self.judged = [(item, self._judge(group, item)) for group, item in self._counted()]
        self.found: dict[Fact, _Item] = {fact: item for item, fact in reversed(self.judged) if fact}

    def tallies(self) -> dict[Slot, Tally]:
        """Count per slot; a fact stands in its first slot unless found in another."""
        counts = {slot: Tally() for slot in Slot}
        for fact, item in self.found.items():
            whole = int(bool(self._touched(fact, item, whole=True)))
            counts[item.slot] += Tally(right=1, required=int(not fact.optional), whole=whole)
        for item, right in self.judged:
            counts[item.slot] += Tally(wrong=int(right is None))
        for fact in self._missed():
            counts[fact.slots[0]] += Tally(missed=1)
        return counts

    def faults(self) -> Iterator[Fault]:
        """Give what went wrong, misses first."""
        for fact in self._missed():
            yield Fault("missed", fact.slots[0], fact.values[0], fact.within[0])
        for item, right in self.judged:
            if right is None:
                yield Fault(
                    self._kind(item), item.slot, item.value, item.proposal.passage.exact, item.proposal.rule
                )

    def aside(self) -> tuple[int, int]:
        """Count the values of missions that are not this one, and those of them that are right."""
        items = [(g, i) for g, row in self.groups.items() if g[1] is not About.THIS for i in row]
        loose = [(g, i) for g, i in items if i.slot is not Slot.EARLIER]
        return len(loose), sum(self._right(self.pairs.get(g, ()), i) is not None for g, i in loose)

    def _counted(self) -> Iterator[tuple[_Group, _Item]]:
        """Give what is scored, each value once: of this mission, and what is named as earlier."""
        seen: set[tuple[str, Slot, str]] = set()
        for group, items in self.groups.items():
            for item in items:
                if group[1] is not About.THIS and item.slot is not Slot.EARLIER:
                    continue
                key = ("" if item.slot in SHARED else group[0], item.slot, _key(item.value))
                if key not in seen:
                    seen.add(key)
                    yield group, item

    def _matched(self) -> dict[_Group, tuple[Fact, ...]]:
        """Match groups of proposals with known frames, one to one."""
        weights = [
            (len({self._right(frame.facts, i) for i in items if i.slot not in SHARED} - {None}), g, frame)
            for g, items in self.groups.items()
            for frame in self.gold.frames
            if frame.about is g[1]
        ]
        pairs: dict[_Group, tuple[Fact, ...]] = {}
        taken: set[str] = set()
        for weight, group, frame in sorted(weights, key=lambda w: -w[0]):
            if weight and group not in pairs and frame.id not in taken:
                pairs[group] = frame.facts
                taken.add(frame.id)
        return pairs

    def _judge(self, group: _Group, item: _Item) -> Fact | None:
        own = self.pairs.get(group, ())
        if item.slot not in SHARED:
            return self._right(own, item)
        shared = (fr for fr in self.gold.frames if fr.about is group[1] or item.slot is Slot.EARLIER)
        return self._right(own, item) or self._right([f for frame in shared for f in frame.facts], item)

    def _right(self, facts: Sequence[Fact], item: _Item) -> Fact | None:
        fitting = [f for f in facts if _says(f, item) and self._touched(f, item)]
        return min(fitting, key=lambda f: (f.optional, f.slots[0] is not item.slot), default=None)

    def _missed(self) -> Iterator[Fact]:
        """Give the facts not found; what two missions have in common is found once for both."""
        shared = [f for f in self.found if SHARED.intersection(f.slots)]
        for frame in self.gold.frames:
            for fact in frame.facts:
                twin = any(fact.slots == f.slots and fact.values == f.values for f in shared)
                if not (fact.optional or fact in self.found or twin):
                    yield fact

    def _kind(self, item: _Item) -> str:
        if any(t.slot is item.slot and alike(t.slot, item.value, t.value) for t in self.gold.absent):
            return "trap"
        facts = (f for frame in self.gold.frames if frame.about is About.THIS for f in frame.facts)
        return "misplaced" if any(_says(f, item) for f in facts) else "wrong"

    def _touched(self, fact: Fact, item: _Item, *, whole: bool = False) -> bool:
        passage = item.proposal.passage
        spans = [(passage.start, passage.end), *passage.also_at]
        places = (m.span() for words in fact.within for m in _places(words, self.text))
        return any((s <= a and b <= e) if whole else (s < b and a < e) for a, b in places for s, e in spans)


def _grouped(proposals: Iterable[Proposal]) -> dict[_Group, list[_Item]]:
    groups: dict[_Group, list[_Item]] = {}
    for p in proposals:
        for value in singles(p.slot, plain(p.value)):
            groups.setdefault((p.frame, p.about), []).append(_Item(p.slot, value, p))
    return groups


def _says(fact: Fact, item: _Item) -> bool:
    return item.slot in fact.slots and any(alike(fact.slots[0], item.value, v) for v in fact.values)


def _places(words: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\s+".join(map(re.escape, words.split())), text)


def _key(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
