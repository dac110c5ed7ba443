"""One side of a period: its text, what it lacks, and two of them together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.claims import dates
from placet.reading.mentions.stamps import Stamp, joined, last_day, reversed_

STAMPS = st.builds(
    Stamp,
    year=st.integers(1990, 2040),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    swapped=st.just(False),  # noqa: FBT003 -- of a test
)


@pytest.mark.parametrize(
    ("stamp", "text", "lacks"),
    [
        (Stamp(2025, 2, 17), "2025-02-17", ""),
        (Stamp(None, 2, 17), "XXXX-02-17", "year"),
        (Stamp(None, None, 17), "XXXX-XX-17", "month"),
        (Stamp(2025, 2), "2025-02", ""),
        (Stamp(2025), "2025", ""),
        (Stamp(2025, 3, 2, swapped=True), "2025-02-03|2025-03-02", ""),
        (Stamp(2025, 3, part="early"), "2025-03-01..2025-03-10", ""),
        (Stamp(2025, 2, part="late"), "2025-02-21..2025-02-28", ""),
        (Stamp(None, 2, part="late"), "XXXX-02-21..XXXX-02-29", "year"),
        (Stamp(2025, 2, part="week-last"), "2025-02-22..2025-02-28", ""),
        (Stamp(2025, part="quarter-2"), "2025-04..2025-06", ""),
        (Stamp(2025, part="season"), "2025", ""),
    ],
)
def test_a_stamp_has_the_text_of_the_grammar_of_dates(stamp: Stamp, text: str, lacks: str) -> None:
    assert (stamp.text(), stamp.lacks()) == (text, lacks)
    assert lacks or dates.parse(text)


@pytest.mark.parametrize(
    ("stamp", "ends"),
    [
        (Stamp(2025, 3, part="half-2"), ("2025-03-16", "2025-03-31")),
        (Stamp(2024, 2, part="half-2"), ("2024-02-16", "2024-02-29")),
        (Stamp(2025, part="half-1"), ("2025-01", "2025-06")),
        (Stamp(2025, 3, part="early"), None),
        (Stamp(2025, 3), None),
    ],
)
def test_parts_with_borders_have_two_ends(stamp: Stamp, ends: tuple[str, str] | None) -> None:
    found = stamp.ends()

    assert (found and (found[0].text(), found[1].text())) == ends


def test_a_day_that_no_month_has_is_impossible() -> None:
    assert not Stamp(2025, 4, 31).possible()
    assert not Stamp(2025, 13, 1).possible()
    assert Stamp(None, 2, 29).possible()
    assert Stamp(2025).possible()
    assert (last_day(2025, 2), last_day(None, 2), last_day(2025, 0)) == (28, 29, 0)


def test_two_ends_share_what_only_one_says() -> None:
    first, last, rolled = joined(Stamp(None, None, 3), Stamp(2025, 6, 14))

    assert (first.text(), last.text(), rolled) == ("2025-06-03", "2025-06-14", False)


def test_a_range_over_the_turn_of_the_year_begins_in_the_year_before() -> None:
    first, last, rolled = joined(Stamp(None, 12, 28), Stamp(2025, 1, 5))

    assert (first.text(), last.text(), rolled) == ("2024-12-28", "2025-01-05", True)


def test_a_range_that_begins_with_a_year_ends_in_the_next_where_it_must() -> None:
    first, last, rolled = joined(Stamp(2024, 12, 28), Stamp(None, 1, 5))

    assert (first.text(), last.text(), rolled) == ("2024-12-28", "2025-01-05", True)


def test_the_month_of_the_first_end_is_that_of_a_last_day_without_one() -> None:
    _, last, _ = joined(Stamp(2025, 6, 3), Stamp(None, None, 14))

    assert last.text() == "2025-06-14"


@given(STAMPS, STAMPS)
def test_two_whole_days_are_reversed_as_their_texts_are(one: Stamp, two: Stamp) -> None:
    assert reversed_(one, two) == (one.text() > two.text())


def test_days_without_years_in_two_months_may_roll_over() -> None:
    assert not reversed_(Stamp(None, 12, 28), Stamp(None, 1, 5))
    assert reversed_(Stamp(None, 3, 30), Stamp(None, 3, 28))
