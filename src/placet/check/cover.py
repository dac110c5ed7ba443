"""Coverage: for which stretches the record is said to be complete."""

from placet.check.case import Case
from placet.check.lower import full
from placet.check.slots import encloses
from placet.claims.claim import Kind, Mode
from placet.claims.detail import Coverage

Stretches = tuple[tuple[int, int], ...]


def stretches(case: Case, part: str, kind: Kind = Kind.PRESENCE) -> Stretches:
    """Give the stretches covered for a part and kind: joined, half-open, by start."""
    found = []
    for claim in case.mission.of(Kind.COVERAGE, Mode.OBSERVED):
        if (
            encloses(claim.part, part)
            and isinstance(claim.detail, Coverage)
            and _about(claim.detail.of, kind)
        ):
            found += [full(case.resolved(p), case.zone) for p in claim.when]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _about(of: str, kind: Kind) -> bool:
    return of in {"", kind} or of.partition("/")[0] == kind or of.split("/")[1:2] == [kind]


def names(case: Case, part: str, kind: Kind = Kind.PRESENCE) -> tuple[str, ...]:
    """Give the coverage claims of a part and kind: what a kept verdict cites."""
    return tuple(
        c.name
        for c in case.mission.of(Kind.COVERAGE, Mode.OBSERVED)
        if encloses(c.part, part) and isinstance(c.detail, Coverage) and _about(c.detail.of, kind)
    )


def holes(covered: Stretches, start: int, end: int) -> Stretches:
    """Give the stretches of [start, end) that are not covered."""
    found = []
    at = start
    for first, last in covered:
        if last <= at:
            continue
        if first >= end:
            break
        if first > at:
            found.append((at, first))
        at = max(at, last)
    if at < end:
        found.append((at, end))
    return tuple(found)
