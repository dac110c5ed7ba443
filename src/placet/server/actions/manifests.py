"""Record the rows of a list of people, crossings or things, as a person confirmed what its columns hold."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.core.files.storage import default_storage

from placet.claims.claim import Claim
from placet.claims.entity import Entities
from placet.claims.outcome import Problem
from placet.claims.record import Mission, Record
from placet.errors import PlacetError, UnknownName
from placet.reading.document import Document
from placet.reading.tabular.entries import Entry, Naming, entries
from placet.reading.tabular.layout import Layout
from placet.reading.tabular.rows import apply
from placet.server.actions.claims import recorded
from placet.server.actions.drafts import name_of
from placet.server.actions.grammar import Place, entry_of, known, live
from placet.server.actions.turns import opened
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.record import entities as on_record
from placet.server.queries.record import sources

Reader = Callable[[bytes, str], Document]
"""Reads bytes that came under a name; raises PlacetError where they cannot be read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What became of a list: the claims made now, how many were on record before, problems by row."""

    claims: tuple[Claim, ...] = ()
    before: int = 0
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A list to be recorded: its source and document, which of its tables, by which layout."""

    source: str
    document: Document
    table: int
    layout: Layout


def opened_list(user: Visitor, source: str, reader: Reader) -> Document:
    """Give the document of a source with its tables.

    Raises Forbidden, UnknownName (`source.unknown`), PlacetError (`review.unheld`)
    where only its address is known, and what the reader raises.
    """
    require(user, Deed.RECORD)
    found = sources().get(source)
    if found is None:
        raise UnknownName("source.unknown", given=source, nearest="")
    if not found.sha256 or not default_storage.exists(found.sha256):
        raise PlacetError("review.unheld", source=source)
    with default_storage.open(found.sha256) as file:
        return reader(file.read(), name_of(found.sha256))


def foreseen(asked: Asked) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Give the entries that recording a list would make, and what is wrong with its rows."""
    table = asked.document.tables[asked.table]
    rows = apply(asked.document, table, asked.layout)
    return entries(rows, asked.source, naming(known(on_record())), table.name), rows.problems


def record_list(user: Visitor, mission: str, asked: Asked) -> Listed:
    """Record a list in a mission in one go: all of its good rows, or, where one is refused, none.

    People become restricted presences with their number, never their names. What
    the mission has already is left as it is, so that twice the same changes nothing.
    Raises Forbidden, UnknownName and Refused.
    """
    require(user, Deed.RECORD)
    said, problems = foreseen(asked)
    before = 0

    def read(record: Record, whole: Mission) -> tuple[Claim, ...]:
        nonlocal before
        there = {claim.id for claim in whole.claims}
        # A claim said again is told from the first by its id: so each is read as if it were the first.
        alone = _read(record, replace(live(whole), claims=()), said)
        new = tuple(one for one, claims in zip(said, alone, strict=True) if not _ids(claims) <= there)
        before = len(said) - len(new)
        return tuple(claim for claims in _read(record, live(whole), new) for claim in claims)

    record, whole = opened(mission)
    if not read(record, whole):
        return Listed((), before, problems)
    return Listed(recorded(user, mission, read), before, problems)


def _read(record: Record, whole: Mission, said: tuple[Entry, ...]) -> Iterator[tuple[Claim, ...]]:
    """Give the claims of each entry, read upon the mission and the entries before it."""
    for one in said:
        claims = entry_of(record, whole, Place("claims"), one).claims
        whole = replace(whole, claims=(*whole.claims, *claims))
        yield claims


def _ids(claims: Iterable[Claim]) -> set[str]:
    return {claim.id for claim in claims}


def naming(entities: Entities) -> Naming:
    """Give the id of the one entity that bears a name, in whatever letters; "" for none or several."""
    ids: dict[str, set[str]] = {}
    for entity in entities.by_id.values():
        for name in {*(name for _, name in entity.name), *entity.aka}:
            ids.setdefault(name.casefold(), set()).add(entity.id)

    def of(words: str) -> str:
        found = ids.get(" ".join(words.split()).casefold(), set())
        return min(found) if len(found) == 1 else ""

    return of


def fields(entry: Entry) -> dict[str, Any]:
    """Give what an entry says, without what every one of a list has in common."""
    return {key: value for key, value in entry.items() if key not in {"source", "visibility"}}
