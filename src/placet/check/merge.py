"""Claims of one slot become one value a field: witnesses agree, rivals are choices."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from placet.check.alternatives import Choice, Option, fixed
from placet.claims.amount import Count, Span, What
from placet.claims.claim import Claim, Reading
from placet.claims.entity import Containment, Entities
from placet.claims.fields import said, value, with_value
from placet.claims.period import Period, Point, When

NOTHING: Choice[object] = fixed(None)


@dataclass(frozen=True)
class Fields:
    """The merged fields of a group of claims of one slot.

    `choices` holds the fields that any claim states; `names` the claims, the
    first stated first; `sources` where they come from.
    """

    slot: str
    names: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    choices: Mapping[str, Choice[object]] = field(default_factory=dict)

    def choice(self, name: str) -> Choice[object]:
        """Give the choice of a field; a single None where no claim states it."""
        return self.choices.get(name, NOTHING)

    def __contains__(self, name: object) -> bool:
        """Tell whether any claim states the field."""
        return name in self.choices


def merge(slot: str, claims: Sequence[Claim], entities: Entities) -> Fields:
    """Merge claims of one slot field by field; the order of claims does not matter.

    The value of the claim under whose `rivals` others stand comes first.
    """
    ordered = sorted(claims, key=lambda c: (bool(c.rival_of), c.id))
    names = _unique(c.name for c in ordered)
    sources = _unique(p.source for c in ordered for p in c.passages)
    found: dict[str, Choice[object]] = {}
    for name in _unique(f for c in ordered for f in (*said(c), *(r.field for r in _readings(c)))):
        found[name] = _choice(f"{slot} {name}", name, ordered, entities)
    return Fields(slot, names, sources, found)


def _choice(key: str, name: str, claims: Sequence[Claim], entities: Entities) -> Choice[object]:
    stated: list[Option[object]] = []
    rival = False
    for claim in claims:
        if name not in said(claim):
            continue
        option = Option(value(claim, name), _label(value(claim, name), claim), (claim.name,))
        stated, clash = _add(stated, option, entities)
        rival = rival or clash
    for claim in claims:
        for reading in _readings(claim):
            if reading.field == name and all(not same(o.value, reading.value) for o in stated):
                stated.append(Option(reading.value, show(reading.value), (claim.name,)))
    return Choice(key, tuple(stated), rival)


def _readings(claim: Claim) -> tuple[Reading, ...]:
    """Give the readings with a time taken apart into its two sides."""
    found: list[Reading] = []
    for reading in claim.readings:
        if reading.field != "when":
            found.append(reading)
            continue
        other = with_value(claim, "when", reading.value)
        sides = ("when.start", "when.end")
        found.extend(Reading(side, value(other, side)) for side in sides if value(other, side))
    return tuple(found)


def _add(
    stated: list[Option[object]], new: Option[object], entities: Entities
) -> tuple[list[Option[object]], bool]:
    for at, old in enumerate(stated):
        if same(old.value, new.value):
            merged = Option(old.value, old.said, _unique((*old.claims, *new.claims)))
            return [*stated[:at], merged, *stated[at + 1 :]], False
        inner = narrower(old.value, new.value, entities)
        if inner is not None:
            chosen = old if same(inner, old.value) else new
            merged = Option(chosen.value, chosen.said, _unique((*old.claims, *new.claims)))
            return [*stated[:at], merged, *stated[at + 1 :]], False
    return [*stated, new], bool(stated)


def narrower(one: object, two: object, entities: Entities) -> object | None:
    """Give the narrower of two values where one lies inside the other in its tree, else None."""
    if isinstance(one, tuple) and isinstance(two, tuple) and len(one) == len(two) == 1:
        return _narrower_id(one[0], two[0], entities)
    if isinstance(one, What) and isinstance(two, What):
        return _narrower_what(one, two, entities)
    return None


def _narrower_id(one: object, two: object, entities: Entities) -> object | None:
    if not isinstance(one, str) or not isinstance(two, str):
        return None
    if entities.compare(one, two) is Containment.INSIDE:
        return (one,)
    return (two,) if entities.compare(two, one) is Containment.INSIDE else None


def _narrower_what(one: What, two: What, entities: Entities) -> What | None:
    if len(one.items) != 1 or len(two.items) != 1:
        return None
    a, b = one.items[0], two.items[0]
    if len(a.kinds) != 1 or len(b.kinds) != 1 or not same(a.count, b.count):
        return None
    inner = _narrower_id(a.kinds[0], b.kinds[0], entities)
    if inner is None:
        return None
    return one if inner == (a.kinds[0],) else two


def same(one: object, two: object) -> bool:
    """Tell whether two values say the same, however they are written."""
    return _key(one) == _key(two)


def _key(value_: object) -> object:
    if isinstance(value_, Point):
        return (value_.precision, value_.earliest, value_.latest, value_.choices, value_.name, value_.offset)
    if isinstance(value_, Period):
        return (_key(value_.start), _key(value_.end), value_.bare)
    if isinstance(value_, Count):
        return (value_.least, value_.most)
    if isinstance(value_, What):
        return (frozenset((i.kinds, _key(i.count), i.any_of) for i in value_.items), value_.words, value_.nothing)
    if isinstance(value_, tuple):
        return frozenset(_key(v) for v in value_)
    return value_


def show(value_: object) -> str:
    """Give a value as a finding's reading names it."""
    if isinstance(value_, Count):
        return value_.said or f"{_blank(value_.least)}..{_blank(value_.most)}"
    if isinstance(value_, Point | Period):
        return value_.said
    if isinstance(value_, What):
        return value_.words or " ".join(" or ".join(i.kinds) for i in value_.items)
    if isinstance(value_, Span):
        return f"{value_.amount} {value_.unit}"
    if isinstance(value_, tuple):
        return " ".join(show(v) for v in value_)
    return str(value_)


def _blank(number: int | None) -> str:
    return "" if number is None else str(number)


def _label(value_: object, claim: Claim) -> str:
    sources = ", ".join(sorted({p.source for p in claim.passages}))
    return f"{show(value_)} [{sources}]"


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def meet(one: When, two: When) -> bool:
    """Tell whether two times of a term can share a day; an unsaid time meets all."""
    if not one or not two:
        return True
    return any(_overlap(a, b) for a in one for b in two)


def _overlap(a: Period, b: Period) -> bool:
    return _before_or_on(a.start, b.end) and _before_or_on(b.start, a.end)


def _before_or_on(start: Point, end: Point) -> bool:
    if start.earliest is None or end.latest is None:
        return True
    return start.earliest.day <= end.latest.day
