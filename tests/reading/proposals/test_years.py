from datetime import date

import pytest

from placet.reading.mention import Dated, Mention, Quantity, Sort
from placet.reading.proposals.years import Anchor, Years


def day(text: str, start: int, *flags: str, end: str = "") -> Mention:
    return Mention(Sort.PERIOD, start, start + 5, Dated(text, end or text, single=not end), flags=flags)


WHOLE = day("2031-03-04", 0)
NO_YEAR = day("XXXX-04-20", 50)


def test_a_whole_day_is_its_own() -> None:
    assert Years.of([WHOLE], "", None).complete(WHOLE, (0, 10)) == (WHOLE.value, None)


def test_a_day_takes_its_year_from_a_whole_day_of_its_sentence() -> None:
    told, anchor = Years.of([WHOLE, NO_YEAR], "", None).complete(NO_YEAR, (0, 60))

    assert told.start == "2031-04-20"
    assert anchor == Anchor(date(2031, 3, 4), (0, 5))


def test_the_year_is_the_one_that_brings_a_day_nearest() -> None:
    years = Years.of([], "2031-12-28", None)

    told, anchor = years.complete(day("XXXX-01-03", 9), (0, 20))
    assert told.start == "2032-01-03"
    assert anchor is not None
    assert anchor.span is None


def test_without_any_whole_day_the_year_stays_open() -> None:
    told, anchor = Years.of([NO_YEAR], "", None).complete(NO_YEAR, (0, 60))

    assert (told.start, anchor) == ("XXXX-04-20", None)


def test_the_day_of_the_dateline_is_that_of_publication() -> None:
    years = Years.of([WHOLE, NO_YEAR], "", (0, 8))

    assert years.published == Anchor(date(2031, 3, 4), (0, 5))
    assert years.published.spans == ((0, 5),)


def test_a_day_known_from_outside_stands_nowhere_in_the_text() -> None:
    published = Years.of([], "2031-03-04", None).published

    assert published is not None
    assert published.spans == ()


def test_acts_before_a_limit_take_their_year_from_it() -> None:
    limit = Anchor(date(2031, 1, 10), (90, 95))

    told, anchor = Years().before(limit).complete(day("XXXX-12-20", 9), (0, 20))
    assert (told.start, anchor) == ("2030-12-20", limit)


def test_a_month_that_is_shared_is_said_where_it_stands() -> None:
    later = day("2031-03-09", 20, "shared")
    years = Years.of([WHOLE, later], "", None)

    assert years.source(later) == ((0, 5),)
    assert years.source(WHOLE) == ()


def test_only_a_period_has_days() -> None:
    people = Mention(Sort.QUANTITY, 0, 2, Quantity(3, 3, "people"))

    with pytest.raises(TypeError):
        Years().complete(people, (0, 9))
