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
from placet.reading.gate import CRITICS, numbers, refusal

TEXT = (
    "Senator Ana Ruiz of the Green Party spoke for it. The Senate admitted twelve (12) U.S. soldiers with 3"
    " pistols on 4 March 2031; they stay for ten days, in the north. Critics object. By 60 votes to 2"
    " it passed."
)


def proposal(slot: Slot, value: Value, words: str, *inputs: str) -> Proposal:
    return Proposal("f1", slot, value, quoted(words), rule="r@1", inputs=tuple(map(quoted, inputs)))


def quoted(words: str) -> Quotation:
    start = TEXT.index(words)
    return Quotation(start, start + len(words), words)


GOOD = (
    proposal(Slot.STRENGTH, Strength(12, 12), "twelve (12) U.S. soldiers"),
    proposal(Slot.SENDING_STATE, "United States", "U.S. soldiers"),
    proposal(Slot.PRESENCE, Window("2031-03-04", ""), "on 4 March 2031"),
    proposal(Slot.PRESENCE, Window("2031-03-04", "2031-03-13"), "4 March 2031", "ten days"),
    proposal(Slot.VOTE, Act("Senate", "2031-03-04", 60, 2), "The Senate", "4 March 2031", "60 votes to 2"),
    proposal(
        Slot.POSITION,
        Stance("Ana Ruiz", "Senator", "Green Party", "for"),
        "Senator Ana Ruiz of the Green Party",
    ),
    proposal(Slot.POSITION, Stance(CRITICS, "", "", "concerned"), "Critics object"),
    proposal(Slot.ARMS, (Thing("pistols", 3),), "3 pistols"),
    proposal(Slot.SITE, "the north", "in the north"),
)


@pytest.mark.parametrize("one", GOOD)
def test_a_value_that_its_words_give_passes(one: Proposal) -> None:
    assert refusal(one, TEXT) is None


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (proposal(Slot.STRENGTH, Strength(13, 13), "twelve (12) U.S. soldiers"), "figures.invented"),
        (proposal(Slot.STRENGTH, Strength(None, None), "twelve"), "value.empty"),
        (proposal(Slot.STRENGTH, "twelve", "twelve"), "value.shape"),
        (proposal(Slot.SENDING_STATE, "France", "U.S. soldiers"), "state.invented"),
        (proposal(Slot.PRESENCE, Window("2031-03-05", ""), "on 4 March 2031"), "days.invented"),
        (
            proposal(Slot.PRESENCE, Window("2031-03-04", "2031-03-20"), "4 March 2031", "ten days"),
            "days.invented",
        ),
        (proposal(Slot.PRESENCE, Window("", ""), "4 March 2031"), "value.empty"),
        (proposal(Slot.VOTE, Act("Senate", "", 61, 2), "The Senate", "60 votes to 2"), "figures.invented"),
        (proposal(Slot.VOTE, Act("Chamber", "", 60, 2), "The Senate", "60 votes to 2"), "words.invented"),
        (proposal(Slot.POSITION, Stance("Ana Paz", "", "", "for"), "Senator Ana Ruiz"), "words.invented"),
        (proposal(Slot.POSITION, Stance("Ana Ruiz", "", "", "furious"), "Ana Ruiz"), "stance.unknown"),
        (proposal(Slot.POSITION, Stance("", "", "", "for"), "Ana Ruiz"), "value.empty"),
        (proposal(Slot.ARMS, (Thing("rifles", 3),), "3 pistols"), "words.invented"),
        (proposal(Slot.ARMS, (Thing("pistols", 30),), "3 pistols"), "figures.invented"),
        (proposal(Slot.ARMS, (), "3 pistols"), "value.empty"),
        (proposal(Slot.SITE, "the south", "in the north"), "words.invented"),
        (proposal(Slot.SITE, " ", "in the north"), "value.empty"),
    ],
)
def test_a_value_that_its_words_do_not_give_is_refused(one: Proposal, reason: str) -> None:
    assert refusal(one, TEXT) == reason


def test_words_that_do_not_stand_where_they_are_said_to_are_refused() -> None:
    good = GOOD[0]
    shifted = replace(
        good, passage=replace(good.passage, start=good.passage.start + 1, end=good.passage.end + 1)
    )
    beyond = replace(good, passage=Quotation(0, len(TEXT) + 1, TEXT + "."))
    repeated = replace(good, passage=replace(good.passage, also_at=((0, 5),)))

    assert refusal(shifted, TEXT) == "passage.differs"
    assert refusal(beyond, TEXT) == "passage.outside"
    assert refusal(replace(good, passage=Quotation(3, 3, "")), TEXT) == "passage.outside"
    assert refusal(repeated, TEXT) == "passage.differs"


def test_the_words_of_an_input_are_held_to_the_text_too() -> None:
    invented = replace(GOOD[3], inputs=(Quotation(0, 8, "ten days"),))

    assert refusal(invented, TEXT) == "passage.differs"


def test_a_sum_of_people_passes_only_as_computed() -> None:
    text = "2 officers and 8 sailors"
    words = Quotation(0, len(text), text)
    one = Proposal("f1", Slot.STRENGTH, Strength(10, 10), words, rule="r@1")

    assert refusal(one, text) == "figures.invented"
    assert refusal(replace(one, derivation=Derivation.COMPUTED), text) is None


def test_a_day_without_its_year_is_read_beside_the_day_of_publication() -> None:
    text = "from 4 March on"
    one = Proposal("f1", Slot.PRESENCE, Window("2031-03-04", ""), Quotation(0, 15, text), rule="r@1")

    assert refusal(one, text) == "days.invented"
    assert refusal(one, text, "2031-02-20") is None


def test_numbers_are_read_in_figures_and_in_words_of_both_languages() -> None:
    assert {12, 3, 200} <= numbers("doce, three y 200")
