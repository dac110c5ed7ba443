"""Positions in columns of equal width, empty ones too: for, concerned or other, against."""

from dataclasses import dataclass

from placet.claims.claim import Claim, Kind
from placet.claims.detail import Position
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.notes import notes
from placet.reports.values import named, names

FOR, CONCERNED, AGAINST = "for", "concerned", "against"
_FOR = {"for", "not-needed"}
_AGAINST = {"against", "needed"}


@dataclass(frozen=True, slots=True)
class Stance:
    """Who took a position, in which words, when; rivals are the same words ascribed to others."""

    claim: Claim
    who: str
    words: str
    note: str
    when: str
    notes: tuple[int, ...]
    rivals: tuple["Stance", ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One side with all who took it."""

    side: str
    stances: tuple[Stance, ...]


def columns(answer: Answer, language: str) -> tuple[Column, ...]:
    """Give the three columns, each in the order of dates; nothing at all where no position is on record."""
    claims = [c for c in answer.mission.claims if c.kind is Kind.POSITION]
    if not claims:
        return ()
    mains = sorted((c for c in claims if not c.rival_of), key=_date)
    told = [(side(c), _stance(answer, c, claims, language)) for c in mains]
    return tuple(Column(s, tuple(t for of, t in told if of == s)) for s in (FOR, CONCERNED, AGAINST))


def _date(claim: Claim) -> tuple[str, str]:
    first = claim.when[0].start.earliest if claim.when else None
    return (str(first) if first else "9", claim.id)


def side(claim: Claim) -> str:
    """Give the column of a position: by its stance, or by the word its stance begins with."""
    detail = claim.detail
    stance = detail.stance if isinstance(detail, Position) else ""
    if stance in _FOR:
        return FOR
    return AGAINST if stance in _AGAINST or stance.startswith("against") else CONCERNED


def _stance(answer: Answer, claim: Claim, every: list[Claim], language: str) -> Stance:
    detail = claim.detail
    stance = detail.stance if isinstance(detail, Position) else ""
    said = "" if stance in {"for", "against"} else named(stance, language)
    rivals = tuple(_stance(answer, c, [], language) for c in every if c.rival_of == claim.id)
    who = names(answer, claim.who, language)
    return Stance(claim, who, said, claim.note, when(claim.when, language), notes(answer, [claim]), rivals)
