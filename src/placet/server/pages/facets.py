"""Facets beside a list: what it can be narrowed by, with counts, zeros kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from placet.claims.entity import Entities, Sort
from placet.server.pages.rows import stage_name
from placet.server.pages.tags import spoken
from placet.server.queries.filters import FACETS, Filters
from placet.server.queries.record import entities
from placet.wording import name

FEW = 8
"""Values of a facet that are shown without asking for more."""

MANY = 60
_FIXED = ("verdict", "stage")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one may choose; `icon` is the verdict it stands for, else empty."""

    value: str
    label: str
    count: int
    on: bool
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: its first choices, and more that open on demand; `left` are not even there."""

    kind: str
    label: str
    first: tuple[Choice, ...]
    more: tuple[Choice, ...]
    left: int


def facets(asked: Filters, counts: Mapping[str, Mapping[str, int]]) -> tuple[Facet, ...]:
    """Give the facets of the register."""
    labels = {
        "verdict": _("Verdict"),
        "stage": _("Stage"),
        "state": _("State"),
        "unit": _("Unit"),
        "place": _("Place"),
        "year": _("Year"),
    }
    tree = entities()
    return tuple(
        _facet(kind, labels[kind], asked.of(kind), counts[kind], tree) for kind in FACETS if counts[kind]
    )


def _facet(
    kind: str, label: str, chosen: tuple[str, ...], counts: Mapping[str, int], tree: Entities
) -> Facet:
    every = [
        Choice(v, called(kind, v, tree), n, v in chosen, v if kind == "verdict" else "")
        for v, n in counts.items()
        if v in chosen or not _a_state_among_places(kind, v, tree)
    ]
    every += [Choice(v, called(kind, v, tree), 0, on=True) for v in chosen if v not in counts]
    ordered = every if kind in _FIXED else sorted(every, key=_by_year if kind == "year" else _by_count)
    few = len(ordered) if kind in _FIXED else FEW
    first = [c for i, c in enumerate(ordered) if i < few or c.on]
    rest = [c for c in ordered if c not in first]
    return Facet(kind, label, tuple(first), tuple(rest[:MANY]), max(len(rest) - MANY, 0))


def _a_state_among_places(kind: str, value: str, tree: Entities) -> bool:
    """Tell a state above a place: its land, of the same name, stands for it; states have their own facet."""
    return kind == "place" and value in tree and tree.by_id[value].sort is Sort.BODY


def _by_count(choice: Choice) -> tuple[int, str]:
    return -choice.count, choice.label.casefold()


def _by_year(choice: Choice) -> int:
    return -int(choice.value) if choice.value.isdigit() else 0


def called(kind: str, value: str, tree: Entities) -> str:
    """Give the name of a value in the language of the page."""
    if kind == "verdict":
        return name(value, spoken())
    if kind == "stage":
        return stage_name(value)
    return value if kind == "year" else tree.name(value, spoken())


def narrowed_by(asked: Filters) -> Iterable[str]:
    """Give in words what narrows a list."""
    if asked.words:
        yield f"“{asked.words}”"
    tree = entities()
    for kind, values in asked.chosen:
        yield " / ".join(called(kind, v, tree) for v in values)
