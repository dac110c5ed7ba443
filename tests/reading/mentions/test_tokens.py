"""Tokens: words, figures and signs of a text with their places."""

from hypothesis import given
from hypothesis import strategies as st

from placet.reading.mentions.tokens import cut, fold


def test_words_figures_and_signs_are_tokens_of_their_own() -> None:
    assert cut("El 1.º de F-35A").words == ("el", "1", ".", "º", "de", "f", "-", "35", "a")


def test_a_blank_line_is_a_token_and_one_line_feed_is_none() -> None:
    tokens = cut("a\nb\n \nc")

    assert tokens.words == ("a", "b", "", "c")
    assert [tokens.wrapped(i) for i in range(4)] == [False, True, False, False]


def test_words_are_folded_and_kept_as_they_stand() -> None:
    tokens = cut("Sesión")

    assert (tokens.word(0), tokens.raw(0), tokens.capital(0)) == ("sesion", "Sesión", True)


def test_outside_the_text_there_is_nothing() -> None:
    tokens = cut("a")

    assert (tokens.word(-1), tokens.word(1), tokens.raw(1)) == ("", "", "")
    assert [tokens.tight(0), tokens.tight(1), tokens.capital(1), tokens.follows(1, ("a",))] == [False] * 4


def test_tokens_without_a_gap_are_tight() -> None:
    tokens = cut("F-35 A")

    assert [tokens.tight(i) for i in range(4)] == [False, True, True, False]


def test_figures_and_given_words_are_found_by_their_places() -> None:
    assert cut("a 1 b 2 c").places(frozenset({"b"})) == [1, 2, 3]


@given(st.text())
def test_every_sign_that_is_no_space_belongs_to_one_token(text: str) -> None:
    tokens = cut(text)

    kept = "".join(tokens.raw(i) for i in range(len(tokens.words)))

    assert "".join(kept.split()) == "".join(text.split())


@given(st.text())
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word) or not word.isascii()
