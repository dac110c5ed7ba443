"""The precedents of a mission from the projection, or judged on another day."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from placet.server.actions.standings import today
from placet.server.models import Standing
from placet.server.queries.answers import answer_of
from placet.server.queries.clocks import Clocks
from placet.server.queries.precedents import precedents_of
from tests.server.lists import CAMPECHE, COMMITTEE_SIGHT, PUBLIC_SIGHT, now, on, record_secret

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.fixture(autouse=True)
def fresh() -> None:
    today()


def found(clocks: Clocks) -> dict[str, tuple[str, ...]]:
    answer = answer_of(CAMPECHE, clocks.as_of, clocks.known_at, PUBLIC_SIGHT)
    assert answer is not None
    return {str(p.row["id"]): p.alike for p in precedents_of(answer, clocks, PUBLIC_SIGHT)}


def test_the_earlier_entry_of_the_same_unit_is_the_first_precedent() -> None:
    every = found(now())

    assert next(iter(every)) == "mx-2024-12-sfg-sedena"
    assert "unit" in every["mx-2024-12-sfg-sedena"]
    assert "mx-2026-02-seal2" not in every


@pytest.mark.usefixtures("undone")
def test_on_another_day_and_from_a_stale_projection_they_are_judged() -> None:
    then, fresh = found(on("2025-04-10")), found(now())
    Standing.objects.filter(mission="mx-2024-12-sfg-sedena").update(row=_of_yesterday())

    assert next(iter(then)) == "mx-2024-12-sfg-sedena"
    assert found(now()) == fresh


def _of_yesterday() -> str:
    row = Standing.objects.filter(mission="mx-2024-12-sfg-sedena").values_list("row", flat=True).first()
    assert row is not None
    return row.replace(f'"as_of":"{date.today().isoformat()}"', '"as_of":"2020-01-01"')  # noqa: DTZ011 - that of the projection


def test_what_is_known_to_nobody_then_is_no_precedent() -> None:
    assert found(on("2025-04-10", "2020-01-01")) == {}


@pytest.mark.usefixtures("undone")
def test_a_mission_that_a_reader_may_not_see_is_no_precedent(registrar: User) -> None:
    record_secret(registrar)
    answer = answer_of("m1", date(2025, 3, 1), date(2025, 3, 1), COMMITTEE_SIGHT)

    assert answer is not None
    assert precedents_of(answer, on("2025-03-01"), PUBLIC_SIGHT) == ()
