"""How far a reader sees."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from placet.claims.claim import Visibility
from placet.server.models import Standing
from placet.server.queries.filters import Filters
from placet.server.queries.reach import DEEDS, reach_of, sights
from placet.server.queries.record import record_of
from tests.server.lists import (
    CAMPECHE,
    COMMITTEE_SIGHT,
    PUBLIC_SIGHT,
    ids,
    now,
    record_hidden,
    record_secret,
)

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.fixture
def hidden(registrar: User, undone: None) -> None:
    del undone
    record_hidden(registrar)


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


@pytest.mark.usefixtures("undone")
def test_a_mission_of_which_one_may_see_nothing_is_not_there(registrar: User) -> None:
    record_secret(registrar)

    assert ids(Filters("all closed"), now(), PUBLIC_SIGHT) == []
    assert ids(Filters("all closed"), now(), COMMITTEE_SIGHT) == ["m1"]
    assert record_of(("m1",), PUBLIC_SIGHT).missions == {}
