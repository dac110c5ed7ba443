"""GeoJSON (RFC 7946): the places a mission speaks of, each with the modes in which it does.

No place in the record has coordinates yet: a feature's geometry is then null,
which the format allows for a thing without a location, and the names stand.
"""

from collections.abc import Iterable
from typing import Any

from placet.claims.claim import Claim
from placet.claims.entity import Entity, Sort
from placet.exchange.answer import Answer


def collection(answers: Iterable[Answer], note: str) -> dict[str, Any]:
    """Give a feature for each mission and place; `note` says in words that coordinates are missing."""
    return {
        "type": "FeatureCollection",
        "note": note,
        "features": [feature for one in answers for feature in _features(one)],
    }


def _features(answer: Answer) -> Iterable[dict[str, Any]]:
    by_place: dict[str, list[Claim]] = {}
    for claim in answer.mission.claims:
        for place in claim.where:
            by_place.setdefault(place, []).append(claim)
    for id_, claims in sorted(by_place.items()):
        yield _feature(answer, id_, claims)


def _feature(answer: Answer, id_: str, claims: list[Claim]) -> dict[str, Any]:
    entities = answer.case.entities
    known = entities.get(id_) or Entity(id_, Sort.PLACE)
    return {
        "type": "Feature",
        "id": f"{answer.id}/{id_}",
        "geometry": None,
        "properties": {
            "mission": answer.id,
            "place": id_,
            "sort": str(known.sort),
            "name": {language: known.named(language) for language in ("en", "es")},
            "aka": list(known.aka),
            "in": [parent.id for parent in known.parents],
            "zone": entities.zone(id_),
            "said_by": [{"claim": c.name, "slot": c.slot} for c in claims],
        },
    }
