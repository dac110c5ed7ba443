import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.errors import PlacetError
from placet.reading.document import Cell, Part, Where
from placet.reading.formats import canonical
from placet.reading.formats.canonical import Composition


def test_pieces_stand_one_line_feed_apart_with_their_places() -> None:
    made = Composition("a.txt")
    made.add(Part.HEADING, " Act  of\tconsent ", Where(path="line 1"), 1)
    made.add(Part.PARAGRAPH, "Ten\u00a0people.", Where(path="line 3"))

    document = made.finish("text", 1)

    assert document.text == "Act of consent\nTen people."
    places = [(s.start, s.end, s.where.path) for s in document.segments]
    assert places == [(0, 14, "line 1"), (15, 26, "line 3")]
    assert (document.title, document.reader) == ("Act of consent", "text/1")


HIDDEN = {
    "a width of nothing": ("Gl\u200bock", "Glock", "reading.hidden"),
    "a turned direction": ("\u202eabc\u202c", "abc", "reading.hidden"),
    "letters of tags": ("ten\U000e0031\U000e0032", "ten", "reading.hidden"),
    "a filler": ("a\u3164b", "ab", "reading.hidden"),
    "a control": ("a\x07b", "a b", "reading.controls"),
    "half a character": ("a\ud800b", "a\ufffdb", "reading.replaced"),
}


@pytest.mark.parametrize(("text", "cleaned", "code"), HIDDEN.values(), ids=HIDDEN)
def test_what_hides_words_is_left_out_and_said_with_its_line(text: str, cleaned: str, code: str) -> None:
    made = Composition("a.txt")
    made.add(Part.PARAGRAPH, "First.", line=1)
    made.add(Part.PARAGRAPH, text, line=7)

    document = made.finish("text", 1)

    assert document.text == f"First.\n{cleaned}"
    assert [(p.code, p.file, p.line) for p in document.problems] == [(code, "a.txt", 7)]


def test_a_hyphen_that_is_only_a_place_to_break_goes_unsaid() -> None:
    made = Composition("a.txt")
    made.add(Part.PARAGRAPH, "auto\u00adrised")

    document = made.finish("text", 1)

    assert (document.text, document.problems) == ("autorised", ())


@given(st.lists(st.text(), min_size=1))
def test_any_characters_become_a_canonical_text(texts: list[str]) -> None:
    made = Composition("a.txt")
    cells = [made.add(Part.PARAGRAPH, text) for text in texts]

    if not made.words:
        with pytest.raises(PlacetError):
            made.finish("text", 1)
        return
    text = made.finish("text", 1).text

    assert unicodedata.is_normalized("NFC", text)
    assert text.count("\n") == len(made.segments) - 1
    assert "\n".join(text[c.start : c.end] for c in cells if c.end > c.start) == text
    text.encode("utf-8")


def test_an_empty_cell_has_a_place_without_words() -> None:
    made = Composition("a.csv")
    row = (made.add_cell("Name", Where()), made.add_cell(" ", Where()))
    made.add_table("", [row])

    assert row == (Cell(0, 4), Cell(4, 4))
    assert made.finish("csv", 1).tables[0].rows == (row,)


def test_a_text_or_a_table_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(canonical, "MOST_CHARACTERS", 5)
    monkeypatch.setattr(canonical, "MOST_CELLS", 1)
    made = Composition("a.txt")
    made.add_cell("a", Where())

    with pytest.raises(PlacetError, match=r"reading\.too_long"):
        made.add(Part.PARAGRAPH, "abcde")
    with pytest.raises(PlacetError, match=r"reading\.too_many_cells"):
        made.add_cell("b", Where())


def test_problems_without_end_are_cut() -> None:
    made = Composition("a.pdf")
    for number in range(1_000):
        made.note("reading.page_broken", page=number)

    assert len(made.problems) == 200
