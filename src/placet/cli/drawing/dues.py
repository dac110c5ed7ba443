"""Duties in the terminal: late first, then by day, then those without one; the arithmetic in prose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rich.text import Text

from placet.check.duty import DutyView
from placet.claims.outcome import Verdict
from placet.cli.drawing.dates import day
from placet.cli.drawing.findings import GREY, verdict
from placet.cli.drawing.lanes import duty_name
from placet.cli.drawing.values import joined, names
from placet.cli.shell.answers import reckoned, said
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer

GROUPS = ("late", "next", "later", "undated", "done")
AHEAD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty of a mission, in its group, with the last day on which it may fall due."""

    answer: Answer
    view: DutyView
    group: str
    last: date | None


def owed(answers: Iterable[Answer]) -> tuple[Owed, ...]:
    """Give every duty that is not dormant, in the order of the groups and of their days."""
    found = [_placed(one, view) for one in answers for view in one.duties]
    return tuple(sorted(found, key=lambda o: (GROUPS.index(o.group), o.last or date.max, o.answer.id, o.view.slot)))


def _placed(answer: Answer, view: DutyView) -> Owed:
    days = [m.day for due in view.dues for m in (due.earliest, due.latest) if m is not None]
    last = max(days, default=None)
    return Owed(answer, view, _group(answer.as_of, view, days), last)


def _group(as_of: date, view: DutyView, days: list[date]) -> str:
    """Give the group: past due and not kept is late, whether or not anybody has looked for it."""
    if view.finding.verdict is Verdict.KEPT:
        return "done"
    if view.filed is not None:
        return "late" if view.finding.verdict in {Verdict.BREACHED, Verdict.POSSIBLE} else "done"
    if not days:
        return "undated"
    if min(days) < as_of:
        return "late"
    return "next" if min(days) <= as_of + AHEAD else "later"


def lines(every: Iterable[Owed], language: str, width: int) -> Iterator[Text]:
    """Give the groups with their duties; an empty list says so."""
    group = ""
    for one in every:
        if one.group != group:
            group = one.group
            yield Text()
            yield Text(word(f"duties.{group}", language), style="bold underline")
        yield from _duty(one, language, width)
    if not group:
        yield Text(word("duties.none", language))


def _duty(one: Owed, language: str, width: int) -> Iterator[Text]:
    answer, view = one.answer, one.view
    last = day(one.last, language) if one.last else word("no_day", language)
    yield Text.assemble((last, "bold"), "  ", verdict(str(view.finding.verdict), language), f"  {answer.id}")
    whom = joined((names(answer, view.who, language), names(answer, view.to, language)), " → ")
    yield from indented(Text(), Text(joined((whom, duty_name(answer, view, language)))), 2, width)
    for due in view.dues:
        yield from indented(Text(), Text(reckoned(answer, due, language)), 2, width)
    yield from indented(Text(), Text(said(answer, view.finding, language)), 2, width)
    yield from indented(Text(), Text(joined((view.finding.rule, view.slot)), style=GREY), 2, width)


def plain(one: Owed, languages: Iterable[str]) -> dict[str, Any]:
    """Give a duty as plain values, for JSON."""
    view, trigger = one.view, one.view.trigger
    days = trigger.days if trigger else (None, None)
    said_by = tuple(languages)
    return {
        "mission": one.answer.id,
        "term": view.slot,
        "group": one.group,
        "who": list(view.who),
        "to": list(view.to),
        "trigger": None
        if trigger is None
        else {"name": trigger.name, "basis": trigger.basis, "from": _iso(days[0]), "to": _iso(days[1])},
        "due": [
            {
                "reading": due.reading,
                "earliest": _iso(due.earliest),
                "latest": _iso(due.latest),
                "working": {language: reckoned(one.answer, due, language) for language in said_by},
            }
            for due in view.dues
        ],
        "filed": None if view.filed is None else {"from": view.filed[0], "to": view.filed[1]},
        "verdict": str(view.finding.verdict),
        "reason": str(view.finding.reason) if view.finding.reason else None,
        "sentence": {language: said(one.answer, view.finding, language) for language in said_by},
    }


def _iso(moment: object) -> str | None:
    return None if moment is None else str(moment)
