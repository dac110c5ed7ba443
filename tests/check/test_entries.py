"""Which facts and windows are set against each other."""

import pytest

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.entries import (
    Group,
    alone,
    complete,
    consented_pieces,
    crossing_groups,
    groups,
    if_followed,
    lapses,
    lies_ahead,
    own_windows,
    people_groups,
    stated,
)
from placet.check.ticks import show_span
from placet.claims.claim import Kind, Mode
from tests.world import PRINT, ROME, VOTE, case, mission

FIRST = Pick(())
TERM = "consented: presence, act: vote, {}source: src"
WINDOW = "when: 2025-02-01/2025-03-31, "
SEEN = "observed: presence, {}when: 2025-02-10/2025-02-12, source: manifest"
ALL = "observed: coverage, when: 2025-01-01/2025-04-30, source: manifest"


def part(name: str, fields: str) -> str:
    return TERM.format(f"part: {name}, {fields}, ")


def homes(*claims: str) -> dict[str, int]:
    return {g.slot: len(g.facts) for g in people_groups(case(mission(*claims)))}


def test_without_a_term_facts_are_grouped_by_their_own_slot() -> None:
    found = homes(SEEN.format(""), SEEN.format("part: guests, "))

    assert found == {"observed/presence": 1, "observed/presence/guests": 1}


def test_a_fact_that_names_a_part_belongs_to_the_innermost_term_that_encloses_it() -> None:
    terms = (TERM.format("count: 50, "), part("guests", "count: 5"))

    assert homes(*terms, SEEN.format("part: guests.x, ")) == {
        "consented/presence": 0,
        "consented/presence/guests": 1,
    }


def test_a_fact_of_a_part_that_no_term_encloses_belongs_to_the_first() -> None:
    terms = (part("guests", "count: 5"), part("crew", "count: 5"))

    assert homes(*terms, SEEN.format("part: staff, "))["consented/presence/crew"] == 1


@pytest.mark.parametrize(
    ("who", "home"),
    [
        ("who: bb-army, ", "consented/presence/army"),
        ("who: bb, ", "consented/presence/army"),
        ("who: cc-army, ", "consented/presence/army"),
    ],
)
def test_a_fact_without_a_part_belongs_to_the_term_of_its_people_else_to_a_possible_one_else_to_the_first(
    who: str, home: str
) -> None:
    terms = (part("army", "who: bb-army"), part("navy", "who: bb-navy"))

    assert homes(*terms, SEEN.format(who))[home] == 1


def test_people_of_no_part_belong_to_the_term_of_the_whole_where_there_is_one() -> None:
    terms = (TERM.format("who: bb-navy, "), part("army", "who: bb-army"))

    assert homes(*terms, SEEN.format("who: cc-army, "))["consented/presence"] == 1


def test_what_was_observed_is_judged_before_what_is_planned() -> None:
    planned = SEEN.format("").replace("observed", "planned").replace("2025-02", "2025-12")
    activity = (
        "observed: activity, who: bb-army, what: shooting, when: 2025-02-10, where: aa-north, source: src"
    )

    assert [g.judged for g in people_groups(case(mission(planned)))] == [Mode.PLANNED]
    assert [g.judged for g in people_groups(case(mission(planned, SEEN.format(""))))] == [Mode.OBSERVED]
    assert [g.judged for g in people_groups(case(mission(planned, activity)))] == [Mode.OBSERVED]


def test_other_kinds_have_their_own_groups() -> None:
    text = mission("observed: means, what: 3 truck, when: 2025-02-10, source: src")

    assert [(g.slot, g.judged) for g in groups(case(text), Kind.MEANS)] == [("observed/means", Mode.OBSERVED)]
    assert groups(case(text), Kind.ARMS) == ()


CROSSED = "observed: movement, who: bb-army, way: in, when: 2025-02-10, source: src"


def test_a_crossing_is_among_the_people_of_a_term_of_presence() -> None:
    assert homes(TERM.format("count: 5, "), CROSSED) == {"consented/presence": 1}


