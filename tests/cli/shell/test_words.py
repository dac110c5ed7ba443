import re
import string

import pytest

from placet.claims.outcome import Problem
from placet.cli.shell.words import WORDS, placed, sentence, word
from placet.errors import PlacetError


def slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_have_words_with_the_same_slots(key: str) -> None:
    english, spanish = WORDS[key]

    assert english
    assert spanish
    assert slots(english) == slots(spanish)


@pytest.mark.parametrize("key", [k for k in WORDS if k.startswith("error.")])
def test_a_mistake_is_a_sentence_that_says_what_to_do(key: str) -> None:
    assert all(re.fullmatch(r".*[.)R]|.*--no-serve|.*\{known\}\.", text) for text in WORDS[key])


def test_words_take_their_slots() -> None:
    assert word("at_most", "es", count=3) == "a lo más 3"


def test_an_unknown_mission_names_the_nearest_if_there_is_one() -> None:
    near = PlacetError("mission.unknown", given="x", nearest="y")

    assert "y" in sentence(near, "en")
    assert "Did you mean" not in sentence(PlacetError("mission.unknown", given="x", nearest=""), "en")


def test_a_problem_is_told_with_its_place() -> None:
    problem = Problem("pack.unknown", "a.yaml", 3, "frameworks", (("pack", "zz"), ("known", "any")))

    assert placed(problem, "en").startswith("a.yaml:3: “zz” is no framework pack.")


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert placed(Problem("file.not_table", "a.yaml"), "en").startswith("a.yaml: ")
