"""Numbers with the words around them: "up to 10", "entre 8 y 10", "8-10", "más de 100", "unos 300".

    bounds = [ prefix ] number [ connector number ] [ suffix ]

"más de 100" is at least 101, "menos de 100" at most 99; "unos 300" stays 300, flagged `approximate`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from placet.reading.mentions import numerals
from placet.reading.mentions.almanac import Phrases, ahead, before
from placet.reading.mentions.lexicon import phrases_by, words_of
from placet.reading.mentions.numerals import DISAGREE, Number
from placet.reading.mentions.tokens import DASHES, Tokens


@dataclass(frozen=True, slots=True)
class Bounds:
    """A closed range of whole numbers (None: that side is open) from token `start` to before token `end`.

    `number` is the token its first number begins at.
    """

    least: int | None
    most: int | None
    number: int
    start: int
    end: int
    form: str
    ceiling: bool = False
    flags: tuple[str, ...] = ()


@cache
def _phrases(language: str) -> tuple[Phrases, Phrases]:
    rows = words_of("numbers")[language]
    return phrases_by(-1, rows["phrases"]), phrases_by(0, rows["after"])


@cache
def _pairs(language: str) -> Mapping[str, frozenset[str]]:
    """Give the words between two numbers of a range, by the word before the first ("": none)."""
    found: dict[str, set[str]] = {}
    for opening, middle in words_of("numbers")[language]["between"]:
        found.setdefault(opening, set()).add(middle)
    return {opening: frozenset(middles) for opening, middles in found.items()}


def at(tokens: Tokens, i: int, language: str) -> Bounds | None:
    """Give the bounds whose first number begins at token `i`, with the words around it; None for none."""
    found = _ranged(tokens, i, language) or _single(tokens, i, language)
    return _after(tokens, _before(tokens, found, language), language) if found else None


def _single(tokens: Tokens, i: int, language: str) -> Bounds | None:
    number = numerals.at(tokens, i, language)
    if number is None:
        return None
    values = sorted({number.value, number.value if number.other is None else number.other})
    flags = (DISAGREE,) if number.other is not None else ()
    return Bounds(values[0], values[-1], i, i, number.end, number.form, flags=flags)


def _ranged(tokens: Tokens, i: int, language: str) -> Bounds | None:
    opening = tokens.word(i - 1)
    pairs = _pairs(language)
    first = numerals.at(tokens, i, language) or _hyphened(tokens, i)
    if first is None or first.form == "article":
        return None
    middle = tokens.word(first.end)
    glued = middle in DASHES and tokens.tight(first.end) == tokens.tight(first.end + 1)
    if not (glued or middle in pairs.get(opening, ()) or middle in pairs[""]):
        return None
    last = _last(tokens, first.end + 1, language)
    if last is None or last.form == "article" or first.value >= last.value:
        return None
    start = i - 1 if middle in pairs.get(opening, ()) else i
    return Bounds(first.value, last.value, i, start, last.end, first.form, flags=("range",))


def _hyphened(tokens: Tokens, i: int) -> Number | None:
    """Give the first figure of "8-10", which alone would be glued to what follows."""
    word = tokens.word(i)
    if not word.isdecimal() or len(word) > 4 or numerals.glued_before(tokens, i):  # noqa: PLR2004 -- of a count
        return None
    dashed = tokens.word(i + 1) in DASHES and tokens.tight(i + 1) and tokens.tight(i + 2)
    return Number(int(word), i + 1, "figures") if dashed and not word.startswith("0") else None


def _last(tokens: Tokens, i: int, language: str) -> Number | None:
    if tokens.word(i - 1) not in DASHES or not tokens.tight(i):
        return numerals.at(tokens, i, language)
    word = tokens.word(i)
    if not word.isdecimal() or len(word) > 4 or numerals.glued_after(tokens, i + 1):  # noqa: PLR2004 -- of a count
        return None
    return Number(int(word), i + 1, "figures")


def _before(tokens: Tokens, found: Bounds, language: str) -> Bounds:
    """Widen by the words before, at most two: "up to about 10"."""
    prefixes = _phrases(language)[0]
    for _ in range(2):
        key, start = before(tokens, found.start, prefixes)
        if key is None:
            break
        found = replace(_bounded(found, key), start=start)
    return found


def _after(tokens: Tokens, found: Bounds, language: str) -> Bounds:
    key, end = ahead(tokens, found.end, _phrases(language)[1])
    return replace(_bounded(found, key), end=end) if key else found


def suffixed(tokens: Tokens, found: Bounds, i: int, language: str) -> Bounds:
    """Give bounds as words after what is counted change them: "10 elementos como máximo"."""
    at_ = i + 1 if tokens.word(i) == "," else i
    key, end = ahead(tokens, at_, _phrases(language)[1])
    counts = tokens.word(end).isdecimal() or tokens.word(end) in numerals.words_in(language).starts
    return replace(_bounded(found, key), end=end) if key and not counts else replace(found, end=i)


def _bounded(found: Bounds, key: str) -> Bounds:
    if key == "about":
        return replace(found, flags=(*found.flags, "approximate"))
    if key == "most":
        return replace(found, least=None, ceiling=True)
    if key == "below":
        return replace(found, least=None, most=(found.most or 1) - 1, ceiling=True)
    if key == "least":
        return replace(found, most=None)
    return replace(found, least=(found.least or 0) + 1, most=None)
