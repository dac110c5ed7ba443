"""Names that a form offers while one writes: of the mission first, then of the register."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.claims.claim import Claim
from placet.claims.entity import Entities, Entity, Sort
from placet.claims.record import Mission, Record
from placet.reports.dates import when
from placet.server.actions.grammar import known
from placet.server.actions.present import is_organ, organs
from placet.server.actions.statements import mentions

MOST = 300
"""Names offered in one list; any other may be written all the same."""

WHO = (Sort.BODY, Sort.FORCE, Sort.PERSON, Sort.ORGANISATION, Sort.SHIP, Sort.ITEM)
_RANKS = {Sort.FORCE: 0, Sort.SHIP: 0, Sort.BODY: 1, Sort.ORGANISATION: 2, Sort.PERSON: 2}
WHERE = (Sort.PLACE, Sort.RECORD)


@dataclass(frozen=True, slots=True)
class Offered:
    """A list of names by the id that fields refer to: what is written, and what stands beside it."""

    id: str
    names: tuple[tuple[str, str], ...]


def offered(record: Record, mission: Mission | None, language: str) -> list[Offered]:
    """Give the lists for the form of a claim."""
    claims = mission.claims if mission else ()
    there = known(record.entities)
    near = {id_ for c in claims for id_ in mentions(c)}
    return [
        Offered("known-who", _entities(there, WHO, near, language)),
        Offered("known-present", _present(there, near, language)),
        Offered("known-where", _entities(there, WHERE, near, language)),
        Offered("known-sources", _sources(record, near, language)),
        Offered("known-names", tuple(dict.fromkeys(_names(claims)))),
    ]


def offered_parents(entities: Entities, sorts: Iterable[Sort], language: str) -> list[Offered]:
    """Give the list for what encloses an entity of some sorts."""
    return [Offered("known-in", _entities(known(entities), tuple(sorts), set(), language))]


def _entities(
    there: Entities, sorts: tuple[Sort, ...], near: set[str], language: str
) -> tuple[tuple[str, str], ...]:
    found = [e for e in there.by_id.values() if e.sort in sorts]
    found.sort(key=lambda e: (e.id not in near, e.named(language).casefold()))
    return tuple((_called(e, there, language), e.id) for e in found[:MOST])


def _present(there: Entities, near: set[str], language: str) -> tuple[tuple[str, str], ...]:
    """Give who can be somewhere: forces and ships first, then states, then others; no organ."""
    known_organs = organs()
    found = [e for e in there.by_id.values() if e.sort in _RANKS and not is_organ(e, there, known_organs)]
    found.sort(key=lambda e: (_RANKS[e.sort], e.id not in near, e.named(language).casefold()))
    return tuple((_called(e, there, language), e.id) for e in found[:MOST])


def _called(entity: Entity, there: Entities, language: str) -> str:
    """Give the name of an entity where it is nobody else's, else its id."""
    called = entity.named(language)
    return called if there.resolve(called) == (entity.id,) and ";" not in called else entity.id


def _sources(record: Record, near: set[str], language: str) -> tuple[tuple[str, str], ...]:
    found = sorted(record.sources.values(), key=lambda s: s.id not in near)
    days = ((s, when(s.published or s.received or s.retrieved, language)) for s in found[:MOST])
    return tuple((s.id, f"{s.publisher}, {day}") for s, day in days)


def _names(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    for claim in claims:
        if claim.alias:
            yield claim.alias, claim.slot
