"""Dates put together at a place of a text."""

from placet.reading.mention import Dated
from placet.reading.mentions import ranges
from placet.reading.mentions.almanac import almanac_in
from placet.reading.mentions.tokens import cut


def test_the_token_after_all_the_dates_is_told() -> None:
    tokens = cut("del 3 al 9 de mayo de 2025 llegan")

    found, after = ranges.at(tokens, 1, almanac_in("es"), alone=False)

    assert [m.value for m in found] == [Dated("2025-05-03", "2025-05-09")]
    assert tokens.word(after) == "llegan"


def test_where_there_is_no_date_there_is_nothing() -> None:
    assert ranges.at(cut("3 naves"), 0, almanac_in("es"), alone=False) == ((), 0)


def test_three_days_are_a_list_even_with_a_word_of_range() -> None:
    found, _ = ranges.at(cut("3, 5 al 9 de mayo"), 0, almanac_in("es"), alone=False)

    assert len(found) == 3


def test_figures_after_an_english_day_that_count_something_are_no_days() -> None:
    found, _ = ranges.at(cut("February 17, 25 soldiers"), 0, almanac_in("en"), alone=False)

    assert [m.value for m in found] == [Dated("XXXX-02-17", "XXXX-02-17", single=True, lacks="year")]
