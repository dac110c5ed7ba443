"""From facts to rows of the sweep: how a ceiling counts people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.holding import Held
from placet.check.ticks import END, ceil, floor
from placet.claims.detail import Counted, Counting


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sweep: ticks as in `Bounds`, people at least and at most, and whose they are."""

    name: str
    part: str
    sources: frozenset[str]
    es: int
    ls: int
    ee: int
    le: int
    least: int
    most: int
    conflicting: bool = False


def rows_of(
    case: Case,
    held: Iterable[tuple[Fact, Held]],
    counting: Counting,
    counted: Counted,
    *,
    entries: bool = False,
) -> tuple[Row, ...]:
    """Give the rows of the facts a part holds; facts without a day give none.

    The same person counts once however many sources name them, unless `entries`
    are counted; a fact that is only possibly held counts upwards only.
    """
    people: dict[str, list[tuple[Fact, Held]]] = {}
    rows: list[Row] = []
    for fact, how in held:
        if fact.bounds is None or how is Held.NO:
            continue
        if case.is_person(fact) and not entries:
            people.setdefault(_person(fact), []).append((fact, how))
        else:
            rows.append(_row(fact, how))
    if counting is Counting.IN_TOTAL or counted is not Counted.INSTANT:
        rows = [_counted(row, counting, counted, case.zone) for row in rows]
    for stays in people.values():
        rows += _union([_counted(_row(f, h), counting, counted, case.zone) for f, h in stays])
    return tuple(rows)


def _person(fact: Fact) -> str:
    who = fact.who.first
    return str(who[0]) if isinstance(who, tuple) and who else fact.name


def _row(fact: Fact, how: Held) -> Row:
    bounds = fact.bounds
    assert bounds is not None  # noqa: S101 - rows_of leaves out facts without a day
    least = fact.least if how is Held.SURELY else 0
    most = fact.most if fact.most is not None else fact.least
    ticks = (bounds.es, bounds.ls, bounds.ee, bounds.le)
    return Row(fact.names[0], fact.part, fact.sources, *ticks, least, max(most, least), fact.conflicting)


def _union(stays: Sequence[Row]) -> list[Row]:
    """Give one person's stays as rows that never count them twice.

    Certain and possible time are joined apart, so that a row carries either.
    """
    if len(stays) == 1:
        return list(stays)
    whose = frozenset(s for row in stays for s in row.sources)
    base = replace(stays[0], sources=whose)
    sure = _joined([(r.ls, r.ee) for r in stays if r.least and r.ls < r.ee])
    maybe = _joined([(r.es, r.le) for r in stays])
    floating = [r for r in stays if r.least and r.ls >= r.ee and not _inside(r, sure)]
    rows = [replace(base, es=a, ls=a, ee=b, le=b, least=1, most=0) for a, b in sure]
    rows += [replace(base, es=a, ls=b - 1, ee=a + 1, le=b, least=0, most=1) for a, b in maybe]
    return rows + [replace(r, most=0) for r in floating[:1] if not sure]


def _inside(row: Row, sure: Sequence[tuple[int, int]]) -> bool:
    return any(a <= row.es and row.le <= b for a, b in sure)


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _counted(row: Row, counting: Counting, counted: Counted, zone: str) -> Row:
    if counting is Counting.IN_TOTAL:
        return replace(row, ee=END, le=END)
    if counted is Counted.DAY:
        return replace(
            row,
            es=floor(row.es, zone),
            ls=floor(row.ls, zone),
            ee=ceil(row.ee, zone),
            le=ceil(row.le, zone),
        )
    if counted is Counted.NIGHT:
        # At 24:00 of a day are those who came before it and left after it.
        es, ls = floor(row.es, zone), floor(row.ls, zone)
        ee, le = floor(row.ee - 1, zone), floor(row.le - 1, zone)
        least = row.least if ls < ee else 0
        return replace(
            row,
            es=es,
            ls=min(ls, max(le - 1, es)),
            ee=ee if ls < ee else es + 1,
            le=max(le, es + 1),
            least=least,
            most=row.most if es < le else 0,
        )
    return row
