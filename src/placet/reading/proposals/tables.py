"""What the tables of a document say of a mission: lists of people, crossings, arms and means."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from placet.claims.proposal import About, Frame, Proposal, Slot
from placet.reading.document import Document, Table
from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Named, Sort
from placet.reading.mentions import names
from placet.reading.proposals.programme import columns
from placet.reading.tabular.layout import Sort as Kind
from placet.reading.tabular.layout import guess
from placet.reading.tabular.proposals import State, propose
from placet.reading.tabular.rows import apply

FIRST = "f1"
_SEVERAL = 2


def listed(
    document: Document, frames: Sequence[Frame], known: Sequence[Proposal], gazetteer: Gazetteer
) -> tuple[tuple[Frame, ...], tuple[Proposal, ...]]:
    """Give the frames and the proposals of a document's tables beside those that its sentences gave.

    A table speaks of the mission whose words stand last before it, of the first
    where none do; in a document without a mission it makes one. What its sentences
    say already is not said again.
    """
    made = list(frames)
    found: list[Proposal] = []
    said = {(one.frame, one.slot, str(one.value)) for one in known}
    for table in document.tables:
        frame = _frame(table, made, known)
        senders = _senders(made, known)
        for one in _of(document, table, frame.id, senders, gazetteer):
            key = (one.frame, one.slot, str(one.value))
            if key not in said:
                said.add(key)
                found.append(one)
                made += [frame] if frame not in made else []
    return tuple(made), tuple(found)


def _of(
    document: Document, table: Table, frame: str, senders: Mapping[str, str], gazetteer: Gazetteer
) -> Iterator[Proposal]:
    """Give the proposals of a table; a row of a force whose mission is told is that mission's."""
    layout = guess(document, table)
    if layout.sort is Kind.UNKNOWN or columns(document, table):
        return
    state, found = _states(gazetteer), apply(document, table, layout)
    if layout.sort is not Kind.FORCES or len(senders) < _SEVERAL:
        yield from propose(document, layout, found, frame, state)
        return
    for row in found.rows:
        own = propose(document, layout, replace(found, rows=(row,)), frame, state)
        whose = {senders.get(str(one.value), "") for one in own if one.slot is Slot.SENDING_STATE} - {""}
        of = whose.pop() if len(whose) == 1 else frame
        yield from (replace(one, frame=of) for one in own)


def _senders(frames: Sequence[Frame], known: Sequence[Proposal]) -> dict[str, str]:
    """Give the frame of each state that is the sender of one mission of this text alone."""
    own = {frame.id for frame in frames if frame.about is About.THIS}
    told: dict[str, set[str]] = {}
    for one in known:
        if one.slot is Slot.SENDING_STATE and one.frame in own:
            told.setdefault(str(one.value), set()).add(one.frame)
    return {state: next(iter(ids)) for state, ids in told.items() if len(ids) == 1}


def _frame(table: Table, frames: Sequence[Frame], known: Sequence[Proposal]) -> Frame:
    own = {frame.id: frame for frame in frames if frame.about is About.THIS}
    start = min((cell.start for row in table.rows for cell in row), default=0)
    before = [p for p in known if p.frame in own and p.passage.start < start]
    if before:
        return own[max(before, key=lambda p: p.passage.start).frame]
    return next(iter(own.values()), Frame(FIRST if not frames else f"f{len(frames) + 1}", table.name))


def _states(gazetteer: Gazetteer) -> State:
    def state(words: str) -> tuple[str, str] | None:
        for one in names.find(words, "", gazetteer):
            if one.sort is Sort.STATE and isinstance(one.value, Named) and one.value.entity:
                return one.value.name, one.value.entity
        return None

    return state
