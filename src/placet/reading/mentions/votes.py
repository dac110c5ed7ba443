"""Counts of votes: "107 votos a favor, 0 en contra y 2 abstenciones", "60 votes to 20", "107-0".

Each count is a mention flagged `for`, `against` or `abstain` where the words say it; a vote without
counts, "por unanimidad", has none and is flagged `unanimous`.
"""

from dataclasses import dataclass
from functools import cache

from placet.reading.mention import Mention, Quantity, Sort
from placet.reading.mentions import bounds, numerals
from placet.reading.mentions.almanac import Phrases, ahead
from placet.reading.mentions.lexicon import phrases_by, words_of
from placet.reading.mentions.tokens import DASHES, Tokens

_LOOK_BACK = 6
_WAYS = ("for", "against", "abstain")


@dataclass(frozen=True, slots=True)
class Ballot:
    """The words of one language for votes."""

    ways: Phrases
    unanimous: Phrases
    cues: frozenset[str]
    to: frozenset[str]
    none: frozenset[str]


@cache
def ballot_in(language: str) -> Ballot:
    """Give the words of a language."""
    rows = words_of("votes")[language]
    sets = (frozenset(rows[key]) for key in ("cues", "to", "none"))
    return Ballot(phrases_by(0, rows["ways"]), phrases_by(0, {"unanimous": rows["unanimous"]}), *sets)


def at(tokens: Tokens, i: int, language: str) -> tuple[tuple[Mention, ...], int]:
    """Give the votes counted from token `i` on, and the token after them; nothing where there are none."""
    words = ballot_in(language)
    scored = _score(tokens, i, words)
    if scored:
        return scored
    found = bounds.at(tokens, i, language)
    if found is None or found.form == "article":
        return (), i
    way, end = ahead(tokens, found.end, words.ways)
    if not way:
        return _spoken_score(tokens, found, words, language)
    if way == "votes":
        return _first_of_two(tokens, found, end, language)
    return (_mention(tokens, found, end, way),), end


def unsaid_at(tokens: Tokens, i: int, language: str) -> tuple[tuple[Mention, ...], int]:
    """Give a vote without a count at token `i`: unanimity, or none ("sin abstenciones")."""
    words = ballot_in(language)
    key, end = ahead(tokens, i, words.unanimous)
    if key:
        return (_plain(tokens, (i, end), Quantity(None, None, "votes", _text(tokens, i, end)), key),), end
    if tokens.word(i) in words.none:
        way, end = ahead(tokens, i + 1, words.ways)
        if way in _WAYS:
            value = Quantity(0, 0, "votes", _text(tokens, i + 1, end))
            return (_plain(tokens, (i, end), value, way),), end
    return (), i


def _first_of_two(
    tokens: Tokens, found: bounds.Bounds, end: int, language: str
) -> tuple[tuple[Mention, ...], int]:
    """Give "60 votes", and "to 20" after it as those against; in "60 votes for" the way comes later."""
    words = ballot_in(language)
    way, after = ahead(tokens, end, words.ways)
    if way in _WAYS:
        return (_mention(tokens, found, after, way),), after
    last = numerals.at(tokens, end + 1, language) if tokens.word(end) in words.to else None
    if last is None:
        return (_mention(tokens, found, end, ""),), end
    against = Quantity(last.value, last.value, "votes", "")
    pair = _mention(tokens, found, end, "for"), _plain(tokens, (end + 1, last.end), against, "against")
    return pair, last.end


def _score(tokens: Tokens, i: int, words: Ballot) -> tuple[tuple[Mention, ...], int] | None:
    """Give the counts of "107-0" or "107-0-2" after a word of voting."""
    figures = [i]
    while tokens.word(figures[-1] + 1) in DASHES and tokens.word(figures[-1] + 2).isdecimal():
        figures.append(figures[-1] + 2)
        if len(figures) == len(_WAYS):
            break
    if len(figures) == 1 or numerals.glued_before(tokens, i) or not _near(tokens, i, words):
        return None
    if not all(tokens.word(k).isdecimal() and len(tokens.word(k)) <= 3 for k in figures):  # noqa: PLR2004 -- a chamber
        return None
    rows = zip(figures, _WAYS, strict=False)
    return tuple(_figure(tokens, k, way) for k, way in rows), figures[-1] + 1


def _spoken_score(
    tokens: Tokens, found: bounds.Bounds, words: Ballot, language: str
) -> tuple[tuple[Mention, ...], int]:
    """Give the counts of "voted 60 to 20"."""
    first = numerals.at(tokens, found.number, language)
    if first is None or not _near(tokens, found.number, words) or tokens.word(first.end) not in words.to:
        return (), found.number
    last = numerals.at(tokens, first.end + 1, language)
    if last is None:
        return (), found.number
    one = Quantity(first.value, first.value, "votes", "")
    two = Quantity(last.value, last.value, "votes", "")
    pair = (
        _plain(tokens, (found.number, first.end), one, "for"),
        _plain(tokens, (first.end + 1, last.end), two, "against"),
    )
    return pair, last.end


def _near(tokens: Tokens, i: int, words: Ballot) -> bool:
    for k in range(1, _LOOK_BACK + 1):
        word = tokens.word(i - k)
        if word in words.cues:
            return True
        if word in {"", ".", ";"}:
            return False
    return False


def _figure(tokens: Tokens, i: int, way: str) -> Mention:
    count = int(tokens.word(i))
    return _plain(tokens, (i, i + 1), Quantity(count, count, "votes", ""), way)


def _mention(tokens: Tokens, found: bounds.Bounds, end: int, way: str) -> Mention:
    noun = _text(tokens, found.end, end)
    value = Quantity(found.least, found.most, "votes", noun, ceiling=found.ceiling)
    flags = (*found.flags, *((way,) if way else ()))
    return Mention(
        Sort.QUANTITY, tokens.starts[found.start], tokens.ends[end - 1], value, "quantity.votes", flags
    )


def _plain(tokens: Tokens, span: tuple[int, int], value: Quantity, flag: str) -> Mention:
    start, end = span
    return Mention(
        Sort.QUANTITY, tokens.starts[start], tokens.ends[end - 1], value, "quantity.votes", (flag,)
    )


def _text(tokens: Tokens, start: int, end: int) -> str:
    return tokens.text[tokens.starts[start] : tokens.ends[end - 1]] if end > start else ""
