"""The one append to the journal: lock, transaction, head + 1, canonical bytes, leaf hash, insert.

Two writers never interleave: SQLite starves waiting writers, so a file lock is
taken before its transaction begins; PostgreSQL has an advisory lock for the
length of the transaction.
"""

import fcntl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import local

from django.conf import settings
from django.db import connection, transaction

from placet.claims.plain import Plain
from placet.journal import canonical, digest, leaf_hash
from placet.server.models import Entry
from placet.server.queries.record import head
from placet.server.sql import insert, marks, select

_ADVISORY = 0x706C6163657400
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Statement:
    """What an entry states: a value about a subject, of a mission or (empty) shared by all.

    `mentions` are the ids of sources, units, places, people and organisations in it.
    """

    sort: str
    subject: str
    value: Plain
    mission: str = ""
    mentions: tuple[str, ...] = ()


@contextmanager
def turn() -> Iterator[None]:
    """Hold the journal: what is read and appended inside happens as one, or not at all.

    A turn inside a turn is a part of it.
    """
    if getattr(_held, "turn", False):
        with transaction.atomic():
            yield
        return
    _held.turn = True
    try:
        with _alone():
            yield
    finally:
        _held.turn = False


_held = local()


@contextmanager
def _alone() -> Iterator[None]:
    if connection.vendor == "sqlite":
        with (settings.HOME / "journal.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            with transaction.atomic():
                yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_ADVISORY])
        yield


def append(statements: Iterable[Statement], by: str, at: datetime) -> tuple[Entry, ...]:
    """Append statements in their order and give their entries; call it inside a `turn`.

    A statement that says of its subject what the journal already says last is
    left out: recording it again changes nothing. `by` is a user's name.
    """
    wanted = [(s, canonical(s.value)) for s in statements]
    new = [(s, digest(body)) for s, body in _unsaid(wanted)]
    if not new:
        return ()
    first = head() + 1
    entries = [_entry(first + i, s, hashed, by, at) for i, (s, hashed) in enumerate(new)]
    moment = connection.ops.adapt_datetimefield_value(at)
    insert("server_entry", _COLUMNS, [(*(getattr(e, c) for c in _COLUMNS[:-1]), moment) for e in entries])
    mentions = [
        (entry.number, name, statement.mission)
        for entry, (statement, _) in zip(entries, new, strict=True)
        for name in sorted(set(statement.mentions))
    ]
    insert("server_mention", ("entry_id", "name", "mission"), mentions)
    return tuple(entries)


_COLUMNS = ("number", "leaf", "body", "sort", "mission", "subject", "digest", "by", "at")


def _unsaid(wanted: list[tuple[Statement, bytes]]) -> Iterator[tuple[Statement, bytes]]:
    """Give the statements that differ from the last one about their subject."""
    said = dict(_last(wanted))
    for statement, body in wanted:
        key = (statement.sort, statement.mission, statement.subject)
        if said.get(key) != digest(body):
            said[key] = digest(body)
            yield statement, body


def _last(wanted: list[tuple[Statement, bytes]]) -> Iterator[tuple[tuple[str, str, str], str]]:
    by_home: dict[tuple[str, str], list[str]] = {}
    for statement, _ in wanted:
        by_home.setdefault((statement.sort, statement.mission), []).append(statement.subject)
    for (sort, mission), subjects in by_home.items():
        for start in range(0, len(subjects), _BATCH // 2):
            part = subjects[start : start + _BATCH // 2]
            for subject, hashed in select(
                "SELECT subject, digest FROM server_entry WHERE sort = %s AND mission = %s"  # noqa: S608
                f" AND subject IN ({marks(len(part))}) ORDER BY number",
                *(str(sort), mission, *part),
            ):
                yield (sort, mission, subject), hashed


def _entry(number: int, statement: Statement, hashed: str, by: str, at: datetime) -> Entry:
    body = canonical(
        {
            "sort": statement.sort,
            "mission": statement.mission,
            "subject": statement.subject,
            "value": statement.value,
            "by": by,
            "at": at.isoformat(timespec="microseconds"),
        }
    )
    return Entry(
        number=number,
        leaf=leaf_hash(body),
        body=body,
        sort=str(statement.sort),
        mission=statement.mission,
        subject=statement.subject,
        digest=hashed,
        by=by,
        at=at,
    )
