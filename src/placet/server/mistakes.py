"""From a caller's mistake to an HTTP status: the one place."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from placet.errors import Malformed, PlacetError, UnknownName
from placet.server.permissions import Forbidden
from placet.wording import say

STATUS: tuple[tuple[type[PlacetError], int], ...] = ((UnknownName, 404), (Forbidden, 404), (Malformed, 400))


class MistakeMiddleware:
    """Answers a PlacetError with its sentence: hidden and unknown alike as 404, else as 400."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what answers otherwise."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Give the page of a caller's mistake; a bug rises."""
        if not isinstance(exception, PlacetError):
            return None
        status = next((code for kind, code in STATUS if isinstance(exception, kind)), 400)
        if status == 404:  # noqa: PLR2004 - what is hidden and what is not there look the same
            return render(request, "404.html", status=404)
        language = get_language() or "en"
        return render(request, "mistake.html", {"sentence": say(exception, language)}, status=status)


