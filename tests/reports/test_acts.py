from placet.exchange.answer import Answer
from placet.reports import acts


def test_acts_stand_in_the_order_of_their_last_possible_day(bridge: Answer) -> None:
    assert [a.key for a in acts.in_order(bridge)] == ["request", "vote", "print"]


def test_an_act_is_said_with_day_step_organ_and_counts(bridge: Answer) -> None:
    vote = bridge.case.acts["vote"]

    told = acts.said(bridge, vote, "es")

    assert told.startswith("20 feb 2025 · votación · Parlamento de Alfa · 60 a favor, 12 en contra")


def test_only_a_day_that_is_known_is_certain(bridge: Answer) -> None:
    found = bridge.case.acts

    assert (acts.certain(found["vote"]), acts.certain(found["request"])) == (True, False)


def test_the_claims_of_an_act_are_its_own_and_then_its_rivals(bridge: Answer) -> None:
    main, rival = acts.claims_of(bridge, bridge.case.acts["vote"])

    assert (main.rival_of, rival.rival_of) == ("", main.id)
