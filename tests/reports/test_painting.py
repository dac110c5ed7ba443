from placet.reports.board import board
from placet.reports.lanes import Mark, Row
from placet.reports.painting import nothing, painted, points, rows

ON = board(range(100, 201, 20), 205, narrow=False)
NARROW = board(range(100, 201, 20), 205, narrow=True)


def text(parts: object) -> str:
    return str(parts)


def test_the_window_in_force_carries_its_words_inside() -> None:
    row = Row("", (Mark(120, 180, "consented"),), "Presence", "at most 12", frame=True)

    found = painted(ON, row, {}, 0)

    assert "Presence" in text(found.said)
    assert found.height == 28 + 8


def test_the_count_is_written_in_the_ink() -> None:
    row = Row("", (Mark(120, 160, "certain"),), "14 people", "Norte")

    found = painted(ON, row, {}, 0)

    assert "14 people" in text(found.shapes)
    assert "14 people" not in text(found.said)


def test_words_stand_over_a_gap_that_is_wide_enough() -> None:
    row = Row("", (Mark(None, 180, "unknown"), Mark(180, 181, "planned")), "Presence", "to 9 Apr")

    found = painted(ON, row, {}, 0)

    assert found.height == 14 + 8 + 6


def test_words_without_room_beside_stand_above() -> None:
    row = Row("", (Mark(None, None, "consented"),), "Presence", "open")

    assert painted(ON, row, {}, 0).height == 14 + 8 + 16


def test_a_row_without_marks_is_its_words() -> None:
    assert "3 · no day known" in text(painted(ON, Row("3 · no day known"), {}, 0).said)


def test_acts_share_a_line_and_take_as_many_levels_as_their_words_need() -> None:
    every = [Row("", (Mark(d, d, "act"),), "Vote", "by the Parliament of Alfa") for d in (150, 151, 190)]

    found = points(ON, every, {}, 0)

    assert found.height == 14 + 16 + 2 * 16 + 4
    assert points(NARROW, every, {}, 0).height > found.height


def test_rows_follow_each_other_and_an_empty_lane_says_so() -> None:
    first, second = rows(ON, [Row("a"), Row("b")], {}, 0)

    assert first.height > 0
    assert "b" in text(second.said)
    assert "nothing" in text(nothing(ON, "nothing", 0).said)


def test_a_finding_is_a_link_beside_its_row() -> None:
    row = Row("", (Mark(120, 160, "possible"),), "Activity", "", ("f1",))

    found = painted(ON, row, {"f1": ("#finding-f1", "Finding 1")}, 0)

    assert found.said.links == tuple(link for link in found.said.links if "#finding-f1" in link)
    assert len(found.said.links) == 1
