"""Rows of a pack file: typed values with their place, and notes of what is wrong."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

import yaml

from placet.claims.amount import Span
from placet.claims.outcome import Problem
from placet.law.calendars import Names

UNITS = frozenset({"hour", "calendar_day", "working_day", "sitting_day", "month", "day", "unspecified"})
LANGUAGES = ("es", "en")
T = TypeVar("T")


@dataclass
class Notes:
    """What was found wrong in one file."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def add(self, code: str, line: int, place: str, **fields: str | int) -> None:
        """Note one problem at a line (counted from 1) and a key path."""
        self.found.append(Problem(code, self.file, line, place, tuple(sorted(fields.items()))))


@dataclass
class Row:
    """A mapping of the file: each key is asked for once, `close` notes those nobody asked for."""

    nodes: dict[str, yaml.Node]
    line: int
    place: str
    notes: Notes
    asked: set[str] = field(default_factory=set)

    def note(self, code: str, key: str = "", /, **fields: str | int) -> None:
        """Note a problem of this row, or of one of its keys."""
        node = self.nodes.get(key)
        line = node.start_mark.line + 1 if node else self.line
        self.notes.add(code, line, f"{self.place}.{key}".strip("."), **fields)

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self.nodes

    def text(self, key: str, default: str | None = "") -> str:
        """Give one scalar as text; None as default: it must be there."""
        self.asked.add(key)
        node = self.nodes.get(key)
        if node is None:
            if default is None:
                self.note("pack.missing_key", key=key)
            return default or ""
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self.note("pack.bad_value", key, key=key, wanted="text")
            return default or ""
        return str(node.value).strip()

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a scalar or a list of scalars as texts."""
        node = self.nodes.get(key)
        if not isinstance(node, yaml.SequenceNode):
            one = self.text(key)
            return (one,) if one else ()
        self.asked.add(key)
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode):
                self.note("pack.bad_value", key, key=key, wanted="a list of texts")
                return ()
        return tuple(str(item.value) for item in node.value)

    def choice(self, key: str, allowed: frozenset[str], default: str | None) -> str:
        """Give a word of a closed list."""
        word = self.text(key, default)
        if word and word not in allowed and word != default:
            self.note("pack.bad_value", key, key=key, value=word, wanted=", ".join(sorted(allowed)))
        return word

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Give yes or no."""
        word = self.choice(key, frozenset({"yes", "no"}), "yes" if default else "no")
        return word == "yes"

    def day(self, key: str) -> date | None:
        """Give a day, None where the key is not there."""
        return self._typed(key, date.fromisoformat, "a day, as in 2025-02-15")

    def number(self, key: str, default: int = 0) -> int:
        """Give a whole number."""
        found = self._typed(key, int, "a whole number")
        return default if found is None else found

    def numbers(self, key: str) -> tuple[int, ...]:
        """Give a list of whole numbers."""
        found = [self._parsed(key, text, int, "whole numbers") for text in self.texts(key)]
        return tuple(n for n in found if n is not None)

    def days(self, key: str) -> tuple[date, ...]:
        """Give a list of days."""
        found = [self._parsed(key, t, date.fromisoformat, "days") for t in self.texts(key)]
        return tuple(d for d in found if d is not None)

    def span(self, key: str) -> Span | None:
        """Give a length of time such as `30 working_day` or `unspecified`."""
        return self._typed(key, _span, "a length such as 30 calendar_day, or unspecified")

    def names(self, key: str = "names") -> Names:
        """Give names by language; a mapping that is there names every language."""
        row = self.row(key)
        if row is None:
            return ()
        return tuple((language, row.text(language, None)) for language in LANGUAGES)

    def row(self, key: str) -> "Row | None":
        """Give a mapping inside this one, None where the key is not there."""
        self.asked.add(key)
        node = self.nodes.get(key)
        return None if node is None else row_of(node, f"{self.place}.{key}".strip("."), self.notes)

    def rows(self, key: str) -> "Iterator[Row]":
        """Give the mappings of a list; each is closed after its turn."""
        self.asked.add(key)
        node = self.nodes.get(key)
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            self.note("pack.bad_value", key, key=key, wanted="a list")
            return
        for number, item in enumerate(node.value):
            row = row_of(item, f"{self.place}.{key}[{number}]".strip("."), self.notes)
            if row is not None:
                yield row
                row.close()

    def close(self) -> None:
        """Note the keys that nobody asked for."""
        for key in self.nodes:
            if key not in self.asked:
                self.note("pack.unknown_key", key, key=key, known=", ".join(sorted(self.asked)))

    def _typed(self, key: str, make: Callable[[str], T], wanted: str) -> T | None:
        text = self.text(key)
        return self._parsed(key, text, make, wanted) if text else None

    def _parsed(self, key: str, text: str, make: Callable[[str], T], wanted: str) -> T | None:
        try:
            return make(text)
        except ValueError:
            self.note("pack.bad_value", key, key=key, value=text, wanted=wanted)
            return None


def _span(text: str) -> Span:
    if text == "unspecified":
        return Span(0, text)
    amount, _, unit = text.partition(" ")
    if unit not in UNITS or int(amount) < 0:
        raise ValueError(text)
    return Span(int(amount), unit)


def row_of(node: yaml.Node, place: str, notes: Notes) -> Row | None:
    """Give the row of a mapping; anything else, and a key given twice, is noted."""
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        notes.add("pack.not_a_mapping", line, place)
        return None
    nodes: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in nodes:
            notes.add("pack.duplicate_key", key.start_mark.line + 1, place, key=name)
        nodes[name] = value
    return Row(nodes, line, place, notes)
