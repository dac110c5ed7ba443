"""The outline of a text: its numbered parts, paragraphs and sentences, as runs of sentences."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.reading.document import Part, Segment
from placet.reading.sentences import Sentence
from placet.reading.sketch import fold

_ORDINALS = (
    "primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|septim[oa]|octav[oa]|noven[oa]|decim[oa]"
    "|unic[oa]|first|second|third|fourth|fifth|sixth"
)
_MARKERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("article", re.compile(r"(?:articulo|article|art\.|section|seccion|clausula)\s")),
    ("ordinal", re.compile(rf"(?:{_ORDINALS})\s?[.:)-]")),
    ("roman", re.compile(r"[ivx]{1,5}[.)]\s?[-–]?\s")),
    ("number", re.compile(r"\d{1,2}(?:[.)]|\.?\s?[-–º°]|\.-)\s")),
    ("letter", re.compile(r"\(?[a-h][.)]\s")),
    ("annex", re.compile(r"(?:anexo|annex|appendix|apendice|enclosure)\s+(?:no?\.?\s?)?[ivx\da-d]{1,4}\b")),
    ("item", re.compile(r"[-–—•*·]\s")),
    (
        "mission",
        re.compile(
            r"(?:mision|mission|actividad|activity|ejercicio|exercise|grupo|group|contingente)\s+(?:n\S*\s*)?[\dabc]\b"
        ),
    ),
)


_COLUMN = re.compile(r"[A-Z]{1,3}(?=\d+$)")
"""The letters of a cell's column in its path."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of sentences by index, first and last; whether a number, letter or heading sets it apart."""

    first: int
    last: int
    numbered: bool = False


def marker(text: str) -> str:
    """Give what sort of number a segment begins with, "" for none."""
    start = fold(text[:40]).lstrip("\"'“«(")
    return next((name for name, pattern in _MARKERS if pattern.match(start)), "")


def units(
    segments: Sequence[Segment], sentences: Sequence[Sentence], text: str
) -> Iterator[tuple[Unit, ...]]:
    """Give the text cut in each way that may set missions apart: numbers, headings, paragraphs, sentences."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(sentences):
        places[one.segment].append(index)
    filled = [number for number in range(len(segments)) if places[number]]
    starts: dict[str, list[int]] = defaultdict(list)
    for number in filled:
        segment = segments[number]
        if segment.part is Part.HEADING:
            starts[f"heading {segment.level}"].append(number)
        if name := marker(text[segment.start : segment.end]):
            starts[name].append(number)
    for name, begun in starts.items():
        if len(begun) > 1:
            yield tuple(_sections(begun, filled, places, segments, name))
    if rows := tuple(_rows(segments, filled, places)):
        yield rows
    yield tuple(Unit(places[n][0], places[n][-1]) for n in filled)
    yield tuple(Unit(index, index) for index in range(len(sentences)))


def row_of(segment: Segment) -> str:
    """Give the row of a table that a segment stands in, "" for one in no table."""
    return _COLUMN.sub("", segment.where.path) if segment.part is Part.CELL else ""


def _rows(segments: Sequence[Segment], filled: Sequence[int], places: dict[int, list[int]]) -> Iterator[Unit]:
    """Give the rows of tables, each a run of cells."""
    cells: dict[str, list[int]] = defaultdict(list)
    for number in filled:
        if row := row_of(segments[number]):
            cells[row] += places[number]
    yield from (Unit(min(row), max(row), numbered=True) for row in cells.values() if row)


def _sections(
    begun: Sequence[int],
    filled: Sequence[int],
    places: dict[int, list[int]],
    segments: Sequence[Segment],
    name: str,
) -> Iterator[Unit]:
    """Give a unit from each marked segment to the next, or to the next heading if none marks them."""
    for number, start in enumerate(begun):
        end = begun[number + 1] if number + 1 < len(begun) else filled[-1] + 1
        if not name.startswith("heading") and segments[start].part is not Part.HEADING:
            end = min(
                [n for n in filled if start < n < end and segments[n].part is Part.HEADING], default=end
            )
        inside = [n for n in filled if start <= n < end]
        yield Unit(places[inside[0]][0], places[inside[-1]][-1], numbered=True)
