"""The styles of a timeline in characters: outlines for words, ink for deeds, dots for gaps."""

from placet.reports.lanes import Mark

KNOWN, IMPRECISE, PRINT = "●", "○", "◎"
PLANNED, CERTAIN, POSSIBLE, UNKNOWN, WAIT, DUE = "┆", "█", "▒", "·", "─", "┤"
BARS = {
    "requested": "├┄┤",
    "recommended": "├╌┤",
    "consented": "┣━┫",
    "printed": "╠═╣",
    "wait": f"{WAIT}{WAIT}{DUE}",
}
FILLS = {
    "act": KNOWN,
    "imprecise": IMPRECISE,
    "print": PRINT,
    "planned": PLANNED,
    "certain": CERTAIN,
    "possible": POSSIBLE,
    "unknown": UNKNOWN,
}


def characters(mark: Mark) -> tuple[str, str, str] | None:
    """Give the first, middle and last character of a mark; None where characters cannot show it."""
    if mark.style in BARS:
        first, fill, last = tuple(BARS[mark.style])
        return (first if mark.first is not None else fill), fill, (last if mark.last is not None else fill)
    fill = FILLS.get(mark.style, "")
    return (fill, fill, fill) if fill else None
