import pytest

from placet.reading.mention import Sort
from tests.reading.world import all_of, words


@pytest.mark.parametrize(
    ("text", "exact", "entity"),
    [
        ("the Mexican Senate voted", "Mexican Senate", "mx-senate"),
        ("Peru's Congress voted", "Peru's Congress", "pe-congress"),
        ("el Congreso de Perú votó", "Congreso de Perú", "pe-congress"),
        ("el Senado votó", "Senado", ""),
        ("the Argentine Congress", "Argentine Congress", "ar-congress"),
    ],
)
def test_an_organ_is_of_the_state_beside_it(text: str, exact: str, entity: str) -> None:
    ((found, value),) = all_of(Sort.BODY, text)

    assert (found, value.entity) == (exact, entity)


@pytest.mark.parametrize(
    ("text", "exact", "state"),
    [
        ("ingreso de tropas estadounidenses", "tropas estadounidenses", "us"),
        ("soldados de Brasil", "soldados de Brasil", "br"),
        ("personal militar de EE.UU. llegó", "personal militar de EE.UU.", "us"),
        ("the German soldiers", "German soldiers", "de"),
        ("marines from Peru", "marines from Peru", "pe"),
    ],
)
def test_forces_are_of_the_state_beside_them(text: str, exact: str, state: str) -> None:
    ((found, value),) = all_of(Sort.UNIT, text)

    assert (found, value.trait("state")) == (exact, state)


def test_a_unit_takes_service_and_state_from_the_service_beside_it() -> None:
    text = "the U.S. Army’s 9th Mountain Regiment"
    value = dict(all_of(Sort.UNIT, text))["9th Mountain Regiment"]

    assert (value.trait("state"), value.trait("of")) == ("us", "us-army")


def test_people_in_uniform_of_no_state_are_left_out() -> None:
    assert words(Sort.UNIT, "the troops and their instructors") == []


def test_a_committee_takes_the_state_of_the_chamber_it_crosses() -> None:
    ((_, value),) = all_of(Sort.BODY, "the Argentine Senate’s Fisheries Committee")

    assert value.trait("state") == "ar"
