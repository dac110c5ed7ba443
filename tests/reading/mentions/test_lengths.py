"""Lengths of time at a place of a text."""

import pytest

from placet.reading.mention import Dated
from placet.reading.mentions.almanac import almanac_in
from placet.reading.mentions.lengths import length_at
from placet.reading.mentions.tokens import cut


def test_a_bare_length_is_one_only_by_itself() -> None:
    tokens, words = cut("45 días"), almanac_in("es")

    assert length_at(tokens, 0, words) is None
    assert length_at(tokens, 0, words, alone=True) is not None


@pytest.mark.parametrize("text", ["0 días", "10 (once) días", "99999999 días", "45 naves", "días"])
def test_what_is_no_length_of_time_is_none(text: str) -> None:
    assert length_at(cut(text), 0, almanac_in("es"), alone=True) is None


def test_calendar_days_belong_to_the_words() -> None:
    found = length_at(cut("por 30 días naturales"), 1, almanac_in("es"))

    assert found is not None
    assert (found.start, found.end) == (0, 21)
    assert found.value == Dated(days=30, length="P30D")
