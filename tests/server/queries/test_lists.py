"""Findings and duties as lists."""

import pytest
from django.contrib.auth.models import User

from placet.server.actions.standings import today
from placet.server.models import StandingFinding
from placet.server.queries import lists
from placet.server.queries.filters import Filters
from placet.server.queries.reach import DEEDS
from tests.server.lists import CAMPECHE, COMMITTEE_SIGHT, PUBLIC_SIGHT, now, on, record_hidden

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.fixture(autouse=True)
def fresh() -> None:
    today()


@pytest.fixture
def hidden(registrar: User, undone: None) -> None:
    del undone
    record_hidden(registrar)


@pytest.mark.usefixtures("hidden")
def test_findings_and_duties_are_those_that_the_reader_may_see() -> None:
    asked = Filters("", (("mission", ("m1",)), ("verdict", ("breached",))))
    every = {deeds: lists.findings(asked, now(), deeds) for deeds in DEEDS}

    assert "ceiling.exceeded" not in {r["rule"] for r in every[PUBLIC_SIGHT].rows}
    assert "ceiling.exceeded" in {r["rule"] for r in every[COMMITTEE_SIGHT].rows}


@pytest.mark.usefixtures("hidden")
def test_the_mission_of_a_hidden_finding_is_not_given() -> None:
    over = StandingFinding.objects.filter(mission="m1", rule="ceiling.exceeded", verdict="breached").first()

    assert over is not None
    assert lists.mission_of_finding(over.finding, COMMITTEE_SIGHT) == "m1"
    assert lists.mission_of_finding("0" * 16, COMMITTEE_SIGHT) == ""


def test_findings_are_in_the_order_of_rules_then_of_gravity() -> None:
    found = lists.findings(Filters(), now(), PUBLIC_SIGHT)
    places = [StandingFinding.objects.get(finding=r["id"], mission=r["mission"]).order for r in found.rows]

    assert places == sorted(places)
    assert found.total == sum(found.counts["verdict"].values()) == sum(found.counts["rule"].values())


def test_the_list_of_findings_goes_on_where_it_ended() -> None:
    asked, seen = Filters("", (("state", ("mx",)),)), list[str]()
    while True:
        part = lists.findings(asked, now(), PUBLIC_SIGHT, 25)
        seen += [r["id"] for r in part.rows]
        if part.onward is None:
            break
        asked = part.onward

    assert len(seen) == len(set(seen)) == part.total


def test_findings_of_another_day_are_those_of_that_day() -> None:
    asked = Filters("", (("mission", (CAMPECHE,)),))
    then, later = (lists.findings(asked, c, PUBLIC_SIGHT) for c in (on("2025-03-20"), now()))

    assert "departure.unrecorded" not in {r["rule"] for r in then.rows}
    assert "departure.unrecorded" in {r["rule"] for r in later.rows}


def test_findings_can_be_narrowed_by_what_was_made_of_them() -> None:
    every = lists.findings(Filters(), now(), PUBLIC_SIGHT)
    opened = lists.findings(Filters("", (("disposed", ("open",)),)), now(), PUBLIC_SIGHT)

    assert opened.total == every.counts["disposed"]["open"]
    assert lists.findings(Filters("", (("disposed", ("open",)),)), on("2026-05-01"), PUBLIC_SIGHT).rows


def test_duties_are_late_first_and_narrowed_alike_on_both_ways() -> None:
    stored = lists.duties(Filters("", (("group", ("late",)),)), now(), PUBLIC_SIGHT)
    every = lists.duties(Filters(), now(), PUBLIC_SIGHT)
    then = lists.duties(Filters("", (("group", ("late",)),)), on("2026-05-01"), PUBLIC_SIGHT)

    assert {r["group"] for r in stored.rows} == {r["group"] for r in then.rows} == {"late"}
    assert [r["group"] for r in every.rows][: stored.total] == ["late"] * stored.total


def test_of_another_day_too_many_missions_are_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "ON_DEMAND", 2)

    judged = lists.duties(Filters(), on("2026-05-01"), PUBLIC_SIGHT).judged

    assert judged is not None
    assert (judged.first, judged.last, judged.more) == (1, 2, True)
    assert lists.duties(Filters("campeche"), now(), PUBLIC_SIGHT).judged is None


def test_the_portions_of_another_day_together_are_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, day = Filters("", (("state", ("mx",)),)), on("2026-05-01")
    whole = {r["id"] for r in lists.findings(asked, day, PUBLIC_SIGHT, 10_000).rows}
    monkeypatch.setattr(lists, "ON_DEMAND", 7)
    seen: list[str] = []
    portion, more = 1, True
    while more:
        part = lists.findings(asked, day, PUBLIC_SIGHT, 10_000, portion)
        assert part.judged is not None
        seen += [r["id"] for r in part.rows]
        portion, more = portion + 1, part.judged.more

    assert portion > 2
    assert len(seen) == len(set(seen))
    assert set(seen) == whole
