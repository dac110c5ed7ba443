from placet.reading.document import Part
from placet.reading.formats.plain import read_plain
from tests.reading.formats.texts import codes, pieces

TEXT = """Senate lets ten sailors in

PUERTO CLARO, 12 February 2031 (Free Press) — The Senate voted on Tuesday.

What they bring

- ten rifles
- five pistols

They leave in March.
"""


def test_a_text_has_title_headings_paragraphs_and_items() -> None:
    document = read_plain(TEXT, "a.txt")

    assert [part for part, _ in pieces(document)] == [
        *(Part.HEADING, Part.PARAGRAPH, Part.HEADING, Part.ITEM, Part.ITEM, Part.PARAGRAPH),
    ]
    assert [s.level for s in document.segments] == [1, 0, 2, 0, 0, 0]
    assert document.segments[3].where.path == "line 7"
    assert document.title == "Senate lets ten sailors in"
    assert document.language == "en"


def test_the_dateline_is_marked() -> None:
    document = read_plain(TEXT, "a.txt")

    words = document.text[document.dateline.start : document.dateline.end]

    assert words == "PUERTO CLARO, 12 February 2031 (Free Press)"


def test_what_was_noted_of_the_encoding_stands_with_the_document() -> None:
    assert codes(read_plain("Ten.", "a.txt", [("reading.mixed_encodings", 4, {})])) == [
        ("reading.mixed_encodings", 4)
    ]
