"""The register as rows: filters, counts, cursors, other days, what is hidden."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from placet.server.actions.standings import today
from placet.server.models import Standing
from placet.server.queries.filters import Filters
from placet.server.queries.reach import DEEDS
from placet.server.queries.register import ORDERS, narrowed, shelf
from tests.server.lists import CAMPECHE, COMMITTEE_SIGHT, PUBLIC_SIGHT, ids, now, on, record_hidden

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.fixture(autouse=True)
def fresh() -> None:
    today()


@pytest.fixture
def hidden(registrar: User, undone: None) -> None:
    del undone
    record_hidden(registrar)


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
    found = shelf(Filters("", (("state", ("pe",)),)), now(), PUBLIC_SIGHT)
    alone = shelf(Filters(), now(), PUBLIC_SIGHT)

    assert found.counts["state"] == alone.counts["state"]
    assert sum(found.counts["verdict"].values()) == found.total
    assert found.counts["verdict"].keys() >= {"breached", "possible", "undetermined", "kept", "pending"}
    assert 0 in found.counts["place"].values()


def test_a_list_goes_on_where_it_ended_and_shows_each_mission_once() -> None:
    for sort in ORDERS:
        asked, seen = Filters(sort=sort), list[str]()
        while True:
            part = shelf(asked, now(), PUBLIC_SIGHT, 7)
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
    shelf(Filters(), now(), PUBLIC_SIGHT)
    with CaptureQueriesContext(connection) as few:
        shelf(Filters("", (("state", ("cr",)),)), now(), PUBLIC_SIGHT)
    with CaptureQueriesContext(connection) as many:
        shelf(Filters("", (("state", ("mx", "us", "cr")),)), now(), PUBLIC_SIGHT)

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
        part = shelf(asked, on("2026-05-01"), PUBLIC_SIGHT, 5)
        seen += [r["id"] for r in part.rows]
        if part.onward is None:
            break
        asked = part.onward

    assert len(seen) == len(set(seen)) == part.total


def test_of_too_many_missions_only_those_of_the_page_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("placet.server.queries.register.ON_DEMAND", 10)
    first = shelf(Filters("", (("verdict", ("kept",)),)), on("2026-05-01"), PUBLIC_SIGHT, 3)

    assert not first.whole
    assert 0 < len(first.rows) <= 3
    assert first.counts["verdict"] == {}
    assert first.onward is not None
    assert shelf(first.onward, on("2026-05-01"), PUBLIC_SIGHT, 3).rows[0]["id"] > first.rows[-1]["id"]


@pytest.mark.usefixtures("hidden")
def test_each_reader_gets_the_row_of_what_that_reader_may_see() -> None:
    rows = {deeds: shelf(Filters("half open"), now(), deeds).rows for deeds in DEEDS}

    assert [r["places"] for r in rows[PUBLIC_SIGHT]] == [["aa-north"]]
    assert "aa-secret" in rows[COMMITTEE_SIGHT][0]["places"]
    assert rows[PUBLIC_SIGHT][0]["sources"] < rows[COMMITTEE_SIGHT][0]["sources"]


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
    assert "aa-secret" not in shelf(Filters(), now(), PUBLIC_SIGHT).counts["place"]
