"""Decide: accept or reject a claim, choose among rivals, judge what only a person can."""

from dataclasses import replace
from typing import Any

from placet.claims.decision import Decision, Deed
from placet.server.actions import statements as to
from placet.server.actions.grammar import Place, Said, entry_of
from placet.server.actions.standings import changed
from placet.server.actions.turns import now, opened, today
from placet.server.ledger import append, turn
from placet.server.permissions import Deed as Right
from placet.server.permissions import Visitor, require


def choose(user: Visitor, mission: str, of: str, over: tuple[str, ...], why: str) -> Decision:
    """Choose a claim or slot over rivals (ids of claims or sources): they are set aside, not rejected.

    Raises Forbidden, UnknownName (`mission.unknown`) and Refused with the problems of its keys.
    """
    require(user, Right.DECIDE)
    return _decide(user, mission, {Deed.CHOOSE: of, "over": list(over), "why": why})


def judge(user: Visitor, mission: str, of: str, verdict: str, why: str) -> Decision:
    """Judge a condition, a qualitative duty or publication (a slot or name); raises as `choose` does."""
    require(user, Right.DECIDE)
    return _decide(user, mission, {Deed.JUDGE: of, "verdict": verdict, "why": why})


def reject(user: Visitor, mission: str, of: str, why: str) -> Decision:
    """Reject a claim; raises as `choose` does."""
    require(user, Right.DECIDE)
    return _decide(user, mission, {Deed.REJECT: of, "why": why})


def accept(user: Visitor, mission: str, of: str, why: str) -> Decision:
    """Accept a claim that was rejected or set aside; raises as `choose` does."""
    require(user, Right.DECIDE)
    return _decide(user, mission, {Deed.ACCEPT: of, "why": why})


def _decide(user: Visitor, mission: str, said: Said) -> Decision:
    with turn():
        return decided(user, mission, said)


def decided(user: Visitor, mission: str, said: Said) -> Decision:
    """Record a decision as a mission file would state it; call it inside a `turn`."""
    record, whole = opened(mission)
    entry: dict[str, Any] = {"when": today()[0].said, "who": user.get_username(), **said}
    # All claims, for what was rejected may be accepted again.
    (decision,) = entry_of(record, replace(whole, decisions=()), Place("decisions"), entry).decisions
    append(to.of_decisions((decision,), whole), user.get_username(), now())
    changed(mission)
    return decision
