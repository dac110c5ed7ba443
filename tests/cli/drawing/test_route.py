from collections.abc import Callable
from pathlib import Path

from placet.cli.drawing.route import route, sources
from placet.cli.shell.answers import unchecked
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer


def test_acts_stand_in_the_order_of_their_days_with_rivals_below(bridge: Answer) -> None:
    told = "\n".join(line.plain for line in route(bridge, "en", 100))

    assert told.splitlines() == [
        "  ○  1 Feb 2025 or earlier · request · Ministry of Alfa [1]",
        "  ●  20 Feb 2025 · vote · Parliament of Alfa · 60 for, 12 against, 3 abstaining [1, 2]",
        "     └ 19 Feb 2025 · Defence Committee [3]  set aside: a committee cannot decide",
        "  ●  3 Mar 2025 · publication · Gazette of Alfa [2]",
    ]


def test_sources_are_numbered_with_how_much_of_them_was_read(bridge: Answer) -> None:
    told = [line.plain for line in sources(bridge, "en", 80)]

    assert told == [
        "   1  Parliament of Alfa · 21 Feb 2025 · parliament · read in part",
        "   2  Gazette of Alfa · 3 Mar 2025 · gazette · read in full",
        "      https://gazette.example/1",
        "   3  A blog · looked at 20 Mar 2025 · web page · read in part",
        "   4  The Courier · 12 Mar 2025 · press · read in full",
    ]


def test_a_rival_of_the_counts_says_them_and_a_witness_is_named(mission: Callable[..., Path]) -> None:
    acts = """acts:
  vote: {step: vote, who: alfa, when: 2025-01-01, votes: {for: 5, against: 1}, source: witness,
         rivals: [{votes: {for: 4}, source: courier}]}
"""
    file = mission("{consented: presence, act: vote, count: 3}", head=f"mission: x-1\nhost: alfa\n{acts}")
    (one,) = unchecked(Question(), [str(file)]).each

    told = [line.plain for line in route(one, "en", 100)]

    assert told[1] == "     └ ayes 4 [2]"
    assert next(line.plain for line in sources(one, "en", 80)) == "   1  witness"


def test_a_route_without_acts_says_so(mission: Callable[..., Path]) -> None:
    (one,) = unchecked(Question(), [str(mission("{observed: presence, count: 3, source: courier}"))]).each

    assert [line.plain for line in route(one, "en", 80)] == ["  nothing on record"]
