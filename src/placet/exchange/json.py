"""JSON: the answer that other programs rely on, and a mission with its claims."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from placet.check import Finding, Stretch
from placet.claims.claim import Claim
from placet.claims.dates import write as write_date
from placet.claims.identity import content
from placet.claims.outcome import Verdict
from placet.claims.source import Source
from placet.exchange.answer import Answer

Sentence = Callable[[Answer, Finding, str], str]
"""Says a finding of an answer in a language."""

LANGUAGES = ("en", "es")


def write(document: object) -> str:
    """Give JSON text in UTF-8, two spaces an indent, ending in a line feed."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def checked(answers: Iterable[Answer], sentence: Sentence) -> dict[str, Any]:
    """Give `{missions: [{id, as_of, known_at, verdict, tally, findings}]}`, dates ISO 8601."""
    return {"missions": [answer_of(one, sentence) for one in answers]}


def answer_of(answer: Answer, sentence: Sentence) -> dict[str, Any]:
    """Give one mission's verdict, tally and findings."""
    return {
        "id": answer.id,
        "as_of": answer.as_of.isoformat(),
        "known_at": answer.known_at.isoformat(),
        "verdict": str(answer.verdict),
        "tally": answer.tally,
        "findings": [finding_of(answer, found, sentence) for found in answer.findings],
    }


def totals(answers: Sequence[Answer]) -> dict[str, Any]:
    """Give how many missions there are, and how many of each verdict."""
    counts = {str(v): sum(a.verdict is v for a in answers) for v in Verdict}
    return {"missions": len(answers), "verdicts": counts}


def finding_of(answer: Answer, found: Finding, sentence: Sentence) -> dict[str, Any]:
    """Give a finding; `sources` are the ids of those it rests on."""
    undated = None if found.undated is None else dict(zip(("from", "to"), found.undated, strict=True))
    return {
        "rule": found.rule,
        "term": found.term,
        "subject": found.subject,
        "field": found.field,
        "judged": found.judged,
        "verdict": str(found.verdict),
        "reason": None if found.reason is None else str(found.reason),
        "undated": undated,
        "spans": [_span(one) for one in found.spans],
        "sentence": {language: sentence(answer, found, language) for language in LANGUAGES},
        "evidence": list(found.evidence),
        "reading": list(found.reading),
        "conventions": list(found.conventions),
        "presumed": list(found.presumed),
        "sources": list(found.sources),
    }


def _span(one: Stretch) -> dict[str, Any]:
    """Give a span; a side without a bound is null, and so is a figure the rule does not measure."""
    return {
        "from": one.start_text or None,
        "to": one.end_text or None,
        "verdict": str(one.verdict),
        "at_least": one.at_least,
        "at_most": one.at_most,
        "unit": one.unit,
    }


def mission_of(answer: Answer, sentence: Sentence) -> dict[str, Any]:
    """Give a mission whole: its claims as they were known, sources, entities, and the answer."""
    mission = answer.mission
    return answer_of(answer, sentence) | {
        "title": dict(mission.title),
        "frameworks": list(mission.frameworks),
        "path": mission.path,
        "sender": list(mission.sender),
        "host": mission.host,
        "follows": mission.follows,
        "claims": [claim_of(answer, claim) for claim in mission.claims],
        "sources": [source_of(answer.case.record.sources[id_]) for id_ in sources_used(answer)],
    }


def claim_of(answer: Answer, claim: Claim) -> dict[str, Any]:
    """Give what a claim says, its id and alias, and whether a decision set it aside."""
    said: dict[str, Any] = dict(content(claim))
    said.pop("mission", None)
    aside = claim.id in answer.mission.set_aside
    return {"id": claim.id, "alias": claim.alias, "slot": claim.slot, **said, "set_aside": aside}


def source_of(source: Source) -> dict[str, Any]:
    """Give a source with its days as they were written; what it leaves open is left out."""
    plain = {
        "id": source.id,
        "kind": source.kind,
        "publisher": source.publisher,
        "language": source.language,
        "published": write_date(source.published),
        "received": write_date(source.received),
        "retrieved": write_date(source.retrieved),
        "address": source.address,
        "archived": source.archived,
        "sha256": source.sha256,
        "read": str(source.read),
        "primary": source.primary,
    }
    return {key: value for key, value in plain.items() if value != ""}


def sources_used(answer: Answer) -> tuple[str, ...]:
    """Give the ids of the sources the mission's claims rest on, as they first occur."""
    named = (p.source for c in answer.mission.claims for p in c.passages)
    return tuple(dict.fromkeys(id_ for id_ in named if id_ in answer.case.record.sources))
