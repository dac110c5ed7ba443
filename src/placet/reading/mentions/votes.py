"""Counts of votes: "107 votos a favor, 0 en contra y 2 abstenciones", "60 votes to 20", "107-0".

Each count is a mention flagged `for`, `against` or `abstain` where the words say it; a vote without
counts, "por unanimidad", has none and is flagged `unanimous`.
"""

from dataclasses import dataclass
from functools import cache

from placet.reading.mention import Mention, Quantity, Sort
from placet.reading.mentions import bounds, numerals
from placet.reading.mentions.almanac import Phrases, ahead, before
from placet.reading.mentions.lexicon import LANGUAGES, phrases_by, words_of
from placet.reading.mentions.nouns import nouns_in
from placet.reading.mentions.tokens import DASHES, Tokens

_LOOK_BACK = 9
_WHO = 7
_VERBS = frozenset({"were", "voted", "votaron"})
"""Verbs behind a number that say it is of people who voted, though nobody is named: "eight were against"."""
_LINKS = frozenset({"of", "the", "de", "los", "las", "were", "was", "voted", "votaron", "voto"})
_OUT_OF = frozenset({"de", "of"})
_STOPS = frozenset({";", ",", ".", ""})
_WAYS = ("for", "against", "abstain")

Found = tuple[tuple[Mention, ...], int]


@dataclass(frozen=True, slots=True)
class Ballot:
    """The words of one language for votes: `said` by their last word, `by` those before a score.

    `division` heads a count as minutes give it ("Ayes 26"), `backed` stands before
    those who voted for it ("backed by 43 MPs").
    """

    ways: Phrases
    said: Phrases
    unanimous: Phrases
    to: Phrases
    cues: frozenset[str]
    by: frozenset[str]
    none: frozenset[str]
    voters: frozenset[str]
    starts: frozenset[str]
    division: frozenset[str]
    backed: Phrases


@cache
def ballot_in(language: str) -> Ballot:
    """Give the words of a language."""
    rows = words_of("votes")[language]
    said = {way: rows["ways"][way] for way in _WAYS}
    unanimous, none = phrases_by(0, {"unanimous": rows["unanimous"]}), frozenset(rows["none"])
    return Ballot(
        ways=phrases_by(0, rows["ways"]),
        said=phrases_by(-1, said),
        unanimous=unanimous,
        to=phrases_by(0, {"to": rows["to"]}),
        cues=frozenset(rows["cues"]),
        by=frozenset(rows["by"]),
        none=none,
        voters=frozenset(rows["voters"]),
        starts=none.union(unanimous),
        division=frozenset(rows["division"]),
        backed=phrases_by(-1, {"for": rows["backed"]}),
    )


def at(tokens: Tokens, i: int, language: str, found: bounds.Bounds | None) -> Found:
    """Give the votes counted from token `i` on, and the token after them; nothing where there are none.

    `found` are the bounds of the number at `i`, None where it is glued to another ("107-0").
    """
    words = ballot_in(language)
    scored = _score(tokens, i, words)
    if scored or found is None:
        return scored or ((), i)
    way, end = ahead(tokens, found.end, words.ways)
    if not way and (shared := _of_all(tokens, found, words, language)):
        return shared
    if not way and (past := _past_voters(tokens, found.end, words, language)):
        way, end = ahead(tokens, past, words.ways)
    if not way and _for_it(tokens, found, words, language):
        way, end = "for", found.end + 1
    if found.form == "article" and way not in _WAYS:
        return (), i
    if not way:
        return _said_before(tokens, found, words) or _spoken_score(tokens, found, words, language)
    if way == "votes":
        return _first_of_two(tokens, found, end, language)
    return (_mention(tokens, found, end, way),), end


def _of_all(tokens: Tokens, found: bounds.Bounds, words: Ballot, language: str) -> Found | None:
    """Give those for it in "seven of nine votes", "por 52 en 96": the second number is that of all."""
    if tokens.word(found.end) == "en" and tokens.word(found.start - 1) == "por":
        every = numerals.at(tokens, found.end + 1, language)
        return None if every is None else ((_mention(tokens, found, every.end, "for"),), every.end)
    if tokens.word(found.end) not in _OUT_OF:
        return None
    every = numerals.at(tokens, found.end + 1, language)
    way, end = ahead(tokens, every.end, words.ways) if every is not None else ("", 0)
    return ((_mention(tokens, found, end, "for"),), end) if way == "votes" else None


def _for_it(tokens: Tokens, found: bounds.Bounds, words: Ballot, language: str) -> bool:
    """Tell whether a count is of those for it: "58 for, 6 against", "backed by 43 MPs"."""
    if tokens.word(found.end) in words.voters:
        return before(tokens, found.start, words.backed)[0] is not None
    return tokens.word(found.end) == "for" and _then_against(tokens, found.end + 1, words, language)


