"""Data as HTTP answers: type, file name, and nothing that a browser would run."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from placet.exchange import json

TYPES = {
    "json": "application/json; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "geojson": "application/geo+json; charset=utf-8",
    "yaml": "application/yaml; charset=utf-8",
}


def answered(text: str, format_: str, name: str) -> HttpResponse:
    """Give text in a format; `name` is that of the file it would be saved as."""
    answer = HttpResponse(text, content_type=TYPES[format_])
    how = "inline" if format_ in {"json", "atom"} else "attachment"
    answer["Content-Disposition"] = f'{how}; filename="{name}.{format_}"'
    return answer


def as_json(document: dict[str, Any], name: str) -> HttpResponse:
    """Give a document as JSON."""
    return answered(json.write(document), "json", name)


def going_on(answer: HttpResponse, request: HttpRequest, **changed: str) -> HttpResponse:
    """Name in the answer's head where the rest of a list is (RFC 8288), the question changed so."""
    given = [(k, v) for k, v in request.GET.lists() if k not in changed]
    query = urlencode([*((k, one) for k, v in given for one in v), *changed.items()])
    answer["Link"] = f'<{request.build_absolute_uri(request.path)}?{query}>; rel="next"'
    return answer
