import hashlib

import pytest

from placet.errors import PlacetError
from placet.reading import formats
from placet.reading.formats import read_bytes, warm, without_ocr
from tests.reading.formats.texts import PAGE, codes

READ = {
    "a text": (b"Ten sailors.", "a.txt", "text/1"),
    "Markdown": (b"# Act\n\nTen sailors.", "a.md", "markdown/1"),
    "a page": (PAGE.encode(), "a.html", "html/1"),
    "a page in an old encoding": (PAGE.replace("utf-8", "latin-1").encode("cp1252"), "a.html", "html/1"),
}


@pytest.mark.parametrize(("data", "name", "reader"), READ.values(), ids=READ)
def test_bytes_are_read_by_what_they_are(data: bytes, name: str, reader: str) -> None:
    document = read_bytes(data, name)

    assert document.reader == reader
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.problems == ()


def test_a_document_under_a_false_name_is_read_as_what_it_is_and_named() -> None:
    document = read_bytes(b"Ten sailors.", "decree.pdf")

    assert document.text == "Ten sailors."
    assert codes(document) == [("reading.mislabelled", 0)]
    assert dict(document.problems[0].fields) == {"ending": "pdf", "kind": "TEXT"}


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "MOST_BYTES", 3)

    with pytest.raises(PlacetError, match=r"reading\.too_large"):
        read_bytes(b"Ten.", "a.txt")


def test_the_same_bytes_give_the_same_document() -> None:
    warm()

    assert read_bytes(PAGE.encode(), "a.html") == read_bytes(PAGE.encode(), "a.html")


def test_without_a_program_nothing_is_recognised() -> None:
    with pytest.raises(PlacetError, match=r"reading\.no_ocr"):
        without_ocr(b"")
