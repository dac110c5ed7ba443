"""What is kept of the projection: rows that changed are written, the others stay as they are."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from placet.server.sql import Value, change, insert, marks, select

Row = tuple[Value, ...]

STANDING = (
    "mission",
    "least",
    "most",
    "day",
    "verdict",
    "gravity",
    "stage",
    "soon",
    "order",
    "row",
    "search",
)
"""The columns that say something of a standing, besides the last entry it rests on."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "server_facet": ("kind", "value"),
    "server_standingfinding": (
        "finding",
        "mission",
        "rule",
        "term",
        "verdict",
        "disposed",
        "order",
        "value",
    ),
    "server_standingduty": ("mission", "term", "group", "due", "verdict", "order", "value"),
}
"""The tables of what belongs to a standing, each with the columns that say something."""

_MOST = 500
_NO_DAY = "0001-01-01"
"""The day of a row that an action has outdated."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A standing as its columns, and the rows that belong to it, by table."""

    standing: Row
    parts: Mapping[str, Sequence[Row]]

    @property
    def key(self) -> tuple[Value, Value]:
        """Give the mission, and the level from which it is seen so."""
        return self.standing[0], self.standing[1]


def outdate(mission: str) -> int:
    """Let the rows of a mission be of no day, so that it is judged when next asked for; give their number."""
    return change("UPDATE server_standing SET day = %s WHERE mission = %s", _NO_DAY, mission)


def keep(missions: Sequence[str], wanted: Sequence[Shown], head: int) -> None:
    """Let the projection of some missions be what is wanted, and nothing else; call it inside a `turn`.

    `head` is the number of the last entry it rests on.
    """
    there = _standings(missions)
    keys = {one.key for one in wanted}
    _forget([id_ for key, id_ in there.items() if key not in keys])
    new = [(*one.standing, head) for one in wanted if one.key not in there]
    insert("server_standing", (*STANDING, "head"), new)
    sets = ", ".join(f'"{c}" = %s' for c in (*STANDING, "head"))
    for one in wanted:
        if one.key in there:
            change(f"UPDATE server_standing SET {sets} WHERE id = %s", *one.standing, head, there[one.key])  # noqa: S608
    ids = _standings(missions) if new else there
    for table in PARTS:
        _keep_parts(table, {ids[one.key]: one.parts[table] for one in wanted})


def _standings(missions: Sequence[str]) -> dict[tuple[Value, Value], int]:
    found = _each("SELECT mission, least, id FROM server_standing WHERE mission IN", missions)
    return {(mission, least): int(id_) for mission, least, id_ in found}


def _keep_parts(table: str, wanted: Mapping[int, Sequence[Row]]) -> None:
    columns = PARTS[table]
    names = ", ".join(f'"{c}"' for c in columns)
    # A day is asked for as it is written: the databases give it back in two ways.
    names = names.replace('"due"', 'CAST("due" AS varchar(10))')
    found = _each(f"SELECT id, standing_id, {names} FROM {table} WHERE standing_id IN", list(wanted))  # noqa: S608
    missing = Counter((id_, *row) for id_, rows in wanted.items() for row in rows)
    gone = list[int]()
    for id_, *row in found:
        key = tuple(row)
        if missing[key] > 0:
            missing[key] -= 1
        else:
            gone.append(int(id_))
    _each_changed(f"DELETE FROM {table} WHERE id IN", gone)  # noqa: S608
    insert(table, ("standing_id", *columns), missing.elements())


def _forget(standings: Sequence[int]) -> None:
    for table in PARTS:
        _each_changed(f"DELETE FROM {table} WHERE standing_id IN", standings)  # noqa: S608
    _each_changed("DELETE FROM server_standing WHERE id IN", standings)


def _each(statement: str, values: Sequence[Value]) -> Iterator[tuple[Any, ...]]:
    for start in range(0, len(values), _MOST):
        part = values[start : start + _MOST]
        yield from select(f"{statement} ({marks(len(part))})", *part)


def _each_changed(statement: str, values: Sequence[Value]) -> None:
    for start in range(0, len(values), _MOST):
        part = values[start : start + _MOST]
        change(f"{statement} ({marks(len(part))})", *part)
