"""Entities whose names are much like one that is not on record: a question to a person, never an answer."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, utils

from placet.claims.entity import Entities, Entity, Sort
from placet.reading.entries import fits_sort

ALIKE = 75.0
"""How alike, of 100, the words of two names must be for one to be offered for the other."""
MOST = 3
_FIGURES = re.compile(r"\d+")


def nearest(name: str, entities: Entities, sort: Sort, near: Sequence[str] = ()) -> tuple[str, ...]:
    """Give the ids of at most three entities of a sort with names like one, the likest first.

    Names are compared word by word, case and order aside; two with other figures
    are never alike (the 7th group is not the 20th). Of equals those inside one of
    `near` come first.
    """
    found = [
        (score, bool(entities.ancestors(one.id) & {*near}), one.id)
        for one in entities.by_id.values()
        if fits_sort(one, sort) and (score := _score(name, one)) >= ALIKE
    ]
    found.sort(key=lambda f: (-f[0], not f[1], f[2]))
    return tuple(id_ for _, _, id_ in found[:MOST])


def _score(name: str, one: Entity) -> float:
    figures = _FIGURES.findall(name)
    same = (n for n in _names(one) if _FIGURES.findall(n) == figures)
    scores = (fuzz.token_set_ratio(name, n, processor=utils.default_process) for n in same)
    return max(scores, default=0.0)


def _names(one: Entity) -> Iterator[str]:
    yield from (text for _, text in one.name)
    yield from one.aka
