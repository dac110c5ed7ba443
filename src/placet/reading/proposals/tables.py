"""What the tables of a document say of a mission: lists of people, crossings, arms and means."""

from collections.abc import Iterator, Sequence

from placet.claims.proposal import About, Frame, Proposal
from placet.reading.document import Document, Table
from placet.reading.gazetteer import Gazetteer
from placet.reading.mention import Named, Sort
from placet.reading.mentions import names
from placet.reading.tabular.layout import Sort as Kind
from placet.reading.tabular.layout import guess
from placet.reading.tabular.proposals import State, propose
from placet.reading.tabular.rows import apply

FIRST = "f1"


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
        for one in _of(document, table, frame.id, gazetteer):
            key = (one.frame, one.slot, str(one.value))
            if key not in said:
                said.add(key)
                found.append(one)
                made += [frame] if frame not in made else []
    return tuple(made), tuple(found)


def _of(document: Document, table: Table, frame: str, gazetteer: Gazetteer) -> Iterator[Proposal]:
    layout = guess(document, table)
    if layout.sort is not Kind.UNKNOWN:
        yield from propose(document, layout, apply(document, table, layout), frame, _states(gazetteer))


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
