"""The two clocks of a page: as of a day, known at a day."""

from django.http import HttpRequest

from placet.server.queries.clocks import Clocks, clocks_of

__all__ = ["Clocks", "clocks"]


def clocks(request: HttpRequest) -> Clocks:
    """Give the clocks of a request; a day that is none raises Malformed (`date.impossible`)."""
    return clocks_of(request.GET)
