from datetime import date

from placet.reports.board import board, following, mondays, months

DAYS = [date(2025, 3, 1).toordinal(), date(2025, 4, 15).toordinal()]
TODAY = date(2027, 1, 1).toordinal()


def test_a_narrow_board_keeps_its_names_left_of_a_smaller_axis() -> None:
    wide, narrow = (board(DAYS, TODAY, narrow=one) for one in (False, True))

    assert (wide.wide, narrow.wide) == (1200, 358)
    assert narrow.left < wide.left
    assert narrow.x(None) == narrow.left
    assert narrow.x(None, end=True) == narrow.right


def test_a_label_has_room_up_to_the_next_cut_or_the_day() -> None:
    one = board(DAYS, TODAY, narrow=False)
    ((cut, days),) = one.cuts

    low, high = one.room(one.x(DAYS[0]))

    assert days > 500
    assert low < one.x(DAYS[0]) < high < cut
    assert one.room(cut + 30)[1] < one.now


def test_months_and_mondays_are_those_that_are_drawn() -> None:
    scale = board(DAYS, DAYS[1], narrow=False).scale

    assert [m.isoformat() for m in months(scale)] == ["2025-03-01", "2025-04-01"]
    assert next(iter(mondays(scale))).isoformat() == "2025-03-03"
    assert following(date(2025, 12, 5)) == date(2026, 1, 1)
