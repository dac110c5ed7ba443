from placet.reports.scale import Scale, stretches


def test_days_spread_evenly_over_the_width() -> None:
    found = Scale(stretches([100, 119]), 40)

    assert [found.place(d) for d in (100, 110, 119)] == [0, 20, 38]
    assert (found.cuts, found.end) == ((), 40)


def test_a_silence_longer_than_all_the_rest_is_cut() -> None:
    found = Scale(stretches([0, 10, 500, 510]), 60)

    ((at, days),) = found.cuts
    assert days == 500 - 10 - 1 - 2 * 7
    assert found.place(17) < at < found.place(493)


def test_a_day_cut_out_lies_in_the_middle_of_its_cut() -> None:
    found = Scale(((0, 9), (100, 109)), 43)

    assert found.place(50) == 21.5
    assert found.place(200) == found.end


def test_a_single_day_is_not_stretched_over_the_whole_width() -> None:
    assert Scale(stretches([5]), 60).unit == 4
