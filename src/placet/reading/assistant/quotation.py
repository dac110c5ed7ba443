"""Find a quotation in the text: letters and digits as they stand, only spaces and marks may differ."""

import re

from placet.claims.proposal import Quotation
from placet.reading.words import quote

_MARKS = "\"'`´‘’‚‛“”„‟«»‹›"
_DASHES = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}"
_MOST_PLACES = 50


def quotation(words: str, text: str, within: tuple[int, int]) -> Quotation | None:
    """Give words as a stretch of the text has them, other places in `also_at`; None if it has not."""
    pattern = _pattern(words)
    if not pattern:
        return None
    found = []
    for match in re.compile(pattern).finditer(text, *within):
        found.append(match.span())
        if len(found) == _MOST_PLACES:
            break
    return quote(text, *found[0], also_at=tuple(found[1:])) if found else None


def _pattern(words: str) -> str:
    """Give a pattern of the words; its length and its work are bounded by theirs."""
    return r"\s+".join("".join(_letter(c) for c in word) for word in words.split())


def _letter(character: str) -> str:
    for alike in (_MARKS, _DASHES):
        if character in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(character)
