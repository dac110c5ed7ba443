"""What every page carries: the clocks, the role, whether this is the demo."""

from django.conf import settings
from django.http import HttpRequest

from placet.errors import PlacetError
from placet.server.pages.clocks import Clocks, clocks
from placet.server.permissions import Deed, rights


def frame(request: HttpRequest) -> dict[str, object]:
    """Give the names that the base template uses."""
    deeds = rights(request.user)
    return {
        "demo": settings.DEMO,
        "clocks": _clocks(request),
        "can_record": Deed.RECORD in deeds,
        "can_decide": Deed.DECIDE in deeds,
        "can_dispose": Deed.DISPOSE in deeds,
    }


def _clocks(request: HttpRequest) -> Clocks | None:
    try:
        return clocks(request)
    except PlacetError:
        # The page itself says what is wrong with the day.
        return None
