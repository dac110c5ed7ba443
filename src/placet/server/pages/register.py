"""The register: the list of missions as a table, a calendar, a map."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from placet.server.actions.standings import today
from placet.server.pages.addresses import beside, with_query
from placet.server.pages.calendar import calendar
from placet.server.pages.clocks import Clocks, clocks
from placet.server.pages.facets import facets, narrowed_by
from placet.server.pages.rows import shown, stage_name
from placet.server.pages.worldmap import worldmap
from placet.server.permissions import Deed, require, rights
from placet.server.queries.filters import SORTS, Filters, cursor, filters_of
from placet.server.queries.register import Shelf, shelf

VIEWS = ("table", "calendar", "map")
EVERY = 20_000
"""Missions that a calendar or map takes in."""


def register(request: HttpRequest) -> HttpResponse:
    """Give the list of missions."""
    require(request.user, Deed.SEE)
    asked, times = filters_of(request.GET), clocks(request)
    today()
    view = request.GET.get("view", "")
    view = view if view in VIEWS else VIEWS[0]
    most = {} if view == VIEWS[0] else {"most": EVERY}
    found = shelf(asked, times, rights(request.user), **most)
    context = _context(request, asked, found, view) | {"saved": _saved(request.path, times)}
    if view == "calendar":
        context |= calendar(found.rows, request.GET.get("month", ""), times.as_of)
        context |= {side: with_query(request, month=context[side]) for side in ("before", "later")}
    elif view == "map":
        context |= worldmap(found.rows)
    else:
        context |= {"groups": _groups(asked, found)}
    return render(request, "missions.html", context)


def _context(request: HttpRequest, asked: Filters, found: Shelf, view: str) -> dict[str, Any]:
    return {
        "asked": asked,
        "view": view,
        "views": [(v, _view_name(v), with_query(request, view=v)) for v in VIEWS],
        "sorts": [(s, _sort_name(s), with_query(request, sort=s)) for s in SORTS],
        "facets": facets(asked, found.counts),
        "narrowed": list(narrowed_by(asked)),
        "total": found.total,
        "whole": found.whole,
        "running": found.count("stage", "running"),
        "left": found.count("verdict", "breached", "possible"),
        "breached": found.count("verdict", "breached"),
        "states": sum(1 for n in found.counts["state"].values() if n),
        "onward": with_query(request, after=cursor(found.onward.after)) if found.onward else "",
        "data": beside(request, "json", "csv", "atom", "ics", "geojson"),
        "cited": _("The register"),
    }


def _groups(asked: Filters, found: Shelf) -> list[Mapping[str, Any]]:
    """Give the rows in groups by stage; in one group when they are sorted otherwise."""
    rows = [shown(r) for r in found.rows]
    if asked.sort != SORTS[0] or not found.whole:
        return [{"name": "", "rows": rows}]
    return [
        {"name": stage_name(code), "count": found.counts["stage"].get(code, 0), "rows": list(those)}
        for code, those in groupby(rows, key=lambda r: r.group)
    ]


def _view_name(view: str) -> str:
    return {"table": _("Table"), "calendar": _("Calendar"), "map": _("Map")}[view]


def _sort_name(sort: str) -> str:
    return {
        "need": _("who needs a person first"),
        "verdict": _("gravest first"),
        "next": _("next day first"),
        "number": _("by number"),
    }[sort]


def _saved(path: str, times: Clocks) -> list[tuple[str, str]]:
    """Give views that are often asked for, as addresses that keep the clocks."""
    kept = times.query.replace("?", "&")
    return [
        (_("running now"), f"{path}?stage=running{kept}"),
        (_("something owed"), f"{path}?stage=owed{kept}"),
        (_("outside the consent, or may be"), f"{path}?verdict=breached&verdict=possible{kept}"),
    ]
