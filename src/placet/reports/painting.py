"""The rows of a timeline's lanes as SVG, one below the other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from placet.reports.board import Board
from placet.reports.labels import GAP, LINE, Label, Lettering, beside, merged, stacked, written
from placet.reports.lanes import Mark, Row
from placet.reports.strokes import POINTS, dots, stroke
from placet.reports.svg import EDGE, HAIR, PAPER, line, words

_HEIGHTS = {"certain": 20.0, "possible": 20.0, "unknown": 20.0, "wait": 20.0}
_FRAMED, _PLAIN, _PAD = 28.0, 14.0, 4.0

Links = Mapping[str, tuple[str, str]]
"""Of a finding's id, the address and the words of the link to it."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A stretch of a drawing: shapes, lettering and height; `middle` is that of its bar."""

    shapes: tuple[str, ...] = ()
    said: Lettering = Lettering()
    height: float = 0.0
    middle: float = 0.0


def rows(board: Board, every: Iterable[Row], links: Links, top: float) -> tuple[Painted, ...]:
    """Give the rows of a lane, one below the other."""
    found, at = [], top
    for row in every:
        one = painted(board, row, links, at)
        at += one.height
        found.append(one)
    return tuple(found)


def painted(board: Board, row: Row, links: Links, top: float) -> Painted:
    """Give one row: its marks, and its words inside, beside or above them."""
    label = _label(board, row, links)
    if not row.marks:
        said, high = stacked(board, label, top)
        return Painted((), said, high + _PAD)
    high = _FRAMED if row.frame else max(_HEIGHTS.get(m.style, _PLAIN) for m in row.marks)
    if row.frame and _fits(board, label, row.marks):
        middle = top + _PAD + high / 2
        said = written(board, label, _centred(board, label, row.marks), middle + 4.5)
        return Painted(_strokes(board, row.marks, middle, high), said, high + 2 * _PAD, middle)
    inked = _inked(board, row, label)
    outer = replace(label, head="") if inked else label
    at = _over(board, outer, row.marks)
    at = beside(board, outer, *extent(board, row.marks)) if at is None else at
    over, above = (Lettering(), 0.0) if at is not None else _above(board, outer, row.marks, top)
    middle = top + above + _PAD + high / 2
    said = over if at is None else written(board, outer, at, middle + 4.5)
    return Painted(
        (*_strokes(board, row.marks, middle, high), *_inscribed(board, inked, label, middle)),
        said,
        above + high + 2 * _PAD,
        middle,
    )


def _strokes(board: Board, marks: Iterable[Mark], middle: float, high: float) -> tuple[str, ...]:
    return tuple(stroke(board, m, middle, high) for m in marks)


def extent(board: Board, marks: Iterable[Mark]) -> tuple[float, float]:
    """Give where the marks of a row begin and end."""
    marks = tuple(marks)
    lefts = [board.x(m.first) for m in marks]
    rights = [board.x(m.first) + 16 if m.style in POINTS else board.x(m.last, end=True) for m in marks]
    return max(min(lefts), board.left), min(max(rights), board.right)


def _fits(board: Board, label: Label, marks: Iterable[Mark]) -> bool:
    left, right = extent(board, marks)
    return label.wide(board) + 2 * GAP <= right - left


def _centred(board: Board, label: Label, marks: Iterable[Mark]) -> float:
    left, right = extent(board, marks)
    return (left + right - label.wide(board)) / 2


def _inked(board: Board, row: Row, label: Label) -> Mark | None:
    """Give the ink that is wide enough to carry the head of the label, if any."""
    wide = board.text(label.head, bold=True) + 2 * GAP
    for mark in row.marks:
        if mark.style == "certain" and board.x(mark.last, end=True) - board.x(mark.first) >= wide:
            return mark
    return None


def _over(board: Board, label: Label, marks: Iterable[Mark]) -> float | None:
    """Give where a label begins in a gap before the ink that is wide enough for it; None: there is none."""
    wide = label.wide(board) + 4 * GAP
    for mark in marks:
        if mark.style == "unknown" and mark.first is None and board.x(mark.last) - board.left >= wide:
            return board.x(mark.last) - wide + 2 * GAP
    return None


