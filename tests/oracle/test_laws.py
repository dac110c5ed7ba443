"""Laws that hold for every small case, whoever judges it: the oracle and the engine."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from tests.oracle.answers import answers
from tests.oracle.engine import findings
from tests.oracle.mission_file import to_yaml
from tests.oracle.small_case import Days, Fact, SmallCase
from tests.oracle.strategies import FAMILIES

Verdicts = Mapping[tuple[str, str], str]
PROVED = {"breached", "kept"}
FEWER = settings(max_examples=max(25, settings().max_examples // 6))  # each example is judged twice


def _by_oracle(case: SmallCase) -> Verdicts:
    return {key: answer.verdict for key, answer in answers(case).items()}


def _by_engine(case: SmallCase) -> Verdicts:
    """The engine's verdicts; a duty under one key, whichever of its codes answers."""
    found = findings(case).items()
    nouns = ("ceiling", "window", "place", "means", "duty")
    told = [(rule, term, said.verdict) for (rule, term), said in found if rule.split(".")[0] in nouns]
    return {("duty" if rule.startswith("duty.") else rule, term): verdict for rule, term, verdict in told}


JUDGES: Mapping[str, Callable[[SmallCase], Verdicts]] = {"oracle": _by_oracle, "engine": _by_engine}
everybody = pytest.mark.parametrize("judge", sorted(JUDGES))
every_family = pytest.mark.parametrize("family", sorted(FAMILIES))


@st.composite
def _within(draw: st.DrawFn, days: Days, first: int | None = None) -> Days:
    """A narrower range of days; it reaches at least to `first`."""
    low = max(days.earliest, days.earliest if first is None else first)
    latest = draw(st.integers(low, days.latest))
    return Days(draw(st.integers(days.earliest, latest)), latest)


@st.composite
def _narrower(draw: st.DrawFn, fact: Fact) -> Fact:
    """The same fact, known better."""
    least = draw(st.integers(fact.least, fact.most))
    most = draw(st.integers(least, fact.most))
    if fact.departure is None:
        return replace(fact, arrival=draw(_within(fact.arrival)), least=least, most=most)
    departure = draw(_within(fact.departure, fact.arrival.earliest))
    latest = min(fact.arrival.latest, departure.latest)
    arrival = draw(_within(Days(fact.arrival.earliest, latest)))
    return replace(fact, arrival=arrival, departure=departure, least=least, most=most)


@everybody
@every_family
@FEWER
@given(data=st.data())
def test_knowing_a_fact_better_never_changes_a_proved_verdict(
    family: str, judge: str, data: st.DataObject
) -> None:
    case = data.draw(FAMILIES[family])
    facts = tuple(data.draw(_narrower(fact)) for fact in case.facts)
    better = replace(case, facts=facts)
    note(to_yaml(case))
    note(to_yaml(better))
    before, after = JUDGES[judge](case), JUDGES[judge](better)

    proved = {key: verdict for key, verdict in before.items() if verdict in PROVED}
    assert {key: after.get(key) for key in proved} == proved


@everybody
@every_family
@FEWER
@given(data=st.data())
def test_saying_that_a_source_is_complete_never_turns_a_breach_into_kept(
    family: str, judge: str, data: st.DataObject
) -> None:
    case = data.draw(FAMILIES[family])
    every_day = (Days(0, case.as_of),)
    note(to_yaml(case))
    before = JUDGES[judge](case)
    after = JUDGES[judge](replace(case, covered=every_day, means_covered=every_day))

    breached = {key for key, verdict in before.items() if verdict == "breached"}
    # A record that is complete and shows nobody says that the event of a duty never came.
    stays = {"breached", None} if family == "duty" else {"breached"}
    assert {after.get(key) for key in breached} <= stays


@everybody
@FEWER
@given(data=st.data())
def test_a_higher_ceiling_never_breaches_what_was_kept(judge: str, data: st.DataObject) -> None:
    case = data.draw(st.one_of(FAMILIES["ceiling"], FAMILIES["total"]))
    higher = tuple(replace(step, limit=step.limit + 1) for step in case.ceiling)
    note(to_yaml(case))
    before, after = JUDGES[judge](case), JUDGES[judge](replace(case, ceiling=higher))

    kept = {key for key, verdict in before.items() if verdict == "kept"}
    assert {key: after.get(key) for key in kept} == dict.fromkeys(kept, "kept")


@every_family
@FEWER
@given(data=st.data())
def test_the_order_and_the_ids_of_facts_change_nothing(family: str, data: st.DataObject) -> None:
    case = data.draw(FAMILIES[family])
    shuffled = replace(case, facts=tuple(data.draw(st.permutations(case.facts))))
    note(to_yaml(case))

    assert findings(shuffled, prefix="z-other") == findings(case)
