"""Record claims that come as rows of a table: the good ones, with a problem for each of the others."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.db import transaction

from placet.claims.claim import Claim, Origin
from placet.claims.files import read
from placet.claims.outcome import Problem
from placet.claims.record import Mission, Record
from placet.exchange.rows import Row
from placet.server.actions import statements as to
from placet.server.actions.grammar import document_of, known, live, majorities
from placet.server.actions.standings import rebuild
from placet.server.actions.turns import now
from placet.server.ledger import append, turn
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.record import record_of

_FILE = "rows.yaml"
_PORTION = 500
_ANY = {"kind": "any", "publisher": "any", "retrieved": "2000-01-01"}
"""What a source is does not matter to the claim that names it."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many claims were new, and what was wrong with the others."""

    claims: int
    problems: tuple[Problem, ...]


def import_rows(
    user: Visitor, rows: Sequence[Row], *, dry_run: bool = False, all_or_nothing: bool = False
) -> Taken:
    """Record the claims of rows in the missions they name; `line` of a problem is the row's.

    With `dry_run` nothing is recorded, with `all_or_nothing` nothing if there is any
    problem. Raises Forbidden. Doing it twice changes nothing.
    """
    require(user, Deed.IMPORT)
    with turn():
        by_mission = groupby(sorted(rows, key=lambda r: r.mission), key=lambda r: r.mission)
        found = [_of_mission(mission, list(own)) for mission, own in by_mission]
        problems = tuple(sorted((p for _, wrong in found for p in wrong), key=lambda p: p.line))
        claims = [claim for good, _ in found for claim in good]
        entries = append([to.of_claim(c) for c in claims], user.get_username(), now())
        rebuild(sorted({e.mission for e in entries}))
        if dry_run or (all_or_nothing and problems):
            transaction.set_rollback(True)
    kept = 0 if all_or_nothing and problems else len(entries)
    return Taken(kept, problems)


def _of_mission(id_: str, rows: list[Row]) -> tuple[list[Claim], list[Problem]]:
    record = record_of((id_,))
    mission = record.missions.get(id_)
    if mission is None:
        return [], [Problem("mission.unknown", "", r.line, "mission", (("given", id_),)) for r in rows]
    good, wrong = list[Claim](), list[Problem]()
    for start in range(0, len(rows), _PORTION):
        portion = rows[start : start + _PORTION]
        claims, problems = _read(record, replace(mission, claims=(*mission.claims, *good)), portion)
        good += claims
        wrong += problems
    return good, wrong


def _read(record: Record, mission: Mission, rows: list[Row]) -> tuple[list[Claim], list[Problem]]:
    """Read rows as claims of a mission's file, each on a line of its own, from the second on."""
    names = {str(r.said["id"]) for r in rows if "id" in r.said}
    # A row that is there already stands for itself: its twin on record would only collide with it.
    rest = live(mission)
    rest = replace(rest, claims=tuple(c for c in rest.claims if c.alias not in names or c.step))
    found, problems = read({_FILE: _text(record, rest, rows)}, known(record.entities), majorities())
    by_line = {number: row.line for number, row in enumerate(rows, 2)}
    own = [p for p in problems if p.line in by_line and not _on_record(p)]
    wrong = [replace(p, file="", line=by_line[p.line], field=_own(p)) for p in own]
    claims = [c for c in found.missions[mission.id].claims if c.origin.line in by_line]
    taken = {c.alias: c.id for c in mission.claims if c.alias}
    good = list[Claim]()
    for claim in claims:
        if taken.get(claim.alias, claim.id) == claim.id:
            good.append(replace(claim, origin=Origin()))
        else:
            line = by_line[claim.origin.line]
            wrong.append(Problem("name.duplicate", "", line, "id", (("given", claim.alias),)))
    return good, wrong


def _on_record(problem: Problem) -> bool:
    """Tell whether all that is wrong with a row is that what is on record (the first line) says it."""
    return problem.code == "claim.repeated" and dict(problem.fields).get("line") == 1


def _own(problem: Problem) -> str:
    """Give the key below `claims.3`."""
    return problem.field.partition(".")[2].partition(".")[2]


def _text(record: Record, mission: Mission, rows: list[Row]) -> str:
    document = document_of(record, mission)
    before = [_json(c) for c in document.pop("claims", [])]
    named = {id_: _ANY for r in rows for id_ in _sources(r.said) if id_ in record.sources}
    document["sources"] = {**named, **document.get("sources", {})}
    head = _json(document)[:-1] + ', "claims": [' + "".join(f"{c}, " for c in before)
    return head + "\n" + ",\n".join(_json(r.said) for r in rows) + "\n]}\n"


def _sources(said: Mapping[str, Any]) -> Iterator[str]:
    given = said.get("source", ())
    yield from [given] if isinstance(given, str) else given


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
