"""The register as a calendar."""

from datetime import date

import pytest
from django.test import Client

from placet.errors import Malformed
from placet.server.pages.calendar import calendar
from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")
ROW = {
    "id": "m1",
    "states": {"en": ["Bravia", "Alfa"], "es": ["Bravia", "Alfa"]},
    "window": {"from": "2025-03-10", "to": "2025-06-10"},
    "dues": [{"day": "2025-03-31", "name": {"en": "report", "es": "informe"}}],
}


def test_the_calendar_shows_the_days_of_its_month(reader: Client) -> None:
    page = text(reader, "/missions/?view=calendar&month=2025-03")

    assert "March 2025" in page
    assert page.count('<td class="') == 42
    assert "window ends" in page
    assert "month=2025-02" in page
    assert "month=2025-04" in page


def test_windows_and_due_days_stand_on_their_day() -> None:
    found = calendar([ROW], "2025-03", date(2025, 3, 20))
    events = {day.day: [e.what for e in day.events] for week in found["weeks"] for day in week if day.events}

    assert events == {date(2025, 3, 10): ["window begins"], date(2025, 3, 31): ["report due"]}


def test_without_a_month_it_is_that_of_the_day_asked_about() -> None:
    found = calendar([ROW], "", date(2025, 3, 20))

    assert found["month"] == date(2025, 3, 1)
    assert [d.day for week in found["weeks"] for d in week if d.now] == [date(2025, 3, 20)]


def test_a_window_over_the_whole_month_is_named_beneath() -> None:
    assert calendar([ROW], "2025-04", date(2025, 3, 20))["through"] == ["m1"]
    assert (
        calendar([ROW | {"window": {"from": None, "to": None}}], "2025-04", date(2025, 3, 20))["through"]
        == []
    )


@pytest.mark.parametrize("month", ["2025-13", "0001-01", "9999-12", "March"])
def test_a_month_that_no_calendar_shows_is_a_mistake(month: str) -> None:
    with pytest.raises(Malformed, match=r"date\.impossible"):
        calendar([], month, date(2025, 3, 20))
