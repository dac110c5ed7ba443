from rich.table import Table

from placet.cli.drawing.terms import print_terms
from placet.exchange.answer import Answer
from placet.reports.notes import numbers
from placet.reports.terms import Line, terms, title


def line(one: Answer, kind: str, field: str, part: str = "") -> Line:
    return next(t for t in terms(one, "en") if (t.kind, t.part, t.field) == (kind, part, field))


def test_a_term_stands_in_the_column_of_its_mode_and_of_print(bridge: Answer) -> None:
    cells = line(bridge, "presence", "count").cells

    assert {column: cell[0].text for column, cell in cells.items()} == {
        "requested": "at most 15",
        "consented": "at most 12",
        "printed": "at most 12",
        "observed": "14",
    }


def test_a_rival_stands_under_the_value_with_its_source(bridge: Answer) -> None:
    main, rival = line(bridge, "presence", "count").cells["consented"]

    assert (rival.text, rival.rival, main.rival) == ("at most 20", True, False)
    assert rival.notes == (numbers(bridge)["blog"],)


def test_a_value_said_again_is_a_ditto_mark(bridge: Answer) -> None:
    texts = [cells[0].text if cells else "" for cells in line(bridge, "presence", "when").shown]

    assert texts[:4] == ["10 Mar to 10 Apr 2025", "", "″", "″"]


def test_the_gravest_finding_judges_the_line(bridge: Answer) -> None:
    found = line(bridge, "presence", "when").finding

    assert found is not None
    assert (found.rule, str(found.verdict)) == ("window.early", "possible")


def test_a_line_nobody_judged_has_no_verdict(bridge: Answer) -> None:
    assert line(bridge, "duty", "what", "report").finding is None


def test_a_duty_says_who_owes(bridge: Answer) -> None:
    assert title(line(bridge, "duty", "who", "report"), "en") == "duty · report · owed by"


def test_a_narrow_screen_gets_a_block_a_term(bridge: Answer) -> None:
    told = [str(one) for one in print_terms(bridge, "en", 80)]

    assert told[1] == "  asked         10 Mar to 10 Apr 2025 [1]"
    assert all(len(one) <= 80 for one in told)


def test_a_wide_screen_gets_a_table_with_a_column_a_mode(bridge: Answer) -> None:
    (table,) = print_terms(bridge, "en", 140)

    assert isinstance(table, Table)
    heads = [str(c.header) for c in table.columns]
    assert heads[1:7] == ["asked", "recommended", "consented", "printed", "planned", "observed"]
