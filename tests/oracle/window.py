"""Presence before its window begins or after it has ended."""

from dataclasses import replace

from tests.oracle.small_case import ABSENT, Answer, SmallCase
from tests.oracle.verdicts import Judged, conduct, one
from tests.oracle.worlds import Moment, horizon, in_all, in_some, instants, points, stays, window

TERM = "consented/presence"


def judge(case: SmallCase) -> dict[tuple[str, str], Answer]:
    """The answers about the presence window of a case, by rule and term."""
    start, end = window(case)
    before = instants(case, points(case)[0], min(start, horizon(case)))
    after = instants(case, end, horizon(case))
    return {("window.early", TERM): _early(case, before), ("window.late", TERM): _late(case, after)}


def _outside(case: SmallCase, moments: tuple[Moment, ...]) -> Answer:
    """The answer about people at moments when nobody may be there; open when no world breaches."""
    ways = [stays(case, fact) for fact in case.of_kind("presence")]
    judged = [
        Judged(
            moment,
            one(
                every=any(in_all(moment, way) for way in ways),
                some=any(in_some(moment, way) for way in ways),
            ),
        )
        for moment in moments
    ]
    found = conduct(judged)
    dated = any(run.verdict == "breached" for run in found)
    undated = any(all(any(m.touched(stay) for m in moments) for stay in way) for way in ways)
    if dated or undated:
        return Answer(frozenset({"breached"}), runs=found, undated=None if dated else undated)
    if found:
        return Answer(frozenset({"possible"}), frozenset({"imprecise"}), found, undated=False)
    return Answer(frozenset({"kept", "undetermined"}), runs=(), undated=False)


def _early(case: SmallCase, moments: tuple[Moment, ...]) -> Answer:
    """Kept needs a fact, or a source that is complete: no evidence is never kept."""
    found = _outside(case, moments)
    if not case.of_kind("presence") and not case.covered:
        return replace(found, allowed=frozenset({"undetermined"}))
    return found


def _late(case: SmallCase, moments: tuple[Moment, ...]) -> Answer:
    """Absent is right where `departure.unrecorded` answers, and while the window runs."""
    found = _outside(case, moments)
    if "kept" not in found.allowed:
        return found
    facts = [fact for fact in case.of_kind("presence") if not fact.part]
    if case.as_of <= case.last:
        return replace(found, allowed=found.allowed | {ABSENT, "pending"})
    if not facts or any(fact.departure is None for fact in facts):
        allowed = {ABSENT, "undetermined"} | ({"kept"} if case.covered else set())
        return replace(found, allowed=frozenset(allowed))
    return found
