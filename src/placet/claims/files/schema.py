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
_SHAPES = {
    Shape.ID,
    Shape.FLAG,
    Shape.FIELD,
    Shape.NAMES_BY_LANGUAGE,
    Shape.PARENT,
    Shape.PASSAGE,
    Shape.VOTES,
    Shape.READINGS,
    Shape.SETS,
}
"""Shapes that stand once under $defs; all others are scalars or lists of them."""
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
    return {**_shapes(), **members, **kinds, **rivals, "acts": act, "claims": _claims()}


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
    return {"$ref": f"#/$defs/{key.shape}"} if key.shape in _SHAPES else _SCALAR


def _by_field() -> Schema:
    return {"type": "object", "propertyNames": {"enum": list(FIELDS)}}


def _shapes() -> Schema:
    """Give what the shapes that are more than a scalar look like, by their names."""
    by_language = {"type": "object", "propertyNames": {"pattern": "^[a-z]{2,3}$"}}
    return {
        Shape.ID.value: _SLUG,
        Shape.FLAG.value: {"enum": ["yes", "no", "true", "false", True, False]},
        Shape.FIELD.value: {"enum": [*FIELDS, *NEEDS_NO_PASSAGE]},
        Shape.NAMES_BY_LANGUAGE.value: {"anyOf": [_SCALAR, {**by_language, "additionalProperties": _SCALAR}]},
        Shape.PARENT.value: {"anyOf": [_SCALAR, _table(PARENT)]},
        Shape.PASSAGE.value: {"anyOf": [_SCALAR, _table(PASSAGE)]},
        Shape.VOTES.value: _table(VOTES),
        Shape.READINGS.value: _one_or_list(_by_field()),
        Shape.SETS.value: {"type": "object", "additionalProperties": _by_field()},
    }


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
