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
