"""Time on which one act contradicts itself: what happens then is an ambiguous term."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from placet.check.alternatives import Pick
from placet.check.amend import source_act
from placet.check.case import Case
from placet.check.cover import Stretches, holes
from placet.check.slots import Piece, encloses
from placet.check.ticks import BEGINNING, END
from placet.check.windows import Window, windows
from placet.claims.claim import Kind, Mode

_DAY = 23 * 60
"""The shortest local day: a shorter overhang is the hour of a day both name, no contradiction."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """An activity that one act allows at times when it lets nobody be there.

    `slot` is the activity's term, `parts` those whose presence it was compared
    with, `spans` the ticks in which only the activity is allowed, `stay` and
    `activity` the whole of either; all half-open.
    """

    act: str
    slot: str
    parts: tuple[str, ...]
    spans: Stretches
    stay: tuple[int, int]
    activity: tuple[int, int]
    names: tuple[str, ...]


def between(case: Case, part: str) -> Stretches:
    """Give the time between two ends that one act gives for people of a part."""
    found = [s for c in contradictions(case, Pick(())) if part in c.parts for s in c.spans]
    return tuple(sorted(set(found)))


def contradictions(case: Case, pick: Pick) -> tuple[Contradiction, ...]:
    """Give every activity of an act that goes on, in its own words, where its presence does not."""
    found = (contradiction(case, a, pick) for a in case.pieces(Mode.CONSENTED, Kind.ACTIVITY))
    return tuple(c for c in found if c is not None)


def contradiction(case: Case, activity: Piece, pick: Pick) -> Contradiction | None:
    """Give how an activity contradicts the presence of its act; None where it does not."""
    stays = _of_same_act(case, activity, case.pieces(Mode.CONSENTED, Kind.PRESENCE))
    return _compared(case, activity, stays, pick)


def _of_same_act(case: Case, activity: Piece, stays: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give the presence an activity happens in: of its part or the next enclosing one, and inside it."""
    home = (source_act(activity.act, case.acts), activity.since)
    mine = [s for s in stays if (source_act(s.act, case.acts), s.since) == home]
    outer = [s.part for s in mine if encloses(s.part, activity.part)]
    nearest = max(outer, key=len, default=None)
    return tuple(s for s in mine if s.part == nearest or encloses(activity.part, s.part))


def _compared(case: Case, activity: Piece, stays: Sequence[Piece], pick: Pick) -> Contradiction | None:
    if not any(n.startswith("when") for n in activity.fields.choices):
        return None
    allowed = [w for s in stays for w in _whole(case, s, pick)]
    if not allowed:
        return None
    stay = (min(w.start.first for w in allowed), max(w.end.last for w in allowed))
    union = tuple(sorted((w.start.first, w.end.last) for w in allowed))
    clipped = [_clipped(w, stay) for w in _whole(case, activity, pick)]
    spans = tuple(s for start, end in clipped for s in _overhangs(union, start, end))
    if not spans:
        return None
    return Contradiction(
        act=source_act(activity.act, case.acts),
        slot=activity.fields.slot.partition("@")[0],
        parts=tuple(sorted({s.part for s in stays})),
        spans=spans,
        stay=stay,
        activity=(min(a for a, _ in clipped), max(b for _, b in clipped)),
        names=tuple(dict.fromkeys(n for p in (activity, *stays) for n in p.fields.names)),
    )


def _whole(case: Case, piece: Piece, pick: Pick) -> tuple[Window, ...]:
    """Give the windows as the act states them, whatever a later act made of them."""
    return windows(case, replace(piece, since="", till=""), pick)


def _clipped(window: Window, stay: tuple[int, int]) -> tuple[int, int]:
    """Give the time an activity certainly may take, where unsaid that of the presence."""
    start = stay[0] if window.start.last <= BEGINNING else window.start.last
    end = stay[1] if window.end.first >= END else window.end.first
    return start, end


def _overhangs(allowed: Stretches, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from ((a, b) for a, b in holes(allowed, start, end) if b - a >= _DAY)
