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


def test_the_day_is_the_chambers_and_not_that_of_the_head_of_state() -> None:
    text = (
        "RESOLUCIÓN LEGISLATIVA N.º 31900\n\n"
        "EL CONGRESO DE LA REPÚBLICA DEL PERÚ ha dado la resolución legislativa siguiente:\n\n"
        "Artículo 1. Se autoriza el ingreso al Perú de 12 soldados de Colombia.\n\n"
        "En Lima, a los cinco días del mes de agosto de dos mil treinta y uno.\n\n"
        "Mando se publique y cumpla. Dado en la Casa de Gobierno, en Lima, a los trece días del mes de agosto"
        " de dos mil treinta y uno.\n"
    )
    (vote,) = of(drafted(text), Slot.VOTE)

    assert isinstance(vote.value, Act)
    assert vote.value.date == "2031-08-05"


def test_a_committees_paper_without_a_signature_has_the_day_at_its_head() -> None:
    text = (
        "STANDING COMMITTEE ON FOREIGN AFFAIRS AND DEFENCE\n\n"
        "Report on the entry of a visiting force from Australia\n\n"
        "12 June 2031\n\n"
        "Ninety soldiers of the Australian Army will train in Fiji from 14 July to 8 August 2031.\n\n"
        "The Committee, by four votes to one, recommends that the entry be approved.\n"
    )
    (opinion,) = of(drafted(text), Slot.OPINION)

    assert isinstance(opinion.value, Act)
    assert (opinion.value.date, opinion.value.for_) == ("2031-06-12", 4)


def test_counts_behind_a_committees_decision_are_the_committees() -> None:
    text = (
        "La Comisión de Marina del Senado aprobó el dictamen sobre el ingreso a México de 12 soldados de"
        " Colombia.\n\n"
        "El documento se aprobó con 16 votos a favor.\n"
    )
    found = drafted(text)

    assert not of(found, Slot.VOTE)
    assert [one.value.for_ for one in of(found, Slot.OPINION) if isinstance(one.value, Act)] == [16]


def test_a_letter_is_the_request_it_makes_with_the_day_at_its_head() -> None:
    text = (
        "PODER EJECUTIVO\n\nMontevideo, 14 de marzo de 2031\n\n"
        "El Poder Ejecutivo tiene el honor de dirigirse a ese Cuerpo a fin de remitir el adjunto proyecto de"
        " ley por el cual se autoriza el ingreso al Uruguay de 12 soldados de Chile.\n"
    )
    (request,) = of(drafted(text), Slot.REQUEST)

    assert request.value == Act("Poder Ejecutivo", "2031-03-14")


def test_a_vote_of_the_same_session_has_the_day_of_the_vote_told_before() -> None:
    text = (
        "El 4 de marzo de 2031 el Senado autorizó por 60 votos a favor y 20 en contra el ingreso a México de"
        " 12 soldados de Colombia, del 1 al 9 de mayo de 2031.\n\n"
        "En la misma sesión, el Senado autorizó por 71 votos a favor y 2 en contra el ingreso de 30"
        " soldados de Brasil, del 3 al 21 de noviembre de 2031.\n"
    )
    days = {
        one.value.for_: one.value.date for one in of(drafted(text), Slot.VOTE) if isinstance(one.value, Act)
    }

    assert days == {60: "2031-03-04", 71: "2031-03-04"}


def test_a_reckoned_day_stays_reckoned_where_the_body_is_understood() -> None:
    text = (
        "MEXICO CITY, Sept 14, 2028 (Press) - Mexico's Senate has authorized 12 U.S. soldiers to enter the"
        " country.\n\nThe measure passed on Wednesday by 79 votes to 21.\n"
    )
    (vote,) = of(drafted(text), Slot.VOTE)

    assert isinstance(vote.value, Act)
    assert (vote.value.date, vote.value.for_) == ("2028-09-13", 79)
    assert vote.derivation is Derivation.COMPUTED
