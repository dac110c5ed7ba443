"""A candidate: a value a rule took from a sentence, not yet in a frame and not yet through the gate."""

from dataclasses import dataclass

from placet.claims.claim import Mode
from placet.claims.proposal import About, Derivation, Slot, Tier, Value

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value for a slot, from code points `start` to `end`, in the sentence of that index.

    `inputs` are spans of other words the value needs; `about` None leaves it
    to the frame; `entity` is the register's id of what a name names; `service`
    the state and service where a force is named as a whole ("us navy").
    """

    slot: Slot
    value: Value
    start: int
    end: int
    sentence: int
    rule: str
    tier: Tier = Tier.LIKELY
    about: About | None = None
    derivation: Derivation = Derivation.STATED
    mode: Mode = Mode.CONSENTED
    flags: tuple[str, ...] = ()
    inputs: tuple[Span, ...] = ()
    entity: str = ""
    service: str = ""
