"""The clock of a duty as a thin line: from its event to its due day, on an axis that all duties share."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from placet.reports.svg import box, line, ring, tag, words

WIDTH, HEIGHT = 240, 28
BEFORE, AHEAD = 100, 100
"""Days of the axis before and after the day asked about."""

_MIDDLE = 14.0
_CLEAR = 30
"""Days round the day asked about in which no month is named: its own name stands there."""


def svg(duty: Mapping[str, Any], as_of: date, name: str) -> str:
    """Give the line of a duty's plain values, named by `name`."""
    event = _last(duty["trigger"]["from"], duty["trigger"]["to"]) if duty["trigger"] else None
    days = [d for due in duty["due"] for d in (_day(due["earliest"]), _day(due["latest"])) if d]
    filed = duty["filed"] is not None
    parts = [line(0, _MIDDLE, WIDTH, _MIDDLE, class_="base", stroke="#C6C9C2")]
    if days:
        parts += _due(event, min(days), max(days), as_of, filed=filed)
    elif event and event < as_of:
        parts.append(_dots(_x(event, as_of), _x(as_of, as_of)))
    if event and _holds(event, as_of):
        parts.append(ring(_x(event, as_of), _MIDDLE, 3.5, class_="printed", fill="#FBFBF8", stroke="#15181C"))
    now = _x(as_of, as_of)
    parts.append(line(now, 2, now, 26, class_="today", stroke="#15181C", stroke_width=2.5))
    return tag(
        "svg",
        "".join(parts),
        class_="bar",
        role="img",
        aria_label=name,
        width=WIDTH,
        height=HEIGHT,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        preserveAspectRatio="xMinYMid",
    )


def _due(event: date | None, first: date, last: date, as_of: date, *, filed: bool) -> list[str]:
    low, high = _x(first, as_of), _x(last, as_of)
    parts = []
    if event and event <= last:
        parts.append(
            line(_x(event, as_of), _MIDDLE, low, _MIDDLE, class_="ran", stroke="#15181C", stroke_width=2)
        )
    if last < as_of and not filed:
        now = _x(as_of, as_of)
        parts.append(
            box(high, 10, now - high, 8, class_="over", fill="none", stroke="#7B8288", stroke_dasharray="1 3")
        )
    if first < last and high > low:
        parts.append(box(low, 9, high - low, 10, class_="hatch", fill="url(#hatch-ink)"))
    if _holds(last, as_of):
        # A day off the axis has no tick: its date stands in words beside the line.
        parts.append(line(high, 7, high, 21, class_="due", stroke="#15181C", stroke_width=2.5))
    return parts


def _dots(left: float, right: float) -> str:
    return line(
        left,
        _MIDDLE,
        right,
        _MIDDLE,
        class_="gap",
        stroke="#7B8288",
        stroke_width=1.5,
        stroke_dasharray="1 4",
    )


def axis(as_of: date, names: tuple[str, ...]) -> str:
    """Give the head of the axis: its months by `names`, from January, and the day asked about."""
    parts = []
    one = (as_of - timedelta(days=BEFORE)).replace(day=1)
    while one <= as_of + timedelta(days=AHEAD):
        if _holds(one, as_of) and abs((one - as_of).days) > _CLEAR:
            parts.append(words(_x(one, as_of), 11, names[one.month - 1], class_="axis"))
        one = (one + timedelta(days=32)).replace(day=1)
    said = f"{as_of.day} {names[as_of.month - 1]}"
    parts.append(words(_x(as_of, as_of), 11, said, class_="axis now", text_anchor="middle"))
    return tag(
        "svg",
        "".join(parts),
        class_="bar",
        aria_hidden="true",
        width=WIDTH,
        height=14,
        viewBox=f"0 0 {WIDTH} 14",
    )


def _x(day: date, as_of: date) -> float:
    """Give the place of a day, kept at the edge where it lies off the axis."""
    part = ((day - as_of).days + BEFORE) / (BEFORE + AHEAD)
    return round(min(max(part, 0.0), 1.0) * (WIDTH - 8) + 4, 1)


def _holds(day: date, as_of: date) -> bool:
    return -BEFORE <= (day - as_of).days <= AHEAD


def _last(first: str | None, last: str | None) -> date | None:
    return _day(last) or _day(first)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None
