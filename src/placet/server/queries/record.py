"""The record of missions from the journal: what was said last of each subject."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django.db.models import Max

from placet.claims.claim import Claim
from placet.claims.decision import Decision
from placet.claims.entity import Entities, Entity
from placet.claims.plain import from_plain
from placet.claims.record import Mission, Record
from placet.claims.source import Source
from placet.server.models import Entry, Sort
from placet.server.permissions import Deed, sees


def head() -> int:
    """Give the number of the last entry of the journal; -1 while it is empty."""
    found = Entry.objects.aggregate(last=Max("number"))["last"]
    return -1 if found is None else int(found)


def mission_ids() -> tuple[str, ...]:
    """Give the ids of all missions, sorted."""
    found = Entry.objects.filter(sort=Sort.MISSION).values_list("mission", flat=True)
    return tuple(sorted(set(found)))


def record_of(
    missions: Iterable[str], deeds: frozenset[Deed] = frozenset(Deed), upto: int | None = None
) -> Record:
    """Give the record of some missions, as far as these rights reach.

    `upto` is the number of the last entry taken into account (None: all); a
    mission that is not in the journal is left out. Four queries, however many
    missions.
    """
    wanted = tuple(missions)
    rows = _rows(Entry.objects.filter(mission__in=wanted), upto)
    found = {id_: _mission(id_, rows, deeds) for id_ in wanted}
    present = {id_: m for id_, m in found.items() if m is not None}
    return Record(present, entities(upto), sources(upto))


Row = tuple[int, str, str, str, bytes]


def _rows(query: Any, upto: int | None) -> list[Row]:  # noqa: ANN401 - a queryset
    if upto is not None:
        query = query.filter(number__lte=upto)
    return list(query.order_by("number").values_list("number", "sort", "mission", "subject", "body"))


def _value(body: bytes) -> Any:  # noqa: ANN401 - plain JSON
    return json.loads(bytes(body))["value"]


def _mission(id_: str, rows: list[Row], deeds: frozenset[Deed]) -> Mission | None:
    head_, claims, decisions = None, dict[str, Claim](), list[Decision]()
    for _, sort, mission, subject, body in rows:
        if mission != id_:
            continue
        if sort == Sort.MISSION:
            head_ = from_plain(Mission, _value(body))
        elif sort == Sort.CLAIM:
            claims[subject] = from_plain(Claim, _value(body))
        elif sort == Sort.DECISION:
            decisions.append(from_plain(Decision, _value(body)))
    visible = tuple(c for c in claims.values() if sees(c, deeds))
    if head_ is None or (claims and not visible):
        # A mission of which one may see nothing looks as if it were not there.
        return None
    hidden = {n for c in claims.values() if not sees(c, deeds) for n in (c.id, c.alias) if n}
    told = tuple(d for d in decisions if d.of not in hidden)
    return replace(head_, claims=visible, decisions=told)


_SHARED = ""
"""The mission of what all missions share."""


def entities(upto: int | None = None) -> Entities:
    """Give the entities of the register."""
    return _entities(*_last(Sort.ENTITY, upto))


def sources(upto: int | None = None) -> dict[str, Source]:
    """Give the sources of the register by id."""
    return _sources(*_last(Sort.SOURCE, upto))


def _last(sort: str, upto: int | None) -> tuple[int, bytes]:
    """Give number and leaf of the last entry of a sort: what its cached reading hangs on."""
    query = Entry.objects.filter(sort=sort, mission=_SHARED)
    if upto is not None:
        query = query.filter(number__lte=upto)
    found = query.order_by("-number").values_list("number", "leaf").first()
    return (-1, b"") if found is None else (int(found[0]), bytes(found[1]))


# Entries never change, so that what is read up to one stays what it is. The leaf tells an entry from
# one of the same number that was read inside a turn and then rolled back.
@lru_cache(maxsize=4)
def _entities(upto: int, _leaf: bytes) -> Entities:
    rows = _rows(Entry.objects.filter(sort=Sort.ENTITY, mission=_SHARED), upto)
    return Entities({subject: from_plain(Entity, _value(body)) for _, _, _, subject, body in rows})


@lru_cache(maxsize=4)
def _sources(upto: int, _leaf: bytes) -> dict[str, Source]:
    rows = _rows(Entry.objects.filter(sort=Sort.SOURCE, mission=_SHARED), upto)
    return {subject: from_plain(Source, _value(body)) for _, _, _, subject, body in rows}
