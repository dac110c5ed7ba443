"""The date grammar: bounds as written, codes for what cannot be read, round trips."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims.dates import add_months, parse, point, write
from placet.claims.period import Moment, Offset, Period, Point, Precision
from placet.errors import Malformed


def day(text: str) -> Moment:
    return Moment(date.fromisoformat(text))


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2025-02-15", Precision.EXACT, "2025-02-15", "2025-02-15"),
        ("2025-02", Precision.UNIT, "2025-02-01", "2025-02-28"),
        ("2024-02", Precision.UNIT, "2024-02-01", "2024-02-29"),
        ("2025", Precision.UNIT, "2025-01-01", "2025-12-31"),
        ("2025-02-10..2025-02-12", Precision.BETWEEN, "2025-02-10", "2025-02-12"),
        ("2025-02..2025-03", Precision.BETWEEN, "2025-02-01", "2025-03-31"),
        ("2025-02-11|2025-02-12", Precision.ONE_OF, "2025-02-11", "2025-02-12"),
        ("2025-02~5d", Precision.BETWEEN, "2025-01-27", "2025-03-05"),
        ("2025-02-15~2d", Precision.BETWEEN, "2025-02-13", "2025-02-17"),
        ("2025-03-31~1m", Precision.BETWEEN, "2025-02-28", "2025-04-30"),
    ],
)
def test_a_date_has_the_bounds_its_words_give(
    text: str, precision: Precision, earliest: str, latest: str
) -> None:
    (period,) = parse(text)

    assert period == Period(period.start, period.start, bare=True)
    assert (period.start.precision, period.start.earliest, period.start.latest) == (
        precision,
        day(earliest),
        day(latest),
    )


def test_an_unbounded_side_stays_unknown() -> None:
    since, until = point("2025-02-15.."), point("..2025-02")

    assert (since.precision, since.earliest, since.latest) == (Precision.SINCE, day("2025-02-15"), None)
    assert (until.precision, until.earliest, until.latest) == (Precision.UNTIL, None, day("2025-02-28"))


def test_two_dots_bind_tighter_than_the_slash() -> None:
    (period,) = parse("2025-02-10..2025-02-12/2025-03-30")

    assert period.start.precision is Precision.BETWEEN
    assert period.end.earliest == day("2025-03-30")
    assert not period.bare


def test_an_empty_side_says_nothing_and_dots_say_open() -> None:
    (unsaid,), (open_,) = parse("2025-02-15/"), parse("2025-02-15/..")

    assert unsaid.end.precision is Precision.UNSAID
    assert open_.end.precision is Precision.OPEN


@pytest.mark.parametrize(
    ("text", "name", "offset"),
    [
        ("entered", "entered", Offset(0)),
        ("ended+90d", "ended", Offset(90)),
        ("left-1d", "left", Offset(-1)),
        ("ended+30wd", "ended", Offset(30, "wd")),
        ("vote+2m", "vote", Offset(2, "m")),
        ("entered+24h", "entered", Offset(24, "h")),
        ("first-vote-1d", "first-vote", Offset(-1)),
    ],
)
def test_a_name_stands_for_a_day_at_a_distance(text: str, name: str, offset: Offset) -> None:
    found = point(text)

    assert (found.precision, found.name, found.offset) == (Precision.NAMED, name, offset)
    assert (found.earliest, found.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "minute", "offset"),
    [
        ("2025-02-15T10:00", 600, None),
        ("2025-02-15T10:00Z", 600, 0),
        ("2025-02-15T10:00+01:00", 600, 60),
        ("2025-02-15T23:59-03:30", 1439, -210),
    ],
)
def test_a_time_is_kept_to_the_minute_with_its_offset(text: str, minute: int, offset: int | None) -> None:
    assert point(text).earliest == Moment(date(2025, 2, 15), minute, offset)


def test_hours_either_side_of_a_time_cross_midnight() -> None:
    found = point("2025-02-15T01:00~2h")

    assert (found.earliest, found.latest) == (
        Moment(date(2025, 2, 14), 1380),
        Moment(date(2025, 2, 15), 180),
    )


def test_several_periods_stand_with_commas_between() -> None:
    assert len(parse("2025-02-15/2025-03-30, 2025-05")) == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2025-02-30", "date.impossible"),
        ("2025-13", "date.impossible"),
        ("2025-02-15T24:00", "date.impossible"),
        ("2025-02-15T10:60", "date.impossible"),
        ("2025-02-15T10:00+19:00", "date.impossible"),
        ("10000-01-01", "date.year"),
        ("0000", "date.year"),
        ("9999-12-31", "date.year"),
        ("9000-12-31~1d", "date.year"),
        ("2025-02~", "date.width"),
        ("2025-02~5", "date.width"),
        ("2025-02-15~2h", "date.width"),
        ("ended~5d", "date.width"),
        ("2025-03-30/2025-02-15", "date.reversed"),
        ("2025-02-15T10:00/2025-02-15T09:59", "date.reversed"),
        ("2025-02-15T10:00+02:00/2025-02-15T07:00Z", "date.reversed"),
        ("2025-02-12..2025-02-10", "date.reversed"),
        ("2025-02-15T10:00Z/2025-02-13T10:00", "date.reversed"),
        ("entered..left", "date.named"),
        ("2025-02-15|ended", "date.named"),
        ("..", "date.empty"),
        ("", "date.empty"),
        ("/", "date.malformed"),
        ("a/b/c", "date.malformed"),
        ("2025-02|2025-03", "date.malformed"),
        ("15.02.2025", "date.malformed"),
        ("2025-2-5", "date.malformed"),
        ("٢٠٢٥-02-15", "date.malformed"),
        ("2025-02-15?", "date.malformed"),
        ("x" * 300, "date.malformed"),
    ],
)
def test_what_is_no_date_is_told_by_its_own_code(text: str, code: str) -> None:
    with pytest.raises(Malformed) as caught:
        parse(text)

    assert caught.value.code == code


def test_a_window_of_one_day_or_of_uncertain_order_is_no_mistake() -> None:
    whole = parse("2025-02-15/2025-02-15")
    mixed = parse("2025-02-15T10:00Z/2025-02-15T09:00")
    within = parse("2025-02-15T10:00/2025-02-15")

    assert (len(whole), len(mixed), len(within)) == (1, 1, 1)


def test_a_month_later_is_the_same_day_or_the_last_of_the_month() -> None:
    assert add_months(date(2025, 1, 31), 1) == date(2025, 2, 28)
    assert add_months(date(2025, 1, 15), -13) == date(2023, 12, 15)


def test_a_point_that_nobody_wrote_is_written_from_its_bounds() -> None:
    first, last = Moment(date(2025, 2, 1), 90, -60), day("2025-02-03")
    made = [
        Point(Precision.EXACT, first, first),
        Point(Precision.UNTIL, None, last),
        Point(Precision.SINCE, last),
        Point(Precision.ONE_OF, last, day("2025-02-09"), (last, day("2025-02-09"))),
        Point(Precision.NAMED, name="ended", offset=Offset(-3, "wd")),
        Point(Precision.NAMED, name="left"),
    ]
    text = write((*(Period(p, p, bare=True) for p in made), Period(made[0], Point(Precision.OPEN))))

    assert text == (
        "2025-02-01T01:30-01:00, ..2025-02-03, 2025-02-03.., 2025-02-03|2025-02-09, ended-3wd, left, "
        "2025-02-01T01:30-01:00/.."
    )


days = st.dates(date(1000, 1, 1), date(9000, 12, 31)).map(str)
months = st.dates(date(1000, 1, 1), date(9000, 12, 31)).map(lambda d: str(d)[:7])
atoms = st.one_of(
    days, months, months.map(lambda m: m[:4]), st.sampled_from(["entered", "left+3wd", "a-b-2h"])
)
sides = st.one_of(atoms, days.map("{}..".format), days.map("..{}".format), st.sampled_from(["", ".."]))


@given(st.one_of(atoms, sides.map("2001-01-01..2002-01-01/{}".format)))
def test_what_is_read_is_written_as_it_was_said(text: str) -> None:
    try:
        when = parse(text)
    except Malformed as error:
        assert error.code == "date.reversed"  # noqa: PT017 -- the only fault these texts can have
    else:
        assert write(when) == text
        assert parse(write(when)) == when


@given(st.text(max_size=40) | st.text("0123456789-/.|~TZ:+dhmw", max_size=30))
def test_no_text_at_all_does_worse_than_be_malformed(text: str) -> None:
    try:
        assert write(parse(text))
    except Malformed as error:
        assert error.code.startswith("date.")  # noqa: PT017 -- either outcome is right
