"""Numbers in figures and words, in Spanish and English: "1,500", "dos mil", "10 (diez)", "two dozen".

    number   = (figures | words | article times) [ dozen ] [ "(" number ")" ]
    figures  = digits { separator three digits } [ times ]      separator: point, comma, space
    words    = [ below a million times a million ] [ below 1000 times 1000 ] [ below 1000 ]

Figures glued to letters, strokes or decimals ("F-35", "7th", "17/02", "5.56", "N.º 011-2025")
are names, days or measures, and no number here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from placet.reading.mentions.lexicon import LANGUAGES, languages_of, words_of
from placet.reading.mentions.tokens import DASHES, Tokens, cut

DISAGREE = "disagree"
"""Flag of a number whose words and figures differ."""

_DIGITS = 15  # more figures than a text of this kind counts with
_GROUP, _HUNDRED, _THOUSAND, _MILLION = 3, 100, 1000, 1_000_000
_SPACES = frozenset(" \u00a0\u2009\u202f")
_ORDINAL_SIGNS = frozenset("ºª°")


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number and the token after it.

    `form` is "figures", "words" or "article" ("un", "a" before a noun); `other` the value of a
    second wording that differs from the first, else None.
    """

    value: int
    end: int
    form: str
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The number words of one language.

    `alone` multiply without a number before them ("mil"); `joins` may stand before what is
    below a hundred ("two hundred and ten"), `links` between tens and units ("treinta y uno",
    "thirty-one"), where `must_link` says that they may not be left out.
    """

    units: Mapping[str, int]
    teens: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: Mapping[str, int]
    times: Mapping[str, int]
    dozens: Mapping[str, int]
    articles: frozenset[str]
    alone: frozenset[str]
    joins: frozenset[str]
    links: frozenset[str]
    must_link: bool
    starts: frozenset[str]


@cache
def words_in(language: str) -> Words:
    """Give the number words of a language."""
    rows = words_of("numbers")[language]
    maps: dict[str, Any] = {k: rows[k] for k in ("units", "teens", "tens", "hundreds", "times", "dozens")}
    sets: dict[str, Any] = {k: frozenset(rows[k]) for k in ("articles", "alone", "joins", "links")}
    starts = sets["articles"].union(sets["alone"], *(maps[k] for k in ("units", "teens", "tens", "hundreds")))
    return Words(**maps, **sets, must_link=rows["must_link"], starts=starts)


def read(text: str, language: str) -> int | None:
    """Give the number a text is, the whole of it; None where it is none or says two different ones."""
    tokens = cut(text.strip())
    for one in languages_of(language):
        found = at(tokens, 0, one)
        if found and found.end == len(tokens.words) and found.other is None:
            return found.value
    return None


def at(tokens: Tokens, i: int, language: str) -> Number | None:
    """Give the number that begins at token `i`, as long as it goes; None where there is none."""
    if language not in LANGUAGES:
        raise ValueError(language)
    words = words_in(language)
    found = _dozens(tokens, _plain(tokens, i, words), i, words)
    return _confirmed(tokens, found, words) if found else None


def _plain(tokens: Tokens, i: int, words: Words) -> Number | None:
    first = tokens.word(i)
    if first[:1].isdecimal():
        return _figures(tokens, i, words)
    return _worded(tokens, i, words) if first in words.starts else None


def _figures(tokens: Tokens, i: int, words: Words) -> Number | None:
    if glued_before(tokens, i) or len(tokens.words[i]) > _DIGITS:
        return None
    value, end = int(tokens.words[i]), i + 1
    while value < _MILLION**2 and _grouped(tokens, i, end):
        group = end if tokens.words[end].isdecimal() else end + 1
        value, end = value * _THOUSAND + int(tokens.words[group]), group + 1
    scaled = _scaled(tokens, value, end, words)
    if scaled:
        return scaled
    return None if glued_after(tokens, end) else Number(value, end, "figures")


def glued_before(tokens: Tokens, i: int) -> bool:
    """Tell whether the figure at `i` is the tail of something else: "F-35", "02/17", "5.56"."""
    if not tokens.tight(i):
        return False
    before = tokens.words[i - 1]
    return before[-1:].isalnum() or ((before in DASHES or before in set("/.,:_'’")) and tokens.tight(i - 1))


def glued_after(tokens: Tokens, end: int) -> bool:
    """Tell whether the figure before `end` goes on as something else: "7th", "17/02", "1.º", "30mm"."""
    if not tokens.tight(end):
        return False
    sign, after = tokens.words[end], tokens.word(end + 1)
    if sign[:1].isalnum() or sign in _ORDINAL_SIGNS:
        return True
    if not tokens.tight(end + 1):
        return False
    if sign == "." and after in {"º", "ª", "o", "a"}:
        return True
    return (sign in DASHES or sign in set("/.,:'’")) and after[:1].isdecimal()


def _grouped(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether three more figures belong to the number from `i` to `end`."""
    if len(tokens.words[i]) > _GROUP or end >= len(tokens.words):
        return False
    sign = tokens.words[end]
    if sign.isdecimal():
        gap = tokens.text[tokens.ends[end - 1] : tokens.starts[end]]
        return len(sign) == _GROUP and len(gap) == 1 and gap in _SPACES and not _decimal(tokens, end + 1)
    if sign not in {".", ","} or not (tokens.tight(end) and tokens.tight(end + 1)):
        return False
    return len(tokens.word(end + 1)) == _GROUP and tokens.word(end + 1).isdecimal()


