"""Whether a duty was discharged, and where somebody looked for it in vain."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.owed import Owed
from placet.check.ticks import BEGINNING
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Report, Search
from placet.claims.entity import Containment

NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Filing:
    """A delivery at an instant between two ticks, both possible; `names` the claims."""

    first: int
    last: int
    names: tuple[str, ...]
    conflicting: bool = False


def filed(case: Case, owed: Owed, pick: Pick) -> Filing | None:
    """Give the earliest delivery on record; None where there is none."""
    found = [*_reports(case, owed), *_steps(case, owed, pick)]
    if not found:
        return None
    first, last = min(f.first for f in found), min(f.last for f in found)
    names = tuple(dict.fromkeys(n for f in found if f.first <= last for n in f.names))
    return Filing(first, last, names, any(f.conflicting for f in found))


def _reports(case: Case, owed: Owed) -> Iterator[Filing]:
    claims = _by_name(case, Kind.REPORT)
    for fact in case.facts(Kind.REPORT):
        detail = claims[fact.name].detail
        if not isinstance(detail, Report) or detail.of not in owed.called:
            continue
        if detail.to and owed.to and _all_outside(case, detail.to, owed.to):
            continue
        bounds = fact.bounds
        first, last = (bounds.es, bounds.ls) if bounds else (BEGINNING, case.horizon - 1)
        yield Filing(first, last, fact.names, fact.conflicting)


def _steps(case: Case, owed: Owed, pick: Pick) -> Iterator[Filing]:
    for act in case.done(owed.delivery):
        if _owes(case, act, owed, pick):
            at = case.done_instant(act.when(pick))
            first, last = (at.first, at.last) if at else (BEGINNING, case.horizon)
            yield Filing(first, min(last, case.horizon - 1), act.fields.names)


def _owes(case: Case, act: Act, owed: Owed, pick: Pick) -> bool:
    """Tell whether a step may be the debtor's: that of another organ discharges nothing."""
    who = act.who(pick)
    return not who or not owed.who or not _all_outside(case, who, owed.who)


def _all_outside(case: Case, seen: tuple[str, ...], allowed: tuple[str, ...]) -> bool:
    return all(case.entities.within(one, allowed) is Containment.OUTSIDE for one in seen)


@dataclass(frozen=True, slots=True)
class Looked:
    """A search that found nothing: since which tick, and whether in a place that counts."""

    start: int
    name: str
    counts: bool


def searches(case: Case, owed: Owed) -> tuple[Looked, ...]:
    """Give the searches for a duty that found nothing, by their first day."""
    claims = _by_name(case, Kind.SEARCH)
    found = []
    for fact in case.facts(Kind.SEARCH):
        detail = claims[fact.name].detail
        named = isinstance(detail, Search) and detail.of in owed.called | {Kind.DUTY}
        if named and getattr(detail, "found", "") == NOTHING and fact.bounds is not None:
            found.append(Looked(fact.bounds.es, fact.name, _counts(case, fact, owed)))
    return tuple(sorted(found, key=lambda s: (s.start, s.name)))


def _counts(case: Case, fact: Fact, owed: Owed) -> bool:
    """Tell whether a search's place lies inside the creditor."""
    where = fact.where.first
    places = tuple(str(w) for w in where) if isinstance(where, tuple) else ()
    return any(case.entities.within(p, owed.to) is Containment.INSIDE for p in places)


def _by_name(case: Case, kind: Kind) -> Mapping[str, Claim]:
    return {c.name: c for c in case.mission.of(kind, Mode.OBSERVED)}
