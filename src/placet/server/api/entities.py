"""Units, places, people, organisations, sources, the glossary and the packs as data."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from placet.claims.claim import Claim
from placet.claims.entity import Entities, Entity
from placet.exchange import csv, json
from placet.exchange.answer import Answer
from placet.law.pack import name_in
from placet.server.actions.standings import today
from placet.server.api import atom
from placet.server.api.answers import answered, as_json
from placet.server.api.words import geojson_note, spoken
from placet.server.law import every_pack, pack_changed
from placet.server.models import Sort as Stated
from placet.server.permissions import Deed, require, rights
from placet.server.queries import documents
from placet.server.queries import entities as query
from placet.server.queries.clocks import clocks_of

PLURALS = {"unit": "units", "place": "places", "person": "people", "organisation": "organisations"}
KINDS = {plural: kind for kind, plural in PLURALS.items()}
ENTITY = ("id", "sort", "name", "aka", "in", "missions")
SOURCE = (
    "id",
    "publisher",
    "kind",
    "language",
    "published",
    "received",
    "retrieved",
    "address",
    "read",
    "primary",
    "missions",
)


def _known(request: HttpRequest, noun: str) -> list[dict[str, Any]]:
    require(request.user, Deed.SEE)
    clocks_of(request.GET)
    today()
    tree = query.tree()
    found = query.known(KINDS[noun], request.GET.get("q", "")[:200], rights(request.user))
    return [_entity(e, tree) | {"missions": number} for e, number in found]


def _entity(one: Entity, tree: Entities) -> dict[str, Any]:
    return {
        "id": one.id,
        "sort": str(one.sort),
        "name": {at: one.named(at) for at in json.LANGUAGES},
        "aka": list(one.aka),
        "in": [p.id for p in one.parents],
        "zone": tree.zone(one.id),
    }


def list_json(request: HttpRequest, noun: str) -> HttpResponse:
    """Give the entities of a kind."""
    return as_json({noun: _known(request, noun)}, noun)


def list_csv(request: HttpRequest, noun: str) -> HttpResponse:
    """Give the entities of a kind as a table."""
    rows = (
        {
            **{k: str(one[k]) for k in ("id", "sort", "missions")},
            "name": one["name"][spoken()],
            "aka": "; ".join(one["aka"]),
            "in": " ".join(one["in"]),
        }
        for one in _known(request, noun)
    )
    return answered(csv.table(ENTITY, rows), "csv", noun)


def places_geojson(request: HttpRequest) -> HttpResponse:
    """Give the places as features; none has coordinates yet, which their note says."""
    features = [
        {"type": "Feature", "id": one["id"], "geometry": None, "properties": one}
        for one in _known(request, "places")
    ]
    document = {"type": "FeatureCollection", "note": geojson_note(spoken()), "features": features}
    return answered(json.write(document), "geojson", "places")


def one_json(request: HttpRequest, noun: str, id_: str) -> HttpResponse:
    """Give one entity with the claims that name it."""
    require(request.user, Deed.SEE)
    times, deeds = clocks_of(request.GET), rights(request.user)
    today()
    found = query.entity_of(KINDS[noun], id_, deeds)
    if found is None:
        raise Http404
    said = query.naming(id_, times, deeds)
    return as_json(_entity(found, query.tree()) | {"claims": [c for s in said for c in _claims(s)]}, id_)


def _claims(said: query.Said) -> list[dict[str, Any]]:
    return [{"mission": said.answer.id, **_claim(said.answer, c)} for c in said.claims]


def _claim(answer: Answer, claim: Claim) -> dict[str, Any]:
    return json.claim_of(answer, claim)


def sources_json(request: HttpRequest) -> HttpResponse:
    """Give the sources with the number of missions that rest on each."""
    return as_json({"sources": _sources(request)}, "sources")


def _sources(request: HttpRequest) -> list[dict[str, Any]]:
    require(request.user, Deed.SEE)
    clocks_of(request.GET)
    today()
    found = query.cited(request.GET.get("q", "")[:200], rights(request.user))
    return [json.source_of(s) | {"missions": number} for s, number in found]


def sources_csv(request: HttpRequest) -> HttpResponse:
    """Give the sources as a table."""
    rows = ({k: str(v) for k, v in one.items()} for one in _sources(request))
    return answered(csv.table(SOURCE, rows), "csv", "sources")


def sources_atom(request: HttpRequest) -> HttpResponse:
    """Give the sources as a feed, those entered last first."""
    found = _sources(request)
    lines = ((one["id"], one["publisher"], f"{one['kind']}, {one['read']}") for one in found)
    return _feed(request, "sources", "source", Stated.SOURCE, lines)


def list_atom(request: HttpRequest, noun: str) -> HttpResponse:
    """Give the entities of a kind as a feed, those entered last first; not those of the packs of law."""
    lines = ((one["id"], one["name"][spoken()], one["sort"]) for one in _known(request, noun))
    return _feed(request, noun, KINDS[noun], Stated.ENTITY, lines)


def _feed(
    request: HttpRequest, noun: str, view: str, sort: Stated, lines: Iterable[tuple[str, str, str]]
) -> HttpResponse:
    """Give a feed of ids with their titles and summaries, each leading to its page."""
    times = query.changed(sort)
    entries = [
        atom.Entry(reverse(view, args=[id_]), title, f"{id_}: {summary}", times[id_])
        for id_, title, summary in lines
        if id_ in times
    ]
    entries.sort(key=lambda e: e.updated, reverse=True)
    return atom.feed(request, f"Placet · {noun}", entries[:100], noun)


def source_json(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one source with every claim that rests on it."""
    require(request.user, Deed.SEE)
    times, deeds = clocks_of(request.GET), rights(request.user)
    today()
    found = query.source_of(id_, deeds)
    if found is None:
        raise Http404
    said = query.naming(id_, times, deeds)
    return as_json(json.source_of(found) | {"claims": [c for s in said for c in _claims(s)]}, id_)


