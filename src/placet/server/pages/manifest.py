"""The list in a source: what its columns are taken to hold, to be confirmed, and what that records."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from placet.claims.claim import Mode
from placet.claims.source import Source
from placet.errors import PlacetError
from placet.reading import limited
from placet.reading.document import Document, Table
from placet.reading.tabular.day import Order
from placet.reading.tabular.layout import Layout, guess
from placet.reading.tabular.role import DAYS, Role
from placet.server.actions.grammar import Refused
from placet.server.actions.manifests import Asked, fields, foreseen, opened_list, record_list
from placet.server.forms.problems import told
from placet.server.forms.words import choice, label
from placet.server.pages.drafts import sign_in_first
from placet.server.pages.tags import spoken, word
from placet.server.permissions import Deed, require
from placet.server.queries.record import mission_ids, sources
from placet.wording import say

SHOWN_ROWS = 8
ROLES: Mapping[Role, Any] = {
    Role.NUMBER: gettext_lazy("number of the row"),
    Role.NAME: gettext_lazy("name (counted, never copied)"),
    Role.SURNAME: gettext_lazy("surname (counted, never copied)"),
    Role.GIVEN: gettext_lazy("given name (counted, never copied)"),
    Role.DOCUMENT: gettext_lazy("document (never copied)"),
    Role.RANK: gettext_lazy("rank"),
    Role.UNIT: gettext_lazy("unit"),
    Role.SERVICE: gettext_lazy("service"),
    Role.NATIONALITY: gettext_lazy("nationality"),
    Role.WAY: gettext_lazy("in or out"),
    Role.ENTRY: gettext_lazy("day of entry"),
    Role.EXIT: gettext_lazy("day of exit"),
    Role.DAY: gettext_lazy("day"),
    Role.PLACE: gettext_lazy("place"),
    Role.ORIGIN: gettext_lazy("coming from"),
    Role.DESTINATION: gettext_lazy("going to"),
    Role.MEANS: gettext_lazy("means of transport"),
    Role.REGISTRATION: gettext_lazy("registration"),
    Role.FLIGHT: gettext_lazy("flight"),
    Role.COUNT: gettext_lazy("number of people"),
    Role.QUANTITY: gettext_lazy("number of things"),
    Role.ARMS: gettext_lazy("arms"),
    Role.THING: gettext_lazy("thing"),
    Role.SERIAL: gettext_lazy("serial number"),
    Role.CALIBRE: gettext_lazy("calibre"),
    Role.NOTE: gettext_lazy("note"),
    Role.TOTAL: gettext_lazy("total"),
}
_ORDERS = {Order.DAY_FIRST: gettext_lazy("day first"), Order.MONTH_FIRST: gettext_lazy("month first")}


@dataclass(frozen=True)
class Column:
    """A column as the page shows it: its heading, what it is taken to hold, how surely and why, its cells."""

    index: int
    heading: str
    role: str
    certainty: int
    reason: str
    cells: tuple[str, ...]
    order: str = ""
    asks_order: bool = False


def manifest(request: HttpRequest, id_: str) -> HttpResponse:
    """Show the list in a source with its columns; preview or record what it says."""
    if away := sign_in_first(request):
        return away
    require(request.user, Deed.RECORD)
    source = sources().get(id_)
    if source is None:
        raise Http404
    try:
        document = opened_list(request.user, id_, limited.read_bytes)
    except PlacetError as error:
        return _without(request, source, say(error, spoken()))
    if not document.tables:
        return _without(request, source, _("This document holds no table."))
    asked = _asked(request, source, document)
    if request.method == "POST" and request.POST.get("deed") == "record":
        return _recorded(request, source, asked)
    return _shown(request, source, asked)


def _without(request: HttpRequest, source: Source, sentence: str) -> HttpResponse:
    return render(request, "manifest/none.html", {"source": source, "sentence": sentence})


def _asked(request: HttpRequest, source: Source, document: Document) -> Asked:
    """Give the list by what was sent, else by what is guessed."""
    given = request.POST or request.GET
    number = str(given.get("table", "0"))
    at = int(number) if number.isdecimal() and int(number) < len(document.tables) else 0
    table = document.tables[at]
    layout = guess(document, table)
    roles: dict[int, Role | None] = {}
    for index in range(_width(table)):
        said = given.get(f"role-{index}")
        if said is not None:
            roles[index] = Role(said) if said in set(Role) else None
    layout = layout.confirmed(roles) if roles else layout
    return Asked(source.id, document, at, _ordered(layout, given))


def _ordered(layout: Layout, given: Mapping[str, Any]) -> Layout:
    columns = tuple(
        replace(c, order=Order(order)) if (order := given.get(f"order-{c.index}", "")) in set(_ORDERS) else c
        for c in layout.columns
    )
    return replace(layout, columns=columns)


def _width(table: Table) -> int:
    return max((len(row) for row in table.rows), default=0)


def _columns(asked: Asked) -> Iterator[Column]:
    document, table = asked.document, asked.document.tables[asked.table]
    known = {c.index: c for c in asked.layout.columns}
    rows = [table.rows[n] for n in asked.layout.rows[:SHOWN_ROWS]]
    for index in range(_width(table)):
        cells = tuple(document.text[r[index].start : r[index].end] if index < len(r) else "" for r in rows)
        one = known.get(index)
        head = [table.rows[n][index] for n in asked.layout.header if index < len(table.rows[n])]
        heading = " ".join(dict.fromkeys(document.text[c.start : c.end] for c in head))
        if one is None:
            yield Column(index, heading, "", 0, "", cells)
            continue
        days = one.role in DAYS and any("/" in cell for cell in cells)
        reasons = {"confirmed": _("confirmed"), "heading": _("by its heading")}
        reason = str(reasons.get(one.reason, _("by what stands in it")))
        score = round(one.score * 100)
        yield Column(index, heading, one.role.value, score, reason, cells, one.order.value, days)


def _shown(
    request: HttpRequest, source: Source, asked: Asked, sentences: tuple[str, ...] = ()
) -> HttpResponse:
    entries, problems = foreseen(asked)
    context = {
        "source": source,
        "columns": list(_columns(asked)),
        "rows": list(zip(*(c.cells for c in _columns(asked)), strict=True)),
        "of": len(asked.layout.rows),
        "tables": len(asked.document.tables),
        "table": asked.table,
        "roles": [(role.value, words) for role, words in ROLES.items()],
        "orders": [(order.value, words) for order, words in _ORDERS.items()],
        "sort": asked.layout.sort.value,
        "said": [{"fields": _named(fields(one)), "at": one["source"]["at"]} for one in entries],
        "wrong": [told(problem, spoken()) for problem in problems],
        "sentences": sentences,
        "mission": (request.POST or request.GET).get("mission", ""),
        "missions": mission_ids(),
    }
    return render(request, "manifest/list.html", context)


def _named(said: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    """Give what an entry says in the words of the page: its kind first, then each key with its value."""
    mode = Mode.OBSERVED.value
    rest = [(label(key), choice(str(value))) for key, value in said.items() if key != mode]
    return [(_("Observed"), word(said.get(mode))), *rest]


def _recorded(request: HttpRequest, source: Source, asked: Asked) -> HttpResponse:
    mission = str(request.POST.get("mission", "")).strip()
    try:
        made = record_list(request.user, mission, asked)
    except Refused as refused:
        return _shown(request, source, asked, tuple(told(p, spoken()) for p in refused.problems))
    except PlacetError as error:
        return _shown(request, source, asked, (say(error, spoken()),))
    n = len(made.claims)
    if n:
        words = ngettext("Recorded: one claim, restricted.", "Recorded: {n} claims, restricted.", n)
        messages.success(request, words.format(n=n))
    else:
        messages.success(request, _("All of it is on record already: nothing was added."))
    return HttpResponseRedirect(request.path)
