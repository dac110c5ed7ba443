"""All that a text names: states, organs, forces, places, people, organisations, exercises, acts."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from placet.reading.gazetteer import Gazetteer, Hit
from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions import listed, people, places, shaped, whose
from placet.reading.mentions.overlap import NESTED, Near, resolved

DATELINE = "dateline"
_NEVER_SHORT = frozenset({Sort.ACT, Sort.ACTIVITY, Sort.PERSON, Sort.STATE})
_PHRASES = frozenset({Sort.ACT, Sort.ACTIVITY})
_DATELINE = regex.compile(
    r"^[ \t]*\p{Lu}[\p{L}\p{M}.’'-]+"
    r"(?:[ \u00a0](?:(?:de|del|la|of)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}.’'-]+){0,3}"
    r"(?:,[ \u00a0]\p{Lu}[\p{L}\p{M}. ]{1,30})?"
    r"(?:,?[ \u00a0](?:a[ \u00a0])?(?:\d{1,2}|\p{L}{3,10}\.?)[ \u00a0](?:de[ \u00a0])?[\p{L}\d.]{1,12}"
    r"(?:,?[ \u00a0](?:de[ \u00a0])?\d{4})?)?"
    r"\.?[ \u00a0]?(?:\([^()\n]{2,30}\)[ \u00a0]?)?(?:\.[-–—]+|[-–—|]+|--)(?=[ \u00a0])",
    regex.MULTILINE,
)
_SHORT = regex.compile(r"[ \u00a0]\(([\p{Lu}\d][\p{L}\d&/-]{1,14})\)")


def find(text: str, language: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Give every mention of something with a name, in order of their start.

    `language` is "es", "en" or "" (both are tried); offsets are code points of
    the text. Names known beforehand come from the gazetteer, others from the
    grammars, people from the office or party beside them. One inside another
    of another sort is flagged `nested`; several things of one name leave
    `entity` empty, are flagged `ambiguous` and listed in the trait `candidates`.
    """
    hits = gazetteer.find(text, language)
    found = _clear(hits, (*listed.of_hits(text, hits), *shaped.find(text, language)))
    settled = resolved(_sure(tuple(found)), listed.RULE)
    owned = resolved(whose.attached(text, settled, gazetteer), listed.RULE)
    persons = people.find(text, hits, owned)
    mentions = resolved((*_not_in(persons, owned), *persons), listed.RULE)
    within = _states_within(text, mentions, language, gazetteer)
    mentions = tuple(places.longer(text, mentions))
    mentions = (*mentions, *places.towns(text, mentions))
    mentions = (*mentions, *places.of_kind(text, mentions))
    mentions = (*mentions, *places.known_towns(text, mentions))
    mentions = (*mentions, *places.listed(text, mentions))
    every = sorted((*mentions, *within), key=lambda m: (m.start, -m.end))
    return tuple(_flagged(text, places.placed(text, every)))


def _states_within(
    text: str, mentions: Sequence[Mention], language: str, gazetteer: Gazetteer
) -> Iterator[Mention]:
    """Give the state's own name in the name of a force known as a whole: "United States" in its Navy's."""
    starts = {m.start for m in mentions if m.sort is Sort.STATE}
    for one in mentions:
        if one.sort is not Sort.UNIT or not isinstance(one.value, Named) or one.value.trait("state") == "":
            continue
        for hit in gazetteer.find(text[one.start : one.end], language, "state"):
            entry, start = hit.entries[0], one.start + hit.start
            if entry.entity == one.value.trait("state") and start not in starts:
                value = Named(entry.name, entry.entity)
                yield Mention(Sort.STATE, start, one.start + hit.end, value, flags=(NESTED,))


def _not_in(persons: Sequence[Mention], mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give the mentions that are no part of somebody's name."""
    near = Near(persons)
    return (m for m in mentions if not any(True for _ in near.touching(m.start, m.end)) or m.sort in _PHRASES)


def _clear(hits: Iterable[Hit], mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give the mentions that do not begin inside a name of something else; offices are no towns."""
    others = [hit for hit in hits if any(entry.is_ == "other" for entry in hit.entries)]
    offices = {hit.start for hit in hits if any(entry.is_ == "role" for entry in hit.entries)}
    starts = [hit.start for hit in others]
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        clear = at < 0 or others[at].end <= mention.start
        if clear and not (_guessed(mention) and mention.start in offices):
            yield mention


def _sure(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give the mentions without the guesses about words that anything else is known of."""
    near = Near(m for m in mentions if not _guessed(m) and m.sort not in _PHRASES)
    return (m for m in mentions if not _guessed(m) or not any(True for _ in near.touching(m.start, m.end)))


def _guessed(mention: Mention) -> bool:
    return isinstance(mention.value, Named) and mention.value.trait("kind") == places.GUESS


def _flagged(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    lines = [match.span() for match in _DATELINE.finditer(text)]
    starts = [start for start, _ in lines]
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        inside = at >= 0 and mention.end <= lines[at][1]
        more = (*((DATELINE,) if inside else ()), *((places.GUESS,) if _guessed(mention) else ()))
        yield replace(mention, flags=(*mention.flags, *more)) if more else mention


def introduced(text: str, mentions: Iterable[Mention]) -> dict[str, Named]:
    """Give the short forms a text introduces in brackets after a name, each with what it stands for.

    "Secretaría de Marina (SEMAR)" makes SEMAR stand for it in the whole document.
    A short form counts where its letters come in the name in their order.
    """
    table: dict[str, Named] = {}
    for mention in mentions:
        if not isinstance(mention.value, Named) or mention.sort in _NEVER_SHORT:
            continue
        short = _SHORT.match(text, mention.end) or _SHORT.search(text, mention.start, mention.end)
        if short and _stands_for(short[1], mention.value.name):
            table.setdefault(short[1], mention.value)
    return table


def _stands_for(short: str, name: str) -> bool:
    letters = iter(name.partition(" (")[0].casefold())
    return all(letter in letters for letter in short.casefold() if letter.isalnum())
