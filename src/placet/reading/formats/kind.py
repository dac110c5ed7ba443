"""The kinds of documents that are read, and how their bytes show which one they are."""

import io
import re
import zipfile
from enum import StrEnum

from placet.errors import PlacetError


class Kind(StrEnum):
    """A kind of document with a reader."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    CSV = "csv"
    IMAGE = "image"


_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", Kind.IMAGE),
    (b"\xff\xd8\xff", Kind.IMAGE),
    (b"II*\x00", Kind.IMAGE),
    (b"MM\x00*", Kind.IMAGE),
)
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS, PPT"),
    (b"{\\rtf", "RTF"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh", "BZIP2"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
    (b"%!PS", "PostScript"),
    (b"RIFF", "RIFF"),
)
"""What is met often and not read, so that it can be said what it is."""
_PACKAGES = (("word/document.xml", Kind.DOCX), ("xl/workbook.xml", Kind.XLSX))
_OTHER_PACKAGES = (
    ("ppt/presentation.xml", "PPTX"),
    ("META-INF/MANIFEST.MF", "JAR"),
    ("mimetype", "ODF, EPUB"),
)
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main|section|div|p|h[1-6]|table|ul|ol|span)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<(?:\?xml|!doctype|[a-z][\w:.-]*[\s>/])", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_LOOKED_AT = 4_000
_PDF_WITHIN = 1_024
"""A PDF's mark may stand after other bytes (ISO 32000-1, annex H.3.4.1)."""
ENDINGS = {
    "txt": Kind.TEXT,
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "htm": Kind.HTML,
    "html": Kind.HTML,
    "xhtml": Kind.HTML,
    "pdf": Kind.PDF,
    "docx": Kind.DOCX,
    "xlsx": Kind.XLSX,
    "csv": Kind.CSV,
    "tsv": Kind.CSV,
    "png": Kind.IMAGE,
    "jpg": Kind.IMAGE,
    "jpeg": Kind.IMAGE,
    "tif": Kind.IMAGE,
    "tiff": Kind.IMAGE,
}
_WORDS = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.CSV, Kind.HTML})


def sniff(data: bytes) -> Kind | None:
    """Give the kind that the bytes themselves show; None: they are text, or nothing known.

    Raises PlacetError `reading.empty`, `reading.other_kind` (with what it is),
    `reading.broken` where a package cannot be opened.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise PlacetError("reading.empty")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Kind.PDF
    for magic, name in _FOREIGN:
        if data.startswith(magic):
            raise PlacetError("reading.other_kind", kind=name)
    return None


def _package(data: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as why:
        raise PlacetError("reading.broken", kind="ZIP") from why
    for name, kind in _PACKAGES:
        if name in names:
            return kind
    raise PlacetError("reading.other_kind", kind=next((k for n, k in _OTHER_PACKAGES if n in names), "ZIP"))


def sniff_text(text: str, name: str) -> Kind:
    """Give the kind of a text: markup shows itself, between the others the name may choose.

    Raises PlacetError `reading.other_kind` for XML that is no web page.
    """
    start = text[:_LOOKED_AT]
    ending = ending_of(name)
    if _MARKUP.match(start):
        return Kind.HTML
    claimed = ENDINGS.get(ending)
    if _XML.match(start) and claimed is not Kind.TEXT:
        raise PlacetError("reading.other_kind", kind="XML")
    if claimed in {Kind.TEXT, Kind.MARKDOWN, Kind.CSV}:
        return claimed
    return Kind.MARKDOWN if _HEADING.search(start) else Kind.TEXT


def ending_of(name: str) -> str:
    """Give the ending of a name in small letters, "" for none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def mislabelled(name: str, kind: Kind) -> bool:
    """Tell whether a name says another kind than the bytes; a web page saved as text is text as well."""
    claimed = ENDINGS.get(ending_of(name))
    if claimed is None or claimed is kind:
        return False
    return not (claimed is Kind.TEXT and kind in _WORDS)
