"""Lengths of time: "for six weeks", "por un periodo de 45 días", "within 10 days", "two weeks ago".

    length = ( cue number unit ) | ( number "-" unit ) | ( number unit "ago" ) | ( "hace" number unit )

A bare "45 days" is a quantity and no period here, unless the whole text is read as one.
"""

from placet.reading.mention import Dated, Mention, Sort
from placet.reading.mentions import numerals
from placet.reading.mentions.almanac import Almanac, ahead, before
from placet.reading.mentions.numerals import Number
from placet.reading.mentions.tokens import DASHES, Tokens

_DAYS = {"D": 1, "W": 7}
_LONGEST = {"D": 36_600, "W": 5_200, "M": 1_200, "Y": 100}
"""A century: a longer time is none that a document of this kind speaks of."""


def length_at(tokens: Tokens, i: int, words: Almanac, *, alone: bool = False) -> Mention | None:
    """Give the length of time whose number begins at token `i`, its cue with it; None where there is none."""
    number = numerals.at(tokens, i, words.language) or _article(tokens, i, words)
    if number is None or number.other is not None or not number.value:
        return None
    hyphen = tokens.word(number.end) in DASHES and tokens.tight(number.end) and tokens.tight(number.end + 1)
    at = number.end + hyphen
    early = not hyphen and tokens.word(at) in words.sets["kinds"]
    at += early
    unit = words.units.get(tokens.word(at), "")
    if not unit or number.value > _LONGEST[unit]:
        return None
    end, working = _past_kind(tokens, at + 1, words)
    working = working or (early and tokens.word(at - 1) in words.sets["working"])
    if relative := _ago(tokens, i, end, number, unit):
        return _mention(tokens, relative[1], relative[2], Dated(lacks="day", relative=relative[0]))
    cue, start = before(tokens, i, words.before["lengths"])
    if cue is None and not (alone or hyphen or _counted_from(tokens, end, words)):
        return None
    flags = ("within",) * (cue == "within") + ("working",) * working
    return _mention(tokens, start, end, _dated(number.value, unit, working=working), flags)


def _article(tokens: Tokens, i: int, words: Almanac) -> Number | None:
    """Give the one of "for a week"."""
    unit = tokens.word(i + 1) in words.units
    return Number(1, i + 1, "article") if unit and tokens.word(i) in words.numbers.articles else None


def _past_kind(tokens: Tokens, i: int, words: Almanac) -> tuple[int, bool]:
    """Give the token after "naturales", "working", and whether the days are working days."""
    if tokens.word(i) in words.sets["working"]:
        return i + 1, True
    return i + (tokens.word(i) in words.sets["kinds"]), False


def _counted_from(tokens: Tokens, i: int, words: Almanac) -> bool:
    """Tell whether the words from `i` on say when a length begins: "doce días, a partir del"."""
    at = i + 1 if tokens.word(i) == "," else i
    return ahead(tokens, at, words.ahead["from"])[0] != ""


def _ago(tokens: Tokens, i: int, end: int, number: Number, unit: str) -> tuple[str, int, int] | None:
    size = number.value * 7 if unit == "W" else number.value
    name = {"D": "day", "W": "day", "M": "month", "Y": "year"}[unit]
    if tokens.word(end) == "ago":
        return f"{name}:-{size}", i, end + 1
    if tokens.word(end) == "atras" or tokens.word(i - 1) == "hace":
        return f"{name}:-{size}", i - (tokens.word(i - 1) == "hace"), end + (tokens.word(end) == "atras")
    return None


def _dated(size: int, unit: str, *, working: bool) -> Dated:
    days = None if working or unit not in _DAYS else size * _DAYS[unit]
    return Dated(days=days, length=f"P{size}{unit}")


def _mention(tokens: Tokens, start: int, end: int, value: Dated, flags: tuple[str, ...] = ()) -> Mention:
    rule = "period.relative" if value.relative else "period.length"
    return Mention(Sort.PERIOD, tokens.starts[start], tokens.ends[end - 1], value, rule, flags)
