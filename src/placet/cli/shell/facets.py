"""Facets of a list: which missions are wanted, by state, unit, place, year, stage, verdict, words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated

import typer

from placet.errors import UnknownName
from placet.reports.stage import Stage, Traits


class Judged(StrEnum):
    """The verdict of a whole mission."""

    BREACHED = "breached"
    POSSIBLE = "possible"
    UNDETERMINED = "undetermined"
    KEPT = "kept"
    PENDING = "pending"


@dataclass(frozen=True)
class Facets:
    """What a mission must have; unsaid, anything."""

    state: Annotated[str, typer.Option(help="Sending or receiving state: its id or name.")] = ""
    unit: Annotated[str, typer.Option(help="A force, or one inside it: id or name.")] = ""
    place: Annotated[str, typer.Option(help="A place, or one inside it: id or name.")] = ""
    year: Annotated[int | None, typer.Option(help="A year of an act or a window.")] = None
    stage: Annotated[Stage | None, typer.Option(help="How far it has come.")] = None
    verdict: Annotated[Judged | None, typer.Option(help="The verdict of the mission.")] = None
    search: Annotated[str, typer.Option(metavar="TEXT", help="Words in its title, names or notes.")] = ""


Names = Callable[[str], Iterable[str]]
"""Gives the ids that a text may mean."""


def wanted(facets: Facets, traits: Sequence[Traits], meant: Names, known: Iterable[str]) -> tuple[bool, ...]:
    """Tell of each mission whether it fits. Raises UnknownName entity.unknown for a name nobody has."""
    named = (
        (facets.state, "states"),
        (facets.unit, "units"),
        (facets.place, "places"),
    )
    asked = [(_ids(text, meant, known), field) for text, field in named if text]
    return tuple(_fits(facets, asked, one) for one in traits)


def _ids(text: str, meant: Names, known: Iterable[str]) -> frozenset[str]:
    found = frozenset(meant(text))
    if not found:
        near = get_close_matches(text, list(known), n=1)
        raise UnknownName("entity.unknown", given=text, nearest=near[0] if near else "")
    return found


def _fits(facets: Facets, asked: Iterable[tuple[frozenset[str], str]], one: Traits) -> bool:
    return (
        all(ids & getattr(one, field) for ids, field in asked)
        and facets.year in {None, *one.years}
        and facets.stage in {None, one.stage}
        and (facets.verdict is None or str(facets.verdict) == one.verdict)
        and facets.search.casefold() in one.text
    )
