"""The timeline in characters: lanes on one axis, the day drawn through, silences cut, a key below."""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.text import Text

from placet.cli.drawing import lanes as drawn
from placet.cli.drawing.scale import Columns, scale
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.reports.board import months
from placet.reports.dates import MONTHS, day
from placet.reports.lanes import Lanes, Mark, Row, lanes
from placet.reports.values import joined

LABEL = 11
CUT, DAY = "≈", "│"
_WIDEST = 110
_NARROWEST = 40
_MARGIN = 3


def timeline(answer: Answer, language: str, width: int) -> Iterator[Text]:
    """Give the drawing in lines no wider than `width` (40 columns at least)."""
    every = lanes(answer, language)
    days = [d for _, rows in every for row in rows for m in row.marks for d in (m.first, m.last) if d]
    if not days:
        yield Text(word("undrawn", language))
    days = [*days, answer.as_of.toordinal()]
    room = min(max(width, _NARROWEST), _WIDEST) - LABEL
    axis = scale([min(days) - _MARGIN, *days, max(days) + 1], room)
    for line in _axis(axis, language):
        yield Text(" " * LABEL + line.rstrip())
    for name, rows in every:
        yield from _lane(word(name, language), rows or (Row(word("none", language)),), axis, answer)
    yield from _key(answer, every, axis, language, width)


def _axis(axis: Columns, language: str) -> tuple[str, str]:
    labels, ticks = [" "] * axis.width, [drawn.WAIT] * axis.width
    free = 0
    for first in months(axis.scale):
        at = axis.column(first.toordinal())
        ticks[at] = "┬"
        said = MONTHS[language][first.month - 1]
        text = f"{said} {first.year}" if first.month == 1 or not free else said
        if at >= free and at + len(text) <= axis.width:
            labels[at : at + len(text)] = text
            free = at + len(text) + 1
    for at, _ in axis.cuts:
        ticks[at] = CUT
    return "".join(labels).rstrip(), "".join(ticks)


def _lane(name: str, rows: Iterable[Row], axis: Columns, answer: Answer) -> Iterator[Text]:
    for number, row in enumerate(rows):
        label = Text(name if number == 0 else "", style="bold")
        line = _painted(row.marks, axis, answer.as_of)
        beside = _beside(line, row, axis)
        if row.marks and beside is not None:
            yield Text.assemble(label, " " * (LABEL - label.cell_len), beside)
            continue
        yield from indented(label, Text(row.text), LABEL, LABEL + axis.width)
        if row.marks:
            yield Text(" " * LABEL + "".join(line).rstrip())


def _painted(marks: Iterable[Mark], axis: Columns, as_of: date) -> list[str]:
    line = [" "] * axis.width
    line[axis.column(as_of.toordinal())] = DAY
    for mark in marks:
        _paint(line, mark, axis)
    for at, _ in axis.cuts:
        line[at] = CUT
    return line


def _paint(line: list[str], mark: Mark, axis: Columns) -> None:
    inks = drawn.characters(mark)
    if inks is None:
        return
    first, fill, last = inks
    left = 0 if mark.first is None else axis.columns(mark.first, mark.first)[0]
    right = axis.width - 1 if mark.last is None else axis.columns(mark.last, mark.last)[1]
    if mark.first == mark.last:
        right = left
    right = max(left, right)
    line[left : right + 1] = fill * (right - left + 1)
    line[left], line[right] = first, last


def _beside(line: list[str], row: Row, axis: Columns) -> str | None:
    """Give the line with its text right of the marks or left of them; None where neither has room."""
    inked = [i for i, ink in enumerate(line) if ink not in {" ", DAY, CUT}]
    if not inked:
        return None
    stops = [i for i, ink in enumerate(line) if ink in {DAY, CUT}]
    right = min((i for i in stops if i > inked[-1]), default=axis.width)
    if inked[-1] + 2 + len(row.text) < right:
        return _written(line, inked[-1] + 2, row.text)
    left = max((i + 1 for i in stops if i < inked[0]), default=0)
    if left + len(row.text) + 1 <= inked[0] - 1:
        return _written(line, inked[0] - 1 - len(row.text), row.text)
    return None


def _written(line: list[str], at: int, text: str) -> str:
    return "".join((*line[:at], text, *line[at + len(text) :])).rstrip()


_INKS = {
    "key.known": drawn.KNOWN,
    "key.imprecise": drawn.IMPRECISE,
    "key.print": drawn.PRINT,
    "key.certain": drawn.CERTAIN,
    "key.possible": drawn.POSSIBLE,
    "key.planned": drawn.PLANNED,
    "key.unknown": drawn.UNKNOWN,
    "key.due": drawn.DUE,
}


def _key(answer: Answer, every: Lanes, axis: Columns, language: str, width: int) -> Iterator[Text]:
    """Give the key: only the styles that occur."""
    rows = [row for _, found in every for row in found]
    inks = {ink for row in rows for ink in _painted(row.marks, axis, answer.as_of)}
    bars = ((mode, bar) for mode, bar in drawn.BARS.items() if bar[1] in inks and mode != "wait")
    words = [f"{bar} {word(mode, language)}" for mode, bar in bars]
    deeds = [f"{ink} {word(key, language)}" for key, ink in _INKS.items() if ink in inks]
    cuts = [f"{CUT} {word('cut', language, days=days)}" for _, days in axis.cuts]
    today = f"{DAY} {word('key.day', language)}, {day(answer.as_of, language)}"
    label = Text(word("key", language), style="bold")
    yield from indented(label, Text(joined((*words, *deeds, *cuts, today))), LABEL, width)
