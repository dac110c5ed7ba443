"""The value of a key: typed by its shape, or told."""

from datetime import date
from typing import Any

import pytest

from placet.claims.amount import Count, Item, Span, What
from placet.claims.claim import Reading
from placet.claims.dates import parse, point
from placet.claims.detail import Counted, Counting, Votes
from placet.claims.entity import Entities, Entity, Parent, Sort
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import Key, Shape
from placet.claims.files.tree import trees
from placet.claims.files.values import FAILED, read, table
from placet.claims.source import Passage, Source

ENTITIES = Entities(
    {
        e.id: e
        for e in (
            Entity("north", Sort.PLACE, name=(("", "The North"),), aka=("Upland",)),
            Entity("south", Sort.PLACE, aka=("Twin",)),
            Entity("east", Sort.PLACE, aka=("Twin",)),
            Entity("m4", Sort.ITEM, aka=("M4 carbine",)),
            Entity("annex-a", Sort.LIST),
            Entity("diving", Sort.ITEM),
        )
    }
)


def given(text: str, shape: Shape, *, many: bool = False) -> tuple[Any, list[tuple[str, str]]]:
    """Read `k: text` as a value of the shape; give it with the problems by path and code."""
    desk = Desk(ENTITIES, {"law": Source("law", "gazette", "x", retrieved=parse("2025"))})
    (node,), _ = trees(f"k: {text}", "f.yaml")
    values = table(node, (Key("k", shape, "", many=many),), Spot("f.yaml"), desk)
    return (values or {}).get("k", FAILED), [(p.field, p.code) for p in desk.problems]


@pytest.mark.parametrize(
    ("text", "shape", "many", "value"),
    [
        ("NO", Shape.TEXT, False, "NO"),
        ("bb-army", Shape.ID, False, "bb-army"),
        ("entry.guests", Shape.PART, False, "entry.guests"),
        ("legal_basis", Shape.PART, False, "legal_basis"),
        ("consented/presence", Shape.NAME, False, "consented/presence"),
        ("2025-02", Shape.WHEN, True, parse("2025-02")),
        ("[2025-02, 2025-03/..]", Shape.WHEN, True, parse("2025-02, 2025-03/..")),
        ("2025-02", Shape.DATED, False, parse("2025-02")),
        ("2025-02-03", Shape.DAY, False, date(2025, 2, 3)),
        ("2025-02-03", Shape.RANGE, False, (date(2025, 2, 3), date(2025, 2, 3))),
        ("2025-02-03/2025-02-05", Shape.RANGE, False, (date(2025, 2, 3), date(2025, 2, 5))),
        ("10", Shape.COUNT, False, Count(10, 10, "10")),
        ("8", Shape.NUMBER, False, 8),
        ("night", Shape.COUNTED, False, (Counted.NIGHT, "")),
        ("day of entries", Shape.COUNTED, False, (Counted.DAY, "entries")),
        ("people", Shape.COUNTED, False, (None, "people")),
        ("30 working_day", Shape.SPAN, False, Span(30, "working_day")),
        ("yes", Shape.FLAG, False, True),
        ("FI", Shape.HOLIDAYS, False, "FI"),
        ("US-CA", Shape.HOLIDAYS, False, "US-CA"),
        ("false", Shape.FLAG, False, False),
        ("when.end", Shape.FIELD, False, "when.end"),
        ("kind", Shape.FIELD, False, "kind"),
        ("north", Shape.ENTITY, False, "north"),
        ("upland", Shape.ENTITY, True, ("north",)),
        ("[the north, south]", Shape.ENTITY, True, ("north", "south")),
        ("3 M4 carbine or m17", Shape.WHAT, True, What((Item(("m4", "m17"), Count(3, 3, "3")),))),
        ("diving", Shape.WHAT, True, What((Item(("diving",)),))),
        ("a talk", Shape.WHAT, True, What(words="a talk")),
        ("any of annex-a", Shape.WHAT, True, What((Item((), None, "annex-a"),))),
        ("A title", Shape.NAMES_BY_LANGUAGE, False, (("", "A title"),)),
        ("{es: Uno, en: One}", Shape.NAMES_BY_LANGUAGE, False, (("es", "Uno"), ("en", "One"))),
        ("north", Shape.PARENT, True, (Parent("north"),)),
        ("[{id: north, when: 2020/..}]", Shape.PARENT, True, (Parent("north", parse("2020/..")),)),
        ("law", Shape.PASSAGE, True, (Passage("law"),)),
        ("witness", Shape.PASSAGE, True, (Passage("witness"),)),
        (
            "{id: law, at: 'art. 3', fields: [who, votes.for]}",
            Shape.PASSAGE,
            True,
            (Passage("law", at="art. 3", fields=("who", "votes.for")),),
        ),
        ("{for: 107, against: 0}", Shape.VOTES, False, Votes(Count(107, 107, "107"), Count(0, 0, "0"))),
        (
            "{presence/a: {count: 20, when.end: 2025-05-01}}",
            Shape.SETS,
            False,
            (
                ("presence/a", "count", Count(20, 20, "20")),
                ("presence/a", "when.end", (point("2025-05-01"),)),
            ),
        ),
    ],
)
def test_a_value_is_typed_by_the_shape_of_its_key(
    text: str, shape: Shape, value: object, *, many: bool
) -> None:
    assert given(text, shape, many=many) == (value, [])


