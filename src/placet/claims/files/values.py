"""The value of a key: from its node and shape to a typed value, or to problems."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from placet.claims import amounts, dates
from placet.claims.amount import Item, What
from placet.claims.claim import Reading
from placet.claims.detail import Counted, Counting, Votes
from placet.claims.entity import Parent
from placet.claims.fields import FIELDS, NEEDS_NO_PASSAGE
from placet.claims.files.countries import has_holidays
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import PARENT, PASSAGE, VOTES, Key, Shape, field_key
from placet.claims.files.tree import Broken, Items, Node, Table, Text
from placet.claims.period import Precision, When
from placet.claims.source import WITNESS, Passage
from placet.errors import Malformed

Values = dict[str, Any]
"""Typed values by key: what each key's shape gives."""

FAILED = object()
"""Stands for a value that could not be read and has been told."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PART = re.compile(r"[a-z0-9]+([-_.][a-z0-9]+)*")
_NAME = re.compile(r"[a-z0-9]+([-./_ ][a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_DAY = re.compile(r"\d{4}-\d{2}")
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_ENTRIES = "entries"


def table(node: Node, keys: Iterable[Key], spot: Spot, desk: Desk) -> Values | None:
    """Give the values of a table by key; None where anything in it was wrong."""
    found, whole = _keys(node, keys, spot, desk)
    return found if whole else None


def good_keys(node: Node, keys: Iterable[Key], spot: Spot, desk: Desk) -> Values:
    """Give the values that could be read, by key, with problems for all else."""
    return _keys(node, keys, spot, desk)[0]


def _keys(node: Node, keys: Iterable[Key], spot: Spot, desk: Desk) -> tuple[Values, bool]:
    """Give the values that could be read, and whether that is all there is and has to be."""
    if not isinstance(node, Table):
        _no_table(node, spot, desk)
        return {}, False
    known = {key.name: key for key in keys}
    found: Values = {}
    for name, line, child in node.pairs:
        here = spot.at(name, line)
        if name not in known:
            desk.unknown(here, "key.unknown", name, known)
        elif (value := read(child, known[name], here, desk)) is not FAILED:
            found[name] = value
    said = {name for name, _, _ in node.pairs}
    for key in known.values():
        if key.required and key.name not in said:
            desk.tell(spot, "key.missing", key=key.name)
    return found, said <= found.keys() and all(key.name in found for key in known.values() if key.required)


def read(node: Node, key: Key, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401 -- typed by the key's shape
    """Give the typed value of one key, a tuple where the key may be a list; FAILED after a problem."""
    if isinstance(node, Broken):
        return FAILED
    if is_empty(node):
        desk.tell(spot, "value.empty", key=key.name)
        return FAILED
    if key.shape is Shape.NAMES_BY_LANGUAGE:
        return _names_by_language(node, key, spot, desk)
    if key.shape in _STRUCTURED:
        return _STRUCTURED[key.shape](node, spot, desk)
    if key.shape in {Shape.BY_ID, Shape.LIST}:
        return node
    if not key.many:
        return _one(node, key, spot, desk)
    return _several(node, key, spot, desk)


def is_empty(node: Node) -> bool:
    """Tell whether nothing stands there: no text, no member, no key."""
    if isinstance(node, Text):
        return node.value == ""
    return not (node.nodes if isinstance(node, Items) else isinstance(node, Table) and node.pairs)


def _several(node: Node, key: Key, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    members = node.nodes if isinstance(node, Items) else (node,)
    values = []
    for number, member in enumerate(members, 1):
        here = spot.at(number, member.line) if isinstance(node, Items) else spot
        if isinstance(member, Text) and member.value == "":
            desk.tell(here, "value.empty", key=key.name)
            return FAILED
        values.append(_one(member, key, here, desk))
    if any(value is FAILED for value in values):
        return FAILED
    return _joined(key, values, spot, desk)


def _joined(key: Key, values: list[Any], spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if key.shape in {Shape.WHEN, Shape.DATED}:
        return tuple(period for when in values for period in when)
    if key.shape is Shape.WHAT:
        try:
            return what(tuple(values), desk)
        except Malformed as error:
            _tell_malformed(error, spot, desk)
            return FAILED
    return tuple(values)


def what(texts: tuple[str, ...], desk: Desk) -> What:
    """Read the thing spoken of, its kinds under their ids where an entity has that name."""
    found = amounts.what(texts)
    if found.words:
        ids = desk.entities.resolve(found.words)
        return What((Item(ids),)) if len(ids) == 1 else found
    return replace(found, items=tuple(_resolved(item, desk) for item in found.items))


def _resolved(item: Item, desk: Desk) -> Item:
    kinds = tuple(_only(desk.entities.resolve(kind), kind) for kind in item.kinds)
    return replace(item, kinds=kinds, any_of=_entity(item.any_of, desk) if item.any_of else "")


def _only(ids: tuple[str, ...], text: str) -> str:
    return ids[0] if len(ids) == 1 else text


def _one(node: Node, key: Key, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if isinstance(node, Broken):
        return FAILED
    if key.shape in _MEMBERS:
        return _MEMBERS[key.shape](node, spot, desk)
    if not isinstance(node, Text):
        desk.tell(spot, "value.not_text", key=key.name, example=key.example)
        return FAILED
    return text_value(node.value, key, spot, desk)


def text_value(text: str, key: Key, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    """Read a scalar by the shape of its key; FAILED after a problem."""
    try:
        if key.shape is Shape.CHOICE:
            return _choice(text, key.choices, spot, desk)
        if key.shape is Shape.ENTITY:
            return _entity(text, desk)
        return _SCALARS[key.shape](text)
    except Malformed as error:
        _tell_malformed(error, spot, desk)
        return FAILED


def _tell_malformed(error: Malformed, spot: Spot, desk: Desk) -> None:
    """Tell what a grammar refused; for a name that fits nothing, with the nearest that does."""
    known = {"entity.unknown": desk.entities.by_id, "field.unknown": FIELDS}.get(error.code)
    if known is None:
        desk.tell(spot, error.code, **error.fields)
    else:
        desk.unknown(spot, error.code, str(error.fields["given"]), known)


def _choice(text: str, choices: tuple[str, ...], spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if text in choices:
        return text
    desk.unlisted(spot, "value.unknown", text, choices)
    return FAILED


def _entity(text: str, desk: Desk) -> str:
    ids = desk.entities.resolve(text)
    if len(ids) > 1:
        raise Malformed("entity.ambiguous", given=text, one=ids[0], other=ids[1])
    if not ids:
        raise Malformed("entity.unknown", given=text, nearest="")
    return ids[0]


def _matching(pattern: re.Pattern[str], code: str) -> Callable[[str], str]:
    def match(text: str) -> str:
        if len(text) > 200 or not pattern.fullmatch(text):  # noqa: PLR2004 -- no name is that long
            raise Malformed(code, text=text[:40])
        return text

    return match


def _field(text: str) -> str:
    if text not in FIELDS and text not in NEEDS_NO_PASSAGE:
        raise Malformed("field.unknown", given=text, nearest="")
    return text


def _flag(text: str) -> bool:
    if text not in _FLAGS:
        raise Malformed("flag.malformed", text=text)
    return _FLAGS[text]


def _counted(text: str) -> tuple[Counted | None, str]:
    words = [word for word in text.split() if word != "of"]
    when = [Counted(word) for word in words if word in set(Counted)]
    of = [word for word in words if word in {"people", _ENTRIES}]
    if len(when) + len(of) != len(words) or len(when) > 1 or len(of) > 1:
        raise Malformed("counted.malformed", text=text)
    return (when[0] if when else None), (of[0] if of else "")


def _dated(text: str) -> When:
    when = dates.parse(text)
    if any(point.precision is Precision.NAMED for period in when for point in (period.start, period.end)):
        raise Malformed("date.named", text=text)
    return when


def _day(text: str) -> date:
    point = dates.point(text)
    if point.precision is not Precision.EXACT or point.earliest is None or point.earliest.minute is not None:
        raise Malformed("date.day", text=text)
    return point.earliest.day


def _range(text: str) -> tuple[date, date]:
    first, slash, last = text.partition("/")
    start, end = _day(first), _day(last if slash else first)
    if end < start:
        raise Malformed("date.reversed", text=text)
    return start, end


_SCALARS: Mapping[Shape, Callable[[str], Any]] = {
    Shape.TEXT: str,
    Shape.ID: _matching(_SLUG, "id.malformed"),
    Shape.NAME: _matching(_NAME, "name.malformed"),
    Shape.PART: _matching(_PART, "part.malformed"),
    Shape.WHEN: dates.parse,
    Shape.DATED: _dated,
    Shape.DAY: _day,
    Shape.RANGE: _range,
    Shape.COUNT: amounts.count,
    Shape.NUMBER: amounts.number,
    Shape.COUNTED: _counted,
    Shape.WHAT: str,
    Shape.SPAN: amounts.span,
    Shape.LIMIT: amounts.limit,
    Shape.FIELD: _field,
    Shape.FLAG: _flag,
}


def _names_by_language(node: Node, key: Key, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if not isinstance(node, Table):
        name = _one(node, replace(key, shape=Shape.TEXT), spot, desk)
        return name if name is FAILED else (("", name),)
    bad = [(name, line) for name, line, _ in node.pairs if not _LANGUAGE.fullmatch(name)]
    for name, line in bad:
        desk.tell(spot.at(name, line), "language.unknown", given=name)
    texts = [
        (name, _one(child, Key(name, Shape.TEXT, ""), spot.at(name, line), desk))
        for name, line, child in node.pairs
    ]
    return FAILED if bad or any(text is FAILED or text == "" for _, text in texts) else tuple(texts)


def _parent(node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if isinstance(node, Text):
        id_ = text_value(node.value, PARENT[0], spot, desk)
        return id_ if id_ is FAILED else Parent(id_)
    values = table(node, PARENT, spot, desk)
    return FAILED if values is None else Parent(values["id"], values.get("when", ()))


def _holidays(node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if not isinstance(node, Text) or _DAY.match(node.value):
        desk.tell(spot, "holidays.days")
        return FAILED
    if not has_holidays(node.value):
        desk.tell(spot, "holidays.unknown", given=node.value[:100])
        return FAILED
    return node.value


def _passage(node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    if isinstance(node, Text):
        values: Values | None = {"id": text_value(node.value, PASSAGE[0], spot, desk)}
    else:
        values = table(node, PASSAGE, spot, desk)
    if values is None or values["id"] is FAILED:
        return FAILED
    if values["id"] != WITNESS and values["id"] not in desk.sources:
        desk.unknown(spot, "source.unknown", values["id"], (*desk.sources, WITNESS))
        return FAILED
    return Passage(values.pop("id"), **values)


def _votes(node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    values = table(node, VOTES, spot, desk)
    if values is None:
        return FAILED
    return Votes(**{"for_" if name == "for" else name: count for name, count in values.items()})


def _readings(node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    """Read `{field: value}`, `{field: [values]}` or a list of either."""
    members = node.nodes if isinstance(node, Items) else (node,)
    found: list[Reading] = []
    for member in members:
        if not isinstance(member, Table):
            return _no_table(member, spot, desk)
        for field, line, child in member.pairs:
            values = _alternatives(field, child, spot.at(field, line), desk)
            if values is FAILED:
                return FAILED
            found.extend(Reading(field, value) for value in values)
    return tuple(found)


def _alternatives(field: str, node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    nodes = node.nodes if isinstance(node, Items) else (node,)
    values = [field_value(field, member, spot, desk) for member in nodes]
    return FAILED if any(value is FAILED for value in values) else values


def field_value(field: str, node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    """Read the value of a field of the frame as the key that says it would."""
    key = field_key(field) if field in FIELDS else None
    if key is None:
        desk.unknown(spot, "field.unknown", field, FIELDS)
        return FAILED
    value = read(node, key, spot, desk)
    return value if value is FAILED else _of_field(field, value)


def _of_field(field: str, value: Any) -> Any:  # noqa: ANN401
    """Give a key's value as the frame keeps it for that field."""
    if field == "counting":
        return Counting(value)
    if field == "counted":
        return value[0]
    if field == "when.start":
        return tuple(period.start for period in value)
    return tuple(period.end for period in value) if field == "when.end" else value


