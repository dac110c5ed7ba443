"""The framework packs: a country's rules of consent as data; and how to write one."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from placet.law.pack import Ground, Pack, name_in
from placet.server.law import every_pack
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import clocks
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require
from placet.server.queries import documents


def packs(request: HttpRequest) -> HttpResponse:
    """Give each pack: organs, ways to consent, steps, duties, powers and conditions, with their ground."""
    require(request.user, Deed.SEE)
    clocks(request)
    context = {
        "packs": [_pack(p) for p in every_pack()],
        "data": beside(request, "json", "csv", "atom"),
        "cited": _("Framework packs"),
    }
    return render(request, "packs.html", context)


def _pack(one: Pack) -> dict[str, Any]:
    language = spoken()
    bodies = {b.entity.id: b.entity.named(language) for b in one.bodies}

    titles = {s.id: s.title for s in one.sources}

    def names(ids: Iterable[str]) -> str:
        return ", ".join(bodies.get(i, i) for i in ids)

    def ground(grounds: Iterable[Ground]) -> str:
        return "; ".join(", ".join(t for t in (titles.get(g.source, g.source), g.at) if t) for g in grounds)

    return {
        "id": one.id,
        "name": name_in(one.names, language),
        "bodies": [(b.entity.id, b.entity.named(language)) for b in one.bodies],
        "paths": [(name_in(p.names, language), ground(p.grounds), "") for p in one.paths],
        "route": [(name_in(s.names, language), ground(s.grounds), names(s.who)) for s in one.route],
        "duties": [
            (
                name_in(d.names, language),
                ground(d.grounds),
                " → ".join(n for n in (names(d.who), names(d.to)) if n),
            )
            for d in one.duties
        ],
        "powers": [(name_in(p.names, language), ground(p.grounds), names(p.who)) for p in one.powers],
        "conditions": [(name_in(c.names, language), ground(c.grounds), "") for c in one.conditions],
        "sources": [(s.title, s.url if s.url.startswith("http") else "") for s in one.sources],
    }


def writing(request: HttpRequest) -> HttpResponse:
    """Give how to write a pack."""
    require(request.user, Deed.SEE)
    clocks(request)
    blocks, language = documents.document("write-a-pack", spoken())
    context = {"blocks": blocks, "document_language": language, "cited": _("How to write a pack")}
    return render(request, "document.html", context)
