"""What a proposal says beside what is on record: the same, otherwise, or something new."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.claims.amount import Count
from placet.claims.amounts import count, what
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.dates import parse
from placet.claims.detail import Movement, Position
from placet.claims.entity import Containment, Entities
from placet.claims.fields import value
from placet.claims.period import Point, Precision
from placet.errors import Malformed
from placet.reading.entries import Entry

_ENTITIES = ("who", "where", "to", "in")
_TOPICS = frozenset({Kind.ARMS, Kind.MEANS})
"""Kinds whose things are a whole list: another list of them says otherwise."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A claim on record that speaks of the same, with the keys in which they agree and differ."""

    claim: Claim
    agrees: tuple[str, ...]
    differs: tuple[str, ...]


def beside(entry: Entry, claims: Iterable[Claim], entities: Entities) -> tuple[Beside, ...]:
    """Give the claims of the slot of an entry that say anything on what it says; rivals among them, too.

    The claim under which rivals stand comes before them. Texts that no grammar
    reads are compared with nothing.
    """
    mains = {c.id: c for c in claims}
    own = [c for c in mains.values() if _of_slot(entry, mains.get(c.rival_of, c), entities)]
    own.sort(key=lambda c: bool(c.rival_of))
    return tuple(found for c in own if (found := _compared(entry, c, entities)).agrees or found.differs)


def _of_slot(entry: Entry, claim: Claim, entities: Entities) -> bool:
    shape, texts = entry.shape, entry.texts
    if (claim.mode, claim.kind) != (entry.mode, shape.kind) or claim.same:
        return False
    if claim.step is not None:
        return claim.step.step == shape.step
    if isinstance(claim.detail, Movement) and claim.detail.way != shape.way:
        return False
    if shape.kind in {Kind.POSITION, Kind.MEMBERSHIP}:
        return _agree(_ids(texts.get("who", ""), entities), claim.who, entities) and _spoken(entry, claim)
    named_act = texts.get("act", "")
    return claim.part == texts.get("part", "") and (not named_act or claim.act == named_act)


def _spoken(entry: Entry, claim: Claim) -> bool:
    """Tell whether a position is about the same, as far as both say what it is about."""
    about = claim.detail.about if isinstance(claim.detail, Position) else ""
    said = entry.texts.get("about", "")
    return not about or not said or about == said


def _compared(entry: Entry, claim: Claim, entities: Entities) -> Beside:
    outcomes = dict(_outcomes(entry, claim, entities))
    agrees = tuple(k for k, same in outcomes.items() if same)
    return Beside(claim, agrees, tuple(k for k, same in outcomes.items() if not same))


def _outcomes(entry: Entry, claim: Claim, entities: Entities) -> Iterator[tuple[str, bool]]:
    """Give each key that both state, and whether they agree."""
    for key, text in entry.said:
        found = None if not text else _outcome(entry, (key, text), claim, entities)
        if found is not None:
            yield key, found


def _outcome(entry: Entry, said: tuple[str, str], claim: Claim, entities: Entities) -> bool | None:
    key, text = said
    try:
        if key in _ENTITIES:
            return _entities(text, value(claim, key), entities)
        if key == "when":
            return _times(text, claim)
        if key == "count":
            return _counts(count(text), claim)
        if key.startswith("votes_"):
            return _votes(text, value(claim, key.replace("_", ".")))
        if key == "what" and entry.shape.kind in _TOPICS and claim.what is not None:
            return what(tuple(one.strip() for one in text.split(";"))) == claim.what
        if key == "stance":
            return value(claim, key) == text
    except Malformed:
        return None
    return None


def _entities(text: str, found: object, entities: Entities) -> bool | None:
    if not isinstance(found, tuple) or not found:
        return None
    ids = _ids(text, entities)
    return _agree(ids, found, entities) if ids else None


def _ids(text: str, entities: Entities) -> tuple[str, ...]:
    members = (one.strip() for one in text.split(";"))
    return tuple(id_ for one in members if one for id_ in entities.resolve(one)[:1])


def _agree(one: tuple[str, ...], two: tuple[str, ...], entities: Entities) -> bool:
    """Tell whether each of one lies inside or around some of the other."""
    return bool(one) and all(any(_nested(a, b, entities) for b in two) for a in one)


def _nested(a: str, b: str, entities: Entities) -> bool:
    return a == b or Containment.INSIDE in {entities.compare(a, b), entities.compare(b, a)}


def _times(text: str, claim: Claim) -> bool | None:
    """Compare the sides that both state; a day inside the bounds of a vaguer one agrees with it."""
    (said, *more), stated = parse(text), claim.when
    if more or len(stated) != 1:
        return None if not stated else parse(text) == stated
    pairs = [(said.start, stated[0].start), (said.end, stated[0].end)]
    both = [(a, b) for a, b in pairs if Precision.UNSAID not in {a.precision, b.precision}]
    return all(_touch(a, b) for a, b in both) if both else None


def _touch(a: Point, b: Point) -> bool:
    if a.choices or b.choices:
        return bool(set(a.choices or (a.earliest,)) & set(b.choices or (b.earliest,)))
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return True
    return a.earliest.day <= b.latest.day and b.earliest.day <= a.latest.day


def _counts(said: Count, claim: Claim) -> bool | None:
    """Compare numbers: in a request or consent a number is a ceiling, so that only the most counts."""
    if claim.count is None:
        return None
    term = claim.mode in {Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED}
    return said.most == claim.count.most if term else _bounds(said) == _bounds(claim.count)


def _bounds(found: Count) -> tuple[int | None, int | None]:
    return found.least, found.most


def _votes(text: str, found: object) -> bool | None:
    return _bounds(count(text)) == _bounds(found) if isinstance(found, Count) else None