@pytest.mark.parametrize(
    "text",
    [
        "{counting: [at_once, in_total], count: 10}",
        "[{counting: at_once}, {counting: in_total}, {count: 10}]",
        "[{counting: [at_once, in_total], count: 10}]",
    ],
)
def test_readings_are_given_by_field_or_as_a_list(text: str) -> None:
    assert given(text, Shape.READINGS) == (
        (
            Reading("counting", Counting.AT_ONCE),
            Reading("counting", Counting.IN_TOTAL),
            Reading("count", Count(10, 10, "10")),
        ),
        [],
    )


def test_readings_are_typed_as_the_frame_keeps_their_field() -> None:
    found, problems = given(
        "{when.start: 2025-02-15, when.end: /.., counted: night, who: [[north, south], east], what: diving}",
        Shape.READINGS,
    )

    assert problems == []
    assert [(r.field, r.value) for r in found] == [
        ("when.start", (point("2025-02-15"),)),
        ("when.end", (parse("/..")[0].end,)),
        ("counted", Counted.NIGHT),
        ("who", ("north", "south")),
        ("who", ("east",)),
        ("what", What((Item(("diving",)),))),
    ]


@pytest.mark.parametrize(
    ("text", "shape", "many", "problems"),
    [
        ("", Shape.TEXT, False, [("k", "value.empty")]),
        ("[]", Shape.TEXT, True, [("k", "value.empty")]),
        ("{}", Shape.VOTES, False, [("k", "value.empty")]),
        ("[a, '']", Shape.TEXT, True, [("k.2", "value.empty")]),
        ("[a]", Shape.TEXT, False, [("k", "value.not_text")]),
        ("[a, [b]]", Shape.TEXT, True, [("k.2", "value.not_text")]),
        ("Army of B", Shape.ID, False, [("k", "id.malformed")]),
        ("x" * 300, Shape.ID, False, [("k", "id.malformed")]),
        ("a b", Shape.PART, False, [("k", "part.malformed")]),
        ("Vote!", Shape.NAME, False, [("k", "name.malformed")]),
        ("[2025-02, 2025-13]", Shape.WHEN, True, [("k.2", "date.impossible")]),
        ("left", Shape.DATED, False, [("k", "date.named")]),
        ("2025-02", Shape.DAY, False, [("k", "date.day")]),
        ("2025-02-03T10:00", Shape.DAY, False, [("k", "date.day")]),
        ("2025-02-05/2025-02-03", Shape.RANGE, False, [("k", "date.reversed")]),
        ("day night", Shape.COUNTED, False, [("k", "counted.malformed")]),
        ("hourly", Shape.COUNTED, False, [("k", "counted.malformed")]),
        ("maybe", Shape.FLAG, False, [("k", "flag.malformed")]),
        ("colour", Shape.FIELD, False, [("k", "field.unknown")]),
        ("nort", Shape.ENTITY, False, [("k", "entity.unknown")]),
        ("twin", Shape.ENTITY, False, [("k", "entity.ambiguous")]),
        ("[none, 3 m4]", Shape.WHAT, True, [("k", "item.malformed")]),
        ("any of annex-b", Shape.WHAT, True, [("k", "entity.unknown")]),
        ("{spanish: Uno}", Shape.NAMES_BY_LANGUAGE, False, [("k.spanish", "language.unknown")]),
        ("{es: [a]}", Shape.NAMES_BY_LANGUAGE, False, [("k.es", "value.not_text")]),
        ("[a]", Shape.NAMES_BY_LANGUAGE, False, [("k", "value.not_text")]),
        ("[North]", Shape.PARENT, True, [("k.1", "id.malformed")]),
        ("[{when: 2020}]", Shape.PARENT, True, [("k.1", "key.missing")]),
        ("lwa", Shape.PASSAGE, True, [("k", "source.unknown")]),
        ("Law", Shape.PASSAGE, True, [("k", "id.malformed")]),
        ("{id: law, page: 3}", Shape.PASSAGE, True, [("k.page", "key.unknown")]),
        ("107", Shape.VOTES, False, [("k", "value.not_table")]),
        ("{for: many}", Shape.VOTES, False, [("k.for", "count.malformed")]),
        ("{colour: red}", Shape.READINGS, False, [("k.colour", "field.unknown")]),
        ("{count: [10, x]}", Shape.READINGS, False, [("k.count", "count.malformed")]),
        ("[count]", Shape.READINGS, False, [("k", "value.not_table")]),
        ("presence", Shape.SETS, False, [("k", "value.not_table")]),
        ("{presence: 10}", Shape.SETS, False, [("k.presence", "value.not_table")]),
        ("aa", Shape.HOLIDAYS, False, [("k", "holidays.unknown")]),
        ("fi", Shape.HOLIDAYS, False, [("k", "holidays.unknown")]),
        ("XX", Shape.HOLIDAYS, False, [("k", "holidays.unknown")]),
        ("US-ZZ", Shape.HOLIDAYS, False, [("k", "holidays.unknown")]),
        ("2026-05-01", Shape.HOLIDAYS, False, [("k", "holidays.days")]),
        ("[2026-05-01]", Shape.HOLIDAYS, False, [("k", "holidays.days")]),
        ("{presence: {count: x}}", Shape.SETS, False, [("k.presence.count", "count.malformed")]),
    ],
)
def test_what_does_not_fit_its_shape_is_told_where_it_stands(
    text: str, shape: Shape, problems: list[tuple[str, str]], *, many: bool
) -> None:
    assert given(text, shape, many=many) == (FAILED, problems)


