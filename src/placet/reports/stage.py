"""How far a mission has come, and what it is found by; light, for whoever only asks."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """How far a mission has come on the day asked about."""

    ASKED = "asked"
    REFUSED = "refused"
    ALLOWED = "allowed"
    RUNNING = "running"
    ENDED = "ended"
    UNDATED = "undated"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class Traits:
    """What a mission has, for facets: ids with all that enclose them, years, words in small letters."""

    states: frozenset[str]
    units: frozenset[str]
    places: frozenset[str]
    years: frozenset[int]
    stage: Stage
    verdict: str
    text: str
