import pytest

from placet.reading.formats.lines import Block, blocks, is_heading, join

WRAPPED = """The Senate allowed ten sailors of the neighbouring navy to
enter the port of the north between the first and the last
day of March. They may bring the arms they need for their
own safety.
A second paragraph begins on a line of its own because the
one before it ended short.
"""


def test_wrapped_lines_become_paragraphs_again() -> None:
    found = [(block.text[:10], block.line) for block in blocks(WRAPPED)]

    assert found == [("The Senate", 1), ("A second p", 5)]


def test_lines_that_were_never_wrapped_stay_paragraphs() -> None:
    long = "A paragraph on one line. " * 10

    assert [b.line for b in blocks(f"{long}\n{long}\nShort one.\nAnother.")] == [1, 2, 3, 4]


def test_a_line_that_stops_in_mid_sentence_goes_on() -> None:
    assert [b.text for b in blocks("The Senate, after a long\nand heated debate.\nDone.")] == [
        "The Senate, after a long and heated debate.",
        "Done.",
    ]


def test_items_never_join() -> None:
    assert [b.text for b in blocks("It may bring\n- ten rifles\n- five pistols\n(a) and a boat")] == [
        "It may bring",
        "- ten rifles",
        "- five pistols",
        "(a) and a boat",
    ]


def test_a_block_knows_whether_it_stands_alone() -> None:
    assert list(blocks("One.\n\nTwo.\nThree.")) == [
        Block("One.", 1, alone=True),
        Block("Two.", 3, alone=False),
        Block("Three.", 4, alone=False),
    ]


JOINS = {
    "words": ("ten", "sailors", "ten sailors"),
    "a broken word": ("autori-", "zación", "autorización"),
    "a name": ("F-", "35A", "F-35A"),
    "a double name": ("Ruiz-", "Peña", "Ruiz-Peña"),
    "a number": ("2025-", "26", "2025-26"),
    "a dash": ("the act -", "passed", "the act - passed"),
}


@pytest.mark.parametrize(("left", "right", "joined"), JOINS.values(), ids=JOINS)
def test_a_seam_keeps_or_mends_its_words(left: str, right: str, joined: str) -> None:
    assert join(left, right) == joined


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Opinion of the committee", True),
        ("I. ANTECEDENTES", True),
        ("ten sailors", False),
        ("A sentence.", False),
        ("1. An item", False),
        ("12 – 13", False),
        ("A word " * 40, False),
    ],
)
def test_a_heading_is_short_and_has_no_stop(text: str, told: bool) -> None:
    assert is_heading(text) is told
