"""From words to bounds: what a range is in a term, in a fact and in a coverage."""

from datetime import date

import pytest

from placet.check.lower import (
    Bounds,
    Instant,
    begin,
    bounds_of,
    day_begin,
    fact,
    finish,
    full,
    hull,
    instant,
    named_end,
    named_start,
    resolve,
    term_ends,
    term_starts,
    until,
)
from placet.check.ticks import BEGINNING, END, midnight
from placet.claims.dates import parse, point
from placet.claims.period import Moment, Offset, Point, Precision

ZONE = "UTC"


def tick(day: int, minute: int = 0, month: int = 2) -> int:
    return midnight(date(2025, month, day), ZONE) + minute


def bounds(text: str, written: str = "") -> Bounds | None:
    (period,) = parse(text)
    return fact(period, ZONE, Moment(date.fromisoformat(written)) if written else None)


def known(text: str, written: str = "") -> Bounds:
    found = bounds(text, written)
    assert found is not None
    return found


# ---- facts


def test_a_range_in_a_fact_is_a_day_of_arrival_and_a_day_of_departure() -> None:
    assert known("2025-02-17/2025-02-20") == Bounds(tick(17), tick(18) - 1, tick(20) + 1, tick(21))


def test_arrival_and_departure_on_one_day_leave_a_minute_of_presence() -> None:
    assert known("2025-02-17/2025-02-17") == Bounds(tick(17), tick(18) - 1, tick(17) + 1, tick(18))


def test_minutes_are_taken_as_they_are_written() -> None:
    found = known("2025-02-17T08:00/2025-02-17T09:00")

    assert found == Bounds(tick(17, 480), tick(17, 480), tick(17, 540), tick(17, 540))
    assert found.exact


def test_a_bare_day_is_some_instant_of_it_with_no_end_on_record() -> None:
    assert known("2025-02-17") == Bounds(tick(17), tick(18) - 1, tick(17) + 1, tick(18), ended=False)


def test_a_month_in_a_fact_is_one_unknown_day_of_it() -> None:
    found = known("2025-02/2025-03-10")

    assert (found.es, found.ls) == (tick(1), tick(1, month=3) - 1)
    assert not found.exact


def test_two_days_in_a_fact_are_its_bounds() -> None:
    assert (known("2025-02-15..2025-02-17/2025-03-01").es, known("2025-02-15|2025-02-17/2025-03-01").ls) == (
        tick(15),
        tick(18) - 1,
    )


def test_whoever_is_still_there_is_certain_up_to_the_day_it_was_written() -> None:
    found = known("2025-02-10/..", "2025-02-20")

    assert (found.ee, found.le, found.ended) == (tick(20) + 1, tick(20) + 1, False)


def test_an_open_end_without_a_day_of_writing_is_certain_for_a_minute() -> None:
    assert known("2025-02-10T08:00/..") == Bounds(
        tick(10, 480), tick(10, 480), tick(10, 481), tick(10, 481), ended=False
    )


def test_an_unsaid_end_is_certain_for_a_minute_and_then_a_gap() -> None:
    assert known("2025-02-10/", "2025-02-20") == Bounds(
        tick(10), tick(11) - 1, tick(10) + 1, tick(11), ended=False
    )


def test_an_end_not_before_a_day_is_certain_up_to_it() -> None:
    found = known("2025-02-10/2025-02-20..")

    assert (found.ee, found.le, found.ended) == (tick(20) + 1, tick(20) + 1, False)


def test_an_end_not_after_a_day_is_stated() -> None:
    found = known("2025-02-10/..2025-02-20")

    assert (found.ee, found.le, found.ended) == (tick(10) + 1, tick(21), True)


def test_an_unsaid_start_is_certain_for_the_minute_before_the_end() -> None:
    assert known("/2025-02-20T12:00") == Bounds(
        tick(20, 719), tick(20, 719), tick(20, 720), tick(20, 720), begun=False
    )


def test_nothing_said_of_either_side_is_some_instant_of_all_time() -> None:
    (period,) = parse("2025-02-10/2025-02-11")
    unsaid = type(period)(Point(Precision.UNSAID), Point(Precision.UNSAID))

    found = fact(unsaid, ZONE)

    assert found is not None
    assert (found.begun, found.ended, found.es) == (False, False, BEGINNING)


def test_a_fact_whose_words_no_world_fits_has_no_bounds() -> None:
    (early,), (late,) = parse("2025-02-20"), parse("2025-02-10")

    assert fact(type(early)(early.start, late.start), ZONE) is None


def test_a_window_of_arrival_is_cut_by_the_departure() -> None:
    assert known("2025-02-10..2025-02-25/2025-02-20T12:00").ls == tick(20, 719)


# ---- points


def test_the_end_of_a_day_is_the_next_midnight_and_of_a_minute_itself() -> None:
    assert finish(Moment(date(2025, 2, 17)), ZONE) == tick(18)
    assert finish(Moment(date(2025, 2, 17), 60), ZONE) == begin(Moment(date(2025, 2, 17), 60), ZONE)


def test_something_done_on_a_day_happened_at_one_of_its_minutes() -> None:
    assert instant(point("2025-02-17"), ZONE) == Instant(tick(17), tick(18) - 1)
    assert instant(point("2025-02-17T10:00"), ZONE) == Instant(tick(17, 600), tick(17, 600))


def test_an_act_without_a_day_may_be_of_any_time() -> None:
    assert instant(Point(Precision.UNSAID), ZONE) == Instant(BEGINNING, END)
    assert day_begin(Point(Precision.UNSAID), ZONE) == Instant(BEGINNING, END)


