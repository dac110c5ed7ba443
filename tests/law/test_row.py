"""Typed values of a pack file, and what is wrong with them."""

from datetime import date

import pytest
import yaml

from placet.claims.amount import Span
from placet.law.row import Notes, Row, row_of


def row(text: str) -> Row:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    found = row_of(node, "duties[0]", Notes("p.yaml"))
    assert found is not None
    return found


def codes(of: Row) -> list[tuple[str, int, str]]:
    return [(p.code, p.line, p.field) for p in of.notes.found]


def test_values_are_read_by_their_type() -> None:
    one = row(
        "{a: x, b: [x, y], c: 2025-02-15, d: 3, e: yes, f: 30 working_day, g: unspecified, h: [2025-01-01]}"
    )

    assert (one.text("a"), one.texts("b"), one.texts("a")) == ("x", ("x", "y"), ("x",))
    assert (one.day("c"), one.number("d"), one.flag("e")) == (date(2025, 2, 15), 3, True)
    assert (one.span("f"), one.span("g")) == (Span(30, "working_day"), Span(0, "unspecified"))
    assert one.days("h") == (date(2025, 1, 1),)
    assert one.notes.found == []


def test_a_key_that_is_not_there_gives_its_default() -> None:
    one = row("{}")

    assert (one.text("a"), one.texts("a"), one.day("a"), one.number("a", 7)) == ("", (), None, 7)
    assert (one.flag("a"), one.flag("a", default=True), one.span("a"), one.names()) == (False, True, None, ())
    assert (one.row("a"), list(one.rows("a")), one.has("a")) == (None, [], False)
    assert one.notes.found == []


def test_what_must_be_there_is_missed() -> None:
    one = row("{}")

    assert one.text("id", None) == ""
    assert codes(one) == [("pack.missing_key", 1, "duties[0]")]


@pytest.mark.parametrize(
    "text",
    ["{a: 2025-02-30}", "{a: soon}", "{a: [2025-01-01]}", "{a: ''}"],
)
def test_an_impossible_day_is_noted_at_its_key(text: str) -> None:
    one = row(text)

    assert one.day("a") is None
    assert codes(one) == [("pack.bad_value", 1, "duties[0].a")]


@pytest.mark.parametrize("text", ["30", "30 moons", "x working_day", "-1 month"])
def test_an_impossible_length_is_noted(text: str) -> None:
    one = row("{a: " + text + "}")

    assert one.span("a") is None
    assert [p.code for p in one.notes.found] == ["pack.bad_value"]


def test_a_word_outside_a_closed_list_is_noted_with_the_list() -> None:
    one = row("{a: maybe}")

    one.flag("a")

    (problem,) = one.notes.found
    assert dict(problem.fields) == {"key": "a", "value": "maybe", "wanted": "no, yes"}


def test_a_list_of_anything_but_texts_is_noted() -> None:
    one = row("{a: [[x]], b: x}")

    assert one.texts("a") == ()
    assert list(one.rows("b")) == []
    assert [p.code for p in one.notes.found] == ["pack.bad_value", "pack.bad_value"]


def test_numbers_that_are_none_are_noted_and_the_others_kept() -> None:
    one = row("{a: [1, x, 3]}")

    assert one.numbers("a") == (1, 3)
    assert len(one.notes.found) == 1


def test_names_need_both_languages() -> None:
    one = row("{names: {es: Senado}}")

    one.names()

    assert codes(one) == [("pack.missing_key", 1, "duties[0].names")]


def test_rows_of_a_list_say_where_they_stand_and_who_asked_for_nothing() -> None:
    one = row("\na:\n  - {id: x}\n  - word\n  - {id: y, idd: z}\n")

    assert [r.text("id") for r in one.rows("a")] == ["x", "y"]
    assert codes(one) == [
        ("pack.not_a_mapping", 4, "duties[0].a[1]"),
        ("pack.unknown_key", 5, "duties[0].a[2].idd"),
    ]
