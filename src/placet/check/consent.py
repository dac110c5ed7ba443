"""People, means or crossings without a carried consent in force, or before it was published.

Figures: `entry_first`, `entry_last` (days of arrival), `consent_first`,
`consent_last` or `publication_first`, `publication_last` (days), `act`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from placet.check import cover
from placet.check.alternatives import Pick, steady
from placet.check.amend import source_act
from placet.check.case import Case
from placet.check.consents import EVER, Consent, consent_of, revoked_at
from placet.check.contest import contested, judged_by_person
from placet.check.entries import (
    Group,
    alone,
    complete,
    consented_pieces,
    crossing_groups,
    groups,
    if_followed,
    lapses,
    lies_ahead,
    own_windows,
    people_groups,
)
from placet.check.facts import Fact
from placet.check.finding import Finding, Value
from placet.check.judgement import Judgement, Matter, conclude, mode_name
from placet.check.lower import Instant, day_begin
from placet.check.outside import Region, Touch, grade, stretches, touches
from placet.check.slots import Piece, Term
from placet.check.spans import reason_of
from placet.check.ticks import BEGINNING, END, day_of
from placet.claims.claim import Kind, Mode
from placet.claims.outcome import Reason, Verdict
from placet.law.pack import EntryRule

MISSING, LATE, LAPSED = "consent.missing", "consent.late", "consent.lapsed"
UNPUBLISHED = "consent.unpublished"
CODES = (MISSING, LATE, LAPSED)


def findings(case: Case) -> Iterator[Finding]:
    """Give the consent of each term and of what nothing was consented to, then its publication."""
    rule = case.packs.before_consent(case.mission.path, case.law_day)
    asked = list(_asked(case))
    if rule is not None:
        for group in asked:
            yield from _consent(case, group, rule)
        yield from _requests(case, asked)
    yield from _publication(case, asked)


def _asked(case: Case) -> Iterator[Group]:
    """Give the groups that need consent: people always, means and crossings when there are any."""
    yield from people_groups(case)
    for group in (*crossing_groups(case), *groups(case, Kind.MEANS)):
        if group.facts:
            yield group
    if not case.terms(Mode.CONSENTED, Kind.PRESENCE):
        yield from _activities(case)


def _activities(case: Case) -> Iterator[Group]:
    """Give the consented activities, which stand for presence where no presence was consented to."""
    for group in groups(case, Kind.ACTIVITY):
        if group.term is not None:
            yield replace(group, facts=tuple(f for f in group.facts if f.bounds))


# ---- consent


@dataclass(frozen=True)
class _Basis:
    """What a group may rest on, on one branch: carried consents, and the time each code forbids."""

    consents: tuple[Consent, ...]
    regions: dict[str, tuple[Region, ...]]

    @property
    def sure(self) -> bool:
        """Tell whether the deciding act is on record, or nothing carries consent at all."""
        return not self.consents or any(c.sure for c in self.consents)


def _basis(case: Case, group: Group, pick: Pick) -> _Basis:
    """Give the basis of a group, which is the same for each of its facts."""
    return steady(case.memo, ("basis", group.slot), pick, lambda p: _basis_of(case, group, p))


def _basis_of(case: Case, group: Group, pick: Pick) -> _Basis:
    pieces = consented_pieces(case, group)
    found = [(p, consent_of(case, p.act, pick)) for p in pieces if _holds(case, p)]
    carried = [(p, c) for p, c in found if c is not None]
    consents = tuple(dict.fromkeys(c for _, c in carried))
    regions = {code: tuple(_forbidden(case, code, carried, pick)) for code in (LATE, MISSING)}
    return _Basis(consents, {**regions, LAPSED: lapses(case, group, pick)})


def _holds(case: Case, piece: Piece) -> bool:
    """Tell whether what the piece hangs on (`if`) is on record."""
    if not piece.condition:
        return True
    named = piece.condition
    return named in case.acts or any(named in {c.id, c.alias, c.slot} for c in case.mission.standing)


def _forbidden(
    case: Case, code: str, carried: Sequence[tuple[Piece, Consent]], pick: Pick
) -> Iterator[Region]:
    if code == LATE and carried:
        first = min(c.at.first for _, c in carried)
        yield Region(BEGINNING, first, BEGINNING, min(c.at.last for _, c in carried))
    if code == MISSING and not carried:
        yield Region(BEGINNING, END, BEGINNING, END)
    if code == MISSING and carried:
        ends = [revoked_at(case, c.act, pick) for _, c in carried]
        known = [e for e in ends if e is not None]
        if len(known) == len(ends):
            yield Region(max(e.last for e in known), END, max(e.first for e in known), END)


def _consent(case: Case, group: Group, rule: EntryRule) -> Iterator[Finding]:
    told = list(_by_code(case, group, rule))
    fired = [f for f in told if f.verdict is not Verdict.KEPT and f.rule != MISSING and _speaks(f)]
    missing = [f for f in told if f.rule == MISSING]
    yield from fired or missing
    if fired:
        yield from (f for f in missing if f.verdict in {Verdict.BREACHED, Verdict.POSSIBLE})
    in_doubt = any(_speaks(f) for f in told)
    for fact in group.facts if in_doubt and len(group.facts) > 1 else ():
        yield from _of_fact(case, group, fact, rule)


def _speaks(finding: Finding) -> bool:
    """Tell whether a finding says more than that nothing is forbidden, or nothing known."""
    return finding.verdict in {Verdict.BREACHED, Verdict.POSSIBLE} or finding.reason in {
        Reason.CONTESTED_BASIS,
        Reason.CONFLICTING,
        Reason.AMBIGUOUS_TERM,
    }


def _forbids(case: Case, group: Group, code: str) -> bool:
    """Tell whether a code forbids any time at all, on any branch: else it breaches nothing."""
    pick = Pick(())
    basis = _basis(case, group, pick)
    return bool(pick.taken) or bool(basis.regions[code])


def _by_code(
    case: Case, group: Group, rule: EntryRule, subject: str = "", codes: Sequence[str] = CODES
) -> Iterator[Finding]:
    judged = _judged(case, group)
    for code in codes:
        matter = Matter(code, group.slot, subject, judged=judged)
        yield conclude(case, matter, partial(_judge, case, group, rule, code))


def _of_fact(case: Case, group: Group, fact: Fact, rule: EntryRule) -> Iterator[Finding]:
    one = alone(group, fact)
    for finding in _by_code(case, one, rule, fact.name, tuple(c for c in CODES if _forbids(case, one, c))):
        if finding.verdict in {Verdict.BREACHED, Verdict.POSSIBLE}:
            yield finding


def _judged(case: Case, group: Group) -> str:
    if group.facts:
        return mode_name(group.judged)
    ahead = group.term is not None and lies_ahead(case, if_followed(case, group.term, Pick(())))
    return Mode.CONSENTED if ahead else ""


def _judge(case: Case, group: Group, rule: EntryRule, code: str, pick: Pick) -> Judgement:
    facts, followed = _facts(case, group, pick)
    basis = _basis(case, group, pick)
    met = touches(facts, basis.regions[code])
    found = grade(met)
    figures = _entry(case, facts) + _consents(case, basis)
    evidence = _evidence(met, found)
    names = tuple([f.name for f in facts])
    if found is None:
        return _clear(
            case, group, pick, replace(_EMPTY, facts=figures, all_evidence=names), followed=followed
        )
    reason = Reason.IMPRECISE if found is Verdict.POSSIBLE else None
    spans = stretches(met)
    told = Judgement(found, reason, spans, _undated(case, found, met, spans), evidence, names, facts=figures)
    return _softened(case, group, rule, basis, told)


_EMPTY = Judgement(Verdict.UNDETERMINED)


def _facts(case: Case, group: Group, pick: Pick) -> tuple[tuple[Fact, ...], bool]:
    if group.facts or group.term is None:
        return group.facts, False
    followed = if_followed(case, group.term, pick)
    if followed is not None and lies_ahead(case, followed):
        return (followed,), True
    return (), False


def _clear(case: Case, group: Group, pick: Pick, told: Judgement, *, followed: bool) -> Judgement:
    """Judge a group that nothing forbids: kept where the record is complete, or if it was followed."""
    found = own_windows(case, group.term, pick)
    basis = _basis(case, group, pick)
    if basis.sure and (followed or (group.facts and complete(case, group, found, gapless=False))):
        return replace(told, verdict=Verdict.KEPT, evidence=cover.names(case, group.part, group.kind))
    return replace(told, reason=Reason.NO_EVIDENCE)


def _softened(case: Case, group: Group, rule: EntryRule, basis: _Basis, told: Judgement) -> Judgement:
    """Give what a breach is where its basis is contested, reaches back or is not on record."""
    about = {n for f in group.facts for n in f.names} | set(case.acts)
    if contested(case, about) or _reaches_back(group, basis):
        return replace(
            told, verdict=Verdict.UNDETERMINED, reason=Reason.CONTESTED_BASIS, spans=(), undated=None
        )
    if case.mission.refused:
        # A term or an act that its file got wrong may be the consent that seems to be missing.
        return replace(
            told, verdict=Verdict.UNDETERMINED, reason=Reason.TERM_NOT_KNOWN, spans=(), undated=None
        )
    if not basis.sure:
        return replace(told, verdict=Verdict.UNDETERMINED, reason=Reason.NO_EVIDENCE, spans=(), undated=None)
    if rule.verdict is not Verdict.BREACHED:
        return replace(told, verdict=rule.verdict, reason=rule.reason or Reason.CONTESTED_BASIS, spans=())
    return told


def _reaches_back(group: Group, basis: _Basis) -> bool:
    effects = [c.effect.last for c in basis.consents if c.effect is not None]
    entries = [f.bounds.es for f in group.facts if f.bounds]
    return bool(effects) and bool(entries) and min(effects) <= min(entries)


# ---- requests


def _requests(case: Case, asked: Sequence[Group]) -> Iterator[Finding]:
    """Give a request nobody has voted on: pending while its window lies ahead."""
    if any(g.term is not None or g.facts for g in asked):
        return
    for term in case.terms(Mode.REQUESTED, Kind.PRESENCE) or case.terms(Mode.REQUESTED, Kind.ACTIVITY):
        matter = Matter(MISSING, term.slot, judged=Mode.REQUESTED)
        yield conclude(case, matter, partial(_request, case, term))


def _request(case: Case, term: Term, pick: Pick) -> Judgement:
    followed = if_followed(case, term, pick)
    if followed is None or lies_ahead(case, followed):
        return Judgement(Verdict.PENDING, evidence=term.names)
    return Judgement(Verdict.UNDETERMINED, Reason.NO_EVIDENCE, evidence=term.names)


# ---- publication


def _publication(case: Case, asked: Sequence[Group]) -> Iterator[Finding]:
    rule = case.packs.before_publication(case.mission.path, case.law_day)
    for group in asked if rule is not None else ():
        if rule is None or group.term is None or group.kind in {Kind.MEANS, Kind.MOVEMENT}:
            continue
        matter = Matter(UNPUBLISHED, group.slot, judged=_judged(case, group))
        whole = conclude(case, matter, partial(_unpublished, case, group, rule))
        yield whole
        for fact in group.facts if _speaks(whole) and len(group.facts) > 1 else ():
            found = conclude(
                case,
                replace(matter, subject=fact.name),
                partial(_unpublished, case, alone(group, fact), rule),
            )
            if (
                found.verdict in {Verdict.BREACHED, Verdict.POSSIBLE}
                or found.reason is Reason.CONTESTED_BASIS
            ):
                yield found


def _printed(case: Case, group: Group, pick: Pick) -> Instant | None:
    """Give the ticks at which the first publication of the group's acts may begin; None: not on record."""
    acts = {source_act(p.act, case.acts) for p in consented_pieces(case, group)}
    prints = [a for a in case.done("publication") if not a.detail.of or source_act(a.key, case.acts) in acts]
    days = [day_begin(case.resolved(w[0]).start, case.zone) for a in prints if (w := a.when(pick))]
    return min(days, key=lambda i: (i.last, i.first)) if days else None


