"""The words of one language for days, months and periods, from calendar.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from placet.reading.mentions.lexicon import Phrase, phrases_by, words_of
from placet.reading.mentions.numerals import Words, words_in
from placet.reading.mentions.tokens import Tokens

Phrases = Mapping[str, tuple[tuple[Phrase, str], ...]]


@dataclass(frozen=True, slots=True)
class Almanac:
    """Words of periods: single words as maps and sets, phrases by their first or (`before`) last word."""

    language: str
    months: Mapping[str, int]
    short: Mapping[str, int]
    weekdays: Mapping[str, int]
    whole_weekdays: frozenset[str]
    units: Mapping[str, str]
    ordinals: Mapping[str, int]
    numbers: Words
    sets: Mapping[str, frozenset[str]]
    ahead: Mapping[str, Phrases]
    before: Mapping[str, Phrases]
    starts: frozenset[str]

    def month(self, word: str) -> int:
        """Give the number of a month by its name or abbreviation, 0 if it is none."""
        return self.months.get(word) or self.short.get(word, 0)


@cache
def almanac_in(language: str) -> Almanac:
    """Give the words of a language."""
    rows = words_of("calendar")[language]
    ordinals = words_of("numbers")[language]["ordinals"]
    numbers, following = words_in(language), _ahead(rows)
    firsts: Iterable[Iterable[str]] = (
        *(following[key] for key in ("parts", "spans", "relative")),
        *(rows[key] for key in ("months", "short", "weekdays", "short_weekdays")),
        *(ordinals, numbers.starts),
    )
    return Almanac(
        language=language,
        months=rows["months"],
        short=rows["short"],
        weekdays={**rows["weekdays"], **rows["short_weekdays"]},
        whole_weekdays=frozenset(rows["weekdays"]),
        units=rows["units"],
        ordinals=ordinals,
        numbers=numbers,
        sets=_sets(rows),
        ahead=following,
        before=_before(rows),
        starts=frozenset[str]().union(*firsts),
    )


def _ahead(rows: Mapping[str, Any]) -> Mapping[str, Phrases]:
    """Give the phrases that are looked for from their first word on."""
    plain = ("parts", "spans", "years", "same_month", "relative")
    return {key: phrases_by(0, rows[key]) for key in plain} | {
        "range": phrases_by(0, {"range": rows["range"], "both": rows["both"]}),
        "from": phrases_by(0, {"from": rows["counted_from"]}),
        "late": phrases_by(0, {"past": rows["weekday_past"], "next": rows["weekday_next"]}),
    }


def _before(rows: Mapping[str, Any]) -> Mapping[str, Phrases]:
    """Give the phrases that are looked for from their last word back."""
    return {
        "cues": phrases_by(-1, rows["cues"]),
        "ranged": phrases_by(-1, {"ranged": rows["ranged"], "between": rows["between"]}),
        "lengths": phrases_by(-1, {"length": rows["lengths"], "within": rows["within"]}),
        "weekday": phrases_by(-1, {"past": rows["weekday_past"], "next": rows["weekday_next"]}),
        "month": phrases_by(-1, {"": rows["month_cue"]}),
        "year": phrases_by(-1, {"": rows["year_cue"]}),
        "amended": phrases_by(-1, {"replaced": rows["dropped"], "replacement": rows["put"]}),
    }


def _sets(rows: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    """Give the single words of each kind; of verbs, every stem with every ending."""
    plain = ("skip", "working", "places", "places_after", "of_day", "after_day", "kinds")
    verbs = ("begin", "finish")
    return {key: frozenset(rows[key]) for key in plain} | {
        key: frozenset(stem + ending for stem in rows[key] for ending in rows["endings"]) for key in verbs
    }


def ahead(tokens: Tokens, i: int, phrases: Phrases) -> tuple[str, int]:
    """Give the key of the longest phrase that begins at token `i`, and the token after it; "" for none."""
    for phrase, key in phrases.get(tokens.word(i), ()):
        if tokens.follows(i, phrase):
            return key, i + len(phrase)
    return "", i


def before(tokens: Tokens, i: int, phrases: Phrases) -> tuple[str | None, int]:
    """Give the key of the longest phrase that ends before token `i`, and its first token; None for none."""
    for phrase, key in phrases.get(tokens.word(i - 1), ()):
        start = i - len(phrase)
        if start >= 0 and tokens.follows(start, phrase):
            return key, start
    return None, i
