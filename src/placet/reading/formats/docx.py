"""Word processor files (ECMA-376): paragraphs, headings, items, tables, notes, headers and footers."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from placet.reading.document import Cell, Document, Part, Where
from placet.reading.formats import dateline
from placet.reading.formats.canonical import Composition
from placet.reading.formats.foreign import foreign
from placet.reading.formats.package import inspect

VERSION = 1

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_P, _TBL, _TR, _TC, _TEXT, _BOX = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc", "w:t", "w:txbxContent"))
_GONE = frozenset({*map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText")), f"{_MARKUP}Fallback"})
_CHANGES = frozenset(map(qn, ("w:del", "w:ins", "w:moveFrom", "w:moveTo")))
_BLANKS = frozenset(map(qn, ("w:tab", "w:br", "w:cr", "w:ptab")))
_HEADING = re.compile(r"(?:heading|t[ií]tulo|encabezado)\s*([1-9])?", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|puesto)", re.IGNORECASE)
_WIDEST = 100
"""Columns of the widest cell: more is a mistake or an attack."""


def read_docx(data: bytes, name: str) -> Document:
    """Give the document of a DOCX; `Where.path` is "p12", "header", "footer" or "note 2".

    Inserted text that nobody has accepted yet is read, deleted text is not.
    Raises PlacetError `reading.broken`, `reading.bomb`, `reading.entities`, `reading.locked`.
    """
    made = Composition(name)
    with foreign("DOCX"):
        inspect(data)
        package = docx.Document(io.BytesIO(data))
        reader = _Reader(made, _levels(package))
        parts = list(_beside(package))
        reader.furniture(parts, "header")
        reader.walk(package.element.body)
        reader.notes(parts)
        reader.furniture(parts, "footer")
        reader.note()
        return dateline.marked(made.finish("docx", VERSION))


def _levels(package: Any) -> dict[str, int]:  # noqa: ANN401 - the library's own
    """Give the level as a heading of each style that is one, by the style's id."""
    found = {}
    for style in package.styles.element.iterchildren(qn("w:style")):
        named = style.find(qn("w:name"))
        name = named.get(qn("w:val"), "") if named is not None else ""
        outline = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        level = _level(name, outline)
        if level:
            found[style.get(qn("w:styleId"), "")] = level
    return found


def _level(name: str, outline: Any) -> int:  # noqa: ANN401 - an element, or none
    if _TITLE.fullmatch(name):
        return 1
    if heading := _HEADING.fullmatch(name):
        return int(heading[1] or 1)
    given = outline.get(qn("w:val"), "9") if outline is not None else "9"
    # Level 9 of an outline is body text (17.3.1.20).
    return int(given) + 1 if given.isdigit() and int(given) < 9 else 0  # noqa: PLR2004


