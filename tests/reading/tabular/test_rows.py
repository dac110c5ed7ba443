"""Rows keep what is good of them; a mistake is told with its row and column, a total is compared."""

from placet.reading.tabular.layout import guess
from placet.reading.tabular.role import PERSONAL, Role
from placet.reading.tabular.rows import Rows, apply, public, whole
from tests.reading.tabular.lists import MANIFEST, document


def read(rows: object, language: str = "en") -> Rows:
    made = document(rows, language, "S1")  # type: ignore[arg-type]
    return apply(made, made.tables[0], guess(made, made.tables[0]))


def test_each_person_is_a_row_with_days_and_what_labels_say_of_all() -> None:
    found = read(MANIFEST)

    assert (found.count, found.total, found.problems) == (3, 3, ())
    first = found.rows[0]
    assert (first.number, first.count, first.text(Role.UNIT)) == (4, 1, "3rd Alfa Divers")
    assert (first.day(Role.ENTRY), first.day(Role.EXIT)) == ("2025-03-05|2025-05-03", "2025-05-20")


def test_a_total_that_differs_is_told_and_both_are_kept() -> None:
    found = read((*MANIFEST[:-1], ("Total", "4", "", "", "", "")))

    assert [(p.code, p.line, dict(p.fields)) for p in found.problems] == [
        ("table.total", 7, {"total": 4, "counted": 3})
    ]
    assert (found.total, found.count) == (4, 3)


def test_an_impossible_day_is_told_with_its_place_and_the_person_stays() -> None:
    found = read((*MANIFEST[:3], ("1", "ROE, Jane", "Captain", "Alfaland", "31/02/2025", "20/05/2025")))

    assert [(p.code, p.file, p.line, p.field) for p in found.problems] == [
        ("table.day", "S1", 4, "Date of entry")
    ]
    assert found.rows[0].day(Role.EXIT) == "2025-05-20"


def test_crossings_count_people_and_a_number_that_is_none_is_told() -> None:
    found = read(
        (
            ("Date", "Direction", "Port", "Pax"),
            ("2025-05-03", "in", "Beta", "1,024"),
            ("2025-05-20", "out", "Beta", "many"),
        )
    )

    assert [(r.way, r.count) for r in found.rows] == [("in", 1024), ("out", None)]
    assert [(p.code, p.line, p.field) for p in found.problems] == [("table.number", 3, "Pax")]


def test_a_row_with_only_an_entry_came_in() -> None:
    found = read((("Arrival", "Pax"), ("2025-05-03", "4"), ("2025-05-04", "5")))

    assert [r.way for r in found.rows] == ["in", "in"]


def test_whole_numbers_are_read_however_they_are_grouped() -> None:
    assert [whole(t) for t in ("24", "1.024", "1 024", "12.0", "1,5", "x", "")] == [
        24,
        1024,
        1024,
        12,
        None,
        None,
        None,
    ]


def test_who_a_person_is_can_be_left_out() -> None:
    assert not {role for role, _ in public(read(MANIFEST).rows[0])} & PERSONAL
