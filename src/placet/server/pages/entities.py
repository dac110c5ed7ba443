"""What the pages of units, places, people and organisations share: the list, and one with what names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from placet.claims.claim import Kind
from placet.claims.detail import Membership
from placet.claims.entity import Entities, Entity
from placet.reports import dates
from placet.reports.claims import line
from placet.reports.dues import answer_title
from placet.reports.listings import standing_on
from placet.server.actions.standings import today
from placet.server.pages.addresses import beside
from placet.server.pages.clocks import Clocks, clocks
from placet.server.pages.paging import paged
from placet.server.pages.rows import shown
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries import entities as query
from placet.server.queries.filters import Filters
from placet.server.queries.register import shelf

ROWS = 50


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in a list: its name, what it lies in, how many missions name it or what lies inside it."""

    id: str
    name: str
    inside: str
    missions: int


@dataclass(frozen=True, slots=True)
class Member:
    """Who is in what as what: `holds` tells whether it holds on the day asked about."""

    who: str
    what: str
    office: str
    when: str
    holds: str
    denied: bool
    mission: str
    claim: str
    aside: bool


LISTS = {"place": "places", "unit": "units", "organisation": "organisations", "person": "people"}
"""The view that lists each kind."""


def titles(kind: str) -> str:
    """Give the title of a list of entities."""
    return {
        "unit": _("Units"),
        "place": _("Places"),
        "person": _("People"),
        "organisation": _("Organisations"),
    }[kind]


def listing(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the entities of a kind, by name."""
    require(request.user, Deed.SEE)
    clocks(request)
    today()
    words = " ".join(request.GET.get("q", "")[:200].split())
    tree, found = query.tree(), query.known(kind, words, rights(request.user))
    nodes = sorted((_node(e, n, tree) for e, n in found), key=lambda n: n.name.casefold())
    context = {
        "kind": kind,
        "title": titles(kind),
        "words": words,
        "total": len(nodes),
        "named": sum(n.missions > 0 for n in nodes),
        "unnamed": sum(n.missions == 0 for n in nodes),
        "others": [(LISTS[k], titles(k)) for k in LISTS],
        "data": beside(request, "json", "csv", "atom", *(("geojson",) if kind == "place" else ())),
        "cited": titles(kind),
    } | paged(request, nodes)
    return render(request, "entities.html", context)


def _node(one: Entity, missions: int, tree: Entities) -> Node:
    own = one.named(spoken())
    # A state's land bears its name: that it lies in itself tells nobody anything.
    names = dict.fromkeys(tree.name(p.id, spoken()) for p in one.parents)
    return Node(one.id, own, ", ".join(name for name in names if name != own), missions)


def page(request: HttpRequest, kind: str, id_: str) -> HttpResponse:
    """Give one entity: its names, its place in the tree, the missions and claims that name it."""
    require(request.user, Deed.SEE)
    times, deeds = clocks(request), rights(request.user)
    today()
    one = query.entity_of(kind, id_, deeds)
    if one is None:
        raise Http404
    tree, said = query.tree(), query.naming(id_, times, deeds)
    found = shelf(Filters(chosen=((kind, (id_,)),)), times, deeds, ROWS)
    context = _facts(one, kind, tree, deeds) | {
        "rows": [shown(r) for r in found.rows],
        "total": found.total,
        "said": [
            {"mission": s.answer.id, "title": answer_title(s.answer, spoken()), "lines": _lines(s)}
            for s in said
        ],
        "members": list(_members(said, times)),
        "data": beside(request, "json"),
        "cited": one.named(spoken()),
    }
    return render(request, "entity.html", context)


def _facts(one: Entity, kind: str, tree: Entities, deeds: frozenset[Deed]) -> dict[str, Any]:
    language = spoken()
    seen = {e.id for k in {kind, "place", "organisation"} for e, _ in query.known(k, "", deeds)}
    inside = [e for e in tree.by_id.values() if any(p.id == one.id for p in e.parents)]
    kinds = {sort: k for k, sorts in query.SORTS.items() for sort in sorts}
    return {
        "entity": one,
        "kind": kind,
        "list_view": LISTS[kind],
        "alias_view": f"{kind}-alias",
        "listed": titles(kind),
        "name": one.named(language),
        "names": [text for code, text in one.name if text != one.named(language)],
        "zone": tree.zone(one.id) if kind == "place" else "",
        "parents": [
            {
                "id": p.id,
                "name": tree.name(p.id, language),
                "kind": _kind(tree, p.id, kinds) if p.id in seen else "",
                "when": p.when,
            }
            for p in one.parents
        ],
        "children": sorted(
            (
                {"id": e.id, "name": e.named(language), "kind": kinds.get(e.sort, "") if e.id in seen else ""}
                for e in inside
                if e.sort in query.SORTS[kind]
            ),
            key=lambda c: c["name"].casefold(),
        )[: query.LISTED],
    }


def _kind(tree: Entities, id_: str, kinds: dict[Any, str]) -> str:
    found = tree.get(id_)
    return kinds.get(found.sort, "") if found else ""


def _lines(said: query.Said) -> list[Any]:
    return [line(said.answer, c, spoken()) for c in said.claims if c.kind is not Kind.MEMBERSHIP]


def _members(said: Iterable[query.Said], times: Clocks) -> Iterator[Member]:
    """Give the memberships of an entity and in it, and whether each holds on the day asked about."""
    for one in said:
        name = one.answer.name
        for claim in one.claims:
            if isinstance(claim.detail, Membership):
                yield Member(
                    who=", ".join(name(w, spoken()) for w in claim.who),
                    what=", ".join(name(i, spoken()) for i in claim.detail.in_),
                    office=claim.detail.as_,
                    when=dates.when(claim.when, spoken()),
                    holds=standing_on(claim, times.as_of),
                    denied=claim.detail.negated,
                    mission=one.answer.id,
                    claim=claim.id,
                    aside=claim.id in one.answer.mission.set_aside,
                )
