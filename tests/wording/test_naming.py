"""Codes and ids as names in prose."""

import pytest

from placet.wording.naming import by_id, called, contracted, joined, quoted, the


def test_an_id_is_its_own_name_where_nobody_gives_one() -> None:
    assert by_id("aa-navy", "es") == "aa-navy"


@pytest.mark.parametrize(
    ("parts", "english", "spanish"),
    [
        ([], "", ""),
        (["A", "A"], "A", "A"),
        (["A", "B"], "A and B", "A y B"),
        (["A", "B", "C"], "A, B and C", "A, B y C"),
    ],
)
def test_names_are_joined_with_commas_and_a_word_before_the_last(
    parts: list[str], english: str, spanish: str
) -> None:
    assert (joined(parts, "en"), joined(parts, "es")) == (english, spanish)


def test_alternatives_are_joined_with_or() -> None:
    assert (joined(["A", "B"], "en", "or"), joined(["A", "B"], "es", "or")) == ("A or B", "A o B")


def test_words_of_others_stand_in_the_quotation_marks_of_the_language() -> None:
    assert (quoted("x", "en"), quoted("x", "es")) == ("“x”", "«x»")


def test_a_code_of_ours_has_a_word_and_a_name_of_the_file_is_quoted() -> None:
    assert (called("vote", "es"), called("print-2", "es")) == ("votación", "«print-2»")


def test_a_step_has_its_article_and_an_act_of_the_file_is_an_act() -> None:
    assert (the("vote", "es"), the("print-2", "es")) == ("la votación", "el acto «print-2»")


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        ("antes de el acto", "antes del acto"),
        ("ante a el pleno", "ante al pleno"),
        ("una búsqueda hecha el día", "una búsqueda hecha el día"),
        ("una estancia de de 2 a 3 días", "una estancia de 2 a 3 días"),
    ],
)
def test_spanish_contracts_preposition_and_article(apart: str, together: str) -> None:
    assert contracted(apart, "es") == together


def test_english_contracts_nothing() -> None:
    assert contracted("de el", "en") == "de el"
