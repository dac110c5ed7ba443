"""Findings and duties as data."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from icalendar import Calendar, Event

from placet.exchange import csv, json
from placet.law import packs_known
from placet.reports import listed
from placet.reports.duties import next_days
from placet.server.actions.standings import today
from placet.server.api import atom
from placet.server.api.answers import answered, as_json, going_on
from placet.server.api.words import sentence, spoken
from placet.server.law import packs
from placet.server.permissions import Deed, require, rights
from placet.server.queries import lists
from placet.server.queries.answers import answer_of
from placet.server.queries.clocks import clocks_of
from placet.server.queries.filters import cursor, filters_of, portion_of

EVERY = 50_000
FINDING = (
    "id",
    "rule",
    "verdict",
    "reason",
    "sentence",
    "mission",
    "term",
    "subject",
    "since",
    "disposition",
    "evidence",
)
DUTY = ("due", "who", "to", "what", "working", "verdict", "reason", "receipt", "mission", "term")


def _findings(request: HttpRequest) -> lists.Listing:
    require(request.user, Deed.SEE)
    times = clocks_of(request.GET)
    today()
    return lists.findings(
        filters_of(request.GET, lists.FINDING_FACETS + lists.NARROWING),
        times,
        rights(request.user),
        EVERY,
        portion_of(request.GET),
    )


def _duties(request: HttpRequest) -> lists.Listing:
    require(request.user, Deed.SEE)
    times = clocks_of(request.GET)
    today()
    return lists.duties(
        filters_of(request.GET, lists.DUTY_FACETS + lists.NARROWING),
        times,
        rights(request.user),
        EVERY,
        portion_of(request.GET),
    )


def _document(key: str, found: lists.Listing) -> dict[str, Any]:
    return {
        key: [{k: v for k, v in one.items() if k != "reason_name"} for one in found.rows],
        "total": found.total,
        "facets": {kind: dict(values) for kind, values in found.counts.items()},
        "missions_judged": asdict(found.judged) if found.judged else None,
        "after": cursor(found.onward.after) if found.onward else None,
    }


def _whole(request: HttpRequest, answer: HttpResponse, found: lists.Listing) -> HttpResponse:
    """Give an answer that says where the next portion of missions is, if there is one."""
    if found.judged is None or not found.judged.more:
        return answer
    return going_on(answer, request, portion=str(found.judged.number + 1))


def findings_json(request: HttpRequest) -> HttpResponse:
    """Give the list of findings; each as `placet check --json` gives it, with its id and mission."""
    found = _findings(request)
    return _whole(request, as_json(_document("findings", found), "findings"), found)


def findings_csv(request: HttpRequest) -> HttpResponse:
    """Give the list of findings as a table."""
    found, language = _findings(request), spoken()
    rows = (
        {
            **{
                k: str(one[k] or "") for k in ("id", "rule", "verdict", "mission", "term", "subject", "since")
            },
            "reason": one["reason_name"][language],
            "sentence": one["sentence"][language],
            "disposition": listed.made(one) or lists.OPEN,
            "evidence": " ".join(one["evidence"]),
        }
        for one in found.rows
    )
    return _whole(request, answered(csv.table(FINDING, rows), "csv", "findings"), found)


def findings_atom(request: HttpRequest) -> HttpResponse:
    """Give the findings as a feed, those of missions changed last first."""
    found, language = _findings(request), spoken()
    times = lists.changed({one["mission"] for one in found.rows})
    entries = [
        atom.Entry(
            reverse("finding", args=[one["id"]]),
            f"{one['mission']}: {one['rule']}, {one['verdict']}",
            one["sentence"][language],
            times[one["mission"]],
        )
        for one in found.rows
        if one["mission"] in times
    ]
    entries.sort(key=lambda e: e.updated, reverse=True)
    return atom.feed(request, "Placet · findings", entries[:100], "findings")


def finding_json(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one finding, at the two clocks."""
    require(request.user, Deed.SEE)
    times = clocks_of(request.GET)
    today()
    mission = lists.mission_of_finding(id_, rights(request.user))
    answer = answer_of(mission, times.as_of, times.known_at, rights(request.user)) if mission else None
    found = next((f for f in answer.findings if f.id == id_), None) if answer else None
    if answer is None or found is None:
        raise Http404
    days = {"as_of": times.as_of.isoformat(), "known_at": times.known_at.isoformat()}
    return as_json({"id": id_, "mission": answer.id, **days, **json.finding_of(answer, found, sentence)}, id_)


