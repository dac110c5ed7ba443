"""The readings a finding was judged under, each with its result."""

from collections.abc import Sequence

from placet.wording.catalogue import variants, words
from placet.wording.dates import stamp
from placet.wording.naming import Names, called
from placet.wording.slots import Slots
from placet.wording.template import fill
from placet.wording.values import phrase, said

MOST = 4
"""More readings than these are told by their results alone, on the page of the finding."""


def say_readings(readings: Sequence[str], language: str, names: Names) -> str:
    """Give `10 (gazette): breached; 12 (press): kept`; empty where there are none, or too many."""
    if not 0 < len(readings) <= MOST:
        return ""
    told = "; ".join(_reading(one, language, names) for one in readings)
    return fill(
        variants(language, "findings/tails", "tail readings"), Slots({"readings": told}, language, names)
    )


def _reading(text: str, language: str, names: Names) -> str:
    choices, _, verdict = text.rpartition(": ")
    each = choices.split("; ")
    values = ", ".join(_choice(one, language, names, named=len(each) > 1) for one in each)
    slots = Slots({"said": values, "verdict": verdict}, language, names)
    return fill(variants(language, "findings/tails", "tail reading"), slots, capital=False)


def _choice(text: str, language: str, names: Names, *, named: bool) -> str:
    """Give what a choice takes: its field if `named`, the value after the sign, its sources in brackets."""
    slot, _, value = text.partition("=")
    value = value or text
    field = slot.rpartition(" ")[2]
    if named and field in words(language, "names"):
        told = _choice(value, language, names, named=False)
        return f"{called(field, language)} {told}"
    plain, _, sources = value.partition(" [")
    told = _value(plain, language, names)
    return phrase("said", language, value=told, sources=sources.rstrip("]")) if sources else told


def _value(text: str, language: str, names: Names) -> str:
    """Give a value; a way to count and its day, `working_day:holy-week 2025-05-14`, as two."""
    table = words(language, "names")
    parts = [one.partition(":")[0] for one in text.split(" ")]
    if text not in table and all(one in table or stamp(one) for one in parts):
        return ", ".join(said(one, language, names) for one in parts)
    return said(text, language, names)
