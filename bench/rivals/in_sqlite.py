"""SQLite, in memory."""

from __future__ import annotations

import sqlite3

from bench.rivals import sql
from placet.check.sweep import Ceilings, Presences, Runs


def load(facts: Presences, ceilings: Ceilings) -> sqlite3.Connection:
    """The columns as two tables."""
    base = sqlite3.connect(":memory:")
    base.execute(f"create table facts ({', '.join(f'{name} integer' for name in sql.COLUMNS)})")
    base.execute('create table ceilings (mission integer, start integer, "limit" integer)')
    for name, table in (("facts", facts), ("ceilings", ceilings)):
        columns = [getattr(table, column).tolist() for column in table.__slots__]
        base.executemany(
            f"insert into {name} values ({', '.join('?' * len(columns))})", zip(*columns, strict=True)
        )
    return base


def answer(base: sqlite3.Connection) -> Runs:
    """The runs."""
    return sql.runs(base.execute(sql.RUNS).fetchall())
