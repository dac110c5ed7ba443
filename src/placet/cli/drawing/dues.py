"""Duties in the terminal: late first, then by day, then those without one; the arithmetic in prose."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from rich.text import Text

from placet.cli.drawing.findings import GREY, verdict
from placet.cli.shell.answers import reckoned, said
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.law.pack import LawDuty, name_in
from placet.reports.dates import day
from placet.reports.duties import Owed, duty_name, next_days, standing
from placet.reports.values import joined, names


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
    for one_due in view.dues if len(view.dues) > 1 else ():  # a single one stands in the finding's sentence
        yield from indented(Text(), Text(reckoned(answer, one_due, language)), 2, width)
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
                "reading": d.reading,
                "earliest": _iso(d.earliest),
                "latest": _iso(d.latest),
                "working": {language: reckoned(one.answer, d, language) for language in said_by},
            }
            for d in view.dues
        ],
        "filed": None if view.filed is None else {"from": view.filed[0], "to": view.filed[1]},
        "verdict": str(view.finding.verdict),
        "reason": str(view.finding.reason) if view.finding.reason else None,
        "sentence": {language: said(one.answer, view.finding, language) for language in said_by},
    }


def standing_lines(answers: Sequence[Answer], language: str, width: int) -> Iterator[Text]:
    """Give those duties: whose they are, and the next day on which they fall due."""
    duties = standing(answers)
    if duties:
        yield Text()
        yield Text(word("duties.own", language), style="bold underline")
    for duty in duties:
        one = answers[0]
        days = [day(d, language) for d in next_days(duty, one.as_of)]
        until = f" {word('or', language)} ".join(days) or word("no_day", language)
        whom = joined((names(one, duty.who, language), names(one, duty.to, language)), " → ")
        yield Text(until, style="bold")
        yield from indented(Text(), Text(joined((whom, name_in(duty.names, language)))), 2, width)


def standing_plain(duty: LawDuty, as_of: date) -> dict[str, Any]:
    """Give such a duty as plain values, for JSON."""
    return {
        "term": duty.slot,
        "name": dict(duty.names),
        "who": list(duty.who),
        "to": list(duty.to),
        "due": [d.isoformat() for d in next_days(duty, as_of)],
    }


def _iso(moment: object) -> str | None:
    return None if moment is None else str(moment)
