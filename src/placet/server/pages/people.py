"""The people."""

from django.http import HttpRequest, HttpResponse

from placet.server.pages import entities


def people(request: HttpRequest) -> HttpResponse:
    """Give the list."""
    return entities.listing(request, "person")


def person(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one, with the missions and claims that name it."""
    return entities.page(request, "person", id_)
