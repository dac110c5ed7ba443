"""The oracle on the examples of the spec, and against worlds multiplied out one by one."""

from datetime import date
from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.oracle.answers import answers
from tests.oracle.ceiling import Sweep, at_moments, undated
from tests.oracle.ceiling import sweep_of as ceiling_sweep
from tests.oracle.duty import due
from tests.oracle.small_case import BASE, Answer, Days, Duty, Fact, SmallCase, Step
from tests.oracle.strategies import ROUGH, Rough, ceiling_cases, fact_within
from tests.oracle.tree import inside
from tests.oracle.worlds import midnight, points, stays

TREE = {"base": "north", "camp": "north", "north": "land", "south": "land"}
LONG_AFTER = 60
EVERY_DAY = (Days(-40, LONG_AFTER),)
EARLY = ("window.early", "consented/presence")
LATE = ("window.late", "consented/presence")
CEILING = ("ceiling.exceeded", "consented/presence")
OVER = ("means.over", "consented/means")
UNLISTED = ("means.unlisted", "consented/means")
PLACE = ("place.outside", "consented/presence")


def on(month: int, number: int) -> int:
    return (date(2025, month, number) - BASE).days


def one_day(number: int) -> Days:
    return Days(number, number)


def group(first: int, last: int | None, people: int = 1, **more: object) -> Fact:
    ends = None if last is None else one_day(last)
    return Fact(one_day(first), ends, people, people, **more)  # type: ignore[arg-type]


def campeche(*there: Fact) -> SmallCase:
    return SmallCase(on(2, 17), on(3, 30), LONG_AFTER, facts=there)


def ten(*there: Fact, **more: object) -> SmallCase:
    fields: dict[str, object] = {
        "as_of": LONG_AFTER,
        "ceiling": (Step(0, 9, 10),),
        "covered": EVERY_DAY,
        **more,
    }
    return SmallCase(0, 9, facts=there, **fields)  # type: ignore[arg-type]


def minutes(answer: Answer, verdict: str) -> int:
    return sum(run.end - run.start for run in answer.runs or () if run.verdict == verdict)


def test_out_on_the_last_day_is_no_breach_and_out_on_the_day_after_is_one() -> None:
    kept = answers(campeche(group(on(2, 17), on(3, 30))))[LATE]
    late = answers(campeche(group(on(2, 17), on(3, 31))))[LATE]

    assert kept.allowed == {"kept", "undetermined"}
    assert late.allowed == {"breached"}
    assert (minutes(late, "breached"), minutes(late, "possible")) == (1, 1439)


def test_in_on_the_day_before_is_a_breach_and_in_on_one_of_three_days_is_possible() -> None:
    early = answers(campeche(group(on(2, 16), on(3, 30))))[EARLY]
    perhaps = answers(campeche(Fact(Days(on(2, 15), on(2, 17)), one_day(on(3, 30)))))[EARLY]

    assert early.allowed == {"breached"}
    assert (minutes(early, "breached"), minutes(early, "possible")) == (1, 1439)
    assert perhaps.allowed == {"possible"}
    assert perhaps.reasons == {"imprecise"}


def test_a_fact_wholly_on_the_day_before_breaches_without_a_certain_instant() -> None:
    answer = answers(campeche(group(on(2, 16), on(2, 16))))[EARLY]

    assert answer.allowed == {"breached"}
    assert answer.undated is True
    assert minutes(answer, "breached") == 0


def test_ten_seen_some_day_of_february_are_certain_from_its_last_minute_to_the_day_it_was_written() -> None:
    fact = Fact(Days(on(2, 1), on(2, 28)), None, 10, 10, written=on(3, 19))
    case = SmallCase(
        on(2, 15), on(3, 30), LONG_AFTER, ceiling=(Step(on(2, 15), on(3, 30), 9),), facts=(fact,)
    )
    breached = [run for run in answers(case)[CEILING].runs or () if run.verdict == "breached"]

    assert [(run.start, run.end) for run in breached] == [
        (midnight("UTC", on(3, 1)) - 1, midnight("UTC", on(3, 19)) + 1)
    ]


def test_eleven_over_a_ceiling_of_ten_are_breached_and_a_turnover_on_one_day_proves_nothing() -> None:
    over = answers(ten(group(1, 5, 6), group(3, 8, 5)))[CEILING]
    turnover = answers(ten(group(1, 3, 6), group(3, 8, 6)))[CEILING]
    by_day = answers(ten(group(1, 3, 6), group(3, 8, 6), counted="day"))[CEILING]
    by_night = answers(ten(group(1, 3, 6), group(3, 8, 6), counted="night"))[CEILING]

    assert [x.verdict for x in (over, turnover, by_day, by_night)] == [
        "breached",
        "possible",
        "breached",
        "kept",
    ]
    assert minutes(by_day, "breached") == 24 * 60


def test_a_visit_of_unknown_hour_that_must_go_over_is_breached_and_undated() -> None:
    answer = answers(ten(group(0, 9, 8), group(4, 4, 5)))[CEILING]

    assert answer.allowed == {"breached"}
    assert answer.undated is True


