"""Who and where: entities in trees, compared with three outcomes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from placet.claims.period import Moment, When


class Sort(StrEnum):
    """What an entity is; each sort has its own tree."""

    PLACE = "place"
    FORCE = "force"
    BODY = "body"
    PERSON = "person"
    ORGANISATION = "organisation"
    SHIP = "ship"
    ITEM = "item"
    LIST = "list"
    RECORD = "record"


class Containment(StrEnum):
    """Whether the observed lies in the allowed."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent in the tree, for the time `when` (empty: always)."""

    id: str
    when: When = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One node: id, sort, parents, names by language, aliases."""

    id: str
    sort: Sort
    parents: tuple[Parent, ...] = ()
    name: tuple[tuple[str, str], ...] = ()
    aka: tuple[str, ...] = ()
    zone: str = ""
    overlaps: tuple[str, ...] = ()

    def named(self, language: str) -> str:
        """Give the name in a language, else any name, else the id."""
        names = dict(self.name)
        return names.get(language) or names.get("") or next(iter(names.values()), self.id)


def _holds(when: When, day: date | None) -> bool:
    if not when or day is None:
        return True
    return any(_begun(p.start.earliest, day) and _not_over(p.end.latest, day) for p in when)


def _begun(first: Moment | None, day: date) -> bool:
    return first is None or first.day <= day


def _not_over(last: Moment | None, day: date) -> bool:
    return last is None or day <= last.day


@dataclass(frozen=True)
class Entities:
    """Every entity by id, with aliases; names that are no id resolve by alias."""

    by_id: Mapping[str, Entity] = field(default_factory=dict)

    def __contains__(self, id_: object) -> bool:
        """Tell whether the id is an entity's."""
        return id_ in self.by_id

    def get(self, id_: str) -> Entity | None:
        """Give the entity of an id, or None."""
        return self.by_id.get(id_)

    def name(self, id_: str, language: str) -> str:
        """Give the name shown for an id; an unknown id is its own name."""
        entity = self.by_id.get(id_)
        return entity.named(language) if entity else id_

    @cached_property
    def _alias(self) -> Mapping[str, tuple[str, ...]]:
        table: dict[str, list[str]] = {}
        for entity in self.by_id.values():
            for text in (*entity.aka, *(name for _, name in entity.name)):
                table.setdefault(text.casefold(), []).append(entity.id)
        return {text: tuple(ids) for text, ids in table.items()}

    def resolve(self, text: str) -> tuple[str, ...]:
        """Give the ids a text may mean: the id itself, else every entity of that name."""
        return (text,) if text in self.by_id else self._alias.get(text.casefold(), ())

    def ancestors(self, id_: str, day: date | None = None) -> frozenset[str]:
        """Give the id itself and all that encloses it on `day` (None: at any time)."""
        seen: set[str] = set()
        todo = [id_]
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            entity = self.by_id.get(current)
            if entity:
                todo.extend(p.id for p in entity.parents if _holds(p.when, day))
        return frozenset(seen)

    def compare(self, observed: str, allowed: str, day: date | None = None) -> Containment:
        """Tell whether `observed` lies inside `allowed` on `day`.

        It cannot be told when the observed one encloses the allowed one, or
        when the two are declared to overlap.
        """
        up = self.ancestors(observed, day)
        if allowed in up:
            return Containment.INSIDE
        other = self.ancestors(allowed, day)
        if observed in other or self._overlap(up, other):
            return Containment.UNKNOWN
        return Containment.OUTSIDE

    def _overlap(self, one: frozenset[str], two: frozenset[str]) -> bool:
        return any(other in two for id_ in one if (e := self.by_id.get(id_)) for other in e.overlaps) or any(
            other in one for id_ in two if (e := self.by_id.get(id_)) for other in e.overlaps
        )

    def within(self, observed: str, allowed: Iterable[str], day: date | None = None) -> Containment:
        """Compare with several allowed ones: inside one is inside, unknown beats outside."""
        found = {self.compare(observed, one, day) for one in allowed}
        for outcome in (Containment.INSIDE, Containment.UNKNOWN):
            if outcome in found:
                return outcome
        return Containment.OUTSIDE

    def zone(self, id_: str) -> str:
        """Give the time zone (IANA) of a place: its own, else its nearest ancestor's, else ''."""
        if id_ not in self._zones:
            self._zones[id_] = self._zone(id_)
        return self._zones[id_]

    @cached_property
    def _zones(self) -> dict[str, str]:
        return {}

    def _zone(self, id_: str) -> str:
        todo, seen = [id_], set[str]()
        while todo:
            current = todo.pop(0)
            entity = self.by_id.get(current)
            if entity is None or current in seen:
                continue
            if entity.zone:
                return entity.zone
            seen.add(current)
            todo.extend(p.id for p in entity.parents)
        return ""
