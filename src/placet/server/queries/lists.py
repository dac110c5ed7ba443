"""The lists of findings and of duties, from the projection of today or judged on demand."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, QuerySet

from placet.check import Finding
from placet.exchange.answer import Answer
from placet.reports import dues, listed
from placet.reports.duties import owed
from placet.server.models import Entry, StandingDuty, StandingFinding
from placet.server.permissions import Deed
from placet.server.queries.answers import answers_of
from placet.server.queries.clocks import Clocks
from placet.server.queries.dispositions import dispositions
from placet.server.queries.filters import Filters, placed
from placet.server.queries.reach import reach_of
from placet.server.queries.register import ON_DEMAND, PAGE, after, narrowed

FINDING_FACETS = ("verdict", "rule", "disposed")
DUTY_FACETS = ("verdict", "group")
NARROWING = ("state", "unit", "place", "year", "person", "organisation", "source", "mission")
OPEN = "open"

Value = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Portion:
    """Which of the missions that fit were judged: the portion's number, its first and last, of how many."""

    number: int
    first: int
    last: int
    of: int

    @property
    def more(self) -> bool:
        """Tell whether missions come after it."""
        return self.last < self.of


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows as plain values, how many fit, how many by each value of each facet, and how it goes on.

    `judged` tells which missions were asked, where not all that fit could be; None: all were.
    """

    rows: tuple[Value, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    onward: Filters | None
    judged: Portion | None = None


def changed(missions: Iterable[str]) -> dict[str, datetime]:
    """Give when the journal last took an entry about each mission."""
    found = Entry.objects.filter(mission__in=list(missions)).order_by().values_list("mission")
    return dict(found.annotate(last=Max("at")))


def findings(
    asked: Filters, clocks: Clocks, deeds: frozenset[Deed], most: int = PAGE, portion: int = 1
) -> Listing:
    """Give the list of findings: by rule, the gravest first; of another day, of a portion of missions."""
    if clocks.now:
        fitting = _of_standings(StandingFinding.objects.all(), asked, reach_of(deeds))
        return _stored(fitting, asked, ("order", "mission", "finding"), FINDING_FACETS, most)
    answers, judged = _on_demand(asked, clocks, deeds, portion)
    every = [(listed.order(f), a.id, f.id, listed.listed(a, f, m)) for a in answers for f, m in _disposed(a)]
    return _computed(every, asked, FINDING_FACETS, most, judged)


def duties(
    asked: Filters, clocks: Clocks, deeds: frozenset[Deed], most: int = PAGE, portion: int = 1
) -> Listing:
    """Give the list of duties: late first, then by day, then those without one; of another day a portion."""
    if clocks.now:
        fitting = _of_standings(StandingDuty.objects.all(), asked, reach_of(deeds))
        return _stored(fitting, asked, ("order", "mission", "term"), DUTY_FACETS, most)
    answers, judged = _on_demand(asked, clocks, deeds, portion)
    every = [(dues.place(o), o.answer.id, o.view.slot, dues.plain(o) | dues.shown(o)) for o in owed(answers)]
    return _computed(every, asked, DUTY_FACETS, most, judged)


def _disposed(answer: Answer) -> Iterator[tuple[Finding, listed.Disposal | None]]:
    made = dispositions(answer.mission, answer.findings)
    for found in answer.findings:
        last = made.get(found.id)
        yield found, (last.decision, last.lapsed) if last else None


def _missions(asked: Filters, kinds: tuple[str, ...]) -> Filters:
    """Give the part of a question that missions answer, not their findings or duties."""
    for kind in kinds:
        asked = asked.without(kind)
    return Filters(asked.words, asked.chosen)


def _of_standings(query: QuerySet[Any], asked: Filters, reach: int) -> QuerySet[Any]:
    missions = _missions(asked, (*FINDING_FACETS, *DUTY_FACETS, "mission"))
    if missions.any:
        query = query.filter(standing__in=narrowed(missions, reach).values("pk"))
    else:
        query = query.filter(standing__least__lte=reach, standing__most__gte=reach)
    return query.filter(mission__in=asked.of("mission")) if asked.of("mission") else query


def _stored(
    query: QuerySet[Any], asked: Filters, fields: tuple[str, ...], kinds: tuple[str, ...], most: int
) -> Listing:
    fitting = _chosen(query, asked, kinds)
    counts = {kind: _count(_chosen(query, asked.without(kind), kinds), kind) for kind in kinds}
    later = after(fitting, fields, asked.after).order_by(*fields).values(*fields, "value")
    rows = list(later[: most + 1])
    onward = asked.onward(tuple(rows[most - 1][f] for f in fields)) if len(rows) > most else None
    return Listing(tuple(json.loads(r["value"]) for r in rows[:most]), fitting.count(), counts, onward)


def _chosen(query: QuerySet[Any], asked: Filters, kinds: tuple[str, ...]) -> QuerySet[Any]:
    for kind in kinds:
        if asked.of(kind):
            query = query.filter(**{f"{kind}__in": _stored_values(kind, asked.of(kind))})
    return query


def _stored_values(kind: str, values: tuple[str, ...]) -> list[str]:
    return ["" if kind == "disposed" and v == OPEN else v for v in values]


def _count(query: QuerySet[Any], kind: str) -> dict[str, int]:
    found = query.order_by().values_list(kind).annotate(n=Count("pk"))
    return {value or OPEN: number for value, number in found}


def _on_demand(
    asked: Filters, clocks: Clocks, deeds: frozenset[Deed], portion: int
) -> tuple[tuple[Answer, ...], Portion | None]:
    """Judge the missions of a question on another day; of too many a portion, and which that is."""
    missions = _missions(asked, (*FINDING_FACETS, *DUTY_FACETS, "mission"))
    fitting = narrowed(missions, reach_of(deeds))
    if asked.of("mission"):
        fitting = fitting.filter(mission__in=asked.of("mission"))
    start, total = (portion - 1) * ON_DEMAND, fitting.count()
    ids = list(fitting.order_by("mission").values_list("mission", flat=True)[start : start + ON_DEMAND])
    answers = answers_of(ids, clocks.as_of, clocks.known_at, deeds)
    return answers, Portion(portion, start + 1, start + len(ids), total) if total > ON_DEMAND else None


def _computed(
    every: list[tuple[int, str, str, Value]],
    asked: Filters,
    kinds: tuple[str, ...],
    most: int,
    judged: Portion | None,
) -> Listing:
    def has(value: Value, kind: str) -> str:
        if kind == "disposed":
            return listed.made(value) or OPEN
        return str(value[kind])

    def fits(value: Value, without: str = "") -> bool:
        return all(k == without or not asked.of(k) or has(value, k) in asked.of(k) for k in kinds)

    fitting = sorted((e for e in every if fits(e[3])), key=lambda e: e[:3])
    counts: dict[str, dict[str, int]] = {kind: {} for kind in kinds}
    for kind in kinds:
        for one in every:
            if fits(one[3], kind):
                counts[kind][has(one[3], kind)] = counts[kind].get(has(one[3], kind), 0) + 1
    place = placed(asked.after, ("order", "mission", "id"))
    shown = [e for e in fitting if not place or e[:3] > place]
    onward = asked.onward(shown[most - 1][:3]) if len(shown) > most else None
    return Listing(tuple(e[3] for e in shown[:most]), len(fitting), counts, onward, judged)


def mission_of_finding(finding: str, deeds: frozenset[Deed]) -> str:
    """Give the mission of a finding of today that somebody with these rights sees; empty: there is none."""
    reach = reach_of(deeds)
    found = StandingFinding.objects.filter(
        finding=finding, standing__least__lte=reach, standing__most__gte=reach
    )
    return found.values_list("mission", flat=True).first() or ""
