"""Repeated passages: a page that gives its opening twice is one witness, not two.

A paragraph or long sentence that was read before, in the same words or nearly
so, is folded into its first occurrence. Two passages whose figures differ are
never the same: a repeated decree of another year says something else.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from placet.reading.document import Segment
from placet.reading.sentences import Sentence

LONG = 120
"""From so many characters on, a repeated paragraph is folded wherever it stands."""
SENTENCE = 80
"""From so many characters on, a repeated sentence is folded though its paragraph is not repeated."""
NEAR = 94.0
"""How alike, of 100, two passages must be to be one, where their figures agree."""
_SHINGLE = 5
_CANDIDATES = 8

_WORDS = re.compile(r"[^\W_]+")
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Folds:
    """Spans of the canonical text that repeat an earlier one, as (repeat, first) pairs in order."""

    pairs: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()

    def repeated(self, start: int, end: int) -> bool:
        """Tell whether a span lies in a passage that was read before."""
        return any(s <= start and end <= e for (s, e), _ in self.pairs)

    def also_at(self, text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give the spans where the very words of a span of a first occurrence stand again."""
        exact = text[start:end]
        found = []
        for (again, again_end), (first, first_end) in self.pairs:
            if first <= start and end <= first_end:
                nearest = _nearest(text, exact, (again, again_end), again + start - first)
                found += [] if nearest is None else [(nearest, nearest + len(exact))]
        return tuple(sorted(found))


def _nearest(text: str, exact: str, within: tuple[int, int], guess: int) -> int | None:
    """Give where the words stand in a span, nearest to a guess; None where they do not."""
    places = []
    at = text.find(exact, *within)
    while at >= 0:
        places.append(at)
        at = text.find(exact, at + 1, within[1])
    return min(places, key=lambda place: abs(place - guess), default=None)


def fold(text: str, segments: Sequence[Segment], sentences: Sequence[Sentence]) -> Folds:
    """Give the repeats of a text: whole segments first, then sentences outside of those."""
    spans = [(s.start, s.end) for s in segments]
    pairs = list(_of_segments(text, spans))
    folded = Folds(tuple(pairs))
    single = [(s.start, s.end) for s in sentences if s.end - s.start >= SENTENCE]
    pairs += [pair for pair in _repeats(text, single) if not folded.repeated(*pair[0])]
    return Folds(tuple(sorted(pairs)))


Span = tuple[int, int]


def _of_segments(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Give repeated segments: long ones anywhere, short ones only beside another that is repeated too."""
    found = dict(_repeats(text, spans))
    place = {span: number for number, span in enumerate(spans)}
    for again, first in found.items():
        beside = any(_beside(spans, found, (place[again] + step, place[first] + step)) for step in (-1, 1))
        if again[1] - again[0] >= LONG or beside:
            yield again, first


def _beside(spans: Sequence[Span], found: Mapping[Span, Span], pair: tuple[int, int]) -> bool:
    """Tell whether the segments of two places are a long passage and its repeat."""
    again, first = pair
    if first < 0 or again >= len(spans):
        return False
    return found.get(spans[again]) == spans[first] and spans[again][1] - spans[again][0] >= LONG


def _repeats(text: str, spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Give each span that says what an earlier one said, with that earlier one."""
    exact: dict[str, Span] = {}
    shingles: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for span in spans:
        words = _WORDS.findall(text[span[0] : span[1]].casefold())
        key = " ".join(words)
        if not key:
            continue
        first = exact.get(key) or _near(text, key, words, shingles)
        if first is not None:
            yield span, first
            continue
        exact[key] = span
        for at in range(len(words) - _SHINGLE + 1):
            known = shingles[tuple(words[at : at + _SHINGLE])]
            if len(known) < _CANDIDATES:
                known.append(span)


def _near(
    text: str, key: str, words: Sequence[str], shingles: dict[tuple[str, ...], list[Span]]
) -> Span | None:
    """Give the earlier span that shares most runs of words, if it is nearly the same."""
    if len(key) < SENTENCE:
        return None
    votes: dict[Span, int] = defaultdict(int)
    for at in range(len(words) - _SHINGLE + 1):
        for span in shingles.get(tuple(words[at : at + _SHINGLE]), ()):
            votes[span] += 1
    if not votes:
        return None
    best = max(votes, key=lambda span: (votes[span], -span[0]))
    other = " ".join(_WORDS.findall(text[best[0] : best[1]].casefold()))
    alike = _FIGURES.findall(key) == _FIGURES.findall(other) and fuzz.ratio(key, other) >= NEAR
    return best if alike else None
