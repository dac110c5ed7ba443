"""The register: the rows of a list of missions, and how many there are by each facet.

Today's come from the projection, in a number of queries that does not grow with
the rows. Of another day, the missions that the lasting filters leave are judged
on demand; when they are too many, only those of the page are, and what hangs on
the day (stage, verdict) neither narrows nor counts.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from placet.exchange.answer import Answer
from placet.reports import row
from placet.server.models import Facet, Standing
from placet.server.permissions import Deed
from placet.server.queries.answers import answers_of
from placet.server.queries.clocks import Clocks
from placet.server.queries.filters import FACETS, Filters, folded, placed
from placet.server.queries.reach import reach_of

PAGE = 100
"""Rows a page shows."""

ON_DEMAND = 150
"""Missions that are judged on demand for one question; beyond, only those of a page are."""

STORED = ("state", "unit", "place", "year", "person", "organisation", "source")
OF_THE_DAY = ("verdict", "stage")
ORDERS: Mapping[str, tuple[str, ...]] = {
    "need": ("order", "mission"),
    "verdict": ("gravity", "order", "mission"),
    "next": ("soon", "mission"),
    "number": ("mission",),
}

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The answer to a question to the register.

    `rows` are plain values as `reports.row.row` gives them; `total` how many
    missions fit, `counts` how many by each value of each facet, the other
    facets' choices kept, zeros included. `onward` is the question for the rows
    that follow, None at the end; `whole` tells whether stage and verdict could
    narrow and count.
    """

    rows: tuple[Row, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    onward: Filters | None
    whole: bool = True

    def count(self, kind: str, *values: str) -> int:
        """Give how many missions have one of some values of a facet."""
        return sum(self.counts[kind].get(v, 0) for v in values)


def shelf(asked: Filters, clocks: Clocks, deeds: frozenset[Deed], most: int = PAGE) -> Shelf:
    """Answer a question, with at most so many rows."""
    if clocks.now:
        return _today(asked, reach_of(deeds), most)
    return _other_day(asked, clocks, deeds, most)


def _today(asked: Filters, reach: int, most: int) -> Shelf:
    fitting = narrowed(asked, reach)
    fields = ORDERS[asked.sort]
    rows = list(after(fitting, fields, asked.after).order_by(*fields).values(*fields, "row")[: most + 1])
    onward = None
    if len(rows) > most:
        onward = asked.onward(tuple(rows[most - 1][f] for f in fields))
    counts = _counts(asked, reach)
    total = fitting.count()
    return Shelf(tuple(json.loads(r["row"]) for r in rows[:most]), total, counts, onward)


def visible(reach: int) -> QuerySet[Standing]:
    """Give the standings that somebody of this reach is shown, one a mission."""
    return Standing.objects.filter(least__lte=reach, most__gte=reach)


def narrowed(asked: Filters, reach: int) -> QuerySet[Standing]:
    """Give the standings that fit a question."""
    found = visible(reach)
    for word in folded(asked.words).split():
        found = found.filter(search__contains=word)
    for kind, values in asked.chosen:
        if kind in OF_THE_DAY:
            found = found.filter(**{f"{kind}__in": values})
        else:
            chosen = Facet.objects.filter(kind=kind, value__in=values)
            found = found.filter(pk__in=chosen.values("standing"))
    return found


def after(found: QuerySet[Any], fields: tuple[str, ...], place: tuple[int | str, ...]) -> QuerySet[Any]:
    """Give what comes after a place in the order of these fields; from the first where there is none."""
    place = placed(place, fields)
    if not place:
        return found
    later = Q()
    for depth, field in enumerate(fields):
        same = dict(zip(fields[:depth], place[:depth], strict=True))
        later |= Q(**same, **{f"{field}__gt": place[depth]})
    return found.filter(later)


def _counts(asked: Filters, reach: int) -> dict[str, dict[str, int]]:
    """Count the missions by each value of each facet; what no mission of the question has counts 0."""
    found = {kind: dict(values) for kind, values in _values(*_version(), reach).items()}
    chosen = {kind for kind, _ in asked.chosen if kind in FACETS}
    for kind in FACETS:
        for value in found[kind]:
            found[kind][value] = 0
    for kind, value, number in _stored(asked, reach, [k for k in FACETS if k in STORED and k not in chosen]):
        found[kind][value] = number
    for kind in sorted(chosen):
        rest = asked.without(kind)
        if kind in STORED:
            for _, value, number in _stored(rest, reach, [kind]):
                found[kind][value] = number
    for kind in OF_THE_DAY:
        numbers = narrowed(asked.without(kind), reach).order_by().values_list(kind).annotate(n=Count("pk"))
        found[kind].update(dict(numbers))
    return found


def _stored(asked: Filters, reach: int, kinds: Iterable[str]) -> Iterable[tuple[str, str, int]]:
    counted = Facet.objects.filter(kind__in=list(kinds))
    if asked.any:
        counted = counted.filter(standing__in=narrowed(asked, reach).values("pk"))
    else:
        counted = counted.filter(standing__least__lte=reach, standing__most__gte=reach)
    return counted.order_by().values_list("kind", "value").annotate(n=Count("pk"))


def _version() -> tuple[str, int]:
    """Give what the projection hangs on: its day and the last entry it rests on."""
    last = Standing.objects.aggregate(day=Max("day"), head=Max("head"))
    return (last["day"].isoformat(), last["head"]) if last["day"] else ("", -1)


@lru_cache(maxsize=8)
def _values(day: str, head: int, reach: int) -> Mapping[str, Mapping[str, int]]:
    """Give every value of each facet; a projection of one day and entry never changes."""
    del day, head
    found: dict[str, dict[str, int]] = {kind: {} for kind in FACETS}
    for kind, value, number in _stored(Filters(), reach, [k for k in FACETS if k in STORED]):
        found[kind][value] = number
    found["verdict"] = dict.fromkeys(("breached", "possible", "undetermined", "kept", "pending"), 0)
    found["stage"] = dict.fromkeys(row.GROUPS, 0)
    return found


def _other_day(asked: Filters, clocks: Clocks, deeds: frozenset[Deed], most: int) -> Shelf:
    lasting = asked.without("verdict").without("stage")
    reach = reach_of(deeds)
    ids = list(narrowed(lasting, reach).order_by("mission").values_list("mission", flat=True))
    if len(ids) <= ON_DEMAND:
        return _judged(asked, clocks, deeds, ids, most)
    place = placed(asked.after, ORDERS["number"])
    rest = [i for i in ids if not place or i > str(place[0])]
    answers = answers_of(rest[:most], clocks.as_of, clocks.known_at, deeds)
    onward = asked.onward((rest[most - 1],)) if len(rest) > most else None
    counts = _counts(lasting, reach) | {kind: {} for kind in OF_THE_DAY}
    return Shelf(tuple(row.row(a) for a in answers if _known(a)), len(ids), counts, onward, whole=False)


def _known(answer: Answer) -> bool:
    """Tell whether anything of a mission was known on that day."""
    return bool(answer.mission.claims)


def _judged(asked: Filters, clocks: Clocks, deeds: frozenset[Deed], ids: list[str], most: int) -> Shelf:
    answers = [a for a in answers_of(ids, clocks.as_of, clocks.known_at, deeds) if _known(a)]
    rows = [(a, row.row(a), row.facets(a)) for a in answers]
    fitting = [r for r in rows if _fits(asked, r[1])]
    fitting.sort(key=lambda r: _key(asked.sort, r[0], r[1]))
    place = placed(asked.after, ORDERS[asked.sort])
    shown = [r for r in fitting if not place or _key(asked.sort, r[0], r[1]) > place]
    onward = None
    if len(shown) > most:
        onward = asked.onward(_key(asked.sort, shown[most - 1][0], shown[most - 1][1]))
    counts = {kind: dict(values) for kind, values in _values(*_version(), reach_of(deeds)).items()}
    for kind in FACETS:
        counts[kind] = dict.fromkeys(counts[kind], 0)
        counts[kind].update(_tally(kind, rows, asked))
    return Shelf(tuple(r[1] for r in shown[:most]), len(fitting), counts, onward)


def _fits(asked: Filters, shown: Row, without: str = "") -> bool:
    wanted = (("verdict", shown["verdict"]), ("stage", shown["group"]))
    return all(k == without or not asked.of(k) or value in asked.of(k) for k, value in wanted)


def _tally(
    kind: str, rows: Iterable[tuple[Answer, Row, Mapping[str, frozenset[str]]]], asked: Filters
) -> Counter[str]:
    counted: Counter[str] = Counter()
    for _, shown, having in rows:
        if _fits(asked, shown, kind):
            counted.update(
                {"verdict": [shown["verdict"]], "stage": [shown["group"]]}.get(kind) or having[kind]
            )
    return counted


def _key(sort: str, answer: Answer, shown: Row) -> tuple[int | str, ...]:
    """Give the place of a row, made of the same columns as the projection's."""
    columns = row.columns(answer, shown)
    return tuple(columns[f] for f in ORDERS[sort])
