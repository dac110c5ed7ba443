"""What forms and the history show of a claim: its fields as rows, what two claims say differently."""

from dataclasses import dataclass

from django.utils import timezone

from placet.claims.claim import Claim
from placet.claims.decision import Decision
from placet.claims.fields import FIELDS, said
from placet.claims.record import Mission, Record
from placet.exchange.answer import Answer
from placet.reports.saying import coarse, labelled, places
from placet.server.forms.words import LABELS, Text
from placet.server.law import packs


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


def unasked(record: Record, mission: str) -> Answer:
    """Give a mission to read names from; nothing is judged."""
    day = timezone.localdate()
    return Answer(record, mission, packs(), day, day, ())


def rows(claim: Claim, answer: Answer, language: str, before: Claim | None = None) -> list[Row]:
    """Give the fields that a claim, or the one before it, states."""
    heads = {f.partition(".")[0] for one in (claim, before) if one for f in said(one)}
    found = [
        Row(
            LABELS.get(field, field),
            _text(claim, field, answer, language),
            _text(before, field, answer, language) if before else "",
        )
        for field in FIELDS
        if field in heads
    ]
    found.append(Row(LABELS["note"], claim.note, before.note if before else ""))
    return [row for row in found if row.now or row.before]


def _text(claim: Claim, head: str, answer: Answer, language: str) -> str:
    """Give what a claim says of a field and its parts, such as each count of a vote."""
    own = (f for f in coarse(said(claim)) if f.partition(".")[0] == head)
    return ", ".join(t for f in own if (t := labelled(answer, claim, f, language)))


def in_short(claim: Claim, answer: Answer, language: str) -> str:
    """Give a claim in one line: who says what."""
    who = ", ".join(dict.fromkeys(p.publisher for p in places(answer, claim, language)))
    return f"{who}: {' · '.join(row.now for row in rows(claim, answer, language))}"


def called(mission: Mission, language: str) -> str:
    """Give the title of a mission in a language, else in another, else its id."""
    titles = dict(mission.title)
    return titles.get(language) or titles.get("") or next(iter(titles.values()), mission.id)


def superseded(mission: Mission) -> dict[str, Decision]:
    """Give the decisions by which claims were superseded, by the old claim's id."""
    return {d.of: d for d in mission.decisions if d.by}
