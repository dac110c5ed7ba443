import re

import pytest

from placet.reports.words import WORDS, word


@pytest.mark.parametrize("key", sorted(WORDS))
def test_both_languages_have_the_same_slots(key: str) -> None:
    english, spanish = (sorted(re.findall(r"\{(\w+)\}", text)) for text in WORDS[key])

    assert english == spanish


def test_a_word_is_filled_in_the_language_asked_for() -> None:
    assert (word("days", "en", count=3), word("days", "es", count=3)) == ("3 days", "3 días")
