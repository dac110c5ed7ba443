"""Counts, items, spans of time and limits: what they mean, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims import amounts
from placet.claims.amount import Count, Item, Span, What
from placet.claims.detail import Limit
from placet.errors import Malformed


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("10", 10, 10),
        ("..10", None, 10),
        ("8..10", 8, 10),
        ("8..", 8, None),
        ("10~1", 9, 11),
        ("3~5", 0, 8),
        ("10~10%", 9, 11),
        ("15~10%", 13, 17),
        ("10~200%", 0, 30),
        ("1000000", 10**6, 10**6),
        ("1000000000", 10**9, 10**9),
    ],
)
def test_a_count_has_the_bounds_its_words_give_rounded_outward(
    text: str, least: int | None, most: int | None
) -> None:
    assert amounts.count(text) == Count(least, most, text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ten", "count.malformed"),
        ("", "count.malformed"),
        ("..", "count.malformed"),
        ("-3", "count.malformed"),
        ("1.5", "count.malformed"),
        ("about 10", "count.malformed"),
        ("١٠", "count.malformed"),
        ("10..8", "count.reversed"),
        ("1000000001", "count.absurd"),
        ("9" * 5000, "count.absurd"),
    ],
)
def test_what_is_no_count_is_told_by_its_own_code(text: str, code: str) -> None:
    with pytest.raises(Malformed) as caught:
        amounts.count(text)

    assert caught.value.code == code


def test_a_number_is_one_number() -> None:
    assert amounts.number("8") == 8
    with pytest.raises(Malformed):
        amounts.number("8..10")


@pytest.mark.parametrize(
    ("texts", "thing"),
    [
        (("3 f-35a",), What((Item(("f-35a",), Count(3, 3, "3")),))),
        (("14 glock or m17",), What((Item(("glock", "m17"), Count(14, 14, "14")),))),
        (("2..4 c-130",), What((Item(("c-130",), Count(2, 4, "2..4")),))),
        (("..4 c-130",), What((Item(("c-130",), Count(None, 4, "..4")),))),
        (("any of annex-a",), What((Item((), None, "annex-a"),))),
        (("5 any of annex-a",), What((Item((), Count(5, 5, "5"), "annex-a"),))),
        (("none",), What(nothing=True)),
        (("report of results",), What(words="report of results")),
        (("diving", "shooting"), What((Item(("diving",)), Item(("shooting",))))),
    ],
)
def test_what_is_spoken_of_is_items_words_or_nothing_and_writes_back(
    texts: tuple[str, ...], thing: What
) -> None:
    assert amounts.what(texts) == thing
    assert amounts.write_what(thing) == texts


@pytest.mark.parametrize("texts", [("none", "3 m4"), ("3 a or  or b",)])
def test_an_item_without_a_kind_is_malformed(texts: tuple[str, ...]) -> None:
    with pytest.raises(Malformed) as caught:
        amounts.what(texts)

    assert caught.value.code == "item.malformed"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("30 working_day", Span(30, "working_day")),
        ("30 working days", Span(30, "working_day")),
        ("30 calendar_day", Span(30, "calendar_day")),
        ("5 sitting_day", Span(5, "sitting_day")),
        ("30 day", Span(30, "day")),
        ("30d", Span(30, "day")),
        ("10wd", Span(10, "working_day")),
        ("24 hour", Span(24, "hour")),
        ("48h", Span(48, "hour")),
        ("6 month", Span(6, "month")),
        ("6m", Span(6, "month")),
        ("unspecified", Span(0, "unspecified")),
    ],
)
def test_a_length_of_time_is_an_amount_of_a_unit(text: str, length: Span) -> None:
    assert amounts.span(text) == length
    assert amounts.span(amounts.write_span(length)) == length


@pytest.mark.parametrize("text", ["", "soon", "30", "30 fortnight", "-3 day", "3.5 day"])
def test_what_is_no_length_of_time_is_malformed(text: str) -> None:
    with pytest.raises(Malformed) as caught:
        amounts.span(text)

    assert caught.value.code == "span.malformed"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("before entered", Limit("before", "entered")),
        ("stay kept", Limit("stay", "kept")),
        ("notice 48h", Limit("notice", "48h")),
    ],
)
def test_a_limit_a_machine_can_judge_is_read(text: str, found: Limit) -> None:
    assert amounts.limit(text) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("with good reason", "limit.unknown"),
        ("before", "limit.unknown"),
        ("stay longer", "limit.unknown"),
        ("notice", "limit.unknown"),
        ("notice soon", "span.malformed"),
    ],
)
def test_another_limit_is_a_problem(text: str, code: str) -> None:
    with pytest.raises(Malformed) as caught:
        amounts.limit(text)

    assert caught.value.code == code


bounds = st.one_of(st.none(), st.integers(0, 10**9))


@given(bounds, bounds)
def test_a_count_that_nobody_wrote_is_written_from_its_bounds(one: int | None, two: int | None) -> None:
    least, most = (one, two) if one is None or two is None else (min(one, two), max(one, two))
    if least is None and most is None:
        most = 3

    read = amounts.count(amounts.write_count(Count(least, most)))

    assert (read.least, read.most) == (least, most)


@given(st.text(max_size=30) | st.text("0123456789.~% a", max_size=20))
def test_no_text_at_all_does_worse_than_be_malformed(text: str) -> None:
    for grammar in (amounts.count, amounts.span, amounts.item, amounts.limit):
        try:
            assert grammar(text) is not None
        except Malformed as error:
            assert "." in error.code  # noqa: PT017 -- either outcome is right
