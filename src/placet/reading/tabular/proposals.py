"""What a list as a whole says of a mission: how many, which unit, which days, which arms and means."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from placet.claims.claim import Mode
from placet.claims.proposal import (
    Derivation,
    Proposal,
    Quotation,
    Slot,
    Strength,
    Thing,
    Tier,
    Value,
    Window,
)
from placet.reading.document import Cell, Document
from placet.reading.mentions.lexicon import LANGUAGES
from placet.reading.mentions.nouns import nouns_in
from placet.reading.mentions.tokens import cut
from placet.reading.tabular.layout import Layout, Sort
from placet.reading.tabular.role import Role
from placet.reading.tabular.rows import Row, Rows
from placet.reading.words import quote

RULE = "table@1"
_STATE = re.compile(r" \(([^\W\d]{2}[^()\d]{1,40})\)$")
State = Callable[[str], tuple[str, str] | None]
"""The English short name and the id of the state that words name, None where they name none."""


def propose(
    document: Document, layout: Layout, found: Rows, frame: str, state: State
) -> tuple[Proposal, ...]:
    """Give the proposals of a list, each on the cells it rests on; a list is of what was observed."""
    made = [*_strength(document, found), *_named(document, layout, found, state)]
    made += [*_window(document, found), *_things(document, layout, found)]
    first = {(slot, str(value)): one for one in reversed(made) for slot, value in (one[:2],)}
    return tuple(
        Proposal(
            frame,
            slot,
            value,
            passage,
            derivation=derivation,
            tier=Tier.FIRM if derivation is Derivation.STATED else Tier.LIKELY,
            rule=RULE,
            inputs=inputs,
            mode=Mode.OBSERVED,
        )
        for slot, value, passage, derivation, inputs in reversed(first.values())
    )


Made = tuple[Slot, Value, Quotation, Derivation, tuple[Quotation, ...]]


def _cell(document: Document, cell: Cell) -> Quotation:
    return quote(document.text, cell.start, cell.end)


def _strength(document: Document, found: Rows) -> Iterator[Made]:
    """Give the number of people: the list's own total where its rows agree, else the rows counted."""
    if found.sort is Sort.FORCES:
        for row in found.rows:
            for cell in (c for role, c in row.cells if role in {Role.COUNT, Role.QUANTITY}):
                if row.count is not None:
                    number = Strength(row.count, row.count)
                    yield Slot.STRENGTH, number, _cell(document, cell), Derivation.STATED, ()
        return
    if found.sort is not Sort.PEOPLE or not found.rows:
        return
    count = len(found.rows)
    strength = Strength(count, count)
    if found.total == count and found.total_cell:
        yield Slot.STRENGTH, strength, _cell(document, found.total_cell), Derivation.STATED, ()
        return
    last = dict(found.rows[-1].cells).get(Role.NUMBER)
    if last and found.rows[-1].text(Role.NUMBER) == str(count):
        yield Slot.STRENGTH, strength, _cell(document, last), Derivation.COMPUTED, ()
        return
    spans = [_span(row) for row in found.rows]
    passage = quote(document.text, spans[0][0], spans[-1][1])
    yield (
        Slot.STRENGTH,
        strength,
        passage,
        Derivation.COMPUTED,
        tuple(quote(document.text, *s) for s in spans),
    )


def _span(row: Row) -> tuple[int, int]:
    own = [cell for _, cell in row.cells]
    return min(c.start for c in own), max(c.end for c in own)


def _named(document: Document, layout: Layout, found: Rows, state: State) -> Iterator[Made]:
    yield from _units(document, found, state)
    for text, cell in _distinct(found.rows, Role.NATIONALITY):
        named = state(text)
        if named:
            yield Slot.SENDING_STATE, named[0], _cell(document, cell), Derivation.STATED, ()
    labels = ((Role.UNIT, Slot.UNIT), (Role.DESTINATION, Slot.SITE), (Role.PLACE, Slot.SITE))
    for role, slot in labels:
        if labelled := layout.label(role):
            text = document.text[labelled.start : labelled.end].strip()
            yield slot, _own(text), _cell(document, labelled), Derivation.STATED, ()
    for way, slot in (("in", Slot.ENTRY_POINT), ("out", Slot.EXIT_POINT)):
        crossings = [row for row in found.rows if row.way == way and found.sort is Sort.CROSSINGS]
        for text, cell in _distinct(crossings, Role.PLACE):
            yield slot, _own(text), _cell(document, cell), Derivation.STATED, ()


def _units(document: Document, found: Rows, state: State) -> Iterator[Made]:
    """Give the units of a list, and the state that stands in brackets behind one."""
    for text, cell in _distinct(found.rows, Role.UNIT):
        yield Slot.UNIT, _own(text), _cell(document, cell), Derivation.STATED, ()
        if (told := _STATE.search(text)) and (whose := state(told[1])):
            yield Slot.SENDING_STATE, whose[0], _cell(document, cell), Derivation.STATED, ()


