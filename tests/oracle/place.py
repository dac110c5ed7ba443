"""People in a place that was not consented to."""

from tests.oracle.small_case import ABSENT, TREE, Answer, Fact, SmallCase
from tests.oracle.tree import inside
from tests.oracle.verdicts import Judged, one, whole
from tests.oracle.worlds import Moment, Stay, complete, horizon, in_all, in_some, instants, stays, window

KEY = ("place.outside", "consented/presence")


def judge(case: SmallCase) -> dict[tuple[str, str], Answer]:
    """The answer about the places of a case, by rule and term."""
    facts = case.of_kind("presence")
    if not case.allowed:
        return {}
    if not facts:
        return {KEY: Answer(frozenset({ABSENT}))}
    start, end = window(case)
    moments = instants(case, start, min(end, horizon(case)))
    outside = [stays(case, fact) for fact in facts if _inside(case, fact) is False]
    unsure = [stays(case, fact) for fact in facts if _inside(case, fact) is None]
    judged = [_judged(case, moment, outside, unsure) for moment in moments]
    undated = any(all(any(m.touched(stay) for m in moments) for stay in way) for way in outside)
    reason = "imprecise" if any(in_some(m, way) for m in moments for way in unsure) else ""
    return {KEY: whole(case, judged, undated=undated, unsure=reason)}


def _inside(case: SmallCase, fact: Fact) -> bool | None:
    overlapping = frozenset({"base", "camp"}) if case.overlap else frozenset[str]()
    return inside(TREE, fact.place, case.allowed, overlapping)


def _judged(
    case: SmallCase, moment: Moment, outside: list[tuple[Stay, ...]], unsure: list[tuple[Stay, ...]]
) -> Judged:
    verdict = one(
        every=any(in_all(moment, way) for way in outside),
        some=any(in_some(moment, way) for way in outside),
        unsure=any(in_some(moment, way) for way in unsure),
        recorded=complete(case, moment, case.of_kind("presence"), case.covered),
    )
    return Judged(moment, verdict)
