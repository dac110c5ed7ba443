"""The findings of a mission as a page tells them: numbered, gravest first, with what they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass

from placet.check import Finding
from placet.check.judgement import GRAVITY
from placet.claims.claim import Claim, Kind
from placet.claims.decision import Decision, Deed
from placet.exchange.answer import Answer
from placet.reports import calling
from placet.wording import name


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with its number on the page, its sentence and the claims that prove it.

    `basis` are readings, conventions and presumptions in words; `subject` the one
    claim it is about, if it is about one.
    """

    number: int
    finding: Finding
    sentence: str
    evidence: tuple[Claim, ...]
    basis: tuple[str, ...]
    subject: Claim | None = None


def ordered(answer: Answer) -> tuple[Finding, ...]:
    """Give the findings, the gravest first."""
    return tuple(sorted(answer.findings, key=lambda f: GRAVITY[f.verdict]))


def told(answer: Answer, language: str) -> tuple[Told, ...]:
    """Give every finding, told in a language."""
    return tuple(_told(answer, f, number, language) for number, f in enumerate(ordered(answer), 1))


def _told(answer: Answer, found: Finding, number: int, language: str) -> Told:
    names = set(found.evidence)
    claims = tuple(c for c in answer.mission.claims if names & {c.id, c.alias})
    basis = tuple(name(code, language) for code in (*found.conventions, *found.presumed))
    sentence = calling.sentence(answer, found, language)
    return Told(number, found, sentence, claims, (*found.reading, *basis), _subject(answer, found))


def _subject(answer: Answer, found: Finding) -> Claim | None:
    return calling.subject(answer, found.subject)


def disposal(answer: Answer, found: Finding) -> Decision | None:
    """Give the last decision that disposes of a finding."""
    named = {found.id, found.rule, found.term, f"{found.rule} {found.term}"}
    made = [d for d in answer.mission.decisions if d.deed is Deed.DISPOSE and d.of in named]
    return made[-1] if made else None


def numbered(answer: Answer) -> Mapping[str, int]:
    """Give the number of each finding by its id."""
    return {f.id: number for number, f in enumerate(ordered(answer), 1)}


def about(answer: Answer, rule: str, kind: Kind | str = "") -> Finding | None:
    """Give the gravest finding of a rule, about a kind where one is named."""
    fits = (f for f in ordered(answer) if f.rule == rule and (not kind or _kind(f) == str(kind)))
    return next(fits, None)


def _kind(found: Finding) -> str:
    parts = found.term.split("/")
    return parts[1] if len(parts) > 1 else ""
