"""Addresses of a page's other forms: its data beside it, the same with another choice."""

from django.http import HttpRequest

LABELS = {"json": "JSON", "csv": "CSV", "atom": "Atom", "ics": "iCal", "geojson": "GeoJSON", "yaml": "YAML"}


def beside(request: HttpRequest, *formats: str) -> tuple[tuple[str, str], ...]:
    """Give label and address of the page's data in each format, filters and clocks kept."""
    given = request.GET.copy()
    for key in ("view", "month", "after"):
        given.pop(key, None)
    query = f"?{given.urlencode()}" if given else ""
    stem = request.path.rstrip("/")
    return tuple((LABELS[f], f"{stem}.{f}{query}") for f in formats)


def with_query(request: HttpRequest, **changed: str) -> str:
    """Give the page's address with parts of its query changed; from the first row unless `after` says."""
    given = request.GET.copy()
    given.pop("after", None)
    for key, value in changed.items():
        given[key] = value
    return f"{request.path}?{given.urlencode()}"
