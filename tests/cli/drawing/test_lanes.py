import pytest

from placet.cli.drawing.lanes import CERTAIN, DUE, PRINT, UNKNOWN, characters
from placet.reports.lanes import Mark


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (Mark(1, 9, "requested"), ("├", "┄", "┤")),
        (Mark(1, None, "consented"), ("┣", "━", "━")),
        (Mark(None, 9, "printed"), ("═", "═", "╣")),
        (Mark(1, 9, "wait"), ("─", "─", DUE)),
        (Mark(1, 9, "certain"), (CERTAIN, CERTAIN, CERTAIN)),
        (Mark(1, 1, "print"), (PRINT, PRINT, PRINT)),
        (Mark(None, None, "unknown"), (UNKNOWN, UNKNOWN, UNKNOWN)),
    ],
)
def test_each_style_has_its_characters_and_an_open_side_no_end(
    mark: Mark, expected: tuple[str, str, str]
) -> None:
    assert characters(mark) == expected


def test_what_lies_past_the_frame_keeps_the_ink_beneath_it() -> None:
    assert characters(Mark(1, 9, "out-possible")) is None
