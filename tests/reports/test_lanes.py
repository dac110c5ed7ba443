from collections.abc import Callable
from pathlib import Path

from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.reports.lanes import Row, lanes


def lane(one: Answer, name: str) -> tuple[Row, ...]:
    return dict(lanes(one, "en"))[name]


def styles(row: Row) -> set[str]:
    return {mark.style for mark in row.marks}


def test_lanes_go_from_words_to_deeds(bridge: Answer) -> None:
    assert [name for name, _ in lanes(bridge, "en")] == ["acts", "allowed", "planned", "present", "owed"]


def test_a_known_act_is_a_point_a_printed_one_a_ring_and_an_imprecise_one_a_stretch(bridge: Answer) -> None:
    request, vote, printed = lane(bridge, "acts")

    assert (styles(vote), styles(printed), styles(request)) == ({"act"}, {"print"}, {"unknown", "imprecise"})
    assert vote.text == "20 Feb 2025 · vote · Parliament of Alfa · 60 for, 12 against, 3 abstaining"


def test_what_was_allowed_is_drawn_as_firmly_as_it_was_said(bridge: Answer) -> None:
    texts = [row.text for row in lane(bridge, "allowed")]

    assert [t.split(":")[0] for t in texts] == ["asked", "consented", "consented", "printed"]
    assert texts[1].endswith("presence · 10 Mar to 10 Apr 2025 · at most 12")


def test_a_window_stated_on_one_side_is_open_on_the_other(mission: Callable[..., Path]) -> None:
    (row,) = lane(about(mission("{consented: presence, when: 2025-01-05/, source: courier}")), "allowed")

    assert [(m.first is None, m.last is None, m.style) for m in row.marks] == [(False, True, "consented")]


def test_presence_is_certain_possible_and_then_not_known(bridge: Answer) -> None:
    team, works = lane(bridge, "present")

    assert styles(team) == {"certain", "possible", "unknown", "out-possible"}
    assert team.text.startswith("14 · Engineers of Bravia · Norte · ")
    assert works.text.startswith("activity · ")


def test_a_plan_is_drawn_apart(bridge: Answer) -> None:
    (plan,) = lane(bridge, "planned")

    assert styles(plan) == {"planned"}


def test_a_duty_runs_to_its_day_or_into_the_unknown(bridge: Answer) -> None:
    account, report = lane(bridge, "owed")

    assert "wait" in styles(report)
    assert "unknown" in styles(account)
    assert report.text == "Ministry of Alfa → Parliament of Alfa · report · 10 May 2025"


def test_a_fact_without_a_day_is_said_and_not_drawn(mission: Callable[..., Path]) -> None:
    (row,) = lane(about(mission("{observed: presence, count: 3, source: courier}")), "present")

    assert (row.text, row.marks) == ("3 · no day known", ())


def test_a_crossing_says_its_way(mission: Callable[..., Path]) -> None:
    (row,) = lane(
        about(mission("{observed: movement, way: out, when: 2025-01-05, source: courier}")), "present"
    )

    assert row.text.startswith("movement out · ")


def test_a_report_is_a_point_on_its_clock(mission: Callable[..., Path]) -> None:
    file = mission(
        "{observed: presence, when: 2025-01-05/2025-01-09, source: courier}",
        "{consented: duty, part: report, who: alfa, within: 30 calendar_day, after: left, source: courier}",
        "{observed: report, of: report, when: 2025-01-20, source: courier}",
    )

    (row,) = lane(about(file), "owed")

    assert {"act", "wait"} <= styles(row)


def about(file: Path) -> Answer:
    (one,) = answer(Question(as_of="2025-06-01", known_at="2025-06-01"), [str(file)]).each
    return one


def test_an_act_without_a_day_and_a_term_without_a_window_are_said_or_left_out(
    mission: Callable[..., Path],
) -> None:
    acts = "acts:\n  vote: {step: vote, who: alfa, source: courier}\n"
    file = mission("{consented: presence, act: vote, count: 3}", head=f"mission: x-1\nhost: alfa\n{acts}")

    assert [(r.text, r.marks) for r in lane(about(file), "acts")] == [("no day known · vote · Alfa", ())]
    assert lane(about(file), "allowed") == ()


def test_a_stay_seen_to_its_end_only_is_open_before(mission: Callable[..., Path]) -> None:
    (row,) = lane(about(mission("{observed: presence, when: /2025-01-09, source: courier}")), "present")

    assert (row.marks[0].first, row.marks[0].style) == (None, "unknown")
