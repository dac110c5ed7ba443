"""Acts in another order than the pack's; required steps that nobody took.

`route.out_of_order` fires as noted, whatever the pack's verdict, where an act is
on record and every act that must come before it certainly came later; the term
is the act that came too early, the subject the one it had to wait for. Where
undecided rivals of a day disagree it is undetermined (conflicting).
`route.incomplete` fires for required steps before the last act on record: noted,
one a step (term: `step/<name of the step>`), where a text read in full or a search
shows its absence; else undetermined (term_not_known), one for all that the texts at
hand do not tell of (term: the last act). Entry and report are no acts and do not count.

Figures: out of order `order` (the pack's constraint), `first`, `then` (names of
steps), `first_on`, `then_on` (days), `waiver` (1 where somebody may dispense with
the order); incomplete and noted `step`, `shown` (search, text), `who_id` (its first
organ, where the pack names one); undetermined `act`, `steps` (names joined by
blanks), `count`.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.case import EVENTS, Case
from placet.check.finding import Finding, Value
from placet.check.judgement import Judgement, Matter, conclude
from placet.check.lower import Instant, full
from placet.check.texts import in_full
from placet.check.ticks import BEGINNING, day_of
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Search
from placet.claims.entity import Containment
from placet.claims.outcome import Reason, Verdict
from placet.law.pack import REPORT, Order, RouteStep

OUT_OF_ORDER, INCOMPLETE = "route.out_of_order", "route.incomplete"

_NO_ACTS = frozenset({*EVENTS, REPORT})


def findings(case: Case) -> Iterator[Finding]:
    """Give what came too early, then what is missing; a route in order and complete gives nothing."""
    for order in case.packs.orders(case.mission.path, case.law_day):
        if not _NO_ACTS.intersection((order.first, order.then)):
            yield from _out_of_order(case, order)
    yield from _incomplete(case)


# ---- order


def _out_of_order(case: Case, order: Order) -> Iterator[Finding]:
    for act in case.done(order.then):
        before = _bearing_on(case, act, case.done(order.first))
        if before:
            matter = Matter(OUT_OF_ORDER, f"step/{act.key}", before[0].key)
            found = conclude(case, matter, partial(_ordered, case, order, act, before))
            yield from (f for f in (found,) if f.verdict is not Verdict.KEPT)


def _bearing_on(case: Case, act: Act, others: Sequence[Act]) -> tuple[Act, ...]:
    """Give the acts of the same matter, else all; a mission may hold two requests and two votes."""
    near = tuple(o for o in others if _chain(case, o) & _chain(case, act))
    return near or tuple(others)


def _chain(case: Case, act: Act) -> frozenset[str]:
    """Give the act and those it acts on, one after the other."""
    found = {act.key}
    while act.detail.of in case.acts and act.detail.of not in found:
        act = case.acts[act.detail.of]
        found.add(act.key)
    return frozenset(found)


def _ordered(case: Case, order: Order, act: Act, before: Sequence[Act], pick: Pick) -> Judgement:
    then = case.done_instant(act.when(pick))
    firsts = [case.done_instant(one.when(pick)) for one in before]
    known = [f for f in firsts if f is not None]
    if then is None or len(known) < len(firsts) or any(f.first <= then.last for f in known):
        return Judgement(Verdict.KEPT)
    names = tuple(dict.fromkeys(n for one in (act, *before) for n in one.fields.names))
    earliest = min(known, key=lambda f: f.first)
    facts: tuple[tuple[str, Value], ...] = (
        ("order", order.id),
        ("first", order.first),
        ("then", order.then),
        ("first_on", day_of(earliest.first, case.zone).isoformat()),
        ("then_on", day_of(then.last, case.zone).isoformat()),
        *((("waiver", 1),) if order.waiver else ()),
    )
    return Judgement(Verdict.NOTED, evidence=names, facts=facts)


# ---- completeness


def _incomplete(case: Case) -> Iterator[Finding]:
    """Give a finding for each step shown to be absent, one for all of which it is not known."""
    path, day = case.mission.path, case.law_day
    route = case.packs.route(path, day)
    last = max((s.order for s in route if _taken(case, s, route)), default=0)
    unknown: list[RouteStep] = []
    told: set[str] = set()
    for step in case.packs.required_steps(path, day):
        if step.order >= last or step.step in told or _taken(case, step, route):
            continue
        told.add(step.step)
        found = _absent(case, step, _later(case, route, step))
        if found is None:
            unknown.append(step)
        else:
            yield found
    if unknown:
        yield _unknown(case, unknown, _later(case, route, unknown[0]))


def _later(case: Case, route: Sequence[RouteStep], step: RouteStep) -> tuple[Act, ...]:
    """Give the acts on record of the steps that come after one, in the order of the route, then in time."""
    names = dict.fromkeys(s.step for s in route if s.order > step.order)
    return tuple(act for name in names for act in sorted(case.done(name), key=partial(_when, case)))


def _when(case: Case, act: Act) -> tuple[int, str]:
    found = case.done_instant(act.when(Pick(())))
    return BEGINNING if found is None else found.first, act.key


def _taken(case: Case, step: RouteStep, route: Sequence[RouteStep]) -> bool:
    """Tell whether an act takes the step; where the route has its name twice, by the organ named."""
    done = case.done(step.step)
    namesakes = [s for s in route if s.step == step.step]
    return any(len(namesakes) == 1 or _by(case, act, step) for act in done)


def _by(case: Case, act: Act, step: RouteStep) -> bool:
    who = act.who(Pick(()))
    if not who or not step.who:
        return True
    return any(case.entities.within(w, step.who) is not Containment.OUTSIDE for w in who)


def _absent(case: Case, step: RouteStep, after: Sequence[Act]) -> Finding | None:
    """Give the finding of a step that a search or a text read in full shows to be absent, else None."""
    names = tuple(dict.fromkeys(n for a in after for n in a.fields.names))
    searches = _searches(case, step, [i for a in after if (i := case.done_instant(a.when(Pick(()))))])
    if not searches and not in_full(case, [a.key for a in after]):
        return None
    facts: list[tuple[str, Value]] = [("step", step.step), ("shown", "search" if searches else "text")]
    facts += [("who_id", who) for who in step.who[:1]]
    told = Judgement(Verdict.NOTED, evidence=searches or names, all_evidence=names, facts=tuple(facts))
    return conclude(case, Matter(INCOMPLETE, f"step/{step.step}"), lambda _: told)


def _unknown(case: Case, steps: Sequence[RouteStep], after: Sequence[Act]) -> Finding:
    """Give the steps of which the texts at hand do not tell, before the last act on record."""
    facts: tuple[tuple[str, Value], ...] = (
        ("act", after[-1].key),
        ("steps", " ".join(s.step for s in steps)),
        ("count", len(steps)),
    )
    told = Judgement(
        Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN, evidence=after[-1].fields.names, facts=facts
    )
    return conclude(case, Matter(INCOMPLETE, f"step/{after[-1].key}"), lambda _: told)


def _searches(case: Case, step: RouteStep, after: Sequence[Instant]) -> tuple[str, ...]:
    """Give the searches that found no such step where it would appear, once it had to be there."""
    return tuple(
        c.name
        for c in case.mission.of(Kind.SEARCH, Mode.OBSERVED)
        if _looked_for(case, c, step) and _late_enough(case, c, after)
    )


def _looked_for(case: Case, claim: Claim, step: RouteStep) -> bool:
    detail = claim.detail
    if not isinstance(detail, Search) or detail.found != "nothing":
        return False
    named = detail.of.removeprefix("step/") == step.step
    homes = (*step.who, *step.to)
    return named and any(case.entities.within(w, homes) is Containment.INSIDE for w in claim.where)


def _late_enough(case: Case, claim: Claim, after: Sequence[Instant]) -> bool:
    days = [full(case.resolved(p), case.zone) for p in claim.when]
    first = min((i.first for i in after), default=case.horizon)
    return any(first < end and start < case.horizon for start, end in days)
