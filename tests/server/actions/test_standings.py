"""The projection of today."""

from datetime import date

import pytest
from django.utils import timezone

from placet.server.actions.standings import changed, rebuild, today
from placet.server.models import Standing
from placet.server.queries.record import mission_ids
from tests.server.lists import CAMPECHE

pytestmark = pytest.mark.usefixtures("catalogue")


def test_every_mission_has_a_row_of_today() -> None:
    assert set(Standing.objects.values_list("mission", flat=True)) == set(mission_ids())
    assert set(Standing.objects.values_list("day", flat=True)) == {timezone.localdate()}


def test_rebuilding_changes_nothing() -> None:
    before = list(Standing.objects.order_by("mission").values_list("mission", "row", "order"))
    rebuild((CAMPECHE,))

    assert list(Standing.objects.order_by("mission").values_list("mission", "row", "order")) == before


@pytest.mark.usefixtures("undone")
def test_a_projection_of_another_day_is_brought_to_today_when_first_asked() -> None:
    Standing.objects.filter(mission=CAMPECHE).update(day=date(2025, 3, 20), verdict="kept")
    today()

    assert Standing.objects.get(mission=CAMPECHE).day == timezone.localdate()
    assert Standing.objects.get(mission=CAMPECHE).verdict == "possible"


@pytest.mark.usefixtures("undone")
def test_a_register_without_a_projection_gets_one() -> None:
    Standing.objects.all().delete()
    today()

    assert set(Standing.objects.values_list("mission", flat=True)) == set(mission_ids())


@pytest.mark.usefixtures("undone")
def test_a_mission_that_changed_is_judged_when_a_list_is_next_asked_for() -> None:
    others = Standing.objects.exclude(mission=CAMPECHE)
    changed(CAMPECHE)

    assert Standing.objects.get(mission=CAMPECHE).day < date(2000, 1, 1)
    assert set(others.values_list("day", flat=True)) == {timezone.localdate()}
    today()
    assert Standing.objects.get(mission=CAMPECHE).day == timezone.localdate()


@pytest.mark.usefixtures("undone")
def test_a_mission_that_lists_do_not_know_is_judged_at_once() -> None:
    Standing.objects.filter(mission=CAMPECHE).delete()
    changed(CAMPECHE)

    assert Standing.objects.get(mission=CAMPECHE).day == timezone.localdate()
