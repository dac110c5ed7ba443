"""What context fills in, and what it leaves open."""

import pytest

from placet.reading.mention import Dated
from placet.reading.mentions import periods
from placet.reading.mentions.completion import complete, joined

DAY = "2025-02-12"  # a Wednesday


def dated(text: str, language: str = "es") -> Dated:
    (found,) = periods.find(text, language)
    assert isinstance(found.value, Dated)
    return found.value


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("el 17 de febrero", "2025-02-17", "2025-02-17"),
        ("el 28 de diciembre", "2024-12-28", "2024-12-28"),
        ("el pasado 20 de febrero", "2024-02-20", "2024-02-20"),
        ("el próximo 3 de febrero", "2026-02-03", "2026-02-03"),
        ("del 28 de diciembre al 5 de enero", "2024-12-28", "2025-01-05"),
        ("a mediados de abril", "2025-04-11..2025-04-20", "2025-04-11..2025-04-20"),
        ("finales de febrero", "2025-02-21..2025-02-28", "2025-02-21..2025-02-28"),
        ("hasta el 30 de marzo", "", "2025-03-30"),
        ("el 30 de marzo del año en curso", "2025-03-30", "2025-03-30"),
        ("el 30 de marzo del próximo año", "2026-03-30", "2026-03-30"),
        ("el 30 de marzo del año pasado", "2024-03-30", "2024-03-30"),
        ("el 17 del presente mes", "2025-02-17", "2025-02-17"),
        ("ayer", "2025-02-11", "2025-02-11"),
        ("hoy", "2025-02-12", "2025-02-12"),
        ("el martes pasado", "2025-02-11", "2025-02-11"),
        ("el miércoles pasado", "2025-02-05", "2025-02-05"),
        ("el próximo lunes", "2025-02-17", "2025-02-17"),
        ("el miércoles", "2025-02-12", "2025-02-12"),
        ("la semana pasada", "2025-02-03", "2025-02-09"),
        ("el mes pasado", "2025-01", "2025-01"),
        ("el próximo año", "2026", "2026"),
        ("hace dos semanas", "2025-01-29", "2025-01-29"),
        ("hace 3 meses", "2024-11", "2024-11"),
    ],
)
def test_the_day_of_publication_fills_in_what_the_words_leave_out(text: str, start: str, end: str) -> None:
    found = complete(dated(text), published=DAY)

    assert (found.start, found.end, found.lacks, found.computed) == (start, end, "", True)


def test_a_year_given_wins_over_the_day_of_publication() -> None:
    assert complete(dated("el 17 de febrero"), year=2019, published=DAY).start == "2019-02-17"


def test_a_year_given_does_not_move_words_that_hang_on_the_day_of_publication() -> None:
    assert complete(dated("el 30 de marzo del año pasado"), year=2019, published=DAY).start == "2024-03-30"


def test_the_month_of_a_day_is_taken_where_it_is_given() -> None:
    found = complete(Dated("XXXX-XX-05", "XXXX-XX-05", single=True, lacks="month"), year=2025, month=3)

    assert (found.start, found.lacks) == ("2025-03-05", "")


@pytest.mark.parametrize(
    "text", ["el 17 de febrero", "ayer", "el 17 de febrero del año pasado", "el 17 de dicho mes"]
)
def test_without_context_nothing_is_filled_in(text: str) -> None:
    value = dated(text)

    assert complete(value) == value


def test_what_lacks_nothing_stays_as_it_is() -> None:
    value = dated("el 17 de febrero de 2020")

    assert complete(value, year=2025, published=DAY) is value


def test_the_29_of_february_is_not_put_into_a_year_without_one() -> None:
    value = dated("el 29 de febrero")

    assert complete(value, year=2025) == value
    assert complete(value, published=DAY).start == "2024-02-29"


@pytest.mark.parametrize(
    ("first", "last", "start", "end", "lacks"),
    [
        ("inició el 4 de mayo", "hasta el 12 de junio de 2025", "2025-05-04", "2025-06-12", ""),
        ("inició el 4 de mayo de 2025", "hasta el 12 de junio", "2025-05-04", "2025-06-12", ""),
        ("inició el 4 de diciembre", "hasta el 12 de enero de 2025", "2024-12-04", "2025-01-12", ""),
        ("inició el 4 de diciembre de 2024", "hasta el 12 de enero", "2024-12-04", "2025-01-12", ""),
        ("inició el 4 de mayo", "hasta el 12 de junio", "XXXX-05-04", "XXXX-06-12", "year"),
    ],
)
def test_two_ends_said_apart_are_one_period(first: str, last: str, start: str, end: str, lacks: str) -> None:
    found = joined(dated(first), dated(last))

    assert (found.start, found.end, found.lacks) == (start, end, lacks)
