import pytest

from placet.reading.tokens import fold, spelled_alike, tokens_of


def test_tokens_are_runs_of_letters_of_digits_and_single_signs() -> None:
    tokens = tokens_of("EE. UU. 7º\nMéxico")

    assert tokens.words == ("EE", ".", "UU", ".", "7", "º", "\n", "México")
    assert tokens.starts[-1] == 11
    assert tokens.ends[-1] == 17


def test_folding_takes_case_and_accents_and_leaves_ene() -> None:
    assert fold("MÉXICO") == "mexico"
    assert fold("Año") == "año"
    assert fold("Türkiye") == "turkiye"


@pytest.mark.parametrize(
    ("given", "word", "alike"),
    [
        ("MAR", "MAR", True),
        ("MAR", "mar", False),
        ("MAR", "Mar", False),
        ("Chile", "CHILE", True),
        ("Chile", "chile", False),
        ("mexicano", "MEXICANO", True),
        ("U", "u", False),
    ],
)
def test_capitals_of_a_name_must_be_capitals_in_the_text(given: str, word: str, alike: bool) -> None:
    assert spelled_alike(given, word) == alike
