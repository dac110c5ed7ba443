"""One slot, one field: who is a witness, who a rival, and which value is shown."""

import pytest

from placet.check.merge import Fields, meet, merge, narrower, same, show
from placet.claims.amount import Count, Span, What
from placet.claims.amounts import what
from placet.claims.claim import Kind
from placet.claims.dates import parse, point
from tests.world import claims, mission, record

ENTITIES = record(mission()).entities


def merged(*texts: str) -> Fields:
    found = [c for c in claims(mission(*texts)).values() if c.kind is Kind.PRESENCE]
    return merge("slot", found, ENTITIES)


def term(fields: str, source: str = "src") -> str:
    return f"consented: presence, act: vote, {fields}, source: {source}"


def values(fields: Fields, name: str) -> list[object]:
    return [o.value for o in fields.choice(name).options]


def test_equal_claims_are_witnesses_of_one_value() -> None:
    found = merged(term("id: a, count: 10"), term("id: b, count: 10", "press"))

    assert values(found, "count") == [Count(10, 10, "10")]
    assert set(found.choice("count").options[0].claims) == {"a", "b"}
    assert set(found.sources) == {"src", "press"}


def test_different_values_are_rivals_named_with_their_sources() -> None:
    found = merged(term("id: a, count: 10, rivals: [{count: 12, source: press}]")).choice("count")

    assert found.rival
    assert [o.said for o in found.options] == ["10 [src]", "12 [press]"]


def test_the_value_under_which_rivals_stand_comes_first() -> None:
    found = merged(term("id: a, count: 12, rivals: [{count: 10, source: press}, {count: 14, source: march}]"))

    assert found.names[0] == "a"
    assert show(values(found, "count")[0]) == "12"


@pytest.mark.parametrize("first", ["who: bb-army", "who: bb-army-1bn"])
def test_of_two_names_one_inside_the_other_the_narrower_is_shown(first: str) -> None:
    other = "bb-army-1bn" if first == "who: bb-army" else "bb-army"

    found = merged(term(f"id: a, {first}"), term(f"id: b, who: {other}", "press"))

    assert values(found, "who") == [("bb-army-1bn",)]


def test_another_value_the_words_allow_is_a_reading_and_no_rival() -> None:
    found = merged(term("id: a, count: 10, readings: [{count: 20}]")).choice("count")

    assert not found.rival
    assert [o.said for o in found.options] == ["10 [src]", "20"]


def test_a_reading_that_says_what_a_claim_says_is_no_other() -> None:
    assert not merged(term("id: a, count: 10, readings: [{count: 10}, {count: '10'}]")).choice("count").open


def test_a_reading_of_the_time_is_one_of_each_side_it_states() -> None:
    found = merged(term("id: a, when: 2025-02-01/2025-03-31, readings: [{when: 2025-02-01/2025-04-30}]"))

    assert not found.choice("when.start").open
    assert len(found.choice("when.end").options) == 2


def test_a_reading_of_one_side_leaves_the_other() -> None:
    found = merged(term("id: a, when: 2025-02-01/2025-03-31, readings: [{when: /2025-04-30}]"))

    assert [len(found.choice(f"when.{side}").options) for side in ("start", "end")] == [1, 2]


def test_a_field_nobody_states_is_nothing() -> None:
    found = merged(term("id: a, count: 10"))

    assert found.choice("where").first is None
    assert "where" not in found
    assert "count" in found


@pytest.mark.parametrize(
    ("one", "two", "inner"),
    [
        (("aa-north",), ("aa-north-base",), ("aa-north-base",)),
        (("aa-north-base",), ("aa-north",), ("aa-north-base",)),
        (("aa-north",), ("aa-south",), None),
        (("aa-north", "aa-south"), ("aa-north-base",), None),
        ((point("2025-02-01"),), ("aa-north",), None),
        (10, 12, None),
    ],
)
def test_a_value_is_narrower_only_inside_the_other_in_its_tree(
    one: object, two: object, inner: object
) -> None:
    assert narrower(one, two, ENTITIES) == inner


@pytest.mark.parametrize(
    ("one", "two", "inner"),
    [
        ("3 rifle", "3 m4", "3 m4"),
        ("3 m4", "3 rifle", "3 m4"),
        ("3 m4", "3 m16", None),
        ("3 m4", "4 rifle", None),
        ("3 m4 or m16", "3 rifle", None),
    ],
)
def test_a_thing_is_narrower_only_in_the_same_number(one: str, two: str, inner: str | None) -> None:
    expected = None if inner is None else what((inner,))

    assert narrower(what((one,)), what((two,)), ENTITIES) == expected


def test_two_lists_of_things_are_never_one_inside_the_other() -> None:
    assert narrower(what(("3 m4", "1 truck")), what(("3 rifle",)), ENTITIES) is None


def test_values_are_the_same_however_they_are_written() -> None:
    assert same(Count(10, 10, "10"), Count(10, 10, "10..10"))
    assert same(parse("2025-02-15")[0], parse("2025-02-15")[0])
    assert same(("a", "b"), ("b", "a"))
    assert same(what(("3 m4", "1 truck")), what(("1 truck", "3 m4")))
    assert not same(point("2025-02-15"), point("2025-02-15.."))
    assert not same(point("ended+30d"), point("ended+31d"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Count(8, 10, "8..10"), "8..10"),
        (Count(8, None), "8.."),
        (Count(None, 10), "..10"),
        (point("2025-02"), "2025-02"),
        (parse("2025-02-01/2025-03-01")[0], "2025-02-01/2025-03-01"),
        (What(words="shooting at night"), "shooting at night"),
        (what(("14 m4 or m16", "1 truck")), "m4 or m16 truck"),
        (Span(30, "working_day"), "30 working_day"),
        (("aa-north", "aa-south"), "aa-north aa-south"),
        ("open", "open"),
    ],
)
def test_a_value_is_shown_as_a_reader_knows_it(value: object, text: str) -> None:
    assert show(value) == text


@pytest.mark.parametrize(
    ("one", "two", "shared"),
    [
        ("2019-01-01/2019-12-31", "2020-01-01/2020-12-31", False),
        ("2019-01-01/2020-01-01", "2020-01-01/2020-12-31", True),
        ("2019-01-01/", "2025-01-01/2025-12-31", True),
        ("/2019-12-31", "2020-01-01/", False),
        ("2019-01-01/2019-02-01, 2020-03-01/2020-04-01", "2020-04-01/2020-05-01", True),
    ],
)
def test_times_meet_when_they_can_share_a_day(one: str, two: str, shared: bool) -> None:
    assert meet(parse(one), parse(two)) is meet(parse(two), parse(one)) is shared


def test_a_time_unsaid_meets_every_time() -> None:
    assert meet((), parse("2025-02-01"))
    assert meet(parse("2025-02-01"), ())
