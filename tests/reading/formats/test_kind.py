import io
import zipfile

import pytest

from placet.errors import PlacetError
from placet.reading.formats.kind import Kind, ending_of, mislabelled, sniff, sniff_text


def package(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


SHOWN = {
    "a PDF": (b"%PDF-1.7\n", Kind.PDF),
    "a PDF after other bytes": (b"\r\nsent by post\n%PDF-1.4", Kind.PDF),
    "a picture": (b"\x89PNG\r\n\x1a\nrest", Kind.IMAGE),
    "a photograph": (b"\xff\xd8\xff\xe0", Kind.IMAGE),
    "a scan": (b"II*\x00....", Kind.IMAGE),
    "a word processor's file": (package("word/document.xml"), Kind.DOCX),
    "a spreadsheet": (package("xl/workbook.xml"), Kind.XLSX),
    "a text": (b"words", None),
}


@pytest.mark.parametrize(("data", "kind"), SHOWN.values(), ids=SHOWN)
def test_bytes_show_their_kind(data: bytes, kind: Kind | None) -> None:
    assert sniff(data) is kind


REFUSED = {
    "nothing": (b"", "reading.empty", ""),
    "blanks": (b" \r\n\x00\x00", "reading.empty", ""),
    "an old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "reading.other_kind", "DOC, XLS, PPT"),
    "rich text": (b"{\\rtf1 words}", "reading.other_kind", "RTF"),
    "a program": (b"\x7fELF\x02", "reading.other_kind", "ELF"),
    "slides": (package("ppt/presentation.xml"), "reading.other_kind", "PPTX"),
    "an open document": (package("mimetype"), "reading.other_kind", "ODF, EPUB"),
    "an archive": (package("a.txt"), "reading.other_kind", "ZIP"),
    "an archive cut short": (b"PK\x03\x04abc", "reading.broken", "ZIP"),
}


@pytest.mark.parametrize(("data", "code", "kind"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_read_is_named(data: bytes, code: str, kind: str) -> None:
    with pytest.raises(PlacetError, match=code) as caught:
        sniff(data)

    assert caught.value.fields.get("kind", "") == kind


TEXTS = {
    "markup": ("<!DOCTYPE html><p>x", "a.txt", Kind.HTML),
    "markup after a comment": ("<!-- saved -->\n<html>", "", Kind.HTML),
    "XHTML": ('<?xml version="1.0"?>\n<html xmlns="x">', "", Kind.HTML),
    "a piece of a page": ("<p>words</p>", "", Kind.HTML),
    "a text that speaks of less": ("1 < 2 and <em>", "a.txt", Kind.TEXT),
    "XML named as text": ("<?xml version='1.0'?><a/>", "a.txt", Kind.TEXT),
    "a table by its name": ("a,b\n", "list.csv", Kind.CSV),
    "tabs by their name": ("a\tb\n", "list.TSV", Kind.CSV),
    "Markdown by its name": ("words", "a.md", Kind.MARKDOWN),
    "Markdown by its heading": ("# Act\nwords", "", Kind.MARKDOWN),
    "words": ("words", "", Kind.TEXT),
    "words under another name": ("words", "a.pdf", Kind.TEXT),
}


@pytest.mark.parametrize(("text", "name", "kind"), TEXTS.values(), ids=TEXTS)
def test_a_text_shows_markup_and_its_name_chooses_the_rest(text: str, name: str, kind: Kind) -> None:
    assert sniff_text(text, name) is kind


def test_xml_that_is_no_page_is_named() -> None:
    with pytest.raises(PlacetError, match=r"reading\.other_kind"):
        sniff_text("<?xml version='1.0'?><a/>", "a.xml")


def test_a_name_lies_where_it_says_another_kind() -> None:
    assert mislabelled("decree.PDF", Kind.TEXT)
    assert mislabelled("list.csv", Kind.HTML)
    assert not mislabelled("decree.pdf", Kind.PDF)
    assert not mislabelled("decree", Kind.PDF)
    assert not mislabelled("page.txt", Kind.HTML)
    assert mislabelled("decree.txt", Kind.PDF)
    assert ending_of("a.b.Html") == "html"
