"""Claims in one line each, and the passages they rest on: for the page of a source, a unit, a place."""

from dataclasses import dataclass

from placet.claims.claim import Claim
from placet.exchange.answer import Answer
from placet.reports.saying import Place, places
from placet.reports.terms import column_of, field_said
from placet.reports.values import joined, named, part_said
from placet.reports.words import word


@dataclass(frozen=True, slots=True)
class Line:
    """A claim in a line; `aside` tells that a decision set it aside."""

    id: str
    mode: str
    kind: str
    told: str
    passages: tuple[Place, ...]
    aside: bool


_FIELDS = ("who", "count", "what", "where", "to", "when")


def line(answer: Answer, claim: Claim, language: str) -> Line:
    """Give a claim in a line, in a language."""
    step = claim.step
    kind = joined((named(step.step if step else str(claim.kind), language), part_said(claim.part, language)))
    return Line(
        id=claim.id,
        mode=word("printed", language)
        if column_of(answer, claim) == "printed"
        else named(str(claim.mode), language),
        kind=kind,
        told=joined(
            (*(_field(answer, claim, f, language) for f in _FIELDS), _more(answer, claim, language))
        ).replace(" · →", " →"),
        passages=places(answer, claim, language),
        aside=claim.id in answer.mission.set_aside,
    )


def _field(answer: Answer, claim: Claim, field: str, language: str) -> str:
    if field == "to" and not hasattr(claim.detail, "to"):
        return ""
    said = field_said(answer, claim, field, language)
    return f"→ {said}" if said and field == "to" else said


def _more(answer: Answer, claim: Claim, language: str) -> str:
    """Give the stance of a position, the office of a membership."""
    detail = claim.detail
    stance = getattr(detail, "stance", "") or getattr(detail, "as_", "")
    inside = ", ".join(answer.name(i, language) for i in getattr(detail, "in_", ()))
    return joined((named(stance, language) if stance else "", inside))
