"""A gazetteer of the world and of a small register, for the tests of mentions."""

from functools import cache

from placet.claims.entity import Entities, Entity, Parent, Sort
from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Mention, Named
from placet.reading.mention import Sort as Mentioned
from placet.reading.mentions import names


def entity(id_: str, sort: Sort, parent: str, name: str, *aka: str) -> tuple[str, Entity]:
    return id_, Entity(id_, sort, (Parent(parent),) if parent else (), (("", name),), aka)


REGISTER = Entities(
    dict(
        [
            entity("us", Sort.BODY, "", "United States"),
            entity("mx", Sort.BODY, "", "Mexico"),
            entity("mx-territory", Sort.PLACE, "mx", "Mexico"),
            entity("mx-cam", Sort.PLACE, "mx-territory", "Campeche"),
            entity("mx-cam-carpizo", Sort.PLACE, "mx-cam", "San Luis Carpizo", "CENCAEIM"),
            entity("us-army", Sort.FORCE, "us", "U.S. Army"),
            entity("us-7sfg", Sort.FORCE, "us-army", "7th Special Forces Group"),
            entity("co-senate", Sort.BODY, "co", "Senado de la República"),
            entity("co", Sort.BODY, "", "Colombia"),
        ]
    )
)


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.of(REGISTER)


def found(text: str, language: str = "") -> tuple[Mention, ...]:
    return names.find(text, language, gazetteer())


def all_of(sort: Mentioned, text: str, language: str = "") -> list[tuple[str, Named]]:
    return [
        (text[m.start : m.end], m.value)
        for m in found(text, language)
        if m.sort == sort and isinstance(m.value, Named)
    ]


def words(sort: Mentioned, text: str, language: str = "") -> list[str]:
    return [exact for exact, _ in all_of(sort, text, language)]


def one(sort: Mentioned, text: str, language: str = "") -> Named:
    ((_, value),) = all_of(sort, text, language)
    return value


def flags(sort: Mentioned, text: str, language: str = "") -> list[tuple[str, ...]]:
    return [m.flags for m in found(text, language) if m.sort == sort]
