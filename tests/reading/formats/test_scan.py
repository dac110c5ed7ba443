import io
import shutil

import pytest
from PIL import Image, ImageDraw, ImageFont

from placet.errors import PlacetError
from placet.reading.child import recognise
from placet.reading.formats import scan, without_ocr
from placet.reading.formats.scan import listed, read_image
from tests.reading.formats.texts import codes, words

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def told(*rows: tuple[int, int, int, str], sure: float = 95) -> str:
    given = [
        f"5\t1\t{block}\t{par}\t{line}\t{n}\t{100 * n}\t{20 * line}\t90\t15\t{sure}\t{text}"
        for n, (block, par, line, text) in enumerate(rows)
    ]
    return "\n".join([HEAD, "1\t1\t0\t0\t0\t0\t0\t0\t1000\t1000\t-1\t", *given])


SAID = told((1, 1, 1, "The"), (1, 1, 1, "Senate"), (1, 1, 2, "autori-"), (1, 1, 3, "sed"), (2, 1, 1, "ten."))


def picture(kind: str = "PNG", frames: int = 1, **given: object) -> bytes:
    held = io.BytesIO()
    blank = Image.new("L", (200, 100), 255)
    more = {"save_all": True, "append_images": [blank] * (frames - 1)} if frames > 1 else {}
    blank.save(held, kind, **more, **given)
    return held.getvalue()


def test_words_become_lines_and_paragraphs_with_boxes_in_points() -> None:
    document = read_image(picture(dpi=(144, 144)), "a.png", lambda _: SAID)

    assert words(document) == ["The Senate autorised", "ten."]
    box = document.segments[0].where.boxes[0]
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx((0, 10, 95, 17.5), rel=0.01)
    assert (document.segments[0].where.page, document.pages) == (1, 1)
    assert codes(document) == [("reading.ocr_pages", 0)]


def test_doubtful_words_are_called_so() -> None:
    document = read_image(picture("JPEG"), "a.jpg", lambda _: told((1, 1, 1, "Ten"), sure=30))

    assert codes(document) == [("reading.ocr_unsure", 0), ("reading.ocr_pages", 0)]


def test_of_many_pages_the_first_are_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_PAGES", 2)

    document = read_image(picture("TIFF", frames=3), "a.tif", lambda _: SAID)

    assert [s.where.page for s in document.segments] == [1, 1, 2, 2]
    assert codes(document) == [("reading.pictures_left", 0), ("reading.ocr_pages", 0)]
    assert document.pages == 3


def test_without_a_program_it_is_said_that_one_is_wanted() -> None:
    with pytest.raises(PlacetError, match=r"reading\.no_ocr"):
        read_image(picture(), "a.png", without_ocr)


def test_a_picture_without_words_has_none() -> None:
    with pytest.raises(PlacetError, match=r"reading\.no_text"):
        read_image(picture(), "a.png", lambda _: HEAD)


def test_a_picture_too_large_or_broken_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PlacetError, match=r"reading\.broken"):
        read_image(picture()[:40], "a.png", lambda _: SAID)
    monkeypatch.setattr(scan, "MOST_PIXELS", 100)
    with pytest.raises(PlacetError, match=r"reading\.bomb"):
        read_image(picture(), "a.png", lambda _: SAID)


def test_pages_are_listed_in_short() -> None:
    assert listed([1, 2, 3, 7]) == "1-3, 7"


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_where_tesseract_is_a_picture_is_read() -> None:
    page = Image.new("L", (1200, 300), 255)
    font = ImageFont.load_default(size=48)
    ImageDraw.Draw(page).text((60, 100), "Ten sailors enter the port", fill=0, font=font)
    held = io.BytesIO()
    page.save(held, "PNG")

    assert words(read_image(held.getvalue(), "a.png", recognise)) == ["Ten sailors enter the port"]
