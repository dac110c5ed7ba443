"""Units, places, people and organisations in a browser."""

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
