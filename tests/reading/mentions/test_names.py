import pytest

from placet.reading.mention import Sort
from placet.reading.mentions import names
from tests.reading.world import all_of, flags, found, gazetteer, one, words


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("El Senado de los Estados Unidos Mexicanos", ["mx"]),
        ("los Estados Unidos Mexicanos", ["mx"]),
        ("el Golfo de México y el Estado de México", []),
        ("Ciudad de México", []),
        ("in New Mexico and the Gulf of Mexico", []),
        ("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", ["gn", "gw", "gq", "pg"]),
        ("tell us more about the U.S. Then", ["us"]),
        ("Corea del Sur y Corea del Norte", ["kr", "kp"]),
        ("Michael Jordan met Jordan Peterson", []),
        ("forces from Jordan", ["jo"]),
        ("Chad Smith plays", []),
        ("Latin American leaders", []),
        ("the U.S.-Mexico border", ["us", "mx"]),
    ],
)
def test_states_are_told_from_what_is_only_like_them(text: str, states: list[str]) -> None:
    assert [value.entity for _, value in all_of(Sort.STATE, text)] == states


def test_a_state_is_named_in_english_whatever_the_text_says() -> None:
    assert one(Sort.STATE, "de Alemania", "es").name == "Germany"


def test_a_name_of_two_states_is_never_chosen_at_random() -> None:
    value = one(Sort.STATE, "troops in the Congo", "en")

    assert value.entity == ""
    assert value.trait("candidates") == "cd cg"
    assert flags(Sort.STATE, "troops in the Congo", "en") == [("ambiguous",)]


def test_georgia_is_a_state_and_a_state_of_a_state() -> None:
    text = "in Georgia"

    assert [m.sort for m in found(text)] == [Sort.PLACE, Sort.STATE]
    assert all("ambiguous" in m.flags for m in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "CIUDAD DE MÉXICO, 12 feb (EFE).- El Senado",
        "MEXICO CITY (Reuters) — The Senate",
        "Lima, 3 de junio de 2025 (Andina).- El Congreso",
        "BOGOTÁ — The Senate",
    ],
)
def test_a_dateline_is_flagged_as_one(text: str) -> None:
    assert flags(Sort.PLACE, text) == [("dateline",)]
    assert "dateline" not in flags(Sort.BODY, text)[0]


def test_a_place_in_the_sentence_is_no_dateline() -> None:
    assert flags(Sort.PLACE, "Campeche is warm - so they say") == [()]


def test_a_place_knows_what_it_lies_in() -> None:
    value = one_of(
        Sort.PLACE, "at the Old Mill naval facility in the state of Campeche", "Old Mill naval facility"
    )

    assert value == {"kind": "base", "in": "mx-cam", "state": "mx"}


def one_of(sort: Sort, text: str, exact: str) -> dict[str, str]:
    return dict(dict(all_of(sort, text))[exact].traits)


def test_a_state_inside_a_force_stays_and_is_flagged() -> None:
    text = "tropas estadounidenses"

    assert words(Sort.UNIT, text) == ["tropas estadounidenses"]
    assert flags(Sort.STATE, text) == [("nested",)]


def test_an_exercise_keeps_its_number_and_year() -> None:
    assert words(Sort.EXERCISE, "during UNITAS LXIV and Resolute Sentinel 2025") == [
        "UNITAS LXIV",
        "Resolute Sentinel 2025",
    ]


def test_short_forms_a_text_introduces_stand_for_the_name_before_them() -> None:
    text = "la Comisión de Asuntos Marítimos (CAM) y la Base Naval de Salinas (XYZ)"

    short = names.introduced(text, found(text, "es"))

    assert {key: value.name for key, value in short.items()} == {"CAM": "Comisión de Asuntos Marítimos"}


def test_offsets_are_those_of_the_text_and_mentions_stand_in_order() -> None:
    text = "ñ — el Senado mexicano y la Armada de México"
    mentions = names.find(text, "es", gazetteer())

    assert [text[m.start : m.end] for m in mentions if m.sort in {Sort.BODY, Sort.UNIT}] == [
        "Senado mexicano",
        "Armada de México",
    ]
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
