"""Memberships on record as parents in the trees, so that comparing knows them.

Memberships of one entity in trees that exclude each other are rivals until
somebody decides: what all of them lie in is certain, the rest cannot be told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from placet.check.merge import meet
from placet.claims.claim import Claim
from placet.claims.detail import Membership
from placet.claims.entity import Containment, Entities, Entity, Parent, Sort
from placet.claims.period import When

EXCLUSIVE = frozenset({Sort.FORCE, Sort.BODY, Sort.PLACE, Sort.SHIP, Sort.ITEM})
"""Sorts of which one thing is in a single one at a time; lists and groups are not."""


def joined(entities: Entities, memberships: Iterable[Claim]) -> Entities:
    """Give the entities with the standing memberships among their parents."""
    by_who: dict[str, list[tuple[str, When, str]]] = {}
    for claim in memberships:
        detail = claim.detail
        if isinstance(detail, Membership) and not detail.negated:
            for who in claim.who:
                by_who.setdefault(who, []).extend(
                    (i, _lasting(claim.when), claim.rival_of) for i in detail.in_
                )
    known = {who: found for who, found in by_who.items() if who in entities}
    if not known:
        return entities
    changed = {who: _with(entities, entities.by_id[who], found) for who, found in known.items()}
    return Entities({**entities.by_id, **changed})


def _lasting(when: When) -> When:
    """Give the time of a membership; one seen on a day has no known bounds."""
    return () if any(period.bare for period in when) else when


def _with(entities: Entities, one: Entity, found: Sequence[tuple[str, When, str]]) -> Entity:
    stated = [(p.id, p.when) for p in one.parents] + [(id_, when) for id_, when, _ in found]
    rivals = {
        id_ for id_, when in stated for other, at in stated if _exclude(entities, (id_, when), (other, at))
    }
    own = _parents(one.parents, found, rivals)
    if not rivals:
        return replace(one, parents=own)
    above = [entities.ancestors(id_) for id_ in sorted(rivals)]
    shared = frozenset.intersection(*above)
    unsure = sorted(frozenset.union(*above) - shared)
    parents = (*own, *(Parent(id_) for id_ in sorted(shared)))
    return replace(one, parents=parents, overlaps=(*one.overlaps, *unsure))


def _parents(
    old: Sequence[Parent], found: Sequence[tuple[str, When, str]], rivals: set[str]
) -> tuple[Parent, ...]:
    table: Mapping[Parent, None] = dict.fromkeys((*old, *(Parent(id_, when) for id_, when, _ in found)))
    return tuple(p for p in table if p.id not in rivals)


def _exclude(entities: Entities, one: tuple[str, When], two: tuple[str, When]) -> bool:
    """Tell whether nothing can be in both at the times given."""
    sorts = {e.sort for id_, _ in (one, two) if (e := entities.get(id_))}
    if len(sorts) != 1 or not sorts <= EXCLUSIVE or not meet(one[1], two[1]):
        return False
    outcomes = {entities.compare(one[0], two[0]), entities.compare(two[0], one[0])}
    return outcomes == {Containment.OUTSIDE}
