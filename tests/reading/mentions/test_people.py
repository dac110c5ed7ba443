import pytest

from placet.reading.mention import Sort
from tests.reading.world import all_of, found, words


@pytest.mark.parametrize(
    ("text", "name", "traits"),
    [
        ("Senator Ana Ruiz Peña said", "Ana Ruiz Peña", {"office": "senator"}),
        (
            "National Action Party (PAN) Senator Ana Ruiz voiced",
            "Ana Ruiz",
            {"office": "senator", "party": "PAN"},
        ),
        ("la senadora panista Ana Ruiz dijo", "Ana Ruiz", {"party": "panista", "party_short": "PAN"}),
        ("el senador Luis de la Peña (PRI) votó", "Luis de la Peña", {"office": "senator", "party": "PRI"}),
        ("Ana Ruiz, presidenta de la Comisión de Marina, dijo", "Ana Ruiz", {"office": "president"}),
        (
            "el presidente de la Comisión de Marina, Luis Paz Gil, dijo",
            "Luis Paz Gil",
            {"office": "president"},
        ),
        ("Ana Ruiz, del PAN, pidió", "Ana Ruiz", {"party": "PAN"}),
        ("Ana Ruiz (Morena) pidió", "Ana Ruiz", {"party": "Morena"}),
        ("Mexican President Ana Ruiz asked", "Ana Ruiz", {"office": "president", "state": "mx"}),
        (
            "el ministro de Defensa, Luis Paz, firmó",
            "Luis Paz",
            {"office": "minister", "portfolio": "defence"},
        ),
        ("Gen. Luis B. Paz, commander", "Luis B. Paz", {"office": "general"}),
        ("el diputado Guerrero Paz habló", "Guerrero Paz", {"office": "deputy"}),
        ("La portavoz socialista, Ana Ruiz, habló", "Ana Ruiz", {"role": "portavoz", "party": "socialista"}),
        (
            "la congresista Ana Ruiz (Senda Abierta) lamentó",
            "Ana Ruiz",
            {"role": "congresista", "party": "Senda Abierta"},
        ),
        ("Ana Ruiz of the Left Party said", "Ana Ruiz", {"party": "Left Party"}),
        ("the Citizen Revolution caucus's Ana Ruiz voted", "Ana Ruiz", {"party": "Citizen Revolution"}),
        ("Luis Paz (Blue List) said no", "Luis Paz", {"party": "Blue List"}),
        ("Committee chair Ana Ruiz said", "Ana Ruiz", {"role": "Committee chair", "office": "chair"}),
        ("La directora general, Mtra. Ana Ruiz, firmó", "Ana Ruiz", {"office": "director"}),
        ("el ministro de Defensa, general (r) Luis Paz, dijo", "Luis Paz", {"portfolio": "defence"}),
        ("congresswoman Ana Ruiz-Paz of Popular Renewal", "Ana Ruiz-Paz", {"party": "Popular Renewal"}),
    ],
)
def test_a_person_is_a_name_beside_an_office_or_party(text: str, name: str, traits: dict[str, str]) -> None:
    ((exact, value),) = all_of(Sort.PERSON, text)

    assert exact == name
    assert dict(value.traits).items() >= traits.items()


@pytest.mark.parametrize(
    "text",
    [
        "the president of the Republic",
        "El presidente. La sesión",
        "Targeting Major Cartels: the training",
        "la mayor Operación",
        "the President of Mexico",
        "senadores de México",
        'la fragata "Almirante Brown" zarpó',
        "General Assembly of the State",
    ],
)
def test_an_office_without_a_name_is_nobody(text: str) -> None:
    assert words(Sort.PERSON, text) == []


def test_a_surname_alone_later_is_the_same_person() -> None:
    text = "Senator Ana Ruiz Peña spoke. Later Ruiz voted. Carmen Ruiz did not."

    assert [(exact, value.name) for exact, value in all_of(Sort.PERSON, text)] == [
        ("Ana Ruiz Peña", "Ana Ruiz Peña"),
        ("Ruiz", "Ana Ruiz Peña"),
    ]
    assert [m.flags for m in found(text) if m.sort == Sort.PERSON] == [(), ("short",)]


def test_a_surname_two_people_share_is_nobody_alone() -> None:
    text = "Senator Ana Ruiz and Senator Luis Ruiz spoke. Ruiz voted."

    assert words(Sort.PERSON, text) == ["Ana Ruiz", "Luis Ruiz"]


def test_a_name_of_a_person_is_no_place() -> None:
    assert words(Sort.PLACE, "el senador Luis Guerrero habló") == []
