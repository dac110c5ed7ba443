"""The id of a claim: the hash of what it says, whoever recorded it and when."""

import hashlib
import json
from dataclasses import fields, is_dataclass, replace

from placet.claims.amount import Count
from placet.claims.amounts import write_count
from placet.claims.claim import Claim
from placet.claims.dates import write
from placet.claims.period import Period

_NOT_CONTENT = {"id", "alias", "origin"}
_DIGITS = 16

Plain = str | int | bool | list["Plain"] | dict[str, "Plain"]


def identified(claim: Claim) -> Claim:
    """Give the claim with its id set from its content."""
    return replace(claim, id=claim_id(claim))


def claim_id(claim: Claim) -> str:
    """Give the first 16 hex digits of the SHA-256 of the claim's canonical content.

    Neither its alias, its place in a file, the order of keys nor the order of
    passages is content.
    """
    return hashlib.sha256(canonical(content(claim))).hexdigest()[:_DIGITS]


def content(claim: Claim) -> dict[str, Plain]:
    """Give what the claim says as plain values, empty fields left out."""
    said = _table(claim)
    said["passages"] = sorted((_plain(p) for p in claim.passages), key=canonical)
    return said


def canonical(value: Plain) -> bytes:
    """Give canonical JSON (RFC 8785; our values hold no fractions and only ASCII keys)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _table(value: object) -> dict[str, Plain]:
    names = [f.name for f in fields(value) if f.name not in _NOT_CONTENT]  # type: ignore[arg-type]
    found = {name.rstrip("_"): _plain(getattr(value, name)) for name in names}
    return {name: plain for name, plain in found.items() if plain is not False and plain not in ("", [], {})}


def _plain(value: object) -> Plain:
    if value is None:
        return ""
    if isinstance(value, Period):
        return write((value,))
    if isinstance(value, Count):
        return write_count(value)
    if isinstance(value, tuple | list | frozenset):
        return [_plain(one) for one in value]
    if isinstance(value, bool | int):
        return value
    return _table(value) if is_dataclass(value) else str(value)
