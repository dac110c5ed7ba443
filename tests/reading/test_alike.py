import pytest

from placet.claims.proposal import Slot
from placet.reading.alike import alike, folded, words


def test_a_name_is_folded_to_words_without_case_accents_and_articles() -> None:
    assert folded("La Comisión del Senado") == ("comision", "de", "senado")


def test_a_topic_has_one_form_for_singular_and_plural() -> None:
    assert words("two light vehicles") == words("light vehicle, two")
    assert words("los fusiles") == words("fusil")


@pytest.mark.parametrize(
    ("slot", "said", "known"),
    [
        (Slot.SITE, "the Fort Sherman", "Fort Sherman"),
        (Slot.HOST_UNIT, "BRIGADA DE SELVA No. 17", "Brigada de Selva No 17"),
        (Slot.ACTIVITY, "desembarcos", "desembarcos nocturnos"),
        (Slot.STRENGTH, {"min": 8, "max": 10}, {"min": 8, "max": 10}),
        (Slot.STRENGTH, {"min": None, "max": 10}, {"max": 10}),
        (Slot.PRESENCE, {"from": "2025-02-17", "to": ".."}, {"from": "2025-02-17", "to": ""}),
        (
            Slot.VOTE,
            {"body": "Senado", "date": "2025-02-11", "for": 107},
            {"body": ["El Senado"], "date": "2025-02-11", "for": [107, None]},
        ),
        (
            Slot.POSITION,
            {"who": "Ana Paz", "role": "senadora", "party": "", "stance": "for"},
            {"who": "Ana Paz", "stance": "for"},
        ),
        (
            Slot.POSITION,
            {"who": "critics", "stance": "against"},
            {"who": "critics", "stance": ["concerned", "against"]},
        ),
        (Slot.ARMS, {"type": "pistola Glock 19", "count": 34}, {"type": "pistolas Glock 19", "count": 34}),
        (Slot.MEANS, {"type": "frigate FS Vendémiaire", "count": None}, "FS Vendémiaire"),
        (Slot.UNIT, "FS Vendémiaire", {"type": "frigate FS Vendémiaire", "count": 1}),
    ],
)
def test_values_that_say_the_same_are_alike(slot: Slot, said: object, known: object) -> None:
    assert alike(slot, said, known)


@pytest.mark.parametrize(
    ("slot", "said", "known"),
    [
        (Slot.SITE, "Fort", "Fort Sherman"),
        (Slot.SITE, "Fort Sherman, Colón", "Fort Sherman"),
        (Slot.ACTIVITY, "", "desembarcos"),
        (Slot.ACTIVITY, "de la", "desembarcos de la noche"),
        (Slot.STRENGTH, {"min": 10, "max": 10}, {"max": 10}),
        (Slot.PRESENCE, {"from": "2025-02-17", "to": ""}, {"from": "2025-02-17", "to": "2025-03-30"}),
        (
            Slot.VOTE,
            {"body": "Senado", "date": "2025-02-11", "for": 107},
            {"body": "Senado", "date": "2025-02-11"},
        ),
        (Slot.VOTE, {"body": "Senado", "date": "", "for": None}, {"body": "Senado", "date": "2025-02-11"}),
        (
            Slot.POSITION,
            {"who": "Ana Paz", "party": "PAN", "stance": "for"},
            {"who": "Ana Paz", "party": "PRI", "stance": "for"},
        ),
        (Slot.POSITION, {"who": "Ana Paz", "stance": "for"}, {"who": "Ana Paz", "stance": "against"}),
        (Slot.UNIT, "Armada", {"min": 10, "max": 10}),
        (Slot.ARMS, {"type": "pistola Glock 19", "count": None}, {"type": "pistolas Glock 19", "count": 34}),
    ],
)
def test_values_that_differ_are_not_alike(slot: Slot, said: object, known: object) -> None:
    assert not alike(slot, said, known)
