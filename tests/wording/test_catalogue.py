"""The catalogues say the same in every language: pages, keys, variants, slots."""

import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from placet.errors import PlacetError
from placet.wording.catalogue import LANGUAGES, Texts, page, variants, words
from placet.wording.template import slots

FOLDER = files("placet.wording")


def pages(language: str) -> list[str]:
    top = [f.name[:-5] for f in (FOLDER / language).iterdir() if f.name.endswith(".yaml")]
    deep = [f"findings/{f.name[:-5]}" for f in (FOLDER / language / "findings").iterdir()]
    return sorted(top + deep)


PAGES = pages("es")
TABLES = [name for name in page("es", "words") if name != "contractions"]


def keys_of(texts: Texts) -> set[str]:
    return set(texts)


def each(texts: Texts) -> Iterator[tuple[str, list[str]]]:
    for key, value in texts.items():
        if isinstance(value, str):
            yield key, [value]
        elif isinstance(value, list):
            yield key, value


def bases(text: str) -> list[str]:
    """The values a sentence needs, however it says them."""
    return sorted(slot.partition("|")[0] for slot in slots(text))


def test_every_language_has_the_same_pages() -> None:
    assert all(pages(language) == PAGES for language in LANGUAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_same_keys_in_both_languages(name: str) -> None:
    assert keys_of(page("es", name)) == keys_of(page("en", name))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_words_has_the_same_codes_and_marks_in_both_languages(table: str) -> None:
    spanish, english = words("es", table), words("en", table)

    assert spanish.keys() == english.keys()
    assert {key: bases(text) for key, text in spanish.items()} == {
        key: bases(text) for key, text in english.items()
    }


@pytest.mark.parametrize("name", [name for name in PAGES if name != "words"])
def test_a_sentence_has_the_same_variants_with_the_same_slots_in_both_languages(name: str) -> None:
    english = dict(each(page("en", name)))

    differing = [
        key
        for key, texts in each(page("es", name))
        if [bases(text) for text in texts] != [bases(text) for text in english[key]]
    ]

    assert differing == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", [name for name in PAGES if name not in {"words", "workings", "findings/tails"}]
)
def test_the_last_variant_of_a_sentence_needs_no_slot(name: str, language: str) -> None:
    assert [key for key, texts in each(page(language, name)) if slots(texts[-1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in PAGES if name not in {"words", "workings"}])
def test_a_sentence_ends_with_a_full_stop(name: str, language: str) -> None:
    told = [text for key, texts in each(page(language, name)) for text in texts if key != "tail reading"]

    assert [text for text in told if text and not text.endswith(".")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_catalogue_is_empty(language: str) -> None:
    empty = [(table, key) for table in TABLES for key, text in words(language, table).items() if not text]

    assert empty == []


def test_spanish_is_not_english_left_standing() -> None:
    alike = {
        (table, key)
        for table in ("names", "the", "units", "phrases", "modes", "wanted")
        for key, text in words("es", table).items()
        if text == words("en", table)[key] and re.search("[a-z]", re.sub("{.*?}", "", text))
    }

    assert alike == {("names", "debate")}


def test_a_language_without_a_catalogue_is_the_callers_mistake() -> None:
    with pytest.raises(PlacetError) as mistake:
        page("fr", "words")

    assert mistake.value.code == "language.unspoken"


def test_the_first_key_that_the_page_has_gives_the_variants() -> None:
    assert variants("en", "problems", "nothing.such", "file.tab") == (
        "A tab stands where blanks indent. Write blanks.",
    )


def test_a_page_without_the_key_gives_no_variant() -> None:
    assert variants("en", "problems", "nothing.such") == ()
