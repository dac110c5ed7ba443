import pytest

from placet.reports.board import board
from placet.reports.lanes import Mark
from placet.reports.strokes import bar, patterns, stroke

AT = (0.0, 0.0, 30.0, 12.0)


def test_each_style_is_drawn_in_its_own_way() -> None:
    styles = ("requested", "recommended", "consented", "printed", "planned", "certain", "possible")
    outside = ("out-breached", "out-possible", "out-undetermined")

    drawn = {bar("x", style, AT) for style in (*styles, *outside)}

    assert len(drawn) == len(styles) + len(outside)


@pytest.mark.parametrize("style", ["act", "print", "imprecise", "unknown", "wait", "certain"])
def test_a_mark_lies_on_its_days(style: str) -> None:
    on = board([100, 120], 120, narrow=False)

    drawn = stroke(on, Mark(100, 104, style), 50, 20)

    assert drawn.startswith("<")
    assert any(f"{on.x(100) + shift:.1f}".rstrip("0").rstrip(".") in drawn for shift in (0, 12))


def test_hatchings_are_named_after_their_drawing() -> None:
    assert 'id="wide-hatch"' in patterns("wide")
    assert "url(#wide-ochre)" in bar("wide", "out-possible", AT)