def _unpublished(case: Case, group: Group, rule: EntryRule, pick: Pick) -> Judgement:
    facts, followed = _facts(case, group, pick)
    printed = _printed(case, group, pick)
    past = if_followed(case, group.term, pick) if group.term and not facts else None
    entries = facts or ((past,) if past is not None else ())
    figures = _entry(case, entries) + _days(case, "publication", printed)
    names = tuple(f.name for f in facts)
    told = Judgement(Verdict.UNDETERMINED, Reason.NO_EVIDENCE, all_evidence=names, facts=figures)
    if printed is None:
        return told
    met = touches(entries, (Region(BEGINNING, printed.first, BEGINNING, printed.last),))
    found = grade(met)
    if found is None:
        kept = followed or (
            facts and complete(case, group, own_windows(case, group.term, pick), gapless=False)
        )
        cited = cover.names(case, group.part, group.kind)
        return replace(told, verdict=Verdict.KEPT, reason=None, evidence=cited) if kept else told
    return _early_entry(case, group, rule, met, replace(told, verdict=found), seen=bool(facts or followed))


def _early_entry(
    case: Case, group: Group, rule: EntryRule, met: Sequence[Touch], told: Judgement, *, seen: bool
) -> Judgement:
    """Give what entry before publication is: as a person judged, else as the pack says."""
    prints = {a.key for a in case.done("publication")}
    person = judged_by_person(case, prints | {group.slot})
    if person is not None:
        return replace(told, verdict=person.verdict, reason=person.reason, facts=(*told.facts, *person.facts))
    if rule.verdict is not Verdict.BREACHED:
        evidence = _evidence(met, told.verdict) if seen else ()
        return replace(
            told, verdict=rule.verdict, reason=rule.reason or Reason.CONTESTED_BASIS, evidence=evidence
        )
    if not seen:
        return replace(told, verdict=Verdict.UNDETERMINED, reason=Reason.NO_EVIDENCE)
    spans = stretches(met)
    evidence = _evidence(met, told.verdict)
    undated = _undated(case, told.verdict, met, spans)
    reason = reason_of(told.verdict, running=False)
    return replace(told, reason=reason, spans=spans, evidence=evidence, undated=undated)


