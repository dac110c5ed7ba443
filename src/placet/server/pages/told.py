"""A claim in the language of the page, field by field; what two claims say differently."""

from dataclasses import dataclass

from django.utils import timezone

from placet.claims.amount import Count
from placet.claims.claim import Claim
from placet.claims.decision import Decision
from placet.claims.detail import Counted, Counting, Votes
from placet.claims.fields import FIELDS, said, value
from placet.claims.record import Mission, Record
from placet.claims.source import WITNESS, Passage
from placet.exchange.answer import Answer
from placet.reports.dates import when
from placet.reports.values import count_said, names, value_said
from placet.reports.words import word
from placet.server.forms.words import LABELS, Text, choice
from placet.server.law import packs
from placet.wording import name

_ENTITIES = frozenset({"who", "where", "to", "in"})


@dataclass(frozen=True, slots=True)
class Row:
    """One field: what it is called, and what a claim (and the one before) says."""

    label: Text
    now: str
    before: str = ""

    @property
    def differs(self) -> bool:
        """Tell whether the two say different things."""
        return self.now != self.before


@dataclass(frozen=True, slots=True)
class Source:
    """A source under a claim: its id (empty for a witness), and what a reader sees of it."""

    id: str
    publisher: str
    day: str
    passage: Passage


def unasked(record: Record, mission: str) -> Answer:
    """Give a mission to read names from; nothing is judged."""
    day = timezone.localdate()
    return Answer(record, mission, packs(), day, day, ())


def rows(claim: Claim, answer: Answer, language: str, before: Claim | None = None) -> list[Row]:
    """Give the fields that a claim, or the one before it, states."""
    fields = _coarse((*said(claim), *(said(before) if before else ())))
    found = [
        Row(
            LABELS.get(field, field),
            _text(claim, field, answer, language),
            _text(before, field, answer, language) if before else "",
        )
        for field in fields
    ]
    found.append(Row(LABELS["note"], claim.note, before.note if before else ""))
    return [row for row in found if row.now or row.before]


def _coarse(fields: tuple[str, ...]) -> list[str]:
    heads = {f.partition(".")[0] for f in fields}
    return [f for f in FIELDS if f in heads]


def _text(claim: Claim, field: str, answer: Answer, language: str) -> str:
    found = value(claim, field)
    if field in {"when", "force", "effect"}:
        return when(found, language) if isinstance(found, tuple) else ""
    if field in _ENTITIES:
        return names(answer, found, language)
    if isinstance(found, Count):
        return count_said(found, language)
    if field == "way" and found:
        return word(f"way.{found}", language)
    if isinstance(found, Votes):
        return _votes(found, language)
    if found is True:
        return str(choice("yes"))
    if isinstance(found, Counting | Counted):
        return name(found.value, language)
    return value_said(answer, found, language) if found is not None and found is not False else ""


def _votes(votes: Votes, language: str) -> str:
    words = {"es": ("a favor", "en contra", "abstenciones", "ausentes", "presentes", "integrantes")}.get(
        language, ("for", "against", "abstaining", "absent", "present", "members")
    )
    counts = (votes.for_, votes.against, votes.abstain, votes.absent, votes.present, votes.members)
    told = [f"{count_said(c, language)} {w}" for c, w in zip(counts, words, strict=True) if c is not None]
    return ", ".join(told)


def sources(claim: Claim, record: Record, language: str) -> list[Source]:
    """Give the sources a claim rests on."""
    found = []
    for passage in claim.passages:
        source = record.sources.get(passage.source)
        if passage.source == WITNESS or source is None:
            found.append(Source("", name(WITNESS, language), "", passage))
        else:
            days = source.published or source.received or source.retrieved
            found.append(Source(source.id, source.publisher, when(days, language), passage))
    return found


def title(claim: Claim, language: str) -> str:
    """Give what a claim is: the step, or mode and kind with the part."""
    if claim.step:
        return name(claim.step.step, language)
    part = f" ({claim.part})" if claim.part else ""
    return f"{name(claim.kind.value, language)}{part}, {name(claim.mode.value, language)}"


def in_short(claim: Claim, answer: Answer, language: str) -> str:
    """Give a claim in one line: who says what."""
    who = ", ".join(dict.fromkeys(s.publisher for s in sources(claim, answer.record, language)))
    return f"{who}: {' · '.join(row.now for row in rows(claim, answer, language))}"


def called(mission: Mission, language: str) -> str:
    """Give the title of a mission in a language, else in another, else its id."""
    titles = dict(mission.title)
    return titles.get(language) or titles.get("") or next(iter(titles.values()), mission.id)


def superseded(mission: Mission) -> dict[str, Decision]:
    """Give the decisions by which claims were superseded, by the old claim's id."""
    return {d.of: d for d in mission.decisions if d.by}
