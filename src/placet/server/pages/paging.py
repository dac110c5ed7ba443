"""Long lists by name, a page at a time."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from placet.server.pages.addresses import with_query

PAGE = 100
"""Rows a page of names has."""


def paged(request: HttpRequest, rows: Sequence[Any]) -> dict[str, Any]:
    """Give the rows of the page asked for (`page`; the nearest where there is none) and what leads on."""
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    number, last = page.number, page.paginator.num_pages
    return {
        "page": page,
        "earlier": with_query(request, page=str(number - 1)) if page.has_previous() else "",
        "later": with_query(request, page=str(number + 1)) if page.has_next() else "",
        "number": number,
        "pages": last,
    }
