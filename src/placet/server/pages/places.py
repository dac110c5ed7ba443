"""The places."""

from django.http import HttpRequest, HttpResponse

from placet.server.pages import entities


def places(request: HttpRequest) -> HttpResponse:
    """Give the list."""
    return entities.listing(request, "place")


def place(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one, with the missions and claims that name it."""
    return entities.page(request, "place", id_)
