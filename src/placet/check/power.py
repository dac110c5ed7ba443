"""A power used outside its limits: the old terms stand.

Breached where the act that uses it certainly went past a limit (a date shift
after entry, a stay made longer, too short a notice), possible (imprecise) where
it may have, undetermined (no_evidence) where the day of the event is not on
record or (term_not_known) where the old window is not, kept within every limit.
The term is the power's (`consented/power/shift`, or `law/<id>` of a pack), the
subject the act. A power that nobody used, or without limits a machine can judge,
gives no finding. Which uses change nothing is `placet.check.powers`.

Figures: `act`, `limit` (the one the verdict rests on: `before entered`), `used_on`
(first day of the act) and, by limit, `event_first` and `event_last` (days), `old_days`
and `new_days`, `notice`.
"""

from collections.abc import Iterator
from functools import partial

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.finding import Finding, Value
from placet.check.judgement import GRAVITY, Judgement, Matter, conclude
from placet.check.powers import Outcome, Use, outcomes, uses
from placet.check.ticks import BEGINNING, day_of
from placet.claims.claim import Kind, Mode

EXCEEDED = "power.exceeded"

_PEOPLE, _WORK = (Kind.PRESENCE, Kind.MOVEMENT), (Kind.ACTIVITY,)
_SHOWN = {"entered": _PEOPLE, "left": _PEOPLE, "started": _WORK, "ended": _WORK}


def findings(case: Case) -> Iterator[Finding]:
    """Give one finding for each use of a power."""
    for use in uses(case):
        matter = Matter(EXCEEDED, use.term, use.act.key, judged=str(Mode.OBSERVED))
        yield conclude(case, matter, partial(_judge, case, use))


def _judge(case: Case, use: Use, pick: Pick) -> Judgement:
    worst = min(outcomes(case, use, pick), key=lambda o: GRAVITY[o.verdict])
    core = (*use.act.fields.names, *_event(case, worst))
    return Judgement(
        worst.verdict,
        worst.reason,
        evidence=core,
        all_evidence=(*core, *use.names),
        facts=tuple(_figures(case, use, worst, pick)),
    )


def _event(case: Case, worst: Outcome) -> tuple[str, ...]:
    """Give the claim that proves an event soonest: the earliest entry or start, the act of a step."""
    name = worst.limit.value
    if worst.limit.kind != "before" or name not in _SHOWN:
        return case.acts[name].fields.names if name in case.acts else ()
    facts = [(f.bounds.ls, f.name) for kind in _SHOWN[name] for f in case.facts(kind) if f.bounds]
    return (min(facts)[1],) if facts else ()


def _figures(case: Case, use: Use, worst: Outcome, pick: Pick) -> Iterator[tuple[str, Value]]:
    yield "act", use.act.key
    yield "limit", f"{worst.limit.kind} {worst.limit.value}"
    issued = case.done_instant(use.act.when(pick))
    if issued is not None and issued.first > BEGINNING:
        yield "used_on", day_of(issued.first, case.zone).isoformat()
    yield from worst.figures
