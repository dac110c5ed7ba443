"""An exit told by the entry, and an entry told by the exit."""

import pytest

from placet.claims.proposal import Derivation, Slot
from placet.reading.proposals import crossings
from tests.reading.drafted import CONSENT, drafted, of, values

ENGLISH = (
    "The National Assembly of Kenya approved on 4 March 2031 the entry of 12 soldiers of the British Army"
    " into Kenya.\n\n"
)


def crossed(text: str) -> dict[Slot, set[str]]:
    found = drafted(text)
    return {
        slot: {str(getattr(one.value, "name", one.value)) for one in of(found, slot)}
        for slot in (Slot.ENTRY_POINT, Slot.EXIT_POINT)
    }


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (CONSENT + "El ingreso y la salida serán por el puerto de Veracruz.\n", "Veracruz"),
        (CONSENT + "Ingresarán por el puerto de Veracruz y saldrán por el mismo puerto.\n", "Veracruz"),
        (ENGLISH + "Entry and exit will be through the port of Mombasa.\n", "Mombasa"),
        (ENGLISH + "They will enter through the port of Mombasa and leave by the same port.\n", "Mombasa"),
        (
            ENGLISH
            + "They arrive on 3 May 2031 and leave on 9 May 2031, both through the port of Mombasa.\n",
            "Mombasa",
        ),
    ],
)
def test_one_crossing_told_for_both_ways_is_entry_and_exit(text: str, where: str) -> None:
    found = crossed(text)
    for slot, names in found.items():
        assert len(names) == 1, (slot, names)
        assert where in next(iter(names))


def test_a_crossing_told_for_the_way_in_alone_is_no_exit() -> None:
    found = crossed(CONSENT + "Ingresarán por el puerto de Veracruz.\n")
    assert found[Slot.ENTRY_POINT]
    assert not found[Slot.EXIT_POINT]


def test_an_exit_of_its_own_is_not_overwritten_by_the_entry() -> None:
    found = crossed(CONSENT + "Ingresarán por el puerto de Veracruz y saldrán por el puerto de Tampico.\n")
    assert "Veracruz" in next(iter(found[Slot.ENTRY_POINT]))
    assert "Tampico" in next(iter(found[Slot.EXIT_POINT]))


def test_an_exit_by_the_same_port_is_computed_and_names_the_words_that_say_so() -> None:
    found = drafted(CONSENT + "Ingresarán por el puerto de Veracruz.\n\nSaldrán por el mismo puerto.\n")
    (left,) = of(found, Slot.EXIT_POINT)
    assert left.derivation is Derivation.COMPUTED
    assert left.inputs


def test_nothing_drawn_gives_no_exit() -> None:
    assert list(crossings.exits([], [])) == []


def test_the_same_airport_is_an_airport_though_a_port_was_named_since() -> None:
    text = (
        "The Senate let 12 U.S. soldiers into Kenya. They shall arrive through Jomo Kenyatta International"
        " Airport. Vehicles shall be landed at the Port of Mombasa. They shall depart through the same"
        " airport.\n"
    )

    assert values(text, Slot.EXIT_POINT) == ["Jomo Kenyatta International Airport"]
