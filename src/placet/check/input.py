"""Facts that cannot be true, modes that contradict their act: noted, never dropped.

`input.contradictory` fires for a claim whose days leave no world (subject: the
claim, field `when`), for one person certainly in two places at once (subject: the
later claim, field `where`), and for a claim in a mode that its act cannot speak in
(subject: the claim, field `act`): a consented term of a request or opinion, a
requested or recommended one of a vote.

Figures: `what` (bounds, places, mode); places: `person_id`, `one_id` and `other_id`
(the places), `other` (the other claim), and the span in which both are certain;
mode: `mode`, `act`, `step`.
"""

from collections.abc import Iterator, Sequence

from placet.check.acts import CARRYING
from placet.check.amend import source_act
from placet.check.case import Case
from placet.check.facts import Fact
from placet.check.finding import Finding, Stretch, Value
from placet.check.holding import ids
from placet.check.judgement import Judgement, Matter, conclude
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.entity import Containment
from placet.claims.outcome import Verdict

CONTRADICTORY = "input.contradictory"

_ASKING = frozenset({"request", "submission", "demand", "referral", "debate"})
_DECIDING = CARRYING | {"shift", "revocation"}


def findings(case: Case) -> Iterator[Finding]:
    """Give what cannot be true: impossible days, a person in two places, a mode against its act."""
    yield from _impossible(case)
    for mode in (Mode.OBSERVED, Mode.PLANNED):
        yield from _in_two_places(case, mode)
    yield from _modes(case)


# ---- days that leave no world


def _impossible(case: Case) -> Iterator[Finding]:
    for mode in (Mode.OBSERVED, Mode.PLANNED):
        for kind in (Kind.PRESENCE, Kind.MOVEMENT, Kind.MEANS, Kind.ARMS, Kind.ACTIVITY):
            for claim in case.gathered(mode, kind).contradictory:
                yield _noted(case, claim, "when", (("what", "bounds"),))


def _noted(case: Case, claim: Claim, field: str, facts: tuple[tuple[str, Value], ...]) -> Finding:
    matter = Matter(CONTRADICTORY, claim.slot, claim.name, field, str(claim.mode))
    told = Judgement(Verdict.NOTED, evidence=(claim.name,), facts=facts)
    return conclude(case, matter, lambda _: told)


# ---- one person, two places


def _in_two_places(case: Case, mode: Mode) -> Iterator[Finding]:
    by_person: dict[tuple[str, ...], list[Fact]] = {}
    for fact in case.facts(Kind.PRESENCE, mode):
        if _certain(fact) and case.is_person(fact) and not (fact.who.open or fact.where.open):
            by_person.setdefault(ids(fact.who.first), []).append(fact)
    for facts in by_person.values():
        told: set[str] = set()
        for one, other in _meeting(facts):
            if other.name not in told and _apart(case, one, other):
                told.add(other.name)
                yield _two_places(case, one, other)


def _certain(fact: Fact) -> bool:
    return fact.bounds is not None and fact.bounds.ls < fact.bounds.ee and fact.least > 0


def _meeting(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Give the pairs that certainly meet, the one that begins first before the other."""
    ordered = sorted(((f.bounds.ls, f.bounds.ee, f.name, f) for f in facts if f.bounds), key=lambda r: r[:3])
    for at, (_, end, _, one) in enumerate(ordered):
        for start, _, _, other in ordered[at + 1 :]:
            if start >= end:
                break
            yield one, other


def _apart(case: Case, one: Fact, other: Fact) -> bool:
    """Tell whether no place of one lies in, around or across a place of the other."""
    here, there = ids(one.where.first), ids(other.where.first)
    pairs = [(a, b) for a in here for b in there]
    return bool(pairs) and all(case.entities.compare(a, b) is Containment.OUTSIDE for a, b in pairs)


def _two_places(case: Case, one: Fact, other: Fact) -> Finding:
    both = [f.bounds for f in (one, other) if f.bounds]
    span = Stretch(max(b.ls for b in both), min(b.ee for b in both), Verdict.NOTED)
    facts: tuple[tuple[str, Value], ...] = (
        ("what", "places"),
        ("person_id", ids(one.who.first)[0]),
        ("one_id", ids(one.where.first)[0]),
        ("other_id", ids(other.where.first)[0]),
        ("other", one.name),
    )
    told = Judgement(Verdict.NOTED, spans=(span,), evidence=(*one.names, *other.names), facts=facts)
    matter = Matter(CONTRADICTORY, other.slot, other.name, "where", str(other.mode))
    return conclude(case, matter, lambda _: told)


# ---- a mode against its act


def _modes(case: Case) -> Iterator[Finding]:
    for claim in sorted(case.mission.standing, key=lambda c: c.name):
        act = case.acts.get(source_act(claim.act, case.acts)) if claim.act else None
        if act is not None and claim.kind is not Kind.STEP and _against(claim.mode, act.step):
            facts: tuple[tuple[str, Value], ...] = (
                ("what", "mode"),
                ("mode", str(claim.mode)),
                ("act", act.key),
                ("step", act.step),
            )
            yield _noted(case, claim, "act", facts)


def _against(mode: Mode, step: str) -> bool:
    if step in _DECIDING:
        return mode in {Mode.REQUESTED, Mode.RECOMMENDED}
    if step == "opinion":
        return mode in {Mode.CONSENTED, Mode.REQUESTED}
    return step in _ASKING and mode is Mode.CONSENTED
