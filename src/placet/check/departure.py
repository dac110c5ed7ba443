"""Nobody recorded that they left, and the window has ended.

Figures: `window_last` (day), `seen_last` (the last day somebody is known to be there).
"""

from collections.abc import Iterator

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.entries import Group, own_windows, people_groups
from placet.check.finding import Finding, Value
from placet.check.judgement import Judgement, Matter, conclude, mode_name
from placet.check.outside import must_touch
from placet.check.ticks import END, day_of
from placet.claims.claim import Mode
from placet.claims.outcome import Reason, Verdict

UNRECORDED = "departure.unrecorded"


def findings(case: Case) -> Iterator[Finding]:
    """Give one finding for each term of presence whose window has ended without a departure on record."""
    for group in people_groups(case):
        if unrecorded(case, group):
            judged = mode_name(group.judged) if group.facts else ""
            matter = Matter(UNRECORDED, group.slot, field="when.end", judged=judged)
            yield conclude(case, matter, lambda pick, g=group: _judge(case, g, pick))  # type: ignore[misc]


def unrecorded(case: Case, group: Group) -> bool:
    """Tell whether a term's window has ended and somebody's departure is not on record.

    Whoever certainly overstayed is the window's matter, and so is a plan.
    """
    if group.term is None or group.judged is Mode.PLANNED:
        return False
    end = _end(case, group, Pick(()))
    if end >= END or case.horizon <= end:
        return False
    stays = [f for f in group.facts if f.bounds and not (f.shown and not f.bounds.ended)]
    if any(f.bounds and must_touch(f.bounds, end, END) for f in stays):
        return False
    out = any(f.shown == "movement" and f.bounds and f.bounds.ended for f in stays)
    if out:
        return False
    return not stays or any(f.bounds and not f.bounds.ended for f in stays)


def _end(case: Case, group: Group, pick: Pick) -> int:
    return max((w.end.last for w in own_windows(case, group.term, pick)), default=END)


def _judge(case: Case, group: Group, pick: Pick) -> Judgement:
    end = _end(case, group, pick)
    figures: list[tuple[str, Value]] = [("window_last", day_of(end - 1, case.zone).isoformat())]
    bounds = [f.bounds for f in group.facts if f.bounds]
    if bounds:
        figures.append(("seen_last", day_of(max(b.ee for b in bounds) - 1, case.zone).isoformat()))
    names = tuple(f.name for f in group.facts if f.bounds and not f.bounds.ended)
    return Judgement(Verdict.UNDETERMINED, Reason.NO_EVIDENCE, evidence=names, facts=tuple(figures))
