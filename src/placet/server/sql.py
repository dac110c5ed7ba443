"""The few statements that every write makes, put plainly: building them anew takes longer than asking them.

They are the same on both databases.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import connection

Value = str | int | bytes | date | datetime | None

_MOST = 900
"""Parameters of one statement; SQLite was once built for 999."""


def select(statement: str, *parameters: Value) -> list[tuple[Any, ...]]:
    """Give the rows of a statement, `%s` standing for each parameter."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def change(statement: str, *parameters: Value) -> int:
    """Run a statement that gives no rows; give how many it changed."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return int(cursor.rowcount)


def insert(table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Insert rows, in as few statements as their parameters allow."""
    wanted = list(rows)
    at_once = max(1, _MOST // len(columns))
    names = ", ".join(f'"{c}"' for c in columns)
    with connection.cursor() as cursor:
        for start in range(0, len(wanted), at_once):
            part = wanted[start : start + at_once]
            places = ", ".join([f"({marks(len(columns))})"] * len(part))
            cursor.execute(
                f'INSERT INTO "{table}" ({names}) VALUES {places}',  # noqa: S608 - names of our own models
                [value for row in part for value in row],
            )


def marks(count: int) -> str:
    """Give the placeholders of so many parameters."""
    return ", ".join(["%s"] * count)
