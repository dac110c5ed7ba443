"""Choosing, judging, disposing; a disposal lapses when its finding changes."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.utils import timezone

from placet.check.finding import Finding
from placet.claims.decision import Deed
from placet.errors import UnknownName
from placet.exchange.answer import Answer
from placet.server.actions.claims import record_claim
from placet.server.actions.decisions import accept, choose, judge, reject
from placet.server.actions.findings import dispose
from placet.server.actions.grammar import Refused
from placet.server.permissions import Forbidden
from placet.server.queries.answers import answer_of
from placet.server.queries.dispositions import dispositions

pytestmark = pytest.mark.usefixtures("catalogue", "undone")
CAMPECHE = "mx-2025-02-campeche"


def now() -> Answer:
    day: date = timezone.localdate()
    found = answer_of(CAMPECHE, day, day)
    assert found is not None
    return found


def finding(rule: str) -> Finding:
    return next(f for f in now().findings if f.rule == rule)


def test_a_committee_member_disposes_of_a_finding_with_a_reason(committee: User) -> None:
    found = finding("departure.unrecorded")
    made = dispose(committee, CAMPECHE, found.id, "explained", "the unit flew out with the next aircraft")

    held = dispositions(now().mission, now().findings)[found.id]
    assert (made.deed, made.as_, made.who) == (Deed.DISPOSE, "explained", "carlos")
    assert held.decision == made
    assert not held.lapsed


def test_a_disposal_lapses_when_the_finding_says_something_else(committee: User, registrar: User) -> None:
    found = finding("window.early")
    dispose(committee, CAMPECHE, found.id, "accepted", "left at that")
    record_claim(
        registrar,
        CAMPECHE,
        {
            "observed": "presence",
            "who": "us-army-7sfg",
            "count": "9",
            "when": "2025-02-10/2025-02-12",
            "source": "witness",
        },
    )

    held = dispositions(now().mission, now().findings)
    assert held[found.id].lapsed


def test_what_needs_a_right_is_refused_without_it(committee: User, stranger: AnonymousUser) -> None:
    with pytest.raises(Forbidden):
        choose(committee, CAMPECHE, "vote", ("article",), "no")
    with pytest.raises(Forbidden):
        judge(committee, CAMPECHE, "print", "kept", "no")
    with pytest.raises(Forbidden):
        dispose(stranger, CAMPECHE, finding("departure.unrecorded").id, "explained", "no")

    assert len(now().mission.decisions) == 1


def test_a_judgement_on_publication_is_the_verdict_of_its_finding(registrar: User) -> None:
    judge(
        registrar,
        CAMPECHE,
        finding("consent.unpublished").term,
        "kept",
        "publication is no condition of entry",
    )

    assert finding("consent.unpublished").verdict == "kept"


def test_a_rejected_claim_is_gone_until_it_is_accepted(registrar: User) -> None:
    reject(registrar, CAMPECHE, "team", "not about this unit")
    without = {c.alias for c in now().mission.claims}
    accept(registrar, CAMPECHE, "team", "it is, after all")

    assert "team" not in without
    assert "team" in {c.alias for c in now().mission.claims}


def test_a_decision_about_nothing_is_refused(registrar: User) -> None:
    with pytest.raises(Refused) as refused:
        choose(registrar, CAMPECHE, "nothing-of-the-kind", ("article",), "no")
    with pytest.raises(UnknownName):
        dispose(registrar, CAMPECHE, "0" * 16, "explained", "no")

    assert [p.code for p in refused.value.problems] == ["name.unknown"]
