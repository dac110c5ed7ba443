"""Who was in what, as what; and whether an organisation was on a list on the days that matter."""

from dataclasses import dataclass
from datetime import date

from placet.claims.claim import Claim, Kind
from placet.claims.detail import Membership
from placet.claims.entity import Sort
from placet.claims.period import Period
from placet.exchange.answer import Answer
from placet.reports import acts
from placet.reports.dates import when
from placet.reports.notes import notes
from placet.reports.route import chosen
from placet.reports.values import joined, named, names
from placet.reports.words import word

YES, NO, UNKNOWN = "listed", "not_listed", "unknown"


@dataclass(frozen=True, slots=True)
class Day:
    """A day that matters: a vote, a print, the day asked about."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation on a list: since when, and what is known for each day that matters."""

    claim: Claim
    who: str
    list: str
    when: str
    days: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Who was in what, as what, when; `rivals` say otherwise."""

    claim: Claim
    who: str
    told: str
    when: str
    notes: tuple[int, ...]
    aside: bool
    rivals: tuple["Office", ...] = ()


def days_that_matter(answer: Answer, language: str) -> tuple[Day, ...]:
    """Give the days of votes and prints, and the day asked about."""
    found = []
    for act in acts.in_order(answer):
        first, last = acts.days(act)
        if act.step in {"vote", "permit", "publication"} and first and last and first.day == last.day:
            found.append(Day(named(act.step, language), first.day))
    return (*found, Day(word("as_of", language), answer.as_of))


def listings(answer: Answer, language: str) -> tuple[Listed, ...]:
    """Give the organisations that a source names as on a list or off it."""
    days = days_that_matter(answer, language)
    claims = [c for c in _memberships(answer) if _on_list(answer, c)]
    return tuple(
        Listed(
            c,
            names(answer, c.who, language),
            names(answer, _detail(c).in_, language),
            when(c.when, language),
            tuple(standing_on(c, d.day) for d in days),
            notes(answer, [c]),
        )
        for c in claims
    )


def _memberships(answer: Answer) -> tuple[Claim, ...]:
    return tuple(c for c in answer.mission.claims if c.kind is Kind.MEMBERSHIP)


def _detail(claim: Claim) -> Membership:
    return claim.detail if isinstance(claim.detail, Membership) else Membership()


def _on_list(answer: Answer, claim: Claim) -> bool:
    found = (answer.case.entities.get(i) for i in _detail(claim).in_)
    return any(e is not None and e.sort is Sort.LIST for e in found)


def standing_on(claim: Claim, day: date) -> str:
    """Tell whether a membership holds on a day: listed, not listed (before it or after it), or unknown."""
    if not claim.when:
        return UNKNOWN
    inside = {_inside(p, day) for p in claim.when}
    found = YES if YES in inside else UNKNOWN if UNKNOWN in inside else NO
    return {YES: NO, NO: UNKNOWN, UNKNOWN: UNKNOWN}[found] if _detail(claim).negated else found


def _inside(period: Period, day: date) -> str:
    first, begun = period.start.earliest, period.start.latest
    left, last = period.end.earliest, period.end.latest
    if period.bare:
        return YES if first and last and first.day == day == last.day else UNKNOWN
    if (first and day < first.day) or (last and day > last.day):
        return NO
    if begun and day >= begun.day and (left is None or day <= left.day):
        return YES
    return UNKNOWN


def offices(answer: Answer, language: str) -> tuple[Office, ...]:
    """Give the memberships that are no listings, each with its rivals."""
    claims = [c for c in _memberships(answer) if not _on_list(answer, c)]
    return tuple(_office(answer, c, claims, language) for c in claims if not c.rival_of)


def _office(answer: Answer, claim: Claim, every: list[Claim], language: str) -> Office:
    detail = _detail(claim)
    of = names(answer, detail.in_, language)
    inside = word("not_in" if detail.negated else "in_as", language, of=of) if of else ""
    rivals = tuple(_office(answer, c, [], language) for c in every if c.rival_of == claim.id)
    return Office(
        claim,
        names(answer, claim.who, language),
        joined((named(detail.as_, language) if detail.as_ else "", inside), " "),
        when(claim.when, language),
        notes(answer, [claim]),
        chosen(answer, claim) is not None,
        rivals,
    )
