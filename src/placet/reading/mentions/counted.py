"""What a number counts: the noun after it, its words and its kind."""

from placet.reading.mentions import english, spanish
from placet.reading.mentions.nouns import ANY, Counted, Nouns, hyphen_at, nouns_in
from placet.reading.mentions.tokens import Tokens


def noun_after(tokens: Tokens, i: int, language: str, count: int | None) -> Counted | None:
    """Give the noun that a number before token `i` counts, None where no noun follows.

    `count` is the number: a singular noun takes none but one, a noun of no kind none but more than one.
    """
    nouns = nouns_in(language)
    if hyphen_at(tokens, i) or (tokens.word(i) in nouns.units and not tokens.tight(i + 1)):
        return None
    found = spanish.noun_at(tokens, i, nouns) if language == "es" else english.noun_at(tokens, i, nouns)
    if found is None or not _agrees(tokens, found, nouns, count):
        return None
    return found


def _agrees(tokens: Tokens, found: Counted, nouns: Nouns, count: int | None) -> bool:
    if found.kind == ANY:
        return count != 1
    word = tokens.word(found.head)
    return count == 1 or word.endswith("s") or word in nouns.collective or found.kind == "money"


def member_after(tokens: Tokens, i: int, language: str) -> Counted | None:
    """Give "-member" or "-strong" glued to a number before token `i`, with the noun it describes."""
    nouns = nouns_in(language)
    if not hyphen_at(tokens, i) or tokens.word(i + 1) not in nouns.members:
        return None
    return Counted("people", i + 1, i + 3 if tokens.word(i + 2) in nouns.groups else i + 2, i + 1)
