"""What a person decided about claims and findings."""

from dataclasses import dataclass
from enum import StrEnum

from placet.claims.period import When


class Deed(StrEnum):
    """What a decision does."""

    ACCEPT = "accept"
    REJECT = "reject"
    SUPERSEDE = "supersede"
    CHOOSE = "choose"
    JUDGE = "judge"
    DISPOSE = "dispose"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: `of` names a claim, an act, a slot or a finding.

    `by` is the superseding claim; `over` the sources or claims set aside;
    `verdict` of a judgement; `as_` of a disposal (explained, accepted, dismissed),
    `seen` the hash of what its finding said then: it lapses when that changes.
    """

    deed: Deed
    of: str
    when: When
    who: str
    why: str
    by: str = ""
    over: tuple[str, ...] = ()
    verdict: str = ""
    as_: str = ""
    seen: str = ""
    line: int = 0
