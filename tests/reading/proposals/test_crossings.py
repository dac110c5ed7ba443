"""An exit told by the entry."""

from placet.reading.proposals import crossings


def test_nothing_drawn_gives_no_exit() -> None:
    assert list(crossings.exits([], [])) == []


def test_the_words_of_both_ways_are_known() -> None:
    assert crossings._BOTH.search("ingreso y salida por el puerto")
    assert not crossings._BOTH.search("ingreso por el puerto")
