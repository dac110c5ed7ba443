"""Duties as a list keeps them: plain values in both languages, with the arithmetic in prose."""

from datetime import date
from typing import Any

from placet.claims.period import Moment
from placet.exchange.answer import Answer
from placet.reports.calling import sentence
from placet.reports.duties import GROUPS, Owed, duty_name
from placet.wording import name, say

LANGUAGES = ("en", "es")


def place(one: Owed) -> int:
    """Give the place of a duty in a list as a number: its group, then its day."""
    return GROUPS.index(one.group) * 10_000_000 + (one.last or date.max).toordinal()


def plain(one: Owed) -> dict[str, Any]:
    """Give a duty as plain values in both languages; days ISO 8601."""
    view, trigger, answer = one.view, one.view.trigger, one.answer
    days = trigger.days if trigger else (None, None)
    return {
        "mission": answer.id,
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
                "working": {at: say(d, at, answer.name) for at in LANGUAGES},
            }
            for d in view.dues
        ],
        "filed": None if view.filed is None else {"from": view.filed[0], "to": view.filed[1]},
        "verdict": str(view.finding.verdict),
        "reason": str(view.finding.reason) if view.finding.reason else None,
        "sentence": {at: sentence(answer, view.finding, at) for at in LANGUAGES},
    }


def shown(one: Owed) -> dict[str, Any]:
    """Give what a list shows of a duty beyond its plain values: names in both languages, the finding's id."""
    view, answer = one.view, one.answer
    return {
        "last": one.last.isoformat() if one.last else None,
        "finding": view.finding.id,
        "name": {at: duty_name(answer, view, at) for at in LANGUAGES},
        "title": {at: answer_title(answer, at) for at in LANGUAGES},
        "who_names": {at: ", ".join(answer.name(i, at) for i in view.who) for at in LANGUAGES},
        "to_names": {at: ", ".join(answer.name(i, at) for i in view.to) for at in LANGUAGES},
        "reason_name": {
            at: name(str(view.finding.reason), at) if view.finding.reason else "" for at in LANGUAGES
        },
    }


def answer_title(answer: Answer, language: str) -> str:
    """Give the title of a mission in a language, else in any."""
    titles = dict(answer.mission.title)
    return titles.get(language) or next(iter(titles.values()), answer.id)


def _iso(moment: Moment | None) -> str | None:
    return None if moment is None else str(moment)
