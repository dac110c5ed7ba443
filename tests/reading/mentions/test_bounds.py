"""The range of whole numbers that words around a number make."""

import pytest

from placet.reading.mentions import bounds
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize(
    ("language", "text", "i", "least", "most"),
    [
        ("es", "hasta 10", 1, None, 10),
        ("es", "no más de 10", 3, None, 10),
        ("es", "menos de 10", 2, None, 9),
        ("es", "más de 10", 2, 11, None),
        ("es", "cuando menos 10", 2, 10, None),
        ("es", "entre 8 y 10", 1, 8, 10),
        ("es", "8 a 10", 0, 8, 10),
        ("es", "10 o más", 0, 10, None),
        ("es", "10 (once)", 0, 10, 11),
        ("en", "8-10", 0, 8, 10),
        ("en", "8 – 10", 0, 8, 10),
        ("en", "10-8", 0, None, None),
        ("en", "F-8", 2, None, None),
        ("en", "8-10th", 0, None, None),
    ],
)
def test_bounds_are_closed_ranges(
    language: str, text: str, i: int, least: int | None, most: int | None
) -> None:
    found = bounds.at(cut(text), i, language)

    assert (found and found.least, found and found.most) == (least, most)


def test_words_after_what_is_counted_bound_it_too() -> None:
    tokens = cut("10 elementos como máximo")
    found = bounds.at(tokens, 0, "es")
    assert found is not None

    wider = bounds.suffixed(tokens, found, 2, "es")

    assert (wider.least, wider.most, wider.ceiling, wider.end) == (None, 10, True, 4)


def test_words_that_begin_another_number_bound_nothing_before_it() -> None:
    tokens = cut("10 naves, al menos 3")
    found = bounds.at(tokens, 0, "es")
    assert found is not None

    assert bounds.suffixed(tokens, found, 2, "es").least == 10