def _decimal(tokens: Tokens, end: int) -> bool:
    return tokens.tight(end) and tokens.tight(end + 1) and tokens.word(end + 1).isdecimal()


def _scaled(tokens: Tokens, value: int, end: int, words: Words) -> Number | None:
    """Give figures with "mil" or "million" after them: "2 mil 500", "1.5 million"."""
    tenths, after = 0.0, end
    if _decimal(tokens, end) and tokens.words[end] in {".", ","}:
        tenths, after = float(f"0.{tokens.words[end + 1][:_DIGITS]}"), end + 2
    times = words.times.get(tokens.word(after), 0)
    if times < _THOUSAND or tokens.tight(after):
        return None
    whole, after = round((value + tenths) * times), after + 1
    rest = tokens.word(after)
    if times == _THOUSAND and len(rest) == _GROUP and rest.isdecimal() and not glued_after(tokens, after + 1):
        return Number(whole + int(rest), after + 1, "figures")
    return Number(whole, after, "figures")


def _worded(tokens: Tokens, i: int, words: Words) -> Number | None:
    total, end, room = 0, i, 0
    while room != 1:
        start = end + 1 if room and tokens.word(end) in words.joins else end
        part = _below_thousand(tokens, start, words)
        if part is None:
            break
        times, after = _times(tokens, part[1], words)
        if room and times >= room:
            if (times, room) != (_MILLION, _THOUSAND):
                break
            total, end, room = (total + part[0]) * times, after, times
        else:
            total, end, room = total + part[0] * times, after, times
    if end == i:
        return None
    article = end == i + 1 and tokens.word(i) in words.articles
    return Number(total, end, "article" if article else "words")


def _times(tokens: Tokens, i: int, words: Words) -> tuple[int, int]:
    """Give what the words from `i` on multiply by (1: nothing), and the token after them."""
    times = 1
    while words.times.get(tokens.word(i), 0) >= _THOUSAND and times < _MILLION:
        times, i = times * words.times[tokens.word(i)], i + 1
    return times, i


def _below_thousand(tokens: Tokens, i: int, words: Words) -> tuple[int, int] | None:
    if tokens.word(i) in words.alone:
        return 1, i
    if tokens.word(i) in words.hundreds:
        hundreds, end = words.hundreds[tokens.word(i)], i + 1
    else:
        small = below_hundred(tokens, i, words)
        if small is None or words.times.get(tokens.word(small[1])) != _HUNDRED or not small[0]:
            return small
        hundreds, end = small[0] * _HUNDRED, small[1] + 1
    rest = below_hundred(tokens, end + 1 if tokens.word(end) in words.joins else end, words)
    if rest is None or not rest[0]:
        return hundreds, end
    return hundreds + rest[0], rest[1]


def below_hundred(tokens: Tokens, i: int, words: Words) -> tuple[int, int] | None:
    """Give the number below a hundred in words at `i`, and the token after it; None where there is none."""
    word, following = tokens.word(i), tokens.word(i + 1)
    if word in words.tens:
        joined = i + 2 if following in words.links else i + 1
        unit = words.units.get(tokens.word(joined), 0) if joined > i + 1 or not words.must_link else 0
        return (words.tens[word] + unit, joined + 1) if unit else (words.tens[word], i + 1)
    if word in words.teens:
        return words.teens[word], i + 1
    if word in words.units:
        return words.units[word], i + 1
    return (1, i + 1) if word in words.articles and following in words.times else None


def _dozens(tokens: Tokens, found: Number | None, i: int, words: Words) -> Number | None:
    """Give "two dozen", "una docena": a number times the word after it."""
    if found is None:
        if tokens.word(i) in words.articles and tokens.word(i + 1) in words.dozens:
            return Number(words.dozens[tokens.word(i + 1)], i + 2, "words")
        return None
    times = words.dozens.get(tokens.word(found.end))
    return Number(found.value * times, found.end + 1, "words") if times else found


def _confirmed(tokens: Tokens, found: Number, words: Words) -> Number:
    """Give a number with the other wording in parentheses after it, if it has one: "10 (diez)"."""
    if tokens.word(found.end) not in {"(", "["}:
        return found
    again = _plain(tokens, found.end + 1, words)
    if again is None or tokens.word(again.end) not in {")", "]"} or again.form == found.form:
        return found
    other = None if again.value == found.value else again.value
    return replace(found, end=again.end + 1, other=other)
