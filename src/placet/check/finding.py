"""A finding: one rule, one term, one verdict, and what it rests on."""

import hashlib
from dataclasses import dataclass

from placet.claims.outcome import Reason, Verdict

Value = str | int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A maximal run of one verdict, half-open, in UTC minutes since 1970.

    `at_least` and `at_most` are the peak bounds of what is judged, in `unit`
    (people, minutes, items …), None where the rule measures nothing.
    `start_text` and `end_text` are what a reader sees: days, both included,
    when the stretch is whole local days; else minutes with offset, end excluded.
    """

    start: int
    end: int
    verdict: Verdict
    at_least: int | None = None
    at_most: int | None = None
    unit: str = ""
    start_text: str = ""
    end_text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of a term of a mission; every value of it is plain.

    `facts` are figures for the sentence, by slot of its template; `evidence`
    the claims of the core, by name; `reading` the alternatives used, as text
    (`consented/presence count=10 [article]`); `undated` first and last day of
    a breach that no instant carries.
    """

    rule: str
    mission: str
    term: str
    verdict: Verdict
    reason: Reason | None = None
    subject: str = ""
    field: str = ""
    judged: str = ""
    spans: tuple[Stretch, ...] = ()
    undated: tuple[str, str] | None = None
    evidence: tuple[str, ...] = ()
    all_evidence: tuple[str, ...] = ()
    reading: tuple[str, ...] = ()
    conventions: tuple[str, ...] = ()
    presumed: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    facts: tuple[tuple[str, Value], ...] = ()

    @property
    def id(self) -> str:
        """Give the first 16 hex digits of the SHA-256 of rule, mission, term, subject, field.

        The parts are joined by line feeds, which none of them may hold.
        """
        parts = (self.rule, self.mission, self.term, self.subject, self.field)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
