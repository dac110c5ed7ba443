"""What a web page states of itself: its title and the day it says it was published."""

import json
import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

_PUBLISHED = frozenset(
    {"article:published_time", "og:article:published_time", "date", "dc.date", "dc.date.issued", "pubdate"}
    | {
        "dcterms.issued",
        "dcterms.date",
        "dcterms.created",
        "publish-date",
        "publication_date",
        "datepublished",
    }
    | {"parsely-pub-date", "sailthru.date"}
)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_MOST_DATA = 200_000
_MOST_NODES = 2_000


def title_of(tree: HtmlElement) -> str:
    """Give the title a page states: for sharing, else its only first heading, else its window's."""
    for path in (
        "//meta[@property='og:title']/@content",
        "//h1[not(following::h1) and not(preceding::h1)]",
        "//head/title",
    ):
        for found in tree.xpath(path):
            text = found if isinstance(found, str) else found.text_content()
            if title := " ".join(text.split())[:500]:
                return title
    return ""


def published_of(tree: HtmlElement) -> str:
    """Give the day (ISO 8601) the page states it was published, "" where it states none or several.

    Days are taken as written, in the page's own time.
    """
    for source in (_of_data, _of_meta, _of_time):
        days = set(source(tree))
        if days:
            return days.pop() if len(days) == 1 else ""
    return ""


def _of_data(tree: HtmlElement) -> Iterator[str]:
    """Structured data (schema.org) of an article."""
    for text in tree.xpath("//script[@type='application/ld+json']/text()"):
        if len(text) > _MOST_DATA:
            continue
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            continue
        for node in _articles(data):
            yield from _days(node.get("datePublished"))


def _articles(data: object) -> Iterator[dict[str, object]]:
    """Give the top nodes that are articles; what hangs below them is of other pages."""
    top = data if isinstance(data, list) else [data]
    for node in top[:_MOST_NODES]:
        graph = node.get("@graph") if isinstance(node, dict) else None
        for inner in graph[:_MOST_NODES] if isinstance(graph, list) else [node]:
            if isinstance(inner, dict) and re.search(r"Article|Posting|Report", str(inner.get("@type", ""))):
                yield inner


def _of_meta(tree: HtmlElement) -> Iterator[str]:
    for meta in tree.xpath("//meta[@content]"):
        names = {str(meta.get(key, "")).lower() for key in ("property", "name", "itemprop")}
        if not _PUBLISHED.isdisjoint(names):
            yield from _days(meta.get("content"))


def _of_time(tree: HtmlElement) -> Iterator[str]:
    for given in tree.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime"):
        yield from _days(given)


def _days(given: object) -> Iterator[str]:
    found = _DAY.match(given.strip()) if isinstance(given, str) else None
    if found:
        try:
            yield date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        except ValueError:
            return
