"""A record: missions with their claims and decisions, entities and sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.decision import Decision
from placet.claims.entity import Entities
from placet.claims.source import Source


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that count for deadlines: weekend days (0 Monday), closures, sittings.

    `holidays` is a country or subdivision code of the `holidays` library, empty
    for none; `sittings` None where no sitting calendar is known.
    """

    id: str
    weekend: tuple[int, ...] = (5, 6)
    holidays: str = ""
    closures: tuple[tuple[date, date], ...] = ()
    sittings: tuple[date, ...] | None = None


@dataclass(frozen=True)
class Mission:
    """One request and what hangs on it.

    `set_aside` are claims a decision chose over; `undecided` those nobody
    accepted yet (a file's own claims are decided by its author); `refused` the
    slots of acts and consented terms that its file got wrong, so that what they
    say is not known.
    """

    id: str
    title: tuple[tuple[str, str], ...] = ()
    frameworks: tuple[str, ...] = ()
    path: str = ""
    sender: tuple[str, ...] = ()
    host: str = ""
    follows: str = ""
    calendars: tuple[Calendar, ...] = ()
    claims: tuple[Claim, ...] = ()
    decisions: tuple[Decision, ...] = ()
    set_aside: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    @cached_property
    def standing(self) -> tuple[Claim, ...]:
        """Give the claims that no decision set aside, in the order of their ids."""
        return tuple(sorted((c for c in self.claims if c.id not in self.set_aside), key=lambda c: c.id))

    def of(self, kind: Kind, *modes: Mode) -> tuple[Claim, ...]:
        """Give the standing claims of a kind, in the modes named (none: all)."""
        if len(modes) == 1:
            return self._index.get((kind, modes[0]), ())
        return tuple(c for c in self.standing if c.kind is kind and (not modes or c.mode in modes))

    @cached_property
    def _index(self) -> Mapping[tuple[Kind, Mode], tuple[Claim, ...]]:
        table: dict[tuple[Kind, Mode], list[Claim]] = {}
        for claim in self.standing:
            table.setdefault((claim.kind, claim.mode), []).append(claim)
        return {key: tuple(claims) for key, claims in table.items()}

    @cached_property
    def acts(self) -> Mapping[str, tuple[Claim, ...]]:
        """Give the steps by key: the claim the file gives first, then its standing rivals."""
        table: dict[str, list[Claim]] = {}
        for claim in self.standing:
            if claim.kind is Kind.STEP:
                table.setdefault(claim.name, []).append(claim)
        return {key: tuple(sorted(of, key=lambda c: (bool(c.rival_of), c.id))) for key, of in table.items()}


@dataclass(frozen=True)
class Record:
    """Everything a check needs: no database, no clock."""

    missions: Mapping[str, Mission] = field(default_factory=dict)
    entities: Entities = field(default_factory=Entities)
    sources: Mapping[str, Source] = field(default_factory=dict)
