"""Mentions that overlap: the longer one stays, and what a name inside another may still tell."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from placet.reading.mention import Mention, Named, Sort

NESTED = "nested"
_CLOSED = frozenset({Sort.PERSON})
"""Inside these nothing else is meant: the Guerrero of a person is no province."""
_OPEN = frozenset({Sort.ACTIVITY, Sort.ACT})
"""These are phrases around names, and may overlap anything."""


def resolved(mentions: Iterable[Mention], gazetteer_rule: str) -> tuple[Mention, ...]:
    """Give mentions without rivals for the same words, in order of their start.

    Of two that cross, the longer stays. One that lies inside another of another
    sort stays with the flag `nested` ("Mexico" in "Senate of Mexico"); of the same
    sort it goes, and leaves what it knows to the longer one where both begin or end
    together. For the same words what the gazetteer knows goes before a shape.
    """
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end, m.rule != gazetteer_rule))
    kept = [mention for cluster in _clusters(ordered) for mention in _of_cluster(cluster, gazetteer_rule)]
    return tuple(sorted(kept, key=lambda m: (m.start, -m.end, m.sort.value)))


class Near:
    """Mentions by their place: those that touch a stretch of the text, without a look at all the others."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Keep mentions in order of their start, and how long the longest is."""
        self._all = sorted(mentions, key=lambda m: (m.start, m.end))
        self._starts = [m.start for m in self._all]
        self._longest = max((m.end - m.start for m in self._all), default=0)

    def touching(self, start: int, end: int) -> Iterator[Mention]:
        """Give the mentions with a code point in `start` to `end`, in order."""
        for at in range(bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)):
            if self._all[at].end > start:
                yield self._all[at]


def _clusters(ordered: Iterable[Mention]) -> Iterator[list[Mention]]:
    """Give mentions in groups that have no word in common with another group."""
    group: list[Mention] = []
    reach = 0
    for mention in ordered:
        if group and mention.start >= reach:
            yield group
            group = []
        group.append(mention)
        reach = max(reach, mention.end) if len(group) > 1 else mention.end
    if group:
        yield group


def _of_cluster(cluster: list[Mention], gazetteer_rule: str) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(cluster, key=lambda m: (m.start - m.end, m.rule != gazetteer_rule)):
        _settle(mention, kept)
    return kept


def _settle(mention: Mention, kept: list[Mention]) -> None:
    flags = mention.flags
    for at, other in enumerate(kept):
        if other.end <= mention.start or mention.end <= other.start:
            continue
        inside = other.start <= mention.start and mention.end <= other.end
        same = (other.start, other.end) == (mention.start, mention.end)
        if mention.sort == other.sort:
            kept[at] = _heir(other, mention) if inside else _joined(other, mention)
            return
        if {mention.sort, other.sort} & _OPEN:
            if inside and mention.sort == Sort.ACTIVITY and other.sort != Sort.ACT:
                return
            continue
        if not inside or other.sort in _CLOSED or (same and other.rule != mention.rule):
            return
        if not same and NESTED not in flags:
            flags = (*flags, NESTED)
    kept.append(replace(mention, flags=flags))


def _joined(longer: Mention, shorter: Mention) -> Mention:
    """Give the longer of two organs that cross, with the state: "Argentine Senate’s … Committee"."""
    one, two = longer.value, shorter.value
    if longer.sort != Sort.BODY or not isinstance(one, Named) or not isinstance(two, Named):
        return longer
    state = two.trait("state")
    if shorter.start > longer.start or not state or one.trait("state"):
        return longer
    return replace(longer, value=replace(one, traits=(*one.traits, ("state", state))))


def _heir(longer: Mention, shorter: Mention) -> Mention:
    """Give the longer one with what the shorter one knows, where they begin or end together."""
    one, two = longer.value, shorter.value
    if not isinstance(one, Named) or not isinstance(two, Named):
        return longer
    if longer.start != shorter.start and longer.end != shorter.end:
        return longer
    same = (longer.start, longer.end) == (shorter.start, shorter.end)
    own = dict(one.traits)
    if longer.sort == Sort.BODY and one.trait("level") not in {"", two.trait("level")}:
        return longer  # a committee is not the chamber it is of
    more = {key: value for key, value in two.traits if key not in own or key == "candidates"}
    if not (same or longer.sort == Sort.BODY):
        more.pop("kind", None)
        if two.entity:
            more["within"] = two.entity
        return replace(longer, value=replace(one, traits=tuple((more | own).items())))
    return replace(longer, value=Named(one.name, one.entity or two.entity, tuple((more | own).items())))
