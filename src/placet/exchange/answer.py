"""What was asked of one mission and what came back: the value that every format writes."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from placet.check import Finding, judge, verdict_of, with_bodies
from placet.check.case import Case
from placet.check.duty import DutyView, workings
from placet.claims.fold import fold
from placet.claims.outcome import Verdict
from placet.claims.record import Mission, Record
from placet.law import Packs


@dataclass(frozen=True)
class Answer:
    """One mission with its findings as of a day, by what was known at a day.

    `record` holds this mission alone, as it was read.
    """

    record: Record
    id: str
    packs: Packs
    as_of: date
    known_at: date
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """Give the worst of the first four, else pending."""
        return verdict_of(self.findings)

    @property
    def tally(self) -> dict[str, int]:
        """Give how many findings have each of the six verdicts, from the gravest."""
        return {str(v): sum(f.verdict is v for f in self.findings) for v in Verdict}

    @property
    def mission(self) -> Mission:
        """Give the mission as it was known, decisions applied."""
        return self.case.mission

    @cached_property
    def case(self) -> Case:
        """Give the mission as the rules see it."""
        known = fold(with_bodies(self.record, self.packs), self.known_at)
        mission = known.missions[self.id]
        return Case(known, mission, self.packs.of(mission.frameworks), self.as_of, self.known_at)

    @cached_property
    def duties(self) -> tuple[DutyView, ...]:
        """Give every duty that is not dormant, with its arithmetic."""
        return workings(self.case)

    def name(self, id_: str, language: str) -> str:
        """Give the name of an entity in a language, else the id."""
        return self.case.entities.name(id_, language)


def answered(record: Record, mission: str, packs: Packs, as_of: date, known_at: date) -> Answer:
    """Judge one mission of a record, and give the answer."""
    alone = replace(record, missions={mission: record.missions[mission]})
    asked = Answer(alone, mission, packs, as_of, known_at, ())
    found = replace(asked, findings=judge(asked.case))
    # The mission as the rules saw it is the one that is told: it is not lowered again.
    vars(found)["case"] = asked.case
    return found
