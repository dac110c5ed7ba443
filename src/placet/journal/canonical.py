"""Canonical JSON (RFC 8785) of plain values without fractions."""

import json
from collections.abc import Mapping

from placet.errors import Malformed

_SAFE = 2**53 - 1


def canonical(value: object) -> bytes:
    """Give the canonical bytes of a plain value (mappings, lists, text, whole numbers, true, false, null).

    Keys are ordered by their UTF-16 code units, as RFC 8785, 3.2.3 asks. Raises
    Malformed (`canonical.value`) for fractions, numbers past 2^53 − 1, keys that
    are no text, lone surrogates and anything else.
    """
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def _ordered(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        if abs(value) > _SAFE:
            raise Malformed("canonical.value", value=str(value))
        return value
    if isinstance(value, list | tuple):
        return [_ordered(part) for part in value]
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return {_text(key): _ordered(value[key]) for key in sorted(value, key=_utf16)}
    raise Malformed("canonical.value", value=type(value).__name__)


def _text(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Malformed("canonical.value", value="surrogate") from error
    return value


def _utf16(key: str) -> bytes:
    return key.encode("utf-16-be", "surrogatepass")
