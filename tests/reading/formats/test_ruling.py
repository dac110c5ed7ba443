import pypdfium2
import pytest

from placet.reading.formats.ruling import Ruler, grid_of, is_ruled
from tests.reading.formats.pdfs import pdf, ruled, words

DRAWN = {
    "a table": (ruled([72, 200, 300], [100, 120, 140]), True),
    "frames": ("72 500 100 20 re S\n172 500 100 20 re S\n", True),
    "a line under a title": (ruled([72, 72], [100, 100]), False),
    "words": (words("Ten", 72, 100), False),
    "a map": ("1 1 m 2 2 l S\n" * 5_100 + ruled([72, 200, 300], [100, 120, 140]), False),
}


@pytest.mark.parametrize(("drawing", "told"), DRAWN.values(), ids=DRAWN)
def test_lines_on_a_page_are_seen(drawing: str, told: bool) -> None:
    opened = pypdfium2.PdfDocument(pdf([drawing]))
    page = opened[0]

    assert is_ruled(page) is told
    page.close()
    opened.close()


def test_a_ruled_table_is_found_with_its_rows() -> None:
    ruler = Ruler(pdf(["", ruled([72, 200, 300], [100, 120, 140])]))

    grids = ruler.grids(1)

    assert [grid.rows for grid in grids] == [((0, 1), (2, 3))] or [len(g.cells) for g in grids] == [4]
    assert ruler.grids(0) == ruler.grids(7) == []
    ruler.close()
    Ruler(b"").close()


def test_a_merged_place_names_the_cell_that_covers_it() -> None:
    grid = grid_of([(0, 0, 20, 10), (0, 10, 10, 30), (10, 10, 20, 20), (10, 20, 20, 30)])

    assert grid is not None
    assert grid.rows == ((0, 0), (1, 2), (1, 3))
    assert grid.corners == (0, 0, 20, 30)


def test_a_place_without_a_cell_is_open() -> None:
    grid = grid_of([(0, 0, 10, 10), (20, 0, 30, 10), (0, 20, 10, 30)])

    assert grid is not None
    assert grid.rows[1] == (2, None)


def test_a_frame_is_no_table() -> None:
    assert grid_of([(0, 0, 10, 10)]) is None
    assert grid_of([]) is None
