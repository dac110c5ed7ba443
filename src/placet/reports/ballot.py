"""A count of votes as strokes, in tens."""

from placet.reports.svg import INK, tag

_STEP, _GAP, _HIGH = 3.5, 8.0, 18.0
_MOST = 800


def tally(count: int) -> str:
    """Give one stroke a vote; nothing for none, and nothing past the largest parliament's size."""
    if not 0 < count <= _MOST:
        return ""
    places = [n * _STEP + n // 10 * (_GAP - _STEP) + 1 for n in range(count)]
    path = "".join(f"M{x:g} 0v{_HIGH:g}" for x in places)
    wide = places[-1] + 2
    inside = tag("path", d=path, class_="n l", fill="none", stroke=INK, stroke_width=1.6)
    box = f"0 0 {wide:g} {_HIGH:g}"
    return tag(
        "svg", inside, class_="timeline strokes", viewBox=box, width=wide, height=_HIGH, aria_hidden="true"
    )
