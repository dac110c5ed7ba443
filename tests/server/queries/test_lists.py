"""The register, findings and duties as lists: filters, counts, cursors, other days, what is hidden."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from placet.claims.claim import Visibility
from placet.server.actions.standings import rebuild, today
from placet.server.models import Standing, StandingFinding
from placet.server.permissions import Deed
from placet.server.queries import lists
from placet.server.queries.clocks import Clocks
from placet.server.queries.filters import Filters
from placet.server.queries.reach import DEEDS, reach_of, sights
from placet.server.queries.record import mission_ids, record_of
from placet.server.queries.register import ORDERS, narrowed, shelf
from tests.server.lists import record_hidden, record_secret

pytestmark = pytest.mark.usefixtures("catalogue")
PUBLIC, RESTRICTED, PERSONAL = DEEDS
CAMPECHE = "mx-2025-02-campeche"


def now() -> Clocks:
    day = timezone.localdate()
    return Clocks(day, day, day)


def on(day: str, known: str = "") -> Clocks:
    as_of = date.fromisoformat(day)
    return Clocks(as_of, date.fromisoformat(known) if known else as_of, timezone.localdate())


@pytest.fixture(autouse=True)
def fresh() -> None:
    today()


@pytest.fixture
def hidden(registrar: User, undone: None) -> None:
    del undone
    record_hidden(registrar)


def ids(asked: Filters, clocks: Clocks, deeds: frozenset[Deed] = PUBLIC) -> list[str]:
    return [r["id"] for r in shelf(asked, clocks, deeds).rows]


def test_every_mission_has_a_row_of_today() -> None:
    assert set(Standing.objects.values_list("mission", flat=True)) == set(mission_ids())
    assert set(Standing.objects.values_list("day", flat=True)) == {timezone.localdate()}


def test_facets_narrow_and_words_need_no_accents() -> None:
    found = ids(Filters("mexico campeche", (("state", ("us",)),)), now())

    assert CAMPECHE in found
    assert "sv-2024-12-haiti-exit" not in found


def test_any_of_the_values_of_a_facet_will_do() -> None:
    both = ids(Filters("", (("state", ("pe", "uy")),)), now())
    one = ids(Filters("", (("state", ("pe",)),)), now())

    assert set(one) < set(both)


def test_a_unit_is_found_under_what_encloses_it() -> None:
    assert CAMPECHE in ids(Filters("", (("unit", ("us-army",)),)), now())


def test_the_counts_of_a_facet_keep_the_other_choices_and_zeros() -> None:
    found = shelf(Filters("", (("state", ("pe",)),)), now(), PUBLIC)
    alone = shelf(Filters(), now(), PUBLIC)

    assert found.counts["state"] == alone.counts["state"]
    assert sum(found.counts["verdict"].values()) == found.total
    assert found.counts["verdict"].keys() >= {"breached", "possible", "undetermined", "kept", "pending"}
    assert 0 in found.counts["place"].values()


def test_a_list_goes_on_where_it_ended_and_shows_each_mission_once() -> None:
    for sort in ORDERS:
        asked, seen = Filters(sort=sort), list[str]()
        while True:
            part = shelf(asked, now(), PUBLIC, 7)
            seen += [r["id"] for r in part.rows]
            if part.onward is None:
                break
            asked = part.onward

        assert sorted(seen) == sorted(Standing.objects.values_list("mission", flat=True)), sort


def test_the_order_of_the_register_is_read_from_its_index() -> None:
    names = {"need": "standing_order", "verdict": "standing_gravity", "next": "standing_soon"}
    for sort, index in names.items():
        plan = narrowed(Filters(), 0).order_by(*ORDERS[sort])[:100].explain()

        if connection.vendor == "sqlite":
            assert index in plan, plan
            assert "TEMP B-TREE" not in plan, plan


def test_the_number_of_queries_does_not_grow_with_rows() -> None:
    shelf(Filters(), now(), PUBLIC)
    with CaptureQueriesContext(connection) as few:
        shelf(Filters("", (("state", ("cr",)),)), now(), PUBLIC)
    with CaptureQueriesContext(connection) as many:
        shelf(Filters("", (("state", ("mx", "us", "cr")),)), now(), PUBLIC)

    assert len(many) == len(few) <= 12


def test_another_day_is_judged_by_what_was_so_on_it() -> None:
    running = ids(Filters("", (("stage", ("running",)),)), on("2025-03-20"))

    assert CAMPECHE in running
    assert CAMPECHE not in ids(Filters("", (("stage", ("running",)),)), now())


def test_what_was_not_known_by_that_day_is_not_in_the_list() -> None:
    assert CAMPECHE not in ids(Filters(), on("2024-01-01"))


def test_another_day_goes_on_where_it_ended() -> None:
    asked, seen = Filters("", (("state", ("mx",)),), "verdict"), list[str]()
    while True:
        part = shelf(asked, on("2026-05-01"), PUBLIC, 5)
        seen += [r["id"] for r in part.rows]
        if part.onward is None:
            break
        asked = part.onward

    assert len(seen) == len(set(seen)) == part.total


def test_of_too_many_missions_only_those_of_the_page_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("placet.server.queries.register.ON_DEMAND", 10)
    first = shelf(Filters("", (("verdict", ("kept",)),)), on("2026-05-01"), PUBLIC, 3)

    assert not first.whole
    assert 0 < len(first.rows) <= 3
    assert first.counts["verdict"] == {}
    assert first.onward is not None
    assert shelf(first.onward, on("2026-05-01"), PUBLIC, 3).rows[0]["id"] > first.rows[-1]["id"]


@pytest.mark.usefixtures("hidden")
def test_each_reader_gets_the_row_of_what_that_reader_may_see() -> None:
    rows = {deeds: shelf(Filters("half open"), now(), deeds).rows for deeds in DEEDS}

    assert [r["places"] for r in rows[PUBLIC]] == [["aa-north"]]
    assert "aa-secret" in rows[RESTRICTED][0]["places"]
    assert rows[PUBLIC][0]["sources"] < rows[RESTRICTED][0]["sources"]


@pytest.mark.usefixtures("hidden")
@pytest.mark.parametrize(
    ("asked", "levels"),
    [
        (Filters("hidden valley"), (0, 1, 1)),
        (Filters("secret desk"), (0, 1, 1)),
        (Filters("jane doe"), (0, 0, 1)),
        (Filters("", (("place", ("aa-secret",)),)), (0, 1, 1)),
        (Filters("", (("source", ("secret",)),)), (0, 1, 1)),
        (Filters("", (("person", ("jane-doe",)),)), (0, 0, 1)),
    ],
)
def test_what_is_hidden_finds_nothing_and_counts_nowhere(asked: Filters, levels: tuple[int, ...]) -> None:
    found = tuple(shelf(asked, now(), deeds).total for deeds in DEEDS)

    assert found == levels
    assert "aa-secret" not in shelf(Filters(), now(), PUBLIC).counts["place"]


@pytest.mark.usefixtures("hidden")
def test_findings_and_duties_are_those_that_the_reader_may_see() -> None:
    asked = Filters("", (("mission", ("m1",)), ("verdict", ("breached",))))
    every = {deeds: lists.findings(asked, now(), deeds) for deeds in DEEDS}

    assert "ceiling.exceeded" not in {r["rule"] for r in every[PUBLIC].rows}
    assert "ceiling.exceeded" in {r["rule"] for r in every[RESTRICTED].rows}


@pytest.mark.usefixtures("hidden")
def test_the_mission_of_a_hidden_finding_is_not_given() -> None:
    over = StandingFinding.objects.filter(mission="m1", rule="ceiling.exceeded", verdict="breached").first()

    assert over is not None
    assert lists.mission_of_finding(over.finding, RESTRICTED) == "m1"
    assert lists.mission_of_finding("0" * 16, RESTRICTED) == ""


@pytest.mark.usefixtures("undone")
def test_a_mission_of_which_one_may_see_nothing_is_not_there(registrar: User) -> None:
    record_secret(registrar)

    assert ids(Filters("all closed"), now(), PUBLIC) == []
    assert ids(Filters("all closed"), now(), RESTRICTED) == ["m1"]
    assert record_of(("m1",), PUBLIC).missions == {}


@pytest.mark.usefixtures("hidden")
def test_one_row_serves_all_readers_where_nothing_is_hidden() -> None:
    levels = Standing.objects.filter(mission=CAMPECHE).values_list("least", "most")
    split = Standing.objects.filter(mission="m1").order_by("least").values_list("least", "most")

    assert list(levels) == [(0, 2)]
    assert list(split) == [(0, 0), (1, 1), (2, 2)]


def test_a_mission_without_claims_is_seen_by_all() -> None:
    mission = replace(record_of((CAMPECHE,)).missions[CAMPECHE], claims=())

    assert [s[:2] for s in sights(mission)] == [(0, 2)]
    assert [reach_of(deeds) for deeds in DEEDS] == [0, 1, 2]
    assert {c.visibility for c in record_of((CAMPECHE,)).missions[CAMPECHE].claims} == {Visibility.PUBLIC}


def test_rebuilding_changes_nothing() -> None:
    before = list(Standing.objects.order_by("mission").values_list("mission", "row", "order"))
    rebuild((CAMPECHE,))

    assert list(Standing.objects.order_by("mission").values_list("mission", "row", "order")) == before


def test_findings_are_in_the_order_of_rules_then_of_gravity() -> None:
    found = lists.findings(Filters(), now(), PUBLIC)
    places = [StandingFinding.objects.get(finding=r["id"], mission=r["mission"]).order for r in found.rows]

    assert places == sorted(places)
    assert found.total == sum(found.counts["verdict"].values()) == sum(found.counts["rule"].values())


def test_the_list_of_findings_goes_on_where_it_ended() -> None:
    asked, seen = Filters("", (("state", ("mx",)),)), list[str]()
    while True:
        part = lists.findings(asked, now(), PUBLIC, 25)
        seen += [r["id"] for r in part.rows]
        if part.onward is None:
            break
        asked = part.onward

    assert len(seen) == len(set(seen)) == part.total


def test_findings_of_another_day_are_those_of_that_day() -> None:
    asked = Filters("", (("mission", (CAMPECHE,)),))
    then, later = (lists.findings(asked, c, PUBLIC) for c in (on("2025-03-20"), now()))

    assert "departure.unrecorded" not in {r["rule"] for r in then.rows}
    assert "departure.unrecorded" in {r["rule"] for r in later.rows}


def test_findings_can_be_narrowed_by_what_was_made_of_them() -> None:
    every = lists.findings(Filters(), now(), PUBLIC)
    opened = lists.findings(Filters("", (("disposed", ("open",)),)), now(), PUBLIC)

    assert opened.total == every.counts["disposed"]["open"]
    assert lists.findings(Filters("", (("disposed", ("open",)),)), on("2026-05-01"), PUBLIC).rows


def test_duties_are_late_first_and_narrowed_alike_on_both_ways() -> None:
    stored = lists.duties(Filters("", (("group", ("late",)),)), now(), PUBLIC)
    every = lists.duties(Filters(), now(), PUBLIC)
    then = lists.duties(Filters("", (("group", ("late",)),)), on("2026-05-01"), PUBLIC)

    assert {r["group"] for r in stored.rows} == {r["group"] for r in then.rows} == {"late"}
    assert [r["group"] for r in every.rows][: stored.total] == ["late"] * stored.total


def test_of_another_day_too_many_missions_are_cut_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "ON_DEMAND", 2)

    assert lists.duties(Filters(), on("2026-05-01"), PUBLIC).judged == 2
    assert lists.duties(Filters("campeche"), now(), PUBLIC).judged is None
