"""A template gives the fullest sentence whose slots all have a text."""

from placet.wording.template import fill, raised, sentence, sentences, slots

TEXTS = {"who": "the Navy", "day|on": "on 3 May"}


def render(slot: str) -> str:
    return TEXTS.get(slot, "")


def test_the_slots_of_a_sentence_are_told_sorted_and_as_often_as_they_occur() -> None:
    assert slots("{b} and {a..c|day} and {b}") == ("a..c|day", "b", "b")


def test_the_first_variant_whose_slots_are_all_given_is_filled() -> None:
    assert fill(["{who} at {hour}.", "{who} came {day|on}.", "Came."], render) == "The Navy came on 3 May."


def test_a_variant_without_slots_stands_where_nothing_else_can() -> None:
    assert fill(["At {hour}.", "Some day."], render) == "Some day."


def test_no_variant_that_can_be_filled_gives_nothing() -> None:
    assert fill(["At {hour}."], render) == ""


def test_a_slot_at_the_beginning_stays_small_where_that_is_asked() -> None:
    assert fill(["{who}"], render, capital=False) == "the Navy"


def test_what_a_slot_holds_is_never_read_as_a_slot() -> None:
    assert fill(["By {who}."], {"who": "{day}"}.__getitem__) == "By {day}."


def test_a_text_is_raised_to_a_sentence() -> None:
    assert [raised("ten"), sentence("ten"), sentence("Ten."), sentence("")] == ["Ten", "Ten.", "Ten.", ""]


def test_sentences_are_joined_without_the_empty_ones() -> None:
    assert sentences(["One.", "", " Two. "]) == "One. Two."
