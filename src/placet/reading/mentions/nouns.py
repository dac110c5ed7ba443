"""The nouns that are counted, from nouns.yaml, and the words that bear on a count."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from placet.reading.mentions.lexicon import words_of
from placet.reading.mentions.tokens import DASHES, Tokens

ANY = ""
"""The kind of a noun of none of the kinds: "3 países", "dos compresoras portátiles"."""

KINDS = ("people", "aircraft", "ships", "vehicles", "arms", "equipment", "votes", "days", "money")
THINGS = frozenset({"aircraft", "ships", "vehicles", "arms", "equipment"})


@dataclass(frozen=True, slots=True)
class Nouns:
    """The nouns of one language.

    `kinds` is the kind by word; `people` are pairs of words that are people together; `groups` hold
    people ("equipo"), `members` follow a hyphen ("10-member"), `units` are measures, a number after
    `labels` is a name, `collective` are singulars that many are counted by ("troops", "personal"),
    and no noun phrase reaches across `stops`.
    """

    kinds: Mapping[str, str]
    people: frozenset[tuple[str, ...]]
    groups: frozenset[str]
    members: frozenset[str]
    units: frozenset[str]
    labels: frozenset[str]
    short_labels: frozenset[str]
    collective: frozenset[str]
    stops: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun of a kind (`ANY`: of none): its words stand from token `start` to before token `end`.

    `head` is the token of the noun itself.
    """

    kind: str
    start: int
    end: int
    head: int


@cache
def nouns_in(language: str) -> Nouns:
    """Give the nouns of a language."""
    rows = words_of("nouns")
    kinds = {word: kind for kind in reversed(KINDS) for word in rows[kind][language].split()}
    keys = ("groups", "member_words", "units", "labels", "short_labels", "collective", "stops")
    people = frozenset(tuple(phrase.split()) for phrase in rows["people_phrases"][language])
    return Nouns(kinds, people, *(frozenset(rows[key].get(language, "").split()) for key in keys))


def hyphen_at(tokens: Tokens, i: int) -> bool:
    """Tell whether a dash at token `i` joins the words on both its sides."""
    return tokens.word(i) in DASHES and tokens.tight(i) and tokens.tight(i + 1)


def plain_at(tokens: Tokens, i: int, nouns: Nouns) -> bool:
    """Tell whether token `i` is a word in lower case that a noun phrase may hold."""
    return tokens.word(i).isalpha() and not tokens.capital(i) and tokens.word(i) not in nouns.stops


def coded_at(tokens: Tokens, i: int) -> bool:
    """Tell whether a code of a type stands at token `i`: "M4", "C-130"."""
    word, following = tokens.word(i), tokens.word(i + 1)
    if tokens.tight(i) and (word.isdecimal() or (word in DASHES and following.isdecimal())):
        return True
    glued = tokens.tight(i + 1) and (following.isdecimal() or (following in DASHES and tokens.tight(i + 2)))
    return tokens.capital(i) and glued
