"""Where people decide or disagree: contested paths, contested needs, judgements by a person."""

from collections.abc import Collection
from dataclasses import dataclass

from placet.check.case import Case
from placet.check.finding import Value
from placet.claims.claim import Kind
from placet.claims.decision import Deed
from placet.claims.detail import Position
from placet.claims.outcome import Reason, Verdict


def contested(case: Case, about: Collection[str]) -> bool:
    """Tell whether the basis of some acts or claims is contested.

    So it is on a path the pack marks, or where two different organs or people
    hold of the same claim, act or mission that consent was and was not needed.
    """
    return case.packs.contested(case.mission.path) or bool(parties(case, about))


def parties(case: Case, about: Collection[str]) -> tuple[str, ...]:
    """Give the names of the positions that contest whether consent was needed; none: nobody does."""
    mission = {"", case.mission.id}
    table: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    for claim in case.mission.of(Kind.POSITION):
        detail = claim.detail
        if isinstance(detail, Position) and detail.stance in {"needed", "not-needed"}:
            target = "" if detail.about in mission else detail.about
            if target in {"", *about}:
                table.setdefault(target, {}).setdefault(detail.stance, []).append((claim.who, claim.name))
    for stances in table.values():
        needed, not_needed = stances.get("needed", []), stances.get("not-needed", [])
        if any(one != two for one, _ in needed for two, _ in not_needed):
            return tuple(sorted(name for _, name in (*needed, *not_needed)))
    return ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's verdict with its figures: `judged_by`, `judged_on`, `why`."""

    verdict: Verdict
    reason: Reason | None
    facts: tuple[tuple[str, Value], ...]


def judged_by_person(case: Case, names: Collection[str]) -> Ruling | None:
    """Give the last judgement a person made on any of these names; None where nobody judged."""
    made = [d for d in case.mission.decisions if d.deed is Deed.JUDGE and d.of in names]
    if not made:
        return None
    last = made[-1]
    verdict = Verdict(last.verdict)
    reason = Reason.QUALITATIVE if verdict in {Verdict.POSSIBLE, Verdict.UNDETERMINED} else None
    day = last.when[0].start.said if last.when else ""
    return Ruling(verdict, reason, (("judged_by", last.who), ("judged_on", day), ("why", last.why)))
