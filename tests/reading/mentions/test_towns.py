"""The towns of the world known beforehand."""

from placet.reading.mentions.towns import state_of, states_of


def test_a_town_of_one_state_lies_there() -> None:
    assert state_of("Ciudad del Carmen") == "mx"


def test_a_name_that_no_town_bears_has_no_state() -> None:
    assert states_of("Nowhereatall") == {}
    assert state_of("Nowhereatall") == ""


def test_the_state_spoken_of_is_chosen_among_namesakes() -> None:
    assert {"es", "ve"} <= set(states_of("Valencia"))
    assert state_of("Valencia", frozenset({"ve"})) == "ve"


def test_two_states_spoken_of_leave_it_open() -> None:
    assert state_of("Valencia", frozenset({"es", "ve"})) == ""
