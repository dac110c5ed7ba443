"""The register and one mission as data."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from icalendar import Calendar, Event

from placet.exchange import csv, geojson, ics, json, yaml
from placet.exchange.answer import Answer
from placet.reports import row as rows
from placet.server.actions.standings import today
from placet.server.api import atom
from placet.server.api.answers import answered, as_json, going_on
from placet.server.api.words import geojson_note, ics_words, sentence, spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.clocks import clocks_of
from placet.server.queries.filters import cursor, filters_of
from placet.server.queries.lists import changed
from placet.server.queries.precedents import precedents_of
from placet.server.queries.register import ON_DEMAND, Shelf, shelf

EVERY = 20_000
COLUMNS = (
    "id",
    "title",
    "states",
    "units",
    "places",
    "from",
    "to",
    "days",
    "ceiling",
    "stage",
    "verdict",
    "why",
    "next",
    "sources",
)
"""The columns of the register, in the order of the page."""


def _asked(request: HttpRequest) -> Shelf:
    require(request.user, Deed.SEE)
    times = clocks_of(request.GET)
    today()
    most = EVERY if times.now else ON_DEMAND
    return shelf(filters_of(request.GET), times, rights(request.user), most)


def register_json(request: HttpRequest) -> HttpResponse:
    """Give the rows of the register: those of `placet list --json`, and what the page shows beside."""
    found = _asked(request)
    onward = cursor(found.onward.after) if found.onward else None
    answer = as_json(
        {
            "missions": [rows.public(r) for r in found.rows],
            "total": found.total,
            "facets": {kind: dict(values) for kind, values in found.counts.items()},
            "after": onward,
        },
        "missions",
    )
    return _whole(request, answer, found)


def _whole(request: HttpRequest, answer: HttpResponse, found: Shelf) -> HttpResponse:
    """Give an answer that says where the rest of the register is, if there is more."""
    return going_on(answer, request, after=cursor(found.onward.after)) if found.onward else answer


def register_csv(request: HttpRequest) -> HttpResponse:
    """Give the rows of the register as a table; what a spreadsheet would run is defused."""
    found, language = _asked(request), spoken()
    table = csv.table(COLUMNS, (_cells(r, language) for r in found.rows))
    return _whole(request, answered(table, "csv", "missions"), found)


def _cells(row: dict[str, Any], language: str) -> dict[str, str]:
    ahead = row["next"] or {"day": None, "what": ""}
    return {
        "id": row["id"],
        "title": row["title"][language],
        "states": " > ".join(s for s in row["states"][language] if s),
        "units": "; ".join(row["unit_names"][language]),
        "places": "; ".join(row["place_names"][language]),
        "from": row["window"]["from"] or "",
        "to": row["window"]["to"] or "",
        "days": str(row["days"] or ""),
        "ceiling": "" if row["ceiling"] is None else str(row["ceiling"]),
        "stage": row["group"],
        "verdict": row["verdict"],
        "why": row["why"][language],
        "next": " ".join(p for p in (ahead["day"] or "", ahead["what"]) if p),
        "sources": str(row["sources"]),
    }


def register_atom(request: HttpRequest) -> HttpResponse:
    """Give the register as a feed, those changed last first."""
    found, language = _asked(request), spoken()
    times = changed([r["id"] for r in found.rows])
    entries = [
        atom.Entry(
            address=reverse("mission", args=[r["id"]]),
            title=f"{r['id']}: {r['title'][language]}",
            summary=f"{r['verdict']}. {r['why'][language]}",
            updated=times[r["id"]],
        )
        for r in found.rows
        if r["id"] in times
    ]
    entries.sort(key=lambda e: e.updated, reverse=True)
    return atom.feed(request, "Placet", entries[:100], "missions")


def register_ics(request: HttpRequest) -> HttpResponse:
    """Give the windows of the register as a calendar."""
    found, language = _asked(request), spoken()
    calendar = Calendar()
    calendar.add("prodid", "-//Placet//Placet//EN")
    calendar.add("version", "2.0")
    for one in found.rows:
        event = _event(one, language)
        if event is not None:
            calendar.add_component(event)
    return answered(str(calendar.to_ical(), "utf-8"), "ics", "missions")


def _event(row: dict[str, Any], language: str) -> Event | None:
    """Give the window of a mission as an event; of one open on a side, its other side's day."""
    days = [date.fromisoformat(d) for d in row["window"].values() if d]
    if not days:
        return None
    event = Event()
    event.add("uid", f"{row['id']}.window@placet")
    event.add("dtstamp", datetime.combine(date.fromisoformat(row["as_of"]), time(), UTC))
    event.add("dtstart", min(days))
    event.add("dtend", max(days) + timedelta(days=1))
    event.add("summary", f"{row['id']} · {row['title'][language]}")
    event.add("categories", ["window"])
    event.add("transp", "TRANSPARENT")
    return event


def register_geojson(request: HttpRequest) -> HttpResponse:
    """Give the places of the register's missions: a feature a place, with the missions that name it."""
    found = _asked(request)
    places: dict[str, dict[str, Any]] = {}
    for one in found.rows:
        for number, id_ in enumerate(one["places"]):
            names = {at: one["place_names"][at][number] for at in json.LANGUAGES}
            place = places.setdefault(id_, {"place": id_, "name": names, "missions": []})
            place["missions"].append(one["id"])
    features = [
        {"type": "Feature", "id": id_, "geometry": None, "properties": told}
        for id_, told in sorted(places.items())
    ]
    document = {"type": "FeatureCollection", "note": geojson_note(spoken()), "features": features}
    return answered(json.write(document), "geojson", "places")


def _one(request: HttpRequest, id_: str) -> Answer:
    require(request.user, Deed.SEE)
    times = clocks_of(request.GET)
    found = answer_of(id_, times.as_of, times.known_at, rights(request.user))
    if found is None:
        raise Http404
    return found


def mission_json(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one mission whole, as `placet show --json` does, with the earlier consents most like it."""
    answer = _one(request, id_)
    today()
    near = precedents_of(answer, clocks_of(request.GET), rights(request.user))
    told = [{"mission": str(p.row["id"]), "alike": list(p.alike), "stage": str(p.row["stage"])} for p in near]
    return as_json(json.mission_of(answer, sentence) | {"precedents": told}, id_)


def mission_csv(request: HttpRequest, id_: str) -> HttpResponse:
    """Give the claims of a mission as a table."""
    return answered(csv.write([_one(request, id_)]), "csv", id_)


def mission_yaml(request: HttpRequest, id_: str) -> HttpResponse:
    """Give a mission as a mission file."""
    return answered(yaml.write([_one(request, id_)]), "yaml", id_)


def mission_ics(request: HttpRequest, id_: str) -> HttpResponse:
    """Give the windows and due days of a mission as a calendar."""
    return answered(ics.write([_one(request, id_)], ics_words(spoken())), "ics", id_)


def mission_geojson(request: HttpRequest, id_: str) -> HttpResponse:
    """Give the places of a mission."""
    document = geojson.collection([_one(request, id_)], geojson_note(spoken()))
    return answered(json.write(document), "geojson", id_)
