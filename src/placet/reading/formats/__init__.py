"""From bytes to a document: one module a format, chosen by what the bytes show, not by their name."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.reading.document import Document
from placet.reading.formats.canonical import MOST_CHARACTERS
from placet.reading.formats.encoding import decode
from placet.reading.formats.kind import Kind, ending_of, mislabelled, sniff, sniff_text

MOST_BYTES = 50 * 2**20
"""Bytes of the largest document that is read."""

Recognise = Callable[[bytes], str]
"""From the bytes of a PNG to its words as tesseract's TSV; raises PlacetError `reading.no_ocr`."""

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 4_096


def without_ocr(_: bytes) -> str:
    """Recognise nothing: raises PlacetError `reading.no_ocr`."""
    raise PlacetError("reading.no_ocr")


def read_bytes(data: bytes, name: str, recognise: Recognise = without_ocr) -> Document:
    """Give the document that bytes are; `name` only names it in problems and chooses between kinds of text.

    Raises PlacetError: `reading.too_large`, `reading.empty`, `reading.not_text`,
    `reading.other_kind`, `reading.broken`, `reading.locked`, `reading.bomb`,
    `reading.entities`, `reading.too_deep`, `reading.too_long`,
    `reading.too_many_cells`, `reading.no_text`, `reading.no_ocr`.
    """
    if len(data) > MOST_BYTES:
        raise PlacetError("reading.too_large", most=MOST_BYTES // 2**20)
    kind = sniff(data)
    document = _of_text(data, name) if kind is None else _of_kind(kind, data, name, recognise)
    kind = Kind(document.kind)
    problems = document.problems
    if mislabelled(name, kind):
        fields = (("ending", ending_of(name)), ("kind", kind.upper()))
        problems = (Problem("reading.mislabelled", name, 0, "", fields), *problems)
    return replace(document, sha256=hashlib.sha256(data).hexdigest(), problems=problems)


def _of_text(data: bytes, name: str) -> Document:
    declared = _CHARSET.search(data[:_HEAD])
    text, notes = decode(data, declared[1].decode("ascii", "replace") if declared else "")
    kind = sniff_text(text, name)
    # A page may hold pictures; of the others every character is text.
    if kind is not Kind.HTML and len(text) > MOST_CHARACTERS:
        raise PlacetError("reading.too_long", most=MOST_CHARACTERS)
    match kind:
        case Kind.HTML:
            from placet.reading.formats.html import read_html as read  # noqa: PLC0415 - each kind loads its own
        case Kind.MARKDOWN:
            from placet.reading.formats.markdown import read_markdown as read  # noqa: PLC0415
        case Kind.CSV:
            from placet.reading.formats.csv import read_csv as read  # noqa: PLC0415
        case _:
            from placet.reading.formats.plain import read_plain as read  # noqa: PLC0415
    return read(text, name, notes)


def _of_kind(kind: Kind, data: bytes, name: str, recognise: Recognise) -> Document:
    match kind:
        case Kind.PDF:
            from placet.reading.formats.pdf import read_pdf  # noqa: PLC0415

            return read_pdf(data, name, recognise)
        case Kind.DOCX:
            from placet.reading.formats.docx import read_docx  # noqa: PLC0415

            return read_docx(data, name)
        case Kind.XLSX:
            from placet.reading.formats.xlsx import read_xlsx  # noqa: PLC0415

            return read_xlsx(data, name)
    from placet.reading.formats.scan import read_image  # noqa: PLC0415

    return read_image(data, name, recognise)


def warm() -> None:
    """Load every library of the readers, so that what is forked after this has them."""
    for kind in ("csv", "docx", "html", "markdown", "pdf", "plain", "scan", "xlsx"):
        import_module(f"placet.reading.formats.{kind}")
