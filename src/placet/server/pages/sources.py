"""The sources, and one with its passages: every claim that rests on it, with the words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from placet.claims.source import Source
from placet.reports import dates
from placet.reports.claims import Line, line
from placet.reports.dues import answer_title
from placet.server.actions.standings import today
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.paging import paged
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries import entities as query


@dataclass(frozen=True, slots=True)
class Cited:
    """A source in a list."""

    id: str
    publisher: str
    kind: str
    day: str
    read: str
    primary: bool
    missions: int


def sources(request: HttpRequest) -> HttpResponse:
    """Give the sources, by publisher."""
    require(request.user, Deed.SEE)
    clocks(request)
    today()
    words = " ".join(request.GET.get("q", "")[:200].split())
    found = [_cited(s, n) for s, n in query.cited(words, rights(request.user))]
    found.sort(key=lambda c: (c.publisher.casefold(), c.id))
    context = {
        "words": words,
        "total": len(found),
        "primary": sum(c.primary for c in found),
        "data": beside(request, "json", "csv", "atom"),
        "cited": _("Sources"),
    } | paged(request, found)
    return render(request, "sources.html", context)


def _cited(one: Source, missions: int) -> Cited:
    return Cited(one.id, one.publisher, one.kind, day_of(one), str(one.read), one.primary, missions)


def day_of(one: Source) -> str:
    """Give the day of a source: published, else received, else when it was looked at."""
    return dates.when(one.published or one.received or one.retrieved, spoken())


def source(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one source: what it is, and what rests on which of its words."""
    require(request.user, Deed.SEE)
    times, deeds = clocks(request), rights(request.user)
    today()
    one = query.source_of(id_, deeds)
    if one is None:
        raise Http404
    said = query.naming(id_, times, deeds)
    context = {
        "source": one,
        "read": str(one.read),
        "link": one.address if one.address.startswith(("https://", "http://")) else "",
        "published": dates.when(one.published, spoken()),
        "received": dates.when(one.received, spoken()),
        "retrieved": dates.when(one.retrieved, spoken()),
        "missions": [
            {"id": s.answer.id, "title": answer_title(s.answer, spoken()), "lines": list(_of(s, id_))}
            for s in said
        ],
        "claims": sum(len(s.claims) for s in said),
        "data": beside(request, "json"),
        "cited": f"{one.publisher}, {one.id}",
    }
    return render(request, "source.html", context)


def _of(said: query.Said, id_: str) -> Iterator[Line]:
    """Give the claims, each with the passages of this source alone."""
    for claim in said.claims:
        told = line(said.answer, claim, spoken())
        own = tuple(p for p in told.passages if p.passage.source == id_)
        yield Line(told.id, told.mode, told.kind, told.told, own, told.aside)
