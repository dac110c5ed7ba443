"""The gate: no proposal passes whose words do not stand in the text, or whose value they do not give.

It judges rules and models alike, and reads every value anew with our own
parsers: what it lets through a person may check by looking at the words.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from placet.claims.entity import Entities
from placet.claims.proposal import (
    Act,
    Derivation,
    Proposal,
    Quotation,
    Slot,
    Stance,
    Strength,
    Value,
    Window,
    fits,
)
from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Dated, Named, Quantity, Sort
from placet.reading.mentions import completion, names, numerals, periods, quantities, towns
from placet.reading.mentions.lexicon import LANGUAGES
from placet.reading.mentions.tokens import cut
from placet.reading.setting import called
from placet.reading.sketch import fold
from placet.reading.spelled import ONE

STANCES = frozenset({"for", "against", "concerned", "abstained", ""})
CRITICS = "critics"
"""Who has a stance where the text names nobody."""

_LONGEST_NAME = 1200
_WHOLE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR = re.compile(r"\b20\d{2}\b")
_WORD = re.compile(r"[^\W_]+")
_NONE = re.compile(r"\b(?:no|none|nil|not one|sin|ningun[oa]?|cero|zero|nadie)\b")
_STATES = (Slot.SENDING_STATE, Slot.RECEIVING_STATE)


def refusal(proposal: Proposal, text: str, published: str = "") -> str | None:
    """Give why a proposal may not pass, None if it may.

    `text` is the canonical text, `published` the day the document states as its
    own where that day stands outside the text. Reasons: passage.outside,
    passage.differs, value.shape, value.empty, words.invented, figures.invented,
    days.invented, state.invented, stance.unknown.
    """
    for quotation in (proposal.passage, *proposal.inputs):
        if reason := _misquoted(quotation, text):
            return reason
    if not fits(proposal.slot, proposal.value):
        return "value.shape"
    if _empty(proposal.value):
        return "value.empty"
    # Words of two places must not be read as one phrase.
    exact = "\n;\n".join(q.exact for q in (proposal.passage, *proposal.inputs))
    return _unread(proposal, exact, published)


def _misquoted(quotation: Quotation, text: str) -> str | None:
    if not 0 <= quotation.start < quotation.end <= len(text):
        return "passage.outside"
    spans = ((quotation.start, quotation.end), *quotation.also_at)
    if any(text[start:end] != quotation.exact for start, end in spans):
        return "passage.differs"
    return None


def _empty(value: Value) -> bool:
    match value:
        case str():
            return not value.strip() or len(value) > _LONGEST_NAME
        case Strength():
            return value.least is None and value.most is None
        case Window():
            return not (value.start or value.end)
        case Act():
            return not (value.body or value.date)
        case Stance():
            return not value.who
    return not value or any(not thing.type.strip() for thing in value)


def _unread(proposal: Proposal, exact: str, published: str) -> str | None:
    match proposal.value:
        case str() as name:
            if proposal.slot in _STATES:
                # A place is known by its own words alone.
                parts = (exact, *(q.exact for q in (proposal.passage, *proposal.inputs)))
                return None if names_state(name, parts) else "state.invented"
            return _words(name, exact)
        case Strength(least, most):
            return _figures([least, most], exact, sums=proposal.derivation is Derivation.COMPUTED)
        case Window(start, end):
            return _days([start, end], exact, published)
        case Act() as act:
            votes = [act.for_, act.against, act.abstain]
            return _words(act.body, exact) or _days([act.date], exact, published) or _figures(votes, exact)
        case Stance() as stance:
            return _stance(stance, exact)
    return _words(" ".join(t.type for t in proposal.value), exact) or _figures(
        [t.count for t in proposal.value], exact
    )


def _stance(stance: Stance, exact: str) -> str | None:
    if stance.stance not in STANCES:
        return "stance.unknown"
    who = "" if stance.who == CRITICS else stance.who
    return _words(f"{who} {stance.role} {stance.party}", exact)


def _words(value: str, exact: str) -> str | None:
    """Refuse a value with a word, or a figure, that its own words do not hold."""
    said = set(_WORD.findall(fold(exact)))
    return None if said.issuperset(_WORD.findall(fold(value))) else "words.invented"


def _figures(values: list[int | None], exact: str, *, sums: bool = False) -> str | None:
    asked = [value for value in values if value is not None]
    if not asked:
        return None
    said = numbers(exact)
    if sums:
        said |= {sum(_people(exact, language)) for language in LANGUAGES}
    if 0 in asked and _NONE.search(fold(exact)):
        said |= {0}
    return None if said.issuperset(asked) else "figures.invented"


@cache
def numbers(exact: str) -> set[int]:
    """Give every number that words hold, in figures or in words, as our grammars read them."""
    found: set[int] = {1} if exact.lower().startswith(ONE) else set()
    for language in LANGUAGES:
        tokens = cut(exact)
        for place in range(len(tokens.words)):
            if number := numerals.at(tokens, place, language):
                found.add(number.value)
        for one in _quantities(exact, language):
            found |= {side for side in (one.least, one.most) if side is not None}
    return found


def _quantities(exact: str, language: str) -> Iterator[Quantity]:
    for one in quantities.find(exact, language):
        if isinstance(one.value, Quantity):
            yield one.value


def _people(exact: str, language: str) -> Iterator[int]:
    """Give the exact numbers of people that words of a language hold."""
    for one in _quantities(exact, language):
        if one.of == "people" and one.least == one.most:
            yield one.least or 0


def names_state(name: str, parts: Iterable[str]) -> bool:
    """Tell whether some words name a state, by its English short name, each read for themselves."""
    return any(_state(name, part) is None for part in parts)


def _state(name: str, exact: str) -> str | None:
    if name in {called(state) for state in towns.states_of(exact)}:
        return None
    for one in names.find(exact, "", _world()):
        if isinstance(one.value, Named):
            of = {
                one.value.trait("state"),
                *(c.partition("-")[0] for c in one.value.trait("candidates").split()),
            }
            if (one.sort is Sort.STATE and one.value.name == name) or name in {called(s) for s in of if s}:
                return None
    return "state.invented"


@cache
def _world() -> Gazetteer:
    return Gazetteer.of(Entities())


def _days(values: list[str], exact: str, published: str) -> str | None:
    asked = [value for value in values if value]
    if not asked:
        return None
    said = [one.value for one in periods.find(exact, "") if isinstance(one.value, Dated)]
    sides = {part for d in said for side in (d.start, d.end) for part in side.split("..") if part}
    years = {part[:4] for part in sides if part[:4].isdigit()} | {published[:4], *_YEAR.findall(exact)}
    around = {str(int(year) + step) for year in years if year.isdigit() for step in (-1, 0, 1)}
    months = {part[5:7] for part in sides if part[5:7].isdigit()}
    for value in asked:
        said_so = any(_is(value, part, around, months) for part in sides) or _numbered(
            value, exact, around, months
        )
        if not (said_so or _hung(value, said, sides, around, published) or _counted(value, said, exact)):
            return "days.invented"
    return None


def _is(value: str, part: str, years: set[str], months: set[str]) -> bool:
    """Tell whether a day is the one said, a year or month left out being one that is said beside it."""
    if len(part) != len(value) or part[8:] != value[8:]:
        return False
    year = part[:4] == value[:4] or (part[:4] == "XXXX" and value[:4] in years)
    month = part[5:7] == value[5:7] or (part[5:7] == "XX" and value[5:7] in months)
    return year and month


def _numbered(value: str, exact: str, years: set[str], months: set[str]) -> bool:
    """Tell whether a day is said by its number alone ("the 9th"), its month and year beside it."""
    whole = len(value) == len("YYYY-MM-DD")
    return whole and value[:4] in years and value[5:7] in months and int(value[8:]) in numbers(exact)


def _hung(value: str, said: list[Dated], sides: set[str], around: set[str], published: str) -> bool:
    """Tell whether a day is "yesterday" or "on Tuesday" as seen from a day said, or from publication."""
    years = {part[:4] for part in sides if part[:4].isdigit()} | around
    seen_from = {published} | {part.replace("XXXX", year) for part in sides for year in years}
    whole = [day for day in seen_from if _WHOLE.fullmatch(day)]
    return any(
        value in (completed.start, completed.end)
        for dated in said
        if dated.relative
        for day in whole
        for completed in (completion.complete(dated, published=day),)
    )


def _counted(value: str, said: list[Dated], exact: str) -> bool:
    """Tell whether a day is a said day and a said length after it, counted with its first day or without."""
    try:
        end = date.fromisoformat(value)
    except ValueError:
        return False
    counted = (q for language in LANGUAGES for q in _quantities(exact, language) if q.of == "days")
    lengths = {d.days for d in said if d.days} | {q.most for q in counted if q.most and q.least == q.most}
    starts = [d.start for d in said if len(d.start) == len(value)]
    return any(
        end - timedelta(days=days - less) == date.fromisoformat(start.replace("XXXX", value[:4]))
        for days in lengths
        for less in (0, 1)
        for start in starts
        if "XX" not in start.replace("XXXX", value[:4])
    )
