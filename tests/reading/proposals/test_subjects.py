import pytest

from placet.claims.proposal import Slot
from tests.reading.drafted import values

EN = "The Senate let 12 U.S. soldiers into Mexico. "
ES = "El Senado autorizó el ingreso a México de 12 soldados de Estados Unidos. "


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (EN + "On the syllabus: small-boat assault, jungle tracking and combat medicine.", 3),
        (EN + "They will teach search techniques, convoy escort and bridge repair.", 3),
        (ES + "Practicarán nado de combate, uso de explosivos y rescate.", 3),
        (EN + "They will teach at the port.", 0),
        (EN + "They will teach marines who come from the north, and others.", 0),
    ],
)
def test_each_member_of_a_list_of_what_is_taught_is_an_activity(text: str, subjects: int) -> None:
    assert len(values(text, Slot.ACTIVITY)) == subjects


def test_members_are_in_the_words_of_the_text() -> None:
    found = values(EN + "They will teach search techniques, convoy escort and bridge repair.", Slot.ACTIVITY)

    assert found == ["search techniques", "convoy escort", "bridge repair"]


def test_the_last_member_of_a_list_ends_where_the_sentence_tells_whom_it_is_taught() -> None:
    text = EN + "They will teach jungle tracking and casualty evacuation to Mexican marines."

    assert values(text, Slot.ACTIVITY) == ["jungle tracking", "casualty evacuation"]


def test_people_lengths_of_time_and_places_are_no_members_of_a_list() -> None:
    assert values(EN + "They will teach rangers and soldiers how to survive.", Slot.ACTIVITY) == []
