"""Words, figures and signs of a text, in order, with their places: what the grammars of mentions read."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"\n[^\S\n]*\n\s*|\d+|[^\W\d_]+|[^\w\s]|_")
DASHES = frozenset("-–—‑−")


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into tokens.

    `words` are folded (lower case, no accents), `starts` and `ends` code points of
    `text`. A blank line is a token of its own, "", so that nothing is read across it.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, i: int) -> str:
        """Give the folded word at `i`, "" outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def places(self, words: frozenset[str]) -> list[int]:
        """Give the places of figures and of these words."""
        return [i for i, word in enumerate(self.words) if word in words or word.isdecimal()]

    def raw(self, i: int) -> str:
        """Give the word at `i` as it stands, "" outside the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.words) else ""

    def tight(self, i: int) -> bool:
        """Tell whether nothing stands between the token at `i` and the one before it."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def wrapped(self, i: int) -> bool:
        """Tell whether a line ends between the token at `i` and the one before it."""
        return 0 < i < len(self.words) and "\n" in self.text[self.ends[i - 1] : self.starts[i]]

    def capital(self, i: int) -> bool:
        """Tell whether the token at `i` begins with a capital letter."""
        return 0 <= i < len(self.words) and self.text[self.starts[i]].isupper()

    def follows(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Tell whether the folded words of `phrase` stand from `i` on."""
        return self.words[i : i + len(phrase)] == phrase


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Give a word in lower case without accents; a blank line gives ""."""
    if word.isascii():
        return word.lower().strip()
    marked = unicodedata.normalize("NFD", word.lower())
    return "".join(sign for sign in marked if unicodedata.category(sign) != "Mn").strip()


@lru_cache(maxsize=8)
def cut(text: str) -> Tokens:
    """Cut a text into tokens, in one pass."""
    found = [(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    if not found:
        return Tokens(text, (), (), ())
    raw, starts, ends = zip(*found, strict=True)
    return Tokens(text, tuple(map(fold, raw)), starts, ends)
