"""JSON Schema for editors, made from the same table of keys the reader uses.

An editor's YAML knows numbers, dates and yes/no, so a scalar may be any of
these here; the grammars of dates and amounts are the reader's to judge.
"""

from collections.abc import Iterable
from typing import Any

from placet.claims.claim import Kind, Mode
from placet.claims.fields import FIELDS, NEEDS_NO_PASSAGE
from placet.claims.files.grammar import (
    CALENDAR,
    DECISION,
    ENTITY,
    FILE,
    OBSERVED_ONLY,
    PARENT,
    PASSAGE,
    SHARED,
    SOURCE,
    STEP,
    VOTES,
    Key,
    Shape,
    claim_keys,
    rival_keys,
)

Schema = dict[str, Any]

_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_SLUG: Schema = {"type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
_FLAG: Schema = {"enum": ["yes", "no", "true", "false", True, False]}
_PLAIN: dict[Shape, Schema] = {
    Shape.ID: _SLUG,
    Shape.FLAG: _FLAG,
    Shape.FIELD: {"enum": [*FIELDS, *NEEDS_NO_PASSAGE]},
}
_MEMBERS: dict[str, tuple[Key, ...]] = {
    "entities": ENTITY,
    "calendars": CALENDAR,
    "sources": SOURCE,
    "decisions": DECISION,
}


def schema() -> Schema:
    """Give the JSON Schema (2020-12) of one YAML document of a mission file."""
    own = [key.name for key in FILE if key.name not in SHARED]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Placet mission file",
        **_table(FILE, but=("mission",)),
        "dependentRequired": {name: ["mission"] for name in own if name != "mission"},
        "$defs": _definitions(),
    }


def _definitions() -> Schema:
    kinds = {f"claim-{kind}": _claim(kind) for kind in Kind}
    rivals = {f"rivals-{kind}": _one_or_list(_table(rival_keys(kind))) for kind in Kind}
    members = {name: _table(keys) for name, keys in _MEMBERS.items()}
    act = _table(tuple(key for key in claim_keys(Kind.STEP) if key.name not in {"id", "same"}))
    act["properties"]["rivals"] = {"$ref": "#/$defs/rivals-step"}
    return {**members, **kinds, **rivals, "acts": act, "claims": _claims()}


def _table(keys: Iterable[Key], but: tuple[str, ...] = ()) -> Schema:
    keys = tuple(keys)
    found: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.says, **_key(key)} for key in keys},
    }
    required = [key.name for key in keys if key.required and key.name not in but]
    return found | {"required": required} if required else found


def _key(key: Key) -> Schema:
    if key.shape is Shape.BY_ID:
        return {
            "type": "object",
            "propertyNames": {"pattern": _SLUG["pattern"]},
            "additionalProperties": {"$ref": f"#/$defs/{key.name}"},
        }
    if key.shape is Shape.LIST:
        return {"type": "array", "items": {"$ref": f"#/$defs/{key.name}"}}
    one = _shape(key)
    return _one_or_list(one) if key.many else one


def _one_or_list(one: Schema) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


def _shape(key: Key) -> Schema:
    if key.shape is Shape.CHOICE:
        return {"enum": list(key.choices)}
    if key.shape is Shape.NAMES_BY_LANGUAGE:
        by_language = {"type": "object", "propertyNames": {"pattern": "^[a-z]{2,3}$"}}
        return {"anyOf": [_SCALAR, {**by_language, "additionalProperties": _SCALAR}]}
    if key.shape is Shape.READINGS:
        return _one_or_list(_by_field())
    if key.shape is Shape.SETS:
        return {"type": "object", "additionalProperties": _by_field()}
    tables = {Shape.PARENT: PARENT, Shape.PASSAGE: PASSAGE}
    if key.shape in tables:
        return {"anyOf": [_SCALAR, _table(tables[key.shape])]}
    return _table(VOTES) if key.shape is Shape.VOTES else _PLAIN.get(key.shape, _SCALAR)


def _by_field() -> Schema:
    return {"type": "object", "propertyNames": {"enum": list(FIELDS)}}


def _claims() -> Schema:
    """Give the schema of a claim: one mode, and by its kind the keys it may have."""
    return {
        "type": "object",
        "oneOf": [{"required": [mode]} for mode in Mode],
        "allOf": [{"if": _is(kind), "then": {"$ref": f"#/$defs/claim-{kind}"}} for kind in Kind],
    }


def _is(kind: Kind) -> Schema:
    return {"anyOf": [{"required": [m], "properties": {m: {"const": kind.value}}} for m in Mode]}


def _claim(kind: Kind) -> Schema:
    modes = tuple(Mode)
    if kind in OBSERVED_ONLY:
        modes = (Mode.OBSERVED,)
    elif kind is Kind.STEP:
        modes = (Mode.OBSERVED, Mode.PLANNED)
    found = _table(key for key in claim_keys(kind) if not (kind is Kind.STEP and key == STEP[-1]))
    found["properties"] |= {mode.value: {"const": kind.value} for mode in modes}
    found["properties"]["rivals"] = {"$ref": f"#/$defs/rivals-{kind}"}
    return found
