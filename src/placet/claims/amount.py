"""How many, and of what: counts with bounds, items with counts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Count:
    """A closed range of people or things; None where no bound is known.

    In a request or a consent `most` is the ceiling; in an observation the range
    is what is known (10 is 10..10).
    """

    least: int | None
    most: int | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: `count` of any of `kinds` (either will do).

    `any_of` names a list whose members are all meant.
    """

    kinds: tuple[str, ...]
    count: Count | None = None
    any_of: str = ""


@dataclass(frozen=True, slots=True)
class What:
    """The thing spoken of: items, or words (a topic, what is owed).

    `nothing` says in so many words that there is none.
    """

    items: tuple[Item, ...] = ()
    words: str = ""
    nothing: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: `amount` of `unit`.

    `unit` is hour, calendar_day, working_day, sitting_day, month, day (kind of
    day unsaid) or unspecified (amount 0: no length stated).
    """

    amount: int
    unit: str
