"""What is counted: the noun after a number, its words and its kind, from nouns.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from placet.reading.mentions.lexicon import words_of
from placet.reading.mentions.tokens import DASHES, Tokens

ANY = ""
"""The kind of a noun of none of the kinds: "3 países", "dos compresoras portátiles"."""

KINDS = ("people", "aircraft", "ships", "vehicles", "arms", "equipment", "votes", "days", "money")
THINGS = frozenset({"aircraft", "ships", "vehicles", "arms", "equipment"})
_REACH = {"es": 3, "en": 12}
"""How many tokens a noun may stand behind its number: adjectives, in English other nouns too."""

_FURTHER = 3
_JOINING = frozenset(".'’&/\"“”")
_KINDS_OF = frozenset(
    {"tipo", "modelo", "marca", "clase", "calibre", "serie", "mk", "type", "model", "caliber"}
)


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns of one language: kind by word, and the sets of words that bear on a count."""

    kinds: Mapping[str, str]
    people: frozenset[tuple[str, ...]]
    groups: frozenset[str]
    members: frozenset[str]
    units: frozenset[str]
    labels: frozenset[str]
    short_labels: frozenset[str]
    stops: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun of a kind (`ANY`: of none): its words stand from token `start` to before token `end`."""

    kind: str
    start: int
    end: int


@cache
def nouns_in(language: str) -> Nouns:
    """Give the nouns of a language."""
    rows = words_of("nouns")
    kinds = {word: kind for kind in reversed(KINDS) for word in rows[kind][language].split()}
    keys = ("groups", "member_words", "units", "labels", "short_labels", "stops")
    people = frozenset(tuple(phrase.split()) for phrase in rows["people_phrases"][language])
    return Nouns(kinds, people, *(frozenset(rows[key].get(language, "").split()) for key in keys))


def noun_after(tokens: Tokens, i: int, language: str) -> Counted | None:
    """Give the noun that a number before token `i` counts, None where none of a known kind follows."""
    nouns = nouns_in(language)
    if _hyphen(tokens, i) or (tokens.word(i) in nouns.units and not tokens.tight(i + 1)):
        return None
    if language == "es":
        return _spanish(tokens, i, nouns)
    return _english(tokens, i, nouns)


def member_after(tokens: Tokens, i: int, language: str) -> Counted | None:
    """Give "-member" or "-strong" glued to a number before token `i`, with the noun it describes."""
    nouns = nouns_in(language)
    if not _hyphen(tokens, i) or tokens.word(i + 1) not in nouns.members:
        return None
    return Counted("people", i + 1, i + 3 if tokens.word(i + 2) in nouns.groups else i + 2)


def _hyphen(tokens: Tokens, i: int) -> bool:
    return tokens.word(i) in DASHES and tokens.tight(i) and tokens.tight(i + 1)


def _spanish(tokens: Tokens, i: int, nouns: Nouns) -> Counted | None:
    if tokens.word(i) == "de" and tokens.word(i + 1) in {"tropa", "marineria", "personal", "clase"}:
        return Counted("people", i, i + 2)
    if tokens.word(i) == "de" and _collects(tokens, i, nouns):
        i += 1
    for k in range(i, i + _REACH["es"]):
        word = tokens.word(k)
        if (word, tokens.word(k + 1)) in nouns.people:
            return Counted("people", i, k + 2)
        kind = nouns.kinds.get(word, "")
        if kind:
            return Counted(kind, i, _past_type(tokens, k + 1, nouns) if kind in THINGS else k + 1)
        if not word.isalpha() or word in nouns.stops or word in {"de", "del"}:
            break
    word = tokens.word(i)
    if not _plain(tokens, i, nouns) or word in nouns.units or not word.endswith("s"):
        return None
    return Counted(ANY, i, _past_type(tokens, i + 1, nouns))


def _collects(tokens: Tokens, i: int, nouns: Nouns) -> bool:
    """Tell whether "de" stands between a noun and a number that is one: "una docena de", "2 millones de"."""
    number = tokens.word(i - 1)
    if nouns.kinds.get(tokens.word(i + 1)) == "money":
        return True
    return number in words_of("numbers")["es"]["dozens"] or number.startswith("millon")


def _past_type(tokens: Tokens, i: int, nouns: Nouns) -> int:
    """Give the token after the type of a thing: "pistolas Glock 17", "aviones de transporte C-130"."""
    end = _past_adjectives(tokens, i, nouns)
    for _ in range(2):
        if tokens.word(end) != "de" or not _plain(tokens, end + 1, nouns):
            break
        end = _past_adjectives(tokens, end + 2, nouns)
    if end == i and _plain(tokens, end, nouns) and _designates(tokens, end + 1):
        end += 1
    end += 2 * tokens.follows(end, ("de", "la", "clase"))
    while _designates(tokens, end) and not tokens.wrapped(end):
        end += 1
    return end


def _past_adjectives(tokens: Tokens, i: int, nouns: Nouns) -> int:
    """Give the token after adjectives in the plural, which no verb of the third person looks like."""
    while tokens.word(i).endswith("s") and _plain(tokens, i, nouns) and tokens.word(i) not in nouns.units:
        i += 1
    return i


def _plain(tokens: Tokens, i: int, nouns: Nouns) -> bool:
    return tokens.word(i).isalpha() and not tokens.capital(i) and tokens.word(i) not in nouns.stops


def _designates(tokens: Tokens, i: int) -> bool:
    """Tell whether the token at `i` is part of a type: a capital, a figure, what joins or introduces them."""
    word = tokens.word(i)
    if tokens.capital(i) or word in _KINDS_OF or word == "mm":
        return True
    if word.isdecimal():
        return not tokens.wrapped(i)
    glued = tokens.tight(i) and tokens.tight(i + 1)
    return glued and (word in DASHES or (word in {".", "/"} and tokens.word(i + 1)[-1:].isalnum()))


def _english(tokens: Tokens, i: int, nouns: Nouns) -> Counted | None:
    i = i + 1 if tokens.word(i) == "of" and nouns.kinds.get(tokens.word(i + 1)) else i
    best, last, other = -1, i + _REACH["en"], -1
    k = i
    while k < last:
        word = tokens.word(k)
        if (word, tokens.word(k + 1)) in nouns.people:
            return Counted("people", i, k + 2)
        if not _continues(tokens, k, nouns):
            break
        if nouns.kinds.get(word):
            best, last = k, min(last, k + 1 + (_FURTHER if _modifies(word) else 1))
            if not _modifies(word) and nouns.kinds.get(tokens.word(k + 1)) is None:
                break
        elif other < 0 and len(word) > _FURTHER and word.endswith("s") and not word.endswith("ss"):
            other = k
        k += 1
    return _found(tokens, (i, best, other), nouns)


def _found(tokens: Tokens, places: tuple[int, int, int], nouns: Nouns) -> Counted | None:
    """Give the noun of a kind, unless a plural of none comes well before it: "three schools and ..."."""
    start, best, other = places
    if best < 0:
        return (
            Counted(ANY, start, other + 1) if other >= 0 and tokens.word(start) not in nouns.labels else None
        )
    kind = nouns.kinds[tokens.word(best)]
    end = best + 1
    while kind in THINGS and _coded(tokens, end):
        end += 1
    return Counted(kind, start, end)


def _continues(tokens: Tokens, k: int, nouns: Nouns) -> bool:
    """Tell whether a noun phrase goes on at token `k`."""
    word = tokens.word(k)
    if tokens.tight(k) and tokens.word(k - 1).isdecimal():  # "F-35A", "MH-60R"
        return word.isalnum()
    if not word or (word in nouns.stops and not _hyphen(tokens, k + 1)):
        return False
    if word in nouns.units and not tokens.capital(k):
        return word == "mm" and tokens.word(k - 1).isdecimal()
    if word.isalpha() or word in {"-", "‑"}:
        return True
    if word.isdecimal():  # "M4", "Glock 17"
        return tokens.tight(k) or tokens.tight(k + 1) or tokens.capital(k - 1) or tokens.word(k + 1) == "mm"
    if word == ".":  # "U.S. Navy", not the end of a sentence
        return tokens.tight(k) and len(tokens.word(k - 1)) == 1
    return word in _JOINING


def _modifies(word: str) -> bool:
    """Tell whether an English noun may stand before another that is the one counted: "aircraft mechanics"."""
    return not word.endswith(("s", "men", "people", "personnel"))


def _coded(tokens: Tokens, i: int) -> bool:
    """Tell whether a type code stands at token `i`: "M4", "C-130"."""
    word, following = tokens.word(i), tokens.word(i + 1)
    if tokens.tight(i) and (word.isdecimal() or (word in DASHES and following.isdecimal())):
        return True
    glued = tokens.tight(i + 1) and (following.isdecimal() or (following in DASHES and tokens.tight(i + 2)))
    return tokens.capital(i) and glued
