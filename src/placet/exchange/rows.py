"""CSV in: claims, one row each, under the keys of a mission file."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from placet.claims.claim import Kind, Mode
from placet.claims.files.grammar import KINDS, claim_keys
from placet.claims.outcome import Problem

OWN = ("mission", "mode", "kind")
"""The columns a head must have besides keys of the claim."""
_MANY = {key.name for kind in KINDS for key in claim_keys(kind) if key.many}
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as a mission file would say it, of which mission, and the line (from 1) it begins on."""

    line: int
    mission: str
    said: Mapping[str, object] = field(default_factory=dict)


def rows(text: str, file: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Read a table with a head line; give its rows and what is wrong with others (RFC 4180, `,` or `;`).

    Several values in one cell stand between semicolons; an empty cell says nothing.
    What a claim may say is not looked at here.
    """
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text))
    head = [name.strip() for name in next(lines, [])]
    missing = [name for name in OWN if name not in head]
    if missing:
        return (), tuple(Problem("key.missing", file, 1, name, (("key", name),)) for name in missing)
    found = [_row(file, line, head, cells) for line, cells in _numbered(lines)]
    return (
        tuple(one for one in found if isinstance(one, Row)),
        tuple(one for one in found if isinstance(one, Problem)),
    )


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return ";" if head.count(";") > head.count(",") else ","


def _numbered(lines: Any) -> Iterator[tuple[int, list[str]]]:  # noqa: ANN401 - the module names no type
    """Give what a CSV reader gives, but empty rows, with the line on which each begins."""
    while True:
        line = lines.line_num + 1
        cells = next(lines, None)
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield line, cells


def _row(file: str, line: int, head: list[str], cells: list[str]) -> Row | Problem:
    if any(cell.strip() for cell in cells[len(head) :]):
        return Problem("row.long", file, line, "", (("most", len(head)),))
    given = {name: _cell(cell) for name, cell in zip(head, cells, strict=False) if cell.strip()}
    for name in OWN:
        if name not in given:
            return Problem("key.missing", file, line, name, (("key", name),))
    mode, kind = given["mode"], given["kind"]
    for name, allowed in (("mode", tuple(Mode)), ("kind", tuple(k for k in Kind if k is not Kind.STEP))):
        if given[name] not in allowed:
            told = (("given", given[name]), ("allowed", ", ".join(allowed)))
            return Problem("row.choice", file, line, name, told)
    said = {name: _values(name, cell) for name, cell in given.items() if name not in OWN}
    return Row(line, given["mission"], {mode: kind, **said})


def _cell(text: str) -> str:
    """Give a cell as it was before a writer defused it as a formula."""
    text = text.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_RUN) else text


def _values(name: str, cell: str) -> str | list[str]:
    if name not in _MANY or ";" not in cell:
        return cell
    return [part.strip() for part in cell.split(";") if part.strip()]
