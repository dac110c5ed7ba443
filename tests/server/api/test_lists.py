"""Findings and duties as data."""

import pytest
from django.test import Client

from tests.server.reading import CAMPECHE, read

pytestmark = pytest.mark.usefixtures("catalogue")


def test_a_finding_as_data_is_that_of_the_two_clocks(reader: Client) -> None:
    found = read(reader, f"/findings.json?mission={CAMPECHE}&rule=departure.unrecorded")
    (one,) = found["findings"]

    assert read(reader, f"/findings/{one['id']}.json")["rule"] == "departure.unrecorded"
    assert reader.get(f"/findings/{one['id']}.json?as_of=2025-03-20").status_code == 404
    assert reader.get(f"/findings/{'0' * 16}.json").status_code == 404


def test_duties_as_data_have_the_standing_ones_of_the_packs_beside_them(reader: Client) -> None:
    found = read(reader, "/duties.json")

    assert found["duties"]
    assert {"term", "name", "who", "to", "due"} == found["standing"][0].keys()
