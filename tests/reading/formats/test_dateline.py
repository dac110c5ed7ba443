import pytest

from placet.reading.document import Part
from placet.reading.formats import read_bytes
from placet.reading.formats.canonical import Composition
from placet.reading.formats.dateline import marked

LINES = {
    "PUERTO CLARO, 12 de febrero de 2031 (PL).- El Senado votó.": "PUERTO CLARO, 12 de febrero de 2031 (PL)",
    "Puerto Claro, 12 feb (Prensa) — El Senado votó.": "Puerto Claro, 12 feb (Prensa)",
    "PORT CLEAR, Feb. 12 (Free Press) -- The Senate voted.": "PORT CLEAR, Feb. 12 (Free Press)",
    "Villa del Mar, Norte, a 3 de marzo de 2031": "Villa del Mar, Norte, a 3 de marzo de 2031",
    "PORT CLEAR — The Senate voted.": "PORT CLEAR",
    "The Senate voted - at last - on Tuesday.": "",
    "El Senado votó el martes.": "",
}


@pytest.mark.parametrize(("text", "words"), LINES.items(), ids=LINES)
def test_a_dateline_is_found_at_the_start_of_a_paragraph(text: str, words: str) -> None:
    made = Composition("a.txt")
    made.add(Part.HEADING, "A title")
    made.add(Part.PARAGRAPH, text)

    document = marked(made.finish("text", 1))

    assert document.text[document.dateline.start : document.dateline.end] == words


def test_a_first_line_of_place_and_day_is_the_dateline_and_no_title() -> None:
    text = (
        "MONTEVIDEO, jueves 9 de octubre de 2031\n\nParlamento habilita el ingreso\n\nLa Cámara votó ayer.\n"
    )
    document = read_bytes(text.encode(), "text.txt")

    assert document.title == "Parlamento habilita el ingreso"
    assert document.text[document.dateline.start : document.dateline.end] == (
        "MONTEVIDEO, jueves 9 de octubre de 2031"
    )


def test_a_dateline_without_a_headline_is_the_title_still() -> None:
    document = read_bytes(
        b"LIMA, 9 de octubre de 2031\n\nEl Congreso de la ciudad sesiona hoy.\n", "text.txt"
    )

    assert document.title == "LIMA, 9 de octubre de 2031"