def test_who_must_arrive_while_the_others_are_there_breaches_though_the_stay_may_last_longer() -> None:
    visitor = Fact(Days(2, 4), Days(3, 9), 5, 5)

    answer = answers(ten(group(0, 6, 8), visitor))[CEILING]

    assert answer.allowed == {"breached"}
    assert answer.undated is True


def test_nothing_on_record_is_undetermined_and_the_same_with_a_complete_source_is_kept() -> None:
    silent = answers(ten(covered=()))[CEILING]

    assert silent.allowed == {"undetermined"}
    assert silent.reasons == {"no_evidence"}
    assert answers(ten())[CEILING].allowed == {"kept"}
    assert answers(ten(as_of=5))[CEILING].reasons == {"running"}


def test_an_unstated_end_is_a_gap_in_the_record_and_never_an_overstay() -> None:
    found = answers(ten(group(2, None, 10)))

    assert found[CEILING].allowed == {"undetermined"}
    assert "breached" not in found[LATE].allowed


def test_two_sources_may_have_counted_the_same_people() -> None:
    same = answers(ten(group(1, 5, 8), group(1, 5, 8, source="s2")))[CEILING]
    more = answers(ten(group(1, 5, 8), group(1, 5, 11, source="s2")))[CEILING]

    assert same.allowed == {"possible"}
    assert more.allowed == {"breached"}


def test_in_total_counts_who_has_left_and_unsaid_needs_both_readings_to_agree() -> None:
    one_after_the_other = (group(1, 2, 6), group(5, 6, 6))
    in_total = answers(ten(*one_after_the_other, counting="in_total"))
    unsaid = answers(ten(*one_after_the_other, counting="unspecified"))[CEILING]
    few = answers(ten(group(1, 2, 6), counting="unspecified"))[CEILING]

    assert answers(ten(*one_after_the_other))[CEILING].allowed == {"kept"}
    assert in_total["ceiling.total_exceeded", "consented/presence"].allowed == {"breached"}
    assert unsaid.allowed == {"undetermined"}
    assert unsaid.reasons == {"ambiguous_term"}
    assert few.allowed == {"kept"}


def test_a_part_holds_the_facts_that_name_it_and_the_mission_holds_all() -> None:
    found = answers(ten(group(1, 5, 4, part="a"), group(1, 5, 7), sublimit=4))

    assert found["ceiling.exceeded", "consented/presence/a"].allowed == {"kept"}
    assert found[CEILING].allowed == {"breached"}


def test_a_ceiling_that_rises_is_judged_by_the_step_in_force() -> None:
    steps = (Step(0, 4, 5), Step(5, 9, 10))
    answer = answers(ten(group(3, 8, 7), ceiling=steps))[CEILING]
    breached = [run for run in answer.runs or () if run.verdict == "breached"]

    assert [(run.start, run.end) for run in breached] == [(midnight("UTC", 4) - 1, midnight("UTC", 5))]


def test_the_day_on_which_the_clocks_change_in_rome_has_twenty_three_hours() -> None:
    assert midnight("Europe/Rome", 11) - midnight("Europe/Rome", 10) == 23 * 60
    assert midnight("UTC", 11) - midnight("UTC", 10) == 24 * 60


@pytest.mark.parametrize(
    ("seen", "allowed", "outcome"),
    [
        ("base", ["north"], True),
        ("land", ["north"], None),
        ("south", ["north"], False),
        ("base", ["camp"], False),
    ],
    ids=["inside", "wider", "elsewhere", "sibling"],
)
def test_containment_has_three_outcomes(seen: str, allowed: list[str], outcome: bool | None) -> None:
    assert inside(TREE, seen, allowed) is outcome


def test_overlapping_siblings_cannot_be_told_apart() -> None:
    assert inside(TREE, "base", ["camp"], frozenset({"base", "camp"})) is None


def test_people_elsewhere_are_breached_and_people_somewhere_wider_cannot_be_told() -> None:
    def found(place: str) -> Answer:
        return answers(ten(group(1, 5, place=place), ceiling=(), allowed=("north",)))[PLACE]

    assert [found(place).verdict for place in ("south", "land", "base")] == [
        "breached",
        "undetermined",
        "kept",
    ]
    assert found("land").reasons == {"imprecise"}


@pytest.mark.parametrize(
    ("said", "verdict"), [("closed", "breached"), ("", "undetermined"), ("open", "absent|kept")]
)
def test_what_is_off_the_list_depends_on_what_the_list_says(said: str, verdict: str) -> None:
    things = group(1, 5, 1, kind="means", item="heli")
    case = ten(things, ceiling=(), means=((2, "c130"),), means_list=said, means_covered=EVERY_DAY)

    assert answers(case)[UNLISTED].verdict == verdict


def test_three_where_two_were_listed_are_over_and_something_wider_may_be() -> None:
    def found(item: str) -> Answer:
        things = group(1, 5, 3, kind="means", item=item)
        return answers(ten(things, ceiling=(), means=((2, "c130"),), means_covered=EVERY_DAY))[OVER]

    assert [found(item).verdict for item in ("c130j", "aircraft", "heli")] == ["breached", "possible", "kept"]


