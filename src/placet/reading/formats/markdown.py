"""Markdown: its headings, items and tables; the marks themselves are no words of the text."""

import re
from collections import Counter
from collections.abc import Iterable

from placet.reading.document import Document, Part, Where
from placet.reading.formats import dateline
from placet.reading.formats.canonical import Composition
from placet.reading.formats.encoding import Note
from placet.reading.formats.lines import join

VERSION = 1

_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDER = re.compile(r"^ {0,3}(=+|-+)\s*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+(.*)$")
_LABELLED = re.compile(r"^\s*(\*\*|__)[^*_\n]{2,60}(?::\1|\1\s?:)\s")
"""A line that begins with a label in bold: a form, not a paragraph."""
_QUOTE = re.compile(r"^ {0,3}>\s?")
_RULE = re.compile(r"^ {0,3}(?:[-*_]\s*){3,}$")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_TABLE = re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_EMPHASIS = re.compile(
    r"(?<!\w)(\*{1,3}(?!\*)|_{1,3}(?!_)|`{1,3}(?!`)|~~)(?=\S)|(?<=\S)(\*{1,3}|_{1,3}|`{1,3}|~~)(?!\w)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CELLS = re.compile(r"(?<!\\)\|")


def read_markdown(text: str, name: str, notes: Iterable[Note] = ()) -> Document:
    """Give the document of a Markdown text; `Where.path` is "line 12". `notes` are those of its encoding."""
    made = Composition(name)
    for code, line, fields in notes:
        made.note(code, line, **fields)
    _Reader(made).read(text.splitlines())
    return dateline.marked(made.finish("markdown", VERSION))


class _Reader:
    """Lines are held until it is clear what they are: one state, changed line by line."""

    def __init__(self, made: Composition) -> None:
        self.made = made
        self.held = ""
        self.first = 0
        self.part = Part.PARAGRAPH
        self.table: list[tuple[int, str]] = []
        self.fenced = False

    def read(self, lines: list[str]) -> None:
        for number, given in enumerate(lines, 1):
            line = _QUOTE.sub("", given)
            after = lines[number] if number < len(lines) else ""
            if self._in_table(number, line, after) or self._apart(number, line):
                continue
            self._words(number, line)
        self._end_table()
        self._end()

    def _in_table(self, number: int, line: str, after: str) -> bool:
        if self.table and "|" in line:
            self.table.append((number, line))
            return True
        self._end_table()
        if "|" in line and _TABLE.match(after) and not _TABLE.match(line):
            self._end()
            self.table = [(number, line)]
            return True
        return False

    def _apart(self, number: int, line: str) -> bool:
        """Take a line that is no part of a paragraph: a fence, a heading, a rule, an empty one."""
        if _FENCE.match(line):
            self.fenced = not self.fenced
            self._end()
        elif found := _HEADING.match(line):
            self._end()
            self._add(Part.HEADING, found[2], number, len(found[1]))
        elif self.held and self.part is Part.PARAGRAPH and (under := _UNDER.match(line)):
            self._add(Part.HEADING, self.held, self.first, 1 if under[1][0] == "=" else 2)
            self.held = ""
        elif not line.strip() or _RULE.match(line):
            self._end()
        else:
            return False
        return True

    def _words(self, number: int, line: str) -> None:
        item = _ITEM.match(line)
        if item or self.fenced or _LABELLED.match(line):
            self._end()
        if not self.held:
            self.part, self.first = (Part.ITEM if item else Part.PARAGRAPH), number
        line = item[1] if item else line
        self.held = join(self.held, line) if self.held else line.strip()

    def _end(self) -> None:
        if self.held:
            self._add(self.part, self.held, self.first)
            self.held = ""

    def _add(self, part: Part, text: str, number: int, level: int = 0) -> None:
        self.made.add(part, _plain(text), Where(path=f"line {number}"), level, number)

    def _end_table(self) -> None:
        rows = []
        for number, line in self.table:
            if not _TABLE.match(line):
                cells = _CELLS.split(line.strip().removeprefix("|").removesuffix("|"))
                where = Where(path=f"line {number}")
                rows.append(tuple(self.made.add_cell(_plain(cell), where, number) for cell in cells))
        if self.table:
            self.made.add_table("", rows)
        self.table = []


def _plain(text: str) -> str:
    """Give the words without the marks: links by their text, emphasis and code without signs."""
    text = _LINK.sub(r"\1", text)
    marks = Counter(found.group() for found in _EMPHASIS.finditer(text))
    # A mark that stands alone is a sign of the text.
    text = _EMPHASIS.sub(lambda found: found.group() if marks[found.group()] % 2 else "", text)
    return _ESCAPE.sub(r"\1", text)
