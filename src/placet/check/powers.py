"""Uses of powers, limit by limit: what certainly went past a limit changes nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from placet.check.alternatives import Pick, explore
from placet.check.lower import Instant, begin, instant
from placet.check.slots import UNSAID, Piece, pieces
from placet.check.ticks import days_between
from placet.claims.amounts import span
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Limit, Power
from placet.claims.outcome import Reason, Verdict
from placet.claims.period import Moment, Period, Point

if TYPE_CHECKING:
    from placet.check.acts import Act
    from placet.check.case import Case

Figures = tuple[tuple[str, str | int], ...]

USES = frozenset({"shift"})
"""Steps that use a power even where they do not name it."""


@dataclass(frozen=True, slots=True)
class Use:
    """An act that uses a power: the power's term, its limits, the claims that grant it."""

    act: "Act"
    term: str
    limits: tuple[Limit, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a use lies to one limit; `figures` are days or numbers of days for the sentence."""

    limit: Limit
    verdict: Verdict
    reason: Reason | None = None
    figures: Figures = ()


def voided(case: "Case") -> frozenset[str]:
    """Give the keys of acts that went past a limit of their power whatever the alternatives."""
    return frozenset(use.act.key for use in uses(case) if _void(case, use))


def _void(case: "Case", use: Use) -> bool:
    branches = explore(lambda pick: any(o.verdict is Verdict.BREACHED for o in outcomes(case, use, pick)))
    return branches is not None and all(b.result for b in branches)


def uses(case: "Case") -> tuple[Use, ...]:
    """Give the acts on record that use a power with limits a machine can judge, by key."""
    done = (a for _, a in sorted(case.acts.items()) if a.mode is Mode.OBSERVED)
    found = (use for a in done if (use := _use(case, a)) is not None)
    return tuple(u for u in found if u.limits)


def _use(case: "Case", act: "Act") -> Use | None:
    if act.step not in USES and not act.detail.under:
        return None
    own = [c for c in case.mission.of(Kind.POWER, Mode.CONSENTED) if isinstance(c.detail, Power)]
    named = [c for c in own if c.part == (act.detail.under or act.step)]
    granting = named or ([] if act.detail.under else own)
    if granting:
        return _granted(act, [c for c in granting if c.part == granting[0].part])
    for power in case.packs.powers(case.mission.path, case.law_day):
        if power.basis == "general_law" and power.may == act.step:
            return Use(act, f"law/{power.id}", power.limits)
    return None


def _granted(act: "Act", granting: list[Claim]) -> Use:
    limits = tuple(dict.fromkeys(one for c in granting for one in _limits(c)))
    return Use(act, granting[0].slot, limits, tuple(dict.fromkeys(c.name for c in granting)))


def _limits(claim: Claim) -> tuple[Limit, ...]:
    return claim.detail.limits if isinstance(claim.detail, Power) else ()


def outcomes(case: "Case", use: Use, pick: Pick) -> tuple[Outcome, ...]:
    """Judge a use by each of its limits on a branch."""
    judges = {"before": _before, "stay": _stay, "notice": _notice}
    return tuple(judges[limit.kind](case, use, limit, pick) for limit in use.limits)


# ---- before an event


def _before(case: "Case", use: Use, limit: Limit, pick: Pick) -> Outcome:
    day = case.day_of(limit.value)
    issued = case.done_instant(use.act.when(pick))
    if day is None or issued is None:
        return Outcome(limit, Verdict.UNDETERMINED, Reason.NO_EVIDENCE)
    event = instant(_between(day), case.zone)
    figures = (*_day("event_first", day[0]), *_day("event_last", day[1]))
    return _compared(limit, issued, event, figures)


def _between(day: tuple[Moment | None, Moment | None]) -> Point:
    return replace(UNSAID, earliest=day[0], latest=day[1])


def _day(key: str, moment: Moment | None) -> tuple[tuple[str, str], ...]:
    return () if moment is None else ((key, str(moment)),)


def _compared(limit: Limit, act: Instant, due: Instant, figures: Figures) -> Outcome:
    """Judge an act that must come before an instant, both known within bounds."""
    if act.first > due.last:
        return Outcome(limit, Verdict.BREACHED, None, figures)
    if act.last < due.first:
        return Outcome(limit, Verdict.KEPT, None, figures)
    return Outcome(limit, Verdict.POSSIBLE, Reason.IMPRECISE, figures)


# ---- notice given


def _notice(case: "Case", use: Use, limit: Limit, pick: Pick) -> Outcome:
    """Judge hours or days between the act and the moment from which it changes something."""
    issued = case.done_instant(use.act.when(pick))
    changes = _changes_at(case, use, pick)
    if issued is None or changes is None:
        return Outcome(limit, Verdict.UNDETERMINED, Reason.NO_EVIDENCE)
    length = span(limit.value)
    notice = length.amount * {"hour": 60}.get(length.unit, 24 * 60)
    # A notice of exactly that length is one: the act may fall on the last minute itself.
    due = Instant(changes.first - notice + 1, changes.last - notice)
    return _compared(limit, issued, due, (("notice", limit.value),))


def _changes_at(case: "Case", use: Use, pick: Pick) -> Instant | None:
    """Give when the change takes hold: its day of force, else the earlier of old and new start."""
    if use.act.detail.force:
        starts = [p.start for p in use.act.detail.force]
    else:
        new = [p.start for p in _new(case, use, pick)]
        starts = [*new, *(p.start for piece in _old(case, use) for p in piece.when(pick))] if new else []
    known = [begin(s.earliest, case.zone) for s in starts if s.earliest is not None]
    return Instant(min(known), min(known)) if known else None


# ---- the stay kept


def _stay(case: "Case", use: Use, limit: Limit, pick: Pick) -> Outcome:
    """Judge whether the days of presence set are no more than those the old terms gave.

    A start moved back with no end beside it has two readings: the window slides, or grows.
    """
    new = list(_new(case, use, pick))
    if not new:
        return Outcome(limit, Verdict.KEPT)
    before, after = _days(case, [p for old in _old(case, use) for p in old.when(pick)]), _days(case, new)
    if before is None or after is None:
        return Outcome(limit, Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN)
    figures = (("old_days", before), ("new_days", after))
    if after <= before:
        return Outcome(limit, Verdict.KEPT, None, figures)
    if "when.start" in _fields_set(use.act):
        return Outcome(limit, Verdict.UNDETERMINED, Reason.AMBIGUOUS_TERM, figures)
    return Outcome(limit, Verdict.BREACHED, None, figures)


def _fields_set(act: "Act") -> frozenset[str]:
    return frozenset(name for slot, name, _ in act.detail.sets if _is_stay(slot))


def _new(case: "Case", use: Use, pick: Pick) -> Iterator[Period]:
    """Give the windows of presence an act sets; a side it leaves alone is that of the old window."""
    old = [p for piece in _old(case, use) for p in piece.when(pick)]
    for slot, name, value in use.act.detail.sets:
        found = value if isinstance(value, tuple) and _is_stay(slot) else ()
        if name == "when":
            yield from (p for p in found if isinstance(p, Period))
        points = [p for p in found if isinstance(p, Point)]
        for period, point in zip(old, points, strict=False):
            yield Period(point, period.end) if name == "when.start" else Period(period.start, point)


def _is_stay(slot: str) -> bool:
    return slot.partition("/")[0] == Kind.PRESENCE


def _old(case: "Case", use: Use) -> tuple[Piece, ...]:
    """Give the presence terms that an act sets, as first stated."""
    slots = {slot for slot, _, _ in use.act.detail.sets if _is_stay(slot)}
    found = pieces(case.mission.standing, Mode.CONSENTED, Kind.PRESENCE, case.entities)
    return tuple(p for p in found if f"{Kind.PRESENCE}/{p.part}".rstrip("/") in slots)


def _days(case: "Case", when: Sequence[Period]) -> int | None:
    """Give the number of local days of some windows, both ends counted; None where a side is unsaid."""
    total = 0
    for period in when:
        found = case.resolved(period)
        if found.start.earliest is None or found.end.latest is None:
            return None
        start = begin(found.start.earliest, case.zone)
        total += days_between(start, begin(found.end.latest, case.zone) + 1, case.zone)
    return total or None
