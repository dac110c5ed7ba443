"""From a caller's mistake to an HTTP status: the one place."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from placet.errors import Malformed, PlacetError, UnknownName
from placet.server.permissions import Forbidden
from placet.wording import say

STATUS: tuple[tuple[type[PlacetError], int], ...] = ((UnknownName, 404), (Forbidden, 404), (Malformed, 400))

_NONE = 404
_DATA = ("json", "geojson", "atom")
_TEXT = ("csv", "ics", "yaml")
"""How addresses of data end, by what their mistakes are told in."""

_FIELDS = 2**20
"""Bytes that the other fields of a form may have beside its document."""
_PORTION = 2**16
_PATIENCE = 512 * 2**20


class MistakeMiddleware:
    """Answers a PlacetError with its sentence: hidden and unknown alike as 404, else as 400."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what answers otherwise."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, unless it is larger than all that is taken: nothing of it is stored then."""
        if _length(request) <= settings.UPLOAD_LIMIT + _FIELDS:
            answer = self.get_response(request)
            return (_plain(request, _NONE) if answer.status_code == _NONE else None) or answer
        _drain(request)
        mistake = PlacetError("upload.too_large", most=settings.UPLOAD_LIMIT // 2**20)
        return _page(request, mistake, 413)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Give the page of a caller's mistake; a bug rises."""
        if not isinstance(exception, PlacetError):
            return None
        status = next((code for kind, code in STATUS if isinstance(exception, kind)), 400)
        if status == _NONE:  # what is hidden and what is not there look the same
            return _plain(request, status) or render(request, "404.html", status=status)
        return _page(request, exception, status)


def _page(request: HttpRequest, mistake: PlacetError, status: int) -> HttpResponse:
    sentence = say(mistake, get_language() or "en")
    plain = _plain(request, status, mistake.code, sentence)
    return plain or render(request, "mistake.html", {"sentence": sentence}, status=status)


def _plain(
    request: HttpRequest, status: int, code: str = "address.unknown", sentence: str = ""
) -> HttpResponse | None:
    """Tell a program what is wrong: code and sentence or the sentence alone; None: it is a page's address."""
    hidden = _("Or not for you: what may not be seen looks the same as what is not there.")
    told = sentence or f"{_('There is no such page.')} {hidden}"
    ending = request.path_info.rpartition("/")[2].rpartition(".")[2]
    if ending in _DATA:
        return JsonResponse({"code": code, "sentence": told}, status=status)
    if ending in _TEXT:
        return HttpResponse(f"{told}\n", status=status, content_type="text/plain; charset=utf-8")
    return None


def _length(request: HttpRequest) -> int:
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isdigit() else 0


def _drain(request: HttpRequest) -> None:
    """Read what is sent and drop it: a browser shows an answer only once it has sent all, within reason."""
    left = _PATIENCE
    while left > 0 and (portion := request.read(_PORTION)):
        left -= len(portion)
