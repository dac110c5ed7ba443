"""DuckDB, in memory, with as many threads as it likes."""

from __future__ import annotations

import duckdb
import pandas as pd

from bench.rivals import sql
from placet.check.sweep import Ceilings, Presences, Runs


def load(facts: Presences, ceilings: Ceilings) -> duckdb.DuckDBPyConnection:
    """The columns as two native tables."""
    base = duckdb.connect()
    frames = {
        "facts": pd.DataFrame(
            {name: getattr(facts, own) for name, own in zip(sql.COLUMNS, facts.__slots__, strict=True)}
        ),
        "ceilings": pd.DataFrame(
            {"mission": ceilings.group, "start": ceilings.start, "limit": ceilings.limit}
        ),
    }
    for name, frame in frames.items():
        base.register("given", frame)
        base.execute(f"create table {name} as select * from given")
        base.unregister("given")
    return base


def answer(base: duckdb.DuckDBPyConnection) -> Runs:
    """The runs."""
    return sql.runs(base.execute(sql.RUNS).fetchall())
