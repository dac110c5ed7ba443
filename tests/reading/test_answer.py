import json
import random

import pytest

from placet.claims.outcome import Problem
from placet.errors import PlacetError
from placet.reading.answer import dump, load
from placet.reading.document import Box, Cell, Document, Part, Segment, Table, Where

DOCUMENT = Document(
    sha256="0f" * 32,
    kind="pdf",
    text="Acción\nTen sailors\nRifle",
    segments=(
        Segment(Part.HEADING, 0, 6, Where(1, (Box(1.5, 2, 3, 4),), "x"), 1),
        Segment(Part.PARAGRAPH, 7, 18, Where(1, (Box(1, 2, 3, 4), Box(1, 2, 3, 4, 2)))),
        Segment(Part.CELL, 19, 24, Where(2)),
    ),
    title="Acción",
    language="es",
    published="2031-02-12",
    reader="pdf/1",
    pages=2,
    tables=(Table("t", ((Cell(19, 24), Cell(24, 24)),)),),
    problems=(Problem("reading.hidden", "a.pdf", 3, "", (("count", 2), ("kind", "x"))),),
    dateline=Cell(7, 10),
)


def test_a_document_comes_out_as_it_went_in() -> None:
    assert load(dump(DOCUMENT), "a.pdf") == DOCUMENT


def test_a_mistake_comes_out_as_it_went_in() -> None:
    found = load(dump(PlacetError("reading.too_large", most=50)), "a.pdf")

    assert isinstance(found, PlacetError)
    assert (found.code, found.fields) == ("reading.too_large", {"most": 50})


def changed(**fields: object) -> bytes:
    return json.dumps(json.loads(dump(DOCUMENT)) | fields).encode()


HOSTILE = {
    "no JSON": b"{",
    "no table": b"[]",
    "nothing": b"{}",
    "nested without end": b"[" * 100_000,
    "an end past the text": changed(segments=[["cell", 0, 999, 0, 0, "", []]]),
    "a start below nothing": changed(segments=[["cell", -1, 3, 0, 0, "", []]]),
    "an end before the start": changed(segments=[["cell", 3, 2, 0, 0, "", []]]),
    "pieces over one another": changed(segments=[["cell", 0, 5, 0, 0, "", []], ["cell", 3, 6, 0, 0, "", []]]),
    "an unknown part": changed(segments=[["verse", 0, 5, 0, 0, "", []]]),
    "a page that is not there": changed(segments=[["cell", 0, 5, 0, 3, "", []]]),
    "too few values": changed(segments=[["cell", 0, 5]]),
    "a box without end": changed(segments=[["cell", 0, 5, 0, 1, "", [[float("inf"), 0, 0, 0, 0]]]]),
    "a box of words": changed(segments=[["cell", 0, 5, 0, 1, "", [["1", 0, 0, 0, 0]]]]),
    "a truth for a number": changed(pages=True),
    "a fraction of pages": changed(pages=1.5),
    "a text that is no text": changed(text=["a"]),
    "a text that is not NFC": changed(text="Accio\u0301n, ten sailors, rifle"),
    "half a character": changed(title="\ud800"),
    "a title without end": changed(title="x" * 20_000),
    "a hash that is none": changed(sha256="../../etc/passwd"),
    "a kind that is none": changed(kind="<b>"),
    "a reader that is none": changed(reader="x"),
    "a day that is none": changed(published="soon"),
    "a cell past the text": changed(tables=[["t", [[[0, 999]]]]]),
    "a cell that ends before it begins": changed(dateline=[3, 2]),
    "a code of another place": changed(problems=[["upload.bomb", 0, []]]),
    "a field without a name": changed(problems=[["reading.hidden", 0, [["", 1]]]]),
    "a mistake of another place": b'{"mistake": ["file.unknown", []]}',
    "a mistake that is none": b'{"mistake": 3}',
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_an_answer_that_is_none_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        load(data, "a.pdf")


def test_any_bytes_are_an_answer_or_refused() -> None:
    chance = random.Random(7)  # noqa: S311 - seeded on purpose
    good = dump(DOCUMENT)
    outcomes: set[type] = set()
    for _ in range(2_000):
        data = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            outcomes.add(type(load(bytes(data), "a.pdf")))
        except ValueError:
            outcomes.add(ValueError)

    assert outcomes == {Document, ValueError}


def test_an_answer_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("placet.reading.answer.MOST_BYTES", 3)

    with pytest.raises(ValueError, match="without end"):
        load(b"{    }", "a.pdf")
