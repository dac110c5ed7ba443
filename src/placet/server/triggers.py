"""Triggers that refuse to change or delete an entry of the journal, on both databases.

Django rebuilds tables on SQLite and drops triggers silently, so `create` runs
after every migration and `missing` is asked at start and by /healthz.
"""

from django.db import connection

TABLES = ("server_entry", "server_mention")
_SAYS = "the journal is append-only"


def create() -> None:
    """Make the triggers where they are missing."""
    with connection.cursor() as cursor:
        for statement in _sqlite() if connection.vendor == "sqlite" else _postgresql():
            cursor.execute(statement)


def missing() -> tuple[str, ...]:
    """Give the names of the triggers that are not there."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            if connection.vendor == "sqlite"
            else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        )
        there = {row[0] for row in cursor.fetchall()}
    return tuple(name for name in _names() if name not in there)


def _names() -> tuple[str, ...]:
    deeds = ("update", "delete") if connection.vendor == "sqlite" else ("update", "delete", "truncate")
    return tuple(f"{table}_no_{deed}" for table in TABLES for deed in deeds)


def _sqlite() -> tuple[str, ...]:
    return tuple(
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_{deed} BEFORE {deed.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
        for table in TABLES
        for deed in ("update", "delete")
    )


def _postgresql() -> tuple[str, ...]:
    function = (
        "CREATE OR REPLACE FUNCTION placet_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_SAYS}'; END $$"
    )
    triggers = [
        f"CREATE OR REPLACE TRIGGER {table}_no_{deed} BEFORE {deed.upper()} ON {table} "
        f"FOR EACH {'STATEMENT' if deed == 'truncate' else 'ROW'} EXECUTE FUNCTION placet_append_only()"
        for table in TABLES
        for deed in ("update", "delete", "truncate")
    ]
    return (function, *triggers)
