"""Quotations are found by every letter and digit; only spaces, dashes and quote marks may differ."""

from hypothesis import given
from hypothesis import strategies as st

from placet.reading.assistant.quotation import quotation

TEXT = "He said: “10 men — no more”, and again 10\u00a0men, in (Port) *Beta*."
ALL = (0, len(TEXT))


def test_spaces_dashes_and_quote_marks_may_differ() -> None:
    found = quotation('"10  men - no more"', TEXT, ALL)

    assert found is not None
    assert found.exact == "“10 men — no more”"


def test_every_place_is_given_the_first_as_the_passage() -> None:
    found = quotation("10 men", TEXT, ALL)

    assert found is not None
    assert [TEXT[a:b] for a, b in ((found.start, found.end), *found.also_at)] == ["10 men", "10\u00a0men"]
    assert found.before.endswith("“")
    assert found.after.startswith(" —")


def test_signs_of_patterns_are_plain_letters_here() -> None:
    assert quotation("(Port) *Beta*.", TEXT, ALL) is not None
    assert quotation(".*", TEXT, ALL) is None


@given(st.text(max_size=40))
def test_nothing_is_found_that_is_not_there(words: str) -> None:
    found = quotation(words, TEXT, ALL)

    assert found is None or "".join(filter(str.isalnum, found.exact)) == "".join(filter(str.isalnum, words))


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_what_is_cut_from_the_text_is_found_in_it(one: int, other: int) -> None:
    words = TEXT[min(one, other) : max(one, other)]

    found = quotation(words, TEXT, ALL)

    assert (found is None) == (not words.strip())


def test_places_without_end_are_cut() -> None:
    found = quotation("a", "a" * 1000, (0, 1000))

    assert found is not None
    assert len(found.also_at) == 49
