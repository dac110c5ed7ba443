"""Units, places, people and organisations in a browser."""

import re

import pytest
from django.test import Client

from tests.server.reading import CAMPECHE, text

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("/units/us-army-7sfg/", "7th Special Forces Group"),
        ("/places/mx-cam-carpizo/", "Carpizo"),
        ("/organisations/mx-senate/", "Memberships"),
    ],
)
def test_a_thing_has_its_names_its_missions_and_its_claims(reader: Client, address: str, word: str) -> None:
    page = text(reader, address)

    assert word in page
    assert CAMPECHE in page


@pytest.mark.parametrize(
    "address", ["/units/mx-senate/", "/places/none/", "/people/us-army/", "/sources/none/"]
)
def test_a_thing_of_another_sort_is_not_there(reader: Client, address: str) -> None:
    assert reader.get(address).status_code == 404
    assert reader.get(address.rstrip("/") + ".json").status_code == 404


@pytest.mark.parametrize("noun", ["places", "units", "organisations", "people"])
def test_every_name_a_page_links_to_has_a_page(reader: Client, noun: str) -> None:
    own = re.findall(rf'<td><a href="(/{noun}/[^"/]+/)"', text(reader, f"/{noun}/"))
    linked = {
        link
        for page in own[:40]
        for link in re.findall(r'href="(/(?:places|units|organisations|people)/[^"/]+/)"', text(reader, page))
    }

    assert own
    assert [link for link in sorted(linked) if reader.get(link).status_code != 200] == []
