"""Duties of missions: late first, then by day, then those without one; names, days and groups."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from placet.check.duty import DutyView
from placet.claims.outcome import Verdict
from placet.claims.period import Moment
from placet.exchange.answer import Answer
from placet.law import due
from placet.law.pack import LawDuty
from placet.reports.dates import moment
from placet.reports.values import joined, names, part_said
from placet.reports.words import word
from placet.wording import say

GROUPS = ("late", "next", "undated", "later", "done")
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
    return tuple(
        sorted(found, key=lambda o: (GROUPS.index(o.group), o.last or date.max, o.answer.id, o.view.slot))
    )


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


def said(answer: Answer, view: DutyView, language: str) -> str:
    """Give a duty in one line: who owes to whom, and the day, or that there is none."""
    return joined((whom(answer, view, language), duty_name(answer, view, language), until(view, language)))


def whom(answer: Answer, view: DutyView, language: str) -> str:
    """Give who owes to whom."""
    return joined((names(answer, view.who, language), names(answer, view.to, language)), " → ")


def until(view: DutyView, language: str) -> str:
    """Give the day it falls due, one a reading; or that there is none."""
    days = [d.latest or d.earliest for d in view.dues]
    said_days = [moment(d, language) for d in days if d is not None]
    return f" {word('or', language)} ".join(dict.fromkeys(said_days)) or word("no_day", language)


def duty_name(answer: Answer, view: DutyView, language: str) -> str:
    """Give a duty's name: of the law, as its pack names it; of an act, its part or kind."""
    kind, _, id_ = view.slot.partition("/")
    if kind == "law":
        duty = answer.case.packs.duty(id_)
        return dict(duty.names).get(language, id_) if duty else id_
    part = view.slot.split("/", 2)[2] if view.slot.count("/") > 1 else "duty"
    return part_said(part, language)


def reckoned(answer: Answer, view: DutyView, language: str) -> tuple[str, ...]:
    """Give the arithmetic of a duty in prose, one sentence a reading."""
    return tuple(t for d in view.dues if (t := say(d, language, names=answer.name)))


def standing(answers: Sequence[Answer]) -> tuple[LawDuty, ...]:
    """Give the yearly, quarterly and standing duties of the packs that the missions name, each once."""
    found = {d.id: d for one in answers for d in one.case.packs.own_duties(one.as_of)}
    return tuple(found[id_] for id_ in sorted(found))


def next_days(duty: LawDuty, as_of: date) -> list[date]:
    """Give the next due day of a yearly or quarterly duty, one a reading; none where it has none."""
    if duty.deadline.direction not in {"fixed_date", "recurring"}:
        return []
    found = due(duty.deadline, (Moment(as_of), Moment(as_of)), None)
    return [d.latest.day for d in found if d.latest is not None]
