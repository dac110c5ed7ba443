"""The runs of the sweep in window SQL, understood by DuckDB and SQLite alike."""

from __future__ import annotations

import numpy as np

from placet.check.sweep import NO_LIMIT, Runs

COLUMNS = ("mission", "earliest_start", "latest_start", "earliest_end", "latest_end", "at_least", "at_most")

RUNS = f"""
with step as (
  select mission, start, "limit", lag("limit", 1, {NO_LIMIT}) over w as old
  from ceilings window w as (partition by mission order by start)
), event as (
  select mission, earliest_start as tick, 0 as least, at_most as most, 0 as "limit" from facts
  union all select mission, latest_end, 0, -at_most, 0 from facts
  union all select mission, latest_start, at_least, 0, 0 from facts where latest_start < earliest_end
  union all select mission, earliest_end, -at_least, 0, 0 from facts where latest_start < earliest_end
  union all select mission, start, 0, 0, "limit" - old from step
), change as (
  select mission, tick, cast(sum(least) as bigint) as least, cast(sum(most) as bigint) as most,
    cast(sum("limit") as bigint) as "limit"
  from event group by mission, tick
), level as (
  select mission, tick, lead(tick) over w as until, cast(sum(least) over w as bigint) as least,
    cast(sum(most) over w as bigint) as most, {NO_LIMIT} + cast(sum("limit") over w as bigint) as "limit"
  from change window w as (partition by mission order by tick)
), exceeded as (
  select *, case when least > "limit" then 2 else 1 end as verdict from level where most > "limit"
), marked as (
  select *, case when tick = lag(until) over w and verdict = lag(verdict) over w then 0 else 1 end as turn
  from exceeded window w as (partition by mission order by tick)
), numbered as (
  select *, sum(turn) over (partition by mission order by tick) as run from marked
)
select mission, min(tick), max(until), max(verdict), max(least), max(most)
from numbered group by mission, run order by 1, 2
"""


def runs(rows: list[tuple[int, ...]]) -> Runs:
    """The rows of the query as columns."""
    table = np.array(rows, np.int64).reshape(-1, 6).T
    return Runs(table[0], table[1], table[2], table[3].astype(np.int8), table[4], table[5])
