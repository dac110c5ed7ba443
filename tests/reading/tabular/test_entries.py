"""Rows become claims that a mission file takes; names of people stay in the list."""

import json

from placet.claims.claim import Kind, Visibility
from placet.claims.files import read
from placet.reading.tabular.entries import Entry, entries
from placet.reading.tabular.layout import guess
from placet.reading.tabular.rows import apply
from tests.reading.tabular.lists import MANIFEST, document

IDS = {"3rd Alfa Divers": "alfa-divers", "Port Beta": "port-beta", "Beta": "port-beta"}
HEAD = {
    "mission": "m-1",
    "entities": {
        "alfa-divers": {"is": "force", "name": "3rd Alfa Divers"},
        "port-beta": {"is": "place", "name": "Port Beta"},
    },
    "sources": {"list": {"kind": "manifest", "publisher": "P", "received": "2025-05-21"}},
}


def made(rows: object, language: str = "en", sheet: str = "") -> tuple[Entry, ...]:
    text = document(rows, language, sheet)  # type: ignore[arg-type]
    found = apply(text, text.tables[0], guess(text, text.tables[0]))
    return entries(found, "list", lambda words: IDS.get(words, ""), sheet)


def test_people_with_the_same_days_are_one_restricted_presence_and_no_name_leaves_the_list() -> None:
    found = made(MANIFEST, sheet="S1")

    assert [(e["count"], e["when"], e["who"]) for e in found] == [
        ("2", "2025-03-05|2025-05-03/2025-05-20", "alfa-divers"),
        ("1", "2025-05-05/2025-05-20", "alfa-divers"),
    ]
    assert found[0]["source"] == {"id": "list", "at": "S1, rows 4-5"}
    assert {e["visibility"] for e in found} == {"restricted"}
    assert "ROE" not in json.dumps(found)


def test_what_is_made_is_read_as_claims_without_a_problem() -> None:
    crossings = made(
        (
            ("Date", "Way", "Port", "Pax", "Aircraft"),
            ("2025-05-03", "in", "Beta", "24", "C-130"),
            ("2025-05-20", "out", "Beta", "24", "C-130"),
        )
    )
    arms = made((("Arma", "Serie", "Cantidad"), ("Pistola M17", "AB1", "1"), ("Fusil M4", "AB2", "2")), "es")
    means = made((("Vehículo", "Matrícula"), ("Camión", "A-1"), ("Camión", "A-2")), "es")
    text = json.dumps({**HEAD, "claims": [*made(MANIFEST), *crossings, *arms, *means]}, ensure_ascii=False)

    record, problems = read({"m-1.yaml": text})

    claims = record.missions["m-1"].claims
    assert problems == ()
    assert [c.kind for c in claims] == [
        *[Kind.PRESENCE] * 2,
        *[Kind.MOVEMENT] * 2,
        *[Kind.ARMS] * 2,
        *[Kind.MEANS] * 2,
    ]
    assert {c.visibility for c in claims} == {Visibility.RESTRICTED}


def test_a_name_nobody_knows_is_left_out_and_rows_apart_are_told_in_runs() -> None:
    rows = (
        ("Name", "Rank", "Unit", "Arrival"),
        *(
            (n, "Sgt", "Nobody's", d)
            for n, d in (("A B", "2025-05-03"), ("C D", "2025-05-04"), ("E F", "2025-05-03"))
        ),
    )

    found = made(rows)

    assert [e["source"]["at"] for e in found] == ["rows 2, 4", "row 3"]
    assert not any("who" in e for e in found)


def test_a_table_that_is_no_list_gives_nothing() -> None:
    assert made((("a", "b"), ("c", "d"))) == ()
