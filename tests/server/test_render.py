"""Pages drawn, and words found on them, in a child process."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from placet.server.render import Refused, drawn, placed
from tests.reading.formats.pdfs import HEIGHT, WIDTH, pdf, words, written

LINES = ("The Senate let in twelve instruc-", "tors of the Army on 4 March 2031.")
DOCUMENT = pdf([words("A first page", 72, 72), written(LINES, 72, 100)])


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "document"
    path.write_bytes(DOCUMENT)
    return path


def sought(words: str, before: str = "", after: str = "") -> dict[str, str]:
    return {"words": words, "before": before, "after": after}


def test_a_page_is_drawn_as_a_png_no_wider_than_a_screen(document: Path) -> None:
    picture = Image.open(io.BytesIO(drawn(document, 2)))
    assert picture.format == "PNG"
    assert picture.width <= 1400
    assert picture.width / picture.height == pytest.approx(WIDTH / HEIGHT, rel=0.01)


def test_words_have_a_box_a_line_where_they_stand(document: Path) -> None:
    found = placed(
        document, 2, [sought(w) for w in ("twelve instructors", "4 March 2031", "nothing of the sort")]
    )
    two, one, none = found["boxes"]
    assert (found["width"], found["height"]) == (WIDTH, HEIGHT)
    assert len(two) == 2
    assert len(one) == 1
    assert none == []
    (left, top, right, bottom) = one[0]
    assert 72 < left < right < WIDTH
    assert 112 < top < bottom < 128


def test_words_of_another_page_are_not_found(document: Path) -> None:
    assert placed(document, 1, [sought("twelve instructors")])["boxes"] == [[]]


@pytest.fixture
def repeated(tmp_path: Path) -> Path:
    path = tmp_path / "repeated"
    path.write_bytes(pdf([written(("They enter on 4 March 2031.", "Or leave by 4 March 2031."), 72, 100)]))
    return path


def test_words_that_stand_twice_are_told_apart_by_what_stands_around_them(repeated: Path) -> None:
    asked = [sought("4 March 2031", before, ".") for before in ("They enter on ", "Or leave by ")]
    first, second = placed(repeated, 1, asked)["boxes"]
    assert len(first) == len(second) == 1
    assert first[0][1] < second[0][1]


def test_words_that_stand_twice_with_nothing_to_tell_them_apart_have_no_place(repeated: Path) -> None:
    assert placed(repeated, 1, [sought("4 March 2031")])["boxes"] == [[]]


@pytest.mark.parametrize("rotated", [0, 90, 180, 270])
def test_words_of_a_turned_page_stand_where_it_shows_them(tmp_path: Path, rotated: int) -> None:
    path = tmp_path / "turned"
    path.write_bytes(pdf([words("Twelve instructors", 72, 72)], rotated=rotated))
    picture = Image.open(io.BytesIO(drawn(path, 1))).convert("L").point(lambda dot: 255 * (dot < 128))

    found = placed(path, 1, [sought("Twelve instructors")])

    scale = picture.width / found["width"]
    ink = picture.getbbox()
    box = [side * scale for side in found["boxes"][0][0]]
    assert ink is not None
    assert box[0] - 9 < ink[0] < ink[2] < box[2] + 9
    assert box[1] - 9 < ink[1] < ink[3] < box[3] + 9


@pytest.mark.parametrize("number", [0, 3, 999])
def test_a_page_that_is_not_there_is_refused(document: Path, number: int) -> None:
    with pytest.raises(Refused, match=r"page\.missing"):
        drawn(document, number)


def test_a_picture_is_its_own_page(tmp_path: Path) -> None:
    path = tmp_path / "scan"
    Image.new("L", (3000, 1500), 255).save(path, "PNG")
    assert Image.open(io.BytesIO(drawn(path, 1))).width == 1400
    assert placed(path, 1, [sought("words")])["boxes"] == [[]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"Minutes of the sitting", "page.no_picture"),
        (b"%PDF-1.7\nnothing more", "page.broken"),
        (DOCUMENT.replace(b"[0 0 612.0 792.0]", b"[0 0 999999 999999]"), "page.too_large"),
    ],
)
def test_what_cannot_be_drawn_says_why_and_breaks_nothing(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "document"
    path.write_bytes(data)
    command = [sys.executable, "-m", "placet.server.render", str(path), "1"]
    for wish in ("png", "boxes"):
        done = subprocess.run([*command, wish], input=b"[]", capture_output=True, check=False)
        assert (done.returncode, done.stderr.decode()) == (1, code)


def test_the_process_prints_the_boxes(document: Path) -> None:
    command = [sys.executable, "-m", "placet.server.render", str(document), "2", "boxes"]
    done = subprocess.run(
        command, input=json.dumps([sought("4 March 2031")]).encode(), capture_output=True, check=True
    )
    assert len(json.loads(done.stdout)["boxes"][0]) == 1
