"""The projection of today's verdicts: what an action changes is judged when a list is next asked for.

So is all of it once a day. An action that writes one mission only says that its
rows are of no day; the first reader judges it, and nobody waits for that to write.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from placet.claims.record import Mission, Record
from placet.exchange.answer import Answer
from placet.reports import dues, duties, listed, row
from placet.reports.traits import traits
from placet.server.actions.projection import STANDING, Row, Shown, keep, outdate
from placet.server.ledger import turn
from placet.server.models import Standing
from placet.server.queries.answers import judged
from placet.server.queries.dispositions import dispositions
from placet.server.queries.filters import folded
from placet.server.queries.reach import sights
from placet.server.queries.record import head, mission_ids, record_of

_PORTION = 100


def today() -> None:
    """Bring the projection to today, if it is of another day; lists ask for it first."""
    # In portions, each a turn of its own, so that nobody waits long to write; who comes second finds it done.
    while _of_another_day().exists():
        with turn():
            rebuild(set(_of_another_day()[:_PORTION]))
    if _unseen():
        with turn():
            rebuild(mission_ids() if _unseen() else ())


def _of_another_day() -> QuerySet[Standing, str]:
    day = timezone.localdate()
    return Standing.objects.filter(Q(day__lt=day) | Q(day__gt=day)).values_list("mission", flat=True)


def _unseen() -> bool:
    return not Standing.objects.exists() and head() >= 0


def changed(mission: str) -> None:
    """Say that a mission is to be judged anew before a list shows it; call it inside a `turn`.

    A mission that lists do not know yet is judged at once.
    """
    if not outdate(mission):
        rebuild((mission,))


def rebuild(missions: Iterable[str]) -> None:
    """Judge some missions as of today and keep what lists show; call it inside a `turn`."""
    wanted = tuple(missions)
    last = head()
    for start in range(0, len(wanted), _PORTION):
        portion = wanted[start : start + _PORTION]
        record = record_of(portion)
        shown = [one for _, mission in sorted(record.missions.items()) for one in shown_of(record, mission)]
        keep(portion, shown, last)


Sight = tuple[int, int]
"""From which level, up to which, a mission is seen so."""


def shown_of(record: Record, mission: Mission) -> Iterator[Shown]:
    """Judge a mission as of today, and give what lists show of it to each of its readers."""
    day = timezone.localdate()
    for least, most, visible in sights(mission):
        answer = judged(replace(record, missions={mission.id: visible}), mission.id, day, day)
        yield _shown(answer, (least, most))


def _shown(answer: Answer, sight: Sight) -> Shown:
    shown = row.row(answer)
    columns = row.columns(answer, shown) | {
        "least": sight[0],
        "most": sight[1],
        "day": answer.as_of.isoformat(),
        "verdict": shown["verdict"],
        "stage": shown["group"],
        "row": _text(shown),
        "search": folded(" ".join((traits(answer).text, *_states(shown)))),
    }
    return Shown(
        tuple(columns[name] for name in STANDING),
        {
            "server_facet": list(_facets(answer)),
            "server_standingfinding": list(_findings(answer)),
            "server_standingduty": list(_duties(answer)),
        },
    )


def _states(shown: dict[str, Any]) -> Iterator[str]:
    return (state for states in shown["states"].values() for state in states)


def _facets(answer: Answer) -> Iterator[Row]:
    for kind, values in row.facets(answer).items():
        for value in sorted(values):
            yield kind, value


def _findings(answer: Answer) -> Iterator[Row]:
    made = dispositions(answer.mission, answer.findings)
    for found in answer.findings:
        last = made.get(found.id)
        shown = listed.listed(answer, found, (last.decision, last.lapsed) if last else None)
        yield (
            found.id,
            answer.id,
            found.rule,
            found.term,
            found.verdict.value,
            listed.made(shown),
            listed.order(found),
            _text(shown),
        )


def _duties(answer: Answer) -> Iterator[Row]:
    for one in duties.owed((answer,)):
        yield (
            answer.id,
            one.view.slot,
            one.group,
            one.last.isoformat() if one.last else None,
            one.view.finding.verdict.value,
            dues.place(one),
            _text(dues.plain(one) | dues.shown(one)),
        )


def _text(value: object) -> str:
    return _JSON.encode(value)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
