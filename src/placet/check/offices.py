"""Memberships and positions that cannot both be so."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import cast

from placet.check.merge import meet
from placet.claims.claim import Claim
from placet.claims.detail import Membership, Position
from placet.claims.entity import Containment, Entities, Sort

SINGLE = frozenset({"chair", "president", "commander", "speaker", "head"})
"""What one person alone is in a body at a time."""

_EXCLUSIVE = frozenset({Sort.FORCE, Sort.PLACE})
"""Trees in which nothing lies in two branches at once."""


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Claims that exclude each other in one field."""

    field: str
    claims: tuple[Claim, ...]


def memberships(claims: Iterable[Claim], entities: Entities) -> tuple[Rivalry, ...]:
    """Give the memberships that exclude each other: in two branches, in and not in, two in one office."""
    return _grouped(claims, lambda one, other: _membership(one, other, entities))


def positions(claims: Iterable[Claim]) -> tuple[Rivalry, ...]:
    """Give the positions of one who on one matter that differ, for times that meet."""
    return _grouped(claims, _position)


def _grouped(claims: Iterable[Claim], field_of: Callable[[Claim, Claim], str]) -> tuple[Rivalry, ...]:
    """Give the rivals by field, those of one claim together; rivals written as such are not looked at."""
    mains = sorted((c for c in claims if not c.rival_of), key=lambda c: c.id)
    groups: list[tuple[str, list[Claim]]] = []
    for one, other in combinations(mains, 2):
        field = field_of(one, other)
        if not field or not meet(one.when, other.when):
            continue
        home = next((group for name, group in groups if name == field and one in group), None)
        if home is None:
            groups.append((field, [one, other]))
        elif other not in home:
            home.append(other)
    return tuple(Rivalry(field, tuple(group)) for field, group in groups)


def _membership(one: Claim, other: Claim, entities: Entities) -> str:
    """Give the field in which two memberships exclude each other, empty where they do not."""
    here, there = cast("Membership", one.detail), cast("Membership", other.detail)
    if one.who and set(one.who) == set(other.who):
        if here.negated != there.negated:
            return "not" if set(here.in_) == set(there.in_) else ""
        return "in" if not here.negated and _exclude(here.in_, there.in_, entities) else ""
    office = here.as_ in SINGLE and here.as_ == there.as_ and not (here.negated or there.negated)
    return "who" if office and here.in_ and set(here.in_) == set(there.in_) else ""


def _exclude(one: Sequence[str], other: Sequence[str], entities: Entities) -> bool:
    pairs = [(a, b) for a in one for b in other]
    return bool(pairs) and all(_apart(a, b, entities) for a, b in pairs)


def _apart(one: str, other: str, entities: Entities) -> bool:
    found = (entities.get(one), entities.get(other))
    exclusive = all(e is not None and e.sort in _EXCLUSIVE for e in found)
    outside = {entities.compare(one, other), entities.compare(other, one)} == {Containment.OUTSIDE}
    return exclusive and outside


def _position(one: Claim, other: Claim) -> str:
    here, there = cast("Position", one.detail), cast("Position", other.detail)
    same = one.who and set(one.who) == set(other.who) and here.about == there.about
    return "stance" if same and here.stance != there.stance else ""