def test_force_begins_with_its_day() -> None:
    assert day_begin(point("2025-02-17"), ZONE) == Instant(tick(17), tick(17))
    assert day_begin(point("2025-02-17..2025-02-19"), ZONE) == Instant(tick(17), tick(19))


# ---- coverage and searches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-02-17/2025-02-18", (tick(17), tick(19))),
        ("2025-02-17", (tick(17), tick(18))),
        ("/2025-02-18", (BEGINNING, tick(19))),
        ("2025-02-17/", (tick(17), END)),
        ("2025-02-17T08:00/2025-02-17T08:00", (tick(17, 480), tick(17, 481))),
    ],
)
def test_a_covered_range_is_both_days_in_full(text: str, expected: tuple[int, int]) -> None:
    assert full(parse(text)[0], ZONE) == expected


# ---- terms


def test_a_term_lasts_from_the_first_minute_of_its_first_day_through_the_last_of_its_last() -> None:
    assert term_starts(point("2025-02-17"), ZONE) == (Instant(tick(17), tick(17)),)
    assert term_ends(point("2025-02-20"), ZONE) == (Instant(tick(21), tick(21)),)


def test_a_month_in_a_term_is_all_of_it() -> None:
    assert term_starts(point("2025-02"), ZONE)[0].first == tick(1)
    assert term_ends(point("2025-02"), ZONE)[0].first == tick(1, month=3)


@pytest.mark.parametrize("text", ["2025-02-17..2025-02-19", "2025-02-17|2025-02-19"])
def test_two_days_in_a_term_are_two_readings(text: str) -> None:
    assert [i.first for i in term_starts(point(text), ZONE)] == [tick(17), tick(19)]
    assert [i.first for i in term_ends(point(text), ZONE)] == [tick(18), tick(20)]


def test_a_term_that_begins_by_a_day_has_begun_for_ever() -> None:
    assert term_starts(point("..2025-02-17"), ZONE) == (Instant(BEGINNING, BEGINNING),)
    assert term_starts(Point(Precision.UNSAID), ZONE) == (Instant(BEGINNING, BEGINNING),)


def test_a_lower_bound_alone_states_no_end_of_a_term() -> None:
    assert term_ends(point("2025-02-17.."), ZONE) == (Instant(END, END),)
    assert term_ends(Point(Precision.UNSAID), ZONE) == (Instant(END, END),)


def test_a_side_that_hangs_on_an_uncertain_day_has_bounds_and_no_readings() -> None:
    between = point("2025-02-17..2025-02-19")

    assert named_start(between, ZONE) == Instant(tick(17), tick(19))
    assert named_end(between, ZONE) == Instant(tick(18), tick(20))
    assert named_end(Point(Precision.UNSAID), ZONE) == Instant(BEGINNING, END)


# ---- days that hang on others

FIRST, LAST = Moment(date(2025, 2, 1)), Moment(date(2025, 2, 3))


def plus(moment: Moment, offset: Offset) -> Moment:
    return Moment(date.fromordinal(moment.day.toordinal() + offset.amount))


@pytest.mark.parametrize(
    ("found", "precision"),
    [
        ((FIRST, FIRST), Precision.EXACT),
        ((FIRST, LAST), Precision.BETWEEN),
        ((FIRST, None), Precision.SINCE),
        ((None, LAST), Precision.UNTIL),
        ((None, None), Precision.UNSAID),
        (None, Precision.UNSAID),
    ],
)
def test_a_name_is_as_precise_as_the_day_it_hangs_on(
    found: tuple[Moment | None, Moment | None] | None, precision: Precision
) -> None:
    assert resolve(point("ended+30d"), lambda _: found, plus).precision is precision


def test_a_distance_is_added_to_both_bounds() -> None:
    found = resolve(point("ended+30d"), lambda _: (FIRST, LAST), plus)

    assert (found.earliest, found.latest) == (Moment(date(2025, 3, 3)), Moment(date(2025, 3, 5)))


def test_a_distance_that_nobody_can_count_leaves_the_point_unsaid() -> None:
    found = resolve(point("ended+30wd"), lambda _: (FIRST, LAST), lambda *_: None)

    assert found.precision is Precision.UNSAID


def test_a_point_with_a_day_of_its_own_stays_as_it_is() -> None:
    plain = point("2025-02-17")

    assert resolve(plain, lambda _: None, plus) is plain


# ---- several times, and the day asked about


def test_rival_times_are_joined_into_every_time_any_of_them_allows() -> None:
    one, two = known("2025-02-10/2025-02-12"), known("2025-02-11/")

    assert hull((one, two)) == Bounds(tick(10), tick(12) - 1, tick(11) + 1, tick(13), ended=False)


def test_a_fact_is_cut_at_the_day_asked_about() -> None:
    cut = until(known("2025-02-10/2025-02-20"), tick(15))

    assert cut == Bounds(tick(10), tick(11) - 1, tick(15), tick(15), ended=False)


def test_a_fact_over_by_then_is_left_as_it_is() -> None:
    one = known("2025-02-10/2025-02-14")

    assert until(one, tick(15)) == one


def test_a_fact_that_begins_at_the_horizon_is_not_there_yet() -> None:
    assert until(known("2025-02-15/2025-02-20"), tick(15)) is None
    assert until(known("2025-02-14T23:59/2025-02-20"), tick(15)) is not None


def test_several_periods_have_the_first_start_and_the_last_end() -> None:
    assert bounds_of(parse("2025-02-10/2025-02-12, 2025-01-01/2025-02-11")) == (
        Moment(date(2025, 1, 1)),
        Moment(date(2025, 2, 12)),
    )


def test_an_unknown_side_of_any_period_leaves_that_bound_unknown() -> None:
    assert bounds_of(parse("2025-02-10/, /2025-03-01")) == (None, None)
    assert bounds_of(()) == (None, None)
