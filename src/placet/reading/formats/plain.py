"""Plain text: paragraphs, headings and items by how the lines stand."""

from collections.abc import Iterable

from placet.reading.document import Document, Part, Where
from placet.reading.formats import dateline
from placet.reading.formats.canonical import Composition
from placet.reading.formats.encoding import Note
from placet.reading.formats.lines import ITEM, Block, blocks, is_heading

VERSION = 1


def read_plain(text: str, name: str, notes: Iterable[Note] = ()) -> Document:
    """Give the document of a text; `Where.path` is "line 12". `notes` are those of its encoding."""
    made = Composition(name)
    for code, line, fields in notes:
        made.note(code, line, **fields)
    for block in blocks(text):
        part, level = _part(block, first=not made.words)
        made.add(part, block.text, Where(path=f"line {block.line}"), level, block.line)
    return dateline.marked(made.finish("text", VERSION))


def _part(block: Block, *, first: bool) -> tuple[Part, int]:
    """Give what a block is and its level as a heading: the first line of a text is its title."""
    if is_heading(block.text) and (first or block.alone):
        return Part.HEADING, 1 if first else 2
    return (Part.ITEM if ITEM.match(block.text) else Part.PARAGRAPH), 0
