"""The few typed fields each kind of claim adds to the frame."""

from dataclasses import dataclass
from enum import StrEnum

from placet.claims.amount import Count, Span
from placet.claims.period import When


class Counting(StrEnum):
    """What a ceiling counts: those there at one time, or all who ever came."""

    AT_ONCE = "at_once"
    IN_TOTAL = "in_total"
    UNSPECIFIED = "unspecified"


class Counted(StrEnum):
    """When people are counted: at any instant, any part of a local day, at 24:00."""

    INSTANT = "instant"
    DAY = "day"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Presence:
    """Of a presence term: how its number counts, how long one may stay, the least owed.

    `counting` None: unsaid, the pack's or at once. `of` is people or entries.
    """

    counting: Counting | None = None
    counted: Counted | None = None
    of: str = ""
    stay: Span | None = None
    least: int | None = None
    list: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """A crossing: `way` is in, out, or empty when unsaid."""

    way: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Of means, arms, activity: whether the list is open or closed, how long one may stay."""

    list: str = ""
    stay: Span | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """Who owes to whom by when: `within` counted `direction` (after, before) the `trigger`.

    `trigger` is the name of a step or event; `calendar` the id of the days that
    count; `within.unit` unspecified: no length stated.
    """

    to: tuple[str, ...] = ()
    within: Span | None = None
    direction: str = "after"
    trigger: str = ""
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """A machine-readable limit of a power: before a named event, stay kept, notice of hours."""

    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Power:
    """Who may change what (`may`), within which limits."""

    may: str = ""
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A duty delivered: `of` a duty's part or law/<id>, `to` whom."""

    of: str = ""
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """Somebody looked for what `of` names; `found` is nothing, or what was found."""

    of: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """Who is in what, as what; `negated` says they are not."""

    in_: tuple[str, ...] = ()
    as_: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """A stance about an act, a claim or the mission (empty)."""

    about: str = ""
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A source is complete for what `of` names (empty: presence of the part); `says` who."""

    of: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A value measured of an objective."""

    of: str = ""


@dataclass(frozen=True, slots=True)
class Votes:
    """Counts of a vote; None where not stated (not zero)."""

    for_: Count | None = None
    against: Count | None = None
    abstain: Count | None = None
    absent: Count | None = None
    present: Count | None = None
    members: Count | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the route. `of` is the act it acts on; days other than its own apart.

    `sets` are slots with the fields they are set to, as (slot, field, value text).
    """

    step: str
    of: str = ""
    to: tuple[str, ...] = ()
    force: When = ()
    effect: When = ()
    votes: Votes = Votes()
    majority: str = ""
    instrument: str = ""
    replaces: tuple[str, ...] = ()
    renews: tuple[str, ...] = ()
    sets: tuple[tuple[str, str, object], ...] = ()
    under: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Kinds without fields of their own: condition, objective."""


Detail = (
    Presence
    | Movement
    | Listing
    | Duty
    | Power
    | Report
    | Search
    | Membership
    | Position
    | Coverage
    | Measure
    | Step
    | Nothing
)
