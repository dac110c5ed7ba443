"""What is wrong with an entry is said at a form in the form's words."""

import re

import pytest
from django.utils.translation import override

from placet.claims.outcome import Problem
from placet.server.forms.problems import WORDS, told

_OF_A_FILE = re.compile(
    r"YAML|\bkey\b|\bclave\b|\bfiles?\b|\barchivo|\btext file|“entities”|«entities»|“sources”|«sources»"
    r"|elsewhere|otra parte|\blíneas?\b|\blines?\b|\bids?\b"
)
_SLOTS = (
    *(
        (name, "thing")
        for name in ("given", "nearest", "text", "one", "other", "id", "organ", "key", "character", "allowed")
    ),
    ("line", 3),
    ("file", "entry.yaml"),
)


def problem(code: str, *fields: tuple[str, str | int]) -> Problem:
    return Problem(code, "", 0, "", fields)


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("slots", [_SLOTS, ()], ids=["told", "bare"])
@pytest.mark.parametrize("code", sorted(WORDS))
def test_no_sentence_of_a_form_speaks_of_files(
    code: str, slots: tuple[tuple[str, str | int], ...], language: str
) -> None:
    with override(language):
        found = told(problem(code, *slots), language)

    assert slots == () or not _OF_A_FILE.search(found)
    assert "{" not in found
    assert found.endswith((".", "?"))


def test_a_name_that_is_not_on_record_is_to_be_added_first() -> None:
    with override("en"):
        unknown = told(problem("entity.unknown", ("given", "Rangers")), "en")
        near = told(problem("entity.unknown", ("given", "Rangers"), ("nearest", "ranger")), "en")
        far = told(problem("entity.unknown", ("given", "Rangers"), ("nearest", "")), "en")

    assert far == unknown
    assert unknown == "“Rangers” is not on record. Check the name, or add it first."
    assert "The nearest name is “ranger”" in near


def test_what_a_file_alone_can_have_wrong_is_told_without_naming_it() -> None:
    with override("en"):
        assert told(problem("file.syntax", ("detail", "x")), "en") == "This cannot be read. Look at it again."


def test_any_other_problem_keeps_its_sentence() -> None:
    with override("en"):
        assert "2025-02-31" in told(problem("date.impossible", ("text", "2025-02-31")), "en")
