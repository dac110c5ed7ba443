"""Whose land and whose forces a text speaks of: found once, so that rules can say *host* and *foreign*."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import pycountry

from placet.claims.entity import Entities
from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.sketch import Marks, fold

_LEVELS = ("plenary", "committee", "executive", "ministry", "gazette", "recess", "court", "other")
_COUNTED = (
    "people",
    "aircraft",
    "ships",
    "vehicles",
    "arms",
    "equipment",
    "votes",
    "days",
    "percent",
    "money",
    "other",
)
_SIDES = ("host", "foreign", "unknown")
_STEPS = ("request", "referral", "opinion", "vote", "publication", "promulgation", "report", "other")
_PERIODS = ("day", "start", "end", "month", "year", "span", "length", "relative", "past")

MARKS = Marks(
    [
        *(f"body.{level}" for level in _LEVELS),
        "body.foreign",
        *_COUNTED,
        *(f"{sort}.{side}" for sort in ("state", "unit", "troops", "place") for side in _SIDES),
        *(f"act.{step}" for step in _STEPS),
        *(f"period.{sort}" for sort in _PERIODS),
        *("person", "organisation", "exercise", "activity"),
    ]
)
"""The marks that patterns of rules may name."""

_LAND = re.compile(r"(?:territori?\w*|suelo|soil|aguas|puertos|espacio aereo|waters|airspace)(?: \S+){0,4} $")
_IN = re.compile(
    r"\b(?:en|in|into|to|within|al?|across|visit(?:s|ing|ed)?|visit(?:a|an|ar|ara|aran)) (?:el |la "
    r"|los |the )?$"
)
_FROM = re.compile(
    r"\b(?:tropas|fuerzas|efectivos|militar\w*|personal|contingente|elementos|ejercito|armada|marina|ingreso|forces|troops|soldiers|entry)\b"
)
_ORIGIN = re.compile(
    r"\b(?:out of|based (?:in|at)|sede en|from|procedentes? de|desde) (?:el |la |the )?(?:\S+, )?$"
)
_ORGAN = re.compile(
    r"\b(?:camara de (?:senadores|diputados|representantes)|senado|congreso|asamblea(?: \w+)?"
    r"|parlamento|senate|congress"
    r"|parliament|(?:national |legislative )?assembly|house of representatives)"
    r"(?: nacional| legislativ\w)? (?:de la |del |de |of the |of )?(?:nacion |republica (?:de |del )?"
    r"|republic of )?$"
)
"""What before a state's name tells that an organ of it is meant."""
_FLAG = re.compile(
    r"\b(?:fragata|corbeta|buque|navio|patrullero|destructor|submarino|aeronave|avion|frigate|corvette|ship|vessel|destroyer"
    r"|submarine|aircraft)e?s?\b[^.;:]{0,60} (?:de la|del|de|of the|of) (?:armada de |marina de "
    r"|fuerza aerea de |navy of )?"
    r"(?:la |el |the )?$"
)
_OF_FORCE = re.compile(r" (?:del|de la|de los|of the|from the) ")
_OF_LAND = re.compile(
    r"(?:'s|’s)? (?:soil|territory|waters|parliament|senate|congress|house|lawmakers|constitution"
    r"|government)\b"
)
_HOSTS = re.compile(
    r"[^.;:\n]{0,60}?\b(?:to host|will host|hosts|hosting|hosted|recib(?:e|en|ira|iran|ieron|io)"
    r"|acog(?:e|en|era|eran)"
    r"|sera sede|is to receive|will receive|receives|opens? its (?:doors|territory)|abr(?:e"
    r"|ira) (?:sus puertas|su territorio))\b"
)
"""What tells that whoever stands before it is the host."""
_SIDE_OF = re.compile(r"\b(?:por el|del) lado (?:de (?:la |el )?)?$|\bpor la parte $")
"""What before a state's name tells that those at home are meant, beside the visitors."""
_LET_IN = re.compile(
    r"\b(?:entrada|ingreso|arribo|llegada|entry|admission|arrival)"
    r"(?: al pais| al territorio nacional)? (?:de|of)"
    r" (?:(?!salida|al?\b|to\b|into\b|en\b|in\b|para\b)[^\s;.,]+ ){0,9}$"
)
"""What before a state's name tells that its people are let in."""
_TEACHES = re.compile(
    r"\b(?:entren|adiestr|capacit|instru|asesor|train|teach|instruct)\w* (?:a|al|a la|a los|the)?"
    r" ?(?:(?!en\b|in\b|con\b|with\b|de\b)[^\s;.,]+ ){0,3}$"
)
"""What before the name of people tells that they are taught."""
_WITH = re.compile(
    r"\b(?:with|alongside|beside|guests? of|junto (?:a|con)|junto al|con|conjuntamente con) (?:el "
    r"|la |los |the )?$"
)
"""What before a force tells that others work with it: mostly those who come with those who are at home."""
_HOST_LABEL = re.compile(
    r"(?:^|\n)\W*(?:host(?: \w+)?|anfitri\w+|(?:unidad|fuerza) anfitriona"
    r"|receiving \w+)\s*:\s*(?:the |el |la )?$"
)
_GONE = re.compile(
    r"[^.;]{0,12}?\b(?:concurrieron|concurriran|acudieron|acudiran|viajaron|viajaran"
    r"|travell?ed|will travel|went)"
    r" (?:a|al|to)\b"
)
"""What tells that forces of the host went to others."""
_SENT = re.compile(
    r"\b(?:salida|salgan|(?:la |el )?envio|departure)(?: del pais| del territorio nacional)?,? (?:de"
    r"|of) (?:(?!ingreso|entrada)[^\s;.]+ ){0,8}$"
)
"""What tells that a parliament lets forces of its own go abroad."""
_WEIGHTS: Mapping[str, float] = {
    "plenary": 3,
    "recess": 3,
    "executive": 2,
    "gazette": 2,
    "ministry": 0.25,
    "committee": 0.25,
}
"""How much an organ of a known state says of whose land it is: committees are called alike everywhere."""
_CANDIDATE, _PLACE, _DATELINE, _TERRITORY, _TROOPS, _HOST = 0.5, 1, 3, 3, 2, 3
_NEAR, _HOST_NEAR = 40, 90
_LONG_ENOUGH = 6
_OPENS, _OPENING = 500, 1.5
"""What a text says first, in its headline and lead, weighs more: to code point, and by how much."""
_YEAR = 4
"""Characters of a year."""
TROOPS = "troops"
"""The kind of a mention that names no unit: "Mexican marines"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The state whose land a text is about and the states whose forces come, by id ("": not told)."""

    host: str = ""
    senders: frozenset[str] = frozenset()

    def side(self, state: str) -> str:
        """Give on which side a state is: host, foreign, unknown."""
        if not state:
            return "unknown"
        if self.host:
            return "host" if state == self.host else "foreign"
        return "foreign" if state in self.senders else "unknown"

    def mark(self, mention: Mention) -> str:
        """Give the character that stands for a mention in a drawing, "" for one that is not drawn."""
        return MARKS.of(self.key(mention))

    def key(self, mention: Mention) -> str:
        """Give the name of a mention's mark, as patterns write it."""
        match mention.value:
            case Dated() as dated:
                return f"period.{_period(dated)}"
            case Quantity() as quantity:
                return quantity.of if quantity.of in _COUNTED else "other"
            case Named() as named:
                return self._named(mention.sort, named)

    def _named(self, sort: Sort, named: Named) -> str:
        match sort:
            case Sort.UNIT if named.trait("kind") == TROOPS:
                return f"{TROOPS}.{self.side(named.trait('state'))}"
            case Sort.STATE | Sort.UNIT | Sort.PLACE:
                return f"{sort.value}.{self.side(state_of(sort, named))}"
            case Sort.BODY:
                known = named.trait("level") not in {"committee", "ministry"}
                abroad = known and self.side(named.trait("state")) == "foreign"
                return "body.foreign" if abroad else f"body.{_known(named.trait('level'), _LEVELS)}"
            case Sort.ACT:
                return f"act.{_known(named.trait('step'), _STEPS)}"
        return sort.value


