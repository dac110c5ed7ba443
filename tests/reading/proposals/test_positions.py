import pytest

from placet.claims.proposal import Slot, Stance
from tests.reading.drafted import values

LEAD = "The Senate let 12 U.S. soldiers into Mexico on 4 March 2031.\n\n"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "Senator Ana Ruiz of the Green Party voted in favour.",
            Stance("Ana Ruiz", "Senator", "Green Party", "for"),
        ),
        ("Senator Eva Paz (Liberal) voted against.", Stance("Eva Paz", "Senator", "Liberal", "against")),
        (
            "La diputada Eva Paz (Verde) advirtió que nadie sabe a qué vienen.",
            Stance("Eva Paz", "diputada", "Verde", "concerned"),
        ),
    ],
)
def test_a_person_has_a_stance_with_office_and_party(text: str, stance: Stance) -> None:
    assert values(LEAD + text, Slot.POSITION) == [stance]


def test_critics_without_a_name_are_critics() -> None:
    found = values(LEAD + "Critics warn that nobody asked the villages.", Slot.POSITION)

    assert found == [Stance("critics", "", "", "concerned")]


def test_a_person_who_only_is_somewhere_takes_no_stance() -> None:
    assert values(LEAD + "Senator Ana Ruiz of the Green Party was in Lima.", Slot.POSITION) == []


def test_the_next_sentence_counts_where_it_goes_on_about_the_same_person() -> None:
    text = "Senator Ana Ruiz of the Green Party took the floor. She supported the motion."

    assert values(LEAD + text, Slot.POSITION) == [Stance("Ana Ruiz", "Senator", "Green Party", "for")]
