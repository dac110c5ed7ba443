"""One finding at two clocks: what a rule found, on what it rests, what was decided about it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from placet.reports.findings import told
from placet.reports.notes import numbers
from placet.reports.sentence import title
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.decisions import JUDGED_RULES
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.dispositions import dispositions
from placet.server.queries.lists import mission_of_finding


def finding(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one finding; `mission` names where to look for one that does not stand today.

    Where the mission has none of that id at these clocks the page says so.
    """
    require(request.user, Deed.SEE)
    asked, deeds = clocks(request), rights(request.user)
    mission = mission_of_finding(id_, deeds) or request.GET.get("mission", "")
    answer = answer_of(mission, asked.as_of, asked.known_at, deeds) if mission else None
    if answer is None:
        raise Http404
    found = next((t for t in told(answer, spoken()) if t.finding.id == id_), None)
    context = {
        "answer": answer,
        "title": title(answer, spoken()),
        "told": found,
        "id": id_,
        "numbers": numbers(answer),
        "disposed": dispositions(answer.mission, answer.findings).get(id_),
        "cited": found.sentence if found else id_,
        "judged_by_people": found is not None and found.finding.rule in JUDGED_RULES,
        "data": beside(request, "json"),
    }
    return render(request, "finding.html", context)
