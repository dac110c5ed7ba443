"""The fields of the frame by name: what a claim says, says otherwise, or no longer says."""

import pytest

from placet.claims.amount import Count, Span, What
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.dates import parse, point
from placet.claims.detail import Counting, Duty, Membership, Movement, Presence, Step, Votes
from placet.claims.fields import FIELDS, covers, emptied, said, value, with_value
from placet.claims.source import Passage

TERM = Claim(
    "",
    "m1",
    Mode.CONSENTED,
    Kind.PRESENCE,
    (Passage("law"),),
    who=("bb-army",),
    count=Count(10, 10, "10"),
    when=parse("2025-02-15/2025-03-30"),
    detail=Presence(counting=Counting.AT_ONCE, stay=Span(3, "day")),
)
VOTE = Claim(
    "",
    "m1",
    Mode.OBSERVED,
    Kind.STEP,
    (Passage("law"),),
    alias="vote",
    detail=Step("vote", votes=Votes(for_=Count(107, 107, "107"))),
)
DUTY = Claim(
    "",
    "m1",
    Mode.CONSENTED,
    Kind.DUTY,
    (Passage("law"),),
    what=What(words="report"),
    detail=Duty(trigger="ended", direction="before"),
)


def test_a_claim_states_the_fields_that_are_not_empty_by_their_finest_names() -> None:
    assert said(TERM) == ("who", "count", "when.start", "when.end", "counting", "stay")
    assert said(VOTE) == ("votes.for",)
    assert said(DUTY) == ("what", "before")


def test_an_empty_side_of_a_window_says_nothing() -> None:
    half = with_value(TERM, "when", parse("/2025-03-30"))

    assert "when.start" not in said(half)
    assert value(half, "when.end") == (point("2025-03-30"),)


def test_one_side_of_a_window_is_changed_alone() -> None:
    changed = with_value(TERM, "when.end", (point("2025-04-02"),))

    assert changed.when == parse("2025-02-15/2025-04-02")


def test_a_side_is_given_to_a_claim_without_any_day_and_to_each_of_several_windows() -> None:
    none = with_value(TERM, "when", ())
    two = with_value(TERM, "when", parse("2025-02-01/2025-02-03, 2025-03-01/2025-03-03"))

    assert with_value(none, "when.start", point("2025-02-15")).when == parse("2025-02-15/")
    assert with_value(two, "when.end", point("2025-04-01")).when == parse(
        "2025-02-01/2025-04-01, 2025-03-01/2025-04-01"
    )


def test_a_window_of_which_both_sides_are_taken_away_is_gone() -> None:
    bare = with_value(TERM, "when", parse("2025-02-15"))

    assert emptied(bare, "when.end").when == parse("2025-02-15/")
    assert emptied(emptied(bare, "when.end"), "when.start").when == ()


def test_values_of_the_detail_and_of_the_votes_are_changed() -> None:
    assert value(with_value(TERM, "counting", Counting.IN_TOTAL), "counting") is Counting.IN_TOTAL
    assert value(with_value(VOTE, "votes.against", Count(0, 0)), "votes.against") == Count(0, 0)
    assert value(with_value(DUTY, "after", "left"), "after") == "left"
    assert value(with_value(DUTY, "after", "left"), "before") is None


def test_a_field_of_another_kind_says_nothing() -> None:
    assert value(TERM, "votes.for") is None
    assert value(VOTE, "counting") is None
    assert value(TERM, "after") is None


def test_a_field_the_kind_has_not_cannot_be_given() -> None:
    with pytest.raises(TypeError):
        with_value(TERM, "way", "in")


@pytest.mark.parametrize("field", [f for f in FIELDS if f not in {"if", "of"}])
def test_every_field_can_be_asked_of_every_claim(field: str) -> None:
    assert field in said(TERM) or not value(TERM, field) or field == "when"


def test_emptying_gives_each_kind_of_value_its_own_nothing() -> None:
    negated = Claim("", "m1", Mode.OBSERVED, Kind.MEMBERSHIP, (), detail=Membership(negated=True))
    moved = Claim("", "m1", Mode.OBSERVED, Kind.MOVEMENT, (), detail=Movement("in"))

    assert emptied(TERM, "who").who == ()
    assert emptied(TERM, "count").count is None
    assert value(emptied(negated, "not"), "not") is False
    assert value(emptied(moved, "way"), "way") == ""
    assert value(emptied(VOTE, "votes"), "votes") == Votes()


@pytest.mark.parametrize(
    ("named", "field", "covered"),
    [
        ((), "count", True),
        (("count",), "count", True),
        (("when",), "when.end", True),
        (("when.end",), "when", True),
        (("when.end",), "when.start", False),
        (("votes",), "votes.for", True),
        (("who",), "count", False),
        (("who",), "part", True),
    ],
)
def test_a_limited_passage_supports_the_fields_it_names_and_those_that_need_none(
    named: tuple[str, ...], field: str, *, covered: bool
) -> None:
    assert covers(named, field) is covered
