"""Duties for a list: late first, then by day, then those without one; the arithmetic in prose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from placet.check.duty import DutyView
from placet.claims.outcome import Verdict
from placet.claims.period import Moment
from placet.exchange.answer import Answer
from placet.law.pack import name_in
from placet.wording import name, say

GROUPS = ("late", "next", "undated", "later", "done")
AHEAD = timedelta(days=90)
LANGUAGES = ("en", "es")


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty of a mission, in its group, with the last day on which it may fall due."""

    answer: Answer
    view: DutyView
    group: str
    last: date | None


def owed(answers: Iterable[Answer]) -> tuple[Owed, ...]:
    """Give every duty that is not dormant, in the order of the groups and of their days."""
    return tuple(sorted((_placed(one, view) for one in answers for view in one.duties), key=order))


def order(one: Owed) -> tuple[int, date, str, str]:
    """Give the place of a duty in a list."""
    return GROUPS.index(one.group), one.last or date.max, one.answer.id, one.view.slot


def place(one: Owed) -> int:
    """Give that place as one number: the group, then the day."""
    return GROUPS.index(one.group) * 10_000_000 + (one.last or date.max).toordinal()


def _placed(answer: Answer, view: DutyView) -> Owed:
    days = [m.day for d in view.dues for m in (d.earliest, d.latest) if m is not None]
    return Owed(answer, view, _group(answer.as_of, view, days), max(days, default=None))


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


def duty_name(answer: Answer, view: DutyView, language: str) -> str:
    """Give a duty's name: of the law, as its pack names it; of an act, its part or kind."""
    kind, _, id_ = view.slot.partition("/")
    if kind == "law":
        duty = answer.case.packs.duty(id_)
        return name_in(duty.names, language) if duty else id_
    part = view.slot.split("/", 2)[2] if view.slot.count("/") > 1 else "duty"
    return name(part, language)


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
        "sentence": {at: say(view.finding, at, answer.name) for at in LANGUAGES},
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
