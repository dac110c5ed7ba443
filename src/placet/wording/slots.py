"""What stands in a slot: a value of the facts, said in a language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from placet.wording import dates, numbers, values
from placet.wording.catalogue import words
from placet.wording.naming import Names, by_id, called, joined, quoted, the

Value = str | int
_DATED = frozenset({"on", "over", "until", "of", "range", "due"})
_VERBATIM = frozenset({"quoted", "text"})
_HASH = re.compile("[0-9a-f]{16}")
_JOINED = frozenset({"and", "or"})


@dataclass(frozen=True)
class Slots:
    """The values a sentence may use, and how to say them."""

    values: Mapping[str, Value]
    language: str
    names: Names = by_id

    def __call__(self, slot: str) -> str:
        """Give the text of a slot; empty where a value it needs is not given."""
        key, _, how = slot.partition("|")
        first, _, last = key.partition("..")
        low, high = self.values.get(first, ""), self.values.get(last or first, "")
        if low == "" or high == "":
            return ""
        return self._said(first, low, high, how)

    def _said(self, key: str, low: Value, high: Value, how: str) -> str:
        if isinstance(low, int) and isinstance(high, int):
            return self._number(low, high, how)
        if how in _VERBATIM:
            return quoted(str(low), self.language) if how == "quoted" else str(low)
        first, last = dates.stamp(low), dates.stamp(high)
        if first and last:
            return dates.between(first, last, self.language, how if how in _DATED else "plain")
        if how in _DATED:
            return ""
        return self._text(key, str(low), how)

    def _number(self, low: int, high: int, how: str) -> str:
        if how in {"plain", "digits"}:
            return str(low) if how == "plain" else numbers.digits(low, self.language)
        unit = str(self.values.get(how[1:], "")) if how.startswith("@") else how
        if how and unit not in numbers.units(self.language):
            return ""
        return numbers.counted(low, high, unit or "bare", self.language)

    def _text(self, key: str, text: str, how: str) -> str:
        if how == "judge":
            return words(self.language, "the").get(text) or self.names(text, self.language)
        if key.endswith(("_id", "_ids")):
            found = [self.names(one, self.language) for one in re.split(r"[ ,]+", text.strip())]
            return joined(found, self.language, how if how in _JOINED else "and")
        if how in {"claim", "alias"}:
            return self._claim(text, how)
        if how in _WAYS:
            return _WAYS[how](text, self.language)
        if how in {"rivals", "value"}:
            say = values.rivals if how == "rivals" else values.said
            return say(text, self.language, self.names)
        return text

    def _claim(self, text: str, how: str) -> str:
        """Give a claim in words where somebody gives them, or by its alias; never by its hash."""
        told = self.names(text, self.language)
        if how == "claim":
            return told if told != text else ""
        return "" if _HASH.fullmatch(text) else quoted(text, self.language)


def _names(text: str, language: str) -> str:
    return joined([called(one, language) for one in text.split()], language)


def _parts(text: str, language: str) -> str:
    return joined([values.path(one, language) for one in re.split("[+ ]", text)], language)


def _shown(text: str, language: str) -> str:
    return words(language, "phrases").get(f"shown.{text}", "")


def _wanted(text: str, language: str) -> str:
    return words(language, "wanted").get(text, text)


_WAYS: Mapping[str, Callable[[str, str], str]] = {
    "the": the,
    "name": called,
    "names": _names,
    "figure": values.figure,
    "term": values.term,
    "subject": values.subject,
    "part": values.path,
    "parts": _parts,
    "limit": values.limit,
    "contents": values.contents,
    "shown": _shown,
    "wanted": _wanted,
}
"""How a text is said, by the name a slot gives after its bar."""
