"""Rows of lists as a template shows them, in the language of the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from placet.reports import bar, dates
from placet.server.pages.tags import spoken
from placet.wording.numbers import digits


def stage_name(code: str) -> str:
    """Give the name of a group of the register."""
    return {
        "running": _("Running"),
        "owed": _("Ended, something owed"),
        "without": _("No act on record"),
        "asked": _("Asked for"),
        "allowed": _("Consented, not begun"),
        "undated": _("Consented, no window known"),
        "ended": _("Ended, nothing owed"),
        "refused": _("Not carried"),
    }.get(code, code)


@dataclass(frozen=True, slots=True)
class Shown:
    """A mission in a list."""

    id: str
    title: str
    states: str
    units: str
    places: str
    bar: SafeString
    window: str
    ceiling: str
    verdict: str
    why: str
    next_day: str
    next_what: str
    sources: int
    stage: str
    group: str


def shown(row: Mapping[str, Any]) -> Shown:
    """Give a row of the register."""
    language = spoken()
    words = window_words(row)
    drawn = bar.svg(bar.unplain(row["bar"]), words)
    day, what = next_words(row)
    return Shown(
        id=row["id"],
        title=row["title"][language],
        states=states_words(row),
        units=few(row["unit_names"][language]),
        places=few(row["place_names"][language]),
        bar=mark_safe(drawn),  # noqa: S308 - drawn by us; the name in it is escaped there
        window=words,
        ceiling="–" if row["ceiling"] is None else digits(row["ceiling"], language),
        verdict=row["verdict"],
        why=row["why"][language],
        next_day=day,
        next_what=what,
        sources=row["sources"],
        stage=stage_name(row["group"]),
        group=row["group"],
    )


ROOM = 48
"""Letters of the names that a row tells; the other names are counted, for a row has three lines at most."""


def few(names: list[str]) -> str:
    """Give the first names in one text, at least one, and how many more there are."""
    taken = 1
    while taken < len(names) and len("; ".join(names[: taken + 1])) <= ROOM:
        taken += 1
    told, rest = "; ".join(names[:taken]), len(names) - taken
    return told if rest < 1 else _("%(names)s and %(n)s more") % {"names": told, "n": rest}


def states_words(row: Mapping[str, Any]) -> str:
    """Give who goes where."""
    sender, host = (str(s) for s in row["states"][spoken()])
    if sender and host:
        return _("%(sender)s to %(host)s") % {"sender": sender, "host": host}
    return sender or host


def window_words(row: Mapping[str, Any]) -> str:
    """Give the window in words, with its length in days; both ends count."""
    language = spoken()
    first, last = (day_of(row["window"][side]) for side in ("from", "to"))
    if first and last:
        span = dates.span(first, last, language)
        days = ngettext("%(n)s day", "%(n)s days", row["days"]) % {"n": row["days"]}
        return f"{span} · {days}"
    if first:
        return _("from %(day)s") % {"day": dates.day(first, language)}
    if last:
        return _("until %(day)s") % {"day": dates.day(last, language)}
    return _("no window on record")


def next_words(row: Mapping[str, Any]) -> tuple[str, str]:
    """Give the next day that matters and what happens on it; empty where there is none."""
    ahead = row["next"]
    if not ahead:
        return "", ""
    day = day_of(ahead["day"])
    name = ahead["name"].get(spoken(), "")
    said = {
        "begins": _("window begins"),
        "ends": _("window ends"),
        "due": _("%(name)s due") % {"name": name},
        "late": _("%(name)s: past its day") % {"name": name},
        "undated": _("%(name)s: no day set") % {"name": name},
    }[ahead["what"]]
    return (dates.day(day, spoken()) if day else ""), said


def day_of(text: str | None) -> date | None:
    """Give the day of ISO text."""
    return date.fromisoformat(text[:10]) if text else None
