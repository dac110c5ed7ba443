"""Findings and duties as data."""

import pytest
from django.test import Client

from placet.server.queries import lists
from tests.server.reading import CAMPECHE, read, text

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


@pytest.mark.parametrize("noun", ["findings", "duties"])
@pytest.mark.parametrize("form", ["json", "csv"])
def test_of_another_day_the_data_says_where_the_rest_is(
    reader: Client, monkeypatch: pytest.MonkeyPatch, noun: str, form: str
) -> None:
    monkeypatch.setattr(lists, "ON_DEMAND", 40)
    first = reader.get(f"/{noun}.{form}?as_of=2026-05-01&state=us")
    later = reader.get(f"/{noun}.{form}?as_of=2026-05-01&state=us&portion=2")
    today = reader.get(f"/{noun}.{form}?state=us")

    assert (first.status_code, later.status_code) == (200, 200)
    assert "Link" not in first.headers
    monkeypatch.setattr(lists, "ON_DEMAND", 20)
    link = reader.get(f"/{noun}.{form}?as_of=2026-05-01&state=us").headers["Link"]
    assert link.endswith(f'/{noun}.{form}?as_of=2026-05-01&state=us&portion=2>; rel="next"')
    assert "Link" not in today.headers


def test_the_page_of_another_day_leads_to_the_portions_beside_it(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "ON_DEMAND", 10)
    page = text(reader, "/findings/?as_of=2026-05-01&portion=2&verdict=breached")

    assert "missions 11 to 20 of 60" in page
    assert "as_of=2026-05-01&amp;portion=1&amp;verdict=breached" in page
    assert "as_of=2026-05-01&amp;portion=3&amp;verdict=breached" in page
