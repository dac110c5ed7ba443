"""What a list shows of a finding: its sentence, since when, within which bounds, what was made of it."""

from collections.abc import Mapping
from typing import Any

from placet.check import Finding
from placet.check.judgement import GRAVITY
from placet.claims.dates import write as write_date
from placet.claims.decision import Decision
from placet.exchange.answer import Answer
from placet.exchange.json import finding_of
from placet.reports.calling import in_words, sentence
from placet.reports.dues import LANGUAGES, answer_title
from placet.wording import name

Disposal = tuple[Decision, bool]
"""What was last made of a finding with its public reason, and whether the finding changed since."""

RULES = (
    "consent.missing",
    "consent.late",
    "consent.lapsed",
    "consent.unpublished",
    "vote.not_carried",
    "vote.miscounted",
    "route.out_of_order",
    "route.incomplete",
    "ceiling.exceeded",
    "ceiling.total_exceeded",
    "window.early",
    "window.late",
    "departure.unrecorded",
    "stay.exceeded",
    "place.outside",
    "port.other",
    "force.outside",
    "means.unlisted",
    "means.over",
    "arms.unlisted",
    "arms.over",
    "activity.outside",
    "duty.late",
    "duty.missing",
    "duty.pending",
    "power.exceeded",
    "terms.contradictory",
    "terms.missing",
    "terms.diverge",
    "sources.conflicting",
    "input.contradictory",
    "condition.unjudged",
)
"""Every rule, in the order in which a list shows them."""


def order(found: Finding) -> int:
    """Give the place in the list of findings: by rule, then the gravest first."""
    return RULES.index(found.rule) * 10 + GRAVITY[found.verdict]


def listed(answer: Answer, found: Finding, disposal: Disposal | None) -> dict[str, Any]:
    """Give what a list shows: the finding as other programs rely on it, its id, mission and disposal."""
    return {
        "id": found.id,
        "mission": answer.id,
        "as_of": answer.as_of.isoformat(),
        "known_at": answer.known_at.isoformat(),
        "title": {at: answer_title(answer, at) for at in LANGUAGES},
        **finding_of(answer, found, sentence),
        "rests_on": rests_on(answer, found),
        "since": since(found),
        "reason_name": {at: name(str(found.reason), at) if found.reason else "" for at in LANGUAGES},
        "disposal": None if disposal is None else _disposal(*disposal),
    }


def rests_on(answer: Answer, found: Finding) -> list[dict[str, Any]]:
    """Give the claims behind a finding: the id of each, and what it says in a few words by language."""
    named = set(found.evidence)
    return [
        {"id": claim.id, "name": {at: in_words(answer, claim, at) for at in LANGUAGES}}
        for claim in answer.mission.claims
        if named & {claim.id, claim.alias}
    ]


def since(found: Finding) -> str | None:
    """Give the first day of the gravest span, else of an undated breach; None where there is none."""
    spans = sorted(found.spans, key=lambda s: (GRAVITY[s.verdict], s.start))
    if spans and spans[0].start_text:
        return spans[0].start_text[:10]
    return found.undated[0] if found.undated else None


def made(shown: Mapping[str, Any]) -> str:
    """Give how a listed finding was disposed of; empty where nothing was, or where it lapsed."""
    found = shown["disposal"]
    return "" if found is None or found["lapsed"] else str(found["as"])


def _disposal(last: Decision, lapsed: bool) -> dict[str, Any]:  # noqa: FBT001 - half of a pair
    return {
        "as": last.as_,
        "why": last.why,
        "who": last.who,
        "when": write_date(last.when),
        "lapsed": lapsed,
    }
