"""Who can be somewhere: forces, ships, people, and the state they are of; not an organ that decides."""

from collections.abc import Iterable

from placet.claims.claim import Claim, Kind
from placet.claims.entity import Entities, Entity, Sort
from placet.server.actions.grammar import bodies, refuse

BODILY = frozenset({Kind.PRESENCE, Kind.MOVEMENT})
"""The kinds of claims whose `who` is there in person."""


def organs() -> frozenset[str]:
    """Give the ids of the organs that the packs of law know."""
    return frozenset(bodies())


def is_organ(one: Entity, there: Entities, known: frozenset[str]) -> bool:
    """Tell whether a body is part of another or an organ of a pack, so no state."""
    parents = (there.get(p.id) for p in one.parents)
    within = any(p is not None and p.sort is Sort.BODY for p in parents)
    return one.sort is Sort.BODY and (within or one.id in known)


def refuse_organs(claims: Iterable[Claim], there: Entities) -> None:
    """Refuse claims by which an organ is somewhere in person. Raises Refused (`entity.sort`)."""
    known = organs()
    for claim in claims:
        if claim.kind not in BODILY:
            continue
        for id_ in claim.who:
            one = there.get(id_)
            if one is not None and is_organ(one, there, known):
                raise refuse("entity.sort", "who", id=id_, sort=one.sort.value, organ=id_)
