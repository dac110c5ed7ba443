"""The page of one claim."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from placet.server.models import Entry, Sort
from tests.register import ClientOf
from tests.server.reading import CAMPECHE, text

pytestmark = pytest.mark.usefixtures("catalogue")


def claim(alias: str) -> str:
    """Give the id of a claim of the Campeche mission by what its file calls it."""
    rows = Entry.objects.filter(sort=Sort.CLAIM, mission=CAMPECHE).order_by("number")
    return next(r.subject for r in rows if f'"alias":"{alias}"'.encode() in bytes(r.body))


def test_it_says_what_it_says_and_on_what_it_rests(reader: Client) -> None:
    page = text(reader, f"/claims/{claim('presence-window')}/")

    assert "15 Feb to 30 Mar 2025" in page
    assert "José Cárdenas" in page
    assert "at most 10" in page


def test_its_rivals_findings_and_entry_are_there(reader: Client) -> None:
    page = text(reader, f"/claims/{claim('presence-window')}/")

    assert "Otherwise" in page
    assert 'id="findings"' in page
    assert "Journal entry" in page


def test_before_its_sources_were_public_it_is_not_told(reader: Client) -> None:
    page = text(reader, f"/claims/{claim('team')}/?as_of=2025-02-01&known_at=2025-02-01")

    assert "does not stand at these two clocks" in page
    assert "The Watch" not in page


def test_a_claim_that_is_none_and_a_stranger_are_answered_alike(reader: Client, client_of: ClientOf) -> None:
    assert reader.get("/claims/0000000000000000/").status_code == 404
    assert client_of(AnonymousUser()).get(f"/claims/{claim('team')}/").status_code == 404