def _sets(node: Node, spot: Spot, desk: Desk) -> Any:  # noqa: ANN401
    """Read `{kind/part: {field: value}}` as ((slot, field, value), ...)."""
    if not isinstance(node, Table):
        return _no_table(node, spot, desk)
    found = []
    for slot, line, child in node.pairs:
        here = spot.at(slot, line)
        if not isinstance(child, Table):
            return _no_table(child, here, desk)
        for field, below, leaf in child.pairs:
            found.append((slot, field, field_value(field, leaf, here.at(field, below), desk)))
    return FAILED if any(value is FAILED for _, _, value in found) else tuple(found)


_Structured = Callable[[Node, Spot, Desk], Any]
_STRUCTURED: Mapping[Shape, _Structured] = {
    Shape.VOTES: _votes,
    Shape.READINGS: _readings,
    Shape.SETS: _sets,
}
_MEMBERS: Mapping[Shape, _Structured] = {
    Shape.PARENT: _parent,
    Shape.PASSAGE: _passage,
    Shape.HOLIDAYS: _holidays,
}


def _no_table(node: Node, spot: Spot, desk: Desk) -> object:
    if not isinstance(node, Broken):
        desk.tell(replace(spot, line=spot.line or node.line), "value.not_table", key=spot.key)
    return FAILED
