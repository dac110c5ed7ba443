"""The register as a calendar."""

import pytest
from django.test import Client

from tests.server.reading import text

pytestmark = pytest.mark.usefixtures("catalogue")


def test_the_calendar_shows_the_days_of_its_month(reader: Client) -> None:
    page = text(reader, "/missions/?view=calendar&month=2025-03")

    assert "March 2025" in page
    assert page.count('<td class="') == 42
    assert "window ends" in page
    assert "month=2025-02" in page
    assert "month=2025-04" in page
