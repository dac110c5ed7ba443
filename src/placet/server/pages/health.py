"""What machines ask of the register: whether it can work, and where they may look."""

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
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


def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers where they may look: nowhere but in the demo, and there at no day but today."""
    del request
    closed = ("/*?", "/*/record/", "/login/") if settings.DEMO else ("/",)
    lines = ("User-agent: *", *(f"Disallow: {path}" for path in closed))
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
