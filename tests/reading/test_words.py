"""Words found in a text, and where a passage stands."""

import pytest

from placet.reading.document import Part, Segment, Where
from placet.reading.words import find, numbered, place, quote, segment_at

TEXT = "Page 1\nTen came\nto the pier.\nTen came again."
SEGMENTS = (
    Segment(Part.PAGE, 0, 6),
    Segment(Part.PARAGRAPH, 7, 28),
    Segment(Part.PARAGRAPH, 29, 44),
)


def test_words_are_found_with_any_space_between_them_but_no_other_letter() -> None:
    assert find(TEXT, "came to  the") == ((11, 22),)
    assert find(TEXT, "Ten came") == ((7, 15), (29, 37))
    assert find(TEXT, "ten came") == ()
    assert find(TEXT, "  ") == ()


def test_a_quotation_has_the_words_around_it() -> None:
    found = quote(TEXT, 11, 15, [(33, 37)])

    assert (found.exact, found.before, found.after[:4]) == ("came", "Page 1\nTen ", "\nto ")
    assert found.also_at == ((33, 37),)


def test_pages_have_no_number_of_their_own() -> None:
    assert numbered(SEGMENTS) == (0, 1, 2)
    assert segment_at(SEGMENTS, 30) == 2


@pytest.mark.parametrize(
    ("language", "cited"),
    [
        ("en", "paragraph 1 (also paragraph 2)"),
        ("es", "párrafo 1 (también párrafo 2)"),
        ("fr", "paragraph 1 (also paragraph 2)"),
    ],
)
def test_a_place_is_told_in_the_language_of_the_document(language: str, cited: str) -> None:
    assert place(SEGMENTS, quote(TEXT, 7, 15, [(29, 37)]), language) == cited


def test_a_place_is_a_page_or_a_cell_where_there_is_one() -> None:
    paged = (Segment(Part.PARAGRAPH, 0, 5, Where(3)), Segment(Part.CELL, 6, 9, Where(path="List!B7")))

    assert place(paged, quote("abcde fgh", 0, 5), "es") == "página 3"
    assert place(paged, quote("abcde fgh", 6, 9), "en") == "List!B7"
    assert place((), quote("abc", 0, 2), "en") == ""
