import pytest

from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.naming import Blocked, name_at, no_names, spaced


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana María de la Peña Ruiz said", "Ana María de la Peña Ruiz"),
        ("Luis B. Paz said", "Luis B. Paz"),
        ("Ana Ruiz-Paz’s word", "Ana Ruiz-Paz"),
        ("Sean O’Brien", "Sean O’Brien"),
        ("ana", None),
        ("The Senate", None),
    ],
)
def test_a_name_is_capitalised_words_with_particles_and_initials(text: str, name: str | None) -> None:
    span = name_at(text, 0, Blocked(()))

    assert (text[slice(*span)] if span else None) == name


def test_a_name_ends_before_another_mention() -> None:
    known = Mention(Sort.BODY, 9, 15, Named("Senate"))
    text = "Ana Ruiz Senate"

    assert name_at(text, 0, Blocked((known,))) == (0, 8)
    assert not Blocked((known,)).free(0, 15)


def test_months_and_articles_begin_no_name_and_blanks_are_one() -> None:
    assert {"Marzo", "The", "El"} <= no_names()
    assert spaced(" a \u00a0b ") == "a b"
