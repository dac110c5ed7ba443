"""What a list is asked for."""

import pytest
from django.http import QueryDict

from placet.errors import Malformed
from placet.server.queries.filters import Filters, cursor, filters_of, folded, placed, portion_of


def test_the_question_comes_back_from_its_own_address() -> None:
    asked = Filters("san luis", (("state", ("mx", "us")), ("year", ("2025",))), "next", (739000, "mx-1"))

    assert filters_of(QueryDict(asked.query)) == asked


def test_what_nobody_knows_is_left_aside() -> None:
    found = filters_of(QueryDict("colour=red&sort=colour&state=&q=%00+a++b"))

    assert found == Filters("a b")
    assert found.any
    assert not Filters().any


def test_a_facet_can_be_taken_away() -> None:
    asked = Filters("", (("state", ("mx",)), ("year", ("2025",))), after=(1, "a"))

    assert asked.without("state") == Filters("", (("year", ("2025",)),))
    assert asked.of("year") == ("2025",)
    assert asked.of("unit") == ()


@pytest.mark.parametrize("text", ["%%%", "eA", "WyJhIiwgW11d", "WzEuNV0", "Wy0xXQ"])
def test_a_place_that_no_list_gave_is_a_mistake(text: str) -> None:
    with pytest.raises(Malformed, match=r"list\.cursor"):
        filters_of(QueryDict(f"after={text}"))


def test_a_place_of_another_order_is_the_beginning() -> None:
    assert placed((1, "a"), ("order", "mission")) == (1, "a")
    assert placed(("a", 1), ("order", "mission")) == ()
    assert placed((1,), ("order", "mission")) == ()


def test_a_place_is_text_that_an_address_carries() -> None:
    assert cursor((10, "mx-ñ")).isascii()


def test_words_are_compared_without_accents_and_capitals() -> None:
    assert folded("México ÑANDÚ") == "mexico nandu"


@pytest.mark.parametrize(
    ("text", "number"), [("", 1), ("3", 3), ("0", 1), ("-2", 1), ("99999", 1), ("٣", 1), ("x", 1)]
)
def test_a_portion_is_a_small_number_else_the_first(text: str, number: int) -> None:
    assert portion_of({"portion": text}) == number