def glossary_json(request: HttpRequest) -> HttpResponse:
    """Give the glossary."""
    require(request.user, Deed.SEE)
    sections = [
        {"name": s.name, "terms": [{"en": t.en, "es": t.es, "meaning": t.meaning} for t in s.terms]}
        for s in documents.glossary()
    ]
    return as_json({"glossary": sections}, "glossary")


def glossary_csv(request: HttpRequest) -> HttpResponse:
    """Give the glossary as a table."""
    require(request.user, Deed.SEE)
    rows = (
        {"section": s.name, "en": t.en, "es": t.es, "meaning": t.meaning.get("en", "")}
        for s in documents.glossary()
        for t in s.terms
    )
    return answered(csv.table(("section", "en", "es", "meaning"), rows), "csv", "glossary")


def glossary_atom(request: HttpRequest) -> HttpResponse:
    """Give the glossary as a feed: a section an entry, changed when its document was."""
    require(request.user, Deed.SEE)
    page, language = reverse("glossary"), spoken()
    entries = [
        atom.Entry(
            f"{page}#s{number}", s.name, ", ".join(getattr(t, language) for t in s.terms), documents.changed()
        )
        for number, s in enumerate(documents.glossary(), 1)
    ]
    return atom.feed(request, "Placet · glossary", entries, "glossary")


PACK = ("pack", "sort", "id", "name", "who", "ground")


def packs_csv(request: HttpRequest) -> HttpResponse:
    """Give what the packs say as a table: a way, step, duty, power or condition a row."""
    require(request.user, Deed.SEE)
    language = spoken()
    rows = (
        {
            "pack": one.id,
            "sort": sort,
            "id": str(getattr(rule, "id", "") or getattr(rule, "step", "")),
            "name": name_in(rule.names, language),
            "who": " ".join(getattr(rule, "who", ())),
            "ground": "; ".join(f"{g.source} {g.at}".strip() for g in rule.grounds),
        }
        for one in every_pack()
        for sort in ("paths", "route", "duties", "powers", "conditions")
        for rule in getattr(one, sort)
    )
    return answered(csv.table(PACK, rows), "csv", "packs")


def packs_atom(request: HttpRequest) -> HttpResponse:
    """Give the packs as a feed, each changed when its file was."""
    require(request.user, Deed.SEE)
    page = reverse("packs")
    entries = [
        atom.Entry(f"{page}#{one.id}", name_in(one.names, spoken()), one.id, pack_changed(one.id))
        for one in every_pack()
    ]
    return atom.feed(request, "Placet · packs", entries, "packs")


def packs_json(request: HttpRequest) -> HttpResponse:
    """Give the packs by name, with their organs, ways to consent, steps and duties."""
    require(request.user, Deed.SEE)
    every = [
        {
            "id": one.id,
            "name": dict(one.names),
            "bodies": [{"id": b.entity.id, "name": dict(b.entity.name)} for b in one.bodies],
            "paths": [{"id": p.id, "name": dict(p.names)} for p in one.paths],
            "steps": [{"step": s.step, "name": dict(s.names), "who": list(s.who)} for s in one.route],
            "duties": [
                {"id": d.id, "name": dict(d.names), "who": list(d.who), "to": list(d.to)} for d in one.duties
            ],
        }
        for one in every_pack()
    ]
    return as_json({"packs": every}, "packs")
