from placet.claims.proposal import Act, Derivation, Slot
from tests.reading.drafted import drafted, of

COUNTED = "El dictamen fue aprobado con 8 votos a favor y 2 en contra.\n"


def test_an_act_without_a_body_has_the_one_its_paper_names() -> None:
    head = "DICTAMEN DE LA COMISIÓN DE MARINA\n\nIngreso a México de 12 soldados de Colombia.\n\n"
    (opinion,) = of(drafted(head + COUNTED), Slot.OPINION)

    assert isinstance(opinion.value, Act)
    assert opinion.value.body.casefold() == "comisión de marina"
    assert (opinion.value.for_, opinion.value.against) == (8, 2)
    assert opinion.derivation is Derivation.IMPLIED
    assert opinion.inputs


def test_an_act_of_nobody_is_left_out() -> None:
    found = drafted(
        "Ingreso a México de 12 soldados de Colombia.\n\nFue aprobado con 8 votos a favor y 2 en contra.\n"
    )

    assert all(isinstance(one.value, Act) and one.value.body for one in of(found, Slot.VOTE))


def test_a_paper_without_a_day_in_its_words_has_that_of_its_signature() -> None:
    text = (
        "DECRETO\n\n"
        "La Cámara de Senadores decreta: se autoriza el ingreso a México de 12 soldados de Colombia.\n\n"
        "Salón de sesiones de la Cámara de Senadores, Ciudad de México, a 4 de marzo de 2031.\n"
    )
    (vote,) = of(drafted(text), Slot.VOTE)

    assert isinstance(vote.value, Act)
    assert vote.value.date == "2031-03-04"
