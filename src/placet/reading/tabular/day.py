"""Days in cells: written with figures, in an order that a whole column decides, or in words."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from placet.claims.dates import FIRST_YEAR, LAST_YEAR
from placet.reading.mention import Dated
from placet.reading.mentions.periods import read as words

_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T]+\d{1,2}[:h]\d{2}.*)?", re.ASCII)
_ISO = re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]\d{2}:?\d{2}.*)?", re.ASCII)
_MONTHS = 12
_CENTURY = 2000
_LONGEST = 60


class Order(StrEnum):
    """In which order a column writes day and month with figures."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    UNKNOWN = ""


def order_of(cells: Iterable[str]) -> Order:
    """Give the order all cells of a column share: that of the only one some cell allows.

    Unknown where no cell decides, and where cells decide differently.
    """
    found = set()
    for cell in cells:
        if match := _FIGURES.fullmatch(cell.strip()):
            first, second = int(match[1]), int(match[2])
            if first > _MONTHS >= second:
                found.add(Order.DAY_FIRST)
            if second > _MONTHS >= first:
                found.add(Order.MONTH_FIRST)
    return found.pop() if len(found) == 1 else Order.UNKNOWN


def day(cell: str, order: Order, language: str) -> str | None:
    """Give the day of a cell in the grammar of dates, `A|B` where the order is unknown; None for no day."""
    text = cell.strip()
    if len(text) > _LONGEST:
        return None
    if match := _ISO.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _FIGURES.fullmatch(text):
        year = int(match[3]) + (_CENTURY if len(match[3]) == 2 else 0)  # noqa: PLR2004 - a year of two figures
        return _ordered(year, int(match[1]), int(match[2]), order)
    return _worded(words(text, language))


def _ordered(year: int, first: int, second: int, order: Order) -> str | None:
    by_day, by_month = _day(year, second, first), _day(year, first, second)
    if order is Order.DAY_FIRST:
        return by_day
    if order is Order.MONTH_FIRST:
        return by_month
    if by_day and by_month and by_day != by_month:
        return "|".join(sorted((by_day, by_month)))
    return by_day or by_month


def _day(year: int, month: int, number: int) -> str | None:
    try:
        return date(year, month, number).isoformat() if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def _worded(found: Dated | None) -> str | None:
    return found.start if found and found.single and not found.lacks and found.start else None
