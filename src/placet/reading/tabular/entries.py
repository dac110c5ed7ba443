"""From the rows of a list to claims as a mission file states them; who somebody is stays in the list.

People of one unit who came and went on the same days become one restricted
presence with their number, so that the check counts them and no name leaves
the list.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from placet.reading.tabular.layout import Sort
from placet.reading.tabular.role import Role
from placet.reading.tabular.rows import Row, Rows

Entry = dict[str, Any]
Naming = Callable[[str], str]
"""The id of the entity that words name, "" where none is known."""


def entries(found: Rows, source: str, naming: Naming, sheet: str = "") -> tuple[Entry, ...]:
    """Give the claims the rows state, each with the rows it rests on (`at`) in `source`.

    A name without an id is left out: what an observation leaves empty is unknown.
    """
    making = {Sort.PEOPLE: _presence, Sort.CROSSINGS: _crossing, Sort.THINGS: _thing}
    if found.sort not in making:
        return ()
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in found.rows:
        groups.setdefault(_key(found.sort, row), []).append(row)
    place = f"{sheet}, " if sheet else ""
    return tuple(
        {
            **making[found.sort](rows, naming),
            "visibility": "restricted",
            "source": {"id": source, "at": place + _rows(rows)},
        }
        for rows in groups.values()
    )


def _key(sort: Sort, row: Row) -> tuple[str, ...]:
    """Give what rows of one claim have in common."""
    own = (row.text(Role.UNIT), row.text(Role.SERVICE), row.text(Role.NATIONALITY), row.text(Role.PLACE))
    days = (row.day(Role.ENTRY), row.day(Role.EXIT), row.day(Role.DAY), row.way)
    return (*own, *days) if sort is Sort.PEOPLE else (str(row.number),)


def _presence(rows: list[Row], naming: Naming) -> Entry:
    first = rows[0]
    return {"observed": "presence", "count": str(len(rows)), **_frame(first, naming), **_window(first)}


def _crossing(rows: list[Row], naming: Naming) -> Entry:
    (row,) = rows
    means, count = row.text(Role.MEANS), row.count
    stated = {"way": row.way, "count": "" if count is None else str(count), "what": means}
    when = row.day(Role.DAY) or row.day(Role.ENTRY) or row.day(Role.EXIT)
    return {"observed": "movement", **_some(stated), **_frame(row, naming), **_some({"when": when})}


def _thing(rows: list[Row], naming: Naming) -> Entry:
    (row,) = rows
    arms = row.text(Role.ARMS)
    what = arms or row.text(Role.THING) or row.text(Role.MEANS)
    kind = "arms" if arms or row.text(Role.SERIAL) else "means"
    items = _some({"what": f"{row.count} {what}" if what and row.count else what})
    return {"observed": kind, **items, **_frame(row, naming), **_window(row)}


def _frame(row: Row, naming: Naming) -> Entry:
    """Give who and where, by the names that have an id; the narrower first."""
    who = next(filter(None, (naming(row.text(r)) for r in _WHO if row.text(r))), "")
    where = naming(row.text(Role.PLACE)) if row.text(Role.PLACE) else ""
    return _some({"who": who, "where": where})


_WHO = (Role.UNIT, Role.SERVICE, Role.NATIONALITY)


def _window(row: Row) -> Entry:
    entry, exit_ = row.day(Role.ENTRY), row.day(Role.EXIT)
    if entry or exit_:
        return {"when": f"{entry}/{exit_}"}
    return _some({"when": row.day(Role.DAY)})


def _some(values: Mapping[str, str]) -> Entry:
    return {key: value for key, value in values.items() if value}


def _rows(rows: Iterable[Row]) -> str:
    """Give the numbers of rows in runs: `rows 6-11, 14`."""
    runs: list[list[int]] = []
    for number in sorted(row.number for row in rows):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
    return f"{'row' if len(runs) == 1 and runs[0][0] == runs[0][1] else 'rows'} {told}"