def duties_json(request: HttpRequest) -> HttpResponse:
    """Give the list of duties, each as `placet duties --json` gives it, and what the page shows beside."""
    found = _duties(request)
    document = _document("duties", found) | {"standing": list(_standing(clocks_of(request.GET).as_of))}
    return _whole(request, as_json(document, "duties"), found)


def _standing(as_of: date) -> Iterator[dict[str, Any]]:
    """Give the yearly, quarterly and standing duties of the packs."""
    for one in packs().of(packs_known()).own_duties(as_of):
        yield {
            "term": one.slot,
            "name": dict(one.names),
            "who": list(one.who),
            "to": list(one.to),
            "due": [d.isoformat() for d in next_days(one, as_of)],
        }


def duties_csv(request: HttpRequest) -> HttpResponse:
    """Give the list of duties as a table."""
    found = _duties(request)
    rows = (_duty(one, spoken()) for one in found.rows)
    return _whole(request, answered(csv.table(DUTY, rows), "csv", "duties"), found)


def _duty(one: Mapping[str, Any], language: str) -> dict[str, str]:
    return {
        "due": one["last"] or "",
        "who": one["who_names"][language],
        "to": one["to_names"][language],
        "what": one["name"][language],
        "working": " | ".join(d["working"][language] for d in one["due"]),
        "verdict": one["verdict"],
        "reason": one["reason_name"][language],
        "receipt": "/".join(dict.fromkeys(v for v in (one["filed"] or {}).values() if v)),
        "mission": one["mission"],
        "term": one["term"],
    }


def duties_atom(request: HttpRequest) -> HttpResponse:
    """Give the duties as a feed."""
    found, language = _duties(request), spoken()
    times = lists.changed({one["mission"] for one in found.rows})
    entries = [
        atom.Entry(
            reverse("finding", args=[one["finding"]]),
            f"{one['last'] or '–'} · {one['name'][language]} · {one['mission']}",
            one["sentence"][language],
            times[one["mission"]],
        )
        for one in found.rows
        if one["mission"] in times
    ]
    return atom.feed(request, "Placet · duties", entries[:100], "duties")


def duties_ics(request: HttpRequest) -> HttpResponse:
    """Give the due days of duties not yet delivered as a calendar, one entry a reading."""
    calendar, language = Calendar(), spoken()
    calendar.add("prodid", "-//Placet//Placet//EN")
    calendar.add("version", "2.0")
    stamp = datetime.combine(clocks_of(request.GET).as_of, time(), UTC)
    for one in _duties(request).rows:
        for number, due in enumerate(() if one["filed"] else one["due"]):
            event = _event(one, due, number, language)
            if event is not None:
                event.add("dtstamp", stamp)
                calendar.add_component(event)
    return answered(str(calendar.to_ical(), "utf-8"), "ics", "duties")


def _event(one: Mapping[str, Any], due: Mapping[str, Any], number: int, language: str) -> Event | None:
    days = [date.fromisoformat(d[:10]) for d in (due["earliest"], due["latest"]) if d]
    if not days:
        return None
    event = Event()
    event.add("uid", f"{one['mission']}.{one['term'].replace('/', '.')}.{number}@placet")
    event.add("dtstart", days[0])
    event.add("dtend", days[-1] + timedelta(days=1))
    event.add("summary", f"{one['mission']} · {one['name'][language]} · {one['who_names'][language]}")
    event.add("description", due["working"][language])
    event.add("categories", ["duty"])
    event.add("transp", "TRANSPARENT")
    return event
