"""Which uses of a power went past its limits: such acts change nothing."""

from typing import TYPE_CHECKING

from placet.check.alternatives import Pick
from placet.check.lower import begin, instant
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Power

if TYPE_CHECKING:
    from placet.check.acts import Act
    from placet.check.case import Case

USES = frozenset({"shift"})
"""Steps that use a power to change terms."""


def voided(case: "Case") -> frozenset[str]:
    """Give the keys of acts that certainly came after the event their power ends with."""
    return frozenset(a.key for a in case.acts.values() if a.step in USES and _too_late(case, a))


def limits(case: "Case") -> tuple[tuple[str, str], ...]:
    """Give the limits of the mission's powers: of its acts' clauses, else of the packs."""
    own = [
        (limit.kind, limit.value)
        for c in case.mission.of(Kind.POWER, Mode.CONSENTED)
        if isinstance(c.detail, Power)
        for limit in c.detail.limits
    ]
    if own:
        return tuple(own)
    general = (p for p in case.packs.powers(case.mission.path, case.law_day) if p.basis == "general_law")
    return tuple((limit.kind, limit.value) for p in general for limit in p.limits)


def _too_late(case: "Case", act: "Act") -> bool:
    when = act.when(Pick(()))
    if not when:
        return False
    issued = instant(when[0].start, case.zone)
    for kind, event in limits(case):
        if kind == "before":
            day = case.day_of(event or "entered")
            latest = day[1] if day else None
            if latest is not None and issued.first > begin(latest, case.zone) + _day(latest.minute):
                return True
    return False


def _day(minute: int | None) -> int:
    return 24 * 60 - 1 if minute is None else 0

