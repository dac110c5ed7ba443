import pytest

from placet.errors import PlacetError
from placet.reading.document import Part
from placet.reading.formats import pdf as reader
from placet.reading.formats import scan, without_ocr
from placet.reading.formats.pdf import read_pdf
from placet.reading.formats.ruling import Ruler
from tests.reading.formats.pdfs import PICTURE, assembled, pdf, ruled, words, written
from tests.reading.formats.test_scan import SAID
from tests.reading.formats.texts import codes, pieces, rows
from tests.reading.formats.texts import words as said

LINES = [
    "The Senate allowed ten sailors of the neighbouring navy to enter the port of",
    "the north for six weeks, during which they will teach the divers of the coun-",
    "try. They may bring the arms they need.",
]


def page(number: int, body: str) -> str:
    head = words("Parliamentary Gazette, 12 March 2031", 72, 30, 9)
    return head + body + words(f"Page {number} of 3", 280, 750, 9)


TABLE = (
    ruled([72, 250, 400], [220, 240, 260, 280])
    + words("Arm", 80, 224)
    + words("Number", 260, 224)
    + words("Short rifle", 80, 244)
    + words("10", 260, 244)
    + words("Pistol", 80, 264)
    + words("5", 260, 264)
)
THREE = pdf(
    [
        page(
            1,
            words("OPINION", 250, 80, 18, bold=True)
            + written([*LINES, "It is signed by the chair of"], 72, 120),
        ),
        page(
            2,
            words("the committee.", 72, 80)
            + words("What they bring:", 72, 180)
            + TABLE
            + words("End.", 72, 300),
        ),
        page(3, written(LINES[:2] * 4, 72, 100, 5, 8) + written(LINES[:2] * 4, 330, 100, 5, 8)),
    ]
)


def test_pages_become_paragraphs_in_the_order_they_are_read() -> None:
    document = read_pdf(THREE, "a.pdf", without_ocr)

    texts = pieces(document)
    assert texts[0] == (Part.PAGE, "Parliamentary Gazette, 12 March 2031")
    assert texts[1] == (Part.HEADING, "OPINION")
    assert "divers of the country. They may" in texts[2][1]
    assert texts[3] == (Part.PARAGRAPH, "It is signed by the chair of the committee.")
    assert "Page 2 of 3" not in document.text
    assert document.text.count("Gazette") == 1
    assert (document.title, document.pages, document.language) == ("OPINION", 3, "en")


def test_each_segment_has_its_page_and_a_box_a_line() -> None:
    document = read_pdf(THREE, "a.pdf", without_ocr)

    heading, first, over = document.segments[1:4]
    assert (heading.where.page, len(first.where.boxes)) == (1, 3)
    assert [box.page for box in over.where.boxes] == [0, 2]
    assert heading.where.boxes[0].left == pytest.approx(250, abs=3)
    assert heading.where.boxes[0].top == pytest.approx(80, abs=6)


def test_a_ruled_table_keeps_its_cells_between_the_text_around_it() -> None:
    document = read_pdf(THREE, "a.pdf", without_ocr)

    assert rows(document) == [["Arm", "Number"], ["Short rifle", "10"], ["Pistol", "5"]]
    texts = said(document)
    assert texts.index("What they bring:") < texts.index("Arm") < texts.index("5") < texts.index("End.")


def test_two_columns_are_read_one_after_the_other() -> None:
    last = said(read_pdf(THREE, "a.pdf", without_ocr))[-2:]

    assert all(text.count("The Senate allowed") == 4 for text in last)


def test_a_merged_cell_and_an_empty_one_have_their_place() -> None:
    lines = ruled([72, 250, 400], [220, 240]) + ruled([72, 400], [200, 220])
    drawing = lines + words("Arms", 80, 204) + words("Rifle", 80, 224)

    assert rows(read_pdf(pdf([drawing]), "a.pdf", without_ocr)) == [["Arms", "Arms"], ["Rifle", ""]]


def test_words_across_the_page_are_read_without_boxes() -> None:
    drawing = "BT /F1 11 Tf 0 1 -1 0 300 200 Tm (Ten sailors) Tj ET\n"

    document = read_pdf(pdf([drawing]), "a.pdf", without_ocr)

    assert said(document) == ["Ten sailors"]
    assert document.segments[0].where.boxes == ()


def test_pictured_pages_are_recognised_in_their_place() -> None:
    document = read_pdf(pdf([words("First.", 72, 80), PICTURE, ""]), "a.pdf", lambda _: SAID)

    assert said(document) == ["First.", "The Senate autorised", "ten."]
    assert [s.where.page for s in document.segments] == [1, 2, 2]
    assert codes(document) == [("reading.ocr_pages", 0)]


def test_pictured_pages_that_nobody_recognises_are_named() -> None:
    document = read_pdf(pdf([words("First.", 72, 80), PICTURE, PICTURE]), "a.pdf", without_ocr)

    assert [(p.code, p.fields) for p in document.problems] == [
        ("reading.no_ocr_pages", (("pages", "2-3"),)),
    ]


def test_a_document_of_pictures_alone_wants_a_program() -> None:
    with pytest.raises(PlacetError, match=r"reading\.no_ocr"):
        read_pdf(pdf([PICTURE]), "a.pdf", without_ocr)


def test_of_many_pages_and_pictures_the_first_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 3)
    monkeypatch.setattr(scan, "MOST_PAGES", 1)

    document = read_pdf(pdf([words("First.", 72, 80), PICTURE, PICTURE, PICTURE]), "a.pdf", lambda _: SAID)

    assert {code for code, _ in codes(document)} == {
        *("reading.ocr_pages", "reading.pictures_left", "reading.pages_left"),
    }


def test_a_table_that_cannot_be_found_leaves_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[object]:
        raise KeyError

    monkeypatch.setattr(Ruler, "grids", broken)

    document = read_pdf(pdf([TABLE]), "a.pdf", without_ocr)

    assert "Short rifle" in document.text
    assert codes(document) == [("reading.table_unread", 0)]


def test_a_damaged_page_is_left_out_and_said() -> None:
    data = THREE.replace(b"/Type /Page /Parent", b"/Type /Hole /Parent", 1)

    assert read_pdf(data, "a.pdf", without_ocr).pages == 3


LOCKED = assembled(
    [b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 0>>"],
    f"/Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O ({'x' * 32}) /U ({'y' * 32})>> /ID [(a) (a)]",
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LOCKED, "reading.locked"),
        (b"%PDF-1.7\n%%EOF", "reading.broken"),
        (THREE[:300], "reading.broken"),
        (pdf([""]), "reading.no_text"),
    ],
    ids=["locked", "nothing in it", "cut short", "no words"],
)
def test_what_cannot_be_read_has_a_reason(data: bytes, code: str) -> None:
    with pytest.raises(PlacetError) as caught:
        read_pdf(data, "a.pdf", without_ocr)

    assert caught.value.code == code
