"""Whether a place or an item lies in another: yes, no, or nobody can tell."""

from collections.abc import Iterable, Mapping


def lineage(tree: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The entity and all it lies in, upwards."""
    return (name, *lineage(tree, tree[name])) if name in tree else (name,)


def inside(
    tree: Mapping[str, str], seen: str, allowed: Iterable[str], overlapping: frozenset[str] = frozenset()
) -> bool | None:
    """Whether what was seen lies in one of the allowed; None when nobody can tell.

    Nobody can tell when only something wider was recorded, or when what was seen
    and an allowed one lie in two siblings that are declared overlapping.
    """
    outcomes = [_in_one(tree, seen, name, overlapping) for name in allowed]
    return True if True in outcomes else None if None in outcomes else False


def _in_one(tree: Mapping[str, str], seen: str, allowed: str, overlapping: frozenset[str]) -> bool | None:
    if allowed in lineage(tree, seen):
        return True
    if seen in lineage(tree, allowed):
        return None
    ends = overlapping & set(lineage(tree, seen)), overlapping & set(lineage(tree, allowed))
    return None if all(ends) else False
