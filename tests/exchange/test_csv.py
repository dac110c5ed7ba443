import csv as standard
import io

import pytest

from placet.exchange import csv
from placet.exchange.answer import Answer


def rows(one: Answer) -> list[dict[str, str]]:
    return list(standard.DictReader(io.StringIO(csv.write([one]))))


def test_a_claim_is_a_row(bridge: Answer) -> None:
    window = next(r for r in rows(bridge) if r["alias"] == "window")

    assert len(rows(bridge)) == len(bridge.mission.claims)
    assert (window["who"], window["count"], window["when"], window["sources"]) == (
        "bravia-engineers",
        "12",
        "2025-03-10/2025-04-10",
        "gazette",
    )


def test_votes_are_in_the_detail(bridge: Answer) -> None:
    vote = next(r for r in rows(bridge) if r["alias"] == "vote")

    assert '"votes":{"against":"12","for":"60"}' in vote["detail"]


def test_a_note_that_looks_like_a_formula_is_defused(bridge: Answer) -> None:
    assert next(r["note"] for r in rows(bridge) if r["alias"] == "team") == "'=1+1"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\tx", "\rx", "\nx"])
def test_every_beginning_a_spreadsheet_runs_is_defused(cell: str) -> None:
    assert csv.defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "1=1", "a", "2025-03-10", "..10"])
def test_other_text_stands_as_it_is(cell: str) -> None:
    assert csv.defused(cell) == cell


def test_a_table_keeps_its_columns_in_order() -> None:
    assert csv.table(("a", "b"), [{"b": "2", "a": 'x "y", z'}, {"b": "3"}]) == 'a,b\n"x ""y"", z",2\n,3\n'
