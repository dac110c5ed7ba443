"""Where a claim stands."""

import pytest

from placet.server.models import Entry, Sort
from placet.server.queries.claims import entries_of_claim, mission_of_claim
from tests.server.reading import CAMPECHE

pytestmark = pytest.mark.usefixtures("catalogue")


def test_a_claim_has_its_mission_and_its_entries() -> None:
    entry = Entry.objects.filter(sort=Sort.CLAIM, mission=CAMPECHE).order_by("number")[0]

    assert mission_of_claim(entry.subject) == CAMPECHE
    assert entry in entries_of_claim(entry.subject)


def test_no_such_claim_has_none() -> None:
    assert mission_of_claim("0" * 16) == ""
    assert entries_of_claim("0" * 16) == ()
