"""Claims and their parts as plain values (dict, list, str, int, bool) and back.

What equals its default is left out. A value whose type the field does not tell
(a reading's, one of several details) carries the name of its type under `is`.
"""

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from placet.claims import amount, claim, decision, detail, entity, period, proposal, record, source
from placet.errors import Malformed

Plain = dict[str, Any] | list[Any] | str | int | bool | None

T = TypeVar("T")

_MODULES = (amount, claim, decision, detail, entity, period, proposal, record, source)
_TYPES: dict[str, type] = {
    name: found
    for module in _MODULES
    for name, found in vars(module).items()
    if isinstance(found, type) and found.__module__ == module.__name__
}


def to_plain(value: object) -> Plain:
    """Give a claim, source, entity, decision or any part of one as a plain value."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | frozenset):
        items = sorted(value) if isinstance(value, frozenset) else value
        return [to_plain(v) for v in items]
    return _object(value)


def _object(value: object) -> dict[str, Any]:
    found: dict[str, Any] = {}
    kind: type = type(value)
    for field in fields(cast("Any", value)):
        part = getattr(value, field.name)
        if not _is_default(field, part):
            plain = to_plain(part)
            found[field.name] = _tagged(part, plain) if _open(kind, field.name) else plain
    return found


def _tagged(value: object, plain: Plain) -> Plain:
    if isinstance(value, tuple):
        return [_tagged(v, p) for v, p in zip(value, cast("list[Any]", plain), strict=True)]
    if is_dataclass(value) and isinstance(plain, dict):
        return {"is": type(value).__name__, **plain}
    if isinstance(value, Enum):
        return {"is": type(value).__name__, "value": plain}
    return plain


def _is_default(field: "Field[Any]", value: object) -> bool:
    if field.default is not MISSING:
        return bool(value == field.default)
    return field.default_factory is not MISSING and bool(value == field.default_factory())


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _open(kind: type, name: str) -> bool:
    """Tell whether the type of a field leaves open which of ours it holds."""
    return _leaves_open(_hints(kind)[name])


def _leaves_open(hint: Any) -> bool:  # noqa: ANN401 - a type expression
    if hint is object:
        return True
    parts = get_args(hint)
    if get_origin(hint) in {Union, types.UnionType}:
        return sum(is_dataclass(p) for p in parts) > 1
    return get_origin(hint) is tuple and any(_leaves_open(p) for p in parts if p is not Ellipsis)


def from_plain(kind: type[T], plain: Plain) -> T:
    """Give the value of a type back. Raises Malformed (`plain.malformed`) where it does not fit."""
    try:
        return cast("T", _value(kind, plain))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Malformed("plain.malformed", kind=kind.__name__, detail=str(error)) from error


def _value(hint: Any, plain: Plain) -> object:  # noqa: ANN401 - a type expression
    origin = get_origin(hint)
    if hint is object or (origin in {Union, types.UnionType} and _leaves_open(hint)):
        return _untagged(plain)
    if origin in {Union, types.UnionType}:
        return None if plain is None else _value(_not_none(hint), plain)
    if origin is tuple:
        return _items(get_args(hint), cast("list[Any]", plain))
    if origin is frozenset:
        return frozenset(_items((get_args(hint)[0], Ellipsis), cast("list[Any]", plain)))
    return _single(hint, plain)


def _not_none(hint: Any) -> Any:  # noqa: ANN401 - a type expression
    return next(p for p in get_args(hint) if p is not type(None))


def _items(hints: tuple[Any, ...], plain: list[Any]) -> tuple[object, ...]:
    if len(hints) == 2 and hints[1] is Ellipsis:  # noqa: PLR2004 - tuple[X, ...]
        return tuple(_value(hints[0], p) for p in plain)
    return tuple(_value(hint, p) for hint, p in zip(hints, plain, strict=True))


def _single(hint: type, plain: Plain) -> object:
    if is_dataclass(hint):
        hints = _hints(hint)
        given = cast("dict[str, Any]", plain)
        return hint(**{name: _value(hints[name], part) for name, part in given.items()})
    if issubclass(hint, Enum):
        return hint(plain)
    if hint is date:
        return date.fromisoformat(cast("str", plain))
    if not isinstance(plain, hint):
        raise TypeError(f"{hint.__name__} expected")
    return plain


def _untagged(plain: Plain) -> object:
    if isinstance(plain, list):
        return tuple(_untagged(p) for p in plain)
    if isinstance(plain, dict):
        found = _TYPES[plain["is"]]
        if issubclass(found, Enum):
            return found(plain["value"])
        return _single(found, {k: v for k, v in plain.items() if k != "is"})
    return plain
