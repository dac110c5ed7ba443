"""What a form or a caller says, read by the grammar of mission files: one set of rules and sentences.

The entry is written as a document of its own and read upon what its mission has already.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from placet.claims.claim import Claim, Origin
from placet.claims.decision import Deed
from placet.claims.entity import Entities, Entity
from placet.claims.files import Before, document, read, read_upon
from placet.claims.files.writer import is_act
from placet.claims.outcome import Problem
from placet.claims.record import Mission, Record
from placet.errors import PlacetError
from placet.law import packs_known
from placet.server.law import packs

Said = Mapping[str, Any]
"""An entry as a mission file would have it: texts, lists and tables of them, by key."""

_FILE = "entry.yaml"


class Refused(PlacetError):
    """An entry with problems, none of it recorded; says the first of them.

    `problems` have in `field` the path of keys below the entry ("" : the entry as a whole).
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, at least one."""
        super().__init__(problems[0].code, **dict(problems[0].fields))
        self.problems = problems


def refuse(code: str, field: str = "", **fields: str | int) -> Refused:
    """Give the refusal of an entry for one reason."""
    return Refused((Problem(code, "", 0, field, tuple(fields.items())),))


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a mission's file an entry goes: a list or table of it, under which key of a table."""

    section: str
    key: str = ""


def known(entities: Entities) -> Entities:
    """Give the entities of the register with the bodies of every pack."""
    return Entities({**bodies(), **entities.by_id})


def live(mission: Mission) -> Mission:
    """Give the mission without the claims that were superseded or rejected, and without decisions."""
    gone: set[str] = set()
    for decision in mission.decisions:
        if decision.deed in {Deed.SUPERSEDE, Deed.REJECT}:
            gone |= {c.id for c in mission.claims if decision.of in {c.id, c.alias}}
        elif decision.deed is Deed.ACCEPT:
            gone -= {c.id for c in mission.claims if decision.of in {c.id, c.alias}}
    kept = tuple(c for c in mission.claims if c.id not in gone)
    return replace(mission, claims=kept, decisions=())


def entry_of(record: Record, mission: Mission, place: Place, said: Said) -> Mission:
    """Read an entry in its place in a mission; give the mission with the entry's claims and decisions alone.

    Raises Refused with every problem of the entry.
    """
    if place.key and any(c.alias == place.key and is_act(c) for c in mission.claims):
        raise refuse("name.duplicate", "id", given=place.key)
    before = Before(mission, known(record.entities), record.sources, majorities(), calendars())
    found, problems = read_upon(_text(place, said), before)
    if problems:
        raise Refused(tuple(_below(p) for p in problems))
    return replace(
        found,
        claims=tuple(replace(c, origin=Origin()) for c in found.claims),
        decisions=tuple(replace(d, line=0) for d in found.decisions),
    )


def document_of(record: Record, mission: Mission) -> dict[str, Any]:
    """Give a mission as the plain values of its file, without the entities (they are known)."""
    found = document(mission, record)
    found.pop("entities", None)
    return found


@cache
def bodies() -> Mapping[str, Entity]:
    """Give the bodies of every pack by id."""
    return {e.id: e for e in packs().of(packs_known()).entities()}


@cache
def calendars() -> tuple[str, ...]:
    """Give the calendars the packs have, by id."""
    return tuple(sorted({c.id for pack in packs().of(packs_known()).packs for c in pack.calendars}))


@cache
def majorities() -> tuple[str, ...]:
    """Give the majority rules that bodies of the packs have of their own."""
    bodies = (b for pack in packs().of(packs_known()).packs for b in pack.bodies)
    return tuple(sorted({b.majority for b in bodies if b.majority}))


def _text(place: Place, said: Said) -> str:
    """Give a document (JSON, which is YAML) of one entry."""
    return _json({place.section: {place.key: said} if place.key else [said]})


def text_of(document: Said) -> str:
    """Give a document as text that the reader of mission files takes."""
    return _json(document)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _below(problem: Problem) -> Problem:
    """Give a problem of an entry of a list or table with its path counted from the entry."""
    section, _, rest = problem.field.partition(".")
    if section in {"claims", "decisions", "acts"}:
        rest = rest.partition(".")[2]
        return replace(problem, file="", line=0, field=rest)
    return replace(problem, file="", line=0)


def shared(section: str, id_: str, said: Said, there: Entities | None = None) -> Record:
    """Read an entity or a source under its id. Raises Refused with every problem, of the id and the rest."""
    record, problems = read({_FILE: text_of({section: {id_: said}})}, there)
    if any(p.code == "id.malformed" and p.field == f"{section}.{id_}" for p in problems):
        # A bad id hides the rest of the entry: it is read once more under a good one.
        _, rest = read({_FILE: text_of({section: {_GOOD: said}})}, there)
        problems = (*problems, *(replace(p, field=p.field.replace(_GOOD, id_, 1)) for p in rest))
    if problems:
        raise Refused(tuple(_of_shared(p, section, id_) for p in problems))
    return record


_GOOD = "entry-without-an-id-of-its-own"


def _of_shared(problem: Problem, section: str, id_: str) -> Problem:
    own = problem.field.removeprefix(f"{section}.{id_}").lstrip(".")
    id_itself = problem.code == "id.malformed" and problem.field == f"{section}.{id_}"
    return replace(problem, file="", line=0, field="id" if id_itself else own)


def said_of(claims: Sequence[Claim], record: Record, mission: Mission) -> dict[str, Any]:
    """Give a claim as its file has it, and its rivals, where there are any, under `rivals`."""
    document = document_of(record, replace(mission, claims=tuple(claims), decisions=()))
    if "acts" in document:
        return dict(next(iter(document["acts"].values())))
    return dict(document["claims"][0])
