"""From a match of a rule to the value of its slot, by what the slot holds."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from placet.claims.proposal import Act, Slot, Stance, Strength, Thing, Value, Window
from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.proposals.candidate import Span
from placet.reading.proposals.years import Years
from placet.reading.rule import Rule
from placet.reading.sketch import Sketch
from placet.reading.spelled import numbers

CEILING = "ceiling"
"""The value of a rule whose number is the most that may come."""
_AHEAD = 90
"""Days by which a window mostly lies after what is said of it."""
_DAY = 10
"""Characters of a whole day."""
_ARTICLE = re.compile(r"(?:the|an?|el|la|los|las|un|una|unos|unas|del|al|its|their|sus?)\s+", re.IGNORECASE)
_PREMISES = re.compile(
    r"(?:instalaciones|predio|recinto|premises|grounds|facilities) (?:de la|del|de|of the|of) ", re.IGNORECASE
)
_KIND = re.compile(r"(?: de)? (?:tipo|type|clase|class)$")
"""What leads up to a type that stands elsewhere: "una aeronave tipo C-130"."""
_EDGES = " \t\n\u00a0.,;:-–—\"'“”«»()[]*_"


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match in a drawn sentence: which mention has which role, and which words."""

    rule: Rule
    sketch: Sketch
    found: re.Match[str]
    text: str
    sentence: Span
    years: Years

    @property
    def roles(self) -> Mapping[str, Mention]:
        """Give the mentions by role."""
        places = ((role, self.found.start(role)) for role in self.found.re.groupindex)
        return {role: self.sketch.marks[at] for role, at in places if at in self.sketch.marks}

    def words(self, role: str = "text") -> Span | None:
        """Give the span of the words taken in a role, trimmed of quotes and an article; None if none."""
        if role not in self.found.re.groupindex or self.found.start(role) < 0:
            return None
        start, end = self.found.span(role)
        return trimmed(self.text, *self.sketch.span(start, end)) if start < end else None


@dataclass(frozen=True, slots=True)
class Read:
    """A value with the span it rests on, other words it needs, and what was noticed."""

    value: Value
    span: Span
    inputs: tuple[Span, ...] = ()
    flags: tuple[str, ...] = ()
    entity: str = ""
    computed: bool = False


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Give a span without stops at its edges and without a leading article; None if nothing is left."""
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    return (start, end) if start < end else None


def read(match: Match) -> Read | None:
    """Give what a match says for its rule's slot, None where its parts do not make a value."""
    slot = match.rule.slot
    if slot is None:
        return None
    return _READERS.get(slot, _name)(match)


def _hull(match: Match, *mentions: Mention | None) -> Span:
    spans = [(m.start, m.end) for m in mentions if m is not None]
    whole = match.words("passage")
    if whole:
        return whole
    return min(s for s, _ in spans), max(e for _, e in spans)


def _strength(match: Match) -> Read | None:
    one = match.roles.get("value")
    if one is None or not isinstance(one.value, Quantity):
        return None
    count = one.value
    capped = match.rule.value == CEILING
    least = None if count.ceiling or capped else count.least
    if capped and count.most is None and count.least is not None:
        # "No more than": the words that make it a least are denied.
        return Read(Strength(None, count.least - 1), _hull(match, one), flags=one.flags)
    if least is None and count.most is None:
        return None
    if least is not None and count.most is None and least not in (said := numbers(_exact(match, one))):
        # "More than 40": the words hold 40, and at least 40 is true too.
        least = least - 1 if least - 1 in said else least
    return Read(Strength(least, count.most), _hull(match, one), flags=one.flags)


def _exact(match: Match, one: Mention) -> str:
    return match.text[one.start : one.end]


def _window(match: Match) -> Read | None:
    roles = match.roles
    roles = {key: _as_length(one) for key, one in roles.items()}
    parts = [roles[key] for key in ("value", "start", "end", "length") if key in roles]
    if not parts or not all(isinstance(one.value, Dated) for one in parts):
        return None
    told = [match.years.complete(one, match.sentence, _AHEAD) for one in parts]
    sides = _sides({key: dated for key, (dated, _) in zip(_in_order(roles), told, strict=True)})
    if sides is None:
        return None
    anchored = [a for _, a in told if a is not None]
    inputs = tuple(s for a in anchored for s in a.spans)
    inputs = (*inputs, *(s for one in parts for s in match.years.source(one)))
    span = _hull(match, *parts)
    flags = tuple(dict.fromkeys(f for one in parts for f in one.flags))
    computed = bool(anchored) or "length" in roles or "shared" in flags or not _spelt(sides, match, span)
    return Read(Window(*sides), span, _outside(inputs, span), flags, "", computed)


def _spelt(sides: tuple[str, str], match: Match, span: Span) -> bool:
    """Tell whether words hold the days of a window as such, and not only what they are reckoned from."""
    said = numbers(match.text[slice(*span)])
    return all({int(side[:4]), int(side[-2:])} <= said for side in sides if len(side) == _DAY)


def _as_length(one: Mention) -> Mention:
    """Give a number of days as the length that it is."""
    if isinstance(one.value, Quantity) and one.value.of == "days" and one.value.least == one.value.most:
        return replace(one, value=Dated(days=one.value.most))
    return one


def _in_order(roles: Mapping[str, Mention]) -> tuple[str, ...]:
    return tuple(key for key in ("value", "start", "end", "length") if key in roles)


