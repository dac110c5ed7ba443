"""The words of the grammars, from their files."""

import pytest

from placet.reading.mentions.lexicon import LANGUAGES, languages_of, phrases_by, words_of
from placet.reading.mentions.tokens import fold


def test_an_unknown_language_is_tried_as_each() -> None:
    assert languages_of("es") == ("es",)
    assert languages_of("") == languages_of("pt") == LANGUAGES


def test_phrases_are_found_by_their_first_or_last_word_longer_ones_first() -> None:
    groups = {"end": ["hasta", "hasta el"], "start": ["desde el"]}

    assert phrases_by(0, groups)["hasta"] == ((("hasta", "el"), "end"), (("hasta",), "end"))
    assert phrases_by(-1, groups)["el"] == ((("hasta", "el"), "end"), (("desde", "el"), "start"))


def strings(node: object) -> list[str]:
    if isinstance(node, dict):
        return [s for key, value in node.items() for s in (*strings(key), *strings(value))]
    if isinstance(node, list):
        return [s for value in node for s in strings(value)]
    return [node] if isinstance(node, str) else []


@pytest.mark.parametrize("name", ["calendar", "nouns", "numbers", "votes"])
def test_every_word_of_the_files_is_written_as_texts_are_folded(name: str) -> None:
    words = {word for text in strings(words_of(name)) for word in text.split() if word.isalpha()}

    names = {word for word in words if word != fold(word) and word not in {"D", "W", "M", "Y"}}

    assert names == set()