def _then_against(tokens: Tokens, i: int, words: Ballot, language: str) -> bool:
    """Tell whether a count of those against stands at token `i`, behind a comma: "58 for, 6 against"."""
    at = i + 1 if tokens.word(i) in {",", "and"} else i
    number = numerals.at(tokens, at, language)
    return number is not None and ahead(tokens, number.end, words.ways)[0] == "against"


def _past_voters(tokens: Tokens, i: int, words: Ballot, language: str) -> int:
    """Give the token after who voted: "diputados", "of the 101 members were", 0 where nobody is named."""
    at, named = i, False
    for _ in range(_WHO):
        word = tokens.word(at)
        number = numerals.at(tokens, at, language)
        if word in words.voters:
            named, at = True, at + 1
        elif word in _LINKS:
            at += 1
        elif number is not None and tokens.word(at - 1) in _LINKS:
            at = number.end
        else:
            break
    return at if named or tokens.word(at - 1) in _VERBS else 0


def _said_before(tokens: Tokens, found: bounds.Bounds, words: Ballot) -> Found | None:
    """Give the count of "a favor: 14", "en contra, 4;", "votaron en contra tres"."""
    listed = tokens.word(found.start - 1) == "," and tokens.word(found.end) in _STOPS
    divided = tokens.word(found.start - 1) in words.division and tokens.word(found.end) in _STOPS
    colon = listed or tokens.word(found.start - 1) == ":"
    way, _ = before(tokens, found.start - colon, words.said)
    if way is None or not (colon or divided or _near(tokens, found.start, words)):
        return None
    return (_mention(tokens, found, found.end, way),), found.end


def unsaid_at(tokens: Tokens, i: int, language: str) -> Found:
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


def _first_of_two(tokens: Tokens, found: bounds.Bounds, end: int, language: str) -> Found:
    """Give "60 votes", and "to 20" after it as those against; in "60 votes for" the way comes later."""
    words = ballot_in(language)
    way, after = ahead(tokens, end, words.ways)
    if way in _WAYS:
        return (_mention(tokens, found, after, way),), after
    key, after = ahead(tokens, end, words.to)
    last = numerals.at(tokens, after, language) if key else None
    if last is None:
        return (_mention(tokens, found, end, ""),), end
    pair = _mention(tokens, found, end, "for"), _count(tokens, (after, last.end), last.value, "against")
    return pair, last.end


def _score(tokens: Tokens, i: int, words: Ballot) -> Found | None:
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
    if tokens.word(figures[-1] + 1).isalpha() and tokens.word(figures[-1] + 1) in _people():
        return None  # "10-15 soldiers"
    rows = zip(figures, _WAYS, strict=False)
    return tuple(_figure(tokens, k, way) for k, way in rows), figures[-1] + 1


@cache
def _people() -> frozenset[str]:
    """Give the nouns for people of both languages."""
    kinds = (nouns_in(language).kinds for language in LANGUAGES)
    return frozenset(word for of in kinds for word, kind in of.items() if kind == "people")


def _spoken_score(tokens: Tokens, found: bounds.Bounds, words: Ballot, language: str) -> Found:
    """Give the counts of "voted 60 to 20", "por 44 a 21"."""
    nothing: Found = (), found.number
    first = numerals.at(tokens, found.number, language)
    by = tokens.word(found.number - 1) in words.by
    if first is None or not (by or _near(tokens, found.number, words)):
        return nothing
    key, after = ahead(tokens, first.end, words.to)
    last = numerals.at(tokens, after, language) if key else None
    if last is None or _goes_on(tokens, last.end, language):
        return nothing
    one = _count(tokens, (found.number, first.end), first.value, "for")
    return (one, _count(tokens, (after, last.end), last.value, "against")), last.end


def _goes_on(tokens: Tokens, i: int, language: str) -> bool:
    """Tell whether a noun or a sign of measure follows, so that the numbers count something else."""
    word = tokens.word(i)
    return word == "%" or (word.isalpha() and word not in nouns_in(language).stops)


def _near(tokens: Tokens, i: int, words: Ballot) -> bool:
    for k in range(1, _LOOK_BACK + 1):
        word = tokens.word(i - k)
        if word in words.cues:
            return True
        if word in {"", ".", ";"}:
            return False
    return False


def _figure(tokens: Tokens, i: int, way: str) -> Mention:
    return _count(tokens, (i, i + 1), int(tokens.word(i)), way)


def _count(tokens: Tokens, span: tuple[int, int], count: int, way: str) -> Mention:
    return _plain(tokens, span, Quantity(count, count, "votes", ""), way)


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
