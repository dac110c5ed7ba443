"""How far a reader's sight reaches: up to public, restricted or personal claims."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from placet.claims.claim import Visibility
from placet.claims.record import Mission
from placet.server.permissions import Deed, sees

LEVELS = (Visibility.PUBLIC, Visibility.RESTRICTED, Visibility.PERSONAL)
DEEDS = (
    frozenset({Deed.SEE}),
    frozenset({Deed.SEE, Deed.SEE_RESTRICTED}),
    frozenset({Deed.SEE, Deed.SEE_RESTRICTED, Deed.SEE_PERSONAL}),
)


def reach_of(deeds: frozenset[Deed]) -> int:
    """Give the level up to which somebody with these rights sees."""
    if Deed.SEE_PERSONAL in deeds:
        return 2
    return 1 if Deed.SEE_RESTRICTED in deeds else 0


def sights(mission: Mission) -> Iterator[tuple[int, int, Mission]]:
    """Give a mission as each reader sees it: from which level, up to which, what is visible.

    Where a reader would see none of its claims, the mission is not given for that level.
    """
    there = {c.visibility for c in mission.claims}
    edges = [0, *(i for i, level in enumerate(LEVELS) if i and level in there), len(LEVELS)]
    for least, above in pairwise(edges):
        visible = tuple(c for c in mission.claims if sees(c, DEEDS[least]))
        if visible or not mission.claims:
            yield least, above - 1, replace(mission, claims=visible)