def _inscribed(board: Board, ink: Mark | None, label: Label, middle: float) -> tuple[str, ...]:
    if ink is None:
        return ()
    x = (board.x(ink.first) + board.x(ink.last, end=True)) / 2
    more = {"text_anchor": "middle", "font_weight": 600, "font_size": board.size}
    return (words(x, middle + 4.5, label.head, class_="b pi", fill=PAPER, **more),)


def _above(board: Board, label: Label, marks: Sequence[Mark], top: float) -> tuple[Lettering, float]:
    """Give a label on a line of its own, as near to where its row begins as it fits."""
    wide = label.wide(board)
    if wide > board.right - board.left - 2 * GAP:
        return stacked(board, label, top)
    left = extent(board, marks)[0]
    low, high = board.room(left + 1)
    if high - low < wide and board.narrow:
        return stacked(board, label, top)
    if high - low < wide:
        low, high = board.left, board.right
    return written(board, label, max(min(left, high - wide), low), top + LINE - 3), LINE


def _label(board: Board, row: Row, links: Links) -> Label:
    tail = row.brief if board.narrow and row.brief else row.tail
    head = row.head if row.head or tail else row.text
    return Label(head, tail, tuple(links[f] for f in row.findings if f in links))


def points(board: Board, every: Sequence[Row], links: Links, top: float) -> Painted:
    """Give the acts on one line, their labels below it on as many levels as they need."""
    middle = top + 14
    labels = [_label(board, row, links) for row in every]
    marks = tuple(s for row in every for s in _strokes(board, row.marks, middle, _PLAIN))
    shapes = (_joined(board, every, middle), *marks)
    if board.narrow:
        said, high = _listed(board, labels, middle + 8)
        return Painted(shapes, said, high + 22 + _PAD, middle)
    said, leaders, levels = _levels(board, every, labels, middle)
    return Painted((*leaders, *shapes), said, 14 + 16 + LINE * levels + _PAD, middle)


def _listed(board: Board, labels: Iterable[Label], top: float) -> tuple[Lettering, float]:
    found, at = [], top
    for label in labels:
        said, high = stacked(board, label, at)
        found.append(said)
        at += high
    return merged(found), at - top


def _levels(
    board: Board, every: Sequence[Row], labels: Sequence[Label], middle: float
) -> tuple[Lettering, tuple[str, ...], int]:
    taken: list[list[tuple[float, float]]] = []
    said, leaders = [], []
    for row, label in zip(every, labels, strict=True):
        at, wide = _anchor(board, row), label.wide(board)
        left = max(min(at - 4, board.room(at)[1] - wide), board.left)
        span = (left - 5, left + wide + 5)
        level = next((n for n, spans in enumerate(taken) if _free(spans, span)), len(taken))
        taken[level : level + 1] = [[*(taken[level] if level < len(taken) else ()), span]]
        base = middle + 22 + LINE * level
        if row.marks:
            leaders.append(line(at, middle, at, base - 11, class_="h", stroke=HAIR))
        said.append(written(board, label, left, base))
    return merged(said), tuple(leaders), len(taken)


def _free(spans: Iterable[tuple[float, float]], wanted: tuple[float, float]) -> bool:
    return all(end <= wanted[0] or wanted[1] <= start for start, end in spans)


def _anchor(board: Board, row: Row) -> float:
    spots = [m for m in row.marks if m.style in POINTS]
    return board.x(spots[-1].first) + min(board.scale.unit / 2, 12) if spots else board.left + 4


def _joined(board: Board, every: Sequence[Row], middle: float) -> str:
    """Give the line that joins the acts, from the first known day to the last."""
    spots = [_anchor(board, r) for r in every if r.marks]
    return line(min(spots), middle, max(spots), middle, class_="e", stroke=EDGE) if len(spots) > 1 else ""


def nothing(board: Board, said: str, top: float) -> Painted:
    """Give an empty lane: a dotted line and the words that nothing is on record."""
    label = Label("", said)
    gap = dots(board.left, board.right, top + 12)
    return Painted((gap,), written(board, label, board.left + 8, top + 16), 24, top + 12)