def _sides(told: Mapping[str, Dated]) -> tuple[str, str] | None:
    """Give the two days of a window, None where they are no days or run backwards."""
    whole, start, end = (told.get(key, Dated()) for key in ("value", "start", "end"))
    first = whole.start or start.start
    last = whole.end or end.end or end.start
    if "start" in told and "end" in told and first > last:
        last = _after(first, last)
    if not last and (days := told.get("length", Dated()).days) and len(first) == _DAY:
        last = (date.fromisoformat(first) + timedelta(days=days - 1)).isoformat()
    first, last = first.split("..")[0], last.split("..")[-1]
    if "X" in first + last or not (first or last) or (first and last and last < first):
        return None
    return first, last


def _after(first: str, last: str) -> str:
    """Give a day whose year was completed with the first year in which it is not before another."""
    if len(first) != _DAY or len(last) != _DAY:
        return last
    later = f"{first[:4]}{last[4:]}"
    return later if later >= first else f"{int(first[:4]) + 1}{last[4:]}"


def _outside(inputs: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(i for i in inputs if not (span[0] <= i[0] and i[1] <= span[1])))


def _act(match: Match) -> Read | None:
    roles = match.roles
    body, day = roles.get("body"), roles.get("date")
    votes = {key: roles[key] for key in ("for", "against", "abstain") if key in roles}
    parts = [one for one in (body, day, *votes.values()) if one is not None]
    if not parts:
        return None
    name = body.value.name if body is not None and isinstance(body.value, Named) else ""
    entity = body.value.entity if body is not None and isinstance(body.value, Named) else ""
    told, anchor = match.years.complete(day, match.sentence) if day is not None else (Dated(), None)
    counts = {key: _count(one) for key, one in votes.items()}
    value = Act(name, told.start, counts.get("for"), counts.get("against"), counts.get("abstain"))
    span = _hull(match, *parts)
    inputs = anchor.spans if anchor is not None else ()
    return Read(value, span, _outside(inputs, span), (), entity, anchor is not None)


def _count(one: Mention) -> int | None:
    return one.value.least if isinstance(one.value, Quantity) else None


def _things(match: Match) -> Read | None:
    one = match.roles.get("value")
    words = match.words()
    if one is None:
        return None if words is None else Read((Thing(match.text[slice(*words)]),), words)
    if isinstance(one.value, Named):
        return Read((Thing(one.value.name),), _hull(match, one), entity=one.value.entity)
    if not isinstance(one.value, Quantity):
        return None
    type_ = match.text[slice(*words)] if words else one.value.noun
    span = (min(one.start, words[0]), max(one.end, words[1])) if words else _hull(match, one)
    type_ = _KIND.sub("", type_)
    count = one.value.most if one.value.least is None else one.value.least
    return Read((Thing(type_, count),), span, flags=one.flags) if type_ else None


def _stance(match: Match) -> Read | None:
    who, role, party = (match.roles.get(key) for key in ("who", "role", "party"))
    words = match.words("who")
    if who is None and words is None:
        return None
    named = who.value if who is not None and isinstance(who.value, Named) else Named("critics")
    said = {
        "role": _said(match, role, "role") or named.trait("role"),
        "party": _said(match, party, "party") or named.trait("party"),
    }
    span = match.sketch.span(match.found.start("who"), match.found.end())
    if whole := match.words("passage"):
        span = whole
    return Read(Stance(named.name, said["role"], said["party"], match.rule.value), span, entity=named.entity)


def _said(match: Match, mention: Mention | None, role: str) -> str:
    if mention is not None and isinstance(mention.value, Named):
        return mention.value.name
    words = match.words(role)
    return match.text[slice(*words)] if words else ""


def _name(match: Match) -> Read | None:
    one = match.roles.get("value")
    words = match.words()
    if one is not None and isinstance(one.value, Named):
        if match.rule.slot in {Slot.UNIT, Slot.HOST_UNIT} and _common(one.value):
            return None
        if match.rule.slot is Slot.SITE and (premises := _PREMISES.match(one.value.name)):
            # "The premises of the training centre" are the training centre.
            name = one.value.name[premises.end() :]
            start = match.text.find(name, one.start, one.end)
            return Read(name, (start if start >= 0 else one.start, one.end), flags=one.flags)
        return Read(one.value.name, (one.start, one.end), flags=one.flags, entity=one.value.entity)
    if words is None:
        return None
    return Read(match.text[slice(*words)], words)


def _common(named: Named) -> bool:
    """Tell whether a force is called by a word for people only: "marines", nobody's in particular."""
    return named.name.islower() and not named.entity and not named.trait("state")


def _state(match: Match) -> Read | None:
    one = match.roles.get("value")
    if one is None:
        return None
    for each in match.sketch.at(match.found.start("value")):
        if each.sort is Sort.STATE and isinstance(each.value, Named):
            return Read(each.value.name, (each.start, each.end), entity=each.value.entity)
    return None


_READERS: Mapping[Slot, Callable[[Match], Read | None]] = {
    Slot.STRENGTH: _strength,
    Slot.PRESENCE: _window,
    Slot.WINDOW_OF_ACTIVITY: _window,
    Slot.REQUEST: _act,
    Slot.OPINION: _act,
    Slot.VOTE: _act,
    Slot.PUBLICATION: _act,
    Slot.ARMS: _things,
    Slot.MEANS: _things,
    Slot.POSITION: _stance,
    Slot.SENDING_STATE: _state,
    Slot.RECEIVING_STATE: _state,
}
