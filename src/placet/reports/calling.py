"""What findings speak of, in words: entities by their names, claims by kind, who and day; never an id."""

from functools import lru_cache

from placet.check import Finding
from placet.claims.claim import Claim
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.values import joined, named, names, part_said
from placet.wording import say
from placet.wording.naming import Names


def sentence(answer: Answer, finding: Finding, language: str) -> str:
    """Give the sentence of a finding with the names of the mission's entities and claims."""
    call, kept = caller(answer), _kept(finding, language)
    for text, names_ in kept:
        if all(call(*asked) == name for asked, name in names_.items()):
            return text
    heard: dict[tuple[str, str], str] = {}

    def hear(id_: str, at: str) -> str:
        heard[id_, at] = call(id_, at)
        return heard[id_, at]

    text = say(finding, language, hear)
    kept[:] = [(text, heard)]
    return text


@lru_cache(maxsize=10_000)
def _kept(_finding: Finding, _language: str) -> list[tuple[str, dict[tuple[str, str], str]]]:
    """Give where the last sentence of a finding is kept, with every name it was said with.

    A finding says all else; so a sentence whose names are the same is the same.
    """
    return []


def caller(answer: Answer) -> Names:
    """Give who names the entities and the claims of a mission; an id of neither stands as it is."""

    def call(id_: str, language: str) -> str:
        found = subject(answer, id_)
        return in_words(answer, found, language) if found else answer.name(id_, language)

    return call


def subject(answer: Answer, id_: str) -> Claim | None:
    """Give the claim of an id or alias; None where an entity or nothing is called so."""
    if not id_ or id_ in answer.case.entities.by_id:
        return None
    return next((c for c in answer.mission.claims if id_ in {c.id, c.alias}), None)


def in_words(answer: Answer, claim: Claim, language: str) -> str:
    """Give a claim as its kind, who, and when."""
    step = named(claim.step.step if claim.step else str(claim.kind), language)
    kind = joined((step, part_said(claim.part, language)), " ")
    return joined((kind, names(answer, claim.who, language), when(claim.when, language)), ", ")
