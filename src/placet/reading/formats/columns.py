"""The order in which the runs of a page are read: columns from left to right, what crosses in between."""

from collections.abc import Iterator, Sequence

from placet.reading.formats.glyphs import Run

_MOST_COLUMNS = 3
"""How often a column is looked at for columns of its own."""
_FEWEST = 4
"""Runs on either side of a gutter."""
_NARROWEST = 7.0
"""Points of the narrowest gutter."""
_FULL = 0.5
"""The share of a column's width that half of its lines fill; the words of a table do not."""
_CROSSING = 0.2
"""The share of runs that may cross a gutter: titles, headers."""
_MARGIN = 0.18
"""The share of the width at either side in which no gutter is looked for."""
_STEP = 2.0


def ordered(runs: Sequence[Run], depth: int = 0) -> Iterator[list[Run]]:
    """Give the runs in blocks, each one column wide, in the order they are read."""
    gutter = _gutter(runs) if depth < _MOST_COLUMNS else None
    if gutter is None:
        if runs:
            yield sorted(runs, key=lambda r: (r.middle, r.left))
        return
    left, right, crossing = _sides(runs, gutter)
    for top, bottom, title in _bands(crossing):
        yield from ordered([r for r in left if top <= r.middle < bottom], depth + 1)
        yield from ordered([r for r in right if top <= r.middle < bottom], depth + 1)
        if title:
            yield title


def _sides(runs: Sequence[Run], gutter: float) -> tuple[list[Run], list[Run], list[Run]]:
    left = [r for r in runs if r.right <= gutter]
    right = [r for r in runs if r.left >= gutter]
    return left, right, [r for r in runs if r.left < gutter < r.right]


def _bands(crossing: Sequence[Run]) -> Iterator[tuple[float, float, list[Run]]]:
    """Give the bands of a page from top to bottom, each with the runs across the gutter that end it."""
    top = float("-inf")
    held: list[Run] = []
    for run in sorted(crossing, key=lambda r: r.middle):
        if held and run.top - held[-1].bottom < run.size:
            held.append(run)
            continue
        if held:
            yield top, held[0].middle, held
            top = held[-1].middle
        held = [run]
    if held:
        yield top, held[0].middle, held
        top = held[-1].middle
    yield top, float("inf"), []


def _gutter(runs: Sequence[Run]) -> float | None:
    """Give the middle of the widest gap that (almost) no run crosses, if columns of text stand beside it."""
    if len(runs) < 2 * _FEWEST:
        return None
    left, right = min(r.left for r in runs), max(r.right for r in runs)
    width = right - left
    places = int(width / _STEP) + 1
    counts = [0] * (places + 1)
    for run in runs:
        counts[max(0, int((run.left - left) / _STEP))] += 1
        counts[min(places, int((run.right - left) / _STEP) + 1)] -= 1
    crossed = []
    total = 0
    for change in counts:
        total += change
        crossed.append(total)
    first, last = int(places * _MARGIN), int(places * (1 - _MARGIN))
    found = _widest(crossed[first:last], len(runs) * _CROSSING)
    if found is None:
        return None
    gutter = left + (first + found) * _STEP
    return gutter if _columns(runs, gutter) else None


def _widest(crossed: Sequence[int], most: float) -> float | None:
    """Give the middle of the longest stretch with the fewest crossings, None if it is too narrow."""
    fewest = min(crossed, default=0)
    if not crossed or fewest > most:
        return None
    best, start = (0, 0), None
    for place, count in enumerate([*crossed, fewest + 1]):
        if count == fewest and start is None:
            start = place
        elif count != fewest and start is not None:
            best = max(best, (place - start, start))
            start = None
    return best[1] + best[0] / 2 if best[0] * _STEP >= _NARROWEST else None


def _columns(runs: Sequence[Run], gutter: float) -> bool:
    """Tell whether text stands on both sides, each filling its width, beside one another."""
    left, right, crossing = _sides(runs, gutter)
    if min(len(left), len(right)) < _FEWEST:
        return False
    beside = min(_bottom(left), _bottom(right)) - max(_top(left), _top(right))
    if beside <= 0 or len(crossing) > _CROSSING * len(runs):
        return False
    return all(_fills(side) or _gutter(side) is not None for side in (left, right))


def _fills(side: Sequence[Run]) -> bool:
    width = max(r.right for r in side) - min(r.left for r in side)
    widths = sorted(r.right - r.left for r in side)
    return widths[len(widths) // 2] >= _FULL * width


def _top(side: Sequence[Run]) -> float:
    return min(r.top for r in side)


def _bottom(side: Sequence[Run]) -> float:
    return max(r.bottom for r in side)
