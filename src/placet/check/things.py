"""Whether a thing or topic that was seen lies in one that is named.

Items are compared in their trees, undeclared ones by their name; a topic in
free words only equals the same words. `any of LIST` means the members of the
list on that day.
"""

from collections.abc import Sequence

from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.scope import Lie, compared
from placet.claims.amount import Item, What
from placet.claims.entity import Sort


def items_of(what: What) -> tuple[Item, ...]:
    """Give the items of what is said; a topic of one word is an item, longer words are none."""
    if what.items:
        return what.items
    return (Item((what.words,)),) if what.words and not _prose(what.words) else ()


def _prose(text: str) -> bool:
    return " " in text.strip()


def named(one: Item) -> tuple[str, ...]:
    """Give the kinds of an item, or the list it names."""
    return one.kinds or (one.any_of,)


def what_lies(case: Case, fact: Fact, seen: What, allowed: What) -> Lie:
    """Tell how all that was seen lies to what is allowed; nothing seen is inside anything."""
    if seen.nothing:
        return Lie.INSIDE
    if allowed.nothing:
        return Lie.OUTSIDE
    if seen.words and seen.words.casefold() == allowed.words.casefold():
        return Lie.INSIDE
    mine, theirs = items_of(seen), items_of(allowed)
    if not mine or not theirs:
        return Lie.WORDS
    return min(item_lies(case, fact, one, theirs) for one in mine)


def item_lies(case: Case, fact: Fact, seen: Item, allowed: Sequence[Item]) -> Lie:
    """Tell how an item seen, of which either kind may be meant, lies to the items allowed."""
    kinds = tuple(k for one in allowed for k in named(one))
    found = {_kind_lies(case, fact, kind, kinds) for kind in named(seen)}
    return found.pop() if len(found) == 1 else Lie.IMPRECISE


def _kind_lies(case: Case, fact: Fact, kind: str, allowed: Sequence[str]) -> Lie:
    found = compared(case, fact, kind, allowed)
    if found is not Lie.OUTSIDE:
        return found
    if _holds_member(case, kind, allowed):
        return Lie.IMPRECISE
    return Lie.WORDS if any(_prose(k) and k not in case.entities for k in (kind, *allowed)) else found


def _holds_member(case: Case, kind: str, allowed: Sequence[str]) -> bool:
    """Tell whether something of the kind is on a list allowed, though the kind as such is not."""
    lists = {a for a in allowed if (e := case.entities.get(a)) and e.sort is Sort.LIST}
    if not lists or kind not in case.entities:
        return False
    above = (case.entities.ancestors(id_) for id_ in case.entities.by_id)
    return any(kind in up and not up.isdisjoint(lists) for up in above)
