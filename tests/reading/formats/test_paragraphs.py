import pytest

from placet.reading.document import Box, Part
from placet.reading.formats.glyphs import Run
from placet.reading.formats.paragraphs import (
    Block,
    goes_on,
    joined,
    lines,
    paragraphs,
    part_of,
    usual_size,
)


def text(*given: tuple[str, float, float], left: float = 72) -> list[str]:
    runs = [Run(words, left, top, left + width, top + 11) for words, top, width in given]
    return [block.text for block in paragraphs(lines(runs), 1)]


def test_runs_at_one_height_are_one_line() -> None:
    found = lines([Run("b", 100, 1, 120, 12), Run("a", 72, 0, 99.8, 11), Run("c", 72, 20, 90, 31)])

    assert [line.text for line in found] == ["ab", "c"]


def test_a_wider_distance_ends_a_paragraph() -> None:
    assert text(("one", 0, 400), ("two", 14, 400), ("three", 28, 300), ("four", 56, 400)) == [
        "one two three",
        "four",
    ]


def test_a_short_line_with_a_stop_ends_a_paragraph() -> None:
    assert text(("One", 0, 400), ("ends.", 14, 200), ("Two", 28, 400)) == ["One ends.", "Two"]
    assert text(("One", 0, 400), ("goes", 14, 200), ("on", 28, 400)) == ["One goes on"]


def test_a_line_set_in_begins_a_paragraph() -> None:
    runs = [Run("One.", 72, 0, 472, 11), Run("Two", 90, 14, 472, 25), Run("two", 72, 28, 472, 39)]

    assert [b.text for b in paragraphs(lines(runs), 1)] == ["One.", "Two two"]


def test_items_and_other_sizes_begin_a_paragraph() -> None:
    assert text(("It may bring", 0, 400), ("1. rifles", 14, 400)) == ["It may bring", "1. rifles"]
    runs = [
        Run("Title", 72, 0, 172, 20),
        Run("words", 72, 22, 472, 33),
        Run("bold", 72, 36, 99, 47, bold=True),
    ]
    assert [b.text for b in paragraphs(lines(runs), 1)] == ["Title", "words bold"]


def test_a_broken_word_is_mended_and_each_line_keeps_its_box() -> None:
    runs = [Run("autori-", 72, 0, 472, 11), Run("sed", 72, 14, 172, 25)]

    (block,) = paragraphs(lines(runs), 3)

    assert block.text == "autorised"
    assert block.boxes == (Box(72, 0, 472, 11), Box(72, 14, 172, 25))
    assert list(paragraphs([], 1)) == []


def block(words: str, page: int = 1, size: float = 11, *, bold: bool = False) -> Block:
    return Block(words, page, (Box(0, 0, 1, 1),), size, bold)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (block("and the"), block("port of"), True),
        (block("and."), block("port"), False),
        (block("and the"), block("Port"), False),
        (block("and the"), block("port", size=16), False),
        (block("and the"), block("a) port"), False),
    ],
)
def test_a_paragraph_goes_on_where_its_sentence_does(before: Block, after: Block, told: bool) -> None:
    assert goes_on(before, after) is told


def test_a_paragraph_that_goes_on_overleaf_says_the_page_of_each_box() -> None:
    whole = joined(joined(block("and the"), block("port", 2)), block("of call", 3))

    assert whole.text == "and the port of call"
    assert [box.page for box in whole.boxes] == [0, 2, 3]
    assert whole.page == 1


def test_the_usual_size_is_that_of_most_words() -> None:
    assert usual_size([block("Title", size=18), block("many words here"), block("note", size=8)]) == 11
    assert usual_size([]) == 0


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (block("Title", size=18), (Part.HEADING, 1)),
        (block("Title", size=13), (Part.HEADING, 2)),
        (block("TITLE"), (Part.HEADING, 3)),
        (block("Title", bold=True), (Part.HEADING, 3)),
        (block("A sentence.", size=18), (Part.PARAGRAPH, 0)),
        (block("12 / 13", size=18), (Part.PARAGRAPH, 0)),
        (block("words"), (Part.PARAGRAPH, 0)),
        (block("1. words"), (Part.ITEM, 0)),
    ],
)
def test_a_block_is_a_heading_by_its_size_or_its_letters(given: Block, told: tuple[Part, int]) -> None:
    assert part_of(given, 11, plain=True) == told
