from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.reading.document import Document, Part, Segment
from placet.reading.sentences import Sentence, sentences, split


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Conforme al Art. 76. de la Constitución, el Senado autoriza el ingreso.",
        "El Decreto N.º 11 de 2025 fue leído por el Sr. Presidente.",
        "La Armada de los EE. UU. enviará a 10 marinos.",
        "An element of the U.S. Army arrived.",
        "El senador J. M. Pérez votó a favor.",
        "El monto es de 1.500 dólares y el 3.5 por ciento.",
        "On Feb. 12 the chamber voted.",
        "Véase el inc. 3 y la pág. 12 del dictamen.",
        "1. El Senado autoriza el ingreso.",
        "II. Antecedentes del acuerdo.",
        "¿Cuándo llegan? preguntó el diputado.",
        "The plane left at 10 a. m. from Reus.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["El Senado autorizó el ingreso.", "Son 10 marinos."],
        ["They arrived in the U.S.", "The mission begins on Monday."],
        ["“Es histórico.”", "El debate siguió."],
        ["Did they vote?", "Yes."],
        ["Llegaron en mayo.", "12 de ellos son oficiales."],
        ["They said no.", "Others agreed."],
        ["Vence en diciembre.", "«No habrá prórroga», dijo."],
    ],
)
def test_two_sentences_are_told_apart(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts


def test_a_dateline_stands_alone() -> None:
    assert cut("LIMA, 3 mar (Agencia).- El Congreso aprobó la resolución.") == [
        "LIMA, 3 mar (Agencia).",
        "El Congreso aprobó la resolución.",
    ]


def test_no_sentence_crosses_a_segment_and_each_knows_its_own() -> None:
    text = "Primero\nEl Senado autoriza. Se publica."
    document = Document(
        "", "text", text, (Segment(Part.HEADING, 0, 7, level=1), Segment(Part.PARAGRAPH, 8, 39))
    )

    assert sentences(document) == (
        Sentence(0, 7, 0, Part.HEADING),
        Sentence(8, 27, 1),
        Sentence(28, 39, 1),
    )


def test_a_text_without_segments_is_read_by_lines() -> None:
    assert [s.segment for s in sentences(Document("", "text", "Uno.\n\nDos. Tres.", ()))] == [0, 1, 1]


@given(st.text(alphabet="aAbB .,;!?\n«»().1", max_size=80))
def test_sentences_stand_in_order_and_hold_every_letter(text: str) -> None:
    spans = split(text)

    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert "".join(text[s:e] for s, e in spans).replace(" ", "").replace("\n", "") == text.replace(
        " ", ""
    ).replace("\n", "")


def test_an_ordinal_as_mexican_forces_write_it_ends_no_sentence() -> None:
    text = "Ingresará personal del 7/o. Grupo de Operaciones Especiales y del 1/er. Batallón. Saldrá en mayo."

    assert [text[start:end] for start, end in split(text)] == [text[:-15].rstrip(), "Saldrá en mayo."]
