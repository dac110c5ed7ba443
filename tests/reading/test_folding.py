import pytest

from placet.reading.document import Document, Part, Segment
from placet.reading.folding import Folds, fold
from placet.reading.sentences import pieces, sentences

OPENING = (
    "The chamber let in ten soldiers of a friendly army on Tuesday, after a debate of three hours in which"
    " nobody asked what they would be doing there all summer long."
)
OTHER = (
    "El puerto recibió a la fragata con una banda y con el alcalde, y los vecinos miraron desde el muelle"
    " mientras la tripulación bajaba en filas de a dos hacia la plaza."
)


def folds(*paragraphs: str) -> tuple[str, Folds]:
    text = "\n".join(paragraphs)
    document = Document("", "text", text, ())
    return text, fold(text, pieces(document), sentences(document))


def test_a_repeated_paragraph_is_folded_and_its_words_are_found_again() -> None:
    text, found = folds(OPENING, OTHER, OPENING)
    start = text.index("ten soldiers")
    again = text.rindex("ten soldiers")

    assert found.repeated(again, again + 12)
    assert not found.repeated(start, start + 12)
    assert found.also_at(text, start, start + 12) == ((again, again + 12),)


def test_a_passage_nearly_the_same_is_folded() -> None:
    text, found = folds(
        OPENING, OPENING.replace("friendly army", "friendly army,").replace("would be", "were")
    )

    assert found.repeated(text.rindex("ten soldiers"), text.rindex("ten soldiers") + 12)
    assert found.also_at(text, text.index("would be"), text.index("would be") + 8) == ()


def test_passages_whose_figures_differ_are_two() -> None:
    one = OPENING.replace("ten", "10")

    assert folds(one, one.replace("10", "12"))[1].pairs == ()


def test_short_items_that_repeat_stay_apart() -> None:
    assert folds("Mission A", "Personnel: 10", "Mission B", "Personnel: 10")[1].pairs == ()


def test_a_heading_between_repeated_paragraphs_is_folded_with_them() -> None:
    text, found = folds("Senate agrees", OPENING, OTHER, "Senate agrees", OPENING)

    assert found.repeated(text.rindex("Senate"), text.rindex("Senate") + 13)


def test_a_long_sentence_is_folded_inside_a_new_paragraph() -> None:
    text, found = folds(f"{OPENING} More was said.", f"{OPENING} And then the band played.")

    assert found.repeated(text.rindex("ten soldiers"), text.rindex("ten soldiers") + 12)
    assert not found.repeated(text.index("And then"), text.index("And then") + 5)


@pytest.mark.parametrize("text", ["", "\n\n", "..."])
def test_a_text_without_words_has_no_repeats(text: str) -> None:
    document = Document("", "text", text, (Segment(Part.PARAGRAPH, 0, len(text)),) if text else ())

    assert fold(text, pieces(document), sentences(document)).pairs == ()
