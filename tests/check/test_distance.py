"""A report dated from the event its duty counts from."""

import pytest

from tests.check.owing import ENDED, WINDOWS, mission, only, owed, reported, said

SOMETIME = ENDED.replace("2025-03-28", "2025-03-10..2025-03-28")


@pytest.mark.parametrize(
    ("filed", "verdict"),
    [
        ("ended+30d", "duty.late kept"),
        ("ended+31d", "duty.late breached"),
        ("2025-04-20", "duty.late possible imprecise"),
    ],
)
def test_a_report_dated_from_the_end_is_compared_by_the_distance(filed: str, verdict: str) -> None:
    finding = only(mission(*WINDOWS, SOMETIME, owed(), reported(filed)))

    assert said(finding) == verdict


def test_a_report_dated_from_another_event_is_compared_by_its_bounds() -> None:
    finding = only(mission(*WINDOWS, SOMETIME, owed(), reported("vote+130d")))

    assert said(finding) == "duty.late possible imprecise"


def test_working_days_from_a_floating_end_are_not_the_same_distance_on_every_day() -> None:
    finding = only(mission(*WINDOWS, SOMETIME, owed('"20 working_day"'), reported("ended+27d")))

    assert said(finding) == "duty.late possible imprecise"


def test_an_end_in_doubt_by_years_is_compared_by_its_bounds() -> None:
    ages = ENDED.replace("2025-02-17/2025-03-28", "2023-01-01/2023-02-01..2025-03-28")
    finding = only(mission(*WINDOWS, ages, owed(), reported("ended+30d")))

    assert said(finding) == "duty.late possible imprecise"


def test_a_report_dated_in_working_days_that_nobody_can_count_proves_neither() -> None:
    finding = only(mission(*WINDOWS, SOMETIME, owed(), reported("ended+20wd")))

    assert said(finding) == "duty.late possible imprecise"
