"""The map of the register: the states that receive, on a base of country outlines that needs no network."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from placet.server.pages.tags import spoken
from placet.server.queries.record import entities

BASE = Path(__file__).parents[1] / "static" / "vendor" / "world" / "countries.json"
WIDTH, HEIGHT = 960, 470


@lru_cache(maxsize=1)
def _base() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(BASE.read_text(encoding="utf-8"))
    return found


def _apart(marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Move marks that cover each other apart, both by half of what is missing."""
    for _ in range(40):
        for number, one in enumerate(marks):
            for two in marks[number + 1 :]:
                dx, dy = two["x"] - one["x"], two["y"] - one["y"]
                gap = max((dx * dx + dy * dy) ** 0.5, 0.1)
                short = (one["r"] + two["r"] + 1 - gap) / 2
                if short > 0:
                    for mark, sign in ((one, -1), (two, 1)):
                        mark["x"] += sign * short * (dx / gap)
                        mark["y"] += sign * short * (dy / gap)
    return marks


def worldmap(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Give the outlines and, for each receiving state, its missions; `bare` are those without an outline."""
    hosts = Counter(r["host"] for r in rows if r["host"])
    base, names = _base(), entities()
    every = [
        {"id": host, "name": names.name(host, spoken()), "count": number, "at": base["marks"].get(host)}
        for host, number in sorted(hosts.items(), key=lambda h: (-h[1], h[0]))
    ]
    marks = [
        m | {"x": m["at"][0], "y": m["at"][1], "r": round(8 + 2 * m["count"] ** 0.5, 1)}
        for m in every
        if m["at"]
    ]
    return {
        "outlines": [(path, code in hosts) for code, path in base["countries"].items()],
        "marks": _apart(marks),
        "hosts": every,
        "map_width": WIDTH,
        "map_height": HEIGHT,
    }
