"""What the journal says happened to a mission: who, when, what before and after."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from placet.claims.claim import Claim
from placet.claims.decision import Decision, Deed
from placet.claims.plain import from_plain
from placet.claims.record import Mission
from placet.server.models import Entry, Sort
from placet.server.permissions import Deed as Right
from placet.server.permissions import sees

PAGE = 50


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a mission's history: its number, time and author, and what it states.

    `before` is what stood in its place: the claim that a decision superseded,
    the head of the mission before this one.
    """

    number: int
    at: datetime
    by: str
    value: Mission | Claim | Decision
    before: Mission | Claim | None = None
    after: Claim | None = None

    @property
    def sort(self) -> str:
        """Give what it states: mission, claim or decision."""
        return type(self.value).__name__.lower()


def history(mission: str, deeds: frozenset[Right]) -> tuple[Event, ...]:
    """Give the history of a mission, oldest first, as far as these rights reach; one query."""
    rows = Entry.objects.filter(mission=mission, sort__in=(Sort.MISSION, Sort.CLAIM, Sort.DECISION))
    claims: dict[str, Claim] = {}
    hidden: set[str] = set()
    head: Mission | None = None
    found = []
    for number, sort, subject, body, by, at in rows.order_by("number").values_list(
        "number", "sort", "subject", "body", "by", "at"
    ):
        value = json.loads(bytes(body))["value"]
        if sort == Sort.MISSION:
            before, head = head, from_plain(Mission, value)
            found.append(Event(number, at, by, head, before))
        elif sort == Sort.CLAIM:
            claim = from_plain(Claim, value)
            if not sees(claim, deeds):
                hidden |= {subject, claim.alias} - {""}
                continue
            claims[subject] = claim
            found.append(Event(number, at, by, claim))
        else:
            decision = from_plain(Decision, value)
            if not hidden & {decision.of, decision.by, *decision.over}:
                found.append(_decided(number, at, by, (decision, claims)))
    return tuple(found)


def _decided(number: int, at: datetime, by: str, what: tuple[Decision, dict[str, Claim]]) -> Event:
    decision, claims = what
    named = claims.get(decision.of) if decision.deed in {Deed.SUPERSEDE, Deed.REJECT, Deed.ACCEPT} else None
    return Event(number, at, by, decision, named, claims.get(decision.by))


def last_number(day: date) -> int:
    """Give the number of the last entry recorded by the end of a day (UTC); -1 where there is none."""
    end = datetime.combine(day + timedelta(days=1), time(), UTC)
    found = Entry.objects.filter(at__lt=end).order_by("-number").values_list("number", flat=True).first()
    return -1 if found is None else found
