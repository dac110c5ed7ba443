"""Polars, as its own guide would have it written: lazy, windows by `over`."""

from __future__ import annotations

import numpy as np
import polars as pl

from placet.check.sweep import NO_LIMIT, Ceilings, Presences, Runs


def load(facts: Presences, ceilings: Ceilings) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The columns as two frames."""
    return tuple(
        pl.DataFrame({name: getattr(table, name) for name in table.__slots__}) for table in (facts, ceilings)
    )  # type: ignore[return-value]


def _event(tick: str, **changes: pl.Expr) -> list[pl.Expr]:
    zero = pl.lit(0, pl.Int64)
    named = {"least": zero, "most": zero, "limit": zero} | changes
    return [
        pl.col("group"),
        pl.col(tick).alias("tick"),
        *(value.alias(name) for name, value in named.items()),
    ]


def answer(loaded: tuple[pl.DataFrame, pl.DataFrame]) -> Runs:
    """The runs."""
    facts, ceilings = (frame.lazy() for frame in loaded)
    certain = facts.filter(pl.col("latest_start") < pl.col("earliest_end"))
    before = pl.col("limit").shift(1, fill_value=NO_LIMIT).over("group", order_by="start")
    levels = (
        pl.concat(
            [
                facts.select(_event("earliest_start", most=pl.col("at_most"))),
                facts.select(_event("latest_end", most=-pl.col("at_most"))),
                certain.select(_event("latest_start", least=pl.col("at_least"))),
                certain.select(_event("earliest_end", least=-pl.col("at_least"))),
                ceilings.select(_event("start", limit=pl.col("limit") - before)),
            ]
        )
        .group_by("group", "tick")
        .agg(pl.col("least", "most", "limit").sum())
        .sort("group", "tick")
        .with_columns(
            pl.col("least", "most", "limit").cum_sum().over("group"),
            until=pl.col("tick").shift(-1).over("group"),
        )
        .with_columns(limit=pl.col("limit") + NO_LIMIT)
    )
    new = (pl.col("tick") != pl.col("until").shift(1)) | pl.struct("group", "verdict").ne(
        pl.struct("group", "verdict").shift(1)
    )
    found = (
        levels.filter(pl.col("most") > pl.col("limit"))
        .with_columns(verdict=pl.when(pl.col("least") > pl.col("limit")).then(2).otherwise(1))
        .with_columns(run=new.fill_null(value=True).cum_sum())
        .group_by("run", "group", "verdict")
        .agg(pl.col("tick").min(), pl.col("until").max(), pl.col("least").max(), pl.col("most").max())
        .sort("group", "tick")
        .collect()
    )
    columns = [found[name].to_numpy() for name in ("group", "tick", "until", "verdict", "least", "most")]
    columns[3] = columns[3].astype(np.int8)
    return Runs(*columns)
