import pytest

from placet.exchange.csv import defused
from placet.exchange.rows import Row, rows
from placet.wording.problems import say_problem

HEAD = "mission,mode,kind,who,count,note,source\n"


def test_a_row_is_a_claim_as_a_mission_file_would_say_it() -> None:
    found, problems = rows(HEAD + "m1,observed,presence,bb-army,9,seen,src\n", "f.csv")

    said = {"observed": "presence", "who": "bb-army", "count": "9", "note": "seen", "source": "src"}
    assert (found, problems) == ((Row(2, "m1", said),), ())


def test_several_values_stand_between_semicolons_where_a_key_takes_several() -> None:
    ((row,), _) = rows(HEAD + "m1,observed,presence,bb-army; bb-navy,9,left; came back,src;other\n", "f.csv")

    assert row.said["who"] == ["bb-army", "bb-navy"]
    assert row.said["source"] == ["src", "other"]
    assert row.said["note"] == "left; came back"


def test_an_empty_cell_says_nothing_and_an_empty_row_is_none() -> None:
    found, problems = rows(HEAD + "m1,observed,presence,,,,src\n,,,,,,\n\n", "f.csv")

    assert ([set(r.said) for r in found], problems) == ([{"observed", "source"}], ())


@pytest.mark.parametrize("note", ["=1+1", "-5 degrees", "@home", "'quoted'"])
def test_a_cell_that_a_writer_defused_is_itself_again(note: str) -> None:
    ((row,), _) = rows(HEAD + f"m1,observed,presence,,,{defused(note)},src\n", "f.csv")

    assert row.said["note"] == note


def test_lines_are_those_of_the_file_where_a_cell_goes_over_several() -> None:
    text = HEAD + 'm1,observed,presence,,,"two\nlines",src\nm1,observed,presence,,,one,src\n'

    found, _ = rows(text, "f.csv")

    assert [r.line for r in found] == [2, 4]


def test_a_spreadsheet_may_put_semicolons_between_cells_and_a_mark_before_all() -> None:
    found, problems = rows("\ufeffmission;mode;kind;count\r\nm1;observed;presence;9\r\n", "f.csv")

    assert (found, problems) == ((Row(2, "m1", {"observed": "presence", "count": "9"}),), ())


BAD = {
    "no mission": (",observed,presence,,,,src", "key.missing", "mission"),
    "no kind": ("m1,observed,,,,,src", "key.missing", "kind"),
    "a mode there is not": ("m1,guessed,presence,,,,src", "row.choice", "mode"),
    "a kind there is not": ("m1,observed,dancing,,,,src", "row.choice", "kind"),
    "a step, which is no row of its own": ("m1,observed,step,,,,src", "row.choice", "kind"),
    "too many cells": ("m1,observed,presence,,,,src,more", "row.long", ""),
}


@pytest.mark.parametrize(("bad", "code", "field"), BAD.values(), ids=BAD)
def test_a_bad_row_is_named_and_hides_no_good_one(bad: str, code: str, field: str) -> None:
    good = "m1,observed,presence,,,,src\n"

    found, problems = rows(HEAD + good + bad + "\n" + good, "f.csv")

    assert [r.line for r in found] == [2, 4]
    assert [(p.code, p.file, p.line, p.field) for p in problems] == [(code, "f.csv", 3, field)]
    assert all(say_problem(p, language).endswith(".") for p in problems for language in ("en", "es"))


@pytest.mark.parametrize("text", ["", "mission,who\nm1,bb-army\n"], ids=["nothing", "no mode, no kind"])
def test_without_the_columns_that_must_be_there_nothing_is_read(text: str) -> None:
    found, problems = rows(text, "f.csv")

    assert found == ()
    assert {p.code for p in problems} == {"key.missing"}
    assert {p.line for p in problems} == {1}
