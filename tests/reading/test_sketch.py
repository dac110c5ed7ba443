import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.reading.mention import Dated, Mention, Named, Quantity, Sort
from placet.reading.sketch import Marks, draw, fold

MARKS = Marks(["people", "state", "body.plenary", "body.committee"])
TEXT = "Él Senado admitió a 10 soldados de Bravia."
PEOPLE = Mention(Sort.QUANTITY, 20, 31, Quantity(10, 10, "people", "soldados"))
STATE = Mention(Sort.STATE, 35, 41, Named("Bravia"))


def mark(one: Mention) -> str:
    return MARKS.of("people" if one.sort is Sort.QUANTITY else "state")


def test_mentions_become_marks_and_words_are_folded() -> None:
    drawn = draw(TEXT, (0, len(TEXT)), [STATE, PEOPLE], mark)

    assert drawn.text == f"el senado admitio a {MARKS.of('people')}soldados de {MARKS.of('state')}."
    assert drawn.marks[20] is PEOPLE


def test_every_place_leads_back_to_the_text() -> None:
    drawn = draw(TEXT, (3, len(TEXT)), [PEOPLE, STATE], mark)
    at = drawn.text.index(MARKS.of("people"))

    assert drawn.span(at, at + 9) == (20, 31)
    assert TEXT[slice(*drawn.span(0, 6))] == "Senado"


def test_a_mention_within_another_is_kept_inside_it() -> None:
    outer = Mention(Sort.STATE, 18, 41, Named("x"))

    drawn = draw(TEXT, (0, len(TEXT)), [STATE, outer, PEOPLE], mark)

    assert drawn.at(18) == (outer, PEOPLE, STATE)


def test_mentions_of_other_sentences_and_those_without_a_mark_are_left_out() -> None:
    drawn = draw(TEXT, (0, 33), [PEOPLE, STATE], lambda _: "")

    assert (drawn.text, dict(drawn.marks)) == (fold(TEXT[:33]), {})


def test_a_name_stands_for_all_below_it() -> None:
    assert MARKS.under("body") == MARKS.of("body.committee") + MARKS.of("body.plenary")
    with pytest.raises(KeyError):
        MARKS.under("bod")


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_private_character_of_a_text_is_never_a_mark() -> None:
    day = Mention(Sort.PERIOD, 1, 2, Dated("2025"))

    assert draw("\ue000x", (0, 2), [day], lambda _: "").text == " x"