def test_a_crossing_that_no_term_of_presence_holds_is_the_matter_of_its_own_kind() -> None:
    one = case(mission(CROSSED))

    assert people_groups(one) == ()
    assert [(g.slot, len(g.facts)) for g in crossing_groups(one)] == [("observed/movement", 1)]
    assert crossing_groups(case(mission())) == ()


def first(
    *claims: str, as_of: str = "2025-06-30", acts: tuple[str, ...] = (VOTE, PRINT)
) -> tuple[Case, Group]:
    one = case(mission(*claims, acts=acts), as_of=as_of)
    return one, people_groups(one)[0]


def test_windows_are_given_by_their_start_and_a_slot_without_a_term_has_none() -> None:
    one, group = first(TERM.format("when: [2025-03-01/2025-03-05, 2025-02-01/2025-02-10], "))

    assert [show_span(w.first, w.last, ROME)[0] for w in own_windows(one, group.term, FIRST)] == [
        "2025-02-01",
        "2025-03-01",
    ]
    assert own_windows(one, None, FIRST) == ()


@pytest.mark.parametrize(
    ("when", "bound"),
    [("", False), (WINDOW, True), ("when: /2025-03-31, ", True), ("when: 2025-02-01/, ", True)],
)
def test_a_window_is_stated_when_it_has_a_bound(when: str, bound: bool) -> None:
    one, group = first(TERM.format(when))

    assert stated(own_windows(one, group.term, FIRST)) is bound


ACTIVITY = "consented: activity, act: vote, {}what: shooting, when: 2025-02-17/2025-03-28, source: src"


@pytest.mark.parametrize(
    ("claims", "days"),
    [
        ((TERM.format(WINDOW),), ("2025-02-01", "2025-03-31")),
        ((TERM.format("when: 2025-02-01/, "),), ("2025-02-01T00:00+01:00", "2025-02-01T00:01+01:00")),
        ((TERM.format(""), ACTIVITY.format("")), ("2025-02-17", "2025-03-28")),
        ((TERM.format("part: guests, count: 5, "), ACTIVITY.format("")), ("2025-02-17", "2025-03-28")),
    ],
)
def test_a_window_if_it_was_followed_is_a_stay_from_its_first_day(
    claims: tuple[str, ...], days: tuple[str, str]
) -> None:
    one, group = first(*claims)
    assert group.term is not None

    found = if_followed(one, group.term, FIRST)

    assert found is not None
    assert found.bounds is not None
    assert show_span(found.bounds.es, found.bounds.le, ROME) == days


@pytest.mark.parametrize(
    "claims",
    [
        (TERM.format("when: /2025-03-31, "),),
        (TERM.format("part: crew, count: 5, "), ACTIVITY.format("part: guests, ")),
    ],
)
def test_a_window_without_a_first_day_cannot_be_followed(claims: tuple[str, ...]) -> None:
    one, group = first(*claims)
    assert group.term is not None

    assert if_followed(one, group.term, FIRST) is None
    assert not lies_ahead(one, None)


@pytest.mark.parametrize(("as_of", "ahead"), [("2025-01-31", True), ("2025-02-01", False)])
def test_a_window_lies_ahead_while_its_first_day_comes_after_the_day_asked_about(
    as_of: str, ahead: bool
) -> None:
    one, group = first(TERM.format(WINDOW), as_of=as_of)
    assert group.term is not None

    assert lies_ahead(one, if_followed(one, group.term, FIRST)) is ahead


STILL = "observed: presence, who: bb-army, when: 2025-02-10/, source: manifest"
OUT = "observed: movement, who: bb-army, way: out, when: 2025-03-20, source: manifest"


@pytest.mark.parametrize(
    ("claims", "gapless", "whole"),
    [
        ((ALL, SEEN.format("")), True, True),
        ((SEEN.format(""),), False, False),
        ((ALL.replace("2025-04-30", "2025-03-30"), SEEN.format("")), False, False),
        ((ALL, STILL), False, True),
        ((ALL, STILL), True, False),
        ((ALL, STILL, OUT), True, True),
    ],
)
def test_a_record_is_complete_when_covered_and_where_it_matters_without_a_gap(
    claims: tuple[str, ...], gapless: bool, whole: bool
) -> None:
    one, group = first(TERM.format(WINDOW), *claims)

    assert complete(one, group, own_windows(one, group.term, FIRST), gapless=gapless) is whole


