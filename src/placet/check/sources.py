"""Rivals that nobody has decided on: one finding a slot and field.

`sources.conflicting` is undetermined (conflicting). Its term is the step, the
slot of a term, or the slot of an observation; its subject the act of a term, the
first claim of an observation, empty for a step. Rivals are: different values of
one act or of one term for times that meet; claims of one observed thing (`same`,
`rivals`); positions of one who on one matter; memberships of one who in two forces
that exclude each other, in and not in one thing, or of two in an office that one
holds. What a decision set aside, witnesses and steps in time are none.

Figures: `values` (each value with its sources, joined by ` | `), `count` (how many),
`sources` (how many sources).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from placet.check.alternatives import Choice, Option, Pick
from placet.check.case import Case
from placet.check.divergence import KINDS
from placet.check.facts import alike
from placet.check.finding import Finding, Value
from placet.check.judgement import Judgement, Matter, conclude
from placet.check.merge import Fields, merge
from placet.check.offices import Rivalry, memberships, positions
from placet.check.slots import pieces
from placet.claims.amount import Count
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.outcome import Reason, Verdict
from placet.claims.period import Point

CONFLICTING = "sources.conflicting"

_TERM_MODES = (Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED)
_SEEN = (
    Kind.PRESENCE,
    Kind.MOVEMENT,
    Kind.MEANS,
    Kind.ARMS,
    Kind.ACTIVITY,
    Kind.REPORT,
    Kind.SEARCH,
    Kind.COVERAGE,
    Kind.MEASURE,
    Kind.MEMBERSHIP,
    Kind.POSITION,
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one slot with its undecided rivals."""

    term: str
    subject: str
    field: str
    choice: Choice[object]
    names: tuple[str, ...]


def findings(case: Case) -> Iterator[Finding]:
    """Give the conflicts of acts, of terms, of observations, each once."""
    told: set[tuple[str, str, str]] = set()
    for conflict in (*_acts(case), *_terms(case), *_facts(case), *_people(case)):
        key = (conflict.term, conflict.subject, conflict.field)
        if key not in told:
            told.add(key)
            matter = Matter(CONFLICTING, conflict.term, conflict.subject, conflict.field)
            yield conclude(case, matter, partial(_judge, case, conflict))


def _judge(case: Case, conflict: Conflict, _: Pick) -> Judgement:
    options = conflict.choice.options
    evidence = tuple(dict.fromkeys(n for o in options for n in o.claims)) or conflict.names
    facts: tuple[tuple[str, Value], ...] = (
        ("values", " | ".join(o.said for o in options)),
        ("count", len(options)),
        ("sources", len(case.sources_of(evidence))),
    )
    return Judgement(Verdict.UNDETERMINED, Reason.CONFLICTING, evidence=evidence, facts=facts)


def _acts(case: Case) -> Iterator[Conflict]:
    for key, act in sorted(case.acts.items()):
        claims = case.mission.acts[key]
        for field, choice in _rivals(act.fields, claims):
            yield Conflict(f"step/{key}", "", field, choice, act.fields.names)


def _terms(case: Case) -> Iterator[Conflict]:
    for mode in _TERM_MODES:
        for kind in KINDS:
            for claims in _by_way(case.mission.of(kind, mode)):
                for piece in pieces(claims, mode, kind, case.entities):
                    slot = piece.fields.slot.partition("@")[0]
                    for field, choice in _rivals(piece.fields, ()):
                        yield Conflict(slot, piece.act, field, choice, piece.fields.names)


def _by_way(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Keep ways in apart from ways out: they are two things, not one said twice."""
    mains = {c.id: c for c in claims}
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        main = mains.get(claim.rival_of, claim)
        found.setdefault(getattr(main.detail, "way", ""), []).append(claim)
    return tuple(tuple(group) for group in found.values())


def _facts(case: Case) -> Iterator[Conflict]:
    """Give what sources say of one observed or planned thing and cannot both be so."""
    for mode in (Mode.OBSERVED, Mode.PLANNED):
        for kind in _SEEN:
            for group in alike(case.mission.of(kind, mode)):
                if len(group) == 1:
                    continue
                fields = merge(group[0].slot, group, case.entities)
                for field, choice in _rivals(fields, group):
                    yield Conflict(group[0].slot, group[0].name, field, choice, fields.names)


def _people(case: Case) -> Iterator[Conflict]:
    rivalries = (
        *memberships(case.mission.of(Kind.MEMBERSHIP), case.entities),
        *positions(case.mission.of(Kind.POSITION)),
    )
    for one in rivalries:
        fields = merge(one.claims[0].slot, one.claims, case.entities)
        yield Conflict(one.claims[0].slot, one.claims[0].name, one.field, _choice(one, fields), fields.names)


def _choice(one: Rivalry, fields: Fields) -> Choice[object]:
    found = fields.choice(one.field)
    if found.open:
        return found
    said: tuple[Option[object], ...] = tuple(Option(c.name, c.name, (c.name,)) for c in one.claims)
    return Choice(f"{fields.slot} {one.field}", said, rival=True)


def _rivals(fields: Fields, claims: Iterable[Claim]) -> Iterator[tuple[str, Choice[object]]]:
    """Give the fields in which rivals stand, a bare day as one field `when`.

    Of `claims` (observations) values that can both be so are no rivals, unless
    they were written as such.
    """
    seen = tuple(claims)
    written = not seen or any(c.rival_of for c in seen)
    found = {
        name: choice
        for name, choice in fields.choices.items()
        if choice.rival and choice.open and (written or _exclude(choice))
    }
    if _same_days(found):
        found["when"] = found.pop("when.start")
        del found["when.end"]
    yield from sorted(found.items())


def _same_days(found: Mapping[str, Choice[object]]) -> bool:
    """Tell whether start and end are the same rivals: days, not windows."""
    start, end = found.get("when.start"), found.get("when.end")
    if start is None or end is None:
        return False
    return [o.value for o in start.options] == [o.value for o in end.options]


def _exclude(choice: Choice[object]) -> bool:
    """Tell whether some two values of an observed field cannot both be so."""
    values = [o.value for o in choice.options]
    return any(_apart(a, b) for at, a in enumerate(values) for b in values[at + 1 :])


def _apart(one: object, other: object) -> bool:
    if isinstance(one, Count) and isinstance(other, Count):
        return _below(one.most, other.least) or _below(other.most, one.least)
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other) == 1:
        return _apart(one[0], other[0])
    if isinstance(one, Point) and isinstance(other, Point):
        return _over(one, other) or _over(other, one)
    return True


def _below(most: int | None, least: int | None) -> bool:
    return most is not None and least is not None and most < least


def _over(one: Point, other: Point) -> bool:
    """Tell whether the last day one may be lies before the first day of the other."""
    if one.latest is None or other.earliest is None:
        return False
    return one.latest.day < other.earliest.day
