"""Precedents: the earlier consents most like a mission, and in what, by plain rows of the register."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

MOST = 4
"""Precedents shown of a mission."""

WEIGHTS = {"unit": 4, "place": 4, "sender": 2, "host": 2, "size": 1}
"""What two consents may be alike in, and how much it counts: a unit says more than a state."""

_NEAR = 4
"""Ceilings are alike where they lie no further apart than a quarter of the larger."""

_NONE = frozenset({"asked", "without"})
"""Groups of missions in which no parliament has decided."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """An earlier consent with what it is alike in, a key of WEIGHTS each, the weightiest first."""

    row: Row
    alike: tuple[str, ...]

    @property
    def weight(self) -> int:
        """Give how much the two are alike."""
        return sum(WEIGHTS[one] for one in self.alike)


def precedents(own: Row, others: Iterable[Row], most: int = MOST) -> tuple[Precedent, ...]:
    """Give the earlier consents most like one, the most alike first, of equals the newest.

    Earlier is whose window begins on an earlier day; where either has no window
    on record nothing is called earlier. Rows as `reports.row.row` gives them.
    """
    found = [Precedent(o, alike(own, o)) for o in others if earlier(own, o) and o["group"] not in _NONE]
    fitting = sorted((p for p in found if p.alike), key=lambda p: str(p.row["id"]))
    fitting.sort(key=lambda p: begins(p.row), reverse=True)
    return tuple(sorted(fitting, key=lambda p: -p.weight)[:most])


def alike(own: Row, other: Row) -> tuple[str, ...]:
    """Give in what two missions are alike."""
    same = {
        "unit": bool(set(own["units"]) & set(other["units"])),
        "place": bool(set(own["places"]) & set(other["places"])),
        "sender": bool(set(own["sender"]) & set(other["sender"])),
        "host": bool(own["host"]) and own["host"] == other["host"],
        "size": _near(own["ceiling"], other["ceiling"]),
    }
    found = tuple(one for one in WEIGHTS if same[one])
    return () if found == ("size",) else found


def _near(one: int | None, other: int | None) -> bool:
    if one is None or other is None:
        return False
    return abs(one - other) * _NEAR <= max(one, other)


def begins(row: Row) -> str:
    """Give the first day of the window, else its last, as ISO text; empty where there is none."""
    return str(row["window"]["from"] or row["window"]["to"] or "")


def earlier(own: Row, other: Row) -> bool:
    """Tell whether another mission's window certainly begins before one's own."""
    return other["id"] != own["id"] and "" < begins(other) < begins(own)
