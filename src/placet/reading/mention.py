"""A mention: words of a text that name a day, a quantity, or something of the gazetteer."""

from dataclasses import dataclass, field
from enum import StrEnum


class Sort(StrEnum):
    """What is mentioned."""

    PERIOD = "period"
    QUANTITY = "quantity"
    STATE = "state"
    BODY = "body"
    UNIT = "unit"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    EXERCISE = "exercise"
    ACT = "act"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or a range, as ISO 8601 or EDTF text on each side ("" : not said).

    A single day has `start == end` and `single`. `lacks` names what the words
    leave out ("year", "month"); a side then has `XXXX` (or `XX`) in its place,
    as in `XXXX-02-17`, until context gives it. `days` is a length in days where
    only a length is said ("for six weeks"). `open` names a side said to be open.
    """

    start: str = ""
    end: str = ""
    single: bool = False
    lacks: str = ""
    days: int | None = None
    length: str = ""
    relative: str = ""
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many of what: a closed range, and the noun counted as a key.

    `of` is "people", "aircraft", "ships", "vehicles", "arms", "votes",
    "days", "percent", "money" or "" ; `noun` the words of what is counted, as
    they stand ("elementos", "F-35A fighters", "Glock 17 pistols").
    `ceiling` is True where the words make it a most ("up to", "hasta").
    """

    least: int | None
    most: int | None
    of: str = ""
    noun: str = ""
    ceiling: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name.

    `name` is normalised (no article, one spacing; a state by its English short
    name); `entity` the id in the register ("": none); `traits` what a profile
    or grammar knows, as pairs: a body's `level` (plenary, committee,
    executive), a unit's `state`, `service`, a place's `in`, a person's `role`
    and `party`, an act's `step`.
    """

    name: str
    entity: str = ""
    traits: tuple[tuple[str, str], ...] = ()

    def trait(self, name: str) -> str:
        """Give a trait by its name, "" if there is none."""
        return dict(self.traits).get(name, "")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words by code points of the canonical text, what sort they are of, and their value."""

    sort: Sort
    start: int
    end: int
    value: Dated | Quantity | Named
    rule: str = ""
    flags: tuple[str, ...] = field(default=())
