"""Candidates put in order: one for each value, halves joined, rivals marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from placet.claims.proposal import Act, Derivation, Slot, Strength, Tier, Value, Window
from placet.reading.alike import words
from placet.reading.frames import Assigned
from placet.reading.proposals.candidate import Candidate, Span
from placet.reading.rule import shipped
from placet.reading.sketch import fold

RIVAL = "rival"
_CHAMBERS = (
    ("upper", re.compile(r"senad|senate|lords|upper")),
    ("lower", re.compile(r"diputad|representante|deputies|representatives|commons|lower|bundestag")),
)
_SINGLE = frozenset({Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY, Slot.RECEIVING_STATE})
"""Slots of which a mission has one value: two are rivals."""
_ONE_IS_ENOUGH = frozenset({Slot.HOST_UNIT})
_ARRIVAL, _STAY = 6, 2
"""Days in which a force may arrive, and how many times as long a stay is at least."""
_BY_LENGTH, _BY_RANGE = "window.length@1", "window.span@1"
_ANY_RANGE = frozenset({_BY_RANGE, _BY_LENGTH})
"""Rules that take days for those of the stay where nothing says so."""
_ACTS = frozenset({Slot.REQUEST, Slot.OPINION, Slot.VOTE, Slot.PUBLICATION})
_ABBREVIATION = 6
"""Letters of a name that is written in capitals everywhere."""
_EXERCISE = "activity.exercise"
_FORCE = (
    r"(?:[Mm]arines?|[Bb]oinas verdes|[Gg]reen [Bb]erets|[Rr]angers|soldiers|troops|[Ff]orces|sailors"
    r"|brigade|battalion|commandos|paratroopers|engineers|gunners|divers"
    r"|soldados|tropas|fuerzas|militares|brigada|batallón|comandos|paracaidistas"
    r"|[Ii]nfantes de [Mm]arina|marinos)"
)
_ANY_FORCE = re.compile(
    rf"[a-zà-ÿ][\w -]*|(?:[A-Z][\w.]+ )?(?:[Ss]pecial |elite |military |naval "
    rf"|foreign )?{_FORCE}(?: [a-zà-ÿ]\w+)?"
)
"""What any force may be called: "Portuguese marines", "German brigade", "infantes de marina"."""
_SERVICE = re.compile(
    r"(?:[A-Z][\w.]+ )*(?:Army|Navy|Air Force|Armed Forces|Defen[cs]e Forces?|Coast Guard"
    r"|Marine Corps)(?: of .*)?"
    r"|(?:Ejército|Armada|Fuerza Aérea|Fuerzas Armadas|Marina|Fuerza Naval|Infantería)\b.*"
)
"""A service as a whole: where one of its units is the host, it is named only as what that is of."""
_CHAINED = frozenset({"host.chain@1", "host.partner@1", "host.joins@1", "host.unit@1"})
_BY_PEOPLE = frozenset({"unit.of-people@1", "unit.belongs@1"})
"""Rules that take a unit for a visitor's because of people it is said to have."""
_NAMES = frozenset({Slot.UNIT, Slot.HOST_UNIT, Slot.ACTIVITY, Slot.SITE, Slot.LISTING})
_GAP = 4
_BRACKET = re.compile(r"[\"”»’']? ?\($")
_EMPTY = re.compile(r"(?:ejercicio|exercise|maniobra|operativo|actividad|activity)(?:e?s)?")
"""What says that something is done and not what, wherever it stands."""
_EXERCISE_AS_SUCH = re.compile(
    r"(?:[\w-]+ ){0,3}(?:exercise|drill|man(?:oeu|eu)ver|manoeuvre)s?|(?:ejercicio|maniobra"
    r"|operativo)s?(?: de (?:adiestramiento|entrenamiento|capacitacion|instruccion))?(?: (?!de )\w+){0,2}"
    r"|(?:ejercicio|maniobra)s? de (?:mayor|gran|menor) \w+"
)
"""What kind of exercise it is, beside the exercise's name."""
_DEFINITE = re.compile(
    r"\b(?:el|la|los|las|del|al|su|sus|dicho|dicha|the|its|their|this|that) $", re.IGNORECASE
)
_OF_UNIT = re.compile(r"(?: \([^)]{1,20}\))?,? (?:(?:del|de la|de|of the|of|from the) )?")
"""What stands between a unit and the service it is of."""
_JOINT = 10
_LIES_IN = re.compile(r",? (?:in|at|en|de)(?: the| la| el)? $")
_LEADS = re.compile(r"[\s\"“«‘(,]*(?:(?:denominad|llamad)\w+|called|named|dubbed)?[\s\"“«‘(]*")
_ORDER = (Tier.FIRM, Tier.LIKELY, Tier.DOUBTFUL)


