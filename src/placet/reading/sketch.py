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

from placet.reading.mention import Mention

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

    `mark` gives the character of a mention, "" for one that is not drawn.
    """
    start, end = span
    within = [m for m in mentions if start <= m.start and m.end <= end and m.start < m.end]
    within.sort(key=lambda m: (m.start, -m.end))
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    marks: dict[int, Mention] = {}
    inside: dict[int, tuple[Mention, ...]] = {}
    at, last = start, -1
    for one in within:
        if one.start < at:
            if last >= 0 and one.end <= at:
                inside[last] = (*inside.get(last, ()), one)
            continue
        drawn = mark(one)
        if not drawn:
            continue
        letters += map(fold_letter, text[at : one.start])
        places += ((place, place + 1) for place in range(at, one.start))
        last = len(letters)
        marks[last] = one
        letters.append(drawn)
        places.append((one.start, one.end))
        at = one.end
    letters += map(fold_letter, text[at:end])
    places += ((place, place + 1) for place in range(at, end))
    starts = tuple(place for place, _ in places)
    return Sketch("".join(letters), starts, tuple(e for _, e in places), marks, inside)
