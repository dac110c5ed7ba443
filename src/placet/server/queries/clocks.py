"""The two clocks of a question: as of a day, known at a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from placet.claims.dates import FIRST_YEAR, LAST_YEAR
from placet.errors import Malformed


@dataclass(frozen=True, slots=True)
class Clocks:
    """What a page was asked about; `today` is the day it was asked on."""

    as_of: date
    known_at: date
    today: date

    @property
    def now(self) -> bool:
        """Tell whether both clocks stand at today."""
        return self.as_of == self.known_at == self.today

    @property
    def query(self) -> str:
        """Give the part of an address that keeps the clocks; empty when both are today."""
        parts = [
            f"{name}={day.isoformat()}"
            for name, day in (("as_of", self.as_of), ("known_at", self.known_at))
            if day != self.today
        ]
        return "?" + "&".join(parts) if parts else ""


def clocks_of(given: Mapping[str, str]) -> Clocks:
    """Give the clocks of a query string; a day that is none, or in no year that is read, raises Malformed.

    The codes are `date.impossible` and `date.year`.
    """
    today = timezone.localdate()
    return Clocks(_day(given, "as_of", today), _day(given, "known_at", today), today)


def _day(given: Mapping[str, str], name: str, today: date) -> date:
    text = given.get(name, "")
    if not text:
        return today
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise Malformed("date.impossible", text=text[:40]) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Malformed("date.year", text=text[:40], first=FIRST_YEAR, last=LAST_YEAR)
    return found
