"""The record of missions from the journal: what was said last of each subject."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from placet.claims.claim import Claim
from placet.claims.decision import Decision
from placet.claims.entity import Entities, Entity
from placet.claims.plain import from_plain
from placet.claims.record import Mission, Record
from placet.claims.source import Source
from placet.server.models import Entry, Sort
from placet.server.permissions import Deed, sees
from placet.server.sql import marks, select


def head() -> int:
    """Give the number of the last entry of the journal; -1 while it is empty."""
    ((found,),) = select("SELECT MAX(number) FROM server_entry")
    return -1 if found is None else int(found)


def state(mission: str) -> tuple[int, ...]:
    """Give what the record of a mission hangs on: its last entry, that of entities, and that of sources.

    -1 stands for none.
    """
    ((own,),) = select("SELECT MAX(number) FROM server_entry WHERE mission = %s", mission)
    last = _last(None)
    return (-1 if own is None else int(own), last[Sort.ENTITY][0], last[Sort.SOURCE][0])


def mission_ids() -> tuple[str, ...]:
    """Give the ids of all missions, sorted."""
    found = Entry.objects.filter(sort=Sort.MISSION).values_list("mission", flat=True)
    return tuple(sorted(set(found)))


def record_of(
    missions: Iterable[str], deeds: frozenset[Deed] = frozenset(Deed), upto: int | None = None
) -> Record:
    """Give the record of some missions, as far as these rights reach.

    `upto` is the number of the last entry taken into account (None: all); a
    mission that is not in the journal is left out. Few queries, however many
    missions.
    """
    wanted = tuple(dict.fromkeys(missions))
    by_mission: dict[str, list[Row]] = {id_: [] for id_ in wanted}
    for row in _of_missions(wanted, upto):
        by_mission[row[0]].append(row)
    found = {id_: _mission(rows, deeds) for id_, rows in by_mission.items()}
    present = {id_: m for id_, m in found.items() if m is not None}
    return Record(present, *_shared(upto))


Row = tuple[str, str, str, bytes]
"""Mission, sort, subject and body of an entry."""

_LAST = 2**62
_PORTION = 500


def _of_missions(wanted: tuple[str, ...], upto: int | None) -> Iterator[Row]:
    last = _LAST if upto is None else upto
    for start in range(0, len(wanted), _PORTION):
        part = wanted[start : start + _PORTION]
        yield from select(
            "SELECT mission, sort, subject, body FROM server_entry"  # noqa: S608 - marks alone are put in
            f" WHERE mission IN ({marks(len(part))}) AND number <= %s ORDER BY number",
            *part,
            last,
        )


def _value(body: bytes) -> Any:  # noqa: ANN401 - plain JSON
    return json.loads(body)["value"]


# What an entry says never changes: it is read once, and the bytes themselves are the key.
@lru_cache(maxsize=20_000)
def _claim(body: bytes) -> Claim:
    return from_plain(Claim, _value(body))


@lru_cache(maxsize=2_000)
def _head(body: bytes) -> Mission:
    return from_plain(Mission, _value(body))


@lru_cache(maxsize=2_000)
def _decision(body: bytes) -> Decision:
    return from_plain(Decision, _value(body))


def _mission(rows: list[Row], deeds: frozenset[Deed]) -> Mission | None:
    head_, claims, decisions = None, dict[str, Claim](), list[Decision]()
    for _, sort, subject, body in rows:
        if sort == Sort.MISSION:
            head_ = _head(bytes(body))
        elif sort == Sort.CLAIM:
            claims[subject] = _claim(bytes(body))
        elif sort == Sort.DECISION:
            decisions.append(_decision(bytes(body)))
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
    return _entities(*_last(upto)[Sort.ENTITY])


def sources(upto: int | None = None) -> dict[str, Source]:
    """Give the sources of the register by id."""
    return _sources(*_last(upto)[Sort.SOURCE])


def _shared(upto: int | None) -> tuple[Entities, dict[str, Source]]:
    last = _last(upto)
    return _entities(*last[Sort.ENTITY]), _sources(*last[Sort.SOURCE])


def _last(upto: int | None) -> dict[str, tuple[int, bytes]]:
    """Give number and leaf of the last entity and of the last source: what their cached reading hangs on."""
    last = _LAST if upto is None else upto
    found = {Sort.ENTITY.value: (-1, b""), Sort.SOURCE.value: (-1, b"")}
    for sort, number, leaf in select(_LAST_OF_EACH, Sort.ENTITY.value, last, Sort.SOURCE.value, last):
        found[sort] = (int(number), bytes(leaf))
    return found


_LAST_OF_EACH = """
    SELECT sort, number, leaf FROM server_entry WHERE number IN (
        (SELECT MAX(number) FROM server_entry WHERE sort = %s AND mission = '' AND number <= %s),
        (SELECT MAX(number) FROM server_entry WHERE sort = %s AND mission = '' AND number <= %s)
    )"""


# Entries never change, so that what is read up to one stays what it is. The leaf tells an entry from
# one of the same number that was read inside a turn and then rolled back.
@lru_cache(maxsize=4)
def _entities(upto: int, _leaf: bytes) -> Entities:
    return Entities({id_: from_plain(Entity, v) for id_, v in _values(Sort.ENTITY, upto)})


@lru_cache(maxsize=4)
def _sources(upto: int, _leaf: bytes) -> dict[str, Source]:
    return {id_: from_plain(Source, v) for id_, v in _values(Sort.SOURCE, upto)}


def _values(sort: str, upto: int) -> Iterator[tuple[str, Any]]:
    rows = Entry.objects.filter(sort=sort, mission=_SHARED, number__lte=upto).order_by("number")
    for subject, body in rows.values_list("subject", "body"):
        yield subject, _value(bytes(body))
