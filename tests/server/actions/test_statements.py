"""What an entry says of a claim, a mission and a decision."""

from dataclasses import replace

import pytest

from placet.claims.claim import Kind
from placet.claims.decision import Decision, Deed
from placet.claims.detail import Duty, Membership
from placet.server.actions import statements as to
from placet.server.queries.record import record_of

pytestmark = pytest.mark.usefixtures("catalogue")

MISSION = "mx-2025-02-campeche"


def test_the_head_of_a_mission_leaves_out_its_claims_and_decisions() -> None:
    mission = record_of((MISSION,)).missions[MISSION]

    said = to.of_mission(replace(mission, refused=frozenset({"step/vote"})))

    assert isinstance(said.value, dict)
    assert not said.value.keys() & {"claims", "decisions", "refused"}


def test_a_claim_mentions_its_sources_people_and_places_and_those_it_is_owed_to() -> None:
    claims = record_of((MISSION,)).missions[MISSION].claims
    duty = next(c for c in claims if c.kind is Kind.DUTY)
    member = next(c for c in claims if c.kind is Kind.MEMBERSHIP)

    assert isinstance(duty.detail, Duty)
    assert isinstance(member.detail, Membership)
    assert set(duty.detail.to) <= set(to.mentions(duty))
    assert set(member.detail.in_) <= set(to.mentions(member))
    assert {p.source for p in duty.passages} <= set(to.mentions(duty))


def test_the_subject_of_a_decision_is_what_it_says() -> None:
    one = Decision(Deed.JUDGE, "vote", (), "r", "because", verdict="kept")

    same, other = to.of_decision(one, "m"), to.of_decision(replace(one, why="for another reason"), "m")

    assert same.subject == to.of_decision(one, "m").subject
    assert same.subject != other.subject


def test_what_is_decided_back_and_forth_is_a_statement_each_time() -> None:
    mission = replace(record_of((MISSION,)).missions[MISSION], decisions=())
    one, other = (Decision(Deed.SUPERSEDE, of, (), "rosa", "why") for of in ("a", "b"))

    first = to.of_decisions((one, other, one), mission)
    later = to.of_decisions((one,), replace(mission, decisions=(one, other, replace(one, line=7))))

    assert [s.subject for s in first[:2]] == [to.of_decision(d, MISSION).subject for d in (one, other)]
    assert len({s.subject for s in (*first, *later)}) == 4
    assert to.of_decisions((one, other, one), mission) == first
