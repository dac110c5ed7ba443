"""Moments and periods: shown exactly as they were written."""

from datetime import date

import pytest

from placet.claims.dates import parse
from placet.claims.period import Moment

DAY = date(2025, 2, 15)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment(DAY), "2025-02-15"),
        (Moment(DAY, 0), "2025-02-15T00:00"),
        (Moment(DAY, 605), "2025-02-15T10:05"),
        (Moment(DAY, 605, 0), "2025-02-15T10:05+00:00"),
        (Moment(DAY, 605, 90), "2025-02-15T10:05+01:30"),
        (Moment(DAY, 605, -360), "2025-02-15T10:05-06:00"),
    ],
)
def test_a_moment_is_shown_to_the_precision_it_was_written_in(moment: Moment, text: str) -> None:
    assert str(moment) == text


@pytest.mark.parametrize(
    "text", ["2025-02-15", "2025-02", "2025-02-15/2025-03-30", "/2025-03-30", "2025-02-15/.."]
)
def test_a_period_says_the_text_it_was_read_from(text: str) -> None:
    (period,) = parse(text)

    assert period.said == text
