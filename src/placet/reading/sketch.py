"""A sentence drawn for the rules: folded words, and one mark in place of each mention.

Rules are patterns over this drawing, so that they speak of *a day*, *people*,
*a unit* and not of the thousand ways to write one. Every mark and every letter
leads back to where it stood in the canonical text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from placet.reading.mention import Mention, Quantity

FIRST_MARK = 0xE000
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing: its text, where each character of it starts and ends in the canonical text, its marks.

    `marks` gives the mention that stands at an index of `text`; `inside` the
    mentions that lie within that one.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    marks: Mapping[int, Mention]
    inside: Mapping[int, tuple[Mention, ...]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the canonical text that a non-empty span of the drawing stands for."""
        return self.starts[start], self.ends[end - 1]

    def at(self, index: int) -> tuple[Mention, ...]:
        """Give the mention marked at an index, and those within it."""
        return (self.marks[index], *self.inside.get(index, ()))


@cache
def fold_letter(letter: str) -> str:
    """Give a letter in lower case without its accent; always one character, for offsets must hold."""
    if _PRIVATE.match(letter):
        return " "
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def fold(text: str) -> str:
    """Give a text in lower case without accents, every character at its place."""
    return "".join(map(fold_letter, text))


class Marks:
    """The alphabet of marks: one private character a key ("people", "body.plenary")."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Take the keys, in an order that never matters to a pattern."""
        self._of = {key: chr(FIRST_MARK + number) for number, key in enumerate(sorted(set(keys)))}

    def of(self, key: str) -> str:
        """Give the mark of a key. Raises KeyError for one that is not of the alphabet."""
        return self._of[key]

    def under(self, name: str) -> str:
        """Give the marks of a name and of all below it ("body": "body.plenary" too). Raises KeyError."""
        found = "".join(mark for key, mark in self._of.items() if key == name or key.startswith(f"{name}."))
        if not found:
            raise KeyError(name)
        return found


def draw(
    text: str, span: tuple[int, int], mentions: Sequence[Mention], mark: Callable[[Mention], str]
) -> Sketch:
    """Draw a span of a text: the outermost mentions become marks, all else is folded.

    A quantity's mark stands for its number only: what is counted stays in words,
    with marks of its own. `mark` gives the character of a mention, "" for one
    that is not drawn.
    """
    start, end = span
    within = [m for m in mentions if start <= m.start and m.end <= end and m.start < m.end]
    pen = _Pen(text, start)
    for one in sorted(within, key=lambda m: (m.start, -m.end)):
        pen.add(one, mark)
    return pen.done(end)


class _Pen:
    """Draws from left to right."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at, self.last = text, at, -1
        self.letters: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.marks: dict[int, Mention] = {}
        self.inside: dict[int, tuple[Mention, ...]] = {}

    def words(self, until: int) -> None:
        self.letters += map(fold_letter, self.text[self.at : until])
        self.places += ((place, place + 1) for place in range(self.at, until))
        self.at = max(self.at, until)

    def add(self, one: Mention, mark: Callable[[Mention], str]) -> None:
        if one.start < self.at:
            if self.last >= 0 and one.end <= self.at:
                self.inside[self.last] = (*self.inside.get(self.last, ()), one)
            return
        drawn = mark(one)
        if not drawn:
            return
        self.words(one.start)
        self.last = len(self.letters)
        self.marks[self.last] = one
        self.letters.append(drawn)
        self.at = _head(self.text, one)
        self.places.append((one.start, self.at))

    def done(self, end: int) -> Sketch:
        self.words(end)
        starts, ends = (tuple(place[side] for place in self.places) for side in (0, 1))
        return Sketch("".join(self.letters), starts, ends, self.marks, self.inside)


def _head(text: str, one: Mention) -> int:
    """Give where the mark of a mention ends: at its end, or before the noun a number counts."""
    if isinstance(one.value, Quantity) and one.value.noun:
        noun = text.find(one.value.noun, one.start, one.end)
        if noun > one.start:
            return noun
    return one.end
