"""The units: forces, down to the unit, and ships."""

from django.http import HttpRequest, HttpResponse

from placet.server.pages import entities


def units(request: HttpRequest) -> HttpResponse:
    """Give the list."""
    return entities.listing(request, "unit")


def unit(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one, with the missions and claims that name it."""
    return entities.page(request, "unit", id_)
