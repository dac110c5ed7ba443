"""What a person's name looks like, and which capitalised words are none."""

from collections.abc import Iterable
from functools import cache

import regex

from placet.reading import profile
from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.overlap import Near

_WORD = r"(?:[OD][’']|Mc|Mac)?\p{Lu}[\p{Ll}\p{M}]+(?:[’'-]\p{Lu}?[\p{Ll}\p{M}]+){0,2}(?<![’'´]s)"
_PARTICLE = r"(?:de la|de las|de los|del|dela|delos|de|da|dos|di|von|van der|van|y|bin|al)"
NAME = (
    rf"(?:{_WORD}|\p{{Lu}}\.[ \u00a0]{_WORD})"
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?(?:{_WORD}|\p{{Lu}}\.(?=[ \u00a0]\p{{Lu}}))){{0,4}}"
)
"""A name as a pattern: up to five capitalised words, with particles and initials between them."""
CAPITALISED = regex.compile(rf"({_WORD}|\p{{Lu}}\.)[ \u00a0]$")
_NAME = regex.compile(NAME)
_TRAILING = regex.compile(rf"[ \u00a0]{_PARTICLE}$")
_BLANKS = " \u00a0,"


@cache
def no_names() -> frozenset[str]:
    """Give the words that are written with a capital and begin no name."""
    rows = profile.load(profile.EVERYWHERE).known
    return frozenset(name for row in rows if row.is_ == "no_name" for _, name in row.names)


class Blocked:
    """Places of other mentions, where no name of a person may be."""

    def __init__(self, mentions: Iterable[Mention], offices: Iterable[tuple[int, int]] = ()) -> None:
        """Keep the mentions and offices; phrases and names that people bear too stand in nobody's way."""
        open_ = {Sort.ACT, Sort.ACTIVITY, Sort.PERSON}
        barred = (m for m in mentions if m.sort not in open_ and "homonym" not in m.flags)
        self._near = Near((*barred, *(Mention(Sort.BODY, *span, Named("")) for span in offices)))

    def cut(self, start: int, end: int) -> int:
        """Give where a name from `start` must end at the latest: before another mention."""
        return min((max(start, m.start) for m in self._near.touching(start, end)), default=end)

    def free(self, start: int, end: int) -> bool:
        """Tell whether no other mention has a word of the stretch."""
        return self.cut(start, end) == end


def name_at(text: str, at: int, blocked: Blocked) -> tuple[int, int] | None:
    """Give where a name that begins at a code point stands, None where none does."""
    match = _NAME.match(text, at)
    if match is None or match[0].split()[0] in no_names():
        return None
    end = blocked.cut(at, match.end())
    while end > at and text[end - 1] in _BLANKS:
        end -= 1
    if trailing := _TRAILING.search(text, at, end):
        end = trailing.start()
    return (at, end) if end > at + 1 else None


def spaced(words: str) -> str:
    """Give words with one blank between them."""
    return " ".join(words.split())
