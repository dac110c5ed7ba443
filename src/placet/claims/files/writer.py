"""A mission as a file again: what is written reads back as the same claims."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from placet.claims.amount import Count, Span, What
from placet.claims.amounts import write_count, write_span, write_what
from placet.claims.claim import Claim, Mode, Reading, Visibility
from placet.claims.dates import write as write_when
from placet.claims.dates import write_point
from placet.claims.decision import Decision
from placet.claims.detail import Limit, Presence, Votes
from placet.claims.entity import Entities, Entity, Parent
from placet.claims.fields import value
from placet.claims.files.grammar import VOTES, WEEKDAYS, Key, claim_keys, rival_keys
from placet.claims.period import Period, Point
from placet.claims.record import Calendar, Mission, Record
from placet.claims.source import WITNESS, Passage, Read, Source

_WIDTH = 110

Plain = Any
"""Texts, lists and tables of them."""


class _Dumper(yaml.SafeDumper):
    """Writes every scalar as text, quoted only where YAML itself needs it."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- none is ever written
        """Write each value out: the reader refuses aliases."""
        return True


_Dumper.yaml_implicit_resolvers = {}


def write(mission: Mission, record: Record) -> str:
    """Give the mission as one YAML document that needs nothing beside it.

    The entities and sources its claims use are written with it. A rival whose
    claim is not in the mission stands alone.
    """
    return yaml.dump(
        document(mission, record),
        Dumper=_Dumper,
        width=_WIDTH,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
    )


def document(mission: Mission, record: Record) -> dict[str, Plain]:
    """Give the mission as the plain values of its file: texts, lists and tables of them, by key."""
    rivals = _rivals(mission.claims)
    under = {rival.id for of in rivals.values() for rival in of}
    alone = [c for c in mission.claims if not is_act(c) and c.id not in under]
    found = {
        "mission": mission.id,
        "title": _by_language(mission.title),
        "frameworks": list(mission.frameworks),
        "path": mission.path,
        "sender": _one_or_list(mission.sender),
        "host": mission.host,
        "follows": mission.follows,
        "entities": {e.id: _entity(e) for e in _entities(mission, record.entities)},
        "calendars": {c.id: _calendar(c) for c in mission.calendars},
        "sources": {s.id: _source(s) for s in _sources(mission, record.sources)},
        "acts": {c.alias: _claim(c, rivals) for c in mission.claims if is_act(c)},
        "claims": [_claim(c, rivals) for c in alone],
        "decisions": [_decision(d) for d in mission.decisions],
    }
    return _filled(found)


def _filled(table: Mapping[str, Plain]) -> dict[str, Plain]:
    return {name: plain for name, plain in table.items() if plain not in ("", [], {}, None)}


def is_act(claim: Claim) -> bool:
    """Tell whether a claim is written under `acts`: a step with a name of its own."""
    return claim.step is not None and bool(claim.alias) and not claim.rival_of and not claim.same


_Rivals = Mapping[str, tuple[Claim, ...]]


def _rivals(claims: Iterable[Claim]) -> _Rivals:
    """Give the rivals of each claim that is there, by its id."""
    claims = tuple(claims)
    found: dict[str, tuple[Claim, ...]] = {claim.id: () for claim in claims}
    for claim in claims:
        if claim.rival_of in found:
            found[claim.rival_of] += (claim,)
    return found


def _claim(claim: Claim, rivals: _Rivals) -> dict[str, Plain]:
    names = {"act": claim.act, "part": claim.part, "if": claim.condition, "same": claim.same}
    said = _said(claim, claim_keys(claim.kind)) | names
    others = [_rival(rival, claim) for rival in rivals[claim.id]]
    tail = {"note": claim.note, "source": _passages(claim.passages), "rivals": others}
    if claim.step is None:
        said["replaces"] = _one_or_list(claim.replaces)
        return _filled({claim.mode.value: claim.kind.value, "id": claim.alias} | said | tail)
    if not is_act(claim):
        return _filled({claim.mode.value: claim.kind.value, "id": claim.alias} | said | tail)
    said["mode"] = claim.mode.value if claim.mode is Mode.PLANNED else ""
    return _filled(said | tail)


def _rival(rival: Claim, main: Claim) -> dict[str, Plain]:
    said = _said(rival, rival_keys(rival.kind))
    for name in ("of", "to"):
        if value(rival, name) == value(main, name):
            said.pop(name, None)
    if rival.step is None:
        said["id"] = rival.alias
    return _filled(said | {"note": rival.note, "source": _passages(rival.passages)})


def _said(claim: Claim, keys: Iterable[Key]) -> dict[str, Plain]:
    """Give the fields a claim states, by the keys that say them."""
    step = {"step": claim.step.step} if claim.step and any(key.name == "step" for key in keys) else {}
    found = step | {key.name: _field(claim, key.name) for key in keys if key.name not in _APART}
    found["readings"] = [_reading(one) for one in claim.readings]
    found["visibility"] = "" if claim.visibility is Visibility.PUBLIC else claim.visibility.value
    return _filled(found)


_APART = {
    "id",
    "act",
    "part",
    "if",
    "same",
    "step",
    "mode",
    "rivals",
    "note",
    "source",
    "readings",
    "visibility",
}


def _field(claim: Claim, name: str) -> Plain:
    if name == "counted" and isinstance(claim.detail, Presence):
        words = (claim.detail.counted or "", claim.detail.of and f"of {claim.detail.of}")
        return " ".join(word for word in words if word).removeprefix("of ")
    if name == "sets":
        return _sets(value(claim, name))
    return _plain(value(claim, name)) if value(claim, name) is not None else ""