# ---- figures and evidence


def _evidence(met: Sequence[Touch], found: Verdict | None) -> tuple[str, ...]:
    """Give the one fact that proves it: the earliest to touch, certain before possible."""
    wanted = [t for t in met if (t.must if found is Verdict.BREACHED else t.may)]
    order = sorted(wanted, key=lambda t: (t.sure or t.maybe or ((END, END),), t.fact.name))
    return tuple(dict.fromkeys(t.fact.name for t in order))[:1]


def _undated(
    case: Case, found: Verdict, met: Sequence[Touch], spans: Sequence[object]
) -> tuple[str, str] | None:
    """Give the first and last day of a breach that no instant carries."""
    if found is not Verdict.BREACHED or any(getattr(s, "verdict", None) is Verdict.BREACHED for s in spans):
        return None
    must = next(t for t in met if t.must)
    span = must.maybe[0] if must.maybe else (must.fact.bounds.es, must.fact.bounds.le)  # type: ignore[union-attr]
    return day_of(span[0], case.zone).isoformat(), day_of(span[1] - 1, case.zone).isoformat()


def _entry(case: Case, facts: Sequence[Fact]) -> tuple[tuple[str, Value], ...]:
    bounds = [f.bounds for f in facts if f.bounds]
    if not bounds:
        return ()
    return _days(case, "entry", Instant(min([b.es for b in bounds]), min([b.ls for b in bounds])))


def _consents(case: Case, basis: _Basis) -> tuple[tuple[str, Value], ...]:
    known = [c for c in basis.consents if c.at != EVER]
    if not known:
        return ()
    first = min(known, key=lambda c: (c.at.first, c.act))
    return (*_days(case, "consent", first.at), ("act", first.act))


def _days(case: Case, name: str, at: Instant | None) -> tuple[tuple[str, Value], ...]:
    if at is None:
        return ()
    found: list[tuple[str, Value]] = []
    if at.first > BEGINNING:
        found.append((f"{name}_first", day_of(at.first, case.zone).isoformat()))
    if at.last < END:
        found.append((f"{name}_last", day_of(at.last, case.zone).isoformat()))
    return tuple(found)


Judge = Callable[[Pick], Judgement]
