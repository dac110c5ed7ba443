"""The projection of today."""

import pytest
from django.utils import timezone

from placet.server.actions.standings import rebuild
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