def _beside(package: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - the library's own
    """Give what stands beside the body: ("header", element), ("footnotes", element), ..."""
    for relation in package.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in {"header", "footer", "footnotes", "endnotes"} and not relation.is_external:
            yield kind, parse_xml(relation.target_part.blob)


class _Reader:
    """A way through the parts of a document, in the order they are read."""

    def __init__(self, made: Composition, levels: dict[str, int]) -> None:
        self.made = made
        self.levels = levels
        self.count = 0
        self.changed = False
        self.hidden = 0

    def walk(self, element: Any) -> None:  # noqa: ANN401 - an element of lxml
        """Read paragraphs and tables, also those inside controls and insertions."""
        for child in element:
            if child.tag == _P:
                self.paragraph(child)
            elif child.tag == _TBL:
                self.table(child)
            elif child.tag not in _GONE and isinstance(child.tag, str):
                self.walk(child)

    def paragraph(self, element: Any) -> None:  # noqa: ANN401
        self.count += 1
        part, level = self._kind(element)
        self.made.add(part, self._text(element), Where(path=f"p{self.count}"), level)
        for box in self._boxes(element):
            self.walk(box)

    def table(self, element: Any) -> None:  # noqa: ANN401
        """Read a table; one that only frames text is read as that text."""
        rows = [list(row.iterchildren(_TC)) for row in element.iterchildren(_TR)]
        if max(map(len, rows), default=0) < 2:  # noqa: PLR2004 - one column is no table
            for cell in (cell for row in rows for cell in row):
                self.walk(cell)
            return
        made: list[tuple[Cell, ...]] = []
        for row in rows:
            made.append(self._row(row, made[-1] if made else ()))
        self.made.add_table("", made)

    def _row(self, row: Iterable[Any], above: tuple[Cell, ...]) -> tuple[Cell, ...]:
        found: list[Cell] = []
        for element in row:
            wide = _number(element.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"))
            merged = element.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
            if goes_on and len(found) < len(above):
                found += [above[len(found)]] * wide
            else:
                found += [self._cell(element)] * wide
        return tuple(found)

    def _cell(self, element: Any) -> Cell:  # noqa: ANN401
        span: Cell | None = None
        for paragraph in element.iter(_P):
            self.count += 1
            cell = self.made.add_cell(self._text(paragraph), Where(path=f"p{self.count}"))
            if cell.end > cell.start:
                span = Cell(span.start if span else cell.start, cell.end)
        return span or self.made.add_cell("", Where())

    def furniture(self, parts: list[tuple[str, Any]], wanted: str) -> None:
        """Read headers or footers, each text once, though most pages have their own."""
        seen = set()
        for kind, element in parts:
            for paragraph in element.iter(_P) if kind == wanted else ():
                text = " ".join(self._text(paragraph).split())
                if any(map(str.isalpha, text)) and text not in seen:
                    seen.add(text)
                    self.made.add(Part.PAGE, text, Where(path=wanted))

    def notes(self, parts: list[tuple[str, Any]]) -> None:
        """Read the notes at the foot and at the end."""
        for kind, element in parts:
            for note in element if kind in {"footnotes", "endnotes"} else ():
                where = Where(path=f"note {note.get(qn('w:id'), '')[:9]}")
                for paragraph in note.iter(_P):
                    self.made.add(Part.PARAGRAPH, self._text(paragraph), where)

    def note(self) -> None:
        """Note what was met on the way."""
        if self.changed:
            self.made.note("reading.tracked_changes")
        if self.hidden:
            self.made.note("reading.hidden_words", count=self.hidden)

    def _kind(self, element: Any) -> tuple[Part, int]:  # noqa: ANN401
        properties = element.find(qn("w:pPr"))
        if properties is None:
            return Part.PARAGRAPH, 0
        styled = properties.find(qn("w:pStyle"))
        style = styled.get(qn("w:val"), "") if styled is not None else ""
        level = self.levels.get(style, 0) or _level("", properties.find(qn("w:outlineLvl")))
        if level:
            return Part.HEADING, min(level, 9)
        if properties.find(qn("w:numPr")) is not None or style.lower().startswith(("list", "lista")):
            return Part.ITEM, 0
        return Part.PARAGRAPH, 0

    def _text(self, element: Any) -> str:  # noqa: ANN401
        return "".join(self._words(element))

    def _words(self, element: Any) -> Iterator[str]:  # noqa: ANN401
        for child in element:
            tag = child.tag
            self.changed = self.changed or tag in _CHANGES
            if tag in _GONE or tag in {_P, _BOX} or not isinstance(tag, str):
                continue
            if tag == _TEXT:
                yield child.text or ""
            elif tag in _BLANKS:
                yield " "
            elif tag == qn("w:noBreakHyphen"):
                yield "-"
            elif not self._vanished(child):
                yield from self._words(child)

    def _vanished(self, run: Any) -> bool:  # noqa: ANN401
        mark = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if run.tag == qn("w:r") else None
        hidden = mark is not None and mark.get(qn("w:val"), "1") not in {"0", "false", "off"}
        self.hidden += hidden
        return hidden

    def _boxes(self, element: Any) -> Iterator[Any]:  # noqa: ANN401
        for box in element.iter(_BOX):
            around = list(box.iterancestors())
            inner = around[: around.index(element)]
            if not any(a.tag in _GONE or a.tag == _BOX for a in inner):
                yield box


def _number(element: Any) -> int:  # noqa: ANN401
    given = element.get(qn("w:val"), "1") if element is not None else "1"
    return min(int(given), _WIDEST) if re.fullmatch(r"[1-9]\d{0,4}", given) else 1
