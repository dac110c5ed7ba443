"""The clocks of a page."""

from datetime import date

from django.test import RequestFactory

from placet.server.pages.clocks import clocks


def test_a_request_is_asked_for_its_clocks() -> None:
    found = clocks(RequestFactory().get("/missions/", {"as_of": "2025-03-20"}))

    assert found.as_of == date(2025, 3, 20)
    assert found.known_at == found.today
