import codecs

import pytest

from placet.errors import PlacetError
from placet.reading.formats.encoding import decode

TEXT = "La sesión del año\ncon la acción «naval»\n" * 3
READ = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with its mark": codecs.BOM_UTF8 + TEXT.encode(),
    "UTF-16 with its mark": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "UTF-16 the other way": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    "UTF-32": codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    "UTF-16 without a mark": TEXT.encode("utf-16-le"),
    "UTF-16 without a mark the other way": TEXT.encode("utf-16-be"),
    "Windows": TEXT.encode("cp1252"),
    "ISO 8859-1": TEXT.encode("latin-1"),
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_a_text_is_read_in_the_encoding_its_bytes_show(data: bytes) -> None:
    assert decode(data) == (TEXT, [])


def test_what_a_page_declares_is_used_where_the_bytes_allow_it() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "iso-8859-2") == ("Łódź", [])
    assert decode("sesión".encode(), "iso-8859-1") == ("sesión", [])
    assert decode("sesión".encode("cp1252"), "hex") == ("sesión", [])
    assert decode("sesión".encode("cp1252"), "no-such-thing") == ("sesión", [])


def test_a_declared_encoding_that_is_untrue_is_said_with_its_line() -> None:
    text, notes = decode("ten\nsesión".encode("cp1252"), "ascii")

    assert text == "ten\nsesión"
    assert notes == [("reading.encoding_untrue", 2, {"encoding": "ascii"})]


def test_lines_in_different_encodings_are_each_read_in_their_own() -> None:
    data = "acción\n".encode() + "sesión\n".encode("cp1252") + "año\n".encode("latin-1")

    text, notes = decode(data)

    assert text == "acción\nsesión\naño\n"
    assert notes == [("reading.mixed_encodings", 2, {})]


def test_a_marked_text_with_foreign_bytes_keeps_what_can_be_read() -> None:
    wide, wide_notes = decode(codecs.BOM_UTF16_LE + "a\n\nb".encode("utf-16-le") + b"\x00\xd8")
    narrow, narrow_notes = decode(codecs.BOM_UTF8 + b"a\nse\xf3")

    assert (wide, wide_notes) == ("a\n\nb\ufffd", [("reading.bytes_lost", 3, {"encoding": "UTF-16-LE"})])
    assert (narrow, narrow_notes) == ("a\nseó", [("reading.mixed_encodings", 2, {})])


def test_bytes_that_western_europe_leaves_open_are_still_read() -> None:
    text, notes = decode(b"caf\xe9 \x81" + b"a" * 200)

    assert text.startswith("café \x81")
    assert notes == []


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50])
def test_bytes_full_of_controls_are_no_text(data: bytes) -> None:
    with pytest.raises(PlacetError, match=r"reading\.not_text"):
        decode(data)