def _known(given: str, known: Sequence[str]) -> str:
    return given if given in known else "other"


def _period(dated: Dated) -> str:
    """Give what a period is: a day, a range or a side of one, a month or year, a length, a relative day."""
    if dated.start and dated.end:
        if dated.single:
            return "day"
        whole = dated.start == dated.end and ".." not in dated.start
        return ("year" if len(dated.start) == _YEAR else "month") if whole else "span"
    if dated.start or dated.end:
        return "start" if dated.start else "end"
    if dated.relative:
        return "past" if dated.relative.startswith(("year:-", "last-year", "month:-")) else "relative"
    return "length"


def state_of(sort: Sort, named: Named) -> str:
    """Give the id of the state a mention belongs to, "" where that is not known."""
    return named.entity if sort is Sort.STATE else named.trait("state")


def settle(text: str, mentions: Sequence[Mention], dateline: tuple[int, int] = (0, 0)) -> Setting:
    """Find the host and the senders of a text from the organs, lands, places and forces it names."""
    land: dict[str, float] = defaultdict(float)
    force: dict[str, float] = defaultdict(float)
    seen: set[tuple[Sort, str, bool]] = set()
    for one in mentions:
        if isinstance(one.value, Named) and _new(one, one.value, seen):
            opening = _OPENING if one.start < _OPENS else 1
            for state, weight in _weights(text, one, one.value, dateline).items():
                land[state] += weight * opening
    for state, weight in _at_home(text, mentions):
        land[state] += weight
    for state in (
        *_troops(mentions),
        *_attached(mentions),
        *_counted(text, mentions),
        *_flagged(text, mentions),
        *_behind(text, mentions, _LET_IN, _HOST_NEAR),
    ):
        force[state] += _TROOPS
    folded = fold(text)
    placed = {
        state_of(m.sort, m.value) for m in mentions if m.sort is Sort.PLACE and isinstance(m.value, Named)
    }
    for state in {*land, *force} - {""}:
        each = _PLACE / 2 if state in placed else _PLACE
        land[state] += sum(each for name in subdivisions(state) if name in folded)
    host = _host(land, force, mentions)
    return Setting(host, frozenset(force) - {host})


