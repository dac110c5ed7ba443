"""Web pages: the main text as trafilatura finds it, taken from the page's own elements with their XPath."""

import re
from collections.abc import Iterable

import lxml.html
import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from placet.errors import PlacetError
from placet.reading.document import Cell, Document, Part, Where
from placet.reading.formats import dateline, imprint
from placet.reading.formats.canonical import Composition
from placet.reading.formats.elements import Run, runs
from placet.reading.formats.encoding import Note

VERSION = 1
MOST_DEPTH = 200
"""Elements inside one another; past that a page was made to break its readers."""
MOST_ELEMENTS = 100_000

_SPACES = re.compile(r"\s+")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SURE = 25
"""Characters from which a run found inside the main text is no chance."""
_WIDEST = 50
"""Columns of the widest cell: more is a mistake or an attack."""


def read_html(text: str, name: str, notes: Iterable[Note] = ()) -> Document:
    """Give the document of a web page; `Where.path` is an XPath. `notes` are those of its encoding.

    Raises PlacetError `reading.too_deep`, `reading.too_long`, `reading.no_text`.
    """
    made = Composition(name)
    for code, line, fields in notes:
        made.note(code, line, **fields)
    tree = _parsed(text)
    title = imprint.title_of(tree)
    _write(made, _main(list(runs(tree)), _extracted(tree), title))
    told = {"title": title} if title else {}
    return dateline.marked(made.finish("html", VERSION, published=imprint.published_of(tree), **told))


def _parsed(text: str) -> HtmlElement:
    """Parse with a parser that asks nothing of any network and knows no entities but those of HTML."""
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    data = _DECLARATION.sub("", text).encode("utf-8", "replace")
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as why:
        raise PlacetError("reading.no_text") from why
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > MOST_DEPTH:
            raise PlacetError("reading.too_deep", most=MOST_DEPTH)
        if count > 2 * MOST_ELEMENTS:
            raise PlacetError("reading.too_many_elements", most=MOST_ELEMENTS)
    return tree


def _extracted(tree: HtmlElement) -> str:
    """Give the main text as trafilatura sees it, "" if it sees none."""
    found = trafilatura.extract(
        lxml.html.tostring(tree, encoding="unicode"),
        fast=True,
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        deduplicate=False,
    )
    return found or ""


def _main(found: list[Run], main: str, title: str) -> list[Run]:
    """Give the runs of the main text: those trafilatura kept, and headings, items and cells between them.

    Where it kept nothing, all runs are the main text.
    """
    whole = _flat(main)
    lines = {_flat(line).strip(" -") for line in main.splitlines()}
    kept = [r.text in lines or (len(r.text) >= _SURE and _flat(r.text) in whole) for r in found]
    if not any(kept):
        return found
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    sure = [run for run, k in zip(found, kept, strict=True) if k]
    homes = {run.element.getparent() for run in sure}
    tables = {run.table for run in sure} - {None}
    return [
        run
        for number, (run, k) in enumerate(zip(found, kept, strict=True))
        if k
        or run.table in tables
        or (first < number < last and run.part is not Part.PARAGRAPH and _at_home(run, homes))
        or (number < first and run.level == 1 and run.text == title)
    ]


def _flat(text: str) -> str:
    """Give words with one blank between them; bars stand between cells in what trafilatura gives."""
    return _SPACES.sub(" ", text.replace("|", " "))


def _at_home(run: Run, homes: set[HtmlElement | None]) -> bool:
    return any(element in homes for element in run.element.iterancestors())


def _write(made: Composition, found: list[Run]) -> None:
    cells: dict[HtmlElement, Cell] = {}
    tables: dict[HtmlElement, None] = {}
    for run in found:
        where = Where(path=run.element.getroottree().getpath(run.element))
        if run.table is None:
            made.add(run.part, run.text, where, run.level)
            continue
        tables[run.table] = None
        held = made.add_cell(run.text, where)
        before = cells.get(run.cell, held)
        cells[run.cell] = Cell(min(before.start, held.start), max(before.end, held.end))
    for table in tables:
        made.add_table("", [_row(row, cells) for row in table.iter("tr")])


def _row(row: HtmlElement, cells: dict[HtmlElement, Cell]) -> tuple[Cell, ...]:
    found: list[Cell] = []
    for element in row.iterchildren("td", "th"):
        found += [cells.get(element, Cell(0, 0))] * _spanned(element)
    return tuple(found)


def _spanned(element: HtmlElement) -> int:
    given = element.get("colspan") or "1"
    return min(int(given), _WIDEST) if re.fullmatch(r"[1-9]\d{0,3}", given) else 1
