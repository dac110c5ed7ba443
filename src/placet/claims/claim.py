"""The claim: the one kind of row that flows through the whole system."""

from dataclasses import dataclass
from enum import StrEnum

from placet.claims.amount import Count, What
from placet.claims.detail import Detail, Nothing, Step
from placet.claims.period import When
from placet.claims.source import Passage


class Mode(StrEnum):
    """In which way the claim speaks: from words to deeds."""

    REQUESTED = "requested"
    RECOMMENDED = "recommended"
    CONSENTED = "consented"
    PLANNED = "planned"
    OBSERVED = "observed"


class Kind(StrEnum):
    """Of what kind of thing the claim speaks."""

    PRESENCE = "presence"
    MOVEMENT = "movement"
    MEANS = "means"
    ARMS = "arms"
    ACTIVITY = "activity"
    DUTY = "duty"
    CONDITION = "condition"
    POWER = "power"
    OBJECTIVE = "objective"
    MEASURE = "measure"
    STEP = "step"
    POSITION = "position"
    MEMBERSHIP = "membership"
    REPORT = "report"
    SEARCH = "search"
    COVERAGE = "coverage"


class Visibility(StrEnum):
    """Who may see the claim."""

    PUBLIC = "public"
    RESTRICTED = "restricted"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class Reading:
    """Another value the words allow for one field (a name of `placet.claims.fields`)."""

    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim stands in its file; no part of what it says."""

    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """Who, how many, what, when, where of a kind of thing, in a mode, from passages.

    `id` is 16 hex digits of the content's hash; `alias` the slug its file gives
    (an act's key, or its `id`). `rival_of` is the id of the claim under whose
    `rivals` it was written. Empty fields: unrestricted in a term, unknown in an
    observation.
    """

    id: str
    mission: str
    mode: Mode
    kind: Kind
    passages: tuple[Passage, ...]
    alias: str = ""
    part: str = ""
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    count: Count | None = None
    what: What | None = None
    when: When = ()
    act: str = ""
    detail: Detail = Nothing()
    readings: tuple[Reading, ...] = ()
    condition: str = ""
    same: str = ""
    replaces: tuple[str, ...] = ()
    rival_of: str = ""
    visibility: Visibility = Visibility.PUBLIC
    note: str = ""
    origin: Origin = Origin()

    @property
    def name(self) -> str:
        """Give what findings cite: the alias, else the id."""
        return self.alias or self.id

    @property
    def slot(self) -> str:
        """Give `mode/kind/part`, or `step/<key>` of an act; no act, no mission."""
        if isinstance(self.detail, Step):
            return f"step/{self.alias or self.id}"
        return f"{self.mode}/{self.kind}/{self.part}".rstrip("/")

    @property
    def step(self) -> Step | None:
        """Give the step's detail, None for other kinds."""
        return self.detail if isinstance(self.detail, Step) else None
