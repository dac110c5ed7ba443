from datetime import date

from placet.reports import axis
from placet.reports.board import board

FIRST, LAST = date(2025, 3, 1).toordinal(), date(2025, 4, 15).toordinal()


def test_months_stand_above_and_mondays_below() -> None:
    told = "".join(axis.head(board([FIRST, LAST], LAST, narrow=False), "es"))

    assert "marzo" in told
    assert ">24<" in told


def test_a_cut_says_how_much_is_left_out() -> None:
    on = board([FIRST, LAST], LAST + 400, narrow=False)

    assert "days left out" in "".join(axis.cuts(on, 300, "en"))


def test_the_day_asked_about_carries_its_date() -> None:
    told = "".join(axis.today(board([FIRST], LAST, narrow=True), 300, "en"))

    assert "15 Apr 2025" in told


def test_weeks_give_way_to_months_where_they_would_be_too_close() -> None:
    weeks = axis.grid(board([FIRST, LAST], LAST, narrow=False), 300)
    months = axis.grid(board([FIRST, FIRST + 300, FIRST + 600, FIRST + 900], LAST, narrow=True), 300)
    none = axis.grid(board(range(FIRST, FIRST + 9000, 30), LAST, narrow=True), 300)

    assert len(weeks) == 7
    assert len(months) > 20
    assert none == []
