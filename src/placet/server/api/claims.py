"""One claim, and the history of a mission, as data."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from placet.claims.plain import to_plain
from placet.exchange import json
from placet.server.api.answers import as_json
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.claims import entries_of_claim, mission_of_claim
from placet.server.queries.clocks import clocks_of
from placet.server.queries.history import Event, history
from placet.server.queries.record import record_of


def claim_json(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one claim as it was known, with the journal's entries that state it."""
    require(request.user, Deed.SEE)
    times, mission = clocks_of(request.GET), mission_of_claim(id_)
    answer = answer_of(mission, times.as_of, times.known_at, rights(request.user)) if mission else None
    found = next((c for c in answer.mission.claims if c.id == id_), None) if answer else None
    if answer is None or found is None:
        raise Http404
    entries = [{"number": e.number, "at": e.at.isoformat(), "by": e.by} for e in entries_of_claim(id_)]
    days = {"as_of": times.as_of.isoformat(), "known_at": times.known_at.isoformat()}
    return as_json({"mission": mission, **days, **json.claim_of(answer, found), "entries": entries}, id_)


def history_json(request: HttpRequest, id_: str) -> HttpResponse:
    """Give what was recorded of a mission, oldest first: number, time, author, and what the entry states."""
    require(request.user, Deed.SEE)
    deeds = rights(request.user)
    if id_ not in record_of((id_,), deeds).missions:
        raise Http404
    return as_json({"mission": id_, "entries": [_event(e) for e in history(id_, deeds)]}, f"{id_}-history")


def _event(one: Event) -> dict[str, Any]:
    return {
        "number": one.number,
        "at": one.at.isoformat(),
        "by": one.by,
        "sort": one.sort,
        "value": to_plain(one.value),
    }
