"""The thin bar of a list: window as an outline, presence as ink, what lies outside in its verdict."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from placet.cli.shell.answers import answer
from placet.cli.shell.question import Question
from placet.exchange.answer import Answer
from placet.reports.bar import Bar, Stretch, bar, plain, svg, unplain

DAY = date(2025, 3, 10).toordinal()
EMPTY = Bar(None, None, None, (), (), DAY)
WINDOW = Bar(DAY, DAY + 30, None, (), (), DAY + 400)


def test_the_bar_of_a_mission_holds_window_print_presence_and_overhang(bridge: Answer) -> None:
    found = bar(bridge)

    assert (found.first, found.last) == (DAY, date(2025, 4, 10).toordinal())
    assert found.printed == date(2025, 3, 3).toordinal()
    assert {s.style for s in found.present} == {"possible", "certain", "unknown"}
    assert Stretch(DAY - 1, DAY - 1, "possible") in found.outside
    assert found.today == date(2025, 3, 30).toordinal()


def test_a_bar_comes_back_from_its_plain_values(bridge: Answer) -> None:
    found = bar(bridge)

    assert unplain(plain(found)) == found


def test_nothing_is_drawn_where_no_day_is_known() -> None:
    assert svg(EMPTY, "no window") == ""


def test_a_window_without_evidence_holds_the_dots_of_a_gap() -> None:
    drawn = svg(WINDOW, "10 Mar to 9 Apr 2025")

    assert 'class="allowed"' in drawn
    assert 'class="gap"' in drawn
    assert 'class="ink"' not in drawn


def test_the_name_is_escaped() -> None:
    assert 'aria-label="&lt;b&gt;&quot;"' in svg(WINDOW, '<b>"')


def test_what_is_certain_is_ink_and_what_is_outside_takes_its_verdict() -> None:
    present = (Stretch(DAY, DAY + 3, "certain"), Stretch(DAY + 3, DAY + 5, "possible"))
    outside = (Stretch(DAY + 31, DAY + 33, "breached"), Stretch(DAY + 34, DAY + 35, "possible"))
    drawn = svg(replace(WINDOW, present=present, outside=outside), "x")

    assert 'class="ink"' in drawn
    assert "url(#hatch-ink)" in drawn
    assert 'class="breached"' in drawn
    assert "url(#hatch-possible)" in drawn


def test_the_day_asked_about_is_drawn_only_where_it_lies_on_the_axis() -> None:
    assert 'class="today"' not in svg(WINDOW, "x")
    assert 'class="today"' in svg(replace(WINDOW, today=DAY + 5), "x")


def test_the_day_of_print_is_a_double_ring_and_is_left_out_when_far_away() -> None:
    assert svg(replace(WINDOW, printed=DAY + 2), "x").count("<circle") == 2
    assert "<circle" not in svg(replace(WINDOW, printed=DAY - 900), "x")


def test_a_window_open_on_a_side_reaches_the_edge() -> None:
    drawn = svg(replace(WINDOW, last=None, present=(Stretch(DAY, DAY + 9, "unknown"),)), "x")

    assert 'class="allowed"' in drawn


def test_presence_without_a_window_is_ink_without_a_frame() -> None:
    drawn = svg(replace(EMPTY, present=(Stretch(DAY, DAY, "certain"),)), "x")

    assert 'class="allowed"' not in drawn
    assert 'class="ink"' in drawn


def test_what_has_no_day_leaves_no_ink(mission: Callable[..., Path]) -> None:
    file = mission(
        "{observed: presence, who: alfa, source: courier}",
        "{observed: presence, who: alfa, when: 2025-01-05/.., source: courier}",
    )
    (one,) = answer(Question(as_of="2025-02-01", known_at="2025-02-01"), [str(file)]).each
    found = bar(one)

    assert (found.first, found.last, found.printed) == (None, None, None)
    assert {s.style for s in found.present} <= {"certain", "possible", "unknown"}
