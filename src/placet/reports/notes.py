"""Note numbers: every source of a mission has one, as the claims first name it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from placet.claims.claim import Claim
from placet.claims.source import Passage, Source
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.values import joined, named
from placet.reports.words import word


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a mission's page lists it: number, publisher, day, how much of it was read.

    `source` is None for what a recorder saw or did.
    """

    number: int
    id: str
    publisher: str
    told: str
    source: Source | None


def numbers(answer: Answer) -> Mapping[str, int]:
    """Give each source its number, as the claims first name it."""
    found = (p.source for c in answer.mission.claims for p in c.passages)
    return {id_: number for number, id_ in enumerate(dict.fromkeys(found), 1)}


def notes(answer: Answer, claims: Iterable[Claim], field: str = "") -> tuple[int, ...]:
    """Give the numbers of the sources behind a field of some claims (no field: behind any)."""
    table = numbers(answer)
    return tuple(sorted({table[p.source] for c in claims for p in behind(c, field)}))


def behind(claim: Claim, field: str = "") -> tuple[Passage, ...]:
    """Give the passages a field rests on; all where none is said to."""
    if not field:
        return claim.passages
    naming = tuple(p for p in claim.passages if not p.fields or any(_same(f, field) for f in p.fields))
    return naming or claim.passages


def _same(name: str, field: str) -> bool:
    return name == field or name.startswith(f"{field}.") or field.startswith(f"{name}.")


def cited(answer: Answer, language: str) -> tuple[Cited, ...]:
    """Give the sources of a mission in the order of their numbers."""
    return tuple(_cited(answer, id_, number, language) for id_, number in numbers(answer).items())


def _cited(answer: Answer, id_: str, number: int, language: str) -> Cited:
    source = answer.case.record.sources.get(id_)
    if source is None:
        return Cited(number, id_, named(id_, language), "", None)
    day = when(source.published or source.received, language)
    day = day or word("looked_at", language, date=when(source.retrieved, language))
    told = joined((day, named(source.kind, language), word(f"read.{source.read}", language)))
    return Cited(number, id_, source.publisher, told, source)


def speaker(answer: Answer, passage: Passage, language: str) -> str:
    """Give the name of whom a passage quotes; nothing where it speaks for itself."""
    return answer.name(passage.says, language) if passage.says else ""


@dataclass(frozen=True, slots=True)
class Resting:
    """What of a mission rests on a place in a source: the claim, the fields it supports, who is quoted."""

    claim: Claim
    passage: Passage
    fields: str
    says: str


def resting(answer: Answer, language: str) -> Mapping[str, tuple[Resting, ...]]:
    """Give, by source, the passages the mission's claims rest on."""
    found: dict[str, list[Resting]] = {}
    for claim in answer.mission.claims:
        for passage in claim.passages:
            fields = ", ".join(named(f, language) for f in passage.fields)
            found.setdefault(passage.source, []).append(
                Resting(claim, passage, fields, speaker(answer, passage, language))
            )
    return {id_: tuple(r) for id_, r in found.items()}
