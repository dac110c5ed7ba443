"""duty.late, duty.missing, duty.pending: whether what is owed was delivered, and in time.

One finding a duty. `duty.late` answers when a delivery is on record and when
kept, `duty.missing` when there is none and the day is past or no day was set,
`duty.pending` while the day lies ahead; a dormant duty gives none.

Facts for the sentence, the same keys whatever the code and the verdict:

- `who_id`, `to_id`: debtors and creditors, ids joined by commas;
- `owed`: what is owed, in the words of the act, else its part; of the law's duties
  `owed_en`, `owed_es`;
- `trigger`, `trigger_basis` (record, term), `trigger_earliest`, `trigger_latest`;
- `amount`, `unit`, `direction`; `calendar` where days that count are counted;
- `readings`: how many ways to count; of each `reading`, `due_earliest`,
  `due_latest`, `skipped` (days joined by commas), `rule`, `gap`, where there is
  one; the second reading's keys end in `_2`, and so on;
- `filed_earliest`, `filed_latest`; `searched`: the day of the search that proves;
- `late_at_least`, `late_at_most` with `late_unit` (days, minutes) when late or possibly so;
- `elapsed_at_least`, `elapsed_at_most`: days from the trigger to the delivery, else
  to the day asked about, where no day is set;
- `judged_by`, `judged_on` where a person has judged; `group` where several duties
  exclude each other and nothing says which binds.

Days are ISO 8601, to the minute where hours are counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from placet.check.alternatives import Choice, Option, Pick
from placet.check.arithmetic import figures, when_filed
from placet.check.case import Case
from placet.check.discharge import State, judged
from placet.check.distance import worlds
from placet.check.filing import filed, searches
from placet.check.finding import Finding
from placet.check.judgement import GRAVITY, Judgement, Matter, conclude
from placet.check.limit import Limit, limits
from placet.check.owed import Asked, Owed, duties
from placet.check.trigger import Trigger, triggered
from placet.claims.claim import Mode
from placet.claims.decision import Decision, Deed
from placet.claims.outcome import Reason, Verdict
from placet.law import Due

LATE, MISSING, PENDING = "duty.late", "duty.missing", "duty.pending"
NOTHING = Judgement(Verdict.KEPT)


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty with its working: who owes to whom, from when, until when, and what came of it.

    `dues` holds one `Due` a reading; `filed` the earliest and latest instant of
    the delivery as text, None where there is none.
    """

    mission: str
    slot: str
    who: tuple[str, ...]
    to: tuple[str, ...]
    trigger: Trigger | None
    dues: tuple[Due, ...]
    filed: tuple[str, str] | None
    finding: Finding


def findings(case: Case) -> Iterator[Finding]:
    """Give one finding a duty that is not dormant."""
    return (view.finding for view in workings(case))


def workings(case: Case) -> tuple[DutyView, ...]:
    """Give every duty that is not dormant with its arithmetic: of the acts, then of the law."""
    found: dict[str, DutyView] = {}
    groups: dict[str, list[str]] = {}
    for asked in duties(case):
        view = _view(case, asked)
        if view is None:
            continue
        old = found.get(asked.slot)
        if old is None or GRAVITY[view.finding.verdict] < GRAVITY[old.finding.verdict]:
            found[asked.slot] = view
        if asked.group:
            groups.setdefault(asked.group, []).append(asked.slot)
    for group, slots in groups.items():
        if len({found[s].finding.verdict for s in slots}) > 1:
            found.update({s: _undecided(found[s], group) for s in slots})
    return tuple(found.values())


def _undecided(view: DutyView, group: str) -> DutyView:
    """Give a duty of which nothing says whether it or another of its group binds."""
    finding = replace(
        view.finding,
        rule=_code(Verdict.UNDETERMINED, delivered=view.filed is not None),
        verdict=Verdict.UNDETERMINED,
        reason=Reason.AMBIGUOUS_TERM,
        spans=(),
        facts=(*view.finding.facts, ("group", group)),
    )
    return replace(view, finding=finding)


def _code(verdict: Verdict, *, delivered: bool) -> str:
    if verdict is Verdict.PENDING:
        return PENDING
    return LATE if delivered or verdict is Verdict.KEPT else MISSING


