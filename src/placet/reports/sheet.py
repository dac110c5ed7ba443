"""A mission's page as one value: everything it tells, in the order in which it tells it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from placet.check import Finding
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.reports import duties, findings, listings, notes, people, positions, route, sentence, terms
from placet.reports.timeline import Timeline, timeline
from placet.reports.values import joined, named
from placet.reports.values import names as named_all
from placet.reports.words import word

_OPEN = frozenset({Verdict.BREACHED, Verdict.POSSIBLE})
_SELDOM = frozenset({"pending", "noted"})


@dataclass(frozen=True, slots=True)
class Due:
    """A duty as a page tells it: who owes what to whom, its day, its arithmetic and what was found."""

    whom: str
    name: str
    until: str
    group: str
    working: tuple[str, ...]
    finding: Finding
    number: int
    sentence: str


@dataclass(frozen=True)
class Sheet:
    """What a mission's page tells.

    `plain` is the text of `parts`; `why` what the gravest finding is about, in a
    few words; `lines` the terms across
    modes, `unread` the columns nobody has read; `days` those that matter for lists.
    """

    answer: Answer
    title: str
    plain: str
    parts: tuple[sentence.Part, ...]
    why: str
    drawing: Timeline
    lines: tuple[terms.Line, ...]
    unread: frozenset[str]
    stations: tuple[route.Station, ...]
    ahead: tuple[route.Ahead, ...]
    ballots: tuple[route.Ballot, ...]
    stances: tuple[positions.Column, ...]
    groups: tuple[people.Group, ...]
    days: tuple[listings.Day, ...]
    listed: tuple[listings.Listed, ...]
    offices: tuple[listings.Office, ...]
    dues: tuple[Due, ...]
    told: tuple[findings.Told, ...]
    sources: tuple[notes.Cited, ...]
    resting: Mapping[str, tuple[notes.Resting, ...]]
    numbers: Mapping[str, int]
    states: str

    @property
    def tally(self) -> tuple[tuple[str, int], ...]:
        """Give the counts by verdict: those of judged terms always, the others where there are any."""
        return tuple((v, n) for v, n in self.answer.tally.items() if n or v not in _SELDOM)

    @property
    def open(self) -> tuple[findings.Told, ...]:
        """Give the findings that nobody should have to unfold: breached and possible."""
        return tuple(t for t in self.told if t.finding.verdict in _OPEN)

    @property
    def untold(self) -> tuple[findings.Told, ...]:
        """Give the findings of which nothing can be told."""
        return tuple(t for t in self.told if t.finding.verdict is Verdict.UNDETERMINED)

    @property
    def rest(self) -> tuple[findings.Told, ...]:
        """Give what is kept, pending or noted."""
        return tuple(t for t in self.told if t not in self.open and t not in self.untold)

    @property
    def strip(self) -> tuple[Finding, ...]:
        """Give the finding on each term that has one, in the order of the table."""
        return tuple(line.finding for line in self.lines if line.finding is not None)


def sheet(answer: Answer, language: str, *, names: bool) -> Sheet:
    """Give the page of a mission; `names` tells whether soldiers may be named."""
    plain = sentence.plain(answer, language)
    lines = terms.terms(answer, language)
    told = findings.told(answer, language)
    return Sheet(
        answer=answer,
        title=sentence.title(answer, language),
        plain=plain,
        parts=sentence.parts(answer, language),
        why=_why(told[0].finding, language) if told else "",
        drawing=timeline(answer, language, plain),
        lines=lines,
        unread=terms.unread(answer, lines),
        stations=route.stations(answer, language),
        ahead=route.ahead(answer, language),
        ballots=route.ballots(answer, language),
        stances=positions.columns(answer, language),
        groups=people.groups(answer, language, names=names),
        days=listings.days_that_matter(answer, language),
        listed=listings.listings(answer, language),
        offices=listings.offices(answer, language),
        dues=dues(answer, told, language),
        told=told,
        sources=notes.cited(answer, language),
        resting=notes.resting(answer, language),
        numbers=notes.numbers(answer),
        states=states(answer, language),
    )


def _until(one: duties.Owed, language: str) -> str:
    """Give the day of a duty; where it has none because no length was set, that."""
    gaps = {d.working.gap for d in one.view.dues}
    unset = one.last is None and (
        gaps == {"no_length"} or dict(one.view.finding.facts).get("gap") == "no_length"
    )
    return word("no_length", language) if unset else duties.until(one.view, language)


def _why(found: Finding, language: str) -> str:
    reason = named(str(found.reason), language) if found.reason else ""
    return joined((named(found.rule, language), reason), ": ")


def states(answer: Answer, language: str) -> str:
    """Give who sends to whom."""
    mission = answer.mission
    host = answer.name(mission.host, language) if mission.host else ""
    return joined((named_all(answer, mission.sender, language), host), " → ")


def dues(answer: Answer, told: Iterable[findings.Told], language: str) -> tuple[Due, ...]:
    """Give the duties, what is late or next first."""
    by_id = {t.finding.id: t for t in told}
    return tuple(_due(answer, one, by_id, language) for one in duties.owed([answer]))


def _due(answer: Answer, one: duties.Owed, told: dict[str, findings.Told], language: str) -> Due:
    view = one.view
    found = told.get(view.finding.id)
    return Due(
        whom=duties.whom(answer, view, language),
        name=duties.duty_name(answer, view, language),
        until=_until(one, language),
        group=one.group,
        working=duties.reckoned(answer, view, language),
        finding=view.finding,
        number=found.number if found else 0,
        sentence=found.sentence if found else "",
    )
