"""The earlier consents most like a mission, at the two clocks: a number of queries that does not grow."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, Q

from placet.exchange.answer import Answer
from placet.reports import row
from placet.reports.precedents import Precedent, precedents
from placet.server.models import Facet
from placet.server.permissions import Deed
from placet.server.queries.answers import answers_of
from placet.server.queries.clocks import Clocks
from placet.server.queries.reach import reach_of
from placet.server.queries.register import visible

_KINDS = ("unit", "place", "state")
_NEAREST = 60
"""Missions looked at: those that share most units, places and states, what encloses them included."""

_JUDGED = 12
"""Missions that are judged for another day than that of the projection."""


def precedents_of(answer: Answer, clocks: Clocks, deeds: frozenset[Deed]) -> tuple[Precedent, ...]:
    """Give the precedents of a mission as somebody with these rights sees them."""
    reach = reach_of(deeds)
    near = _near(answer.id, reach)
    kept = dict(visible(reach).filter(mission__in=(*near, answer.id)).values_list("mission", "row"))
    rows = [json.loads(kept[id_]) for id_ in near if id_ in kept]
    day = clocks.as_of.isoformat()
    if clocks.now and all(r["as_of"] == day for r in rows):
        own = json.loads(kept[answer.id]) if answer.id in kept else row.row(answer)
        return precedents(own, rows)
    own = row.row(answer)
    ids = [str(p.row["id"]) for p in precedents(own, rows, _JUDGED)]
    return precedents(own, _then(ids, clocks, deeds))


def _then(ids: Iterable[str], clocks: Clocks, deeds: frozenset[Deed]) -> list[Mapping[str, Any]]:
    answers = answers_of(ids, clocks.as_of, clocks.known_at, deeds)
    return [row.row(a) for a in answers if a.mission.claims]


def _near(mission: str, reach: int) -> list[str]:
    """Give the missions that share most with one, by what the projection has of both."""
    own = Facet.objects.filter(standing__in=visible(reach).filter(mission=mission), kind__in=_KINDS)
    values: dict[str, list[str]] = {}
    for kind, value in own.values_list("kind", "value"):
        values.setdefault(kind, []).append(value)
    if not values:
        return []
    shared = Q()
    for kind, those in values.items():
        shared |= Q(kind=kind, value__in=those)
    found = Facet.objects.filter(shared, standing__least__lte=reach, standing__most__gte=reach)
    counted = found.exclude(standing__mission=mission).order_by().values("standing__mission")
    ranked = counted.annotate(n=Count("pk")).order_by("-n", "-standing__mission")
    return [one["standing__mission"] for one in ranked[:_NEAREST]]
