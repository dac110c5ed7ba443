"""One style, one stroke: outlines for words, ink for deeds, hatching for possible, dots for not known."""

from placet.reports.board import Board
from placet.reports.lanes import Mark
from placet.reports.svg import EDGE, INK, PAPER, VERDICTS, box, line, ring, tag

WORDS = ("requested", "recommended", "consented", "printed")
POINTS = ("act", "print", "imprecise")
_DASHES = {"requested": "1.5 2.5", "recommended": "6 4", "consented": None}


def patterns(id_: str) -> str:
    """Give the hatchings of a drawing; their names begin with its id."""
    hatch = tag("path", d="M-2 2L2-2M-2 8L8-2M4 8L8 4", class_="l", stroke=INK, stroke_width=1.8)
    ochre = tag(
        "path",
        d="M-2 2L2-2M-2 10L10-2M6 10L10 6",
        class_="l-possible",
        stroke=VERDICTS["possible"],
        stroke_width=1.4,
    )
    tick = tag("path", d="M2.5 0V20", class_="l", stroke=INK, stroke_width=1)
    made = (
        _pattern(f"{id_}-hatch", 6, 6, hatch),
        _pattern(f"{id_}-ochre", 8, 8, ochre),
        _pattern(f"{id_}-ticks", 5, 20, tick),
    )
    return tag("defs", "".join(made))


def _pattern(id_: str, wide: int, high: int, inside: str) -> str:
    return tag("pattern", inside, id=id_, width=wide, height=high, patternUnits="userSpaceOnUse")


def stroke(board: Board, mark: Mark, middle: float, high: float) -> str:
    """Give a mark, centred on a height, as high as told."""
    if mark.style in POINTS:
        return point(mark.style, board.x(mark.first) + min(board.scale.unit / 2, 12), middle)
    left, right = board.x(mark.first), board.x(mark.last, end=True)
    right = min(max(right, left + 1), board.right)
    if mark.style == "unknown":
        return dots(left, right, middle)
    if mark.style == "wait":
        return _wait(left, right, middle)
    return bar(board.id, mark.style, (left, middle - high / 2, right - left, high))


def bar(id_: str, style: str, at: tuple[float, float, float, float]) -> str:
    """Give a bar in a style: `at` is left, top, width, height."""
    if style in _DASHES:
        dash = _DASHES[style]
        thick = 1.4 if dash else 2
        return box(*at, class_="p l", fill=PAPER, stroke=INK, stroke_width=thick, stroke_dasharray=dash)
    if style == "printed":
        x, y, wide, high = at
        inner = box(
            x + 3, y + 3, max(wide - 6, 1), high - 6, class_="n l", fill="none", stroke=INK, stroke_width=1
        )
        return box(*at, class_="p l", fill=PAPER, stroke=INK, stroke_width=1) + inner
    if style == "certain":
        return box(*at, class_="i", fill=INK)
    if style == "possible":
        return _hatched(at, f"{id_}-hatch", "l", INK, None)
    if style == "planned":
        return box(*at, class_="p", fill=PAPER) + box(*at, fill=f"url(#{id_}-ticks)")
    return outside(id_, style.removeprefix("out-"), at)


def outside(id_: str, verdict: str, at: tuple[float, float, float, float]) -> str:
    """Give what lies past the frame, in the style of its verdict."""
    if verdict == "breached":
        return box(*at, class_="i-breached", fill=VERDICTS["breached"])
    if verdict == "possible":
        return _hatched(at, f"{id_}-ochre", "l-possible", VERDICTS["possible"], "5 3")
    return box(*at, class_="p e", fill=PAPER, stroke=EDGE, stroke_width=1.4, stroke_dasharray="1.5 3")


def _hatched(
    at: tuple[float, float, float, float], pattern: str, class_: str, colour: str, dash: str | None
) -> str:
    ground = box(*at, class_="p", fill=PAPER)
    fill = f"url(#{pattern})"
    return ground + box(*at, class_=class_, fill=fill, stroke=colour, stroke_width=1, stroke_dasharray=dash)


def point(style: str, x: float, y: float) -> str:
    """Give a point: an act filled, a print as a double ring, an imprecise day as a broken one."""
    if style == "act":
        return ring(x, y, 5, class_="i", fill=INK)
    if style == "print":
        outer = ring(x, y, 6, class_="p l", fill=PAPER, stroke=INK, stroke_width=1.2)
        return outer + ring(x, y, 3, class_="n l", fill="none", stroke=INK, stroke_width=1.2)
    return ring(x, y, 5, class_="p l", fill=PAPER, stroke=INK, stroke_width=1.4, stroke_dasharray="2 2")


def dots(left: float, right: float, middle: float) -> str:
    """Give a dotted line: not known."""
    return line(
        left, middle, right, middle, class_="e", stroke=EDGE, stroke_width=1.6, stroke_dasharray="1.6 4"
    )


def _wait(left: float, right: float, middle: float) -> str:
    along = line(left, middle, right, middle, class_="l", stroke=INK, stroke_width=1.2)
    return along + line(right, middle - 8, right, middle + 8, class_="l", stroke=INK, stroke_width=2.5)
