"""Words of a text as tokens, folded for comparing: case and accents aside, but never the letters."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

_TOKEN = regex.compile(r"\p{L}[\p{L}\p{M}]*|\d+|\n|\S")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: the words, each folded, and where each begins and ends (code points)."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def tokens_of(text: str) -> Tokens:
    """Give the tokens of a text: runs of letters, runs of digits, line feeds, single other signs."""
    found = [(m.group(), *m.span()) for m in _TOKEN.finditer(text)]
    words = tuple(word for word, _, _ in found)
    return Tokens(
        words, tuple(map(fold, words)), tuple(start for _, start, _ in found), tuple(end for *_, end in found)
    )


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Give a word without case and accents; ñ stays a letter of its own."""
    if word.isascii():
        return word.lower()
    kept = word.casefold().replace("ñ", "\0")
    bare = "".join(c for c in unicodedata.normalize("NFD", kept) if not unicodedata.combining(c))
    return bare.replace("\0", "ñ").replace("’", "'")


def spelled_alike(given: str, word: str) -> bool:
    """Tell whether a word of a text may be a `given` word of a name, by its capitals.

    A name in lower case is found in any case; one with a capital needs a capital; an
    acronym is found as it is written only, so that `MAR` is not `mar` nor `Mar`.
    """
    if not given[0].isupper():
        return True
    if len(given) > 1 and given.isupper():
        return word.isupper()
    return word[0].isupper()
