"""Amending acts: a publication prints, a later act replaces, renews or sets."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from placet.check.acts import Act
from placet.check.alternatives import Choice, Option
from placet.check.slots import Piece
from placet.claims.claim import Mode

PRINTING = frozenset({"publication", "distribution", "notice"})
"""Steps that pass on what the act they are `of` says."""


def amended(
    found: Iterable[Piece], acts: Mapping[str, Act], voided: frozenset[str] = frozenset()
) -> tuple[Piece, ...]:
    """Apply the acts on record to the pieces of one kind, in the order of their keys.

    `voided` are acts that change nothing. The text of the deciding act stands;
    its publication fills what it leaves empty.
    """
    result = _printed(tuple(found), acts)
    for key, act in sorted(acts.items()):
        if act.mode is Mode.OBSERVED and key not in voided:
            result = _set(_replaced(result, act), act)
    return result


def source_act(key: str, acts: Mapping[str, Act]) -> str:
    """Give the act a publication prints, through publications of publications."""
    seen: set[str] = set()
    while key in acts and key not in seen and acts[key].step in PRINTING and acts[key].detail.of:
        seen.add(key)
        key = acts[key].detail.of
    return key


def _printed(found: tuple[Piece, ...], acts: Mapping[str, Act]) -> tuple[Piece, ...]:
    deciding = {(p.act, p.part) for p in found}
    kept: list[Piece] = []
    for piece in found:
        source = source_act(piece.act, acts)
        if source == piece.act or (source, piece.part) not in deciding:
            prints = [p for p in found if p is not piece and source_act(p.act, acts) == piece.act]
            kept.append(_filled(piece, [p for p in prints if p.part == piece.part]))
    return tuple(kept)


def _filled(piece: Piece, prints: list[Piece]) -> Piece:
    for other in prints:
        timed = any(n.startswith("when") for n in piece.fields.choices)
        extra = {
            name: choice
            for name, choice in other.fields.choices.items()
            if name not in piece.fields and name in other.own and not (timed and name.startswith("when"))
        }
        fields = piece.fields
        names = tuple(dict.fromkeys((*fields.names, *other.fields.names)))
        fields = replace(fields, names=names, choices={**fields.choices, **extra})
        piece = replace(piece, fields=fields, own=piece.own | extra.keys())
    return piece


def _replaced(found: tuple[Piece, ...], act: Act) -> tuple[Piece, ...]:
    if not act.detail.replaces and not act.detail.renews:
        return found
    gone = set(act.detail.replaces)
    result = []
    for piece in found:
        if piece.act == act.key:
            result.append(replace(piece, since=act.key))
        elif gone.intersection((piece.act, piece.fields.slot.partition("@")[0], *piece.fields.names)):
            result.append(piece if piece.till else replace(piece, till=act.key))
        else:
            result.append(piece)
    return tuple(result)


def _set(found: tuple[Piece, ...], act: Act) -> tuple[Piece, ...]:
    changes: dict[str, list[tuple[str, object]]] = {}
    for slot, name, value in act.detail.sets:
        changes.setdefault(slot, []).append((name, value))
    if not changes:
        return found
    result: list[Piece] = []
    for piece in found:
        slot = piece.fields.slot.partition("@")[0]
        named = changes.get(slot) or changes.get(slot.partition("/")[2])
        if named is None or piece.till or piece.act == act.key:
            result.append(piece)
            continue
        result.append(replace(piece, till=act.key))
        result.append(_changed(piece, named, act))
    return tuple(result)


def _changed(piece: Piece, named: list[tuple[str, object]], act: Act) -> Piece:
    choices = dict(piece.fields.choices)
    for name, value in named:
        for field, part in _sides(name, value):
            option: Option[object] = Option(part, str(part), (act.key,))
            choices[field] = Choice(f"{piece.fields.slot} {field}@{act.key}", (option,))
    names = tuple(dict.fromkeys((*piece.fields.names, act.key)))
    return replace(piece, since=act.key, fields=replace(piece.fields, names=names, choices=choices))


def _sides(name: str, value: object) -> Iterable[tuple[str, object]]:
    if name != "when" or not isinstance(value, tuple):
        return ((name, value),)
    return (("when.start", tuple(p.start for p in value)), ("when.end", tuple(p.end for p in value)))
