"""One mission as the rules see it: its zone, its horizon, and days that hang on events."""

from datetime import date

import pytest

from placet.check.ticks import day_after, show_span
from placet.claims.claim import Kind, Mode
from placet.claims.dates import parse
from placet.claims.entity import Containment
from placet.claims.period import Moment, Offset
from tests.world import PRINT, ROME, TERM, VOTE, case, mission

SEEN = "observed: presence, who: bb-army, count: 8, when: {}, where: aa-north, source: src"
OUT = "observed: movement, who: bb-army, way: {}, when: {}, source: src"
HELD = "observed: activity, who: bb-army, what: shooting, when: {}, source: src"


def day(text: str) -> Moment:
    return Moment(date.fromisoformat(text))


# ---- zone and horizon


def test_the_horizon_is_the_end_of_the_day_asked_about_in_the_receiving_state() -> None:
    assert case(mission(), as_of="2025-03-30").horizon == day_after(date(2025, 3, 30), ROME)


@pytest.mark.parametrize(
    ("head", "claims", "zone"),
    [("host: aa", (), ROME), ("host: bb", (), "UTC"), ("host: bb", (SEEN.format("2025-02-10"),), ROME)],
)
def test_the_zone_is_the_hosts_else_that_of_a_place_else_utc(
    head: str, claims: tuple[str, ...], zone: str
) -> None:
    assert case(mission(*claims).replace("host: aa", head)).zone == zone


def test_a_claim_has_the_zone_of_its_place_else_the_missions() -> None:
    one = case(
        mission(
            SEEN.replace("aa-north", "far").format("2025-02-10"),
            head="entities:\n  far: {is: place, zone: America/Lima, name: Far}",
        )
    )
    (there,) = one.mission.of(Kind.PRESENCE)

    assert one.zone_of(there) == "America/Lima"
    assert one.zone_of(one.mission.acts["vote"][0]) == one.zone


# ---- containment on days

MEMBER = "observed: membership, who: bb-team, in: {}, when: {}, source: src"
DAYS = (date(2025, 2, 1), date(2025, 3, 1))


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        (DAYS[:1], Containment.INSIDE),
        (DAYS[1:], Containment.OUTSIDE),
        (DAYS, Containment.UNKNOWN),
        ((), Containment.INSIDE),
    ],
)
def test_a_member_is_inside_on_its_days_and_cannot_be_told_over_a_change(
    days: tuple[date, ...], outcome: Containment
) -> None:
    one = case(
        mission(MEMBER.format("bb-army", "2025-01-01/2025-02-15"), MEMBER.format("bb-navy", "2025-02-16/"))
    )

    assert one.within("bb-team", ("bb-army",), days) is outcome
    assert one.within("bb-team", ("bb-army",), days) is outcome


def test_who_never_moves_is_compared_once_for_all_days() -> None:
    assert case(mission()).within("bb-army-1bn", ("bb-army",), DAYS) is Containment.INSIDE


# ---- days that hang on others


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("vote", "2024-12-10", "2024-12-10"),
        ("publication", "2024-12-12", "2024-12-12"),
        ("entered", "2025-02-10", "2025-02-10"),
        ("left", "2025-03-20", "2025-03-21"),
        ("started", "2025-02-12", "2025-02-12"),
        ("ended", "2025-03-15", "2025-03-15"),
    ],
)
def test_a_step_and_an_event_have_their_day(name: str, first: str, last: str) -> None:
    one = case(
        mission(
            SEEN.format("2025-02-10/2025-03-20..2025-03-21"),
            SEEN.format("2025-02-15/2025-03-10"),
            HELD.format("2025-02-12/2025-03-01"),
            HELD.format("2025-02-20/2025-03-15"),
        )
    )

    assert one.day_of(name) == (day(first), day(last))


@pytest.mark.parametrize("name", ["request", "entered", "left", "started"])
def test_what_is_not_on_record_has_no_day(name: str) -> None:
    assert case(mission()).day_of(name) is None


def test_a_step_without_a_day_has_none() -> None:
    assert case(mission(acts=("vote: {step: vote, source: src}",))).day_of("vote") is None


def test_a_step_done_twice_is_of_the_first_and_the_last_day() -> None:
    again = "again: {step: vote, who: aa-parliament, when: 2025-01-10, source: src}"

    assert case(mission(acts=(VOTE, again))).day_of("vote") == (day("2024-12-10"), day("2025-01-10"))


def test_an_event_of_which_one_side_is_not_known_has_the_other() -> None:
    one = case(mission(SEEN.format("2025-02-10../2025-03-01")))

    assert one.day_of("entered") == (day("2025-02-10"), None)


def test_nobody_has_left_while_the_end_of_one_stay_is_not_on_record() -> None:
    over, lasting = SEEN.format("2025-02-10/2025-03-20"), SEEN.format("2025-02-10/")

    assert case(mission(over)).day_of("left") == (day("2025-03-20"), day("2025-03-20"))
    assert case(mission(over, lasting)).day_of("left") is None


def test_a_crossing_is_an_entry_or_a_departure_by_its_way() -> None:
    one = case(mission(OUT.format("in", "2025-02-10"), OUT.format("out", "2025-03-20")))

    assert one.day_of("entered") == (day("2025-02-10"), day("2025-02-10"))
    assert one.day_of("left") == (day("2025-03-20"), day("2025-03-20"))


