"""Windows of terms in ticks: readings become choices, days that hang on others bounds."""

from dataclasses import dataclass

from placet.check.alternatives import Choice, Option, Pick, steady
from placet.check.case import Case
from placet.check.consents import live
from placet.check.lower import Instant, named_end, named_start, term_ends, term_starts
from placet.check.slots import Piece
from placet.check.ticks import BEGINNING, END, show
from placet.claims.period import Period, Precision


@dataclass(frozen=True, slots=True)
class Window:
    """Allowed from an instant in `start` to one in `end` (half-open); sentinels: no bound.

    Bounds that differ hang on a day that is itself uncertain.
    """

    start: Instant
    end: Instant

    @property
    def first(self) -> int:
        """Give the earliest tick that may be inside."""
        return self.start.first

    @property
    def last(self) -> int:
        """Give the latest tick before which it may be inside."""
        return self.end.last

    @property
    def bounded(self) -> bool:
        """Tell whether the end is stated."""
        return self.end.last < END


ALWAYS = Window(Instant(BEGINNING, BEGINNING), Instant(END, END))


def windows(case: Case, piece: Piece, pick: Pick) -> tuple[Window, ...]:
    """Give the windows of a piece on a branch, within the time its act is in force; unsaid: always."""
    return steady(case.memo, ("windows", piece.key), pick, lambda p: _windows(case, piece, p))


def _windows(case: Case, piece: Piece, pick: Pick) -> tuple[Window, ...]:
    start, end = live(case, piece, pick)
    found = stated(case, piece, pick) or (ALWAYS,)
    cut = [_cut(w, start, end) for w in found]
    return tuple(w for w in cut if w.start.first < w.end.last)


def stated(case: Case, piece: Piece, pick: Pick) -> tuple[Window, ...]:
    """Give the windows of a piece as its words state them, whenever its act is in force."""
    return tuple(_window(case, piece, period, pick) for period in piece.when(pick))


def _cut(window: Window, start: int, end: int) -> Window:
    if start <= BEGINNING and end >= END:
        return window
    first = Instant(max(window.start.first, start), max(window.start.last, start))
    last = Instant(min(window.end.first, end), min(window.end.last, end))
    return Window(first, last)


def _window(case: Case, piece: Piece, period: Period, pick: Pick) -> Window:
    zone = zone_of(case, piece)
    found = case.resolved(period)
    if period.start.precision is Precision.NAMED:
        start = named_start(found.start, zone)
    else:
        start = _read(piece, "when.start", term_starts(found.start, zone), pick, zone)
    if period.end.precision is Precision.NAMED:
        end = named_end(found.end, zone)
    else:
        end = _read(piece, "when.end", term_ends(found.end, zone), pick, zone)
    return Window(start, end)


def zone_of(case: Case, piece: Piece) -> str:
    """Give the time zone of a piece: of its first place that has one, else of the mission."""
    where = piece.fields.choice("where").first
    places = where if isinstance(where, tuple) else ()
    return next((z for p in places if (z := case.entities.zone(str(p)))), case.zone)


def _read(piece: Piece, side: str, options: tuple[Instant, ...], pick: Pick, zone: str) -> Instant:
    if len(options) == 1:
        return options[0]
    choices = tuple(Option(i, show(i.first, zone)) for i in options)
    return pick(Choice(f"{piece.fields.slot} {side} as read", choices))