def _new(one: Mention, named: Named, seen: set[tuple[Sort, str, bool]]) -> bool:
    """Tell whether a mention counts: a state each time, an organ or place once, and once as a dateline."""
    key = (one.sort, fold(named.name), "dateline" in one.flags)
    known = key in seen
    seen.add(key)
    return one.sort is Sort.STATE or not known


def _hosting(text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    """Give the state of each state or force that is told to be the host."""
    for one in mentions:
        if one.sort in {Sort.STATE, Sort.UNIT} and isinstance(one.value, Named):
            state = state_of(one.sort, one.value)
            sent = _SENT.search(fold(text[max(0, one.start - _HOST_NEAR) : one.start]))
            led = sent or _HOST_LABEL.search(fold(text[max(0, one.start - _NEAR) : one.start]))
            led = led or _SIDE_OF.search(fold(text[max(0, one.start - _NEAR) : one.start]))
            gone = _GONE.match(fold(text[one.end : one.end + _NEAR]))
            if state and (gone or led or _HOSTS.match(fold(text[one.end : one.end + _HOST_NEAR]))):
                yield state


def _partnered(text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    """Give the state of each force that others are told to work with, once a state."""
    found: set[str] = set()
    for one in mentions:
        if one.sort is Sort.UNIT and isinstance(one.value, Named) and one.value.trait("kind") != TROOPS:
            state = one.value.trait("state")
            if state and _WITH.search(fold(text[max(0, one.start - _NEAR) : one.start])):
                found.add(state)
    yield from sorted(found)


def _troops(mentions: Iterable[Mention]) -> Iterator[str]:
    """Give the state of each mention of troops."""
    for one in mentions:
        if one.sort is Sort.UNIT and isinstance(one.value, Named) and one.value.trait("kind") == TROOPS:
            yield from filter(None, [one.value.trait("state")])


def _weights(text: str, one: Mention, named: Named, dateline: tuple[int, int]) -> Mapping[str, float]:
    match one.sort:
        case Sort.BODY:
            return _of_body(named)
        case Sort.STATE:
            return {named.entity: _of_state(text, one)}
        case Sort.PLACE if named.trait("state") and "ambiguous" not in one.flags:
            return {named.trait("state"): _of_place(text, one, dateline)}
    return {}


@cache
def subdivisions(state: str) -> tuple[str, ...]:
    """Give the names of the provinces of a state, folded, none so short that it may be a word. ISO 3166-2."""
    found = (one for one in pycountry.subdivisions if one.country_code == state.upper())
    names = (fold(one.name) for one in found)
    return tuple(sorted({f" {name}" for name in names if len(name) >= _LONG_ENOUGH}))


def _host(land: Mapping[str, float], force: Mapping[str, float], mentions: Sequence[Mention]) -> str:
    score = {state: land[state] - force.get(state, 0) / 4 for state in land if state and land[state] > 0}
    if score:
        return max(sorted(score), key=lambda state: (score[state], -force.get(state, 0)))
    named = [(m, m.value) for m in mentions if isinstance(m.value, Named)]
    units = {state_of(m.sort, value) for m, value in named if m.sort is Sort.UNIT}
    said = dict.fromkeys(state_of(m.sort, value) for m, value in named if m.sort is Sort.STATE)
    left = [state for state in said if state and state not in force and state not in units]
    return left[0] if len(left) == 1 else ""


def _of_body(named: Named) -> Mapping[str, float]:
    """Give what an organ says about whose land it is, by state."""
    if state := named.trait("state"):
        return {state: _WEIGHTS.get(named.trait("level"), 0)}
    candidates = {one.partition("-")[0] for one in named.trait("candidates").split()}
    return dict.fromkeys(candidates, _CANDIDATE) if len(candidates) == 1 else {}


def _of_place(text: str, one: Mention, dateline: tuple[int, int]) -> int:
    if _ORIGIN.search(fold(text[max(0, one.start - _NEAR) : one.start])):
        return 0
    told = "dateline" in one.flags or dateline[0] <= one.start < dateline[1]
    capitals = text[one.start : one.end].isupper() and text[: one.start].rstrip(" ")[-1:] in {"", "\n"}
    return _DATELINE if told or capitals else _PLACE


def _of_state(text: str, one: Mention) -> int:
    """Give how much a state's name says that its land is meant: its soil, to it, its parliament."""
    before = fold(text[max(0, one.start - _NEAR) : one.start])
    after = fold(text[one.end : one.end + _NEAR])
    line = text[text.rfind("\n", 0, one.start) + 1 : (text.find("\n", one.end) + 1 or len(text) + 1) - 1]
    if one.start < _OPENS and line.strip() == text[one.start : one.end]:
        return _TERRITORY  # whose paper it is, under or above the name of its organ
    if (
        one.start < _OPENS
        and line.isupper()
        and line.rstrip().endswith(text[one.start : one.end])
        and not _FROM.search(fold(line))
    ):
        return _TERRITORY  # a letterhead, or the title of an organ of that state
    if _ORGAN.search(before) or _LAND.search(before) or re.match(r" (?:soil|territory)\b", after):
        return _TERRITORY
    return int(bool(_IN.search(before))) + 2 * int(bool(_OF_LAND.match(after)))


def _attached(mentions: Iterable[Mention]) -> Iterator[str]:
    """Give the states that stand within or right beside a number of people."""
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end))
    people = [m for m in ordered if isinstance(m.value, Quantity) and m.value.of == "people"]
    states = [m for m in ordered if m.sort is Sort.STATE and isinstance(m.value, Named)]
    for one in people:
        for state in states:
            beside = one.start <= state.start <= one.end + 4
            if beside and isinstance(state.value, Named):
                yield state.value.entity


