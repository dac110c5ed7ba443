"""pandas, as most would write it: concat, groupby, cumsum."""

from __future__ import annotations

import numpy as np
import pandas as pd

from placet.check.sweep import NO_LIMIT, Ceilings, Presences, Runs


def load(facts: Presences, ceilings: Ceilings) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The columns as two frames."""
    first, second = (
        pd.DataFrame({name: getattr(table, name) for name in table.__slots__}) for table in (facts, ceilings)
    )
    return first, second


def _events(frame: pd.DataFrame, tick: str, column: str, change: pd.Series) -> pd.DataFrame:
    zero = {"least": 0, "most": 0, "limit": 0}
    return pd.DataFrame({"group": frame["group"], "tick": frame[tick]} | zero | {column: change})


def answer(loaded: tuple[pd.DataFrame, pd.DataFrame]) -> Runs:
    """The runs."""
    facts, ceilings = loaded
    certain = facts[facts["latest_start"] < facts["earliest_end"]]
    ceilings = ceilings.sort_values(["group", "start"])
    before = ceilings.groupby("group")["limit"].shift(1, fill_value=NO_LIMIT)
    events = pd.concat(
        [
            _events(facts, "earliest_start", "most", facts["at_most"]),
            _events(facts, "latest_end", "most", -facts["at_most"]),
            _events(certain, "latest_start", "least", certain["at_least"]),
            _events(certain, "earliest_end", "least", -certain["at_least"]),
            _events(ceilings, "start", "limit", ceilings["limit"] - before),
        ]
    )
    bounds = ["least", "most", "limit"]
    levels = events.groupby(["group", "tick"], as_index=False)[bounds].sum()
    levels[bounds] = levels.groupby("group")[bounds].cumsum()
    levels["limit"] += NO_LIMIT
    levels["until"] = levels["tick"].shift(-1, fill_value=0)
    over = levels[levels["most"] > levels["limit"]].copy()
    over["verdict"] = np.where(over["least"] > over["limit"], 2, 1)
    same = (over["group"] == over["group"].shift()) & (over["verdict"] == over["verdict"].shift())
    over["run"] = (~(same & (over["tick"] == over["until"].shift()))).cumsum()
    found = over.groupby("run").agg(
        {"group": "first", "tick": "min", "until": "max", "verdict": "first", "least": "max", "most": "max"}
    )
    columns = [found[name].to_numpy() for name in found.columns]
    columns[3] = columns[3].astype(np.int8)
    return Runs(*columns)
