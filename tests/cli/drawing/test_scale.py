from placet.cli.drawing.scale import CUT, Columns, scale
from placet.reports.scale import Scale


def test_days_spread_evenly_over_the_width() -> None:
    found = scale([100, 120], 42)

    assert [found.column(d) for d in (100, 110, 120)] == [0, 20, 40]
    assert found.cuts == ()


def test_a_long_silence_is_cut_and_says_how_many_days_it_leaves_out() -> None:
    found = scale([0, 10, 500, 510], 60)

    ((column, days),) = found.cuts
    assert days == 500 - 10 - 1 - 2 * 7
    assert found.column(17) < column < found.column(493)


def test_a_day_cut_out_falls_into_its_cut() -> None:
    found = Columns(Scale(((0, 9), (100, 109)), 43, CUT, 4), 43)

    assert found.column(50) == 21
    assert found.cuts == ((21, 90),)
    assert found.column(100) == 20 + CUT


def test_a_day_after_the_drawing_is_its_last_column() -> None:
    assert columns(((0, 9),)).column(50) == 39


def test_a_stretch_takes_at_least_one_column() -> None:
    first, last = scale([0, 1000, 2000, 3000, 4000], 30).columns(1000, 1000)

    assert first <= last


def test_a_stretch_of_days_ends_with_its_last_day() -> None:
    found = columns(((0, 9),))

    assert found.columns(2, 4) == (8, 19)
    assert found.columns(8, 9) == (32, 39)


def test_a_single_day_is_not_stretched_over_the_whole_width() -> None:
    assert scale([5], 60).unit == 4


def columns(stretches: tuple[tuple[int, int], ...]) -> Columns:
    return Columns(Scale(stretches, 40, CUT, 4), 40)
