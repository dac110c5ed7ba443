import datetime as dt

import pytest

from placet.errors import PlacetError
from placet.reading.formats import xlsx
from placet.reading.formats.xlsx import read_xlsx, shown
from tests.reading.formats.packages import changed, part, saved, sheet
from tests.reading.formats.texts import codes, rows


def test_each_cell_has_its_place_and_its_sheet_is_a_table() -> None:
    made = sheet()
    made.worksheets[0].append(["Name", "Enters"])
    made.worksheets[0].append(["Ana Ruiz", dt.date(2031, 2, 17)])
    other = made.create_sheet("Arms")
    other["B7"] = "Rifle"

    document = read_xlsx(saved(made), "a.xlsx")

    assert [t.name for t in document.tables] == ["List", "Arms"]
    assert rows(document) == [["Name", "Enters"], ["Ana Ruiz", "2031-02-17"]]
    assert [s.where.path for s in document.segments] == [
        *("List!A1", "List!B1", "List!A2", "List!B2", "Arms!B7"),
    ]


def test_merged_cells_stand_in_each_place_and_one_empty_row_is_kept() -> None:
    made = sheet()
    page = made.worksheets[0]
    page["A1"] = "Crew"
    page.merge_cells("A1:C1")
    page["A2"] = "Ana"
    page["A3"] = "Eva"
    page["B2"] = "diver"
    page.merge_cells("B2:B3")
    page["C3"] = 3
    page["A7"] = "Total"

    assert rows(read_xlsx(saved(made), "a.xlsx")) == [
        ["Crew", "Crew", "Crew"],
        ["Ana", "diver"],
        ["Eva", "diver", "3"],
        [],
        ["Total"],
    ]


def test_a_merge_of_the_whole_sheet_is_not_followed() -> None:
    made = sheet()
    made.worksheets[0]["A1"] = "Crew"
    data = saved(made)
    xml = part(data, "xl/worksheets/sheet1.xml").replace(
        b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )

    assert rows(read_xlsx(changed(data, {"xl/worksheets/sheet1.xml": xml}), "a.xlsx")) == [["Crew"]]


def test_formulas_without_a_result_are_said() -> None:
    made = sheet()
    made.worksheets[0].append([1, "=A1"])

    assert codes(read_xlsx(saved(made), "a.xlsx")) == [("reading.formulas", 0)]


SHOWN = [
    (None, "", ""),
    (True, "", "TRUE"),
    (12, "", "12"),
    (12.0, "", "12"),
    (0.1 + 0.2, "", "0.3"),
    (0.25, "0.0%", "25%"),
    (7, "0000", "0007"),
    (10**20, "", "1e+20"),
    (dt.datetime(2031, 2, 17), "", "2031-02-17"),  # noqa: DTZ001 - a spreadsheet knows no zones
    (dt.datetime(2031, 2, 17, 8, 30), "", "2031-02-17T08:30"),  # noqa: DTZ001
    (dt.date(2031, 2, 17), "", "2031-02-17"),
    (dt.time(8, 30, 5), "", "08:30:05"),
    (dt.timedelta(hours=30), "", "1 day, 6:00:00"),
    ("words", "", "words"),
]


@pytest.mark.parametrize(("value", "shape", "text"), SHOWN, ids=[repr(case) for case in SHOWN])
def test_a_value_is_text_as_a_reader_sees_it(value: object, shape: str, text: str) -> None:
    assert shown(value, shape) == text


def test_a_sheet_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 3)
    made = sheet()
    made.worksheets[0]["A9"] = "far"

    with pytest.raises(PlacetError, match=r"reading\.too_many_cells"):
        read_xlsx(saved(made), "a.xlsx")


def test_a_sheet_cut_short_is_broken() -> None:
    made = sheet()
    made.worksheets[0]["A1"] = "Crew"

    with pytest.raises(PlacetError, match=r"reading\.broken"):
        read_xlsx(saved(made)[:-200], "a.xlsx")
