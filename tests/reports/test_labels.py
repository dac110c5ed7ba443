from placet.reports.board import board
from placet.reports.labels import GAP, Label, beside, halo, merged, stacked, wrapped, written

ON = board([100, 130, 160], 170, narrow=False)
NARROW = board([100, 160], 170, narrow=True)
LINK = (("#finding-1", "Finding 1"),)


def test_a_label_stands_right_of_a_thing_where_there_is_room() -> None:
    assert beside(ON, Label("Vote"), 300, 400) == 400 + GAP


def test_else_left_of_it() -> None:
    label = Label("Vote")

    assert beside(ON, label, 600, ON.now - 5) == 600 - GAP - label.wide(ON)


def test_and_nowhere_when_neither_has_room() -> None:
    assert beside(ON, Label("Vote"), ON.left, ON.now - 5) is None


def test_a_link_is_apart_from_the_words() -> None:
    found = written(ON, Label("Vote", "by 60", LINK), 0, 0)

    assert len(found.words) == 2
    assert 'href="#finding-1"' in found.links[0]


def test_a_long_label_takes_as_many_lines_as_it_needs() -> None:
    long = Label("Engineers", "of a very long name that goes on and on and on past every edge", LINK)

    said, high = stacked(NARROW, long, 0)

    assert high >= 4 * 16
    assert len(said.links) == 1
    assert all(NARROW.text(one) <= 100 for one in wrapped(NARROW, "a bc def ghij klmn opq", 100))


def test_letterings_join_and_have_a_halo_of_paper() -> None:
    one = written(ON, Label("Vote", "", LINK), 0, 0)

    both = merged([one, one])

    assert (len(both.words), len(both.links)) == (2, 2)
    assert 'paint-order="stroke"' in halo(ON, list(both.words))
