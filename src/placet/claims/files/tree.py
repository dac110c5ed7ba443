"""YAML text to a tree of texts with their lines: every scalar stays the text it is.

Built from PyYAML's events: no type is guessed (`NO`, `10:00`, `2025-02-15`
survive), no alias is expanded, nothing recurses, and what cannot be read is a
problem with its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from placet.claims.outcome import Problem

LARGEST = 5_000_000
"""Characters of one text; more is refused before it is parsed. A mission has some ten thousand."""
DEEPEST = 12
"""Levels of a text; the grammar needs eight."""
LONGEST = 20_000
"""Characters of one value."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, exactly as written."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    nodes: "tuple[Node, ...]"
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping: (key, line, node) in the order of the file, keys unique."""

    pairs: "tuple[tuple[str, int, Node], ...]"
    line: int

    def get(self, key: str) -> "Node | None":
        """Give the node of a key, None where it is not said."""
        return next((node for name, _, node in self.pairs if name == key), None)


@dataclass(frozen=True, slots=True)
class Broken:
    """What could not be read and has been told."""

    line: int


Node = Text | Items | Table | Broken


@dataclass(slots=True)
class _Frame:
    """A list or mapping still being read."""

    mapping: bool
    line: int
    nodes: list[Node] = field(default_factory=list)
    pairs: list[tuple[str, int, Node]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    key: tuple[str, int] | None = None


@dataclass(slots=True)
class _Growth:
    """The documents read so far, the open frames, and what was wrong."""

    file: str
    documents: list[Node] = field(default_factory=list)
    frames: list[_Frame] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, line: int, name: str = "", **fields: str | int) -> None:
        self.problems.append(Problem(code, self.file, line, name, tuple(fields.items())))

    def put(self, node: Node) -> None:
        if not self.frames:
            self.documents.append(node)
            return
        frame = self.frames[-1]
        if not frame.mapping:
            frame.nodes.append(node)
        elif frame.key is None:
            frame.key = self._key(node)
        else:
            self._pair(frame, frame.key, node)

    def _key(self, node: Node) -> tuple[str, int]:
        if isinstance(node, Text) and node.value:
            return node.value, node.line
        self.tell("file.key", node.line)
        return "", node.line

    def _pair(self, frame: _Frame, key: tuple[str, int], node: Node) -> None:
        frame.key = None
        if key[0] in frame.names:
            self.tell("key.duplicate", key[1], key[0], key=key[0])
        elif key[0]:
            frame.names.add(key[0])
            frame.pairs.append((*key, node))

    def close(self) -> None:
        frame = self.frames.pop()
        done = (
            Table(tuple(frame.pairs), frame.line) if frame.mapping else Items(tuple(frame.nodes), frame.line)
        )
        self.put(done)


def trees(text: str, file: str) -> tuple[tuple[Node, ...], tuple[Problem, ...]]:
    """Give one tree a document and the problems of the text.

    Documents before a place that is no YAML are kept, those after are not.
    Lines count from 1.
    """
    if refused := _refused(text, file):
        return (), (refused,)
    growth = _Growth(file)
    try:
        for event in _events(text):
            if not _grow(growth, event):
                break
    except yaml.YAMLError as error:
        _tell_syntax(growth, error, text)
    return tuple(growth.documents), tuple(growth.problems)


def _refused(text: str, file: str) -> Problem | None:
    if len(text) > LARGEST:
        fields: tuple[tuple[str, str | int], ...] = (("size", len(text)), ("most", LARGEST))
        return Problem("file.too_large", file, 0, "", fields)
    if match := _FORBIDDEN.search(text):
        line = text.count("\n", 0, match.start()) + 1
        return Problem("file.character", file, line, "", (("character", f"U+{ord(match[0]):04X}"),))
    return None


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_LOADER)


def _grow(growth: _Growth, event: yaml.Event) -> bool:
    """Take one event; False stops the reading of this text."""
    line = event.start_mark.line + 1 if event.start_mark else 0
    if isinstance(event, yaml.AliasEvent):
        growth.tell("file.alias", line, alias=str(event.anchor))
        growth.put(Broken(line))
    elif isinstance(event, yaml.ScalarEvent):
        growth.put(_scalar(growth, event, line))
    elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
        return _open(growth, event, line)
    elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
        growth.close()
    return True


def _scalar(growth: _Growth, event: yaml.ScalarEvent, line: int) -> Node:
    if event.anchor or event.tag not in {None, "!"}:
        _tell_mark(growth, event, line)
        return Broken(line)
    if len(event.value) > LONGEST:
        growth.tell("value.too_long", line, size=len(event.value), most=LONGEST)
        return Broken(line)
    if match := _FORBIDDEN.search(event.value):
        growth.tell("file.character", line, character=f"U+{ord(match[0]):04X}")
        return Broken(line)
    return Text(event.value.strip(), line)


def _tell_mark(growth: _Growth, event: yaml.ScalarEvent | yaml.CollectionStartEvent, line: int) -> None:
    if event.anchor:
        growth.tell("file.alias", line, alias=str(event.anchor))
    else:
        growth.tell("file.tag", line, tag=str(event.tag))


def _open(growth: _Growth, event: yaml.CollectionStartEvent, line: int) -> bool:
    if event.anchor or event.tag:
        _tell_mark(growth, event, line)
    if len(growth.frames) >= DEEPEST:
        growth.tell("file.too_deep", line, most=DEEPEST)
        return False
    growth.frames.append(_Frame(isinstance(event, yaml.MappingStartEvent), line))
    return True


def _tell_syntax(growth: _Growth, error: yaml.YAMLError, text: str) -> None:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 0
    lines = text.split("\n")
    here = lines[line - 1] if 0 < line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        growth.tell("file.tab", line)
    else:
        growth.tell("file.syntax", line, detail=str(getattr(error, "problem", None) or ""))
