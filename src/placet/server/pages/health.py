"""Whether the register can work: asked by whatever watches over it, so it tells nothing but that."""

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from placet.server.queries.record import head
from placet.server.triggers import missing


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Give 200 while the database answers and the journal is guarded, else 503 with what is wrong."""
    del request
    try:
        found = head()
        gone = missing()
    except DatabaseError:
        return JsonResponse({"well": False, "wrong": ["database"]}, status=503)
    if gone:
        return JsonResponse({"well": False, "wrong": list(gone)}, status=503)
    return JsonResponse({"well": True, "entries": found + 1})
