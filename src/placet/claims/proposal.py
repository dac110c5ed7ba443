"""The proposal: what a text is read to say, on its exact words, until a person decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from placet.claims.claim import Mode

CONTEXT = 32
"""Code points kept on either side of a quotation, to find it again in a text read anew."""


class Slot(StrEnum):
    """What of a mission a proposal speaks of."""

    UNIT = "unit"
    SENDING_STATE = "sending_state"
    RECEIVING_STATE = "receiving_state"
    STRENGTH = "strength"
    PRESENCE = "window.presence"
    WINDOW_OF_ACTIVITY = "window.activity"
    SITE = "site"
    ENTRY_POINT = "entry_point"
    EXIT_POINT = "exit_point"
    HOST_UNIT = "host_unit"
    ACTIVITY = "activity"
    ARMS = "arms"
    MEANS = "means"
    REQUEST = "act.request"
    OPINION = "act.opinion"
    VOTE = "act.vote"
    PUBLICATION = "act.publication"
    REPORT = "duty.report"
    OBJECTIVE = "objective"
    POSITION = "position"
    LISTING = "listing"
    EARLIER = "earlier"


CORE = (
    *(Slot.UNIT, Slot.SENDING_STATE, Slot.RECEIVING_STATE, Slot.STRENGTH),
    *(Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY, Slot.ARMS, Slot.REPORT),
)
"""The slots a draft must not get wrong; the others are context."""


class About(StrEnum):
    """Which mission the words speak of: this one, an earlier one, one sent abroad by the host, another."""

    THIS = "this"
    EARLIER = "earlier"
    OUTBOUND = "outbound"
    OTHER = "other"


class Derivation(StrEnum):
    """How the value follows from the words: said in them, reckoned from them, or understood."""

    STATED = "stated"
    COMPUTED = "computed"
    IMPLIED = "implied"


class Tier(StrEnum):
    """How far a proposal may be trusted before a person has looked: firm ones may be accepted together."""

    FIRM = "firm"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words of a canonical text, found again by place or by words.

    `start` and `end` count code points; `also_at` are the places where the
    same passage is repeated. W3C Web Annotation, text position and text quote
    selectors.
    """

    start: int
    end: int
    exact: str
    before: str = ""
    after: str = ""
    also_at: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Strength:
    """A number of people, as a closed range; None where a side is not said."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """A period: two days as ISO 8601 or EDTF text, empty where not said."""

    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A step of the route: which body, on which day, with which counts (None: not said)."""

    body: str = ""
    date: str = ""
    for_: int | None = None
    against: int | None = None
    abstain: int | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    """Who takes which stance, as what."""

    who: str = ""
    role: str = ""
    party: str = ""
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """Arms or means of one type, and how many (None: not said)."""

    type: str
    count: int | None = None


Value = Strength | Window | Act | Stance | tuple[Thing, ...] | str
"""A value by its slot: text is a normalised name or topic."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One value for one slot of one frame, resting on words.

    `inputs` are other words a computed or implied value needs (a year said
    elsewhere); `entity` the id of the register's entity the value names ("":
    none known); `mode` the mode a claim made of it would have; `rule` the id
    and version of the rule, as `id@version`.
    """

    frame: str
    slot: Slot
    value: Value
    passage: Quotation
    about: About = About.THIS
    derivation: Derivation = Derivation.STATED
    tier: Tier = Tier.LIKELY
    rule: str = ""
    flags: tuple[str, ...] = ()
    inputs: tuple[Quotation, ...] = ()
    entity: str = ""
    mode: Mode = Mode.CONSENTED


@dataclass(frozen=True, slots=True)
class Frame:
    """One mission that a text speaks of; `about` is that of its proposals unless they say otherwise."""

    id: str
    title: str
    about: About = About.THIS


def plain(value: Value) -> object:
    """Give a value as JSON has it: the shapes of `placet read --json`."""
    match value:
        case str():
            return value
        case Strength():
            return {"min": value.least, "max": value.most}
        case Window():
            return {"from": value.start, "to": value.end}
        case Act():
            counts = {"for": value.for_, "against": value.against, "abstain": value.abstain}
            return {"body": value.body, "date": value.date, **counts}
        case Stance():
            return {"who": value.who, "role": value.role, "party": value.party, "stance": value.stance}
    return [{"type": thing.type, "count": thing.count} for thing in value]


_SHAPES: Mapping[Slot, type[Strength | Window | Act | Stance]] = {
    Slot.STRENGTH: Strength,
    Slot.PRESENCE: Window,
    Slot.WINDOW_OF_ACTIVITY: Window,
    Slot.REQUEST: Act,
    Slot.OPINION: Act,
    Slot.VOTE: Act,
    Slot.PUBLICATION: Act,
    Slot.POSITION: Stance,
}


def fits(slot: Slot, value: Value) -> bool:
    """Tell whether a value has the shape of its slot."""
    if slot in {Slot.ARMS, Slot.MEANS}:
        return isinstance(value, tuple)
    return isinstance(value, _SHAPES.get(slot, str))