def merged(
    candidates: Sequence[Candidate], assigned: Assigned, text: str
) -> tuple[tuple[Candidate, str], ...]:
    """Give candidates with their frames: halves joined, equal values once, rivals marked."""
    found: list[tuple[Candidate, str]] = []
    for frame in dict.fromkeys(assigned.of):
        own = [c for c, f in zip(candidates, assigned.of, strict=True) if f == frame]
        own = [*_inner([*_staying([*_joined(own)])])]
        own = [*_once(own, text)]
        own = [*_telling([*_unshortened(own, text)], text)]
        own = [*_surer(own)]
        own = [*_no_crossings_town(own, text)]
        own = [*_without_their_service(own, text)]
        found += ((one, frame) for one in _rivals(own))
    return tuple(found)


def _joined(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates, each start of a window with the end that a later sentence gives."""
    rest = list(own)
    for slot in (Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY):
        rest = _halves(rest, slot)
    return iter(sorted(_acts(rest), key=lambda c: (c.start, c.end)))


def _halves(own: list[Candidate], slot: Slot) -> list[Candidate]:
    """Give candidates without lone starts and ends of a window that is known, or made of two of them."""
    told = [c for c in own if c.slot is slot and isinstance(c.value, Window)]
    precise = [c for c in told if isinstance(c.value, Window) and _precise(c.value)]
    if precise and len(precise) < len(told):
        own = [c for c in own if c not in told or c in precise]  # "in September" beside its days says nothing
        told = precise
    whole = [c for c in told if isinstance(c.value, Window) and c.value.start and c.value.end]
    halves = [c for c in told if c not in whole]
    starts = [c for c in halves if isinstance(c.value, Window) and c.value.start]
    ends = [c for c in halves if c not in starts]
    rest = [c for c in own if c not in halves]
    if whole:
        return [_until(c, ends) if c in whole and c.rule == _BY_LENGTH else c for c in rest]
    for start in starts:
        for end in ends:
            if _in_order(start.value, end.value):
                return [*rest, _window(start, end)]
    return [*rest, *starts[:1], *ends[:1]] if not (starts and ends) else [*rest, *starts[:1]]


def _until(one: Candidate, ends: Sequence[Candidate]) -> Candidate:
    """Give a stay reckoned from its length with the last day that another sentence says outright."""
    later = (c for c in ends if _in_order(one.value, c.value))
    end = next(later, None)
    return one if end is None else _window(one, end)


def _staying(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates without the few days in which a force arrives, where its longer stay is told."""
    told = [(c, days) for c in own if c.slot is Slot.PRESENCE and (days := _days(c.value))]
    longest = max(told, key=lambda row: (row[1][1] - row[1][0]).days, default=None)
    arrives = set()
    if longest is not None:
        start, end = longest[1]
        arrives = {
            id(c)
            for c, (first, last) in told
            if (last - first).days <= _ARRIVAL
            and (end - start).days > _STAY * _ARRIVAL
            and -1 <= (start - first).days <= _ARRIVAL
        }
    yield from (c for c in own if id(c) not in arrives)


def _days(value: Value) -> tuple[date, date] | None:
    """Give the first and the last day of a window, None where one is no whole day."""
    if not isinstance(value, Window):
        return None
    try:
        return date.fromisoformat(value.start), date.fromisoformat(value.end)
    except ValueError:
        return None


def _inner(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates; a range of days within a stay that is told in so many words is when they train.

    Where that is known too, or the range lies elsewhere, it is some other stretch of time.
    """
    stays = [c for c in own if c.slot is Slot.PRESENCE and c.tier is Tier.FIRM]
    trains = {c.value for c in own if c.slot is Slot.WINDOW_OF_ACTIVITY}
    for one in own:
        if one.slot is Slot.PRESENCE and one.rule == _BY_RANGE and one.value in trains:
            continue
        if not (stays and one.slot is Slot.PRESENCE and one.rule in _ANY_RANGE):
            yield one
        elif not trains and any(_within(one.value, c.value) for c in stays):
            yield replace(one, slot=Slot.WINDOW_OF_ACTIVITY)


def _within(inner: Value, outer: Value) -> bool:
    """Tell whether a window lies in another and is not the same."""
    if not (isinstance(inner, Window) and isinstance(outer, Window)) or inner == outer:
        return False
    return bool(outer.start and outer.end) and outer.start <= inner.start and inner.end <= outer.end


def _precise(window: Window) -> bool:
    """Tell whether a window says a day, and not only months or years."""
    return any(len(side) == len("YYYY-MM-DD") for side in (window.start, window.end))


def _in_order(start: Value, end: Value) -> bool:
    return isinstance(start, Window) and isinstance(end, Window) and start.start <= end.end


def _window(start: Candidate, end: Candidate) -> Candidate:
    if not (isinstance(start.value, Window) and isinstance(end.value, Window)):
        raise TypeError(start.slot)
    first, last = sorted((start, end), key=lambda c: c.start)
    return replace(
        first,
        value=Window(start.value.start, end.value.end),
        derivation=Derivation.COMPUTED,
        inputs=_inputs(first, (last.start, last.end), *last.inputs),
        flags=tuple(dict.fromkeys((*first.flags, *last.flags))),
    )


def _inputs(one: Candidate, *more: Span) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((*one.inputs, *more)))


def _acts(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates, what several sentences say of one act in one."""
    kept: list[Candidate] = []
    for one in own:
        at = next((n for n, other in enumerate(kept) if one.slot in _ACTS and _same_act(other, one)), -1)
        if at < 0:
            kept.append(one)
        else:
            kept[at] = _one_act(kept[at], one)
    return iter(kept)


def _same_act(one: Candidate, two: Candidate) -> bool:
    if one.slot is not two.slot or not (isinstance(one.value, Act) and isinstance(two.value, Act)):
        return False
    pairs = (
        (one.value.date or None, two.value.date or None),
        (one.value.for_, two.value.for_),
        (one.value.against, two.value.against),
        (one.value.abstain, two.value.abstain),
    )
    same_body = (one.entity == two.entity or not (one.entity and two.entity)) and not _two_chambers(
        one.value.body, two.value.body
    )
    return same_body and all(a is None or b is None or a == b for a, b in pairs)


def _two_chambers(one: str, two: str) -> bool:
    """Tell whether two names are of an upper and a lower chamber."""
    chambers = [
        next((key for key, words in _CHAMBERS if words.search(fold(name))), "") for name in (one, two)
    ]
    return "" not in chambers and chambers[0] != chambers[1]


def _one_act(one: Candidate, two: Candidate) -> Candidate:
    a, b = one.value, two.value
    if not (isinstance(a, Act) and isinstance(b, Act)):
        raise TypeError(one.slot)
    if a == b or (b.date, b.for_, b.against, b.abstain) == ("", None, None, None):
        return one
    first = a.body
    if (a.for_ is None, not a.date) > (b.for_ is None, not b.date) and b.body:
        one, two, a, b = two, one, b, a
    value = Act(
        _body(a.body, b.body, first),
        a.date or b.date,
        b.for_ if a.for_ is None else a.for_,
        b.against if a.against is None else a.against,
        b.abstain if a.abstain is None else a.abstain,
    )
    if value == a:
        return one
    return replace(
        one,
        value=value,
        derivation=Derivation.COMPUTED,
        inputs=_inputs(one, (two.start, two.end), *two.inputs),
    )


def _body(one: str, two: str, first: str) -> str:
    """Give the name of an organ that two sentences call differently: its own rather than "the chamber".

    Of two common words it is the one said first.
    """
    own = [name for name in (one, two) if name and not name[:1].islower()]
    return own[0] if own else first or one or two


def _once(own: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Give each value of a slot once, on its best words: the firmest, in small letters, then the first."""
    best: dict[tuple[Slot, object], Candidate] = {}
    for one in own:
        named = one.service or one.value.casefold() if isinstance(one.value, str) else one.value
        key = (one.slot, named)
        other = best.get(key)
        if other is None or _rank(one, text) < _rank(other, text):
            best[key] = one
    return iter(sorted(best.values(), key=lambda c: (c.start, c.end)))


def _rank(one: Candidate, text: str) -> tuple[bool, int, bool, int]:
    """Give how good words are as the words of a value: said before understood, firm before doubtful.

    Of two names of one service the longer is the fuller.
    """
    heading = text[one.start : one.end].isupper() and len(text[one.start : one.end]) > _ABBREVIATION
    return (
        one.derivation is Derivation.IMPLIED,
        _ORDER.index(one.tier),
        heading,
        -len(str(one.value)) if one.service else 0,
    )


def _unshortened(own: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Give the candidates without the short forms of names that stand in brackets right behind them."""
    ends = {(c.slot, c.end) for c in own if c.slot in _NAMES}
    for one in own:
        bracket = _BRACKET.search(text, max(0, one.start - _GAP), one.start)
        if not (bracket and one.slot in _NAMES and (one.slot, bracket.start()) in ends):
            yield one


def _telling(own: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Give the candidates without activities that others of the mission say more fully.

    A bare "course" or "training" says nothing beside what is taught; what leads up
    to an exercise's name ("joint exercise") is that exercise.
    """
    topics = {c: words(str(c.value)) for c in own if c.slot is Slot.ACTIVITY}
    named = [c for c in topics if c.rule.startswith(_EXERCISE)]
    bare = {c for c in topics if _generic().fullmatch(fold(str(c.value)))}
    for one in own:
        if one in named and any(topics[one] < topics[c] for c in named):
            continue
        if one not in topics or one in named:
            yield one
            continue
        fuller = any(topics[one] < topics[c] or (topics[one] == topics[c] and c in named) for c in topics)
        leads = any(_leads(text[one.end : c.start]) for c in named if one.end <= c.start)
        empty = _EMPTY.fullmatch(fold(str(one.value))) is not None
        another = bool(named) and _EXERCISE_AS_SUCH.fullmatch(fold(str(one.value))) is not None
        known = one in bare and _DEFINITE.search(text[max(0, one.start - 8) : one.start]) is not None
        among = one in bare and (len(bare) < len(topics) or one is not min(bare, key=_place))
        if not (fuller or leads or known or among or empty or another):
            yield one


def _surer(own: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the candidates without doubtful hosts, and words for any force, where surer ones are named."""
    named = any(c.slot is Slot.UNIT and not _ANY_FORCE.fullmatch(str(c.value)) for c in own)
    own = [c for c in own if not (named and c.slot is Slot.UNIT and _ANY_FORCE.fullmatch(str(c.value)))]
    hosts = [c for c in own if c.slot is Slot.HOST_UNIT]
    if any(not _SERVICE.fullmatch(str(c.value)) for c in hosts):
        own = [
            c
            for c in own
            if not (c.slot is Slot.HOST_UNIT and c.rule in _CHAINED and _SERVICE.fullmatch(str(c.value)))
        ]
    own = [c for c in own if not (c.rule in _BY_PEOPLE and any(_part_of(c, host) for host in hosts))]
    own = [c for c in own if not (c.slot is Slot.HOST_UNIT and "nested" in c.flags)]
    sure = {one.slot for one in own if one.tier is not Tier.DOUBTFUL}
    return (c for c in own if not (c.tier is Tier.DOUBTFUL and c.slot in _ONE_IS_ENOUGH and c.slot in sure))


def _without_their_service(own: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Give the candidates without services that a unit is said to be of: "10.º Regimiento del Ejército"."""
    units = [c for c in own if c.slot is Slot.UNIT]
    for one in own:
        of_unit = (
            one.slot is Slot.UNIT
            and _SERVICE.fullmatch(str(one.value))
            and any(_OF_UNIT.fullmatch(text[c.end : one.start]) for c in units if c.end <= one.start)
        )
        if not of_unit:
            yield one


def _no_crossings_town(own: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Give the candidates without sites that only tell where a port lies: "Clark Air Base in Pampanga"."""
    ends = {c.end for c in own if c.slot in {Slot.ENTRY_POINT, Slot.EXIT_POINT}}
    for one in own:
        before = (
            _LIES_IN.search(text, max(0, one.start - _JOINT), one.start) if one.slot is Slot.SITE else None
        )
        if before is None or before.start() not in ends:
            yield one


def _part_of(unit: Candidate, host: Candidate) -> bool:
    """Tell whether a unit's name is the host's, or a shorter form of it."""
    said = words(str(unit.value))
    return len(said) > 1 and said <= words(str(host.value))


def _place(one: Candidate) -> int:
    return one.start


def _leads(between: str) -> bool:
    return _LEADS.fullmatch(between) is not None


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(shipped("rules")[1]["generic_activity"])


def _rivals(own: Sequence[Candidate]) -> Iterator[Candidate]:
    for one in own:
        others = [c for c in own if c.slot is one.slot and c.value != one.value]
        rival = (one.slot in _SINGLE and bool(others)) or (
            isinstance(one.value, Strength) and any(isinstance(c.value, Strength) for c in others)
        )
        yield replace(one, flags=(*one.flags, RIVAL)) if rival and RIVAL not in one.flags else one
