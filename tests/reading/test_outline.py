import pytest

from placet.reading.outline import Unit, marker, units
from placet.reading.sentences import pieces, sentences
from tests.reading.drafted import read


def cut(text: str) -> list[tuple[Unit, ...]]:
    document = read(text)
    return list(units(pieces(document), sentences(document), document.text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Artículo 2. Se autoriza", "article"),
        ("PRIMERO. Se autoriza", "ordinal"),
        ("Second: a group", "ordinal"),
        ("IV. Personal", "roman"),
        ("3) Lugar: Tampico", "number"),
        ("a) Doce soldados", "letter"),
        ("- Doce soldados", "item"),
        ("Grupo 2: doce", "mission"),
        ("Se autoriza", ""),
        ("", ""),
    ],
)
def test_what_a_segment_begins_with_tells_how_it_is_numbered(text: str, name: str) -> None:
    assert marker(text) == name


def test_numbered_parts_run_from_their_number_to_the_next() -> None:
    levels = cut("Decreto.\n\nPRIMERO. Uno viene. Se va.\n\nEntra en mayo.\n\nSEGUNDO. Otro viene.\n")

    assert (Unit(1, 4, numbered=True), Unit(5, 6, numbered=True)) in levels


def test_paragraphs_and_sentences_are_the_last_two_ways() -> None:
    *_, paragraphs, single = cut("Uno. Dos.\n\nTres.\n")

    assert paragraphs == (Unit(0, 1), Unit(2, 2))
    assert single == (Unit(0, 0), Unit(1, 1), Unit(2, 2))


def test_one_number_alone_sets_nothing_apart() -> None:
    assert all(not unit.numbered for level in cut("ÚNICO. Uno.\n\nDos.\n") for unit in level)
