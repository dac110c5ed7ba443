"""Presence facts, ceilings and runs as columns, and the sorted line that a sweep reads them from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int64]
Verdicts = NDArray[np.int8]
Rows = slice | Column

FOREVER = 2**40
"""The furthest tick from 1970 in either direction, in minutes: an end that never comes."""
UNCOUNTED = 2**40
"""The largest number of people of one fact; larger ones are read as this one."""
NO_LIMIT = 2**62
"""The limit while no ceiling is in force."""

BREACHED = 2
POSSIBLE = 1

_WORD = 63


class Table:
    """Columns of equal length, one row a thing."""

    __slots__: tuple[str, ...] = ()

    def take(self, rows: Rows | NDArray[np.bool_]) -> Self:
        """The chosen rows, in the order chosen."""
        return type(self)(*[getattr(self, name)[rows] for name in self.__slots__])

    @classmethod
    def joined(cls, tables: Sequence[Self]) -> Self:
        """The rows of all tables, at least one, one table after the other."""
        if len(tables) == 1:
            return tables[0]
        return cls(*(np.concatenate([getattr(table, name) for table in tables]) for name in cls.__slots__))

    def __len__(self) -> int:
        return len(getattr(self, self.__slots__[0]))


@dataclass(frozen=True, slots=True, eq=False)
class Presences(Table):
    """One row a fact: people of a group, with the bounds of their arrival, departure and number.

    All int64 of equal length; ticks are UTC minutes within ±FOREVER, intervals half-open. The caller has
    normalised them: earliest ≤ latest, earliest_start < earliest_end, latest_start < latest_end,
    0 ≤ at_least ≤ at_most. Groups are small integers from 0, in any order.
    """

    group: Column
    earliest_start: Column
    latest_start: Column
    earliest_end: Column
    latest_end: Column
    at_least: Column
    at_most: Column


@dataclass(frozen=True, slots=True, eq=False)
class Ceilings(Table):
    """Steps of the ceilings: from `start` on, the ceiling of `group` is `limit` people.

    Before the first row of a group, and where the limit is NO_LIMIT, none is in force. Of two rows with the
    same start the lower limit holds.
    """

    group: Column
    start: Column
    limit: Column


@dataclass(frozen=True, slots=True, eq=False)
class Runs(Table):
    """Maximal half-open runs of one verdict, disjoint, by group and start, with the highest bounds."""

    group: Column
    start: Column
    end: Column
    verdict: Verdicts
    peak_least: Column
    peak_most: Column


@dataclass(frozen=True, slots=True, eq=False)
class Levels(Table):
    """People present from `tick` until the next row of the group: at least `lower`, at most `upper`."""

    group: Column
    tick: Column
    lower: Column
    upper: Column


@dataclass(frozen=True, slots=True, eq=False)
class Evidence(Table):
    """Row numbers of facts, by the number of the run that they belong to."""

    run: Column
    row: Column


@dataclass(frozen=True, slots=True, eq=False)
class Floating(Table):
    """Facts that breach at an unknown instant: row number and the half-open range that holds the instant."""

    row: Column
    start: Column
    end: Column


@dataclass(frozen=True, slots=True, eq=False)
class Spans(Table):
    """Intervals that weigh something: `weight` people, or a limit of as many, over `[start, end)`."""

    group: Column
    start: Column
    end: Column
    weight: Column


@dataclass(frozen=True, slots=True)
class Packing:
    """Where group, tick and weight sit in one integer; with `weight_bits` 0 the weight sits beside it."""

    first_group: int
    first_tick: int
    tick_bits: int
    weight_bits: int

    @classmethod
    def fit(cls, groups: tuple[int, int], ticks: tuple[int, int], weight: int) -> Self:
        """The packing of groups and ticks within these bounds, ends included, and weights of ±`weight`."""
        group_bits = (groups[1] - groups[0]).bit_length()
        tick_bits = (ticks[1] - ticks[0]).bit_length()
        weight_bits = (2 * weight).bit_length()
        if group_bits + tick_bits > _WORD:
            raise ValueError(f"{group_bits} bits of groups and {tick_bits} bits of ticks exceed {_WORD}")
        beside = group_bits + tick_bits + weight_bits > _WORD
        return cls(groups[0], ticks[0], tick_bits, 0 if beside else weight_bits)

    def point(self, group: Column, tick: Column) -> Column:
        """Group and tick packed, the room for the weight left empty."""
        # Sums may wrap at 64 bits on the way; the result fits 63, so no column is shifted to zero first.
        shift = self.tick_bits + self.weight_bits
        packed = group << shift
        packed += tick << self.weight_bits
        packed -= _wrapped((self.first_group << shift) + (self.first_tick << self.weight_bits))
        return packed

    def unpack(self, points: Column) -> tuple[Column, Column]:
        """The groups and ticks of packed points."""
        places = points >> self.weight_bits
        group = (places >> self.tick_bits) + self.first_group
        return group, (places & ((1 << self.tick_bits) - 1)) + self.first_tick


def changes(*columns: NDArray[Any]) -> Column:
    """The numbers of the rows that differ from the row before, the first row included."""
    if not len(columns[0]):
        return np.empty(0, np.int64)
    differs = np.empty(len(columns[0]), np.bool_)
    differs[0] = True
    np.not_equal(columns[0][1:], columns[0][:-1], out=differs[1:])
    for column in columns[1:]:
        differs[1:] |= column[1:] != column[:-1]
    return differs.nonzero()[0]


def union(columns: Sequence[Column]) -> Column:
    """The values of some columns in order, each once."""
    values = np.concatenate(columns)
    values.sort()
    return values[changes(values)]


def _wrapped(number: int) -> int:
    return (number + 2**63) % 2**64 - 2**63


@dataclass(frozen=True, slots=True)
class Frame:
    """What the lines of one sweep share: packing, first and last tick, and most people they could show."""

    packing: Packing
    groups: tuple[int, int]
    first: int
    last: int
    most: int

    @classmethod
    def around(cls, facts: Presences) -> Self:
        """The frame of at least one fact; ValueError where a tick lies beyond ±FOREVER."""
        first, last = int(facts.earliest_start.min()), int(facts.latest_end.max())
        if first < -FOREVER or last > FOREVER:
            raise ValueError(f"ticks {first} to {last} lie beyond ±{FOREVER}")
        most = int(np.minimum(facts.at_most, UNCOUNTED).sum())
        groups = int(facts.group.min()), int(facts.group.max())
        return cls(Packing.fit(groups, (first, last), most), groups, first, last, most)

    def limits(self, ceilings: Ceilings) -> Spans:
        """Each limit over the time it is in force within the frame, from ceilings by group and start."""
        start = np.minimum(np.maximum(ceilings.start, self.first), self.last)
        end = np.full_like(start, self.last)
        np.copyto(end[:-1], start[1:], where=ceilings.group[1:] == ceilings.group[:-1])
        return Spans(ceilings.group, start, end, np.minimum(ceilings.limit, self.most))


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Events in the order of group and tick, with the people above the ceiling after each.

    Within a tick people leave before others come, so no level on the way is above both its ends. The level of
    every group begins and ends at zero.
    """

    packing: Packing
    keys: Column
    level: Column

    @classmethod
    def through(cls, packing: Packing, spans: Spans, limits: Spans) -> Self:
        """The line of people and the limits they are under, each group's first limit before its people."""
        groups = [spans.group, limits.group]
        ticks = [spans.start, limits.start, spans.end, limits.end]
        weight = np.concatenate([spans.weight, -limits.weight, -spans.weight, limits.weight])
        keys = packing.point(np.concatenate(groups * 2), np.concatenate(ticks))
        if packing.weight_bits:
            middle = 1 << (packing.weight_bits - 1)
            keys += weight
            keys += middle
            keys.sort()
            weight = keys & ((1 << packing.weight_bits) - 1)
            weight -= middle
        else:
            order = np.lexsort((weight, keys))
            keys, weight = keys[order], weight[order]
        return cls(packing, keys, weight.cumsum(out=weight))

    def last_until(self, points: Column) -> Column:
        """The number of the last event at or before each point."""
        room = (1 << self.packing.weight_bits) - 1
        return self.keys.searchsorted(points | room, "right") - 1

    def first_from(self, points: Column) -> Column:
        """The number of the first event at or after each point."""
        return self.keys.searchsorted(points, "left")

    def turns(self) -> Column:
        """The points at which people come to exceed the ceiling, or cease to; some may be neither."""
        return self._points(changes(self.level > 0)[1:])

    def points(self) -> Column:
        """The points of all events, each once."""
        points = self._points(slice(None))
        return points[changes(points)]

    def settled(self) -> Line:
        """The same line with the last event of each point only."""
        last = np.append(changes(self._points(slice(None)))[1:], len(self.keys)) - 1
        return Line(self.packing, self.keys[last], self.level[last])

    def _points(self, rows: Rows) -> Column:
        return self.keys[rows] & -(1 << self.packing.weight_bits)
