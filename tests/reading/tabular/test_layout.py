"""Which column holds what is guessed from headings and contents, with its reason; a person corrects it."""

from placet.reading.document import Document
from placet.reading.tabular.day import Order
from placet.reading.tabular.layout import Layout, Sort, guess, way
from placet.reading.tabular.role import Role
from tests.reading.tabular.lists import MANIFEST, document


def guessed(rows: object, language: str = "en") -> tuple[Document, Layout]:
    made = document(rows, language)  # type: ignore[arg-type]
    return made, guess(made, made.tables[0])


def roles(layout: Layout) -> list[Role]:
    return [c.role for c in layout.columns]


def test_a_manifest_below_its_title_and_labels_is_found() -> None:
    made, layout = guessed(MANIFEST)

    assert layout.sort is Sort.PEOPLE
    assert (layout.header, layout.rows, layout.totals) == ((2,), (3, 4, 5), (6,))
    assert roles(layout) == [Role.NUMBER, Role.NAME, Role.RANK, Role.NATIONALITY, Role.ENTRY, Role.EXIT]
    entry = layout.column(Role.ENTRY)
    assert entry is not None
    assert (entry.order, entry.reason, entry.heading) == (Order.UNKNOWN, "heading", "Date of entry")
    assert {one.role: made.text[one.cell.start : one.cell.end] for one in layout.labels} == {
        Role.FLIGHT: "ALF 12",
        Role.UNIT: "3rd Alfa Divers",
        Role.DESTINATION: "Port Beta",
    }


def test_an_exit_column_decides_its_own_order() -> None:
    _, layout = guessed(MANIFEST)

    exit_ = layout.column(Role.EXIT)
    assert exit_ is not None
    assert exit_.order is Order.DAY_FIRST


def test_a_spanish_movement_list_is_crossings() -> None:
    _, layout = guessed(
        (
            ("FECHA", "SENTIDO", "PUERTO", "AERONAVE", "PAX"),
            ("3/5/2025", "Entrada", "Beta", "C-130", "24"),
            ("20/5/2025", "Salida", "Beta", "C-130", "23"),
        ),
        "es",
    )

    assert layout.sort is Sort.CROSSINGS
    assert roles(layout) == [Role.DAY, Role.WAY, Role.PLACE, Role.MEANS, Role.COUNT]


def test_a_heading_of_entry_over_words_of_way_is_a_way() -> None:
    _, layout = guessed(
        (("Fecha", "Entrada/Salida", "Personal"), ("3/5/2025", "Entrada", "24"), ("4/5/2025", "Salida", "2"))
    )

    assert layout.column(Role.WAY) is not None


def test_an_arms_table_is_things() -> None:
    _, layout = guessed(
        (("Arma", "Calibre", "Cantidad"), ("Pistola M17", "9 mm", "24"), ("Fusil M4", "5.56 mm", "20"))
    )

    assert layout.sort is Sort.THINGS
    assert roles(layout) == [Role.ARMS, Role.CALIBRE, Role.QUANTITY]


def test_two_rows_of_headings_are_one_header() -> None:
    _, layout = guessed(
        (
            ("Name", "Rank", "Date", "Date"),
            ("Surname", "Grade", "Arrival", "Departure"),
            ("ROE", "Captain", "2025-05-03", "2025-05-20"),
        )
    )

    assert layout.header == (0, 1)
    assert layout.column(Role.ENTRY) is not None
    assert layout.column(Role.EXIT) is not None


def test_without_a_header_contents_tell_what_they_can() -> None:
    _, layout = guessed(
        (
            ("1", "ROE", "2025-05-03", "in"),
            ("2", "DOE", "2025-05-04", "out"),
            ("3", "POE", "2025-05-04", "out"),
        )
    )

    assert layout.header == ()
    assert roles(layout) == [Role.NUMBER, Role.DAY, Role.WAY]
    assert {c.reason for c in layout.columns} == {"contents"}


def test_a_heading_its_contents_do_not_bear_out_is_trusted_less() -> None:
    _, layout = guessed((("Name", "Rank", "Arrival"), ("ROE", "Captain", "yes"), ("DOE", "Sergeant", "no")))

    arrival, name = layout.column(Role.ENTRY), layout.column(Role.NAME)
    assert arrival is not None
    assert name is not None
    assert arrival.score < name.score


def test_a_person_corrects_a_column_and_drops_another() -> None:
    _, layout = guessed(MANIFEST)

    confirmed = layout.confirmed({2: Role.NOTE, 3: None, 4: Role.DAY})

    assert [(c.index, c.role) for c in confirmed.columns] == [
        (0, Role.NUMBER),
        (1, Role.NAME),
        (2, Role.NOTE),
        (4, Role.DAY),
        (5, Role.EXIT),
    ]
    assert confirmed.columns[2].reason == "confirmed"


def test_a_person_may_name_a_column_nobody_guessed() -> None:
    _, layout = guessed((("a", "b"), ("ROE", "2025-05-03")))

    assert layout.confirmed({0: Role.NAME}).sort is Sort.PEOPLE


def test_prose_and_emptiness_are_no_list() -> None:
    assert guessed((("Once upon a time", ""), ("there was", "nothing")))[1].sort is Sort.UNKNOWN
    assert guessed(())[1] == Layout(Sort.UNKNOWN, (), (), ())
    assert guessed((("", ""), ("", "")))[1].rows == ()


def test_ways_are_told_in_two_languages() -> None:
    assert [way(t) for t in ("Entrada", "OUT", "egreso.", "sideways")] == ["in", "out", "out", ""]


def test_a_column_called_item_holds_numbers_or_the_items() -> None:
    _, found = guessed(
        (("No.", "Item", "Quantity"), ("1", "Type 89 rifle", "96"), ("2", "Field ambulance", "2"))
    )
    _, numbered = guessed(
        (("Item", "Descripción", "Cantidad"), ("1", "Fusil HK416", "22"), ("2", "Pistola", "4"))
    )

    assert roles(found) == [Role.NUMBER, Role.THING, Role.QUANTITY]
    assert roles(numbered) == [Role.NUMBER, Role.THING, Role.QUANTITY]