def _view(case: Case, asked: Asked) -> DutyView | None:
    """Judge a duty under each combination; None where it is owed under none, or dormant."""
    seen: list[tuple[State, Judgement]] = []
    idle: list[Pick] = []

    def judge(pick: Pick, nothing: Judgement = NOTHING) -> Judgement:
        state = _state(case, asked, pick)
        if state is None:
            idle.append(pick)
            return nothing
        seen.append((state, _told(case, state)))
        return seen[-1][1]

    found = conclude(case, Matter(LATE, asked.slot), judge)
    if not seen:
        return None
    if idle:
        nothing = _beside(tuple(told for _, told in seen))
        found = conclude(case, Matter(LATE, asked.slot), lambda pick: judge(pick, nothing))
    first = seen[0][0]
    return DutyView(
        mission=case.mission.id,
        slot=asked.slot,
        who=first.owed.who,
        to=first.owed.to,
        trigger=first.trigger,
        dues=tuple(one.due for one in first.limits),
        filed=when_filed(case, first),
        finding=_named(found, [state for state, _ in seen]),
    )


def _told(case: Case, state: State) -> Judgement:
    told = judged(case, state)
    return replace(told, facts=(*figures(case, state), *told.facts))


def _beside(told: tuple[Judgement, ...]) -> Judgement:
    """Give what a combination says under which nothing is owed, beside those under which it is.

    It denies a breach and changes nothing else.
    """
    if any(one.verdict in {Verdict.BREACHED, Verdict.POSSIBLE} for one in told):
        return replace(told[0], verdict=Verdict.KEPT, reason=None, spans=())
    return told[0]


def _named(found: Finding, seen: list[State]) -> Finding:
    """Give the finding its code and what it judges: the record, or only the terms."""
    delivered = any(s.filing is not None for s in seen)
    on_record = any(s.trigger is not None and s.trigger.basis == "record" for s in seen)
    ahead = found.verdict is Verdict.PENDING and not on_record
    mode = Mode.CONSENTED if ahead else Mode.OBSERVED
    return replace(found, rule=_code(found.verdict, delivered=delivered), judged=str(mode))


def _state(case: Case, asked: Asked, pick: Pick) -> State | None:
    """Give the duty on a branch; None where none is owed there, or it is dormant."""
    owed = asked.ask(pick, lambda one: _last_day(case, one, pick))
    if owed is None:
        return None
    trigger = triggered(case, owed.trigger, pick) if owed.trigger else None
    valid = _valid(owed, trigger) if trigger else (True,)
    if (owed.trigger and trigger is None) or not any(valid):
        return None
    every = limits(case, owed, trigger)
    limit = _read(owed, every, pick)
    return State(
        owed,
        trigger,
        every,
        limit,
        filed(case, owed, pick),
        searches(case, owed),
        _decision(case, owed),
        sure=all(valid),
        worlds=worlds(case, owed, trigger, limit.due.reading) if trigger else (),
    )


def _last_day(case: Case, owed: Owed, pick: Pick) -> int | None:
    """Give the last tick of the last reading of a duty; None where no day can be told."""
    trigger = triggered(case, owed.trigger, pick) if owed.trigger else None
    last = [one.last for one in limits(case, owed, trigger)]
    return max((t for t in last if t is not None), default=None)


def _valid(owed: Owed, trigger: Trigger) -> tuple[bool, ...]:
    """Tell whether the law's wording holds on the first and on the last day of the event."""
    return tuple(owed.validity.holds(None if m is None else m.day) for m in trigger.days)


def _read(owed: Owed, every: tuple[Limit, ...], pick: Pick) -> Limit:
    options = tuple(Option(one, f"{one.due.reading} {_until(one.due)}".strip()) for one in every)
    return pick(Choice(f"{owed.slot} within as read", options))


def _until(due: Due) -> str:
    return str(due.latest or due.earliest or due.working.gap)


def _decision(case: Case, owed: Owed) -> Decision | None:
    """Give the last judgement a person passed on the duty."""
    names = {owed.slot, *owed.names}
    found = [d for d in case.mission.decisions if d.deed is Deed.JUDGE and d.of in names]
    return found[-1] if found else None
