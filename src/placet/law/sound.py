"""Whether a pack agrees with itself: every name it uses is one it has, and no order is circular."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, pairwise
from typing import Any

import yaml

from placet.claims.claim import Kind
from placet.claims.outcome import Problem
from placet.law.pack import EVENTS, REPORT, STEPS, Pack, Scope

TRIGGERS = STEPS | EVENTS
DELIVERIES = STEPS | {REPORT}
_SECTIONS = ("route", "orders", "after_consent", "after_publication", "required_terms")
_SCOPED = (*_SECTIONS, "duties", "powers", "conditions")
_NAMED = (
    *("versions", "bodies", "paths", "orders", "duties"),
    *("powers", "conditions", "calendars", "sources"),
)
Fault = tuple[str, str, int, str, str]  # code, section, number in it, key, value


def contradictions(pack: Pack, node: yaml.Node, file: str) -> tuple[Problem, ...]:
    """Give where a pack contradicts itself, each with its line in the file it was read from."""
    faults = chain(
        _twice(pack), _bodies(pack), _steps(pack), _paths(pack), _sources(pack),
        _calendars(pack), _overlapping(pack), _cyclic(pack), _reasons(pack),
    )  # fmt: skip
    return tuple(
        Problem(code, file, _line(node, section, number), f"{section}[{number}].{key}", (("value", value),))
        for code, section, number, key, value in faults
    )


def _line(node: yaml.Node, section: str, number: int) -> int:
    table = {key.value: value for key, value in node.value}
    return int(table[section].value[number].start_mark.line) + 1


def _rows(pack: Pack, *sections: str) -> Iterator[tuple[str, int, Any]]:
    for section in sections:
        for number, row in enumerate(getattr(pack, section)):
            yield section, number, row


def _twice(pack: Pack) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for section, number, row in _rows(pack, *_NAMED):
        id_ = row.entity.id if section == "bodies" else row.id
        if (section, id_) in seen:
            yield "pack.duplicate_id", section, number, "id", id_
        seen.add((section, id_))


def _unknown(
    code: str, at: tuple[str, int, str], used: Iterable[str], known: Iterable[str]
) -> Iterator[Fault]:
    section, number, key = at
    names = frozenset(known)
    for value in used:
        if value and value not in names:
            yield code, section, number, key, value


def _bodies(pack: Pack) -> Iterator[Fault]:
    known = [b.entity.id for b in pack.bodies]
    for section, number, row in _rows(pack, "route", "duties", "powers"):
        for key in ("who", "to"):
            used = getattr(row, key, ())
            yield from _unknown("pack.unknown_body", (section, number, key), used, known)


_WORDS = (
    ("route", "step", "pack.unknown_step", TRIGGERS | {REPORT}),
    ("orders", "first", "pack.unknown_step", STEPS),
    ("orders", "then", "pack.unknown_step", STEPS),
    ("required_terms", "steps", "pack.unknown_step", STEPS),
    ("required_terms", "kind", "pack.unknown_kind", frozenset(k.value for k in Kind)),
    ("duties", "trigger", "pack.unknown_trigger", TRIGGERS),
    ("duties", "delivery", "pack.unknown_step", DELIVERIES),
    ("powers", "trigger", "pack.unknown_trigger", TRIGGERS),
)


def _steps(pack: Pack) -> Iterator[Fault]:
    for section, key, code, known in _WORDS:
        for _, number, row in _rows(pack, section):
            value = getattr(row, key)
            used = (value,) if isinstance(value, str) else value
            yield from _unknown(code, (section, number, key), used, known)


def _paths(pack: Pack) -> Iterator[Fault]:
    known = [p.id for p in pack.paths]
    for number, path in enumerate(pack.paths):
        yield from _unknown("pack.unknown_path", ("paths", number, "within"), (path.within,), known)
        if path.within and _circular(pack, path.id):
            yield "pack.cyclic_paths", "paths", number, "within", path.id
    for section, number, row in _rows(pack, *_SCOPED):
        scope: Scope = row.scope
        yield from _unknown("pack.unknown_path", (section, number, "paths"), scope.paths, known)
        yield from _unknown("pack.unknown_path", (section, number, "unless"), scope.unless, known)


def _circular(pack: Pack, id_: str) -> bool:
    table = {p.id: p.within for p in pack.paths}
    return table[pack.enclosing(id_)[-1]] in table


def _sources(pack: Pack) -> Iterator[Fault]:
    known = [s.id for s in pack.sources]
    for section, number, row in _rows(pack, "paths", *_SCOPED):
        used = [g.source for g in row.grounds]
        yield from _unknown("pack.unknown_source", (section, number, "grounds"), used, known)


def _calendars(pack: Pack) -> Iterator[Fault]:
    known = [c.id for c in pack.calendars]
    for number, duty in enumerate(pack.duties):
        used = (duty.deadline.calendar,)
        yield from _unknown("pack.unknown_calendar", ("duties", number, "calendar"), used, known)
    for number, power in enumerate(pack.powers):
        lasts = (power.lasts.calendar,) if power.lasts else ()
        yield from _unknown("pack.unknown_calendar", ("powers", number, "lasts"), lasts, known)


def _overlapping(pack: Pack) -> Iterator[Fault]:
    numbered = sorted(enumerate(pack.versions), key=lambda v: v[1].validity.start or date.min)
    for (_, before), (number, after) in pairwise(numbered):
        if after.validity.start is None or (before.validity.end or date.max) >= after.validity.start:
            yield "pack.versions_overlap", "versions", number, "from", f"{before.id}, {after.id}"


def _cyclic(pack: Pack) -> Iterator[Fault]:
    after: dict[str, set[str]] = {}
    for number, order in enumerate(pack.orders):
        if order.first == order.then or order.first in _reached(after, order.then):
            yield "pack.cyclic_orders", "orders", number, "then", order.id
        after.setdefault(order.first, set()).add(order.then)


def _reached(after: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    todo = [start]
    while todo:
        for step in after.get(todo.pop(), ()):
            if step not in found:
                found.add(step)
                todo.append(step)
    return found


def _reasons(pack: Pack) -> Iterator[Fault]:
    for section, number, row in _rows(pack, "after_consent", "after_publication"):
        verdict, reason = row.verdict, row.reason
        if (verdict == "undetermined") != (reason is not None):
            yield "pack.reason_missing", section, number, "reason", str(verdict)
