"""English noun phrases after a number."""

import pytest

from placet.reading.mentions.english import noun_at
from placet.reading.mentions.nouns import nouns_in
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Navy aircraft mechanics from", "people", "Navy aircraft mechanics"),
        ("soldiers trained pilots", "people", "soldiers"),
        ("special operations forces operators", "people", "special operations forces operators"),
        ("of them soldiers", None, ""),
        ("MH-60R helicopters", "aircraft", "MH-60R helicopters"),
        ("aircraft from Chile", "aircraft", "aircraft"),
        ("British Army rotations will", "", "British Army rotations"),
        ("other ranks", "people", "other ranks"),
        ("rounds of smoke. Rifles", "arms", "rounds"),
        ("of 5", None, ""),
        ("rifles M4 and", "arms", "rifles M4"),
    ],
)
def test_the_noun_counted_is_the_last_of_its_phrase(text: str, kind: str | None, words: str) -> None:
    tokens = cut(text)

    found = noun_at(tokens, 0, nouns_in("en"))

    assert (found.kind if found else None) == kind
    assert (text[tokens.starts[found.start] : tokens.ends[found.end - 1]] if found else "") == words