def test_a_choice_outside_its_list_comes_with_the_nearest_and_with_the_list() -> None:
    desk = Desk()
    (node,), _ = trees("in_totl", "f.yaml")

    found = read(node, Key("counting", Shape.CHOICE, "", choices=tuple(Counting)), Spot("f.yaml"), desk)

    assert found is FAILED
    assert desk.problems[0].fields == (
        ("given", "in_totl"),
        ("nearest", "in_total"),
        ("allowed", "at_once, in_total, unspecified"),
    )


@pytest.mark.parametrize(
    ("key", "example"),
    [
        (Key("list", Shape.CHOICE, "", choices=("open", "closed")), "list: open"),
        (Key("of", Shape.NAME, ""), "of: vote"),
        (Key("title", Shape.NAMES_BY_LANGUAGE, ""), "title: some words"),
    ],
)
def test_a_list_where_one_text_belongs_is_told_with_the_key_and_an_example(key: Key, example: str) -> None:
    desk = Desk()
    (node,), _ = trees("[a, b]", "f.yaml")

    read(node, key, Spot("f.yaml"), desk)

    assert desk.problems[0].fields == (("key", key.name), ("example", example))


def test_a_broken_node_is_not_told_twice() -> None:
    desk = Desk()
    (node,), problems = trees("a: &x [1]\nb: [*x, 2]\nc: *x\nd: {e: *x}\n", "f.yaml")
    keys = (
        Key("a", Shape.TEXT, "", many=True),
        Key("b", Shape.TEXT, "", many=True),
        Key("c", Shape.TEXT, ""),
        Key("d", Shape.SETS, ""),
    )

    table(node, keys, Spot("f.yaml"), desk)

    assert [p.code for p in problems] == ["file.alias"] * 4
    assert desk.problems == []


def test_unknown_and_missing_keys_are_told_and_the_table_is_refused() -> None:
    desk = Desk()
    (node,), _ = trees("knid: press\n", "f.yaml")

    found = table(node, (Key("kind", Shape.TEXT, "", required=True),), Spot("f.yaml", 1), desk)

    assert found is None
    assert [(p.code, p.fields) for p in desk.problems] == [
        ("key.unknown", (("given", "knid"), ("nearest", "kind"))),
        ("key.missing", (("key", "kind"),)),
    ]
