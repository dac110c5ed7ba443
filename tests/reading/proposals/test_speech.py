"""A figure in somebody's own words is that person's."""

from placet.claims.proposal import Slot, Strength
from tests.reading.drafted import drafted, of

TOLD = "El Senado autorizó el ingreso a México de 24 soldados de Estados Unidos, del 3 al 30 de mayo.\n\n"


def test_a_number_in_a_quotation_is_no_strength_where_the_text_gives_one() -> None:
    found = drafted(
        TOLD + '"Mañana serán doscientos soldados de Estados Unidos y nadie preguntará", dijo Ana Paz (PT).\n'
    )

    assert [p.value for p in of(found, Slot.STRENGTH)] == [Strength(24, 24)]


def test_a_number_that_only_a_speaker_gives_is_taken() -> None:
    found = drafted(
        "El Senado autorizó el ingreso de soldados de Estados Unidos a México.\n\n"
        '"Son 24 soldados de Estados Unidos los que llegarán pronto", dijo la senadora Ana Paz (PT).\n'
    )

    assert [p.value for p in of(found, Slot.STRENGTH)] == [Strength(24, 24)]


def test_quotation_marks_around_an_article_of_law_are_no_speech() -> None:
    found = drafted(
        'Artículo 1. Se aprueba: "Se permite el ingreso a México de 24 soldados de Estados Unidos."\n'
    )

    assert [p.value for p in of(found, Slot.STRENGTH)] == [Strength(24, 24)]
