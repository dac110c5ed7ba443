"""The route: what was done, which source says otherwise, and what may come next on which ground."""

from collections.abc import Mapping
from dataclasses import dataclass

from placet.check.acts import Act
from placet.check.alternatives import Pick
from placet.check.amend import PRINTING
from placet.check.case import EVENTS
from placet.claims.amounts import write_count
from placet.claims.claim import Claim
from placet.claims.decision import Decision, Deed
from placet.claims.fields import said, value
from placet.exchange.answer import Answer
from placet.law import NextStep
from placet.law.pack import name_in
from placet.reports import acts
from placet.reports.dates import when
from placet.reports.notes import notes
from placet.reports.values import joined, named, names


@dataclass(frozen=True, slots=True)
class Rival:
    """What a source says otherwise of an act; `chosen` is the decision that set it aside."""

    claim: Claim
    text: str
    notes: tuple[int, ...]
    chosen: Decision | None


@dataclass(frozen=True, slots=True)
class Station:
    """An act on the route: its style (known, imprecise, print, missing), day, organ, votes, rivals."""

    key: str
    style: str
    step: str
    day: str
    organ: str
    votes: str
    instrument: str
    notes: tuple[int, ...]
    claims: tuple[Claim, ...]
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """A step that may come next: its name, who takes it, whether it must be taken, its legal ground."""

    name: str
    who: str
    required: bool
    ground: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote with its counts: name and number as text, and as many strokes as there are certain votes."""

    station: Station
    counts: tuple[tuple[str, str, int], ...]
    majority: str


def stations(answer: Answer, language: str) -> tuple[Station, ...]:
    """Give the acts in the order in which they were done."""
    return tuple(_station(answer, act, language) for act in acts.in_order(answer))


def _station(answer: Answer, act: Act, language: str) -> Station:
    claims = acts.claims_of(answer, act)
    own = tuple(c for c in claims if not c.rival_of)
    return Station(
        key=act.key,
        style=_style(act),
        step=named(act.step, language),
        day=acts.day(act, language),
        organ=acts.organ(answer, act, language),
        votes=acts.votes(act, language),
        instrument=act.detail.instrument,
        notes=notes(answer, own),
        claims=own,
        rivals=tuple(_rival(answer, c, language) for c in claims if c.rival_of),
    )


def _style(act: Act) -> str:
    if not act.when(Pick(())):
        return "missing"
    if not acts.certain(act):
        return "imprecise"
    return "print" if act.step in PRINTING else "known"


def _rival(answer: Answer, rival: Claim, language: str) -> Rival:
    told = (when(rival.when, language), names(answer, rival.who, language))
    counts = [
        f"{named(f, language)} {v}" for f in said(rival) if f.startswith("votes.") and (v := _count(rival, f))
    ]
    return Rival(rival, joined((*told, *counts)), notes(answer, [rival]), chosen(answer, rival))


def _count(claim: Claim, field: str) -> str:
    found = value(claim, field)
    return write_count(found) if found is not None else ""  # type: ignore[arg-type]  # votes are counts


def chosen(answer: Answer, rival: Claim) -> Decision | None:
    """Give the decision by which another claim was chosen over this one."""
    if rival.id not in answer.mission.set_aside:
        return None
    made = [d for d in answer.mission.decisions if d.deed is Deed.CHOOSE]
    sources = {p.source for p in rival.passages}
    over = [d for d in made if sources & set(d.over) or {rival.id, rival.alias} & set(d.over)]
    return over[-1] if over else None


def next_steps(answer: Answer) -> tuple[NextStep, ...]:
    """Give the steps the packs let follow those on record."""
    case = answer.case
    done = [a.step for a in case.acts.values()] + [event for event in EVENTS if case.day_of(event)]
    return case.packs.next_steps(done, case.mission.path, case.law_day)


def ahead(answer: Answer, language: str) -> tuple[Ahead, ...]:
    """Give the steps that may come next, told in a language."""
    return tuple(_ahead(answer, step, language) for step in next_steps(answer))


def _ahead(answer: Answer, step: NextStep, language: str) -> Ahead:
    titles = {s.id: s.title for pack in answer.case.packs.packs for s in pack.sources}
    ground = "; ".join(joined((titles.get(g.source, g.source), g.at), ", ") for g in step.grounds)
    name = name_in(step.names, language) or named(step.step, language)
    return Ahead(name, names(answer, step.who, language), step.required, ground)


def ballots(answer: Answer, language: str) -> tuple[Ballot, ...]:
    """Give the votes whose counts are on record."""
    found: Mapping[str, Station] = {s.key: s for s in stations(answer, language)}
    every = [a for a in acts.in_order(answer) if a.votes(Pick(()))]
    return tuple(_ballot(a, found[a.key], language) for a in every)


def _ballot(act: Act, station: Station, language: str) -> Ballot:
    counts = tuple(
        (named(f"votes.{name}", language), write_count(count), count.least or 0)
        for name, count in act.votes(Pick(())).items()
    )
    return Ballot(station, counts, named(act.detail.majority, language) if act.detail.majority else "")
