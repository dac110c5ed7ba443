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
    if len(claims) == 1 and not claims[0].readings:
        return _alone(slot, claims[0])
    ordered = sorted(claims, key=lambda c: (bool(c.rival_of), c.id))
    names = _unique(c.name for c in ordered)
    sources = _unique(p.source for c in ordered for p in c.passages)
    found: dict[str, _Values] = {}
    for claim in ordered:
        for name in said(claim):
            found.setdefault(name, _Values()).state(value(claim, name), claim, entities)
    for claim in ordered:
        for reading in _readings(claim):
            found.setdefault(reading.field, _Values()).read(reading.value, claim)
    choices = {name: of.choice(f"{slot} {name}") for name, of in found.items()}
    return Fields(slot, names, sources, choices)


def _alone(slot: str, claim: Claim) -> Fields:
    """Give the fields of a claim that stands alone."""
    only = (claim.name,)
    choices = {n: Choice(f"{slot} {n}", (Option(value(claim, n), "", only),)) for n in said(claim)}
    sources = [p.source for p in claim.passages]
    return Fields(slot, only, _unique(sources) if len(sources) > 1 else tuple(sources), choices)


@dataclass
class _Values:
    """The values of one field while its claims are gone through."""

    options: list[Option[object]] = field(default_factory=list)
    stated_by: list[list[Claim]] = field(default_factory=list)
    read_only: list[Option[object]] = field(default_factory=list)
    rival: bool = False

    def state(self, new: object, claim: Claim, entities: Entities) -> None:
        """Add what a claim states: a witness joins, the narrower of two nested values stays.

        What is written under `rivals` is a rival even where it lies inside the other.
        """
        for at, old in enumerate(self.options):
            nested = None if claim.rival_of else narrower(old.value, new, entities)
            inner = new if same(old.value, new) else nested
            if inner is not None:
                chosen = old.value if same(inner, old.value) else new
                self.options[at] = Option(chosen, "", _unique((*old.claims, claim.name)))
                self.stated_by[at].append(claim)
                return
        self.rival = self.rival or bool(self.options)
        self.options.append(Option(new, "", (claim.name,)))
        self.stated_by.append([claim])

    def read(self, new: object, claim: Claim) -> None:
        """Add another value that the words of a claim allow."""
        if all(not same(o.value, new) for o in (*self.options, *self.read_only)):
            self.read_only.append(Option(new, show(new), (claim.name,)))

    def choice(self, key: str) -> Choice[object]:
        """Give the field as a choice; options are named only where there are several."""
        if len(self.options) + len(self.read_only) == 1:
            return Choice(key, (*self.options, *self.read_only))
        by = zip(self.options, self.stated_by, strict=True)
        named = tuple(Option(o.value, _label(o.value, claims), o.claims) for o, claims in by)
        return Choice(key, (*named, *self.read_only), self.rival)


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
        return (
            frozenset((i.kinds, _key(i.count), i.any_of) for i in value_.items),
            value_.words,
            value_.nothing,
        )
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


def _label(value_: object, claims: Sequence[Claim]) -> str:
    sources = sorted({p.source for c in claims for p in c.passages})
    return f"{show(value_)} [{', '.join(sources)}]"


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
