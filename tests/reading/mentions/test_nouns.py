"""The nouns that are counted, as their file has them."""

import pytest

from placet.reading.mentions.lexicon import LANGUAGES
from placet.reading.mentions.nouns import KINDS, coded_at, hyphen_at, nouns_in, plain_at
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_nouns_and_no_noun_stops_a_phrase(language: str) -> None:
    nouns = nouns_in(language)

    assert set(nouns.kinds.values()) == set(KINDS)
    assert not nouns.stops & nouns.kinds.keys()


def test_codes_hyphens_and_plain_words_are_told_apart() -> None:
    tokens, nouns = cut("M4 C-130 Marina de mano"), nouns_in("es")

    assert coded_at(tokens, 0)
    assert coded_at(tokens, 2)
    assert not coded_at(tokens, 5)
    assert hyphen_at(tokens, 3)
    assert [plain_at(tokens, i, nouns) for i in (5, 7)] == [False, True]
