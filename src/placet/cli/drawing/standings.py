"""Who took a position, who held which office, what was on which list: each with its rivals and sources."""

from collections.abc import Iterator

from rich.text import Text

from placet.claims.claim import Claim, Kind
from placet.claims.detail import Membership, Position
from placet.cli.drawing.findings import GREY
from placet.cli.drawing.terms import FORK
from placet.cli.shell.terminal import indented
from placet.cli.shell.words import word
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.notes import numbers
from placet.reports.values import joined, names

_KINDS = (Kind.POSITION, Kind.MEMBERSHIP)


def standings(answer: Answer, language: str, width: int) -> Iterator[Text]:
    """Give a line a claim, its rivals below it."""
    notes = numbers(answer)
    claims = [c for kind in _KINDS for c in answer.mission.claims if c.kind is kind]
    for claim in (c for c in claims if not c.rival_of):
        for one in (claim, *(c for c in claims if c.rival_of == claim.id)):
            label = Text(f"     {FORK}" if one.rival_of else "  –")
            used = sorted({notes[p.source] for p in one.passages})
            text = Text.assemble(said(answer, one, language), (f" [{', '.join(map(str, used))}]", GREY))
            yield from indented(label, text, 7 if one.rival_of else 5, width)


def said(answer: Answer, claim: Claim, language: str) -> str:
    """Give who stood for what, or was in what as what, and when."""
    detail, told = claim.detail, ""
    if isinstance(detail, Position):
        told = detail.stance
    if isinstance(detail, Membership):
        of = names(answer, detail.in_, language)
        inside = word("not_in" if detail.negated else "in_as", language, of=of) if of else ""
        told = joined((inside, detail.as_), ", ")
    return joined((names(answer, claim.who, language), told, when(claim.when, language)))
