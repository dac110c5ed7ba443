"""Template tags and filters that every page may use.

`{% to "mission" id %}` an address at the page's two clocks; `{% verdict code %}`
icon and word; `{% icon code %}` the icon alone; `code|word`, `day|day`,
`when|when` say a code, a day, a time in the page's language.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from placet.claims.claim import Claim
from placet.claims.period import When
from placet.reports import dates
from placet.reports.ballot import tally
from placet.reports.calling import in_words
from placet.reports.notes import Resting
from placet.reports.saying import title
from placet.reports.terms import Line, Quote, field_name
from placet.reports.values import joined, part_said
from placet.reports.words import word as said
from placet.server.pages.clocks import Clocks
from placet.wording import name

register = template.Library()


@register.simple_tag(takes_context=True)
def to(context: Context, view: str, *args: object) -> str:
    """Give the address of a view, the clocks kept where they are not at today."""
    clocks = context.get("clocks")
    return _address(view, args, get_language()) + (clocks.query if isinstance(clocks, Clocks) else "")


@lru_cache(maxsize=4096)
def _address(view: str, args: tuple[object, ...], _language: str | None) -> str:
    return reverse(view, args=args)


@register.simple_tag
@lru_cache(maxsize=64)
def icon(code: str) -> SafeString:
    """Give the icon of a verdict; hidden from screen readers, for a word stands beside it."""
    return format_html(
        '<svg class="v-{}" width="16" height="16" aria-hidden="true"><use href="#v-{}"/></svg>', code, code
    )


@register.simple_tag
def verdict(code: str) -> SafeString:
    """Give a verdict as icon and word."""
    return _verdict(str(code), spoken())


@lru_cache(maxsize=64)
def _verdict(code: str, language: str) -> SafeString:
    return format_html('<span class="verdict {}">{}{}</span>', code, icon(code), name(code, language))


@register.simple_tag
def notes(quotes: Iterable[Quote]) -> SafeString:
    """Give the note numbers of a value: each a link to the passage it rests on."""
    links = (((q.claim, q.number, q.number)) for _, q in sorted({q.number: q for q in quotes}.items()))
    made = format_html_join(" ", '<a href="#p-{}-{}">{}</a>', links)
    return format_html('<sup class="notes">{}</sup>', made) if made else made


@register.simple_tag
def cites(numbers: Iterable[int]) -> SafeString:
    """Give note numbers: each a link to its source below."""
    made = format_html_join(" ", '<a href="#source-{}">{}</a>', ((n, n) for n in numbers))
    return format_html('<sup class="notes">{}</sup>', made) if made else made


@register.simple_tag(takes_context=True)
def evidence(context: Context, claims: Iterable[Claim], numbers: Mapping[str, int], page: str) -> SafeString:
    """Give the claims behind a finding, one a line, with the numbers of their sources on a page."""
    language = spoken()
    lines = (
        (
            to(context, "claim", c.id),
            title(c, language),
            dates.when(c.when, language),
            _places(page, c, numbers),
        )
        for c in claims
    )
    return format_html_join("", '<div><a href="{}">{}</a> {}{}</div>', lines)


def _places(page: str, claim: Claim, numbers: Mapping[str, int]) -> SafeString:
    found = sorted({numbers[p.source] for p in claim.passages})
    links = format_html_join(" ", '<a href="{}#p-{}-{}">{}</a>', ((page, claim.id, n, n) for n in found))
    return format_html(' <sup class="notes">{}</sup>', links)


@register.simple_tag(takes_context=True)
def passages(context: Context, resting: Iterable[Resting], number: int) -> SafeString:
    """Give what rests on a source, one claim a line, with the fields and the words."""
    language = spoken()
    lines = (
        (r.claim.id, number, to(context, "claim", r.claim.id), title(r.claim, language), _passage(r))
        for r in resting
    )
    return format_html_join("", '<li id="p-{}-{}"><a href="{}">{}</a>{}</li>', lines)


def _passage(one: Resting) -> SafeString:
    small = joined((one.fields, one.passage.at, one.says))
    words = format_html(" <q>{}</q>", one.passage.words) if one.passage.words else ""
    return format_html("{}{}", format_html(" <small>{}</small>", small) if small else "", words)


@register.filter
def edge(text: str) -> str:
    """Give the end of a stretch of time, a day or a minute with its offset, as a reader wants it."""
    if not text:
        return "…"
    said_day = dates.day(date.fromisoformat(text[:10]), spoken())
    return f"{said_day} {text[11:16]}" if len(text) > _DAY else said_day


_DAY = len("2025-02-15")


@register.filter
def at_key(table: Mapping[object, object], key: object) -> object:
    """Give what a table holds under a key."""
    return table.get(key, ())


@register.filter
def word(code: object) -> str:
    """Give the word for a code of ours; what a file made up stands as it is."""
    return name(str(code), spoken()) if code else ""


@register.filter
def part(path: str) -> str:
    """Give the path of a part as a reader sees it."""
    return part_said(path, spoken())


@register.filter
def label(key: str) -> str:
    """Give a word of drawings and tables: a column, a field, a stage."""
    return said(key, spoken())


@register.simple_tag
def field(line: Line) -> str:
    """Give the name of the field a line of terms is about."""
    return field_name(line, spoken())


@register.simple_tag(takes_context=True)
def claim_in_words(context: Context, claim: Claim) -> str:
    """Give a claim of the page's mission as its kind, who, and when."""
    return in_words(context["answer"], claim, spoken())


@register.simple_tag
def strokes(count: int) -> SafeString:
    """Give one stroke a vote, in tens."""
    return drawn(tally(count))


@register.simple_tag
def drawn(svg: str) -> SafeString:
    """Give a drawing of ours as it is: every text in it was escaped when it was made."""
    return mark_safe(svg)  # noqa: S308 - made by placet.reports.svg alone


@register.filter
def day(one: date | None) -> str:
    """Give a day as 15 Feb 2025."""
    return dates.day(one, spoken()) if one else ""


@register.filter
def long_day(one: date | None) -> str:
    """Give a day with its weekday, as a newspaper carries its date."""
    return dates.long_day(one, spoken()) if one else ""


@register.filter
def when(found: When) -> str:
    """Give the periods of a claim or a source as a reader wants them."""
    return dates.when(found, spoken())


def spoken() -> str:
    """Give the language of the page: es or en."""
    return "es" if (get_language() or "en").startswith("es") else "en"
