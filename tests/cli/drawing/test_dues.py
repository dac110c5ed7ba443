from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from placet.cli.drawing.dues import lines, plain, standing_lines, standing_plain
from placet.cli.shell.answers import unchecked
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.law import load
from placet.reports.duties import next_days, owed, standing


def test_duties_stand_in_groups_by_their_day(bridge: Answer) -> None:
    found = [(o.group, o.last, o.view.slot) for o in owed([bridge])]

    assert found == [
        ("next", date(2025, 5, 10), "consented/duty/report"),
        ("undated", None, "consented/duty/account"),
    ]


@pytest.mark.parametrize(
    ("day", "group"), [(date(2025, 3, 1), "next"), (date(2025, 1, 1), None), (date(2025, 8, 1), "late")]
)
def test_a_day_past_or_far_ahead_is_another_group(bridge: Answer, day: date, group: str | None) -> None:
    found = [o.group for o in owed([replace(bridge, as_of=day)]) if o.view.slot.endswith("report")]

    assert found == ([group] if group else [])


def test_the_lines_name_debtor_creditor_and_day(bridge: Answer) -> None:
    told = [line.plain for line in lines(owed([bridge]), "en", 80)]

    assert told[1] == "The next 90 days"
    assert told[2].startswith("10 May 2025  ")
    assert told[3] == "  Ministry of Alfa → Parliament of Alfa · report"
    assert "Without a day" in told


def test_no_duty_is_said() -> None:
    assert [line.plain for line in lines([], "en", 80)] == ["No duty."]


def test_a_duty_as_data_has_its_trigger_and_a_working_in_each_language(bridge: Answer) -> None:
    told = plain(owed([bridge])[0], ("en", "es"))

    assert told["trigger"] == {"name": "left", "basis": "term", "from": "2025-04-10", "to": "2025-04-10"}
    assert [d["latest"] for d in told["due"]] == ["2025-05-10"]
    assert set(told["due"][0]["working"]) == {"en", "es"}


def test_yearly_duties_are_those_of_the_packs_named(bridge: Answer) -> None:
    mission = replace(bridge.record.missions[bridge.id], frameworks=("us",))
    one = replace(bridge, packs=load(["us"]), record=replace(bridge.record, missions={bridge.id: mission}))

    duties = standing([one])

    assert standing([bridge]) == ()
    assert any(next_days(d, date(2025, 3, 30)) for d in duties)
    assert len([*standing_lines([one], "en", 80)]) > len(duties)
    assert standing_plain(duties[0], one.as_of)["term"].startswith("law/")


def test_a_duty_with_two_readings_says_both_and_one_delivered_in_time_is_done(
    mission: Callable[..., Path],
) -> None:
    file = mission(
        "{observed: presence, when: 2025-01-05/2025-01-09, source: courier}",
        "{consented: duty, part: a, who: alfa, within: 3 calendar_day, after: left, source: courier}",
        "{observed: report, of: a, when: 2025-01-10, source: courier}",
        "{consented: duty, part: b, who: alfa, within: 300 day, after: left, source: courier}",
        head="mission: x-1\nhost: alfa\ncalendars:\n  c: {weekend: [saturday, sunday]}\n",
    )
    (one,) = unchecked(Question(as_of="2025-02-01", known_at="2025-02-01"), [str(file)]).each

    found = owed([one])

    assert [o.group for o in found] == ["later", "done"]
    told = [line.plain for line in lines(found, "en", 200)]
    assert sum(line.startswith("  Due") for line in told) == len(found[0].view.dues)


def test_yearly_duties_without_a_day_say_so(bridge: Answer) -> None:
    mission_ = replace(bridge.record.missions[bridge.id], frameworks=("us",))
    one = replace(bridge, packs=load(["us"]), record=replace(bridge.record, missions={bridge.id: mission_}))

    assert "no day known" in [line.plain for line in standing_lines([one], "en", 80)]