def _sets(sets: object) -> dict[str, dict[str, Plain]]:
    found: dict[str, dict[str, Plain]] = {}
    for slot, field, new in sets if isinstance(sets, tuple) else ():
        found.setdefault(slot, {})[field] = _of_field(field, new)
    return found


def _reading(reading: Reading) -> dict[str, Plain]:
    plain = _of_field(reading.field, reading.value)
    return {reading.field: [plain] if isinstance(plain, list) else plain}


def _of_field(field: str, new: object) -> Plain:
    """Write a value as the field's key reads it; a side of a window as a window with that side."""
    if field in {"when.start", "when.end"} and isinstance(new, tuple):
        return _one_or_list([_side(field, point) for point in new])
    return _plain(new)


def _side(field: str, point: Point) -> str:
    return f"/{write_point(point)}" if field == "when.end" else f"{write_point(point)}/"


def _plain(new: Any) -> Plain:  # noqa: ANN401 -- one line a type
    if isinstance(new, Count):
        return write_count(new)
    if isinstance(new, What):
        return _one_or_list(write_what(new))
    if isinstance(new, Span):
        return write_span(new)
    if isinstance(new, Votes):
        return _filled({key.name: _vote(new, key.name) for key in VOTES})
    if isinstance(new, bool):
        return "yes" if new else ""
    if isinstance(new, tuple):
        return _one_or_list([_member(one) for one in new])
    return str(new)


def _vote(votes: Votes, name: str) -> str:
    count = votes.for_ if name == "for" else getattr(votes, name)
    return write_count(count) if count else ""


def _member(one: object) -> str:
    if isinstance(one, Period):
        return write_when((one,))
    if isinstance(one, Limit):
        return f"{one.kind} {one.value}".strip()
    return str(one)


def _one_or_list(texts: Iterable[Plain]) -> Plain:
    found = list(texts)
    return found[0] if len(found) == 1 else found


def _passages(passages: Iterable[Passage]) -> Plain:
    return _one_or_list([_passage(p) for p in passages])


def _passage(passage: Passage) -> Plain:
    rest = {
        "at": passage.at,
        "words": passage.words,
        "says": passage.says,
        "written": write_when(passage.written),
        "fields": list(passage.fields),
    }
    return _filled({"id": passage.source} | rest) if any(rest.values()) else passage.source


def _by_language(names: Iterable[tuple[str, str]]) -> Plain:
    table = dict(names)
    return table[""] if list(table) == [""] else table


def _entity(entity: Entity) -> dict[str, Plain]:
    return _filled(
        {
            "is": entity.sort.value,
            "in": _one_or_list([_parent(p) for p in entity.parents]),
            "name": _by_language(entity.name),
            "aka": _one_or_list(entity.aka),
            "zone": entity.zone,
            "overlaps": _one_or_list(entity.overlaps),
        }
    )


def _parent(parent: Parent) -> Plain:
    return {"id": parent.id, "when": write_when(parent.when)} if parent.when else parent.id


def _source(source: Source) -> dict[str, Plain]:
    days = {n: write_when(getattr(source, n)) for n in ("published", "received", "retrieved")}
    return _filled(
        {"kind": source.kind, "publisher": source.publisher, "language": source.language}
        | days
        | {"address": source.address, "archived": source.archived, "sha256": source.sha256}
        | {"read": "" if source.read is Read.PART else source.read.value}
        | {"primary": "yes" if source.primary else ""}
    )


def _calendar(calendar: Calendar) -> dict[str, Plain]:
    return _filled(
        {
            "weekend": [WEEKDAYS[day] for day in calendar.weekend],
            "holidays": calendar.holidays,
            "closures": [str(a) if a == b else f"{a}/{b}" for a, b in calendar.closures],
            "sittings": [str(day) for day in calendar.sittings or ()],
        }
    )


def _decision(decision: Decision) -> dict[str, Plain]:
    return _filled(
        {"when": write_when(decision.when), "who": decision.who, decision.deed.value: decision.of}
        | {"by": decision.by, "over": list(decision.over), "verdict": decision.verdict, "as": decision.as_}
        | {"seen": decision.seen}
        | {"why": decision.why}
    )


def _sources(mission: Mission, sources: Mapping[str, Source]) -> Iterator[Source]:
    used = {p.source for c in mission.claims for p in c.passages} | {
        o for d in mission.decisions for o in d.over
    }
    return (sources[id_] for id_ in sorted(used - {WITNESS}) if id_ in sources)


def _entities(mission: Mission, entities: Entities) -> Iterator[Entity]:
    """Give the entities a mission speaks of, with all that encloses or overlaps them, by id."""
    todo = [*mission.sender, mission.host, *(id_ for c in mission.claims for id_ in _spoken_of(c))]
    found: dict[str, Entity] = {}
    while todo:
        entity = entities.get(todo.pop())
        if entity and entity.id not in found:
            found[entity.id] = entity
            todo += [*(p.id for p in entity.parents), *entity.overlaps]
    return (found[id_] for id_ in sorted(found))


def _spoken_of(claim: Claim) -> Iterator[str]:
    yield from (*claim.who, *claim.where)
    detail = claim.detail
    yield from (*getattr(detail, "to", ()), *getattr(detail, "in_", ()))
    values = [claim.what, *(r.value for r in claim.readings)]
    values += [new for _, _, new in getattr(detail, "sets", ())]
    for one in values:
        if isinstance(one, What):
            yield from (kind for item in one.items for kind in (*item.kinds, item.any_of))
        elif isinstance(one, tuple):
            yield from (id_ for id_ in one if isinstance(id_, str))
