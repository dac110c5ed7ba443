"""Who and what came: people with their numbers, means, arms; soldiers by name only for the entitled."""

from dataclasses import dataclass

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.entity import Sort
from placet.exchange.answer import Answer
from placet.reports.notes import notes
from placet.reports.terms import column_of, field_said
from placet.reports.values import joined, named, part_said

_KINDS = (Kind.PRESENCE, Kind.MOVEMENT, Kind.MEANS, Kind.ARMS)


@dataclass(frozen=True, slots=True)
class Group:
    """What one claim says of people or things: its column, kind, who, how many, what, where and when."""

    claim: Claim
    column: str
    kind: str
    who: str
    number: str
    where: str
    when: str
    notes: tuple[int, ...]
    withheld: bool


def groups(answer: Answer, language: str, *, names: bool) -> tuple[Group, ...]:
    """Give people and means that were planned or observed, people first.

    `names` tells whether single people may be named; else they are withheld.
    """
    modes = (Mode.OBSERVED, Mode.PLANNED)
    claims = [c for kind in _KINDS for mode in modes for c in answer.mission.of(kind, mode)]
    return tuple(_group(answer, c, language, names=names) for c in claims)


def _group(answer: Answer, claim: Claim, language: str, *, names: bool) -> Group:
    said = {f: field_said(answer, claim, f, language) for f in ("who", "count", "what", "where", "when")}
    number = joined((said["count"], said["what"]))
    kind = joined((named(str(claim.kind), language), part_said(claim.part, language)))
    column = column_of(answer, claim)
    withheld = not names and any(_person(answer, id_) for id_ in claim.who)
    who = "" if withheld else said["who"]
    return Group(
        claim, column, kind, who, number, said["where"], said["when"], notes(answer, [claim]), withheld
    )


def _person(answer: Answer, id_: str) -> bool:
    found = answer.case.entities.get(id_)
    return found is not None and found.sort is Sort.PERSON
