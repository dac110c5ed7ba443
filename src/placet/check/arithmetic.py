"""The working of a duty as figures for a sentence: from which day, how counted, until when."""

from placet.check.case import Case
from placet.check.discharge import Facts, State
from placet.check.finding import Value
from placet.check.ticks import BEGINNING, day_of, show
from placet.check.trigger import Trigger
from placet.law import Due

Pairs = list[tuple[str, Value]]


def figures(case: Case, state: State) -> Facts:
    """Give the working; keys without a value are left out. The keys are told in `duty`."""
    owed = state.owed
    first, last = when_filed(case, state) or ("", "")
    found: Pairs = [
        ("who_id", ",".join(owed.who)),
        ("to_id", ",".join(owed.to)),
        *((f"owed_{language}" if language else "owed", what) for language, what in owed.what),
        *_trigger(state.trigger),
        ("amount", owed.deadline.span.amount),
        ("unit", owed.deadline.span.unit),
        ("direction", owed.deadline.direction),
        ("calendar", owed.calendar.id if owed.calendar else ""),
        ("readings", len(state.limits)),
        *(pair for number, one in enumerate(state.limits, 1) for pair in _due(one.due, number)),
        ("filed_earliest", first),
        ("filed_latest", last),
    ]
    return tuple((key, value) for key, value in found if value != "")


def _trigger(trigger: Trigger | None) -> Pairs:
    if trigger is None:
        return []
    first, last = (str(m or "") for m in trigger.days)
    named: Pairs = [("trigger", trigger.name), ("trigger_basis", trigger.basis)]
    return [*named, ("trigger_earliest", first), ("trigger_latest", last)]


def _due(due: Due, number: int) -> Pairs:
    suffix = "" if number == 1 else f"_{number}"
    told = {
        "reading": due.reading,
        "due_earliest": str(due.earliest or ""),
        "due_latest": str(due.latest or ""),
        "skipped": ",".join(s.day.isoformat() for s in due.working.skipped),
        "rule": due.working.rule,
        "gap": due.working.gap,
    }
    return [(f"{key}{suffix}", value) for key, value in told.items()]


def when_filed(case: Case, state: State) -> tuple[str, str] | None:
    """Give the earliest and latest instant of the delivery as text; None where there is none."""
    filing = state.filing
    if filing is None:
        return None
    return _text(case, state, filing.first), _text(case, state, filing.last)


def _text(case: Case, state: State, tick: int) -> str:
    if tick <= BEGINNING:
        return ""
    if state.limit.due.working.unit == "hour":
        return show(tick, case.zone)
    return day_of(tick, case.zone).isoformat()
