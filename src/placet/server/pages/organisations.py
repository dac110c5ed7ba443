"""The organisations: bodies of states, organisations, lists."""

from django.http import HttpRequest, HttpResponse

from placet.server.pages import entities


def organisations(request: HttpRequest) -> HttpResponse:
    """Give the list."""
    return entities.listing(request, "organisation")


def organisation(request: HttpRequest, id_: str) -> HttpResponse:
    """Give one, with the missions and claims that name it."""
    return entities.page(request, "organisation", id_)
