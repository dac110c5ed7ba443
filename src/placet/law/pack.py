"""What a framework pack holds: one country's procedure and duties as plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from placet.claims import amounts
from placet.claims.amount import Span
from placet.claims.detail import Limit
from placet.claims.entity import Entity
from placet.claims.files import grammar
from placet.claims.outcome import Reason, Verdict
from placet.law.calendars import LawCalendar, Names
from placet.law.deadline import Deadline

CARRIERS, STEPS, EVENTS = frozenset(grammar.CONSENTING), frozenset(grammar.STEPS), frozenset(amounts.EVENTS)
REPORT = "report"


def name_in(names: Names, language: str) -> str:
    """Give the name in a language, else in any, else nothing."""
    table = dict(names)
    return table.get(language) or next(iter(table.values()), "")


@dataclass(frozen=True, slots=True)
class Validity:
    """From the first through the last day, both included; None where there is no bound."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies inside; no day asked about: yes."""
        if day is None:
            return True
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a rule is written: a source of the pack, an article, how well it was read.

    `confidence` is text (read in full), opening, press, or general.
    """

    source: str
    at: str = ""
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source of the pack: a statute, a decree, a press report."""

    id: str
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of the framework and the days it holds."""

    id: str
    validity: Validity
    note: Names = ()


@dataclass(frozen=True, slots=True)
class Body:
    """An organ as an entity, what sort of organ, and its majority where it has one of its own."""

    entity: Entity
    organ: str = ""
    majority: str = ""
    validity: Validity = Validity()


@dataclass(frozen=True, slots=True)
class Scope:
    """On which paths and days something applies.

    `paths` empty: on every path; `unless` names paths on which it does not.
    """

    paths: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    validity: Validity = Validity()

    def holds(self, path: Iterable[str], day: date | None) -> bool:
        """Tell whether it applies on a path (with those that enclose it) and day."""
        on = frozenset(path)
        named = not self.paths or bool(on.intersection(self.paths))
        return named and not on.intersection(self.unless) and self.validity.holds(day)


@dataclass(frozen=True, slots=True)
class Path:
    """A way to consent other than the ordinary one, or a case of it.

    `needed` False: no consent is called for; `contested`: organs disagree about
    the way itself; `within` is the path it is a case of.
    """

    id: str
    names: Names
    within: str = ""
    needed: bool = True
    contested: bool = False
    instrument: Names = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A step of the route: in which order, by whom, to whom; `step` may be entered or report.

    `carries` False: the step is taken there but is not yet the consent, as with
    the vote of one of two chambers.
    """

    step: str
    order: int
    names: Names
    who: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    required: bool = False
    carries: bool = True
    scope: Scope = Scope()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """One act comes before another; `waiver` says who may dispense with it."""

    id: str
    first: str
    then: str
    scope: Scope = Scope()
    waiver: Names = ()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryRule:
    """What entry before the consent, or before its publication, amounts to."""

    id: str
    verdict: Verdict
    reason: Reason | None = None
    scope: Scope = Scope()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class RequiredTerm:
    """Something the texts of `steps` must state: a kind, its part, and which field of it.

    `value` narrows the field (the way of a movement). `practice` True: usual
    and not demanded by statute.
    """

    kind: str
    part: str = ""
    field: str = ""
    value: str = ""
    steps: tuple[str, ...] = ()
    practice: bool = False
    scope: Scope = Scope()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class LawDuty:
    """Who owes what to whom, by when, counted from a step or event.

    `basis` is general_law (binds by itself) or act_clause (a model for the
    clause of an act, binding only where the act has it). `delivery` is report
    or the step that discharges it. Duties of one `group` exclude each other.
    `extension` is the longest the deadline may be made by somebody's decision;
    `contents` what must be delivered.
    """

    id: str
    names: Names
    who: tuple[str, ...]
    to: tuple[str, ...]
    trigger: str
    deadline: Deadline
    delivery: str = REPORT
    basis: str = "general_law"
    group: str = ""
    extension: Span | None = None
    scope: Scope = Scope()
    contents: tuple[Names, ...] = ()
    note: Names = ()
    grounds: tuple[Ground, ...] = ()

    @property
    def slot(self) -> str:
        """Give the term a finding cites: law/<id>."""
        return f"law/{self.id}"

    @property
    def own(self) -> bool:
        """Tell whether it is the pack's own: yearly, quarterly or standing."""
        return not self.trigger or self.deadline.direction in {"fixed_date", "recurring"}


@dataclass(frozen=True, slots=True)
class LawPower:
    """Who may change what: by which step, within which limits, until when.

    `field` is the frame's name of what may be changed; `lasts` counts from
    `trigger`. `basis` as of a duty.
    """

    id: str
    names: Names
    may: str
    who: tuple[str, ...] = ()
    field: str = ""
    limits: tuple[Limit, ...] = ()
    lasts: Deadline | None = None
    trigger: str = ""
    basis: str = "general_law"
    scope: Scope = Scope()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class LawCondition:
    """Words of the framework that only a person can judge; `topic` is scope, ban, terms or procedure."""

    id: str
    names: Names
    topic: str = ""
    scope: Scope = Scope()
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True)
class Pack:
    """One framework; the text it restates always prevails.

    `role` is receiving, sending or both; `open_organs` True: any organ may
    consent (the pack of those without one). `counting` is how a ceiling counts
    where an act is silent; `force` what puts an act in force that does not say:
    its publication (else the deciding vote), or the deciding vote.
    `after_consent` and `after_publication` are the rules on entry before either.
    """

    id: str
    names: Names
    jurisdiction: str
    role: str
    open_organs: bool = False
    counting: str = ""
    force: str = "publication"
    versions: tuple[Version, ...] = ()
    bodies: tuple[Body, ...] = ()
    paths: tuple[Path, ...] = ()
    route: tuple[RouteStep, ...] = ()
    orders: tuple[Order, ...] = ()
    after_consent: tuple[EntryRule, ...] = ()
    after_publication: tuple[EntryRule, ...] = ()
    required_terms: tuple[RequiredTerm, ...] = ()
    duties: tuple[LawDuty, ...] = ()
    powers: tuple[LawPower, ...] = ()
    conditions: tuple[LawCondition, ...] = ()
    calendars: tuple[LawCalendar, ...] = ()
    sources: tuple[Reference, ...] = ()

    def enclosing(self, path: str) -> tuple[str, ...]:
        """Give a path and those it is a case of; nothing for a path of another pack."""
        if not path:
            return ()
        table: Mapping[str, Path] = {p.id: p for p in self.paths}
        found: list[str] = []
        while path in table and path not in found:
            found.append(path)
            path = table[path].within
        return tuple(found)
