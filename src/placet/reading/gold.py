"""What a text is known to say: the values a person has found in it, to score a reading by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from placet.claims.proposal import About, Slot
from placet.errors import PlacetError

_THINGS = frozenset({Slot.ARMS, Slot.MEANS})
_WINDOWS = frozenset({Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY})


@dataclass(frozen=True, slots=True, eq=False)
class Fact:
    """One value of a text: the slots it may stand in, values as good as each other, and words it rests on.

    Values are plain, as `claims.proposal.plain` gives them, one thing at a time
    for arms and means. An optional one is right if proposed and no miss if not.
    Two facts are the same only if they are one.
    """

    slots: tuple[Slot, ...]
    values: tuple[Any, ...]
    within: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class KnownFrame:
    """One mission of a text, and its facts."""

    id: str
    title: str
    about: About
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Trap:
    """A value that the text holds and that is not one of its mission: why it must not be proposed."""

    slot: Slot
    value: Any
    why: str


@dataclass(frozen=True, slots=True)
class Gold:
    """All that is known of one text."""

    frames: tuple[KnownFrame, ...]
    absent: tuple[Trap, ...] = ()
    kind: str = ""
    language: str = ""
    traps: tuple[str, ...] = ()


def read(text: str, name: str) -> Gold:
    """Give the known values of a text from YAML. Raises PlacetError `gold.malformed` naming the file."""
    try:
        return _gold(_undated(yaml.safe_load(text)))
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as why:
        detail = " ".join(str(why).split())
        raise PlacetError("gold.malformed", name=name, detail=detail or type(why).__name__) from why


def singles(slot: Slot, value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - values as JSON has them
    """Give a plain value as the values scored one by one: each thing of a list of arms or means."""
    return tuple(value) if slot in _THINGS else (value,)


def _gold(top: Mapping[str, Any]) -> Gold:
    return Gold(
        tuple(_frame(row) for row in top["frames"]),
        tuple(_trap(row) for row in top.get("absent") or ()),
        str(top.get("kind", "")),
        str(top.get("language", "")),
        tuple(top.get("traps") or ()),
    )


def _frame(row: Mapping[str, Any]) -> KnownFrame:
    spare = bool(row.get("optional", False))
    facts = tuple(fact for slot in row["slots"] for fact in _facts(slot, spare=spare))
    return KnownFrame(str(row["id"]), str(row["title"]), About(row.get("about", "this")), facts)


def _facts(row: Mapping[str, Any], *, spare: bool) -> Iterator[Fact]:
    slots = tuple(Slot(row[key]) for key in ("slot", "or") if key in row)
    also = [v for more in row.get("also") or () for v in _values(slots[0], more)]
    within = tuple(str(words) for words in _listed(row["within"]))
    for value in _values(slots[0], row["value"]):
        yield Fact(slots, (value, *also), within, optional=spare or bool(row.get("optional", False)))


def _trap(row: Mapping[str, Any]) -> Trap:
    slot = Slot(row["slot"])
    (value,) = _values(slot, row["value"])
    return Trap(slot, value, str(row["why"]))


def _values(slot: Slot, value: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """Give the plain values of one entry; a bare number is a strength, `A/B` a window."""
    if slot is Slot.STRENGTH and isinstance(value, int):
        return ({"min": value, "max": value},)
    if slot in _WINDOWS and isinstance(value, str):
        start, end = value.split("/")
        return ({"from": start, "to": end},)
    return singles(slot, value)


def _undated(value: Any) -> Any:  # noqa: ANN401
    """Give what YAML took for days as text again."""
    if isinstance(value, dict):
        return {key: _undated(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_undated(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _listed(value: Any) -> list[Any]:  # noqa: ANN401
    return value if isinstance(value, list) else [value]
