"""Things that are not on the list, or more of them than on it."""

from dataclasses import replace

from tests.oracle.ceiling import Counted, Sweep, answer
from tests.oracle.small_case import ABSENT, ITEMS, Answer, Fact, SmallCase
from tests.oracle.tree import inside
from tests.oracle.verdicts import Judged, one, whole, worst
from tests.oracle.worlds import Moment, complete, horizon, in_all, in_some, instants, stays, window

TERM = "consented/means"


def judge(case: SmallCase) -> dict[tuple[str, str], Answer]:
    """The answers about the means of a case, by rule and term."""
    if not case.means:
        return {}
    facts = case.of_kind("means")
    if not facts:
        absent = Answer(frozenset({ABSENT}))
        return {("means.unlisted", TERM): absent, ("means.over", TERM): absent}
    start, end = window(case)
    moments = instants(case, start, min(end, horizon(case)))
    return {
        ("means.unlisted", TERM): _unlisted(case, facts, moments),
        ("means.over", TERM): _over(case, facts, moments),
    }


def _over(case: SmallCase, facts: tuple[Fact, ...], moments: tuple[Moment, ...]) -> Answer:
    """One sweep for each listed item; things known only as something wider count at most."""
    answers = []
    for number, item in case.means:
        lies = [(fact, inside(ITEMS, fact.item, [item])) for fact in facts]
        counted = tuple(Counted(f, stays(case, f), sure=bool(yes)) for f, yes in lies if yes is not False)
        sweep = Sweep(moments, counted, lambda _, number=number: number, case.means_covered)  # type: ignore[misc]
        answers.append(answer(case, sweep))
    if len(answers) == 1:
        return answers[0]
    verdict = worst([found.verdict for found in answers])
    return Answer(frozenset({verdict}))


def _unlisted(case: SmallCase, facts: tuple[Fact, ...], moments: tuple[Moment, ...]) -> Answer:
    """Who is off a closed list breaches it; off a list that does not say, nobody can tell."""
    listed = [item for _, item in case.means]
    lies = [(stays(case, fact), inside(ITEMS, fact.item, listed)) for fact in facts]
    off = [ways for ways, yes in lies if yes is False]
    wider = [ways for ways, yes in lies if yes is None]
    shut = off if case.means_list == "closed" else []
    unsure = [] if case.means_list == "open" else wider + ([] if case.means_list else off)
    judged = [
        Judged(
            moment,
            one(
                every=any(in_all(moment, ways) for ways in shut),
                some=any(in_some(moment, ways) for ways in shut),
                unsure=any(in_some(moment, ways) for ways in unsure),
                recorded=complete(case, moment, facts, case.means_covered),
            ),
        )
        for moment in moments
    ]
    undated = any(all(any(m.touched(stay) for m in moments) for stay in ways) for ways in shut)
    found = whole(case, judged, undated=undated)
    if case.means_list == "open":
        return replace(found, allowed=found.allowed | {ABSENT, "kept"}, reasons=frozenset())
    return replace(found, reasons=_why(case, found, off=bool(off), wider=bool(wider)))


def _why(case: SmallCase, found: Answer, *, off: bool, wider: bool) -> frozenset[str]:
    """The reason, where only one can be meant."""
    if "undetermined" not in found.allowed or not (off or wider):
        return found.reasons
    if off and wider:
        return frozenset()
    silent = off and not case.means_list
    return frozenset({"ambiguous_term"} if silent else {"imprecise", "ambiguous_term"})
