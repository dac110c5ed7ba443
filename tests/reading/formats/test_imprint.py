import lxml.html
import pytest

from placet.reading.formats.imprint import published_of, title_of


def page(head: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>")


DATA = '<script type="application/ld+json">{}</script>'
STATED = {
    "structured data": (
        DATA.format('{"@type": "NewsArticle", "datePublished": "2031-02-12T01Z"}'),
        "2031-02-12",
    ),
    "a graph of data": (
        DATA.format('{"@graph": [{"@type": "X"}, {"@type": ["Article"], "datePublished": "2031-02-12"}]}'),
        "2031-02-12",
    ),
    "a list": (DATA.format('[{"@type": "BlogPosting", "datePublished": "2031-02-12"}]'), "2031-02-12"),
    "a meta element": ('<meta name="DC.date.issued" content="2031-02-12">', "2031-02-12"),
    "a time element": ('<time itemprop="datePublished" datetime="2031-02-12T08">now</time>', "2031-02-12"),
    "two days": (
        '<meta name="date" content="2031-02-12"><meta name="pubdate" content="2031-02-13">',
        "",
    ),
    "an impossible day": ('<meta name="date" content="2031-02-30">', ""),
    "a month": ('<meta name="date" content="2031-02">', ""),
    "the day of another page": (
        DATA.format('{"@type": "WebSite", "x": {"@type": "Article", "datePublished": "2031-02-12"}}'),
        "",
    ),
    "broken data": (DATA.format("{") + '<meta name="date" content="2031-02-12">', "2031-02-12"),
    "data of no use": (DATA.format("[1, null]") + DATA.format(" " * 200_001), ""),
    "a day in words only": ("<time>12 February 2031</time>", ""),
}


@pytest.mark.parametrize(("head", "day"), STATED.values(), ids=STATED)
def test_a_day_of_publication_is_only_what_the_page_states(head: str, day: str) -> None:
    assert published_of(page(head)) == day


TITLES = {
    "for sharing": ('<meta property="og:title" content=" An  act "><title>x</title>', "An act"),
    "of the window": ("<title>An act</title>", "An act"),
    "none": ("", ""),
}


@pytest.mark.parametrize(("head", "title"), TITLES.values(), ids=TITLES)
def test_a_title_is_what_the_page_states(head: str, title: str) -> None:
    assert title_of(page(head)) == title


def test_the_only_first_heading_is_the_title() -> None:
    assert title_of(lxml.html.document_fromstring("<title>x</title><h1>An <b>act</b></h1>")) == "An act"
    assert title_of(lxml.html.document_fromstring("<title>x</title><h1>a</h1><h1>b</h1>")) == "x"