def test_thirty_working_days_after_28_march_end_on_12_may_and_on_14_may_without_two_more_days() -> None:
    labour_day, easter = {on(5, 1)}, {on(4, 17), on(4, 18)}

    assert due(on(3, 28), 30, "working_day", frozenset(labour_day)) == on(5, 12)
    assert due(on(3, 28), 30, "working_day", frozenset(labour_day | easter)) == on(5, 14)
    assert due(on(3, 28), 30, "calendar_day") == on(4, 27)


def owed(duty: Duty, as_of: int = LONG_AFTER) -> tuple[str, str]:
    case = SmallCase(0, 9, as_of, duty=duty, facts=(group(1, 8),))
    answer = answers(case)["duty", "consented/duty/results"]
    return answer.verdict, "|".join(sorted(answer.reasons))


@pytest.mark.parametrize(
    ("duty", "verdict"),
    [
        (Duty(10, filed=one_day(18)), ("kept", "")),
        (Duty(10, filed=one_day(19)), ("breached", "")),
        (Duty(10, filed=Days(18, 19)), ("possible", "imprecise")),
        (Duty(10), ("undetermined", "no_evidence")),
        (Duty(10, searched=19), ("breached", "")),
        (Duty(10, searched=18), ("undetermined", "no_evidence")),
        (Duty(10, searched=19, search_where="newspapers"), ("undetermined", "no_evidence")),
        (Duty(10, "day", filed=one_day(19)), ("undetermined", "ambiguous_term")),
        (Duty(10, "day", filed=one_day(30)), ("breached", "")),
        (Duty(10, trigger="publication"), ("absent", "")),
    ],
    ids=[
        "in time",
        "late",
        "perhaps",
        "nowhere",
        "searched",
        "too early",
        "elsewhere",
        "two",
        "both",
        "dormant",
    ],
)
def test_a_duty_is_judged_by_the_report_the_search_and_the_day(duty: Duty, verdict: tuple[str, str]) -> None:
    assert owed(duty) == verdict


def test_a_duty_that_is_not_yet_due_is_pending() -> None:
    assert owed(Duty(10), as_of=17) == ("pending", "")


def test_without_a_departure_on_record_the_clock_starts_on_the_last_day_of_the_term() -> None:
    case = SmallCase(0, 9, LONG_AFTER, duty=Duty(10, filed=one_day(19)))

    assert answers(case)["duty", "consented/duty/results"].allowed == {"kept"}


def multiplied(sweep: Sweep) -> list[set[bool]]:
    """For every moment, and last for the whole, whether a world is over: one fact times the other."""
    ways = []
    for item in sweep.counted:
        touched = {tuple(m.touched(stay) for m in sweep.moments) for stay in item.ways}
        ways.append([(t, n) for t in touched for n in {item.fact.least, item.fact.most}])
    found: list[set[bool]] = [set() for _ in range(len(sweep.moments) + 1)]
    for world in product(*ways):
        over = [
            sum(n for t, n in world if t[at]) > sweep.limit(moment) for at, moment in enumerate(sweep.moments)
        ]
        for at, value in enumerate((*over, any(over))):
            found[at].add(value)
    return found


@settings(max_examples=60)
@given(case=ceiling_cases(facts=3, sources=("s1",)))
def test_the_bounds_of_each_moment_are_those_of_all_worlds_multiplied_out(case: SmallCase) -> None:
    """Only by days and nights can several facts together leave no way out that each alone has."""
    sweep = ceiling_sweep(case, "at_once")
    size = 1
    for item in sweep.counted:
        size *= 2 * len({tuple(m.touched(stay) for m in sweep.moments) for stay in item.ways})
    assume(size < 4_000)
    *by_moment, whole = multiplied(sweep)
    judged = at_moments(case, sweep)

    names = {(True,): "breached", (False, True): "possible"}
    told = [names.get(tuple(sorted(values)), "inside") for values in by_moment]
    assert told == [j.verdict if j.verdict in names.values() else "inside" for j in judged]
    dated = any(j.verdict == "breached" for j in judged)
    proved = dated or undated(sweep)
    assert whole == {True} if proved else case.counted or False in whole


@given(rough=ROUGH)
def test_the_extremes_of_every_stay_lie_in_the_points(rough: Rough) -> None:
    fact = fact_within(rough, 0, 6)
    case = SmallCase(0, 6, LONG_AFTER, facts=(fact,))
    ways = stays(case, fact)

    assert min(start for start, _ in ways) == midnight("UTC", fact.arrival.earliest)
    if fact.departure:
        assert max(end for _, end in ways) == midnight("UTC", fact.departure.latest + 1)
        assert {end for _, end in ways} <= set(points(case))


@given(data=st.data())
def test_the_oracle_does_not_care_about_the_order_of_facts(data: st.DataObject) -> None:
    case = data.draw(ceiling_cases())
    shuffled = data.draw(st.permutations(case.facts))

    again = SmallCase(**{name: getattr(case, name) for name in case.__slots__} | {"facts": tuple(shuffled)})
    assert answers(again) == answers(case)
