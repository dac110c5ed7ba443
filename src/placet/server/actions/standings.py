"""The projection of today's verdicts: rebuilt by each action, and once a day when first asked."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from placet.check.duty import DutyView
from placet.exchange.answer import Answer
from placet.reports.traits import traits, window
from placet.server.ledger import turn
from placet.server.models import Facet, Standing, StandingDuty, StandingFinding
from placet.server.queries.answers import answers_of
from placet.server.queries.record import head, mission_ids

_PORTION = 100
_NEEDS = ("breached", "possible", "undetermined", "pending", "kept")
"""Verdicts in the order in which they need a person."""


def today() -> None:
    """Bring the projection to today, if it is of another day; lists ask for it first."""
    day = timezone.localdate()
    if Standing.objects.exclude(day=day).exists() or _unseen():
        with turn():
            rebuild(mission_ids())


def _unseen() -> bool:
    return not Standing.objects.exists() and head() >= 0


def rebuild(missions: Iterable[str]) -> None:
    """Judge some missions as of today and keep what lists show; call it inside a `turn`."""
    wanted = tuple(missions)
    day, last = timezone.localdate(), head()
    for start in range(0, len(wanted), _PORTION):
        for answer in answers_of(wanted[start : start + _PORTION], day, day):
            _keep(answer, day, last)


def _keep(answer: Answer, day: date, last: int) -> None:
    found, (first, end) = traits(answer), window(answer)
    due = [d for view in answer.duties if (d := _due(view))]
    Standing.objects.filter(mission=answer.id).delete()
    standing = Standing.objects.create(
        mission=answer.id,
        day=day,
        head=last,
        verdict=found.verdict,
        stage=found.stage.value,
        year=min(found.years, default=None),
        next_day=min((d for d in (*due, first, end) if d and d >= day), default=None),
        order=_NEEDS.index(found.verdict),
        search=found.text,
    )
    facets = [("state", s) for s in found.states] + [("unit", u) for u in found.units]
    facets += [("place", p) for p in found.places] + [("year", str(y)) for y in found.years]
    Facet.objects.bulk_create(Facet(standing=standing, kind=k, value=v) for k, v in sorted(facets))
    StandingFinding.objects.bulk_create(
        StandingFinding(
            id=f.id, standing=standing, rule=f.rule, term=f.term, verdict=f.verdict.value
        )
        for f in answer.findings
    )
    StandingDuty.objects.bulk_create(
        StandingDuty(standing=standing, term=v.slot, due=_due(v), verdict=v.finding.verdict.value)
        for v in answer.duties
    )


def _due(view: DutyView) -> date | None:
    latest = [d.latest.day for d in view.dues if d.latest]
    return max(latest, default=None)
