"""The projection of today's verdicts: rebuilt by each action, and once a day when first asked."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from placet.exchange.answer import Answer
from placet.reports import dues, duties, listed, row
from placet.reports.traits import traits
from placet.server.ledger import turn
from placet.server.models import Facet, Standing, StandingDuty, StandingFinding
from placet.server.queries.answers import judged
from placet.server.queries.dispositions import dispositions
from placet.server.queries.filters import folded
from placet.server.queries.reach import sights
from placet.server.queries.record import head, mission_ids, record_of

_PORTION = 100
_BATCH = 500


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


def rebuild(missions: Iterable[str]) -> None:
    """Judge some missions as of today and keep what lists show; call it inside a `turn`."""
    wanted = tuple(missions)
    last = head()
    for start in range(0, len(wanted), _PORTION):
        portion = wanted[start : start + _PORTION]
        Standing.objects.filter(mission__in=portion).delete()
        _keep(tuple(_seen(portion, timezone.localdate())), last)


def _seen(portion: tuple[str, ...], day: date) -> Iterator[tuple[int, int, Answer]]:
    """Give the answers about missions, each as its readers see it."""
    record = record_of(portion)
    for id_, mission in sorted(record.missions.items()):
        for least, most, visible in sights(mission):
            yield least, most, judged(replace(record, missions={id_: visible}), id_, day, day)


def _keep(seen: tuple[tuple[int, int, Answer], ...], last: int) -> None:
    made = Standing.objects.bulk_create(
        [_standing(answer, least, most, last) for least, most, answer in seen], batch_size=_BATCH
    )
    pairs = [(standing, answer) for standing, (_, _, answer) in zip(made, seen, strict=True)]
    Facet.objects.bulk_create([f for s, a in pairs for f in _facets(s, a)], batch_size=_BATCH)
    StandingFinding.objects.bulk_create([f for s, a in pairs for f in _findings(s, a)], batch_size=_BATCH)
    StandingDuty.objects.bulk_create([d for s, a in pairs for d in _duties(s, a)], batch_size=_BATCH)


def _standing(answer: Answer, least: int, most: int, last: int) -> Standing:
    shown = row.row(answer)
    return Standing(
        **row.columns(answer, shown),
        least=least,
        most=most,
        day=answer.as_of,
        head=last,
        verdict=shown["verdict"],
        stage=shown["group"],
        row=_text(shown),
        search=folded(" ".join((traits(answer).text, *_states(shown)))),
    )


def _states(shown: dict[str, Any]) -> Iterator[str]:
    return (state for states in shown["states"].values() for state in states)


def _facets(standing: Standing, answer: Answer) -> Iterator[Facet]:
    for kind, values in row.facets(answer).items():
        for value in sorted(values):
            yield Facet(standing=standing, kind=kind, value=value)


def _findings(standing: Standing, answer: Answer) -> Iterator[StandingFinding]:
    made = dispositions(answer.mission, answer.findings)
    for found in answer.findings:
        last = made.get(found.id)
        shown = listed.listed(answer, found, (last.decision, last.lapsed) if last else None)
        yield StandingFinding(
            finding=found.id,
            standing=standing,
            mission=answer.id,
            rule=found.rule,
            term=found.term,
            verdict=found.verdict.value,
            disposed=listed.made(shown),
            order=listed.order(found),
            value=_text(shown),
        )


def _duties(standing: Standing, answer: Answer) -> Iterator[StandingDuty]:
    for one in duties.owed((answer,)):
        yield StandingDuty(
            standing=standing,
            mission=answer.id,
            term=one.view.slot,
            group=one.group,
            due=one.last,
            verdict=one.view.finding.verdict.value,
            order=dues.place(one),
            value=_text(dues.plain(one) | dues.shown(one)),
        )


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
