"""When a duty is due: the worked examples, and what holds for every deadline."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims.amount import Span
from placet.claims.outcome import Reason
from placet.claims.period import Moment
from placet.claims.record import Calendar
from placet.law import load
from placet.law.calendars import Also, LawCalendar
from placet.law.deadline import Deadline, Due, due, hours

MX = load(["mx"]).calendar("mx-senate")
RECESS = LawCalendar(
    Calendar("chamber", holidays="MX"),
    also=(Also("recess", closures=((date(2025, 12, 16), date(2026, 1, 7)),)),),
)
DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))
SPANS = st.builds(
    Span, st.integers(0, 90), st.sampled_from(["hour", "calendar_day", "working_day", "day", "month"])
)
DEADLINES = st.builds(Deadline, SPANS, st.sampled_from(["after", "before"]))


def on(day: date, minute: int | None = None) -> tuple[Moment, Moment]:
    return Moment(day, minute), Moment(day, minute)


def days(found: tuple[Due, ...]) -> list[tuple[str, str, str]]:
    return [(d.reading, str(d.earliest), str(d.latest)) for d in found]


def test_thirty_working_days_after_28_march_2025_end_on_12_or_on_14_may() -> None:
    found = due(Deadline(Span(30, "working_day")), on(date(2025, 3, 28)), MX)

    assert days(found) == [
        ("working_day", "2025-05-12", "2025-05-12"),
        ("working_day:holy-week", "2025-05-14", "2025-05-14"),
    ]
    assert [s.day for s in found[0].working.skipped] == [date(2025, 5, 1)]
    assert [s.day.day for s in found[1].working.skipped] == [17, 18, 1]


def test_thirty_days_of_unsaid_kind_after_16_april_2026_have_two_readings() -> None:
    found = due(Deadline(Span(30, "day")), on(date(2026, 4, 16)), MX)

    assert days(found) == [
        ("calendar_day", "2026-05-16", "2026-05-16"),
        ("working_day", "2026-05-29", "2026-05-29"),
    ]


def test_thirty_working_days_after_12_december_2025_end_on_27_january_or_18_february() -> None:
    found = due(Deadline(Span(30, "working_day")), on(date(2025, 12, 12)), RECESS)

    assert [str(d.latest) for d in found] == ["2026-01-27", "2026-02-18"]


def test_forty_eight_hours_after_ten_in_the_morning_end_at_ten_two_days_later() -> None:
    found = due(Deadline(Span(48, "hour")), on(date(2025, 10, 1), 600), None)

    assert days(found) == [("hour", "2025-10-03T10:00", "2025-10-03T10:00")]


def test_forty_eight_hours_after_a_bare_day_end_at_some_minute_of_the_second_next() -> None:
    found = due(Deadline(Span(48, "hour")), on(date(2025, 10, 1)), None)

    assert days(found) == [("hour", "2025-10-03T00:00", "2025-10-03T23:59")]


def test_four_months_before_20_october_are_20_june() -> None:
    found = due(Deadline(Span(4, "month"), "before"), on(date(2025, 10, 20)), None)

    assert days(found) == [("month", "2025-06-20", "2025-06-20")]
    assert found[0].working.rule == ""


def test_a_month_cut_short_says_by_which_rule() -> None:
    found = due(Deadline(Span(1, "month")), on(date(2025, 1, 31)), None)

    assert (str(found[0].latest), found[0].working.rule) == ("2025-02-28", "end_of_month")


def test_seven_days_before_a_debate_do_not_count_its_day() -> None:
    found = due(Deadline(Span(7, "calendar_day"), "before"), on(date(2025, 3, 8)), None)

    assert str(found[0].latest) == "2025-03-01"


def test_an_uncertain_event_gives_an_uncertain_due_day() -> None:
    trigger = (Moment(date(2025, 3, 28)), Moment(date(2025, 3, 30)))

    found = due(Deadline(Span(30, "calendar_day")), trigger, None)

    assert days(found) == [("calendar_day", "2025-04-27", "2025-04-29")]


def test_an_event_with_one_bound_gives_a_due_day_with_one() -> None:
    found = due(Deadline(Span(30, "calendar_day")), (None, Moment(date(2025, 3, 30))), None)

    assert (found[0].earliest, str(found[0].latest)) == (None, "2025-04-29")


def test_the_hour_of_an_event_does_not_move_a_deadline_in_days() -> None:
    found = due(Deadline(Span(1, "calendar_day")), on(date(2025, 3, 30), 1439), None)

    assert str(found[0].latest) == "2025-03-31"


def test_hours_from_a_moment_with_its_offset_are_hours_that_pass() -> None:
    noon = Moment(date(2025, 3, 29), 720, 60)

    (found,) = due(Deadline(Span(24, "hour")), (noon, noon), None)

    assert str(found.latest) == "2025-03-30T12:00+01:00"  # 13:00 by the summer time of that day


def test_hours_without_an_offset_are_civil_over_the_day_clocks_change() -> None:
    found = due(Deadline(Span(24, "hour")), on(date(2025, 3, 29), 720), None)

    assert str(found[0].latest) == "2025-03-30T12:00"


def test_hours_keep_the_offset_that_was_written() -> None:
    assert str(hours(Moment(date(2025, 10, 1), 600, -300), 24, late=True)) == "2025-10-02T10:00-05:00"


@pytest.mark.parametrize(
    ("span", "calendar", "gap", "reason"),
    [
        (Span(0, "unspecified"), MX, "no_length", Reason.QUALITATIVE),
        (Span(10, "working_day"), None, "calendar_unknown", Reason.TERM_NOT_KNOWN),
        (Span(2, "sitting_day"), None, "calendar_unknown", Reason.TERM_NOT_KNOWN),
        (Span(2, "sitting_day"), MX, "sittings_unknown", Reason.TERM_NOT_KNOWN),
        (Span(2, "working_day"), Calendar("c", holidays="XX"), "holidays_unknown", Reason.TERM_NOT_KNOWN),
        (Span(10**9, "calendar_day"), None, "out_of_range", Reason.TERM_NOT_KNOWN),
        (Span(10**12, "hour"), None, "out_of_range", Reason.TERM_NOT_KNOWN),
        (Span(10**6, "month"), None, "out_of_range", Reason.TERM_NOT_KNOWN),
    ],
)
def test_where_no_day_can_be_told_the_reason_is(
    span: Span, calendar: LawCalendar | Calendar | None, gap: str, reason: Reason
) -> None:
    (found,) = due(Deadline(span), on(date(2025, 3, 28)), calendar)

    assert (found.earliest, found.latest, found.working.gap, found.reason) == (None, None, gap, reason)


def test_without_a_calendar_days_of_unsaid_kind_still_have_their_calendar_reading() -> None:
    found = due(Deadline(Span(30, "day")), on(date(2025, 3, 28)), None)

    assert [(d.reading, d.latest is None) for d in found] == [("calendar_day", False), ("working_day", True)]


def test_an_event_with_no_day_gives_no_due_day() -> None:
    (found,) = due(Deadline(Span(30, "calendar_day")), (None, None), None)

    assert (found.reason, found.working.gap) == (Reason.NO_EVIDENCE, "no_trigger")


def test_sitting_days_are_counted_where_the_mission_gives_its_sittings() -> None:
    sittings = Calendar("bt", sittings=(date(2025, 5, 6), date(2025, 5, 7), date(2025, 5, 20)))

    (found,) = due(Deadline(Span(2, "sitting_day")), on(date(2025, 5, 6)), sittings)

    assert str(found.latest) == "2025-05-20"


def test_a_yearly_date_is_due_next_after_the_day_asked_from() -> None:
    deadline = Deadline(direction="fixed_date", recurrence="yearly", dates=(("date", 1, 31),))

    assert days(due(deadline, on(date(2025, 2, 1)), None)) == [("date", "2026-01-31", "2026-01-31")]


def test_the_first_week_of_march_keeps_both_its_readings() -> None:
    deadline = Deadline(
        direction="fixed_date", recurrence="yearly", dates=(("seven_days", 3, 7), ("calendar_week", 3, 0))
    )

    assert days(due(deadline, on(date(2025, 1, 1)), None)) == [
        ("seven_days", "2025-03-07", "2025-03-07"),
        ("calendar_week", "2025-03-02", "2025-03-02"),
    ]


def test_a_quarterly_duty_is_due_with_its_quarter() -> None:
    deadline = Deadline(direction="recurring", recurrence="quarterly")

    assert str(due(deadline, (Moment(date(2025, 11, 3)), None), None)[0].earliest) == "2025-12-31"


@pytest.mark.parametrize(
    ("recurrence", "trigger", "gap"),
    [
        ("standing", on(date(2025, 1, 1)), "no_length"),
        ("yearly", on(date(2025, 1, 1)), "no_length"),
        ("quarterly", (None, None), "no_trigger"),
    ],
)
def test_a_duty_without_a_day_of_its_own_has_none(
    recurrence: str, trigger: tuple[Moment | None, Moment | None], gap: str
) -> None:
    (found,) = due(Deadline(direction="recurring", recurrence=recurrence), trigger, None)

    assert (found.latest, found.working.gap) == (None, gap)


@given(DEADLINES, DAYS, st.integers(0, 20), st.integers(0, 20))
def test_a_later_event_is_never_due_earlier(deadline: Deadline, day: date, more: int, width: int) -> None:
    early = due(deadline, (Moment(day), Moment(day + timedelta(days=width))), MX)
    late = due(
        deadline,
        (Moment(day + timedelta(days=more)), Moment(day + timedelta(days=more + width))),
        MX,
    )

    for one in early:
        for other in late:
            if one.reading == other.reading:
                assert _at(one.earliest) <= _at(other.earliest)
                assert _at(one.latest) <= _at(other.latest)


@given(DEADLINES, DAYS, st.integers(0, 20))
def test_the_earliest_due_moment_is_never_after_the_latest(deadline: Deadline, day: date, width: int) -> None:
    for one in due(deadline, (Moment(day), Moment(day + timedelta(days=width))), MX):
        assert _at(one.earliest) <= _at(one.latest)


@given(DEADLINES, DAYS)
def test_no_two_readings_come_to_the_same_days(deadline: Deadline, day: date) -> None:
    found = due(deadline, on(day), MX)

    assert len({(d.earliest, d.latest) for d in found}) == len(found)


@given(st.integers(1, 60), DAYS)
def test_working_days_never_end_before_as_many_calendar_days(amount: int, day: date) -> None:
    readings = {d.reading: _at(d.latest) for d in due(Deadline(Span(amount, "day")), on(day), MX)}

    assert readings.get("working_day", readings["calendar_day"]) >= readings["calendar_day"]


def _at(moment: Moment | None) -> tuple[date, int]:
    assert moment is not None
    return moment.day, moment.minute or 0