def _counted(text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """Give the states of forces that a number of people are of: "38 militares del Ejército Argentino"."""
    ends = sorted(m.end for m in mentions if isinstance(m.value, Quantity) and m.value.of == "people")
    for one in mentions:
        if one.sort is Sort.UNIT and isinstance(one.value, Named) and one.value.trait("kind") != TROOPS:
            at = bisect_right(ends, one.start) - 1
            near = at >= 0 and one.start - ends[at] < _NEAR
            if near and _OF_FORCE.fullmatch(fold(text[ends[at] : one.start])):
                yield from filter(None, [one.value.trait("state")])


def _flagged(text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    """Give the states that a ship or aircraft is told to be of: "la fragata «Niterói» del Brasil"."""
    for one in mentions:
        before = fold(text[max(0, one.start - _HOST_NEAR) : one.start])
        if one.sort is Sort.STATE and isinstance(one.value, Named) and _FLAG.search(before):
            yield one.value.entity


def _at_home(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, float]]:
    """Give the states told to be the host in other ways than by their land, each with its weight."""
    taught = sorted(set(_behind(text, mentions, _TEACHES, _NEAR)))
    yield from ((state, _TROOPS) for state in taught)
    yield from ((state, _HOST) for state in _hosting(text, mentions))
    yield from ((state, _CANDIDATE) for state in _partnered(text, mentions))


def _behind(text: str, mentions: Iterable[Mention], words: re.Pattern[str], reach: int) -> Iterator[str]:
    """Give the state of each state or force that stands behind some words, `reach` characters at most."""
    for one in mentions:
        if one.sort in {Sort.STATE, Sort.UNIT} and isinstance(one.value, Named):
            state = state_of(one.sort, one.value)
            if state and words.search(fold(text[max(0, one.start - reach) : one.start])):
                yield state


@cache
def _short_names() -> Mapping[str, str]:
    world = Gazetteer.of(Entities()).world
    return {e.entity: e.name for entries in world.values() for e in entries if e.is_ == "state"}


def called(state: str) -> str:
    """Give the English short name of a state by its id (ISO 3166-1 alpha-2), the id itself if it has none."""
    return _short_names().get(state, state)
