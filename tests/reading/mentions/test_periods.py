"""Periods found in sentences, with exact spans and values."""

import pytest

from placet.reading.mention import Dated
from placet.reading.mentions import periods


def told(text: str, language: str) -> list[tuple[str, str, str]]:
    found = []
    for mention in periods.find(text, language):
        assert isinstance(mention.value, Dated)
        found.append((text[mention.start : mention.end], mention.value.start, mention.value.end))
    return found


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("es", "del 17 de febrero al 28 de marzo de 2025", "2025-02-17", "2025-03-28"),
        ("es", "entre el 3 y el 14 de junio", "XXXX-06-03", "XXXX-06-14"),
        ("es", "1–15 de mayo", "XXXX-05-01", "XXXX-05-15"),
        ("es", "del 28 de diciembre de 2024 al 5 de enero de 2025", "2024-12-28", "2025-01-05"),
        ("es", "del 28 de diciembre al 5 de enero de 2025", "2024-12-28", "2025-01-05"),
        ("es", "de febrero a abril de 2025", "2025-02", "2025-04"),
        ("en", "from 15 February through April 16", "XXXX-02-15", "XXXX-04-16"),
        ("en", "between 3 and 14 June", "XXXX-06-03", "XXXX-06-14"),
        ("en", "February 17-28, 2025", "2025-02-17", "2025-02-28"),
        ("en", "from February 17, 2025, through March 30, 2025", "2025-02-17", "2025-03-30"),
    ],
)
def test_a_range_is_one_mention_on_all_its_words(language: str, text: str, start: str, end: str) -> None:
    sentence = f"Se autoriza / it runs {text}."

    found = told(sentence, language)

    assert found == [(text, start, end)]
