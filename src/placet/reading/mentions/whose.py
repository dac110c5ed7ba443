"""Whose an organ or a force is: the state, or the service, that stands beside it."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.overlap import Near

_OWNED = frozenset({Sort.BODY, Sort.UNIT})
_BEFORE = regex.compile(r"(?:[’']s)?[ \u00a0]")
_APPOSED = regex.compile(r",[ \u00a0]")
_AFTER = regex.compile(
    r",?[ \u00a0](?:\((?:[\p{Lu}\d-]{2,12})\)[ \u00a0])?(?:(?:la )?(?:Reserva|Reserve)[ \u00a0])?"
    r"(?:(?:de|del|de la|de los|de las|of|of the|from|from the)[ \u00a0](?:los |la |el |the )?)?"
)
_GOES_ON = regex.compile(r"[ \u00a0]\p{Lu}\p{Ll}")
_OF = regex.compile(r"[ \u00a0](?:of|de|del)[ \u00a0]")
_AGREES = regex.compile(r"^\p{L}+(?:an[oa]|eñ[oa]|in[oa]|és|esa|ense|ol[oa]|eco|eca|iense)s?$")
_REACH = 28
"""Code points to either side in which the words of whose it is begin or end."""
_QUOTES = frozenset('"“«')
AMBIGUOUS = "ambiguous"
_GENERIC = frozenset({"troops"})


def attached(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Give mentions with their state where the words beside them name it, in order.

    An organ or force takes the state into its words ("Mexican Senate", "tropas
    estadounidenses"); a service beside it only lends its traits ("U.S. Army’s 7th
    Special Forces Group"). People in uniform and governments whose state is not
    said are left out. Who is known by kind and state gets its id.
    """
    states = Near(m for m in mentions if m.sort == Sort.STATE)
    provinces = Near(m for m in mentions if _trait(m, "kind") == "province" and AMBIGUOUS not in m.flags)
    first = [_with_state(text, m, states) if m.sort in _OWNED else m for m in mentions]
    first = [_with_province(text, m, provinces) if m.sort == Sort.UNIT else m for m in first]
    units = Near(m for m in first if m.sort == Sort.UNIT and _trait(m, "state"))
    second = [_with_service(text, m, units) if m.sort == Sort.UNIT else m for m in first]
    organs = Near(m for m in second if m.sort == Sort.BODY)
    return tuple(
        _identified(m, gazetteer) for m in second if not _vague(m) and not _of_other(text, m, organs)
    )


def _trait(mention: Mention, name: str) -> str:
    return mention.value.trait(name) if isinstance(mention.value, Named) else ""


def _vague(mention: Mention) -> bool:
    return _trait(mention, "kind") in _GENERIC and not _trait(mention, "state")


def _of_other(text: str, mention: Mention, organs: Near) -> bool:
    """Tell whether a president is one of something: of a chamber, a committee, a company."""
    if _trait(mention, "kind") != "president" or " " in text[mention.start : mention.end]:
        return False
    before = any(m.end < mention.start for m in organs.touching(mention.start - 2, mention.start))
    return (
        before
        or text[max(0, mention.start - 1) : mention.start] == "-"
        or _OF.match(text, mention.end) is not None
    )


def _with_state(text: str, mention: Mention, states: Near) -> Mention:
    if _trait(mention, "state") or not isinstance(mention.value, Named):
        return mention
    for state in states.touching(mention.start - _REACH, mention.end + _REACH):
        if AMBIGUOUS in state.flags and isinstance(state.value, Named) and state.value.entity:
            continue  # of a state or of a province of another: not for us to choose
        inside = mention.start <= state.start and state.end <= mention.end
        if inside or _joined(text, mention, state):
            return _taken(text, mention, state)
    return mention


def _with_province(text: str, mention: Mention, provinces: Near) -> Mention:
    """Give a force with a province in its name ("South Carolina National Guard") with the state of that."""
    inside = next(iter(provinces.touching(mention.start, mention.end)), None)
    if inside is None or _trait(mention, "state") or not isinstance(mention.value, Named):
        return mention
    if text[inside.start - 1 : inside.start] in _QUOTES:
        return mention  # named after a place or a battle, anybody's
    traits = (*mention.value.traits, ("state", _trait(inside, "state")))
    return replace(mention, value=replace(mention.value, traits=traits))


def _joined(text: str, mention: Mention, other: Mention) -> bool:
    if 0 < mention.start - other.end <= len("’s "):
        return _BEFORE.fullmatch(text, other.end, mention.start) is not None
    if not 0 < other.start - mention.end <= len(" (ABCDEFGHIJKL) from the "):
        return False
    gap = _AFTER.fullmatch(text, mention.end, other.start)
    if gap is not None and len(gap[0]) > 1 and _GOES_ON.match(text, other.end):
        return False  # "of the Philippine Navy" is of the navy first
    # Without a word between, only an adjective follows what it belongs to.
    return gap is not None and (len(gap[0]) > 1 or _adjective(text[other.start : other.end]))


def _apposed(text: str, mention: Mention, unit: Mention) -> bool:
    """Tell whether a force stands right behind its service: "la Guardia Nacional, 36.ª División"."""
    return _APPOSED.fullmatch(text, unit.end, mention.start) is not None


def _adjective(words: str) -> bool:
    """Tell whether a state's word is an adjective: in small letters, or one that agrees with its noun."""
    return words.islower() or _AGREES.search(words) is not None


def _taken(text: str, mention: Mention, state: Mention) -> Mention:
    if not isinstance(mention.value, Named) or not isinstance(state.value, Named):
        return mention
    start, end = min(mention.start, state.start), max(mention.end, state.end)
    if mention.sort is Sort.UNIT and start == mention.start and mention.value.trait("kind") == "unit":
        end = mention.end  # a unit bears its own name, whatever state is said after it
    if mention.sort is Sort.UNIT and end == mention.end and "s " in text[state.end : mention.start]:
        start = mention.start  # "Lithuania’s Iron Wolf brigade" is called so without its state
    pair = ("state", state.value.entity or state.value.trait("candidates"))
    value = Named(" ".join(text[start:end].split()), mention.value.entity, (*mention.value.traits, pair))
    return replace(mention, start=start, end=end, value=value)


def _with_service(text: str, mention: Mention, units: Near) -> Mention:
    if not isinstance(mention.value, Named):
        return mention
    for unit in units.touching(mention.start - _REACH, mention.end + _REACH):
        if unit is not mention and (_joined(text, mention, unit) or _apposed(text, mention, unit)):
            own = dict(mention.value.traits)
            lent = {k: _trait(unit, k) for k in ("state", "service") if _trait(unit, k)}
            lent |= {"of": unit.value.entity} if isinstance(unit.value, Named) and unit.value.entity else {}
            return replace(mention, value=replace(mention.value, traits=tuple((lent | own).items())))
    return mention


def _identified(mention: Mention, gazetteer: Gazetteer) -> Mention:
    if mention.sort not in _OWNED or not isinstance(mention.value, Named) or not _trait(mention, "state"):
        return mention
    return replace(mention, value=gazetteer.resolve(mention.value, _trait(mention, "state")))
