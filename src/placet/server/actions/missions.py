"""Open a mission."""

from placet.claims.files import read
from placet.claims.record import Mission
from placet.law import packs_known
from placet.server.actions import statements as to
from placet.server.actions.grammar import Refused, Said, known, refuse, text_of
from placet.server.actions.standings import rebuild
from placet.server.actions.turns import now
from placet.server.ledger import append, turn
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.record import entities, mission_ids

RESERVED = ("new",)
"""Ids that addresses need for themselves."""


def open_mission(user: Visitor, said: Said) -> Mission:
    """Record the head of a new mission: `mission` (its id), `title`, `frameworks`, `sender`, `host` ...

    Raises Forbidden, and Refused with the problems of its keys.
    """
    require(user, Deed.RECORD)
    with turn():
        mission = _read(said)
        append((to.of_mission(mission),), user.get_username(), now())
        rebuild((mission.id,))
    return mission


def _read(said: Said) -> Mission:
    record, problems = read({"entry.yaml": text_of(said)}, known(entities()))
    if problems:
        raise Refused(problems)
    if not record.missions:
        raise refuse("key.missing", "mission", key="mission")
    (mission,) = record.missions.values()
    if mission.id in RESERVED or mission.id in mission_ids():
        raise refuse("mission.duplicate", "mission")
    for pack in mission.frameworks:
        if pack not in packs_known():
            raise refuse("pack.unknown", "frameworks", pack=pack, known=", ".join(packs_known()))
    return mission
