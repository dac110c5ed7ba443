"""Where two acts differ: a publication from what it prints, an act from the one it is of or replaces."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.check.acts import Act
from placet.check.alternatives import Choice, Pick
from placet.check.amend import PRINTING, source_act
from placet.check.case import Case
from placet.check.merge import meet, narrower, same, show
from placet.check.slots import Piece, pieces
from placet.check.texts import claims_of, in_full, prints_of
from placet.claims.amount import What
from placet.claims.claim import Kind, Mode
from placet.claims.entity import Entities

KINDS = (
    Kind.PRESENCE,
    Kind.MOVEMENT,
    Kind.MEANS,
    Kind.ARMS,
    Kind.ACTIVITY,
    Kind.DUTY,
    Kind.CONDITION,
    Kind.POWER,
    Kind.OBJECTIVE,
    Kind.MEASURE,
)
"""Kinds of which an act states terms."""

_WORDS = frozenset({"may"})
"""Fields of free words: whether two wordings mean the same is for a person."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot in which two acts differ.

    `field` empty: only `only` has the slot, `lacking` has not, and `known` tells
    whether the text of `lacking` was read in full.
    """

    slot: str
    earlier: str
    later: str
    field: str = ""
    earlier_said: str = ""
    later_said: str = ""
    only: str = ""
    lacking: str = ""
    known: bool = True
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """What an act states: its own claims, else those of its publications, by kind and part."""

    act: str
    keys: tuple[str, ...]
    mode: Mode
    slots: dict[tuple[Kind, str], tuple[Piece, ...]]


def differences(case: Case) -> Iterator[Difference]:
    """Give the differences of every pair of acts that hang together, by the later act's key."""
    for later, earlier in _pairs(case):
        one, other = _text(case, earlier), _text(case, later)
        if one is not None and other is not None and not set(one.keys) & set(other.keys):
            yield from _compared(case, one, other)


def _pairs(case: Case) -> Iterator[tuple[str, str]]:
    for key, act in sorted(case.acts.items()):
        if act.mode is Mode.OBSERVED:
            yield from ((key, other) for other in _earlier(case, act))


def _earlier(case: Case, act: Act) -> tuple[str, ...]:
    """Give the acts it is of or replaces, through publications, in the order named."""
    named = [n for n in (act.detail.of, *act.detail.replaces) if n in case.acts]
    found = (source_act(n, case.acts) for n in named)
    return tuple(dict.fromkeys(k for k in found if k != act.key))


def _text(case: Case, key: str) -> Text | None:
    """Give what an act states; None where neither it nor a publication of it carries a claim."""
    printed = () if case.acts[key].step in PRINTING else prints_of(case, key)
    for keys in ((key,), *((p,) for p in printed)):
        claims = [c for c in claims_of(case, keys) if c.kind in KINDS]
        if claims:
            mode = min(c.mode for c in claims)
            return Text(key, keys, mode, _slots(case, keys))
    return None


def _slots(case: Case, keys: Iterable[str]) -> dict[tuple[Kind, str], tuple[Piece, ...]]:
    claims = [c for c in claims_of(case, keys) if c.kind in KINDS]
    found: dict[tuple[Kind, str], tuple[Piece, ...]] = {}
    for mode, kind in sorted({(c.mode, c.kind) for c in claims}):
        for piece in pieces(claims, mode, kind, case.entities):
            found[kind, piece.part] = (*found.get((kind, piece.part), ()), piece)
    return found


def _compared(case: Case, one: Text, other: Text) -> Iterator[Difference]:
    for kind, part in sorted({*one.slots, *other.slots}):
        slot = f"{other.mode}/{kind}/{part}".rstrip("/")
        left, right = one.slots.get((kind, part), ()), other.slots.get((kind, part), ())
        if left and right:
            yield from _fields(case, slot, (one, left), (other, right))
        else:
            yield _alone(case, slot, one, other, left or right)


def _alone(case: Case, slot: str, one: Text, other: Text, found: tuple[Piece, ...]) -> Difference:
    only, lacking = (one, other) if found[0].act in one.keys else (other, one)
    names = tuple(dict.fromkeys(n for p in found for n in p.fields.names))
    known = in_full(case, {lacking.act, *lacking.keys})
    return Difference(
        slot, one.act, other.act, only=only.keys[0], lacking=lacking.keys[0], known=known, names=names
    )


def _fields(
    case: Case, slot: str, one: tuple[Text, tuple[Piece, ...]], other: tuple[Text, tuple[Piece, ...]]
) -> Iterator[Difference]:
    told: set[str] = set()
    for left, right in _paired(one[1], other[1]):
        for field in sorted(left.fields.choices.keys() & right.fields.choices.keys() - _WORDS - told):
            mine, theirs = left.fields.choice(field), right.fields.choice(field)
            if _differ(mine, theirs, case.entities):
                told.add(field)
                yield Difference(
                    slot,
                    one[0].keys[0],
                    other[0].act,
                    field,
                    show(mine.first),
                    show(theirs.first),
                    names=tuple(dict.fromkeys((*left.fields.names, *right.fields.names))),
                )


def _paired(one: tuple[Piece, ...], other: tuple[Piece, ...]) -> Iterator[tuple[Piece, Piece]]:
    """Give the pieces to compare: the only ones, else those whose times meet."""
    for left in one:
        for right in other:
            if len(one) == len(other) == 1 or meet(left.when(Pick(())), right.when(Pick(()))):
                yield left, right


def _differ(one: Choice[object], other: Choice[object], entities: Entities) -> bool:
    """Tell whether no option of one fits an option of the other; undecided rivals are told elsewhere."""
    return not any(_fit(a.value, b.value, entities) for a in one.options for b in other.options)


def _fit(one: object, other: object, entities: Entities) -> bool:
    if isinstance(one, What) and isinstance(other, What) and not (one.items and other.items):
        return one.nothing == other.nothing
    return same(one, other) or narrower(one, other, entities) is not None
