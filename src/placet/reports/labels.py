"""Where words stand on a timeline: beside what they name, never across the day, a cut or the edge."""

from collections.abc import Iterator
from dataclasses import dataclass

from placet.reports.board import Board
from placet.reports.svg import INK, INK2, LAW, PAPER, group, tag, words

GAP = 6.0
_LEAST = 160.0
"""A label is wrapped no narrower, even where it then crosses a cut."""
LINE = 16.0


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a thing: a bold head, a grey tail, and links (address, words) to findings."""

    head: str
    tail: str = ""
    links: tuple[tuple[str, str], ...] = ()

    def wide(self, board: Board) -> float:
        """Give the width of all of it in one line."""
        links = [board.text(said) for _, said in self.links]
        parts = [board.text(self.head, bold=True), board.text(self.tail), *links]
        return sum(p + GAP for p in parts if p) - GAP


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lettering of a drawing: plain words, and the links that stand apart from it."""

    words: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def written(board: Board, label: Label, x: float, y: float) -> Lettering:
    """Give a label in one line, beginning at a place."""
    said, links = [], []
    if label.head:
        said.append(words(x, y, label.head, class_="b", font_weight=600))
        x += board.text(label.head, bold=True) + GAP
    if label.tail:
        said.append(words(x, y, label.tail, class_="t", fill=INK2))
        x += board.text(label.tail) + GAP
    for address, told in label.links:
        links.append(tag("a", words(x, y, told, class_="a", fill=LAW), href=address))
        x += board.text(told) + GAP
    return Lettering(tuple(said), tuple(links))


def stacked(board: Board, label: Label, top: float) -> tuple[Lettering, float]:
    """Give a label in as many lines as it needs across the axis, and their height."""
    room = max(board.room(board.left)[1] - board.left, _LEAST)
    lines = list(_lines(board, label, room))
    found = [written(board, one, board.left, top + LINE * n + LINE - 4) for n, one in enumerate(lines)]
    return merged(found), LINE * len(lines)


def _lines(board: Board, label: Label, room: float) -> Iterator[Label]:
    if label.wide(board) <= room:
        yield label
        return
    yield from (Label(one) for one in wrapped(board, label.head, room, bold=True))
    rest = wrapped(board, label.tail, room)
    yield from (Label("", one) for one in rest)
    if label.links:
        yield Label("", "", label.links)


def wrapped(board: Board, said: str, room: float, *, bold: bool = False) -> list[str]:
    """Give a text in lines no wider than the room; a word that is wider stands alone."""
    found: list[str] = []
    for one in said.split():
        longer = f"{found[-1]} {one}" if found else one
        if found and board.text(longer, bold=bold) <= room:
            found[-1] = longer
        else:
            found.append(one)
    return found


def beside(board: Board, label: Label, left: float, right: float) -> float | None:
    """Give where a label begins right of a thing, else left of it; None where neither has room."""
    wide = label.wide(board)
    if right + GAP + wide <= board.room(right)[1]:
        return right + GAP
    low, _ = board.room(left)
    return left - GAP - wide if left - GAP - wide >= low else None


def merged(found: list[Lettering]) -> Lettering:
    """Give several letterings as one."""
    return Lettering(tuple(w for f in found for w in f.words), tuple(a for f in found for a in f.links))


def halo(board: Board, parts: list[str], **more: object) -> str:
    """Give lettering with a halo of paper, in the type of the drawing."""
    return group(
        parts,
        class_="halo",
        font_size=board.size,
        fill=INK,
        paint_order="stroke",
        stroke=PAPER,
        stroke_width=4,
        stroke_linejoin="round",
        **more,
    )
