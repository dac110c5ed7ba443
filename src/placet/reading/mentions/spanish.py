"""The Spanish noun after a number: "nuevos efectivos", "pistolas Glock 17", "fusiles Mauser de ceremonia".

noun  = { adjective } word [ type ]            the type only of things, not of people
type  = { plural adjective } { "de" word } { capital | figure | "calibre" ... } [ "de" word ]
"""

from placet.reading.mentions.lexicon import words_of
from placet.reading.mentions.nouns import ANY, THINGS, Counted, Nouns, coded_at, plain_at
from placet.reading.mentions.tokens import DASHES, Tokens

_REACH = 3
"""How many tokens a noun may stand behind its number: adjectives."""

_LONGEST_TYPE = 16
_RANK_AND_FILE = frozenset({"tropa", "marineria", "personal", "clase"})
_OF_TYPE = frozenset({"tipo", "modelo", "marca", "clase", "calibre", "serie", "mk"})


def noun_at(tokens: Tokens, i: int, nouns: Nouns) -> Counted | None:
    """Give the noun that begins at token `i`, the word after a number; None where there is none."""
    if tokens.word(i) == "de" and tokens.word(i + 1) in _RANK_AND_FILE:
        return Counted("people", i, i + 2, i + 1)
    if tokens.word(i) == "de" and _collects(tokens, i, nouns):
        i += 1
    for k in range(i, i + _REACH):
        word = tokens.word(k)
        if (word, tokens.word(k + 1)) in nouns.people:
            return Counted("people", i, k + 2, k + 1)
        kind = nouns.kinds.get(word, "")
        if kind:
            return Counted(kind, i, _past_type(tokens, k + 1, nouns) if kind in THINGS else k + 1, k)
        if not word.isalpha() or word in nouns.stops or word in {"de", "del"}:
            break
    word = tokens.word(i)
    if not plain_at(tokens, i, nouns) or word in nouns.units or not word.endswith("s"):
        return None
    return Counted(ANY, i, _past_type(tokens, i + 1, nouns), i)


def _collects(tokens: Tokens, i: int, nouns: Nouns) -> bool:
    """Tell whether "de" stands between a noun and a number that is one: "una docena de", "2 millones de"."""
    number = tokens.word(i - 1)
    if nouns.kinds.get(tokens.word(i + 1)) == "money":
        return True
    return number in words_of("numbers")["es"]["dozens"] or number.startswith("millon")


def _past_type(tokens: Tokens, i: int, nouns: Nouns) -> int:
    end = _past_of(tokens, _past_adjectives(tokens, i, nouns), nouns)
    if end == i and plain_at(tokens, end, nouns) and _designates(tokens, end + 1):
        end += 1
    end += 2 * tokens.follows(end, ("de", "la", "clase"))
    named = end
    if tokens.word(end) == "," and coded_at(tokens, end + 1):
        end += 1
    limit = end + _LONGEST_TYPE
    while end < limit and _designates(tokens, end) and not tokens.wrapped(end):
        end += 1
    return _past_of(tokens, end, nouns) if end > named else end


def _past_of(tokens: Tokens, i: int, nouns: Nouns) -> int:
    """Give the token after at most two of "de transporte", "de largo alcance", with plural adjectives."""
    for _ in range(2):
        if tokens.word(i) != "de" or not plain_at(tokens, i + 1, nouns):
            break
        i = _past_adjectives(tokens, i + 2, nouns)
    return i


def _past_adjectives(tokens: Tokens, i: int, nouns: Nouns) -> int:
    """Give the token after adjectives in the plural, which no verb of the third person looks like."""
    for _ in range(_REACH):
        word = tokens.word(i)
        if not word.endswith("s") or not plain_at(tokens, i, nouns) or word in nouns.units:
            break
        i += 1
    return i


def _designates(tokens: Tokens, i: int) -> bool:
    """Tell whether the token at `i` is part of a type: a capital, a figure, what joins or introduces them."""
    word = tokens.word(i)
    if tokens.capital(i) or word in _OF_TYPE or word == "mm":
        return True
    if word.isdecimal():
        return not tokens.wrapped(i)
    glued = tokens.tight(i) and tokens.tight(i + 1)
    if word == "de" and tokens.word(i + 1).isdecimal() and tokens.word(i + 2) in {"mm", "."}:
        return True
    return glued and (word in DASHES or (word in {".", "/"} and tokens.word(i + 1)[-1:].isalnum()))
