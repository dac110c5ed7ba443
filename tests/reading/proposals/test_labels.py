"""What stands behind labels of sites, units and hosts."""

import pytest

from placet.claims.proposal import Slot
from tests.reading.drafted import CONSENT, drafted, of


def named(text: str, slot: Slot) -> set[str]:
    return {str(one.value) for one in of(drafted(text), slot)}


@pytest.mark.parametrize(
    ("line", "sites"),
    [
        ("Lugar: Xochitepango y Tlalmiminco, estado de Morelos.\n", {"Xochitepango", "Tlalmiminco"}),
        ("Sede: Rancho Las Palomitas (zona norte)\n", {"Rancho Las Palomitas"}),
        ("Venue: Old Quarry Flats\n", {"Old Quarry Flats"}),
    ],
)
def test_a_site_that_nobody_knows_is_read_from_its_label(line: str, sites: set[str]) -> None:
    assert sites <= named(CONSENT + line, Slot.SITE)


def test_where_a_labelled_site_lies_is_no_site_of_its_own() -> None:
    assert "estado de Morelos" not in named(CONSENT + "Lugar: Xochitepango, estado de Morelos.\n", Slot.SITE)


def test_a_unit_behind_its_label_is_the_visitor_s_and_one_s_own_the_host_s() -> None:
    text = CONSENT + "Fuerza extranjera: Los Halcones del Norte\n\nFuerza propia: Rurales de Sonora\n"
    assert "Halcones del Norte" in " ".join(named(text, Slot.UNIT))
    assert "Rurales de Sonora" in named(text, Slot.HOST_UNIT)


def test_words_in_small_letters_behind_a_label_are_no_name() -> None:
    assert not named(CONSENT + "Lugar: por definir\n", Slot.SITE)
