"""One claim, and the history of a mission, as data."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from placet.server.models import Entry, Sort
from tests.register import ClientOf
from tests.server.reading import CAMPECHE, read, text

pytestmark = pytest.mark.usefixtures("catalogue")


def claim() -> str:
    found = Entry.objects.filter(sort=Sort.CLAIM, mission=CAMPECHE).order_by("number").first()
    assert found is not None
    return found.subject


def test_a_claim_as_data_has_its_mission_its_passages_and_its_entries(reader: Client) -> None:
    found = read(reader, f"/claims/{claim()}.json")

    assert found["id"] == claim()
    assert found["mission"] == CAMPECHE
    assert found["passages"]
    assert [e["by"] for e in found["entries"]] == ["rosa"]


def test_a_claim_that_was_not_known_on_that_day_is_no_data(reader: Client) -> None:
    assert reader.get(f"/claims/{claim()}.json?known_at=2020-01-01").status_code == 404
    assert reader.get("/claims/none.json").status_code == 404


def test_the_history_as_data_has_every_entry_oldest_first(reader: Client) -> None:
    found = read(reader, f"/missions/{CAMPECHE}/history.json")
    numbers = [e["number"] for e in found["entries"]]

    assert numbers == sorted(numbers)
    assert {e["sort"] for e in found["entries"]} == {"mission", "claim", "decision"}
    assert reader.get("/missions/none/history.json").status_code == 404


def test_a_stranger_gets_neither(client_of: ClientOf) -> None:
    stranger = client_of(AnonymousUser())

    assert stranger.get(f"/claims/{claim()}.json").status_code == 404
    assert stranger.get(f"/missions/{CAMPECHE}/history.json").status_code == 404


PAGES = (
    "/missions/",
    f"/missions/{CAMPECHE}/",
    f"/missions/{CAMPECHE}/history/",
    "/findings/",
    "/duties/",
    "/sources/",
    "/sources/heraldo/",
    "/units/",
    "/units/us-army-7sfg/",
    "/places/",
    "/people/",
    "/organisations/",
    "/glossary/",
    "/packs/",
    "claim",
)


@pytest.mark.parametrize("address", PAGES)
def test_what_a_page_says_is_beside_it_as_data_is_there(reader: Client, address: str) -> None:
    page = text(reader, f"/claims/{claim()}/" if address == "claim" else address)
    foot = page.partition('class="data"')[2].partition("</p>")[0]
    links = re.findall(r'href="([^"]+)"', foot)

    assert links
    assert {reader.get(link).status_code for link in links} == {200}
