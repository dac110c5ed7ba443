import pytest

from placet.reading.formats.glyphs import Run
from placet.reading.formats.running import running, said


def page(number: int, *, head: str = "Gazette of 12 March") -> tuple[list[Run], float]:
    return [
        Run(head, 72, 30, 300, 41),
        Run(f"words {number} of the text", 72, 300, 500, 311),
        Run(f"Page {number} of 4", 280, 750, 330, 761),
    ], 792.0


def test_what_recurs_at_the_edges_is_running() -> None:
    assert running([page(n) for n in range(1, 5)]) == [{0, 2}] * 4


def test_left_and_right_pages_may_differ() -> None:
    pages = [page(n, head="Gazette" if n % 2 else "Senate") for n in range(1, 7)]

    assert running(pages) == [{0, 2}] * 6


def test_what_stands_once_is_not() -> None:
    assert running([page(1, head="A title"), page(2), page(3)]) == [{2}, {0, 2}, {0, 2}]
    assert running([page(1)]) == [set()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Page 3 of 4", False),
        ("- 12 -", False),
        ("Página 1 de 3", False),
        ("Gazette 12", True),
        ("p. iv", False),
    ],
)
def test_the_number_of_a_page_says_nothing(text: str, told: bool) -> None:
    assert said(text) is told
