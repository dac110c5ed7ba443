"""Dispose of a finding: explained, accepted or dismissed, with a reason."""

from django.utils import timezone

from placet.claims.decision import Decision, Deed
from placet.errors import UnknownName
from placet.server.actions.decisions import decided
from placet.server.ledger import turn
from placet.server.permissions import Deed as Right
from placet.server.permissions import Visitor, require, rights
from placet.server.queries.answers import answer_of
from placet.server.queries.dispositions import fingerprint


def dispose(user: Visitor, mission: str, finding: str, as_: str, why: str) -> Decision:
    """Dispose of a finding as it stands today for this user; it lapses when the finding says something else.

    Raises Forbidden, UnknownName (`mission.unknown`, `finding.unknown`) and Refused.
    """
    require(user, Right.DISPOSE)
    day = timezone.localdate()
    with turn():
        answer = answer_of(mission, day, day, rights(user))
        if answer is None:
            raise UnknownName("mission.unknown", given=mission)
        found = next((f for f in answer.findings if f.id == finding), None)
        if found is None:
            raise UnknownName("finding.unknown", given=finding)
        said = {Deed.DISPOSE: finding, "as": as_, "why": why, "seen": fingerprint(found)}
        return decided(user, mission, said)
