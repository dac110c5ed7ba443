"""A report owed some days after an event: late, missing, pending or kept."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import product

from tests.oracle.small_case import BASE, Answer, Days, Duty, SmallCase

TERM = "consented/duty/results"
SATURDAY = 5
READINGS = {"day": ("calendar_day", "working_day")}


def judge(case: SmallCase) -> dict[tuple[str, str], Answer]:
    """The answer about the duty of a case, by rule (`duty`: whichever code answers) and term."""
    if not case.duty:
        return {}
    triggers = triggered(case, case.duty)
    if not triggers:
        return {("duty", TERM): Answer(frozenset({"absent"}))}
    units = READINGS.get(case.duty.unit, (case.duty.unit,))
    answers = [_under(case, case.duty, triggers, unit) for unit in units]
    return {("duty", TERM): answers[0] if len(answers) == 1 else _agreed(*answers)}


def triggered(case: SmallCase, duty: Duty) -> tuple[int, ...]:
    """Every day on which the trigger can have been; the term's last day if none is on record."""
    if duty.trigger == "publication":
        return _days(duty.published) if duty.published else ()
    facts = case.of_kind("presence" if duty.trigger == "left" else "activity")
    if not facts:
        return (case.last,)
    ends = [
        [number for number in _days(fact.departure) if number >= fact.arrival.earliest]
        for fact in facts
        if fact.departure
    ]
    return tuple(sorted({max(world) for world in product(*ends)}))


def _days(days: Days) -> tuple[int, ...]:
    return tuple(range(days.earliest, days.latest + 1))


def due(trigger: int, amount: int, unit: str, holidays: frozenset[int] = frozenset()) -> int:
    """The last day of a deadline; the day of the event is not counted."""
    if unit == "calendar_day":
        return trigger + amount
    at, left = trigger, amount
    while left:
        at += 1
        left -= at not in holidays and (BASE + timedelta(days=at)).weekday() < SATURDAY
    return at


def _under(case: SmallCase, duty: Duty, triggers: Iterable[int], unit: str) -> Answer:
    """The answer under one reading of the days, over every world of trigger and report."""
    days = [due(trigger, duty.amount, unit) for trigger in triggers]
    if duty.filed:
        late = {filed > last for filed, last in product(_days(duty.filed), days)}
        verdict = "possible" if len(late) > 1 else "breached" if True in late else "kept"
        reasons = frozenset({"imprecise"}) if verdict == "possible" else frozenset[str]()
        return Answer(frozenset({verdict}), reasons, rules=frozenset({"duty.late"}))
    if case.as_of < min(days):
        return Answer(frozenset({"pending"}), rules=frozenset({"duty.pending"}))
    if case.as_of <= max(days):
        open_still = frozenset({"pending", "possible", "undetermined"})
        return Answer(open_still, rules=frozenset({"duty.pending", "duty.missing"}))
    looked = duty.search_where == "archive" and duty.searched is not None and duty.searched > max(days)
    if looked:
        return Answer(frozenset({"breached"}), rules=frozenset({"duty.missing"}))
    return Answer(frozenset({"undetermined"}), frozenset({"no_evidence"}), rules=frozenset({"duty.missing"}))


def _agreed(calendar: Answer, working: Answer) -> Answer:
    """Two readings: what both say, else undetermined for the ambiguous term."""
    rules = calendar.rules | working.rules
    if calendar.allowed == working.allowed:
        return Answer(calendar.allowed, calendar.reasons & working.reasons, rules=rules)
    fuzzy = len(calendar.allowed | working.allowed) > 2  # one of them was open already
    allowed = {"undetermined"} | ((calendar.allowed | working.allowed) if fuzzy else set())
    return Answer(frozenset(allowed), frozenset() if fuzzy else frozenset({"ambiguous_term"}), rules=rules)
