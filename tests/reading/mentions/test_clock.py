"""Times of day are stepped over, and only they."""

import pytest

from placet.reading.mentions.clock import past_time
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("es", "las 08:00 horas del 3 de mayo", "3"),
        ("es", "a las 18:00 hrs. hasta", "hasta"),
        ("es", "a las 1800 h hasta", "hasta"),
        ("en", "at 8 p.m. on May", "May"),
        ("en", "08:00 local May", "May"),
        ("es", "18 de mayo", "18"),
        ("es", "a las tropas", "a"),
        ("en", "10 soldiers", "10"),
        ("en", "10.30 soldiers", "10"),
    ],
)
def test_the_word_after_a_time_is_found(language: str, text: str, after: str) -> None:
    tokens = cut(text)

    assert tokens.raw(past_time(tokens, 0, language)) == after
