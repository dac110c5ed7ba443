"""Add places, units, people and organisations, and names for those on record."""

from dataclasses import replace

from placet.claims.entity import Entity, Sort
from placet.errors import UnknownName
from placet.server.actions import statements as to
from placet.server.actions.grammar import Said, known, refuse, shared
from placet.server.actions.missions import RESERVED
from placet.server.actions.standings import rebuild
from placet.server.actions.turns import now
from placet.server.ledger import append, turn
from placet.server.models import Mention
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.record import entities


def add_place(user: Visitor, id_: str, said: Said) -> Entity:
    """Add a place; keys of `said` as in a mission file. Raises Forbidden, and Refused with its problems."""
    return add_entity(user, id_, {**said, "is": Sort.PLACE.value})


def add_unit(user: Visitor, id_: str, said: Said) -> Entity:
    """Add a unit or force; as `add_place`."""
    return add_entity(user, id_, {**said, "is": Sort.FORCE.value})


def add_person(user: Visitor, id_: str, said: Said) -> Entity:
    """Add a person; as `add_place`."""
    return add_entity(user, id_, {**said, "is": Sort.PERSON.value})


def add_organisation(user: Visitor, id_: str, said: Said) -> Entity:
    """Add an organisation; as `add_place`."""
    return add_entity(user, id_, {"is": Sort.ORGANISATION.value, **said})


def add_entity(user: Visitor, id_: str, said: Said) -> Entity:
    """Add an entity of any sort (`is`); as `add_place`."""
    require(user, Deed.RECORD)
    with turn():
        there = known(entities())
        record = shared("entities", id_, said, there)
        if id_ in there or id_ in RESERVED:
            raise refuse("entity.duplicate", "id")
        entity = record.entities.by_id[id_]
        append((to.of_entity(entity),), user.get_username(), now())
    return entity


def add_alias(user: Visitor, id_: str, alias: str) -> Entity:
    """Add another name to an entity on record. Raises Forbidden, UnknownName (`entity.unknown`), Refused."""
    require(user, Deed.RECORD)
    with turn():
        there = entities()
        entity = there.get(id_)
        if entity is None:
            raise UnknownName("entity.unknown", given=id_, nearest="")
        changed = _renamed(entity, alias.strip())
        append((to.of_entity(changed),), user.get_username(), now())
        rebuild(_speaking_of(id_))
    return changed


def _renamed(entity: Entity, alias: str) -> Entity:
    if not alias:
        raise refuse("value.empty", "aka", key="aka")
    return replace(entity, aka=tuple(dict.fromkeys((*entity.aka, alias))))


def _speaking_of(id_: str) -> list[str]:
    found = Mention.objects.filter(name=id_).exclude(mission="").values_list("mission", flat=True)
    return sorted(set(found))
