"""The working of a duty in prose: from which day, how counted, until when, under each reading."""

from collections.abc import Sequence

from placet.check.finding import Finding
from placet.law import Due
from placet.wording.catalogue import variants
from placet.wording.count import Count, Skipped, of_due, of_facts, stretches
from placet.wording.naming import Names, joined
from placet.wording.slots import Slots, Value
from placet.wording.template import fill, sentence

LONG = 3
"""From this many days in a row on, days passed over are told as a stretch."""

NAMED = 2
"""So are this many that share a name."""


def of_dues(dues: Sequence[Due], language: str, names: Names) -> str:
    """Give the arithmetic of a deadline, its readings joined; empty where there is none."""
    return _Prose(language, names).told([of_due(one, language) for one in dues])


def of_finding(found: Finding, language: str, names: Names) -> str:
    """Give the working of a duty's finding; empty for any other rule, and where no length is stated."""
    if not found.rule.startswith("duty."):
        return ""
    counts = of_facts(dict(found.facts))
    if counts and all(one.gap == "no_length" for one in counts):
        return ""
    return _Prose(language, names).told(counts)


class _Prose:
    """Counts in one language."""

    def __init__(self, language: str, names: Names) -> None:
        self.language = language
        self.names = names

    def told(self, counts: Sequence[Count]) -> str:
        if not counts:
            return ""
        first, *others = counts
        parts = [self._first(first), *(self._further(first, one) for one in others)]
        text = "; ".join(dict.fromkeys(parts))
        if others:
            text = self._fill(("several",), {"working": text, "readings": len(counts)})
        return sentence(text)

    def _fill(self, keys: Sequence[str], values: dict[str, Value]) -> str:
        texts = variants(self.language, "workings", *keys)
        return fill(texts, Slots(values, self.language, self.names), capital=False)

    def _first(self, one: Count) -> str:
        values = one.values | self._calendar(one)
        values["event"] = self._fill(("event",), values)
        if one.gap:
            return self._fill((f"gap.{one.gap}",), values)
        values["count"] = self._fill((f"count.{one.direction}", "count.after"), values)
        skipped = self._skipped(one.skipped)
        if skipped:
            values["count"] = self._fill(("skipped",), values | {"skipped": skipped})
        told = self._fill(("due",), values) or str(values["count"])
        return " ".join(part for part in (told, self._rule(one)) if part)

    def _rule(self, one: Count) -> str:
        return self._fill((f"rule.{one.rule}",), {}) if one.rule else ""

    def _further(self, first: Count, one: Count) -> str:
        if one.unit != first.unit:
            key, days = "further.unit", one.skipped
        else:
            key, days = "further.also", tuple(s for s in one.skipped if s not in first.skipped)
        skipped = self._skipped(days)
        values = one.values | ({"skipped": skipped} if skipped else {})
        return self._fill((key,), values) or self._fill(("further",), values)

    def _calendar(self, one: Count) -> dict[str, Value]:
        """Give the name of the calendar, where whoever gives names knows it."""
        name = self.names(one.calendar, self.language) if one.calendar else ""
        return {"calendar": name} if name and name != one.calendar else {}

    def _skipped(self, days: Skipped) -> str:
        told: list[str] = []
        for run in stretches(days):
            name = run[0][1]
            if len(run) >= (NAMED if name else LONG):
                told.append(self._fill(("stretch",), {"first": run[0][0], "last": run[-1][0], "name": name}))
            else:
                told += [self._fill(("day",), {"day": day, "name": name}) for day, _ in run]
        return joined(told, self.language)
