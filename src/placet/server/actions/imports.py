"""Import what mission files say."""

from dataclasses import dataclass, replace

from django.utils import timezone

from placet.claims.record import Record
from placet.server.actions import statements as to
from placet.server.actions.standings import rebuild
from placet.server.ledger import append, turn
from placet.server.models import Sort
from placet.server.permissions import Deed, Visitor, require


@dataclass(frozen=True, slots=True)
class Imported:
    """How many entries an import appended, by sort; what was there already is not counted."""

    missions: int
    sources: int
    entities: int
    claims: int
    decisions: int


def import_record(user: Visitor, record: Record, by: str = "") -> Imported:
    """Record everything a record holds. Raises Forbidden; doing it twice changes nothing.

    `by` names who recorded it where that is not the user (the demo's loader).
    """
    require(user, Deed.IMPORT)
    now = timezone.now()
    wanted = [to.of_entity(e) for _, e in sorted(record.entities.by_id.items())]
    wanted += [to.of_source(s) for _, s in sorted(record.sources.items())]
    for _, mission in sorted(record.missions.items()):
        wanted.append(to.of_mission(mission))
        wanted += [to.of_claim(c) for c in mission.claims]
        wanted += to.of_decisions(mission.decisions, replace(mission, decisions=()))
    with turn():
        entries = append(wanted, by or user.get_username(), now)
        rebuild(sorted({e.mission for e in entries if e.mission}))
    sorts = [e.sort for e in entries]
    return Imported(
        *(sorts.count(s) for s in (Sort.MISSION, Sort.SOURCE, Sort.ENTITY, Sort.CLAIM, Sort.DECISION))
    )
