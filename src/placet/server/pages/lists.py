"""The lists of findings and of duties."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from placet.law import packs_known
from placet.law.pack import name_in
from placet.reports import dates, dueline, listed
from placet.reports.duties import next_days
from placet.server.actions.standings import today
from placet.server.law import packs
from placet.server.pages.addresses import beside, with_query
from placet.server.pages.clocks import clocks
from placet.server.pages.facets import narrowed_by
from placet.server.pages.rows import day_of
from placet.server.pages.tags import spoken
from placet.server.permissions import Deed, require, rights
from placet.server.queries import lists
from placet.server.queries.entities import tree
from placet.server.queries.filters import cursor, filters_of, portion_of
from placet.wording import name

VERDICTS = ("breached", "possible", "undetermined", "pending", "kept", "noted")
DISPOSALS = ("open", "explained", "accepted", "dismissed")


def findings(request: HttpRequest) -> HttpResponse:
    """Give the findings, grouped by rule."""
    require(request.user, Deed.SEE)
    asked, times = filters_of(request.GET, lists.FINDING_FACETS + lists.NARROWING), clocks(request)
    today()
    found = lists.findings(asked, times, rights(request.user), portion=portion_of(request.GET))
    rows = [_finding(value) for value in found.rows]
    groups = [
        {"rule": rule, "count": found.counts["rule"].get(rule, 0), "rows": list(those)}
        for rule, those in groupby(rows, key=lambda r: str(r["rule"]))
    ]
    context = _context(request, found, ("json", "csv", "atom"), asked.after) | {
        "groups": groups,
        "verdicts": _chips(request, "verdict", VERDICTS, found.counts["verdict"], _coded),
        "disposals": _chips(request, "disposed", DISPOSALS, found.counts["disposed"], disposal_name),
        "rules": _chips(request, "rule", tuple(found.counts["rule"]), found.counts["rule"], _coded),
        "narrowed": list(narrowed_by(asked.without("verdict").without("disposed").without("rule"))),
        "cited": _("Findings"),
    }
    return render(request, "findings.html", context)


def duties(request: HttpRequest) -> HttpResponse:
    """Give the duties: past their day, of the next 90 days, without a day, later, delivered."""
    require(request.user, Deed.SEE)
    asked, times = filters_of(request.GET, lists.DUTY_FACETS + lists.NARROWING), clocks(request)
    today()
    found = lists.duties(asked, times, rights(request.user), portion=portion_of(request.GET))
    rows = [_duty(value, times.as_of) for value in found.rows]
    groups = [
        {"name": group_name(code), "count": found.counts["group"].get(code, 0), "rows": list(those)}
        for code, those in groupby(rows, key=lambda r: str(r["group"]))
    ]
    context = _context(request, found, ("json", "csv", "atom", "ics"), asked.after) | {
        "groups": groups,
        "count_of": found.counts["group"],
        "chips": _chips(
            request, "group", ("late", "next", "undated", "later", "done"), found.counts["group"], group_name
        ),
        "narrowed": list(narrowed_by(asked.without("group").without("verdict"))),
        "own": _own(times.as_of),
        "axis": mark_safe(dueline.axis(times.as_of, dates.MONTHS[spoken()])),  # noqa: S308 - escaped there
        "cited": _("Duties"),
    }
    return render(request, "duties.html", context)


def _own(as_of: date) -> list[dict[str, str]]:
    """Give the yearly, quarterly and standing duties of the packs, with the next day of each."""
    names, language = tree(), spoken()
    return [
        {
            "days": f" {_('or')} ".join(dict.fromkeys(dates.day(d, language) for d in next_days(one, as_of))),
            "who": ", ".join(names.name(i, language) for i in one.who),
            "to": ", ".join(names.name(i, language) for i in one.to),
            "name": name_in(one.names, language),
        }
        for one in packs().of(packs_known()).own_duties(as_of)
    ]


def _context(
    request: HttpRequest, found: lists.Listing, formats: tuple[str, ...], after: tuple[int | str, ...]
) -> dict[str, Any]:
    return {
        "total": found.total,
        "counts": found.counts,
        "judged": found.judged,
        "portions": _portions(request, found.judged),
        "onward": with_query(request, after=cursor(found.onward.after)) if found.onward else "",
        "later_page": bool(after),
        "data": beside(request, *formats),
    }


def _portions(request: HttpRequest, judged: lists.Portion | None) -> list[tuple[str, str]]:
    """Give the addresses of the portions of missions before and after this one."""
    if judged is None:
        return []
    before = [(_("the missions before"), judged.number - 1)] if judged.number > 1 else []
    later = [(_("the missions after"), judged.number + 1)] if judged.more else []
    return [(words, with_query(request, portion=str(number))) for words, number in (*before, *later)]


def _chips(
    request: HttpRequest,
    kind: str,
    values: tuple[str, ...],
    counts: Mapping[str, int],
    named: Callable[[str], str],
) -> list[dict[str, Any]]:
    """Give the values of a facet as links that turn it on or off; zeros are kept."""
    chosen = request.GET.getlist(kind)
    found = []
    for value in values:
        given = request.GET.copy()
        given.pop("after", None)
        given.pop("portion", None)
        rest = [v for v in chosen if v != value]
        given.setlist(kind, rest if value in chosen else [*rest, value])
        query = given.urlencode()
        found.append(
            {
                "value": value,
                "label": named(value),
                "count": counts.get(value, 0),
                "on": value in chosen,
                "address": f"{request.path}?{query}" if query else request.path,
            }
        )
    return found


def _coded(code: str) -> str:
    return name(code, spoken())


def disposal_name(code: str) -> str:
    """Give the word for what was made of a finding."""
    return _("open") if code == lists.OPEN else name(code, spoken())


def group_name(code: str) -> str:
    """Give the name of a group of duties."""
    return {
        "late": _("Past due, or no longer certain to be in time"),
        "next": _("The next 90 days"),
        "undated": _("No day can be computed"),
        "later": _("Later"),
        "done": _("Delivered"),
    }.get(code, code)


def _finding(value: Mapping[str, Any]) -> dict[str, Any]:
    language = spoken()
    since = day_of(value["since"])
    return {
        "id": value["id"],
        "rule": value["rule"],
        "mission": value["mission"],
        "title": value["title"][language],
        "verdict": value["verdict"],
        "reason": value["reason_name"][language],
        "sentence": value["sentence"][language],
        "since": dates.day(since, language) if since else "",
        "evidence": _evidence(value),
        "sources": len(value["sources"]),
        "disposal": disposal_name(listed.made(value) or lists.OPEN),
        "lapsed": disposal_name(value["disposal"]["as"])
        if value["disposal"] and value["disposal"]["lapsed"]
        else "",
        "why": value["disposal"]["why"] if value["disposal"] else "",
    }


def _evidence(value: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give the id and the words of each claim behind a finding."""
    # A projection made before the words were kept has names alone; it is made anew at the next entry or day.
    if "rests_on" not in value:
        return [("", one) for one in value["evidence"]]
    return [(one["id"], one["name"][spoken()]) for one in value["rests_on"]]


def _receipt(filed: Mapping[str, str] | None, language: str) -> str:
    """Give the days between which a duty was delivered, one where they are the same."""
    found = (day_of(text[:10]) for text in (filed or {}).values() if text)
    return " – ".join(dict.fromkeys(dates.day(d, language) for d in found if d))


def _duty(value: Mapping[str, Any], as_of: date) -> dict[str, Any]:
    language = spoken()
    last = day_of(value["last"])
    return {
        "group": value["group"],
        "day": dates.day(last, language) if last else "",
        "away": (last - as_of).days if last else None,
        "ago": (as_of - last).days if last else None,
        "who": value["who_names"][language],
        "to": value["to_names"][language],
        "name": value["name"][language],
        "workings": [d["working"][language] for d in value["due"]],
        "clock": mark_safe(dueline.svg(value, as_of, value["name"][language])),  # noqa: S308 - escaped there
        "sentence": value["sentence"][language],
        "filed": _receipt(value["filed"], language),
        "verdict": value["verdict"],
        "reason": value["reason_name"][language],
        "finding": value["finding"],
        "mission": value["mission"],
        "title": value["title"][language],
    }
