"""The English noun after a number: "U.S. Army personnel", "F-35A fighters", "aircraft mechanics".

The noun counted is the last of its phrase; the phrase ends at a stop word, a sign, or a plural noun.
"""

from placet.reading.mentions.nouns import ANY, THINGS, Counted, Nouns, coded_at, hyphen_at
from placet.reading.mentions.tokens import Tokens

_REACH = 12
"""How many tokens a noun may stand behind its number."""

_FURTHER = 3
"""How many tokens behind a noun that may describe another, the other may stand."""

_DESCRIBING = frozenset({"aircraft", "aircrew", "crew", "staff", "police", "craft"})
_SHORTEST = 4
_JOINING = frozenset(".'’&/\"“”")
_PARTS_OF = frozenset({"rounds", "cartridges", "round", "sets", "pairs", "boxes", "cases"})


def noun_at(tokens: Tokens, i: int, nouns: Nouns) -> Counted | None:
    """Give the noun whose phrase begins at token `i`, the word after a number; None where there is none."""
    i = i + 1 if tokens.word(i) == "of" and nouns.kinds.get(tokens.word(i + 1)) else i
    best, last, other = -1, i + _REACH, -1
    k = i
    while k < last:
        word = tokens.word(k)
        if (word, tokens.word(k + 1)) in nouns.people:
            return Counted("people", i, k + 2, k + 1)
        if not _continues(tokens, k, nouns):
            break
        if nouns.kinds.get(word):
            modifies = not word.endswith("s") and (word not in nouns.collective or word in _DESCRIBING)
            best, last = k, min(last, k + 1 + (_FURTHER if modifies else 1))
            if not modifies and nouns.kinds.get(tokens.word(k + 1)) is None:
                break
        elif other < 0 and len(word) >= _SHORTEST and word.endswith("s") and not word.endswith("ss"):
            other = k
        k += 1
    return _found(tokens, (i, best, other), nouns)


def _found(tokens: Tokens, places: tuple[int, int, int], nouns: Nouns) -> Counted | None:
    start, best, other = places
    if best < 0:
        known = other >= 0 and tokens.word(start) not in nouns.labels
        return Counted(ANY, start, other + 1, other) if known else None
    kind = nouns.kinds[tokens.word(best)]
    return Counted(kind, start, _past_type(tokens, best, nouns) if kind in THINGS else best + 1, best)


def _past_type(tokens: Tokens, head: int, nouns: Nouns) -> int:
    """Give the token after "rifles, C14 Timberwolf", "rounds of 5.56 mm ammunition"."""
    end = head + 1
    if tokens.word(head) in _PARTS_OF and tokens.word(end) == "of":
        for k in range(end + 1, end + 1 + _REACH // 2):
            if nouns.kinds.get(tokens.word(k)) in THINGS:
                return k + 1
            if not _continues(tokens, k, nouns) and not _decimal(tokens, k):
                break
    comma = tokens.word(end) == "," and coded_at(tokens, end + 1) and tokens.capital(end + 1)
    at = end + 1 if comma else end
    while at < end + _REACH and (coded_at(tokens, at) or (at > end + 1 and tokens.capital(at))):
        at += 1
    return at if at > end + comma else end


def _decimal(tokens: Tokens, k: int) -> bool:
    """Tell whether token `k` is of "5.56", the calibre of what is counted."""
    return tokens.word(k).isdecimal() or (tokens.word(k) == "." and tokens.word(k + 1).isdecimal())


def _continues(tokens: Tokens, k: int, nouns: Nouns) -> bool:
    """Tell whether a noun phrase goes on at token `k`."""
    word = tokens.word(k)
    if tokens.tight(k) and tokens.word(k - 1).isdecimal():  # "F-35A", "MH-60R"
        return word.isalnum()
    if not word or (word in nouns.stops and not hyphen_at(tokens, k + 1)):
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
