from dataclasses import replace

import pytest

from placet.claims.proposal import (
    Act,
    Derivation,
    Proposal,
    Quotation,
    Slot,
    Stance,
    Strength,
    Thing,
    Value,
    Window,
)
from placet.reading.spelled import invented, numbers, spelled


def proposal(slot: Slot, value: Value, words: str) -> Proposal:
    return Proposal("a", slot, value, Quotation(0, len(words), words))


@pytest.mark.parametrize(
    ("slot", "value", "words"),
    [
        (Slot.STRENGTH, Strength(13, 13), "trece elementos"),
        (Slot.STRENGTH, Strength(None, 1100), "up to 1,100 troops"),
        (Slot.PRESENCE, Window("2025-02-17", "2025-03-30"), "del 17 de febrero al 30 de marzo de 2025"),
        (Slot.VOTE, Act("Senado", "2025-02-11", 107, 0, 0), "El Senado votó el 11/02/2025, 107 a favor"),
        (Slot.POSITION, Stance("critics", stance="against"), "algunos lo rechazan"),
        (Slot.ARMS, (Thing("fusil M4", 4),), "cuatro fusiles M4"),
        (Slot.SENDING_STATE, "United States", "estadounidenses"),
        (Slot.SITE, "Rota", "en la base de Rota"),
    ],
)
def test_words_that_hold_the_value_spell_it(slot: Slot, value: Value, words: str) -> None:
    assert spelled(proposal(slot, value, words))


@pytest.mark.parametrize(
    ("slot", "value", "words"),
    [
        (Slot.STRENGTH, Strength(14, 14), "trece elementos"),
        (Slot.PRESENCE, Window("2025-02-17", "2025-03-31"), "del 17 de febrero al 30 de marzo de 2025"),
        (Slot.POSITION, Stance("Ana Ríos", stance="for"), "Ana Paz lo apoyó"),
        (Slot.SITE, "Rota", "en Cádiz"),
        (Slot.ARMS, (Thing("fusil M16", 4),), "cuatro fusiles M4"),
    ],
)
def test_a_figure_or_word_that_is_not_there_is_invented(slot: Slot, value: Value, words: str) -> None:
    assert invented(proposal(slot, value, words))


def test_inputs_may_hold_what_the_passage_lacks() -> None:
    one = proposal(Slot.PRESENCE, Window("2025-02-17", "2025-02-17"), "el 17 de febrero")
    helped = replace(one, inputs=(Quotation(0, 4, "2025"),))

    assert not spelled(helped)
    assert not invented(helped)
    assert invented(one)


def test_what_is_reckoned_is_not_looked_for() -> None:
    one = proposal(Slot.PRESENCE, Window("2025-02-17", "2025-03-09"), "tres semanas desde el 17 de febrero")

    assert not invented(replace(one, derivation=Derivation.COMPUTED))


def test_numbers_are_read_in_figures_and_words_of_both_languages() -> None:
    assert {22, 35, 5200, 19} <= numbers("Veintidós, thirty-five, 5.200; (19)")
