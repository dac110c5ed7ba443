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


def test_two_people_behind_one_office_take_one_stance_each() -> None:
    found = values(LEAD + "Votaron en contra los congresistas Ana Ruiz y Luis Paz.", Slot.POSITION)

    assert found == [
        Stance("Ana Ruiz", "congresistas", "", "against"),
        Stance("Luis Paz", "congresistas", "", "against"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Ana Ruiz's panel recommended it.",
        "La solicitud fue presentada por la presidenta Ana Ruiz para reforzar la cooperación.",
        "Al defender el dictamen de la comisión, que preside Ana Ruiz (PRI), se habló de soberanía.",
    ],
)
def test_who_is_only_named_as_owner_sender_or_chair_takes_no_stance(text: str) -> None:
    assert values(LEAD + text, Slot.POSITION) == []


def test_an_office_in_an_organ_has_the_organs_whole_name() -> None:
    (found,) = values(
        LEAD + "Respaldó el envío Ana Ruiz (PRI), presidenta de la Comisión de Defensa Nacional.",
        Slot.POSITION,
    )

    assert isinstance(found, Stance)
    assert found.role == "presidenta de la Comisión de Defensa Nacional"


def test_a_stance_that_hangs_on_something_is_a_concern() -> None:
    (found,) = values(LEAD + "La diputada Ana Ruiz (PRI) supeditó su apoyo a un informe.", Slot.POSITION)

    assert isinstance(found, Stance)
    assert found.stance == "concerned"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "Senator Eva Paz (Liberal) backed the motion but warned that no date had been given.",
            Stance("Eva Paz", "Senator", "Liberal", "concerned"),
        ),
        (
            "Hon. Abdi Guyo, MP (ODM) opposed the request.",
            Stance("Abdi Guyo", "Hon.", "ODM", "against"),
        ),
        (
            "El general Brigadier Luis Rojas Paz apoyó el ingreso.",
            Stance("Luis Rojas Paz", "general Brigadier", "", "for"),
        ),
        (
            "The Minister of Defence, the Hon. Delroy Hemmings, supported the request.",
            Stance("Delroy Hemmings", "Minister of Defence", "", "for"),
        ),
        (
            "Senator Eva Paz of the Green Party, which usually supports the government, voted against.",
            Stance("Eva Paz", "Senator", "Green Party", "against"),
        ),
    ],
)
def test_worry_after_support_ranks_offices_and_what_is_told_of_a_party(text: str, stance: Stance) -> None:
    assert values(LEAD + text, Slot.POSITION) == [stance]


def test_what_a_mayor_is_of_is_no_party() -> None:
    text = LEAD + "Zoe Vane, mayor of Northport, objected to the noise."

    (found,) = values(text, Slot.POSITION)
    assert isinstance(found, Stance)
    assert found.party == ""
