"""What the rules take from drawn sentences: in the order of the rules, each mention once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.claims.proposal import Derivation, Slot
from placet.reading.mention import Mention, Sort
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.values import Match, read
from placet.reading.proposals.years import Years
from placet.reading.rule import Rule
from placet.reading.sentences import Sentence
from placet.reading.sketch import Sketch, fold

_SHARED = frozenset({Sort.STATE, Sort.BODY, Sort.ACT, Sort.ORGANISATION})
"""Sorts of which one mention may serve several slots: a body votes and is reported to."""
_OWN = frozenset({Slot.EARLIER, Slot.OBJECTIVE, Slot.REPORT})
"""Slots of whole clauses: what they hold is free for others."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sentence with its place in order, its drawing and the language it is read in."""

    index: int
    sentence: Sentence
    sketch: Sketch
    language: str = ""


def take(text: str, drawn: Sequence[Drawn], rules: Sequence[Rule], years: Years) -> tuple[Candidate, ...]:
    """Give what rules take from the sentences of a text, in order of place."""
    found = [one for each in drawn for one in _of_sentence(text, each, rules, years)]
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.slot)))


def _of_sentence(text: str, drawn: Drawn, rules: Sequence[Rule], years: Years) -> Iterator[Candidate]:
    taken: set[tuple[int, int]] = set()
    clauses: dict[Slot, list[tuple[int, int]]] = {}
    span = (drawn.sentence.start, drawn.sentence.end)
    for rule in rules:
        if not rule.speaks(drawn.language, drawn.sentence.part):
            continue
        for found in rule.matches(drawn.sketch):
            match = Match(rule, drawn.sketch, found, text, span, years)
            own = [] if rule.slot in _OWN else _exclusive(match)
            if any((one.start, one.end) in taken for one in own):
                continue
            if rule.slot is None:
                taken |= {(one.start, one.end) for one in own}
                continue
            made = _candidate(match, drawn.index)
            if (
                made is None
                or not _fits(rule, made.value)
                or _overlaps(made, clauses.setdefault(rule.slot, []))
            ):
                continue
            clauses[rule.slot].append((made.start, made.end))
            taken |= {(one.start, one.end) for one in own}
            yield made


def _fits(rule: Rule, value: object) -> bool:
    """Tell whether a name is of the sort its rule is for."""
    return not rule.of or (isinstance(value, str) and re.match(rule.of, fold(value)) is not None)


def _exclusive(match: Match) -> list[Mention]:
    return [one for one in match.roles.values() if one.sort not in _SHARED]


def _overlaps(made: Candidate, others: Sequence[tuple[int, int]]) -> bool:
    """Tell whether words already gave this slot a value: a clause is read once."""
    return any(made.start < end and start < made.end for start, end in others)


def _candidate(match: Match, index: int) -> Candidate | None:
    rule = match.rule
    got = read(match)
    if got is None or rule.slot is None:
        return None
    return Candidate(
        rule.slot,
        got.value,
        *got.span,
        index,
        rule.name,
        tier=rule.tier,
        about=rule.about,
        derivation=Derivation.COMPUTED if got.computed else rule.derivation,
        mode=rule.mode,
        flags=tuple(dict.fromkeys((*rule.flags, *got.flags))),
        inputs=got.inputs,
        entity=got.entity,
    )
