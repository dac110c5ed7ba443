"""What a claim must not say of itself: fewer at least than at most, and facts that replace each other."""

from collections.abc import Mapping

from placet.claims.claim import Claim
from placet.claims.detail import Presence
from placet.claims.files.desk import Desk
from placet.claims.files.lower import Lowered


def contradicts(lowered: Lowered, kept: Mapping[str, Claim], desk: Desk) -> bool:
    """Tell whether a claim contradicts itself, alone or through those it replaces, and say how."""
    one = lowered.claim
    if isinstance(one.detail, Presence) and one.detail.least is not None and one.count is not None:
        most = one.count.most
        if most is not None and one.detail.least > most:
            desk.tell(lowered.at("least"), "count.least", least=one.detail.least, most=most)
            return True
    if one.replaces and _comes_back(one, kept):
        desk.tell(lowered.at("replaces"), "claim.circle", given=one.replaces[0])
        return True
    return False


def _comes_back(one: Claim, kept: Mapping[str, Claim]) -> bool:
    """Tell whether following `replaces` from a claim leads to it again: then none of them would stand."""
    own = {one.id, one.alias} - {""}
    by_name = {name: c for c in kept.values() for name in (c.id, c.alias) if name}
    seen: set[str] = set()
    todo = list(one.replaces)
    while todo:
        name = todo.pop()
        if name in own:
            return True
        if name not in seen and name in by_name:
            todo.extend(by_name[name].replaces)
        seen.add(name)
    return False
