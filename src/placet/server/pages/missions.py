"""The register and one mission."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from placet.reports.sheet import sheet
from placet.reports.terms import COLUMNS
from placet.server.actions.standings import today
from placet.server.models import Standing
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of


def register(request: HttpRequest) -> HttpResponse:
    """Give the list of missions."""
    require(request.user, Deed.SEE)
    today()
    return render(request, "missions.html", {"standings": Standing.objects.order_by("order", "mission")})


def mission(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one mission."""
    require(request.user, Deed.SEE)
    asked = clocks(request)
    answer = answer_of(id_, asked.as_of, asked.known_at, rights(request.user))
    if answer is None:
        raise Http404
    deeds = rights(request.user)
    told = sheet(answer, spoken(), names=Deed.SEE_PERSONAL in deeds)
    formats = beside(request, "json", "ics", "yaml")
    context = {"sheet": told, "answer": answer, "data": formats, "cited": told.title, "columns": COLUMNS}
    return render(request, "mission.html", context)
