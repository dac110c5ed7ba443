"""Units, places, people, organisations and sources: which there are, and what names them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Count, Max

from placet.check import with_bodies
from placet.claims.claim import Claim
from placet.claims.entity import Entities, Entity, Sort
from placet.claims.source import Source
from placet.exchange.answer import Answer
from placet.reports.row import ORGANISATIONS, UNITS
from placet.server.law import packs
from placet.server.models import Entry, Facet, Mention
from placet.server.models import Sort as Stated
from placet.server.permissions import Deed
from placet.server.queries.clocks import Clocks
from placet.server.queries.filters import folded
from placet.server.queries.reach import reach_of
from placet.server.queries.record import entities, record_of, sources

SORTS: dict[str, tuple[Sort, ...]] = {
    "unit": UNITS,
    "place": (Sort.PLACE,),
    "person": (Sort.PERSON,),
    "organisation": ORGANISATIONS,
}
"""The sorts of entities that have a page, by the facet under which missions have them."""

MISSIONS = 40
"""Missions whose claims one page quotes; the register lists them all."""

LISTED = 400


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity or source of a list, and how many missions name it or what lies inside it."""

    id: str
    missions: int


@dataclass(frozen=True, slots=True)
class Said:
    """Claims of one mission that name what was asked about."""

    answer: Answer
    claims: tuple[Claim, ...]


def tree() -> Entities:
    """Give every entity there is: the register's and the bodies of the packs."""
    law = packs()
    bodies = law.of((*(p.id for p in law.packs), law.fallback.id)).entities()
    return Entities({e.id: e for e in bodies} | dict(entities().by_id))


def counted(kind: str, deeds: frozenset[Deed]) -> dict[str, int]:
    """Give how many missions somebody with these rights sees under each value of a facet."""
    reach = reach_of(deeds)
    found = Facet.objects.filter(kind=kind, standing__least__lte=reach, standing__most__gte=reach)
    return dict(found.order_by().values_list("value").annotate(n=Count("pk")))


def known(kind: str, words: str, deeds: frozenset[Deed]) -> tuple[tuple[Entity, int], ...]:
    """Give the entities of a kind with their missions; those named nowhere only to who may record."""
    numbers, every = counted(kind, deeds), tree()
    wanted = folded(words)
    found = [
        (one, numbers.get(one.id, 0))
        for one in every.by_id.values()
        if one.sort in SORTS[kind]
        and (one.id in numbers or Deed.RECORD in deeds)
        and (not wanted or wanted in folded(" ".join(_called(one))))
    ]
    return tuple(sorted(found, key=lambda f: f[0].id))


def _called(one: Entity) -> tuple[str, ...]:
    return (one.id, *(text for _, text in one.name), *one.aka)


def entity_of(kind: str, id_: str, deeds: frozenset[Deed]) -> Entity | None:
    """Give an entity of a kind, if somebody with these rights may know of it."""
    found = tree().get(id_)
    if found is None or found.sort not in SORTS[kind]:
        return None
    return found if Deed.RECORD in deeds or _seen(kind, id_, deeds) else None


def source_of(id_: str, deeds: frozenset[Deed]) -> Source | None:
    """Give a source, if somebody with these rights may know of it."""
    found = sources().get(id_)
    return found if found and (Deed.RECORD in deeds or _seen("source", id_, deeds)) else None


def _seen(kind: str, id_: str, deeds: frozenset[Deed]) -> bool:
    reach = reach_of(deeds)
    seen = Facet.objects.filter(kind=kind, value=id_, standing__least__lte=reach, standing__most__gte=reach)
    return seen.exists()


def naming(id_: str, clocks: Clocks, deeds: frozenset[Deed]) -> tuple[Said, ...]:
    """Give the claims that name an entity or a source, as they were known, mission by mission."""
    missions = (
        Mention.objects.filter(name=id_).order_by("mission").values_list("mission", flat=True).distinct()
    )
    record = record_of(list(missions[:MISSIONS]), deeds)
    law = packs()
    with_law = with_bodies(record, law)
    found = []
    for mission in sorted(record.missions):
        alone = replace(with_law, missions={mission: record.missions[mission]})
        answer = Answer(alone, mission, law, clocks.as_of, clocks.known_at, ())
        claims = tuple(c for c in answer.mission.claims if id_ in set(_named(c)))
        if claims:
            found.append(Said(answer, claims))
    return tuple(found)


def _named(claim: Claim) -> Iterator[str]:
    yield from (*claim.who, *claim.where)
    yield from (p.source for p in claim.passages)
    for field in ("to", "in_"):
        yield from getattr(claim.detail, field, ())


def cited(words: str, deeds: frozenset[Deed]) -> tuple[tuple[Source, int], ...]:
    """Give the sources with the missions that rest on them; those cited nowhere only to who may record."""
    numbers, wanted = counted("source", deeds), folded(words)
    return tuple(
        (one, numbers.get(id_, 0))
        for id_, one in sorted(sources().items())
        if (id_ in numbers or Deed.RECORD in deeds)
        and (not wanted or wanted in folded(f"{id_} {one.publisher} {one.kind} {one.address}"))
    )


def changed(sort: Stated) -> dict[str, datetime]:
    """Give when the journal last took an entry of a source or an entity, by id; nothing of the packs."""
    found = Entry.objects.filter(sort=sort).order_by().values_list("subject")
    return dict(found.annotate(last=Max("at")))
