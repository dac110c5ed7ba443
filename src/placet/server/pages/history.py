"""What was recorded of a mission, by whom and when; what this register said on a day; what changed since."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from placet.check.finding import Finding
from placet.claims.claim import Claim
from placet.claims.decision import Decision
from placet.claims.outcome import Verdict
from placet.claims.record import Mission
from placet.errors import Malformed
from placet.exchange.answer import Answer
from placet.reports.calling import sentence
from placet.reports.saying import Place, places, title
from placet.server.pages.addresses import beside
from placet.server.pages.tags import spoken
from placet.server.pages.told import Row, called, rows, unasked
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import judged
from placet.server.queries.history import PAGE, Event, history, last_number
from placet.server.queries.record import record_of
from placet.wording import name


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the history as a reader sees it."""

    event: Event
    what: str
    rows: list[Row]
    sources: tuple[Place, ...]
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that says something else now: its sentence and verdict, and the verdict before."""

    finding: Finding
    sentence: str
    before: Verdict | None
    after: Verdict | None


def of_mission(request: HttpRequest, id_: str) -> HttpResponse:
    """Give the history of a mission, newest first; with `?on=` what this register said on that day."""
    require(request.user, Deed.SEE)
    deeds, language = rights(request.user), spoken()
    answer = _now(id_, deeds)
    events = history(id_, deeds)
    page = Paginator(events[::-1], PAGE).get_page(request.GET.get("page"))
    on = _day(request, "on")
    context = {
        "mission": answer.mission,
        "called": called(answer.mission, language),
        "lines": [_line(e, answer, language) for e in page],
        "page": page,
        "total": len(events),
        "on": on,
        "then": _then(id_, on, deeds) if on else None,
        "data": beside(request, "json"),
        "cited": _cited(answer, language),
    }
    return render(request, "history.html", context)


def changes(request: HttpRequest, id_: str) -> HttpResponse:
    """Give what changed in a mission since a day: entries, and findings that say something else."""
    require(request.user, Deed.SEE)
    deeds, language = rights(request.user), spoken()
    answer = _now(id_, deeds)
    since = _day(request, "since") or timezone.localdate() - timedelta(days=30)
    before, now = _then(id_, since, deeds), _judged(id_, timezone.localdate(), None, deeds)
    events = [e for e in history(id_, deeds) if timezone.localdate(e.at) > since]
    context = {
        "mission": answer.mission,
        "called": called(answer.mission, language),
        "since": since,
        "lines": [_line(e, answer, language) for e in events[::-1]],
        "before": before,
        "now": now,
        "changes": _changes(before, now, language),
        "cited": _cited(answer, language),
    }
    return render(request, "changes.html", context)


def _cited(answer: Answer, language: str) -> str:
    return f"{called(answer.mission, language)}: {_('History')}"


def _now(id_: str, deeds: frozenset[Deed]) -> Answer:
    whole = record_of((id_,), deeds)
    if id_ not in whole.missions:
        raise Http404
    return unasked(whole, id_)


def _then(id_: str, day: date, deeds: frozenset[Deed]) -> Answer | None:
    """Give what this register said at the end of a day: by what was recorded then."""
    return _judged(id_, day, last_number(day), deeds)


def _judged(id_: str, day: date, upto: int | None, deeds: frozenset[Deed]) -> Answer | None:
    whole = record_of((id_,), deeds, upto)
    return judged(whole, id_, day, day) if id_ in whole.missions else None


def _day(request: HttpRequest, name_: str) -> date | None:
    text = request.GET.get(name_, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Malformed("date.impossible", text=text[:40]) from error


def _line(event: Event, answer: Answer, language: str) -> Line:
    value = event.value
    if isinstance(value, Claim):
        return Line(
            event, title(value, language), rows(value, answer, language), places(answer, value, language)
        )
    if isinstance(value, Mission):
        return Line(event, called(value, language), [], ())
    differing = _differing(event, answer, language)
    return Line(event, _named(value, event, language), differing, (), _over(value, answer, language))


def _over(decision: Decision, answer: Answer, language: str) -> tuple[str, ...]:
    """Give in words what a decision set aside: publishers and claims."""
    sources, claims = answer.record.sources, {c.id: c for c in answer.record.missions[answer.id].claims}
    return tuple(
        sources[o].publisher if o in sources else title(claims[o], language) if o in claims else o
        for o in decision.over
    )


def _named(decision: Decision, event: Event, language: str) -> str:
    if isinstance(event.before, Claim):
        return event.before.alias or title(event.before, language)
    return decision.of


def _differing(event: Event, answer: Answer, language: str) -> list[Row]:
    """Give what the claim that superseded another says otherwise."""
    if event.after is None or not isinstance(event.before, Claim):
        return []
    return [row for row in rows(event.after, answer, language, event.before) if row.differs]


def _changes(before: Answer | None, now: Answer | None, language: str) -> list[Change]:
    old, new = _by_id(before), _by_id(now)
    found = []
    for id_ in sorted(old.keys() | new.keys()):
        was, is_ = old.get(id_), new.get(id_)
        verdicts = (was.verdict if was else None, is_.verdict if is_ else None)
        shown, answer = is_ or was, now if is_ else before
        if verdicts[0] != verdicts[1] and shown and answer:
            found.append(Change(shown, sentence(answer, shown, language), *verdicts))
    return sorted(found, key=lambda c: (name(c.finding.rule, language), c.finding.term))


def _by_id(answer: Answer | None) -> dict[str, Finding]:
    findings: Iterable[Finding] = answer.findings if answer else ()
    return {f.id: f for f in findings}
