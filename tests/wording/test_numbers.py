"""Numbers in prose: words up to ten, bounds, thousands, hours."""

import pytest

from placet.wording.numbers import counted, digits, number


@pytest.mark.parametrize(
    ("amount", "english", "spanish"),
    [(0, "0", "0"), (1, "one", "uno"), (10, "ten", "diez"), (11, "11", "11"), (2000, "2,000", "2000")],
)
def test_a_number_is_a_word_up_to_ten(amount: int, english: str, spanish: str) -> None:
    assert (number(amount, "en"), number(amount, "es")) == (english, spanish)


def test_thousands_are_set_apart_as_the_language_does() -> None:
    assert (digits(220_000, "en"), digits(220_000, "es")) == ("220,000", "220\u00a0000")


@pytest.mark.parametrize(
    ("low", "high", "unit", "english", "spanish"),
    [
        (1, 1, "day", "one day", "un día"),
        (2, 2, "day", "two days", "dos días"),
        (0, 2, "day", "0 to 2 days", "de 0 a 2 días"),
        (12, 12, "person", "12 people", "12 personas"),
        (1, 1, "head", "one", "una"),
        (30, 30, "working_day", "30 working days", "30 días hábiles"),
        (60, 60, "minutes", "1 h", "1 h"),
        (0, 1439, "minutes", "0 min to 23 h 59 min", "de 0 min a 23 h 59 min"),
    ],
)
def test_a_count_agrees_with_its_unit_and_shows_its_bounds(
    low: int, high: int, unit: str, english: str, spanish: str
) -> None:
    assert (counted(low, high, unit, "en"), counted(low, high, unit, "es")) == (english, spanish)
