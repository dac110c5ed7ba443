"""Numbers in figures and words, read as a whole text and at a place of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.reading.mentions import numerals
from placet.reading.mentions.tokens import cut

HUNDREDS_ES = (
    *("", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos"),
    *("setecientos", "ochocientos", "novecientos"),
)
TENS_ES = ("", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
SMALL_ES = (
    *(
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ),
    *(
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
    ),
    *("veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho"),
    "veintinueve",
)
SMALL_EN = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS_EN = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spanish(n: int) -> str:
    if n < 30:
        return SMALL_ES[n]
    if n < 100:
        return TENS_ES[n // 10] + (f" y {SMALL_ES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return "cien" if n == 100 else f"{HUNDREDS_ES[n // 100]} {spanish(n % 100)}".removesuffix(" cero")
    if n < 1_000_000:
        before = "" if n < 2000 else f"{spanish(n // 1000)} ".replace("uno ", "un ")
        return f"{before}mil {spanish(n % 1000)}".removesuffix(" cero")
    before = "un millón" if n < 2_000_000 else f"{spanish(n // 1_000_000)} millones"
    return f"{before} {spanish(n % 1_000_000)}".removesuffix(" cero")


def english(n: int) -> str:
    if n < 20:
        return SMALL_EN[n]
    if n < 100:
        return TENS_EN[n // 10] + (f"-{SMALL_EN[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{SMALL_EN[n // 100]} hundred and {english(n % 100)}".removesuffix(" and zero")
    size, name = (1000, "thousand") if n < 1_000_000 else (1_000_000, "million")
    return f"{english(n // size)} {name} {english(n % size)}".removesuffix(" zero")


@given(st.integers(0, 9_999_999))
def test_every_number_in_words_is_read(number: int) -> None:
    assert numerals.read(spanish(number), "es") == number
    assert numerals.read(english(number), "en") == number


@given(st.integers(0, 9_999_999), st.sampled_from([",", ".", " ", "\u00a0", "\u202f"]))
def test_figures_are_read_with_every_separator_of_thousands(number: int, separator: str) -> None:
    assert numerals.read(f"{number:,}".replace(",", separator), "") == number


@given(st.integers(2, 99_999))
def test_words_and_figures_of_one_number_confirm_each_other(number: int) -> None:
    assert numerals.read(f"{number} ({spanish(number)})", "es") == number
    assert numerals.read(f"{english(number)} ({number})", "en") == number


@given(st.integers(2, 9999), st.integers(2, 9999))
def test_words_and_figures_that_differ_are_no_one_number(one: int, other: int) -> None:
    found = numerals.at(cut(f"{one} ({spanish(other)})"), 0, "es")

    assert found is not None
    assert (found.value, found.other) == (one, None if one == other else other)
    assert (numerals.read(f"{one} ({spanish(other)})", "es") is None) == (one != other)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("es", "una docena", 12),
        ("es", "dos docenas", 24),
        ("en", "two dozen", 24),
        ("en", "a dozen", 12),
        ("en", "a pair", 2),
        ("en", "a hundred", 100),
        ("en", "twelve hundred", 1200),
        ("en", "forty two", 42),
        ("es", "2 mil 500", 2500),
        ("es", "1,5 millones", 1_500_000),
        ("en", "3.05 million", 3_050_000),
        ("es", "dos mil quinientos millones", 2_500_000_000),
        ("es", "05", 5),
        ("es", "TREINTA Y UN", 31),
        ("es", "un", 1),
    ],
)
def test_other_ways_to_say_a_number_are_read(language: str, text: str, number: int) -> None:
    assert numerals.read(text, language) == number


@pytest.mark.parametrize(
    "text",
    [
        "5.56",
        "7th",
        "1.º",
        "F-35",
        "17/02",
        "011-2025",
        "10:30",
        "30mm",
        "²",
        "hundred",
        "ten five",
        "",
        "y",
        "9" * 5000,
    ],
)
def test_what_is_no_count_is_no_number(text: str) -> None:
    assert numerals.read(text, "") is None


def test_a_language_that_has_no_grammar_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="de"):
        numerals.at(cut("zehn"), 0, "de")
