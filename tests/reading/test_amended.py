"""What an amending paper says of the text as it was is not what holds now."""

from placet.claims.proposal import About, Slot, Strength, Window
from tests.reading.drafted import drafted, of

AMENDED = """
CONGRESO DE LA REPÚBLICA DE GUATEMALA

CONSIDERANDO:
Que por Acuerdo 7-2031, este Organismo autorizó el ingreso de cuarenta efectivos del Ejército de los
Estados Unidos de América, del 1 de junio al 15 de julio de 2031, para impartir un curso de rescate;

ACUERDA:

Artículo 1. Se reforma el artículo 1 del Acuerdo 7-2031, el cual queda así: "Se autoriza el ingreso de
veintiséis efectivos del Ejército de los Estados Unidos de América, del 3 de noviembre al 10 de diciembre de
2031."
"""

CORRECTED = """
FE DE ERRATAS al decreto por el que se autoriza el ingreso de elementos de la Armada de Chile a México.

En el artículo 1, dice:

"...el ingreso de 18 elementos de la Armada de Chile, del 20 de octubre al 7 de noviembre de 2031..."

Debe decir:

"...el ingreso de 16 elementos de la Armada de Chile, del 22 de octubre al 11 de noviembre de 2031..."
"""


def test_a_recital_of_the_consent_that_is_amended_is_of_an_earlier_one() -> None:
    found = drafted(AMENDED)
    now = [p.value for p in of(found, Slot.STRENGTH) if p.about is About.THIS]
    then = [p.value for p in of(found, Slot.STRENGTH) if p.about is About.EARLIER]

    assert now == [Strength(26, 26)]
    assert then == [Strength(40, 40)]


def test_words_behind_it_said_are_of_no_mission_and_those_behind_it_should_say_are() -> None:
    found = drafted(CORRECTED)
    now = [
        p.value for p in found.proposals if p.about is About.THIS and p.slot in {Slot.STRENGTH, Slot.PRESENCE}
    ]

    assert set(now) == {Strength(16, 16), Window("2031-10-22", "2031-11-11")}


def test_a_paper_that_amends_nothing_recites_its_own_consent() -> None:
    found = drafted(AMENDED.replace("Se reforma el artículo 1 del Acuerdo 7-2031, el cual queda así: ", ""))

    assert Strength(40, 40) in [p.value for p in of(found, Slot.STRENGTH) if p.about is About.THIS]
