"""Headings tell what a column holds, in two languages, however they are written."""

import pytest

from placet.reading.tabular.role import Role, folded, role_of

HEADINGS = {
    "APELLIDOS Y NOMBRES": Role.NAME,
    "Nombre": Role.NAME,
    "Full name (as in passport)": Role.NAME,
    "N.º": Role.NUMBER,
    "#": Role.NUMBER,
    "Grado": Role.RANK,
    "Pay grade": Role.RANK,
    "Unidad de procedencia": Role.UNIT,
    "Nacionalidad": Role.NATIONALITY,
    "Passport No": Role.DOCUMENT,
    "Fecha de ingreso": Role.ENTRY,
    "Date of arrival": Role.ENTRY,
    "Fecha de salida": Role.EXIT,
    "FECHA": Role.DAY,
    "Puerto": Role.PLACE,
    "Matrícula": Role.REGISTRATION,
    "PAX": Role.COUNT,
    "Cantidad": Role.QUANTITY,
    "Qty.": Role.QUANTITY,
    "Armamento": Role.ARMS,
    "Serial number": Role.SERIAL,
    "Tipo de aeronave": Role.MEANS,
    "Observaciones": Role.NOTE,
    "Sentido": Role.WAY,
    "TOTAL": Role.TOTAL,
}


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_tells_its_role(heading: str) -> None:
    found = role_of(heading)

    assert found is not None
    assert found[0] is HEADINGS[heading]


@pytest.mark.parametrize(
    "text", ["", "ROE, Jane", "42", "The list below names all who came with the ship in May and June."]
)
def test_what_is_no_heading_has_no_role(text: str) -> None:
    assert role_of(text) is None


def test_a_heading_to_the_letter_fits_better_than_one_that_holds_more() -> None:
    exact, loose = role_of("unidad"), role_of("unidad de procedencia del personal")

    assert exact is not None
    assert loose is not None
    assert exact[1] == 1.0 > loose[1] > 0.4


def test_words_are_folded_without_case_accents_and_signs() -> None:
    assert folded("  N.º de  SERIE: ") == "n de serie"
