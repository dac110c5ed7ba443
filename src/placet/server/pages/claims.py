"""One claim at two clocks: what it says, on which words, what says otherwise."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from placet.reports.saying import saying, title
from placet.reports.sentence import title as title_of
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.claims import entries_of_claim, mission_of_claim


def claim(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one claim; one that was not known on that day is not told, only named."""
    require(request.user, Deed.SEE)
    asked = clocks(request)
    mission = mission_of_claim(id_)
    answer = answer_of(mission, asked.as_of, asked.known_at, rights(request.user)) if mission else None
    recorded = {c.id: c for c in answer.record.missions[mission].claims} if answer else {}
    if answer is None or id_ not in recorded:
        raise Http404
    known = next((c for c in answer.mission.claims if c.id == id_), None)
    told = saying(answer, known, spoken()) if known else None
    context = {
        "answer": answer,
        "title": title_of(answer, spoken()),
        "told": told,
        "id": id_,
        "cited": title(known, spoken()) if known else id_,
        "entries": entries_of_claim(id_),
        "data": beside(request, "json"),
    }
    return render(request, "claim.html", context)
