from placet.claims.entity import Entities, Entity, Parent, Sort
from placet.claims.proposal import Derivation, Slot, Tier
from placet.reading.draft import draft
from placet.reading.gazetteer import Gazetteer
from placet.reading.proposals.states import receiving, sending
from placet.reading.setting import Setting
from tests.reading.drafted import CONSENT, drafted, drawn, of, read


def test_the_state_of_a_force_rests_on_its_own_name_where_that_is_said() -> None:
    text = "Ingresan a México 12 soldados del Ejército de Estados Unidos."
    sentences, setting = drawn(text, "es")

    found = [c for one in sentences for c in sending(one, setting)]
    stated = [c for c in found if c.derivation is Derivation.STATED]
    assert {c.value for c in found} == {"United States"}
    assert [text[c.start : c.end] for c in stated] == ["Estados Unidos"]


def test_the_host_is_named_by_its_name_before_all_else() -> None:
    (host,) = of(drafted(CONSENT), Slot.RECEIVING_STATE)

    assert (host.value, host.passage.exact) == ("Mexico", "México")


def test_the_national_territory_is_the_host_told_by_another_word() -> None:
    text = (
        "El Senado de los Estados Unidos Mexicanos autoriza.\n\n"
        "Doce soldados de Colombia ingresarán al territorio nacional.\n"
    )
    sentences, setting = drawn(text, "es")
    found, *_ = receiving(read(text).text, sentences, sentences, Setting("mx", setting.senders))

    assert found.value == "Mexico"
    if found.derivation is Derivation.IMPLIED:
        assert found.inputs
    assert found.tier in Tier


def test_without_a_host_nothing_is_said_of_one() -> None:
    sentences, _ = drawn("Doce soldados llegan.", "es")

    assert list(receiving("Doce soldados llegan.", sentences, sentences, Setting())) == []


def test_a_host_known_by_an_organ_of_the_register_alone_is_told_by_other_words() -> None:
    uruguay = Entity("uy", Sort.BODY, (), (("", "Uruguay"),), ())
    executive = Entity("uy-executive", Sort.BODY, (Parent("uy"),), (("", "Poder Ejecutivo"),), ())
    register = Gazetteer.of(Entities({one.id: one for one in (uruguay, executive)}))
    text = (
        "MONTEVIDEO, 9 de octubre de 2031\n\n"
        "La ley autoriza el ingreso al territorio nacional de 44 efectivos del Ejército de Brasil.\n\n"
        "El Poder Ejecutivo remitió el mensaje el 11 de agosto.\n"
    )
    (host,) = [one for one in draft(read(text), register).proposals if one.slot is Slot.RECEIVING_STATE]

    assert (host.value, host.passage.exact) == ("Uruguay", "territorio nacional")
