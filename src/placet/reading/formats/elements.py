"""The runs of words of a web page, each with the element it stands in and what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from placet.reading.document import Part

_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_CELLS = frozenset({"td", "th"})
_ITEMS = frozenset({"li", "dt", "dd"})
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "head", "nav", "form", "button", "select", "svg", "iframe"}
    | {"object", "video", "audio", "canvas", "textarea", "footer", "aside"}
)
"""What is never shown, or never content."""
_BLOCKS = frozenset(
    {*_HEADINGS, *_CELLS, *_ITEMS, *_SILENT, "p", "blockquote", "figcaption", "caption", "pre", "address"}
    | {
        "div",
        "section",
        "article",
        "main",
        "body",
        "center",
        "summary",
        "details",
        "figure",
        "ul",
        "ol",
        "dl",
    }
    | {"table", "thead", "tbody", "tfoot", "tr", "header", "fieldset", "hr"}
)
_NAMESPACED = re.compile(r"^\{[^}]*\}")
_SPACES = re.compile(r"\s+")
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words: its element, what it is, the level of a heading, the cell and table it stands in."""

    element: HtmlElement
    text: str
    part: Part
    level: int = 0
    cell: HtmlElement | None = None
    table: HtmlElement | None = None


def runs(tree: HtmlElement) -> Iterator[Run]:
    """Give the runs of words of a page in order, without what is never shown or never content."""
    return _Walk(tree).runs()


class _Walk:
    """A way through a page from first to last: the words not yet given, and the blocks around them."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree
        self.tables = _tables(tree)
        self.words: list[str] = []
        self.blocks: list[HtmlElement] = [tree]
        self.silent = 0

    def runs(self) -> Iterator[Run]:
        for event, element in etree.iterwalk(self.tree, events=("start", "end")):
            start = event == "start"
            if self._ends(element, start=start) and (text := self._taken()):
                yield _run(self.blocks[-1], text, self.tables)
            self._go(element, start=start)
            said = element.text if start else element.tail
            if said and not self.silent and (self.words or said.strip()):
                self.words.append(said)
        if text := self._taken():
            yield _run(self.tree, text, self.tables)

    def _ends(self, element: HtmlElement, *, start: bool) -> bool:
        """Tell whether a run ends here. A single break is a blank inside a paragraph; two end it."""
        tag = _tag(element)
        if tag in _BLOCKS:
            return True
        if tag != "br" or not start or not self.words:
            return False
        ends = self.words[-1] == _BREAK
        self.words.append(_BREAK)
        return ends

    def _go(self, element: HtmlElement, *, start: bool) -> None:
        tag = _tag(element)
        if tag in _BLOCKS and start:
            self.blocks.append(element)
        elif tag in _BLOCKS and len(self.blocks) > 1:
            self.blocks.pop()
        if tag in _SILENT or _unseen(element):
            self.silent += 1 if start else -1

    def _taken(self) -> str:
        text = _SPACES.sub(" ", "".join(self.words)).strip()
        self.words.clear()
        return text


def _tables(tree: HtmlElement) -> set[HtmlElement]:
    """Give the tables with rows and columns; others only lay the page out."""
    return {
        table
        for table in tree.iter("table")
        if next(table.iterdescendants("table"), None) is None
        and any(sum(_tag(cell) in _CELLS for cell in row) > 1 for row in table.iterdescendants("tr"))
    }


def _run(element: HtmlElement, text: str, tables: set[HtmlElement]) -> Run:
    for near in (element, *element.iterancestors()):
        tag = _tag(near)
        if tag in _HEADINGS:
            return Run(element, text, Part.HEADING, _HEADINGS[tag])
        if tag in _ITEMS:
            return Run(element, text, Part.ITEM)
        if tag in _CELLS:
            table = next(near.iterancestors("table"), None)
            return Run(
                element, text, *((Part.CELL, 0, near, table) if table in tables else (Part.PARAGRAPH,))
            )
    return Run(element, text, Part.PARAGRAPH)


def _tag(element: HtmlElement) -> str:
    return _NAMESPACED.sub("", element.tag).lower() if isinstance(element.tag, str) else ""


def _unseen(element: HtmlElement) -> bool:
    """Tell whether an element is marked as not shown: its words are for nobody to read."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None
