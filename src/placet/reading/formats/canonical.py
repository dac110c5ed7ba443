"""The canonical text of a document, put together piece by piece with the way back to each."""

import re
import unicodedata

import regex

from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.reading.document import Cell, Document, Part, Segment, Table, Where
from placet.reading.formats.language import tell_language

MOST_CHARACTERS = 10_000_000
"""Code points of the longest text that is read."""
MOST_CELLS = 200_000
_MOST_PROBLEMS = 200

_BREAKS = re.compile(r"[\x0b\x0c\x1c-\x1f\x85]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
# What shows nothing and can hide or turn words: no width, directions, tags, fillers (Unicode 16, Cf and Lo).
_HIDDEN = re.compile(
    "[\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
# Text is composed in the square of the marks on one letter; nobody writes more (UAX 15, 13: stream-safe).
_PILED = regex.compile(r"(\p{M}{30})\p{M}+")
_LOST = re.compile(r"[\ud800-\udfff]")


class Composition:
    """Pieces in their order become one text: NFC, one blank between words, one line feed between pieces."""

    def __init__(self, name: str) -> None:
        """Begin an empty text; `name` is the file that problems name."""
        self.name = name
        self.problems: list[Problem] = []
        self.segments: list[Segment] = []
        self.tables: list[Table] = []
        self._pieces: list[str] = []
        self._length = 0
        self._cells = 0
        self._found = {"reading.controls": [0, 0], "reading.hidden": [0, 0], "reading.replaced": [0, 0]}

    @property
    def words(self) -> bool:
        """Whether anything has been added."""
        return bool(self._pieces)

    def add(self, part: Part, text: str, where: Where | None = None, level: int = 0, line: int = 0) -> Cell:
        """Add a piece and give its span, `start == end` where nothing of it is left.

        `line` is where problems of its characters stand (0: unknown). Raises
        PlacetError `reading.too_long` past MOST_CHARACTERS.
        """
        cleaned = self._cleaned(text, line)
        if not cleaned:
            return Cell(self._length, self._length)
        start = self._length + 1 if self._pieces else 0
        end = start + len(cleaned)
        if end > MOST_CHARACTERS:
            raise PlacetError("reading.too_long", most=MOST_CHARACTERS)
        self._pieces.append(cleaned)
        self._length = end
        self.segments.append(Segment(part, start, end, where or Where(), level))
        return Cell(start, end)

    def add_cell(self, text: str, where: Where, line: int = 0) -> Cell:
        """Add a cell of a table. Raises PlacetError `reading.too_many_cells` past MOST_CELLS."""
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise PlacetError("reading.too_many_cells", most=MOST_CELLS)
        return self.add(Part.CELL, text, where, 0, line)

    def add_table(self, name: str, rows: list[tuple[Cell, ...]]) -> None:
        """Add a table of cells added before, unless it is empty."""
        if any(cell.end > cell.start for row in rows for cell in row):
            self.tables.append(Table(name, tuple(rows)))

    def note(self, code: str, line: int = 0, **fields: str | int) -> None:
        """Note what could not be read as it stands; past some hundred nothing more is noted."""
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(code, self.name, line, "", tuple(fields.items())))

    def finish(self, kind: str, version: int, **told: str | int) -> Document:
        """Give the document; `told` are fields of it (title, published, pages, sha256, language).

        Raises PlacetError `reading.no_text` where there are no words.
        """
        if not self._pieces:
            raise PlacetError("reading.no_text")
        text = "\n".join(self._pieces)
        for code, (count, line) in self._found.items():
            if count:
                self.note(code, line, count=count)
        fields = {"title": self._heading(), "language": tell_language(text)} | told
        return Document(
            kind=kind,
            text=text,
            segments=tuple(self.segments),
            reader=f"{kind}/{version}",
            tables=tuple(self.tables),
            problems=tuple(self.problems),
            **({"sha256": ""} | fields),  # type: ignore[arg-type]  # the fields are those of Document
        )

    def _heading(self) -> str:
        """Give the first heading of the highest level, or the one the text begins with, else ""."""
        for number, segment in enumerate(self.segments):
            if segment.part is Part.HEADING and (segment.level == 1 or number == 0):
                return self._pieces[number]
        return ""

    def _cleaned(self, text: str, line: int) -> str:
        if not text.isascii() or not text.isprintable():
            text = self._dropped(_LOST, text, "reading.replaced", "\ufffd", line)
            text = _BREAKS.sub(" ", text)
            text = self._dropped(_CONTROLS, text, "reading.controls", " ", line)
            text = self._dropped(_HIDDEN, text.replace("\u00ad", ""), "reading.hidden", "", line)
            text = self._dropped(_PILED, text, "reading.hidden", r"\1", line)
            text = unicodedata.normalize("NFC", text)
        return " ".join(text.split())

    def _dropped(
        self, pattern: re.Pattern[str] | regex.Pattern[str], text: str, code: str, instead: str, line: int
    ) -> str:
        text, count = pattern.subn(instead, text)
        if count:
            found = self._found[code]
            found[1] = found[1] or line
            found[0] += count
        return text
