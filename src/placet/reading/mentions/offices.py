"""What stands between an office and the name of who holds it: organ, portfolio, state, party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from placet.reading import profile
from placet.reading.gazetteer import Entry, Hit
from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.naming import spaced

REACH = 110
"""Code points before an office or party in which its name is looked for."""
_STEPS = 6
"""Words or names that may stand between; more would be a list, not a title."""
_LINK = regex.compile(
    r"(?:,?[ \u00a0]|-)(?:(?:de las|de los|de la|del|de|of the|of|for the|for|by|por el|por|from the|from|the"
    r"|and the|and|y del|y de|y|en|ante|in)[ \u00a0])?"
)
_OWNERS = frozenset({Sort.BODY, Sort.UNIT, Sort.PLACE, Sort.STATE})

Starts = Mapping[int, tuple[int, dict[str, str]]]
"""What may stand between, by its start: where it ends, and the traits it gives."""


@dataclass
class Walk:
    """How far the words between reach, and what they tell."""

    end: int
    traits: dict[str, str] = field(default_factory=dict)


def starts_of(text: str, hits: Sequence[Hit], mentions: Sequence[Mention]) -> Starts:
    """Give what may stand between an office and a name: organs, forces, places, states, parties, offices."""
    table: dict[int, tuple[int, dict[str, str]]] = {}
    for mention in mentions:
        value = mention.value
        # A president is an office of its own here, though elsewhere an organ.
        if isinstance(value, Named) and mention.sort in _OWNERS and value.trait("kind") != "president":
            _offer(table, mention.start, mention.end, _of_mention(value, mention.sort))
    for hit in hits:
        printed = text[hit.start : hit.end]
        kinds = {entry.is_: entry for entry in hit.entries}
        if "party" in kinds:
            _offer(table, hit.start, hit.end, party(kinds["party"], printed))
        elif "role" in kinds:
            _offer(table, hit.start, hit.end, office(kinds["role"], printed))
    return table


def _offer(
    table: dict[int, tuple[int, dict[str, str]]], start: int, end: int, traits: dict[str, str]
) -> None:
    if start not in table or table[start][0] <= end:
        table[start] = (end, traits)


def _of_mention(value: Named, sort: Sort) -> dict[str, str]:
    if sort == Sort.BODY:
        return {"of": value.name}
    return {"state": value.entity} if sort == Sort.STATE and value.entity else {}


def office(entry: Entry, printed: str) -> dict[str, str]:
    """Give an office as it is printed (`role`), and the key of what it is (`office`, `portfolio`)."""
    traits = {"role": spaced(printed), "office": entry.trait("role"), "portfolio": entry.trait("portfolio")}
    return {key: value for key, value in traits.items() if value}


def party(entry: Entry, printed: str) -> dict[str, str]:
    """Give a party as it is printed, and by the first name its profile has, mostly its letters."""
    short = entry.trait("short")
    return {"party": spaced(printed)} | ({"party_short": short} if short else {})


@cache
def _portfolio() -> "regex.Pattern[str]":
    """Give the pattern of what an office is of: words of the profile, one or several."""
    rows = profile.load(profile.EVERYWHERE).known
    words = [name for row in rows if row.is_ == "portfolio" for _, name in row.names]
    return regex.compile(
        r"(?:(?:de|del|of|for)[ \u00a0])?(?:la |las |los |the )?"
        r"(?:\L<words>(?:[ \u00a0](?:y |e |and |de )?|(?![\p{L}])))+",
        words=words,
    )


def walk_from(text: str, end: int, starts: Starts) -> Walk:
    """Give how far the words after an office go on telling of it."""
    walk = Walk(end)
    for _ in range(_STEPS):
        link = _LINK.match(text, walk.end)
        at = link.end() if link else walk.end
        near = starts.get(at)
        portfolio = _portfolio().match(text, at) if near is None else None
        if near is not None:
            walk.end = near[0]
            walk.traits = near[1] | walk.traits
        elif portfolio is not None:
            walk.end = portfolio.end() - (1 if portfolio[0][-1] in " \u00a0" else 0)
            walk.traits.setdefault("portfolio", portfolio[0].strip())
        else:
            break
    return walk


def left_of(text: str, hit: Hit, starts: Starts) -> dict[str, str]:
    """Give what stands right before an office: a party or a state ("PAN Senator", "Mexican President")."""
    for at in range(hit.start - 1, max(-1, hit.start - REACH), -1):
        near = starts.get(at)
        if near and text[near[0] : hit.start] in {" ", "\u00a0", ") ", "’s ", "'s "}:
            return near[1]
        if text[at] in "\n.;":
            break
    return {}
