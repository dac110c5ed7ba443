"""Problems and mistakes: a sentence for every code the reader and the packs can give."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import placet
from placet.claims.files.codes import PROBLEMS
from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.wording.catalogue import LANGUAGES, page, variants, words
from placet.wording.problems import say_problem
from placet.wording.template import slots

SOURCE = Path(placet.__file__).parent


def strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


LAW = {
    text
    for path in (SOURCE / "law").rglob("*.py")
    for text in strings(path)
    if text.startswith("pack.") and text != "pack.yaml"
}
RAISED: set[str] = {
    node.args[0].value
    for package in ("claims", "law", "wording")
    for path in (SOURCE / package).rglob("*.py")
    for node in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(node, ast.Call)
    and getattr(node.func, "id", "") in {"Malformed", "UnknownName", "PlacetError"}
    and node.args
    and isinstance(node.args[0], ast.Constant)
    and isinstance(node.args[0].value, str)
}
WANTED: set[str] = {
    keyword.value.value
    for path in (SOURCE / "law").rglob("*.py")
    for node in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(node, ast.Call)
    for keyword in node.keywords
    if keyword.arg == "wanted"
    and isinstance(keyword.value, ast.Constant)
    and isinstance(keyword.value.value, str)
}


@pytest.mark.parametrize("code", sorted({*PROBLEMS, *LAW, *RAISED}))
def test_every_code_has_its_sentence(code: str) -> None:
    assert all(variants(language, "problems", code) for language in LANGUAGES)


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_a_sentence_asks_for_no_field_the_reader_does_not_give(code: str) -> None:
    asked = {slot.partition("|")[0] for text in variants("en", "problems", code) for slot in slots(text)}

    assert asked <= set(PROBLEMS[code])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_a_problem_with_all_its_fields_shows_the_first_variant(code: str, language: str) -> None:
    fields = tuple(
        (name, 7 if name in {"line", "size", "most", "first", "last"} else "x") for name in PROBLEMS[code]
    )

    told = say_problem(Problem(code, "f.yaml", 3, "", fields), language)

    assert told.endswith(".")
    assert "{" not in told


@pytest.mark.parametrize("wanted", sorted(WANTED))
def test_what_a_pack_wanted_is_said_in_both_languages(wanted: str) -> None:
    assert all(wanted in words(language, "wanted") for language in LANGUAGES)


def test_a_problem_says_what_is_wrong_and_what_to_do() -> None:
    problem = Problem("key.unknown", "f.yaml", 3, "acts.vote.whn", (("given", "whn"), ("nearest", "when")))

    assert say_problem(problem, "en") == "The key “whn” is not known here. The nearest known one is “when”."
    assert (
        say_problem(problem, "es") == "La clave «whn» no se conoce aquí. La conocida más parecida es «when»."
    )


def test_a_problem_without_a_nearest_name_says_what_else_to_do() -> None:
    problem = Problem("source.unknown", "f.yaml", 3, "", (("given", "dof"), ("nearest", "")))

    assert say_problem(problem, "en") == "“dof” is no source on record. Add it under “sources”."


def test_years_and_sizes_are_written_as_numbers_of_their_kind() -> None:
    year = Problem("date.year", "f", 1, "", (("text", "10000"), ("first", 1000), ("last", 9999)))
    size = Problem("file.too_large", "f", 0, "", (("size", 50_000_000), ("most", 2_000_000)))

    assert "1000 to 9999" in say_problem(year, "en")
    assert "50,000,000 bytes" in say_problem(size, "en")


def test_a_mistake_of_the_caller_is_said_as_a_problem_is() -> None:
    assert say_problem(PlacetError("date.malformed", text="soon"), "en").startswith("“soon” is no date.")


def test_a_mistake_without_its_fields_is_said_more_shortly() -> None:
    assert say_problem(PlacetError("date.malformed"), "es").startswith("Esto no es una fecha.")


def test_a_code_nobody_wrote_a_sentence_for_still_has_one() -> None:
    assert say_problem(PlacetError("no.such"), "en") == page("en", "problems")["unknown"]
