from collections.abc import Iterator

import pypdfium2
import pytest

from placet.reading.formats.glyphs import Glyph, Run, direction_of, glyphs, runs
from tests.reading.formats.pdfs import pdf, words


def found(data: bytes) -> tuple[int, list[Run]]:
    opened = pypdfium2.PdfDocument(data)
    page = opened[0]
    text = page.get_textpage()
    direction = direction_of(text)
    told = list(runs(glyphs(page, text, direction)))
    text.close()
    page.close()
    opened.close()
    return direction, told


def test_words_have_their_place_from_the_top_left() -> None:
    _, (run,) = found(pdf([words("Ten sailors", 72, 100, 10)]))

    assert run.text == "Ten sailors"
    assert run.left == pytest.approx(72, abs=2)
    assert run.middle == pytest.approx(105, abs=4)
    assert not run.bold


def test_a_wide_gap_parts_runs_and_a_font_may_be_bold() -> None:
    _, told = found(pdf([words("Arm", 72, 100) + words("Number", 300, 100, bold=True)]))

    assert [(run.text, run.bold) for run in told] == [("Arm", False), ("Number", True)]


def test_words_that_stand_across_the_page_are_turned_upright() -> None:
    drawing = "BT /F1 11 Tf 0 1 -1 0 300 200 Tm (Ten sailors) Tj ET\n"

    direction, told = found(pdf([drawing]))
    turned, shown = found(pdf([drawing], rotated=90))

    assert (direction, [run.text for run in told]) == (90, ["Ten sailors"])
    assert (turned, [run.text for run in shown]) == (90, ["Ten sailors"])
    assert shown[0].right - shown[0].left > shown[0].size


@pytest.mark.parametrize(("matrix", "angle"), [("-1 0 0 -1 300 200", 180), ("0 -1 1 0 300 500", 270)])
def test_every_direction_is_read(matrix: str, angle: int) -> None:
    direction, told = found(pdf([f"BT /F1 11 Tf {matrix} Tm (Ten sailors) Tj ET\n"]))

    assert (direction, [run.text for run in told]) == (angle, ["Ten sailors"])


def test_an_empty_page_has_no_runs() -> None:
    assert found(pdf([""])) == (0, [])


def line(signs: str, *, broken: bool = False) -> Iterator[Glyph]:
    for place, sign in enumerate(signs):
        yield Glyph(sign, place * 5.0, 0, place * 5.0 + 5, 10, broken=broken and place == 0)


def test_halves_of_a_character_become_one() -> None:
    (run,) = runs(line("\ud83d\udea2"))

    assert run.text == "🚢"


def test_a_broken_line_ends_its_run() -> None:
    assert [run.text for run in runs([*line("ab"), *line("cd", broken=True)])] == ["ab", "cd"]
