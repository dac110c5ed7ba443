"""Days, ranges and lengths of time in Spanish and English, with the years they lack told, never filled in.

    period = [ cue ] side [ connector side ] | days "and" day month | length | "yesterday" ...
    cue    = "from" | "hasta" | "a más tardar el" | "el pasado" ...

One range in one clause is one mention ("from 15 February through April 16"). Two ends in two clauses
("began on May 4 and should last until June 12") are two mentions, the first flagged `start` and the second
`end`; `completion.joined` puts them together. Days that share a month ("los días 3, 5 y 9 de mayo") are a
mention each, flagged `shared`: only the last stands on words that say its month. A day that takes its month
from the period before it in the text ("el 30 de ese mes", "terminan el 28") has it, `shared` and computed.

Parts of a month or year with borders ("segunda quincena de marzo") have them as their sides; those without
("early March") have on both sides the third that they are taken for, `2025-03-01..2025-03-10`, flagged
`approximate`. A season is its whole year, flagged `season`: its months depend on the hemisphere.

Flags: `start`, `end` (which end it is: an open side is "" in the value, else a verb says so), `deadline`,
`before`, `after` (the day itself is left out), `approximate`, `season`, `ambiguous` (day and month may be
swapped), `weekday` (it was another one), `reversed`, `rolled` (the year of the other end follows from the
order), `replaced` and `replacement` (a correction), `place` ("avenida 20 de Noviembre"), `shared`, `bare`
(its own words say no month), `within`, `working` (working days).
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from placet.reading.mention import Dated, Mention, Sort
from placet.reading.mentions import ranges
from placet.reading.mentions.almanac import Almanac, ahead, almanac_in
from placet.reading.mentions.completion import in_order
from placet.reading.mentions.lengths import length_at
from placet.reading.mentions.lexicon import languages_of
from placet.reading.mentions.tokens import Tokens, cut

_PREFIXES = frozenset({"el", "la", "los", "on", "the", "del", "dia", "dias", "in", "en", "of", "de", "fecha"})


def find(text: str, language: str) -> tuple[Mention, ...]:
    """Give the periods of a text in order, none within another; code points of `text`.

    `language` is "es", "en" or "" (both are tried, the longer words win).
    """
    tokens = cut(text)
    found = [m for one in languages_of(language) for m in _scan(tokens, almanac_in(one), alone=False)]
    return in_order(longest(found))


def read(text: str, language: str) -> Dated | None:
    """Give the one period a text is, the whole of it; None where it is none or more."""
    tokens = cut(text.strip())
    for one in languages_of(language):
        found = longest(list(_scan(tokens, almanac_in(one), alone=True)))
        if len(found) == 1 and _whole(tokens, found[0]) and isinstance(found[0].value, Dated):
            return found[0].value
    return None


def longest(mentions: list[Mention]) -> tuple[Mention, ...]:
    """Give mentions in order, of those that overlap the longest, of equal ones the first given."""
    if len({m.end for m in mentions}) == len(mentions) and _apart(mentions):
        return tuple(mentions)
    kept: list[Mention] = []
    for one in sorted(mentions, key=_start_then_longest):
        if kept and one.start < kept[-1].end:
            if one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
        else:
            kept.append(one)
    return tuple(kept)


def _apart(mentions: list[Mention]) -> bool:
    return all(one.end <= two.start for one, two in pairwise(mentions))


def _start_then_longest(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _whole(tokens: Tokens, mention: Mention) -> bool:
    first = tokens.starts.index(mention.start)
    return mention.end == tokens.ends[-1] and all(word in _PREFIXES for word in tokens.words[:first])


def _scan(tokens: Tokens, words: Almanac, *, alone: bool) -> Iterator[Mention]:
    after = 0
    for i in tokens.places(words.starts):
        if i >= after:
            found, after = _at(tokens, i, words, alone=alone)
            yield from found


def _at(tokens: Tokens, i: int, words: Almanac, *, alone: bool) -> tuple[tuple[Mention, ...], int]:
    """Give the mentions whose first date or number is at token `i`, and the token to go on from."""
    found, after = ranges.at(tokens, i, words, alone=alone)
    if found:
        return found, after
    length = length_at(tokens, i, words, alone=alone)
    if length:
        return (length,), _token_after(tokens, i, length.end)
    relative, after = ahead(tokens, i, words.ahead["relative"])
    if relative and tokens.word(after) != "en":
        value = Dated(lacks="day", relative=relative)
        mention = Mention(Sort.PERIOD, tokens.starts[i], tokens.ends[after - 1], value, "period.relative")
        return (mention,), after
    return (), i + 1


def _token_after(tokens: Tokens, i: int, end: int) -> int:
    while i < len(tokens.ends) and tokens.ends[i] < end:
        i += 1
    return i + 1


def flagged(mention: Mention, *flags: str) -> Mention:
    """Give a mention with more flags."""
    return replace(mention, flags=tuple(dict.fromkeys((*mention.flags, *flags)))) if flags else mention
