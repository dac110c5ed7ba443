import pytest

from placet.reading.formats.language import load, tell_language

TEXTS = {
    "es": "El Senado autorizó el ingreso de diez elementos de la armada vecina al puerto.",
    "en": "The Senate allowed ten sailors of the neighbouring navy to enter the port.",
    "pt": "O Senado autorizou a entrada de dez marinheiros da marinha vizinha no porto, não mais.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_the_language_of_a_sentence_is_told(code: str, text: str) -> None:
    load()

    assert tell_language(text) == code


def test_of_a_few_letters_no_language_is_told() -> None:
    assert tell_language("Glock 17, 5 / 10 / 2031, 1234567890 1234567890 1234567890") == ""
