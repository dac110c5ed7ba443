"""One reading of a deadline as plain texts, from the law's arithmetic or from a finding's figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from placet.law import Due
from placet.wording.slots import Value

Skipped = tuple[tuple[str, str], ...]
"""Days passed over, each with its name; the name may be empty."""


@dataclass(frozen=True, slots=True)
class Count:
    """How one reading counts: days as ISO 8601 texts, empty where there is none."""

    trigger: str
    days: tuple[str, str]
    amount: int
    unit: str
    direction: str
    due: tuple[str, str]
    calendar: str = ""
    skipped: Skipped = ()
    rule: str = ""
    gap: str = ""

    @property
    def values(self) -> dict[str, Value]:
        """Give the values of its sentences; those without a value are left out."""
        bare = self.direction in {"fixed_date", "recurring"} or self.gap == "no_length"
        found: dict[str, Value] = {
            "trigger": self.trigger,
            "trigger_first": self.days[0] or self.days[1],
            "trigger_last": self.days[1] or self.days[0],
            "unit": self.unit,
            "due_first": self.due[0],
            "due_last": self.due[1],
        }
        told = {key: value for key, value in found.items() if value}
        return told if bare else told | {"amount": self.amount}


def of_due(due: Due, language: str) -> Count:
    """Give the count of a due day of the law."""
    told = due.working
    return Count(
        trigger="",
        days=_texts(told.trigger),
        amount=told.amount,
        unit=told.unit,
        direction=told.direction,
        due=_texts((due.earliest, due.latest)),
        calendar=told.calendar,
        skipped=tuple((s.day.isoformat(), named(s.names, language)) for s in told.skipped),
        rule=told.rule,
        gap=told.gap,
    )


def _texts(pair: Sequence[object]) -> tuple[str, str]:
    first, last = ("" if one is None else str(one) for one in pair)
    return first, last


def named(names: Sequence[tuple[str, str]], language: str) -> str:
    """Give a name in a language, else the one the country itself uses; empty where there is neither."""
    table = dict(names)
    return table.get(language) or table.get("", "")


def of_facts(facts: Mapping[str, Value]) -> tuple[Count, ...]:
    """Give the counts of a duty's finding, one a reading; none where it has no working."""
    many = int(facts.get("readings", 0))
    return tuple(_reading(facts, "" if n == 1 else f"_{n}") for n in range(1, many + 1))


def _reading(facts: Mapping[str, Value], end: str) -> Count:
    reading = str(facts.get(f"reading{end}", "")).partition(":")[0]
    unit = str(facts.get("unit", ""))
    days = [one for one in str(facts.get(f"skipped{end}", "")).split(",") if one]
    return Count(
        trigger=str(facts.get("trigger", "")),
        days=(str(facts.get("trigger_earliest", "")), str(facts.get("trigger_latest", ""))),
        amount=int(facts.get("amount", 0)),
        unit=reading if unit in {"day", "working_day"} and reading else unit,
        direction=str(facts.get("direction", "")),
        due=(str(facts.get(f"due_earliest{end}", "")), str(facts.get(f"due_latest{end}", ""))),
        calendar=str(facts.get("calendar", "")),
        skipped=tuple((day, "") for day in days),
        rule=str(facts.get(f"rule{end}", "")),
        gap=str(facts.get(f"gap{end}", "")),
    )


def stretches(skipped: Skipped) -> tuple[Skipped, ...]:
    """Group days passed over that follow each other (weekends apart) and share a name."""
    runs: list[list[tuple[str, str]]] = []
    for one in skipped:
        if runs and _next(runs[-1][-1][0], one[0]) and runs[-1][-1][1] == one[1]:
            runs[-1].append(one)
        else:
            runs.append([one])
    return tuple(tuple(run) for run in runs)


def _next(one: str, other: str) -> bool:
    apart = (date.fromisoformat(other) - date.fromisoformat(one)).days
    return apart == 1 or (apart == 3 and date.fromisoformat(one).weekday() == 4)  # noqa: PLR2004 - Friday to Monday
