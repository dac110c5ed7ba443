"""The language of an address: its prefix says it; without one the reader's header does. Never a cookie."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLResolver, set_urlconf
from django.urls.resolvers import LocalePrefixPattern
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import get_supported_language_variant, parse_accept_lang_header

_OPEN = settings.LANGUAGE_CODE
"""The language whose addresses may stand without a prefix."""
_ALL_PREFIXED = "placet.server.prefixed"
"""The table of addresses for a reader whose header, or whose address, makes bare ones another language's."""


def prefixed(code: str) -> str:
    """Give what stands before an address of a language that no header is to change."""
    return f"{code}/"


def of_path(path: str) -> str:
    """Give the language that an address says; empty where it says none."""
    first = path.lstrip("/").partition("/")
    return first[0] if first[1] and first[0] in dict(settings.LANGUAGES) else ""


def of_header(header: str) -> str:
    """Give the first language of an Accept-Language header that there is, else that of bare addresses."""
    for code, _weight in parse_accept_lang_header(header):
        try:
            return get_supported_language_variant(code)
        except LookupError:
            continue
    return _OPEN


class LanguageMiddleware:
    """Speaks the language of the address, else the first of the reader's that there is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep what answers."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in that language. The links of every page depend on the header, so all vary with it."""
        asked = of_header(request.headers.get("Accept-Language", ""))
        said = of_path(request.path_info)
        translation.activate(said or asked)
        request.LANGUAGE_CODE = translation.get_language()
        if said == _OPEN or asked != _OPEN:
            request.urlconf = _ALL_PREFIXED
        try:
            answer = self.get_response(request)
        finally:
            set_urlconf(None)
        patch_vary_headers(answer, ("Accept-Language",))
        answer.headers.setdefault("Content-Language", said or asked)
        return answer


class _Prefix(LocalePrefixPattern):
    """Takes any language's prefix or none."""

    def match(self, path: str) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        """Take the prefix away where there is one."""
        said = of_path(path)
        return path.removeprefix(prefixed(said)) if said else path, (), {}


def with_languages(patterns: Iterable[Any], *, bare: bool) -> list[URLResolver]:
    """Take each address with any language's prefix or none; `bare`: English is written without."""
    return [URLResolver(_Prefix(prefix_default_language=not bare), list(patterns))]
