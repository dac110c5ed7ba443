"""Acts of the route: their merged fields, and whether and since when they carry consent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from placet.check.alternatives import Pick
from placet.check.merge import Fields, merge
from placet.check.slots import points
from placet.claims.amount import Count
from placet.claims.claim import Claim, Mode
from placet.claims.detail import Step
from placet.claims.entity import Entities
from placet.claims.period import Period, When

CARRYING = frozenset({"vote", "law", "decree", "resolution", "permit", "agreement", "deemed"})
VOTE_FIELDS = ("for", "against", "abstain", "absent", "present", "members")


@dataclass(frozen=True)
class Act:
    """A step of the route: `key` in the file, its detail as first stated, its merged fields."""

    key: str
    step: str
    mode: Mode
    detail: Step
    fields: Fields

    def who(self, pick: Pick) -> tuple[str, ...]:
        """Give the organ under the branch; empty where no source names it."""
        found = pick(self.fields.choice("who"))
        return tuple(str(w) for w in found) if isinstance(found, tuple) else ()

    def when(self, pick: Pick) -> When:
        """Give the day it was done under the branch; empty where unknown."""
        found = points(self.fields, "when.start", pick) or points(self.fields, "when.end", pick)
        return tuple(Period(p, p, bare=True) for p in found)

    def votes(self, pick: Pick) -> Mapping[str, Count]:
        """Give the counts that are stated, by name (for, against, …)."""
        found = {name: pick(self.fields.choice(f"votes.{name}")) for name in VOTE_FIELDS}
        return {name: count for name, count in found.items() if isinstance(count, Count)}


def acts(claims: Iterable[tuple[str, tuple[Claim, ...]]], entities: Entities) -> dict[str, Act]:
    """Merge the claims of each act's key; a key holds one step."""
    found: dict[str, Act] = {}
    for key, members in claims:
        main = members[0]
        if main.step is not None:
            fields = merge(f"step/{key}", members, entities)
            found[key] = Act(key, main.step.step, main.mode, main.step, fields)
    return found
