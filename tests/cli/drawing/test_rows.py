from placet.cli.drawing.rows import ceiling, plain, rows, totals
from placet.exchange.answer import Answer


def test_a_row_says_states_window_and_ceiling(bridge: Answer) -> None:
    told = [line.plain for line in rows([bridge], 60, "en", 80)]

    assert told[1] == "1 of 60 missions"
    assert told[-1] == "  Bravia → Alfa · 10 Mar 2025 to 10 Apr 2025 · at most 12"
    assert told[-2].startswith("alfa-2025-bridge  ◐ possible")


def test_the_first_sentence_carries_the_totals(bridge: Answer) -> None:
    assert totals([bridge], "en") == "1 missions of 2 states: 1 possible."


def test_no_mission_is_said(bridge: Answer) -> None:
    assert [line.plain for line in rows([], 60, "en", 80)] == ["No mission fits."]
    assert ceiling(bridge, "es") == "a lo más 12"


def test_a_row_as_data_has_the_window_as_days(bridge: Answer) -> None:
    assert plain(bridge)["window"] == {"from": "2025-03-10", "to": "2025-04-10"}