def _own(text: str) -> str:
    """Give a name without whose it is and where it lies, which stand behind a comma or in brackets."""
    return _STATE.sub("", text.partition(", ")[0])


def _distinct(rows: Iterable[Row], role: Role) -> Iterator[tuple[str, Cell]]:
    first: dict[str, Cell] = {}
    for row in rows:
        if text := row.text(role):
            first.setdefault(text, dict(row.cells)[role])
    yield from first.items()


def _window(document: Document, found: Rows) -> Iterator[Made]:
    """Give the days from the first coming to the last going, where every row that came also says it."""
    if found.sort is Sort.CROSSINGS:
        yield from _stay(document, found)
    if found.sort is not Sort.PEOPLE:
        return
    came = [(row.day(role), row, role) for row in found.rows for role in _ENTRIES if row.day(role)]
    went = [(row.day(Role.EXIT), row, Role.EXIT) for row in found.rows if row.day(Role.EXIT)]
    clear = [[one for one in side if "|" not in one[0]] for side in (came, went)]
    if not clear[0] or len(clear[0]) < len(came) or len(clear[1]) < len(went):
        return
    start, row, role = min(clear[0], key=lambda one: one[0])
    passage = _cell(document, dict(row.cells)[role])
    if not clear[1]:
        yield Slot.PRESENCE, Window(start, ""), passage, Derivation.STATED, ()
        return
    end, last, _ = max(clear[1], key=lambda one: one[0])
    other = _cell(document, dict(last.cells)[Role.EXIT])
    yield Slot.PRESENCE, Window(start, end), passage, Derivation.COMPUTED, (other,)


_ENTRIES = (Role.ENTRY, Role.DAY)


def _stay(document: Document, found: Rows) -> Iterator[Made]:
    """Give the days from the first crossing in to the last one out; no end while somebody is inside."""
    rows = [(row.day(role), row, role) for row in found.rows for role in _CROSSED if row.day(role)]
    if any("|" in day for day, *_ in rows):
        return
    came = [one for one in rows if one[1].way == "in"]
    went = [one for one in rows if one[1].way == "out"]
    if not came:
        return
    start, first, role = min(came, key=lambda one: one[0])
    passage = _cell(document, dict(first.cells)[role])
    inside = sum(row.count or 0 for _, row, _ in came) - sum(row.count or 0 for _, row, _ in went)
    if not went or inside > 0:
        yield Slot.PRESENCE, Window(start, ""), passage, Derivation.STATED, ()
        return
    end, last, of = max(went, key=lambda one: one[0])
    other = _cell(document, dict(last.cells)[of])
    yield Slot.PRESENCE, Window(start, end), passage, Derivation.COMPUTED, (other,)


_CROSSED = (Role.DAY, Role.ENTRY, Role.EXIT)


def _things(document: Document, layout: Layout, found: Rows) -> Iterator[Made]:
    """Give arms and means by type with their sums, each on the cell that first names it."""
    if found.sort is Sort.THINGS:
        for role in (Role.ARMS, Role.THING, Role.MEANS):
            sums: Counter[str] = Counter()
            for row in found.rows:
                sums[row.text(role)] += row.count or 0
            for text, cell in _distinct(found.rows, role):
                inputs = tuple(_cell(document, c) for row in found.rows for c in _counted(row, role, text))
                stated = len([r for r in found.rows if r.text(role) == text]) == 1 and bool(inputs)
                derivation = Derivation.STATED if stated else Derivation.COMPUTED
                value = (Thing(text, sums[text] or None),)
                passage = _cell(document, cell)
                if stated and len(inputs) == 1:
                    ends = (cell.start, inputs[0].start, cell.end, inputs[0].end)
                    passage, inputs = quote(document.text, min(ends), max(ends)), ()
                yield _slot_of(role, text, layout), value, passage, derivation, inputs
    elif labelled := layout.label(Role.MEANS):
        text = document.text[labelled.start : labelled.end].strip()
        yield Slot.MEANS, (Thing(text),), _cell(document, labelled), Derivation.STATED, ()


def _slot_of(role: Role, text: str, layout: Layout) -> Slot:
    """Give whether a thing is arms or means: by its column, its noun, or the columns beside it."""
    if role is not Role.THING:
        return Slot.ARMS if role is Role.ARMS else Slot.MEANS
    said = cut(text).words
    kinds = {nouns_in(language).kinds.get(word) for language in LANGUAGES for word in said}
    if kinds & {"arms", "aircraft", "ships", "vehicles"}:
        return Slot.ARMS if "arms" in kinds else Slot.MEANS
    return Slot.ARMS if layout.column(Role.SERIAL) or layout.column(Role.CALIBRE) else Slot.MEANS


def _counted(row: Row, role: Role, text: str) -> Iterator[Cell]:
    if row.text(role) == text:
        yield from (cell for of, cell in row.cells if of in {Role.COUNT, Role.QUANTITY})
