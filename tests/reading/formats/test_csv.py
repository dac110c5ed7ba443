import pytest

from placet.errors import PlacetError
from placet.reading.formats import csv
from placet.reading.formats.csv import read_csv, separator
from tests.reading.formats.texts import codes, rows

SEPARATED = {
    "commas": ('a,b\n"1,5",2\n', ","),
    "semicolons": ("a;b\n1,5;2\n3,5;4\n", ";"),
    "tabs": ("a\tb\n1, 2\t3\n", "\t"),
    "bars": ("a|b|c\n1|2|3\n", "|"),
    "one column": ("a\nb\n", ","),
    "nothing": ("", ","),
}


@pytest.mark.parametrize(("text", "sign"), SEPARATED.values(), ids=SEPARATED)
def test_the_separator_makes_rows_equal(text: str, sign: str) -> None:
    assert separator(text) == sign


def test_cells_stand_as_written_each_with_its_line_and_column() -> None:
    document = read_csv('Name;Enters\n"Ruiz; Ana\nMaria";17/02/2031\n\nEva;\n', "a.csv")

    assert rows(document) == [["Name", "Enters"], ["Ruiz; Ana Maria", "17/02/2031"], ["Eva", ""]]
    assert [s.where.path for s in document.segments] == [
        *("line 1, 1", "line 1, 2", "line 2, 1", "line 2, 2", "line 5, 1"),
    ]


def test_a_row_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "MOST_CELLS", 3)

    with pytest.raises(PlacetError, match=r"reading\.too_many_cells"):
        read_csv("a,b,c,d\n", "a.csv")


def test_a_cell_without_end_is_refused() -> None:
    with pytest.raises(PlacetError, match=r"reading\.broken"):
        read_csv('a,"' + "x" * 1_100_000, "a.csv")


def test_notes_of_the_encoding_are_kept() -> None:
    assert codes(read_csv("a,b", "a.csv", [("reading.mixed_encodings", 2, {})])) == [
        ("reading.mixed_encodings", 2)
    ]
