import pytest

from placet.reading.proposals.speakers import Person, people_of, votes
from tests.reading.drafted import drawn, read


def found(text: str) -> list[Person]:
    every, _ = drawn(text)
    return [person for one in every for person in people_of(read(text).text, one)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Senator Ana Ruiz of the Green Party spoke.", ("Ana Ruiz", "Senator", "Green Party")),
        ("La diputada Eva Paz (Verde) habló.", ("Eva Paz", "diputada", "Verde")),
        ("Hon. Abdi Guyo, MP (ODM) spoke.", ("Abdi Guyo", "Hon.", "ODM")),
        ("Zoe Vane, mayor of Northport, spoke.", ("Zoe Vane", "mayor of Northport", "")),
    ],
)
def test_people_have_the_office_and_the_party_told_beside_their_names(
    text: str, told: tuple[str, str, str]
) -> None:
    assert [(one.name, one.role, one.party) for one in found(text)] == [told]


def test_the_name_and_all_that_belongs_to_it_are_where_they_stand() -> None:
    text = "Yesterday Senator Ana Ruiz (Verde) spoke."
    (person,) = found(text)

    assert text[slice(*person.who)] == "Ana Ruiz"
    assert text[slice(*person.span)] == "Senator Ana Ruiz (Verde)"


def test_two_behind_one_office_are_two() -> None:
    assert [one.name for one in found("Los diputados Ana Ruiz y Eva Paz hablaron.")] == [
        "Ana Ruiz",
        "Eva Paz",
    ]


def test_who_is_named_right_behind_a_vote_needs_no_office() -> None:
    text = "Votó en contra Eva Paz."
    (person,) = found(text)

    assert votes(text, person)
    assert not votes("Ayer Eva Paz habló.", person)
