"""One date at a place of a text."""

import pytest

from placet.reading.mentions.almanac import almanac_in
from placet.reading.mentions.dates import atom_at, bare_day_at, day_at, month_after, year_after
from placet.reading.mentions.tokens import cut


@pytest.mark.parametrize(
    ("language", "text", "value", "end"),
    [
        ("es", "17 de febrero de 2025 y", "2025-02-17", 5),
        ("es", "17 de febrero del presente año", "XXXX-02-17", 6),
        ("es", "17 de febrero de dos mil veinticinco", "2025-02-17", 7),
        ("en", "February 17, twenty twenty-five", "2025-02-17", 7),
        ("en", "February 17, two thousand and twenty-five", "2025-02-17", 9),
        ("en", "17 February '25", "2025-02-17", 4),
        ("en", "02/17/2025", "2025-02-17", 5),
        ("en", "02/03/2025", "2025-02-03|2025-03-02", 5),
        ("es", "02/03/2025", "2025-03-02", 5),
        ("es", "02/17/2025", "2025-02-17", 5),
        ("en", "2025-02-17T08:00Z", "2025-02-17", 5),
        ("es", "17/02/99", "1999-02-17", 5),
        ("es", "17 del mismo mes", "XXXX-XX-17", 4),
        ("es", "17 del presente mes y año", "XXXX-XX-17", 6),
        ("en", "March of 2025", "2025-03", 3),
        ("es", "principios del mes de marzo", "XXXX-03-01..XXXX-03-10", 5),
        ("en", "Tuesday, February 11, 2025", "2025-02-11", 6),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(language: str, text: str, value: str, end: int) -> None:
    found = atom_at(cut(text), 0, almanac_in(language))

    assert found is not None
    assert (found.stamp.text(), found.end) == (value, end)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "31 de abril"),
        ("es", "17.02.25"),
        ("es", "2025/02/17/3"),
        ("es", "13/13/2025"),
        ("es", "0/02/2025"),
        ("en", "march 30"),
        ("en", "Mar 2"[:3]),
        ("es", "10\nmayo de 2025"),
        ("es", "32 de mayo"),
        ("es", "casa"),
    ],
)
def test_what_is_no_date_is_none(language: str, text: str) -> None:
    assert atom_at(cut(text), 0, almanac_in(language)) is None


def test_a_month_alone_is_a_date_only_where_it_is_called_for() -> None:
    words = almanac_in("en")

    assert atom_at(cut("March"), 0, words) is None
    assert atom_at(cut("in March"), 1, words) is not None
    assert atom_at(cut("March"), 0, words, alone=True) is not None


def test_a_day_is_read_in_figures_ordinals_and_words_and_twice() -> None:
    words = almanac_in("es")

    assert [
        day_at(cut(t), 0, words) for t in ("1.º", "primero", "doce (12)", "doce (13)", "treinta y uno")
    ] == [*((1, 3), (1, 1), (12, 4), (12, 1), (31, 3))]


def test_a_bare_day_needs_its_article() -> None:
    words = almanac_in("es")

    assert bare_day_at(cut("el 5,"), 1, words) is not None
    assert bare_day_at(cut("con 5,"), 1, words) is None
    assert bare_day_at(cut("el 5%"), 1, words) is None


def test_the_month_and_the_year_after_a_day_are_read_from_where_it_ends() -> None:
    words = almanac_in("es")
    tokens = cut("5 de mayo de 2025")

    found = month_after(tokens, 0, (5, 1), words)

    assert found is not None
    assert found.stamp.text() == "2025-05-05"
    assert year_after(tokens, 3, words) == (2025, 5, "")
