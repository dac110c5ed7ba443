"""The axis of a timeline: months, Mondays, week lines, the cuts, and the day asked about."""

from collections.abc import Iterator
from datetime import date

from placet.reports.board import Board, following, mondays, months
from placet.reports.dates import MONTHS, day, long_month
from placet.reports.svg import EDGE, HAIR, INK, INK2, PAPER, box, line, tag, words
from placet.reports.words import word

HEIGHT = 44.0
_TAB = 20.0
_CLOSEST = 9
"""Lines of the grid that would be closer are left out."""


def head(board: Board, language: str) -> list[str]:
    """Give months above, Mondays below, over a rule."""
    found = [words(0, 14, word("axis", language), class_="t", fill=INK2)] if not board.narrow else []
    found += _months(board, language)
    found += _mondays(board)
    found.append(
        line(0 if not board.narrow else board.left, HEIGHT, board.wide, HEIGHT, class_="l", stroke=INK)
    )
    return found


def _months(board: Board, language: str) -> Iterator[str]:
    free = board.left
    for low, high in board.scale.stretches:
        starts = [date.fromordinal(low), *(m for m in months(board.scale) if low < m.toordinal() <= high)]
        for number, one in enumerate(starts):
            at = board.x(one.toordinal())
            until = min(board.x(following(one).toordinal() - 1, end=True), board.right, _tab(board)[0])
            long = f"{long_month(one, language)} {one.year}"
            short = MONTHS[language][one.month - 1]
            names = (long, long_month(one, language), f"{short} {one.year}", short)
            kept = names if not number or one.month == 1 else names[1::2]
            said = next((n for n in kept if board.text(n, bold=True) + 8 <= until - at), "")
            if number:
                yield line(at, 4, at, HEIGHT, class_="h", stroke=INK if said else HAIR)
            if said and at >= free:
                yield words(at + 4, 15, said, class_="b", font_weight=600)
                free = at + board.text(said, bold=True)


def _mondays(board: Board) -> Iterator[str]:
    if board.scale.unit * 7 < board.text("28") + 6:
        return
    low, _ = _tab(board)
    for one in mondays(board.scale):
        at = board.x(one.toordinal())
        if at + 20 < low:
            yield words(at, 36, str(one.day), class_="t", fill=INK2, text_anchor="middle")


def grid(board: Board, bottom: float) -> list[str]:
    """Give the week lines, or those of months where weeks are too close."""
    weeks = board.scale.unit * 7 >= _CLOSEST
    days = mondays(board.scale) if weeks else months(board.scale)
    if not weeks and board.scale.unit * 30 < _CLOSEST:
        return []
    return [
        line(x, HEIGHT, x, bottom, class_="h", stroke=HAIR)
        for x in (board.x(one.toordinal()) for one in days)
    ]


def cuts(board: Board, bottom: float, language: str) -> list[str]:
    """Give each cut: two ragged lines, and between them how much is left out."""
    found = []
    for at, days in board.cuts:
        found.append(box(at - 8, 2, 16, bottom - 2, class_="p", fill=PAPER))
        for x in (at - 8, at + 8):
            steps = int(bottom / 8)
            path = f"M{x:.1f} 2" + "".join(f"l{3 if n % 2 else -3} 8" for n in range(steps))
            found.append(tag("path", d=path, class_="n e", fill="none", stroke=EDGE))
        said = word("left_out", language, count=days)
        middle = (HEIGHT + bottom) / 2
        turn = f"rotate(-90 {at:.1f} {middle:.1f})"
        more = {"text_anchor": "middle", "font_size": 12, "transform": turn}
        found.append(words(at, middle + 4, said, class_="t", fill=INK2, **more))
    return found


def today(board: Board, bottom: float, language: str) -> list[str]:
    """Give the day asked about: a line with a black tab that carries the date."""
    left, wide = _tab(board)
    said = day(date.fromordinal(board.today), language)
    more = {"text_anchor": "middle", "font_weight": 600, "font_size": board.size}
    return [
        line(board.now, HEIGHT - 22, board.now, bottom, class_="l", stroke=INK, stroke_width=2.5),
        box(left, HEIGHT - 21, wide, _TAB, class_="i", fill=INK),
        words(left + wide / 2, HEIGHT - 7, said, class_="b pi", fill=PAPER, **more),
    ]


def _tab(board: Board) -> tuple[float, float]:
    """Give where the tab of the day begins, and its width."""
    wide = board.text("28 Sep 2026", bold=True) + 14
    return max(min(board.now - wide / 2, board.wide - wide), 0), wide
