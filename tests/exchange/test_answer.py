from dataclasses import replace

from placet.check import check
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer, answered


def test_the_verdict_is_the_worst_and_the_tally_counts_all_six(bridge: Answer) -> None:
    assert bridge.verdict is Verdict.BREACHED
    assert list(bridge.tally) == [str(v) for v in Verdict]
    assert sum(bridge.tally.values()) == len(bridge.findings)


def test_nothing_judged_is_pending(bridge: Answer) -> None:
    assert replace(bridge, findings=()).verdict is Verdict.PENDING


def test_the_mission_is_the_one_known_by_the_day(bridge: Answer) -> None:
    assert "rumour" not in {c.name for c in bridge.mission.claims}


def test_duties_come_with_their_arithmetic(bridge: Answer) -> None:
    assert {d.slot for d in bridge.duties} == {
        f"consented/duty/{part}" for part in ("report", "account", "filed")
    }


def test_an_entity_has_its_name_and_an_unknown_one_its_id(bridge: Answer) -> None:
    assert (bridge.name("alfa-norte", "es"), bridge.name("nobody", "es")) == ("El Norte", "nobody")


def test_an_answer_is_what_the_check_finds_of_the_mission_alone(bridge: Answer) -> None:
    days = bridge.as_of, bridge.known_at
    found = answered(bridge.record, bridge.id, bridge.packs, *days)

    assert found.findings == check(bridge.record, bridge.packs, *days)
    assert found.case.mission == bridge.mission
