"""Addresses of a page's other forms."""

from django.test import RequestFactory

from placet.server.pages.addresses import beside, with_query


def test_the_data_of_a_page_keeps_filters_and_clocks_and_leaves_the_view() -> None:
    request = RequestFactory().get(
        "/missions/", {"state": "mx", "view": "map", "after": "x", "as_of": "2025-03-20"}
    )

    assert beside(request, "json") == (("JSON", "/missions.json?state=mx&as_of=2025-03-20"),)


def test_a_changed_question_begins_at_the_first_row() -> None:
    request = RequestFactory().get("/missions/", {"state": "mx", "after": "x"})

    assert with_query(request, sort="next") == "/missions/?state=mx&sort=next"
