"""Until when a duty may be discharged: hours, days that count, recesses, months."""

import pytest

from tests.check.owing import ENDED, VOTE, WINDOWS, mission, only, owed, reported, said, views


def test_working_days_of_an_unknown_calendar_cannot_be_told() -> None:
    counted = owed('"30 sitting_day"', "after: ended")

    assert said(only(mission(*WINDOWS, ENDED, counted))) == "duty.missing undetermined term_not_known"
    filed = mission(*WINDOWS, ENDED, counted, reported("2025-04-20"))
    assert said(only(filed)) == "duty.late undetermined term_not_known"


def test_where_no_calendar_is_named_weekends_alone_do_not_count_and_that_is_said() -> None:
    (view,) = views(mission(*WINDOWS, ENDED, owed('"30 working_day"')))

    assert [str(d.latest) for d in view.dues] == ["2025-05-09"]
    assert view.finding.conventions == ("calendar=weekends",)


def test_a_month_that_ends_on_a_day_the_next_has_not_says_so() -> None:
    ended = ENDED.replace("2025-03-28", "2025-03-31")
    finding = only(mission(*WINDOWS, ended, owed('"1 month"'), reported("2025-04-30")))

    assert said(finding) == "duty.late kept"
    assert finding.conventions == ("month=end_of_month",)


def returned(closures: str = "") -> str:
    days = f"holidays: MX{closures}"
    return mission(
        "{consented: presence, act: vote, who: bb-army, when: 2025-10-01/2025-12-12, source: src}",
        "{consented: duty, act: vote, part: report, who: mx-semar, to: mx-senate, what: report, "
        'within: "30 working_day", after: left, calendar: own, source: src}',
        acts=("vote: {step: vote, who: mx-senate, when: 2025-09-30, source: witness}",),
        head=f"frameworks: [mx]\nhost: aa\ncalendars:\n  own: {{{days}}}",
    )


def test_a_recess_that_does_not_count_moves_the_due_day_from_27_january_to_18_february() -> None:
    (plain,) = views(returned(), "2026-03-31")
    (recess,) = views(returned(", closures: [2025-12-16/2026-01-07]"), "2026-03-31")

    assert [str(d.latest) for d in plain.dues] == ["2026-01-27"]
    assert [str(d.latest) for d in recess.dues] == ["2026-02-18"]


def shifted(issued: str, account: str) -> str:
    return mission(
        "{consented: duty, act: vote, part: account, who: aa-gov, to: aa-parliament, what: account, "
        'within: "48 hour", after: shift, source: src}',
        f"{{observed: report, of: account, when: {account}, source: witness}}",
        acts=(VOTE, f"moved: {{step: shift, of: vote, who: aa-gov, when: {issued}, source: witness}}"),
    )


@pytest.mark.parametrize(
    ("issued", "account", "verdict"),
    [
        ("2025-10-01T10:00", "2025-10-03T10:00", "duty.late kept"),
        ("2025-10-01T10:00", "2025-10-03T10:01", "duty.late breached"),
        ("2025-10-01", "2025-10-03", "duty.late possible imprecise"),
        ("2025-10-01", "2025-10-04", "duty.late breached"),
    ],
)
def test_an_account_is_due_forty_eight_hours_after_the_shift(issued: str, account: str, verdict: str) -> None:
    assert said(only(shifted(issued, account), "2025-10-31")) == verdict


def test_hours_after_a_day_without_an_hour_end_between_its_first_and_its_last_minute() -> None:
    (view,) = views(shifted("2025-10-01", "2025-10-04"), "2025-10-31")

    assert (str(view.dues[0].earliest), str(view.dues[0].latest)) == ("2025-10-03T00:00", "2025-10-03T23:59")
    assert view.finding.spans[0].unit == "minutes"
