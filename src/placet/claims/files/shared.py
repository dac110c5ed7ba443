"""What a folder shares: its entities, and its sources."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from placet.claims.entity import Entities, Entity, Sort
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import ENTITY, SOURCE, Key, Shape
from placet.claims.files.tree import Node, Table
from placet.claims.files.values import FAILED, Values, good_keys, text_value
from placet.claims.source import WITNESS, Read, Source

Named = tuple[str, Spot, Node]
"""The id, the place and the node of one entry of a table."""

_ID = Key("id", Shape.ID, "an id")


def entries(node: Node | None, spot: Spot, desk: Desk) -> tuple[Named, ...]:
    """Give the entries of a table by id; a key that is no slug is a problem."""
    if node is None:
        return ()
    if not isinstance(node, Table):
        desk.tell(replace(spot, line=node.line), "value.not_table", key=spot.key)
        return ()
    found = []
    for name, line, child in node.pairs:
        here = spot.at(name, line)
        if text_value(name, _ID, here, desk) is not FAILED:
            found.append((name, here, child))
    return tuple(found)


def entities(named: Iterable[Named], known: Entities, desk: Desk) -> Entities:
    """Give the folder's entities upon those known already; parents exist, and no tree has a cycle.

    An entity is kept with what of it is good, so that one slip does not make its name unknown.
    """
    found = dict(known.by_id)
    own: dict[str, Spot] = {}
    for id_, spot, node in named:
        values = good_keys(node, ENTITY, spot, desk)
        if "is" not in values:
            desk.refused.add(id_)
            continue
        entity = _entity(id_, values, spot, desk)
        if id_ in own and found[id_] != entity:
            desk.tell(spot, "entity.duplicate", id=id_, file=own[id_].file, line=own[id_].line)
            continue
        if id_ in known and known.by_id[id_].sort is not entity.sort:
            desk.tell(spot, "entity.sort", id=id_, sort=known.by_id[id_].sort)
            continue
        own.setdefault(id_, spot)
        found[id_] = _merged(known.by_id.get(id_), entity)
    return Entities(_sound(found, own, desk))


def _entity(id_: str, values: Values, spot: Spot, desk: Desk) -> Entity:
    zone = values.get("zone", "")
    if zone and not _is_zone(zone):
        desk.tell(spot, "zone.unknown", zone=zone)
        zone = ""
    return Entity(
        id_,
        Sort(values["is"]),
        values.get("in", ()),
        values.get("name", ()),
        values.get("aka", ()),
        zone,
        values.get("overlaps", ()),
    )


def _is_zone(name: str) -> bool:
    try:
        return bool(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _merged(old: Entity | None, new: Entity) -> Entity:
    """Join what a pack says of a body with what the folder adds."""
    if old is None:
        return new
    return Entity(
        new.id,
        new.sort,
        tuple(dict.fromkeys((*old.parents, *new.parents))),
        new.name or old.name,
        tuple(dict.fromkeys((*old.aka, *new.aka))),
        new.zone or old.zone,
        tuple(dict.fromkeys((*old.overlaps, *new.overlaps))),
    )


def _sound(found: dict[str, Entity], own: Mapping[str, Spot], desk: Desk) -> dict[str, Entity]:
    """Drop parents that do not exist or would close a cycle, with a problem for each."""
    for id_, spot in own.items():
        entity = found[id_]
        missing = [name for name in (*(p.id for p in entity.parents), *entity.overlaps) if name not in found]
        for name in missing:
            desk.unknown(spot, "entity.unknown", name, found)
        parents = tuple(p for p in entity.parents if p.id in found)
        found[id_] = replace(entity, parents=parents)
    for id_, way in _cycles(found).items():
        desk.tell(own[id_] if id_ in own else Spot(""), "entity.cycle", id=id_, way=" > ".join(way))
        found[id_] = replace(found[id_], parents=())
    return found


def _cycles(found: Mapping[str, Entity]) -> dict[str, tuple[str, ...]]:
    """Give, for each cycle, its first entity and the way from it up to itself."""
    done: set[str] = set()
    cycles: dict[str, tuple[str, ...]] = {}
    for id_ in found:
        if id_ not in done:
            _climb(id_, found, done, cycles)
    return cycles


def _climb(
    first: str, found: Mapping[str, Entity], done: set[str], cycles: dict[str, tuple[str, ...]]
) -> None:
    """Walk up from one entity, every entity once; `way` are those entered and not yet left."""
    way = {first: iter(found[first].parents)}
    while way:
        id_, above = next(reversed(way.items()))
        parent = next(above, None)
        if parent is None:
            del way[id_]
            done.add(id_)
        elif parent.id in way:
            names = list(way)
            turn = (*names[names.index(parent.id) :], parent.id)
            cycles.setdefault(parent.id, turn)
        elif parent.id not in done:
            way[parent.id] = iter(found[parent.id].parents)


def sources(named: Iterable[Named], desk: Desk) -> dict[str, Source]:
    """Give the folder's sources by id; one without any day is told and kept."""
    found: dict[str, Source] = {}
    own: dict[str, Spot] = {}
    for id_, spot, node in named:
        values = good_keys(node, SOURCE, spot, desk)
        if not {"kind", "publisher"} <= values.keys():
            desk.refused.add(id_)
            continue
        source = _source(id_, values)
        if id_ == WITNESS or found.get(id_, source) != source:
            first = own.get(id_, spot)
            desk.tell(spot, "source.duplicate", id=id_, file=first.file, line=first.line)
            continue
        if not (source.published or source.received or source.retrieved):
            desk.tell(spot, "source.dateless", id=id_)
        found[id_], own[id_] = source, spot
    return found


def _source(id_: str, values: Values) -> Source:
    read = Read(values.pop("read", Read.PART))
    return Source(id_, values.pop("kind"), values.pop("publisher"), read=read, **values)
