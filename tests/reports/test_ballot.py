from placet.reports.ballot import tally


def test_there_is_one_stroke_a_vote() -> None:
    assert tally(107).count("M") == 107


def test_no_votes_and_more_than_any_parliament_has_are_no_strokes() -> None:
    assert (tally(0), tally(5000)) == ("", "")
