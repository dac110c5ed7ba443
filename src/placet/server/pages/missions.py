"""One mission, whole."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from placet.reports.sheet import sheet
from placet.reports.terms import COLUMNS
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.dispositions import dispositions


def mission(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one mission."""
    require(request.user, Deed.SEE)
    asked = clocks(request)
    deeds = rights(request.user)
    answer = answer_of(id_, asked.as_of, asked.known_at, deeds)
    if answer is None:
        raise Http404
    told = sheet(answer, spoken(), names=Deed.SEE_PERSONAL in deeds)
    context = {
        "answer": answer,
        "sheet": told,
        "columns": COLUMNS,
        "disposals": dispositions(answer.mission, answer.findings),
        "data": beside(request, "json", "csv", "ics", "yaml", "geojson"),
        "cited": told.title,
    }
    return render(request, "mission.html", context)
