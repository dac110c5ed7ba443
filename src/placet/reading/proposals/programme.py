"""Programmes: tables whose rows are a mission each, with its force, its days, its place and its number."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from placet.claims.proposal import Slot, Strength, Tier, Window
from placet.reading.document import Cell, Document, Table
from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.proposals.candidate import Candidate
from placet.reading.proposals.taken import Drawn
from placet.reading.proposals.values import trimmed
from placet.reading.proposals.years import Years
from placet.reading.rule import shipped
from placet.reading.setting import TROOPS
from placet.reading.sketch import fold

RULE = "programme@1"
_WORDS = shipped("rules")[1]
_AHEAD = 90
"""Days by which what a programme plans mostly lies after the day it is given on."""
_DEFINED = re.compile(r"^[^:]{2,40}:\s*")
_STAY = re.compile(r"\b(?:stay|permanencia|estadia|estancia|ingreso|entry|in the country)\b")


class Column(StrEnum):
    """What a column of a programme holds, in the order in which headings are asked."""

    HOST = "host"
    THINGS = "things"
    COUNT = "count"
    PERIOD = "period"
    PLACE = "place"
    FORCE = "force"
    ACTIVITY = "activity"


_HEADINGS = tuple((one, re.compile(rf"\b(?:{_WORDS[f'column_{one}']})\b")) for one in Column)


@dataclass(frozen=True, slots=True)
class Programme:
    """What the programmes of a text say, and the sentences that beside it only tell of things brought."""

    candidates: tuple[Candidate, ...] = ()
    sentences: frozenset[int] = frozenset()


def columns(document: Document, table: Table) -> Mapping[int, Column]:
    """Give the columns of a table that is a programme by index, none for any other table."""
    if len(table.rows) < 2:  # noqa: PLR2004 - a heading and a row
        return {}
    found: dict[int, Column] = {}
    for index, cell in enumerate(table.rows[0]):
        heading = fold(document.text[cell.start : cell.end])
        column = next((one for one, words in _HEADINGS if words.search(heading)), None)
        if column is not None and (column is Column.THINGS or column not in found.values()):
            found[index] = column
    held = set(found.values())
    planned = Column.PERIOD in held and held & {Column.FORCE, Column.ACTIVITY}
    return found if planned and held & {Column.COUNT, Column.PLACE, Column.THINGS} else {}


def programmed(document: Document, drawn: Sequence[Drawn], years: Years) -> Programme:
    """Give what the rows of programmes say, each on its cell."""
    starts = [one.sentence.start for one in drawn]
    made: list[Candidate] = []
    inside: set[int] = set()
    for table in document.tables:
        held = columns(document, table)
        if not held:
            continue
        stays = (
            _STAY.search(fold(" ".join(document.text[c.start : c.end] for c in table.rows[0]))) is not None
        )
        named = Column.ACTIVITY in held.values()
        window = Slot.WINDOW_OF_ACTIVITY if named and not stays else Slot.PRESENCE
        for number, row in enumerate(table.rows):
            for index, cell in enumerate(row):
                own = _sentences(cell, drawn, starts)
                inside.update(one.index for one in own)
                if number and index in held and own:
                    made += _read(document.text, cell, held[index], own, years, window)
    return Programme(tuple(made), frozenset(inside))


def _sentences(cell: Cell, drawn: Sequence[Drawn], starts: Sequence[int]) -> list[Drawn]:
    first = max(bisect_right(starts, cell.start) - 1, 0)
    return (
        [
            one
            for one in drawn[first:]
            if cell.start <= one.sentence.start < cell.end or one.sentence.start == cell.start
        ][:4]
        if cell.end > cell.start
        else []
    )


def _read(
    text: str, cell: Cell, column: Column, own: Sequence[Drawn], years: Years, window: Slot
) -> Iterator[Candidate]:
    marks = [(one, m) for one in own for at in sorted(one.sketch.marks) for m in one.sketch.at(at)]
    match column:
        case Column.ACTIVITY:
            yield from _whole(text, cell, own[0], Slot.ACTIVITY)
        case Column.PLACE:
            yield from _place(text, cell, own[0])
        case Column.FORCE:
            yield from _force(text, cell, own[0], marks)
        case Column.HOST:
            units = [m for _, m in marks if _unit(m)]
            yield from (_named(m, own[0], Slot.HOST_UNIT) for m in units[:1])
        case Column.COUNT:
            yield from _count(marks)
        case Column.PERIOD:
            yield from _window(marks, years, window)


def _whole(text: str, cell: Cell, one: Drawn, slot: Slot) -> Iterator[Candidate]:
    if span := trimmed(text, cell.start, cell.end):
        yield Candidate(slot, text[slice(*span)], *span, one.index, RULE, tier=Tier.FIRM)


def _place(text: str, cell: Cell, one: Drawn) -> Iterator[Candidate]:
    at = cell.start
    for part in re.split(r"; | y | and ", text[cell.start : cell.end]):
        start = text.index(part, at)
        at = start + len(part)
        name = part.partition(",")[0]
        if span := trimmed(text, start, start + len(name)):
            yield Candidate(Slot.SITE, text[slice(*span)], *span, one.index, RULE, tier=Tier.FIRM)


def _unit(mention: Mention) -> bool:
    named = mention.value
    return mention.sort is Sort.UNIT and isinstance(named, Named) and named.trait("kind") not in {TROOPS, ""}


def _named(mention: Mention, one: Drawn, slot: Slot) -> Candidate:
    named = mention.value if isinstance(mention.value, Named) else Named("")
    return Candidate(
        slot, named.name, mention.start, mention.end, one.index, RULE, tier=Tier.FIRM, entity=named.entity
    )


def _force(text: str, cell: Cell, one: Drawn, marks: Sequence[tuple[Drawn, Mention]]) -> Iterator[Candidate]:
    states = [m for _, m in marks if m.sort is Sort.STATE]
    units = [m for _, m in marks if _unit(m)]
    for state in states[:1]:
        yield _named(state, one, Slot.SENDING_STATE)
    if units:
        yield from (_named(m, one, Slot.UNIT) for m in units)
        return
    lead = _DEFINED.match(text[cell.start : cell.end])
    span = trimmed(text, cell.start + (lead.end() if lead else 0), cell.end)
    if span and not any(m.start <= span[0] and span[1] <= m.end for m in states):
        yield Candidate(Slot.UNIT, text[slice(*span)], *span, one.index, RULE, tier=Tier.LIKELY)


def _count(marks: Sequence[tuple[Drawn, Mention]]) -> Iterator[Candidate]:
    for one, mention in marks:
        count = mention.value
        if (
            isinstance(count, Quantity)
            and count.of in {"people", ""}
            and (count.least, count.most) != (None, None)
        ):
            value = Strength(None if count.ceiling else count.least, count.most)
            yield Candidate(Slot.STRENGTH, value, mention.start, mention.end, one.index, RULE, tier=Tier.FIRM)
            return


def _window(marks: Sequence[tuple[Drawn, Mention]], years: Years, slot: Slot) -> Iterator[Candidate]:
    told = [(one, m) for one, m in marks if isinstance(m.value, Dated) and (m.value.start or m.value.end)]
    if not told:
        return
    one, first = told[0]
    sentence = (one.sentence.start, one.sentence.end)
    (dated, anchor), last = years.complete(first, sentence, _AHEAD), told[-1][1]
    end = years.complete(last, sentence, _AHEAD)[0] if last is not first else dated
    start, upto = dated.start, end.end or end.start
    if "X" in start + upto or ".." in start + upto:
        return
    inputs = anchor.spans if anchor is not None else ()
    yield Candidate(
        slot, Window(start, upto), first.start, last.end, one.index, RULE, tier=Tier.FIRM, inputs=inputs
    )
