import pytest

from placet.claims.proposal import Slot, Thing
from tests.reading.drafted import values

ES = "El Senado autorizó el ingreso a México de 12 soldados de Estados Unidos. "
EN = "The Senate let 12 U.S. soldiers into Mexico. "


@pytest.mark.parametrize(
    ("text", "arms"),
    [
        (EN + "Soldiers carry rifles.", [(Thing("rifles"),)]),
        (EN + "They bring their personal weapons.", [(Thing("personal weapons"),)]),
        (ES + "Traerán fusiles HK G36.", [(Thing("fusiles HK G36"),)]),
        (ES + "Portarán únicamente su armamento individual.", [(Thing("armamento individual"),)]),
        (ES + "Ingresarán sin armas y no portarán pistolas.", []),
        (EN + "They carry no rifles.", []),
        (EN + "Weapons of some kind are listed.", []),
        (EN + "The rifles of the guard are old.", []),
    ],
)
def test_arms_are_named_where_they_are_said_to_be_brought(text: str, arms: list[object]) -> None:
    assert values(text, Slot.ARMS) == arms


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        (ES + "Llegan a bordo de la fragata HMS Portland.", Thing("fragata HMS Portland")),
        (ES + "Los trae un buque de apoyo Guillobel.", Thing("buque de apoyo Guillobel", 1)),
    ],
)
def test_a_ship_with_a_name_is_a_means_and_counted_only_where_words_count_it(text: str, ship: Thing) -> None:
    assert (ship,) in values(text, Slot.MEANS)


LISTED = """STRENGTH RETURN

Visiting force: 12 soldiers of the French Army in Estonia

B. WEAPONS
   Item                                        Quantity
   Minimi light machine gun ...................  12
   81 mm mortar L16 ...........................   4

D. VEHICLES
   Rigid raiding craft ........................   8
"""


def test_a_line_with_dots_is_what_the_heading_of_its_list_says() -> None:
    assert (Thing("Minimi light machine gun", 12),) in values(LISTED, Slot.ARMS)
    assert (Thing("81 mm mortar L16", 4),) in values(LISTED, Slot.ARMS)
    assert (Thing("Rigid raiding craft", 8),) in values(LISTED, Slot.MEANS)


def test_an_aircraft_may_be_told_by_its_type_and_an_article() -> None:
    assert (Thing("CH-148 Cyclone helicopter", 1),) in values(
        EN + "The ship also carries a CH-148 Cyclone helicopter.", Slot.MEANS
    )


@pytest.mark.parametrize(
    "text", [ES + "Maniobrarán junto con el ROU Artigas.", EN + "Every rifle is counted; they bring them."]
)
def test_a_ship_beside_them_and_arms_in_general_are_not_brought(text: str) -> None:
    assert not [v for slot in (Slot.ARMS, Slot.MEANS) for v in values(text, slot)]


def test_a_label_under_a_heading_of_means_counts_them_and_under_another_it_does_not() -> None:
    text = (
        "PARTE DE FUERZA\n\nFuerza: Ejército de Guatemala en Honduras\n\n1. Personal\nPresentes: 29\n\n"
        "2. Medios en el país\nMotoniveladoras: 3\n\n3. Novedades\nAccidentes: 2\n"
    )

    assert values(text, Slot.MEANS) == [(Thing("Motoniveladoras", 3),)]


def test_lines_under_a_head_of_columns_are_what_the_list_is_headed() -> None:
    text = (
        EN
        + "\n\nII. Armament and ammunition\n\nDescription Quantity\n\n"
        + "1. Assault rifle, cal. 5.45 mm 160\n\n2. Demolition charge, 400 g 150\n"
    )

    assert values(text, Slot.ARMS) == [
        (Thing("Assault rifle, cal. 5.45 mm", 160),),
        (Thing("Demolition charge, 400 g", 150),),
    ]
