"""One mission, whole."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from placet.reports.precedents import Precedent
from placet.reports.sheet import sheet
from placet.reports.terms import COLUMNS
from placet.reports.words import word
from placet.server.actions.standings import today
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.rows import Shown, shown
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.dispositions import dispositions
from placet.server.queries.precedents import precedents_of


def mission(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one mission."""
    require(request.user, Deed.SEE)
    asked = clocks(request)
    deeds = rights(request.user)
    today()  # its precedents are told by what lists know of it
    answer = answer_of(id_, asked.as_of, asked.known_at, deeds)
    if answer is None:
        raise Http404
    told = sheet(answer, spoken(), names=Deed.SEE_PERSONAL in deeds)
    context = {
        "answer": answer,
        "sheet": told,
        "columns": COLUMNS,
        "disposals": dispositions(answer.mission, answer.findings),
        "precedents": [_precedent(p) for p in precedents_of(answer, asked, deeds)],
        "data": beside(request, "json", "csv", "ics", "yaml", "geojson"),
        "cited": told.title,
    }
    return render(request, "mission.html", context)


def _precedent(one: Precedent) -> tuple[Shown, str, str]:
    """Give an earlier consent as its row, in what it is alike, and its stage, in words."""
    return shown(one.row), _alike(one.alike), word(f"stage.{one.row['stage']}", spoken())


def _alike(codes: tuple[str, ...]) -> str:
    """Give in words what two missions are alike in."""
    words = {
        "unit": _("unit"),
        "place": _("place"),
        "sender": _("sending state"),
        "host": _("receiving state"),
        "size": _("size"),
    }
    return ", ".join(words[code] for code in codes)