def test_without_a_window_the_record_must_be_complete_while_somebody_was_there() -> None:
    one, group = first(SEEN.format(""), ALL)
    bare, empty = first(TERM.format(""), ALL.replace("2025-01-01", "2025-02-10"))

    assert complete(one, group, (), gapless=True)
    assert not complete(bare, empty, (), gapless=True)


@pytest.mark.parametrize(
    ("covered", "whole"), [("2025-02-01/2025-03-31", True), ("2025-02-05/2025-03-31", False)]
)
def test_a_term_without_a_window_asks_for_the_time_in_which_people_may_be_there(
    covered: str, whole: bool
) -> None:
    means = "consented: means, act: vote, what: 3 truck, source: src"
    seen = "observed: means, what: 3 truck, when: 2025-02-10/2025-02-12, source: src"
    coverage = f"observed: coverage, when: {covered}, source: manifest"
    one = case(mission(TERM.format(WINDOW), means, seen, coverage))
    (group,) = groups(one, Kind.MEANS)

    assert complete(one, group, own_windows(one, group.term, FIRST), gapless=False) is whole


@pytest.mark.parametrize(("day", "whole"), [("2025-12-10", True), ("2025-02-10", False)])
def test_a_plan_says_all_that_is_to_come_and_nothing_of_what_came(day: str, whole: bool) -> None:
    one, group = first(TERM.format(WINDOW), f"planned: presence, when: {day}/{day}, source: manifest")

    assert complete(one, group, (), gapless=True) is whole


def test_facts_rest_on_the_terms_of_their_kind_else_on_those_of_any() -> None:
    text = mission(
        TERM.format(""), ACTIVITY.format(""), "observed: means, what: 3 truck, when: 2025-02-10, source: src"
    )
    one = case(text)

    assert [p.fields.slot for p in consented_pieces(one, people_groups(one)[0])] == [
        "consented/presence@vote"
    ]
    assert [p.fields.slot for p in consented_pieces(one, groups(one, Kind.MEANS)[0])] == [
        "consented/presence@vote",
        "consented/activity@vote",
    ]


AGAIN = "again: {{step: vote, who: aa-parliament, when: {}, renews: {}, source: src}}"


@pytest.mark.parametrize(
    ("day", "renews", "found"),
    [
        ("2025-04-10", "vote", [("2025-04-01", "2025-04-10")]),
        ("2025-04-10", "consented/presence", [("2025-04-01", "2025-04-10")]),
        ("2025-04-10", "term", [("2025-04-01", "2025-04-10")]),
        ("2025-03-20", "vote", []),
    ],
)
def test_a_lapse_runs_from_the_end_of_a_window_to_the_vote_that_renews_it(
    day: str, renews: str, found: list[tuple[str, str]]
) -> None:
    terms = (
        TERM.format(f"id: term, {WINDOW}"),
        "consented: presence, act: again, when: 2025-04-01/2025-05-31, source: src",
    )
    one, group = first(*terms, acts=(VOTE, PRINT, AGAIN.format(day, renews)))

    assert [show_span(r.start, r.last + 1, ROME) for r in lapses(one, group, FIRST)] == found


def test_an_act_that_renews_nothing_leaves_no_lapse() -> None:
    one, group = first(TERM.format(WINDOW))

    assert lapses(one, group, FIRST) == ()


def test_a_consent_without_an_act_renews_nothing() -> None:
    one, group = first("consented: presence, count: 5, source: src", acts=())

    assert lapses(one, group, FIRST) == ()


def test_a_group_may_be_taken_with_one_fact_alone() -> None:
    _, group = first(SEEN.format(""), SEEN.format("").replace("02-1", "03-1"))

    assert alone(group, group.facts[1]).facts == (group.facts[1],)