def test_a_bare_day_is_an_entry_and_no_departure() -> None:
    one = case(mission(SEEN.format("2025-02-10")))

    assert one.day_of("entered") == (day("2025-02-10"), day("2025-02-10"))
    assert one.day_of("left") is None


def test_a_stay_without_a_day_is_no_event() -> None:
    text = mission(SEEN.replace("when: {}, ", ""), "observed: movement, who: bb-army, way: in, source: src")

    assert case(text).day_of("entered") is None


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (Offset(10), "2025-03-10"),
        (Offset(-10), "2025-02-18"),
        (Offset(0, "wd"), "2025-02-28"),
        (Offset(1, "m"), "2025-03-28"),
    ],
)
def test_a_distance_is_counted_in_its_unit(offset: Offset, expected: str) -> None:
    assert case(mission()).shifted(day("2025-02-28"), offset) == day(expected)


@pytest.mark.parametrize(
    ("amount", "expected"), [(1, "2025-03-01"), (6, "2025-03-06"), (7, "2025-03-08"), (-1, "2025-02-27")]
)
def test_working_days_are_those_of_the_missions_own_calendar(amount: int, expected: str) -> None:
    head = "calendars:\n  own: {weekend: [friday]}"

    assert case(mission(head=head)).shifted(day("2025-02-28"), Offset(amount, "wd")) == day(expected)


def test_working_days_without_a_calendar_cannot_be_counted() -> None:
    assert case(mission()).shifted(day("2025-02-28"), Offset(5, "wd")) is None


def test_a_period_gets_days_in_the_place_of_names() -> None:
    one = case(mission(SEEN.format("2025-02-10/2025-03-20")))

    found = one.resolved(parse("entered/entered+9d")[0])

    assert (found.start.earliest, found.end.latest) == (day("2025-02-10"), day("2025-02-19"))


# ---- acts, facts and law


def test_an_act_of_a_later_day_is_not_done_yet() -> None:
    assert set(case(mission(), as_of="2024-12-11", known_at="2025-06-30").acts) == {"vote"}
    assert set(case(mission(acts=("vote: {step: vote, source: src}",))).acts) == {"vote"}


def test_a_planned_act_stays_and_is_not_done() -> None:
    planned = PRINT.replace("source:", "mode: planned, source:").replace("2024-12-12", "2026-01-01")
    one = case(mission(acts=(VOTE, planned)))

    assert set(one.acts) == {"vote", "print"}
    assert one.done("publication") == ()


def test_what_was_observed_is_judged_else_what_is_planned_else_nothing() -> None:
    plan = "planned: presence, who: bb-army, when: 2025-12-01/2025-12-02, source: src"

    assert case(mission(plan, SEEN.format("2025-02-10"))).judged(Kind.PRESENCE) is Mode.OBSERVED
    assert case(mission(plan)).judged(Kind.PRESENCE) is Mode.PLANNED
    assert case(mission()).judged(Kind.PRESENCE) is None


def test_an_activity_with_people_and_place_shows_them_at_some_instant() -> None:
    there = HELD.replace("source", "where: aa-north, source").format("2025-02-12/2025-02-14")
    one = case(
        mission(
            there, HELD.format("2025-02-12/2025-02-14"), there.replace("when: 2025-02-12/2025-02-14, ", "")
        )
    )

    (found,) = one.people()

    assert found.bounds is not None
    assert (found.shown, found.least, found.most) == ("activity", 1, None)
    assert show_span(found.bounds.es, found.bounds.le, ROME) == ("2025-02-12", "2025-02-14")
    assert found.bounds.ee == found.bounds.es + 1


def test_an_open_end_is_certain_up_to_what_its_source_was_published() -> None:
    one = case(mission(SEEN.format("2025-02-10/..").replace("source: src", "source: march")))

    (found,) = one.facts(Kind.PRESENCE)

    assert found.bounds is not None
    assert show_span(found.bounds.es, found.bounds.le - 1, ROME)[1] == "2025-03-09"


def test_an_open_end_that_a_witness_tells_is_certain_up_to_the_day_it_was_known() -> None:
    one = case(
        mission(SEEN.format("2025-02-10/..").replace("source: src", "source: witness")), as_of="2025-03-20"
    )

    (found,) = one.facts(Kind.PRESENCE)

    assert found.bounds is not None
    assert show_span(found.bounds.es, found.bounds.le - 1, ROME)[1] == "2025-03-19"


@pytest.mark.parametrize(
    ("who", "person"),
    [("who: p-rossi, ", True), ("who: bb-army, ", False), ("", False), ("who: [p-rossi, p-neri], ", False)],
)
def test_a_fact_is_about_one_person_when_it_names_one(who: str, person: bool) -> None:
    one = case(mission(f"observed: presence, {who}when: 2025-02-10, source: src"))

    assert one.is_person(one.facts(Kind.PRESENCE)[0]) is person


def test_the_law_is_that_of_the_day_of_the_first_act_else_of_the_day_asked_about() -> None:
    assert case(mission()).law_day == date(2024, 12, 10)
    assert case(mission(acts=()), as_of="2025-03-01").law_day == date(2025, 3, 1)


def test_sources_are_those_of_the_claims_named_each_once() -> None:
    one = case(mission(f"id: a, {SEEN.format('2025-02-10')}", f"id: term, {TERM}"))

    assert one.sources_of(("a", "term", "nobody")) == ("src",)
