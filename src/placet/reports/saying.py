"""One claim as a page tells it: what it says field by field, on which passages, and what says otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from placet.check import Finding
from placet.claims.amount import Count
from placet.claims.amounts import write_count
from placet.claims.claim import Claim, Mode
from placet.claims.decision import Decision
from placet.claims.fields import said, value
from placet.claims.source import Passage, Source
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.notes import behind, numbers, speaker
from placet.reports.terms import Quote, field_said
from placet.reports.values import joined, named, names, part_said

_TIMES = frozenset({"when", "force", "effect"})
_NAMED = frozenset({"who", "where", "to", "in"})
_TERMS = frozenset({Mode.REQUESTED, Mode.RECOMMENDED, Mode.CONSENTED})


@dataclass(frozen=True, slots=True)
class Said:
    """A field of a claim with its value in words and the passages behind it."""

    field: str
    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A passage a claim rests on, with its source (None for a witness) and the fields it supports.

    `number` is that of the source on the mission's page, 0 where it has none there.
    """

    number: int
    passage: Passage
    source: Source | None
    publisher: str
    day: str
    fields: str
    says: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim told whole: fields, passages, rivals, decisions about it, findings that rest on it."""

    claim: Claim
    title: str
    said: tuple[Said, ...]
    places: tuple[Place, ...]
    rivals: tuple[tuple[Claim, str], ...]
    aside: bool
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]


def saying(answer: Answer, claim: Claim, language: str) -> Saying:
    """Give a claim of a mission, told in a language."""
    named_so = {claim.id, claim.alias}
    return Saying(
        claim=claim,
        title=title(claim, language),
        said=tuple(_said(answer, claim, f, language) for f in coarse(said(claim))),
        places=places(answer, claim, language),
        rivals=tuple((c, told(answer, c, language)) for c in rivals(answer, claim)),
        aside=claim.id in answer.mission.set_aside,
        decisions=tuple(d for d in answer.mission.decisions if _about(d, named_so)),
        findings=tuple(f for f in answer.findings if named_so & {*f.evidence, *f.all_evidence}),
    )


def title(claim: Claim, language: str) -> str:
    """Give what a claim is: its mode and kind, its part, what its file calls it."""
    step = named(claim.step.step, language) if claim.step else named(str(claim.kind), language)
    called = f"“{claim.alias}”" if claim.alias else ""
    return joined((named(str(claim.mode), language), step, part_said(claim.part, language), called), " ")


def coarse(fields: Iterable[str]) -> tuple[str, ...]:
    """Give the fields without those that are a part of another: `when` for its two sides."""
    return tuple(dict.fromkeys(f.removesuffix(".start").removesuffix(".end") for f in fields))


def _said(answer: Answer, claim: Claim, field: str, language: str) -> Said:
    table = numbers(answer)
    quotes = tuple(Quote(table[p.source], claim.id, p) for p in behind(claim, field))
    return Said(field, text(answer, claim, field, language), quotes)


def text(answer: Answer, claim: Claim, field: str, language: str) -> str:
    """Give the value of a field in words."""
    found = value(claim, field)
    if field in _TIMES:
        return when(found, language) if isinstance(found, tuple) else ""
    if field in _NAMED:
        return names(answer, found, language)
    if isinstance(found, Count) and field != "count":
        return write_count(found)
    return field_said(answer, claim, field, language)


def told(answer: Answer, claim: Claim, language: str) -> str:
    """Give all a claim says in one line."""
    return joined(labelled(answer, claim, f, language) for f in coarse(said(claim)))


def labelled(answer: Answer, claim: Claim, field: str, language: str) -> str:
    """Give the value of a field in words, a count of votes with what it counts: 107 ayes."""
    found = text(answer, claim, field, language)
    return f"{found} {named(field, language)}" if found and field.startswith("votes.") else found


def places(answer: Answer, claim: Claim, language: str) -> tuple[Place, ...]:
    """Give the passages a claim rests on, in its own order."""
    table = numbers(answer)
    return tuple(_place(answer, p, table.get(p.source, 0), language) for p in claim.passages)


def _place(answer: Answer, passage: Passage, number: int, language: str) -> Place:
    source = answer.record.sources.get(passage.source)
    day = when(source.published or source.received or source.retrieved, language) if source else ""
    fields = ", ".join(named(f, language) for f in passage.fields)
    says = speaker(answer, passage, language)
    publisher = source.publisher if source else named(passage.source, language)
    return Place(number, passage, source, publisher, day, fields, says)


def rivals(answer: Answer, claim: Claim) -> tuple[Claim, ...]:
    """Give the claims written as rivals of one, or those it is a rival of."""
    home = claim.rival_of or claim.id
    return tuple(c for c in answer.mission.claims if home in {c.id, c.rival_of} and c.id != claim.id)


def _about(decision: Decision, names_: set[str]) -> bool:
    return bool(names_ & {decision.of, decision.by, *decision.over} - {""})
