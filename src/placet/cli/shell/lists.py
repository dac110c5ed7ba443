"""Manifests and lists of movements from the command line: columns guessed, shown, confirmed, recorded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from placet.claims.outcome import Problem
from placet.errors import PlacetError

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from placet.reading.document import Document
    from placet.reading.tabular.layout import Layout
    from placet.server.actions.manifests import Asked


@dataclass(frozen=True)
class Listing:
    """How a list is taken: for which mission, from which source, and what its columns hold."""

    mission: Annotated[
        str,
        typer.Option(
            "--mission", metavar="ID", help="The file is a manifest or list of movements of this mission."
        ),
    ] = ""
    source: Annotated[
        str,
        typer.Option(
            "--source", metavar="ID", help="Register the list under this short name, if no source holds it."
        ),
    ] = ""
    publisher: Annotated[str, typer.Option("--publisher", help="Who gave the list, for a new source.")] = ""
    received: Annotated[
        str, typer.Option("--received", metavar="DAY", help="When a new source came; today if unsaid.")
    ] = ""
    column: Annotated[
        list[str] | None,
        typer.Option(
            "--column", metavar="N=WHAT", help="What column N holds (1=name, 4=entry); N= for nothing."
        ),
    ] = None
    order: Annotated[
        str, typer.Option("--order", help="dmy or mdy, where a day could be read as either.")
    ] = ""
    table: Annotated[int, typer.Option("--table", min=1, help="Which table of the file, from 1.")] = 1
    confirm: Annotated[
        bool, typer.Option("--confirm", help="The columns hold what is shown: record the list.")
    ] = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it was taken: its number from 1, its heading, what it holds, why, how surely (percent)."""

    column: int
    heading: str
    holds: str
    reason: str
    percent: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a list: the columns as they were taken, claims recorded or foreseen, problems by row."""

    columns: tuple[Column, ...]
    claims: int
    problems: tuple[Problem, ...]


def take(file: Path, user: "User", listing: Listing, *, dry_run: bool, all_or_nothing: bool) -> Taken:
    """Record a list, or, without `--confirm` or with `dry_run`, say what would be recorded.

    People become restricted presences with their number, never their names. A
    source that is new is registered with the rows, or, where one is refused, not
    at all. Raises Forbidden, UnknownName, Refused, what the reader raises, and
    PlacetError `import.table`, `import.column`, `import.no_column`, `import.order`,
    `import.unsourced` and `import.sourced`.
    """
    from placet.reading import limited
    from placet.server.actions.manifests import Asked, foreseen
    from placet.server.actions.turns import opened
    from placet.server.permissions import Deed, require

    require(user, Deed.RECORD)
    opened(listing.mission)
    data = _bytes(file)
    document = limited.read_bytes(data, file.name)
    if len(document.tables) < listing.table:
        raise PlacetError("import.table", given=listing.table, count=len(document.tables))
    source = _source(document.sha256)
    if source and listing.source not in {"", source}:
        raise PlacetError("import.sourced", source=source, given=listing.source)
    asked = Asked(source or listing.source, document, listing.table - 1, _layout(document, listing))
    said, problems = foreseen(asked)
    bad = tuple(replace(p, file=str(file)) for p in problems)
    shown = tuple(_columns(asked))
    if dry_run or not listing.confirm or (all_or_nothing and bad):
        return Taken(shown, 0 if all_or_nothing and bad else len(said), bad)
    claims = _recorded(user, listing, asked) if source else _registered(user, listing, asked, data, file.name)
    return Taken(shown, claims, bad)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise PlacetError("file.unreadable", given=str(file), detail=str(error.strerror)) from error


def _source(sha256: str) -> str:
    """Give the source that holds these bytes, "" for none."""
    from placet.server.queries.record import sources

    return next((s.id for s in sources().values() if s.sha256 == sha256), "")


def _recorded(user: "User", listing: Listing, asked: "Asked") -> int:
    """Record the rows; give how many claims they made."""
    from placet.server.actions.manifests import record_list

    return len(record_list(user, listing.mission, asked).claims)


def _registered(user: "User", listing: Listing, asked: "Asked", data: bytes, name: str) -> int:
    """Register the list as a source of its own, with its file, and record its rows; give how many claims."""
    from placet.cli.shell.question import today
    from placet.server.actions.grammar import Refused
    from placet.server.actions.sources import Document as Paper
    from placet.server.actions.sources import register_source
    from placet.server.files import take as examined

    if not listing.source or not listing.publisher:
        raise PlacetError("import.unsourced")
    claims = 0

    def hold() -> Paper:
        found = examined([data], name)
        if found.problem is not None:
            raise Refused((found.problem,))
        return Paper(found.sha256, found.size, found.kind, name)

    def then() -> None:
        nonlocal claims
        claims = _recorded(user, listing, asked)

    received = listing.received or today().isoformat()
    said = {"kind": "manifest", "publisher": listing.publisher, "received": received}
    register_source(user, listing.source, said, hold, then)
    return claims


def _layout(document: "Document", listing: Listing) -> "Layout":
    from placet.reading.tabular.day import Order
    from placet.reading.tabular.layout import guess
    from placet.reading.tabular.role import Role

    table = document.tables[listing.table - 1]
    layout, width = guess(document, table), max(map(len, table.rows), default=0)
    roles: dict[int, Role | None] = {}
    for said in listing.column or ():
        number, _, role = said.partition("=")
        if not number.strip().isdecimal() or (role and role not in set(Role)):
            raise PlacetError("import.column", given=said, known=", ".join(Role))
        if not 1 <= int(number) <= width:
            raise PlacetError("import.no_column", given=int(number), count=width)
        roles[int(number) - 1] = Role(role) if role else None
    layout = layout.confirmed(roles) if roles else layout
    if not listing.order:
        return layout
    if listing.order not in {Order.DAY_FIRST, Order.MONTH_FIRST}:
        raise PlacetError("import.order", given=listing.order)
    return replace(layout, columns=tuple(replace(c, order=Order(listing.order)) for c in layout.columns))


def _columns(asked: "Asked") -> Iterator[Column]:
    for one in asked.layout.columns:
        yield Column(one.index + 1, one.heading, str(one.role), one.reason, round(one.score * 100))
