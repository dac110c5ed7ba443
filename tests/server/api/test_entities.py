"""Things, sources, the glossary and the packs as data."""

import csv
import io

import pytest
from django.test import Client

from tests.server.reading import CAMPECHE, read, text

pytestmark = pytest.mark.usefixtures("catalogue")


@pytest.mark.parametrize(
    "address",
    ["/findings", "/duties", "/sources", "/units", "/places", "/people", "/organisations", "/glossary"],
)
def test_a_list_is_a_table_and_a_document_too(reader: Client, address: str) -> None:
    rows = list(csv.DictReader(io.StringIO(text(reader, f"{address}.csv"))))
    document_ = read(reader, f"{address}.json")

    assert rows
    assert document_[address.strip("/")]


def test_a_thing_as_data_has_the_claims_that_name_it(reader: Client) -> None:
    found = read(reader, "/units/us-army-7sfg.json")

    assert found["sort"] == "force"
    assert CAMPECHE in {c["mission"] for c in found["claims"]}
    assert reader.get("/units/mx-senate.json").status_code == 404


def test_a_source_as_data_has_what_rests_on_it(reader: Client) -> None:
    found = read(reader, "/sources/cardenas.json")

    assert {c["mission"] for c in found["claims"]} == {CAMPECHE}
    assert reader.get("/sources/none.json").status_code == 404


def test_the_packs_as_data_have_their_organs_ways_steps_and_duties(reader: Client) -> None:
    found = {pack["id"]: pack for pack in read(reader, "/packs.json")["packs"]}

    assert {"bodies", "paths", "steps", "duties"} <= found["mx"].keys()
    assert "any" in found


def test_places_as_features_have_no_coordinates_and_say_so(reader: Client) -> None:
    found = read(reader, "/places.geojson")

    assert {f["geometry"] for f in found["features"]} == {None}
    assert "coordinates" in found["note"]
