"""A document as JSON, the way it comes out of the process that read it; nothing in it is trusted."""

import json
import re
import unicodedata
from collections.abc import Sequence
from math import isfinite

from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.reading.document import Box, Cell, Document, Part, Segment, Table, Where

MOST_BYTES = 256 * 2**20
"""Bytes of the longest answer that is taken."""
_MOST_WORDS = 10_000
"""Characters of a title, a path, a field."""
_MOST_ITEMS = 1_000_000
_MOST_PAGES = 2**31
_CODE = re.compile(r"reading\.[a-z_]{1,40}")
_NAME = re.compile(r"[a-z_]{1,40}")
_LANGUAGE = re.compile(r"(?:[a-z]{2,3})?")
_READER = re.compile(r"[a-z]{1,20}/\d{1,6}")
_KIND = re.compile(r"[a-z]{1,20}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"(?:\d{4}-\d{2}-\d{2})?")
_LARGEST = 2**53

Answer = Document | PlacetError


def dump(answer: Answer) -> bytes:
    """Give a document, or the mistake that stood in its way, as JSON."""
    told = _told_mistake(answer) if isinstance(answer, PlacetError) else _told(answer)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def load(data: bytes, name: str) -> Answer:
    """Give what `dump` wrote; problems name the file `name`.

    Raises ValueError where it is anything else: a place outside the text,
    pieces out of order, a value of another type or without end.
    """
    if len(data) > MOST_BYTES:
        raise ValueError("an answer without end")
    try:
        given = json.loads(data)
    except RecursionError as why:
        raise ValueError("nested without end") from why
    if not isinstance(given, dict):
        raise ValueError("no table")  # noqa: TRY004 - a foreign value, not a caller's type
    if "mistake" in given:
        return _mistake(given["mistake"])
    return _document(given, name)


def _told_mistake(mistake: PlacetError) -> dict[str, object]:
    return {"mistake": [mistake.code, list(mistake.fields.items())]}


def _told(document: Document) -> dict[str, object]:
    plain = ("sha256", "kind", "text", "title", "language", "published", "reader", "pages")
    return {name: getattr(document, name) for name in plain} | {
        "segments": [
            (
                s.part,
                s.start,
                s.end,
                s.level,
                s.where.page,
                s.where.path,
                [_told_box(b) for b in s.where.boxes],
            )
            for s in document.segments
        ],
        "tables": [(t.name, [[(c.start, c.end) for c in row] for row in t.rows]) for t in document.tables],
        "problems": [(p.code, p.line, p.fields) for p in document.problems],
        "dateline": (document.dateline.start, document.dateline.end),
    }


def _told_box(box: Box) -> tuple[float, ...]:
    # A hundredth of a point is finer than any screen or printer.
    return (round(box.left, 2), round(box.top, 2), round(box.right, 2), round(box.bottom, 2), box.page)


def _document(given: dict[str, object], name: str) -> Document:
    text = _words(given.get("text"), len(str(given.get("text"))))
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("a text that is not NFC")
    pages = _number(given.get("pages"), _MOST_PAGES)
    return Document(
        sha256=_shaped(given.get("sha256"), _SHA256),
        kind=_shaped(given.get("kind"), _KIND),
        text=text,
        segments=_segments(_list(given.get("segments")), text, pages),
        title=_words(given.get("title")),
        language=_shaped(given.get("language"), _LANGUAGE),
        published=_shaped(given.get("published"), _DAY),
        reader=_shaped(given.get("reader"), _READER),
        pages=pages,
        tables=tuple(_table(t, len(text)) for t in _list(given.get("tables"))),
        problems=tuple(_problem(p, name) for p in _list(given.get("problems"))),
        dateline=_cell(given.get("dateline"), len(text)),
    )


def _segments(given: Sequence[object], text: str, pages: int) -> tuple[Segment, ...]:
    segments = []
    end = 0
    for row in given:
        segment = _segment(row, len(text), pages)
        if segment.start < end or segment.start >= segment.end:
            raise ValueError("pieces out of order")
        end = segment.end
        segments.append(segment)
    return tuple(segments)


def _segment(row: object, length: int, pages: int) -> Segment:
    part, start, end, level, page, path, boxes = _list(row, 7)
    return Segment(
        Part(_words(part)),
        _number(start, length),
        _number(end, length),
        Where(_number(page, pages), tuple(_box(b, pages) for b in _list(boxes)), _words(path)),
        _number(level, 9),
    )


def _box(row: object, pages: int) -> Box:
    left, top, right, bottom, page = _list(row, 5)
    return Box(_length(left), _length(top), _length(right), _length(bottom), _number(page, pages))


def _table(row: object, length: int) -> Table:
    name, rows = _list(row, 2)
    return Table(_words(name), tuple(tuple(_cell(c, length) for c in _list(cells)) for cells in _list(rows)))


def _cell(row: object, length: int) -> Cell:
    start, end = _list(row, 2)
    cell = Cell(_number(start, length), _number(end, length))
    if cell.start > cell.end:
        raise ValueError("a cell that ends before it begins")
    return cell


def _problem(row: object, name: str) -> Problem:
    code, line, fields = _list(row, 3)
    return Problem(_shaped(code, _CODE), name, _number(line, _LARGEST), "", tuple(map(_field, _list(fields))))


def _mistake(row: object) -> PlacetError:
    code, fields = _list(row, 2)
    return PlacetError(_shaped(code, _CODE), **dict(map(_field, _list(fields))))


def _field(row: object) -> tuple[str, str | int]:
    name, value = _list(row, 2)
    given = _words(value) if isinstance(value, str) else _number(value, _LARGEST)
    return _shaped(name, _NAME), given


def _list(value: object, size: int | None = None) -> list[object]:
    if not isinstance(value, list) or len(value) > _MOST_ITEMS or size not in {None, len(value)}:
        raise ValueError("no list of that size")
    return value


def _words(value: object, most: int = _MOST_WORDS) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ValueError("no text of that length")
    # A lone surrogate can be written nowhere; this raises a ValueError.
    value.encode("utf-8")
    return value


def _shaped(value: object, shape: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not shape.fullmatch(value):
        raise ValueError(f"not of the shape {shape.pattern}")
    return value


def _number(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError("no whole number in range")
    return value


def _length(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise ValueError("no length")
    return float(value)
