"""What is owed: the duties of a mission's acts, and those the general law lays on it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.consents import consent_of, force_of
from placet.check.slots import Piece, Term
from placet.claims.amount import Span, What
from placet.claims.amounts import write_what
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.record import Calendar
from placet.law import Deadline
from placet.law.calendars import LawCalendar, Names
from placet.law.pack import REPORT, LawDuty, Validity

_COUNTED = frozenset({"working_day", "sitting_day", "day"})
_WEEKENDS = Calendar("")
"""The days that count where no calendar is named or at hand: all but Saturdays and Sundays."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One duty as it stands: who owes to whom, counted how, from what.

    `called` are the names under which reports and searches may speak of it;
    `delivery` is report or a step; `till` the act that ends this wording ('':
    none); `validity` the days on which the law's wording holds; `what` is owed
    in words, by language (empty: as the record has it).
    """

    slot: str
    who: tuple[str, ...]
    to: tuple[str, ...]
    trigger: str
    deadline: Deadline
    calendar: LawCalendar | Calendar | None
    called: frozenset[str]
    names: tuple[str, ...] = ()
    delivery: str = REPORT
    conventions: tuple[str, ...] = ()
    validity: Validity = Validity()
    what: Names = ()


LastDay = Callable[[Owed], int | None]
"""Gives the last tick at which a duty may still be discharged; None where nothing tells."""

Ask = Callable[[Pick, LastDay], Owed | None]
"""Gives a duty on one branch; None where none is owed there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A duty to be judged: its slot, how to read it, and its group among the law's."""

    slot: str
    ask: Ask
    group: str = ""


def duties(case: Case) -> Iterator[Asked]:
    """Give every duty of the mission: of its acts by part, then of the law by pack."""
    for term in _linked(case, case.terms(Mode.CONSENTED, Kind.DUTY)):
        for root in _roots(term):
            yield Asked(term.slot, _clause(case, term, root))
    for duty in case.packs.duties(case.mission.path, None):
        owed = _by_law(case, duty)
        yield Asked(duty.slot, lambda _pick, _last, owed=owed: owed, duty.group)  # type: ignore[misc]


# ---- clauses of acts


def _linked(case: Case, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Give the terms with the pieces that a clause of a later act says it replaces ended by that act."""
    later = [(c, set(c.replaces)) for c in case.mission.of(Kind.DUTY, Mode.CONSENTED) if c.replaces]
    if not later:
        return terms
    return tuple(replace(t, pieces=tuple(_link(p, t.slot, later) for p in t.pieces)) for t in terms)


def _link(piece: Piece, slot: str, later: Sequence[tuple[Claim, set[str]]]) -> Piece:
    for claim, gone in later:
        if claim.name in piece.fields.names:
            piece = replace(piece, since=piece.since or claim.act)
        elif claim.act != piece.act and gone.intersection((slot, piece.act, *piece.fields.names)):
            piece = replace(piece, till=piece.till or claim.act)
    return piece


def _roots(term: Term) -> tuple[Piece, ...]:
    """Give the pieces that stand by themselves, not in the place of an earlier one."""
    ends = {p.till for p in term.pieces if p.till}
    return tuple(p for p in term.pieces if not p.since or p.since not in ends)


def _clause(case: Case, term: Term, root: Piece) -> Ask:
    def ask(pick: Pick, last: LastDay) -> Owed | None:
        piece: Piece | None = root
        while piece is not None:
            owed = _owed(case, term, piece, pick)
            if owed is None or not piece.till or not _replaced(case, piece.till, last(owed), pick):
                return owed
            till = piece.till
            piece = next((p for p in term.pieces if p.since == till), None)
        return None

    return ask


def _replaced(case: Case, act: str, last: int | None, pick: Pick) -> bool:
    """Tell whether an act is in force, and was by the last day: what was due before it stays due."""
    force = force_of(case, act, pick)
    return force.last < case.horizon and (last is None or force.last <= last)


def _owed(case: Case, term: Term, piece: Piece, pick: Pick) -> Owed | None:
    """Give the clause of a piece; None where its act consents to nothing or its condition has not come."""
    if not _holds(case, piece.condition) or consent_of(case, piece.act, pick) is None:
        return None
    fields = piece.fields
    after, before = (_text(pick(fields.choice(name))) for name in ("after", "before"))
    within = pick(fields.choice("within"))
    span = within if isinstance(within, Span) else Deadline().span
    calendar, conventions = _calendar(case, _text(pick(fields.choice("calendar"))), span.unit)
    slot, part = term.slot, term.part
    direction = "before" if before and not after else "after"
    return Owed(
        slot=slot,
        who=_ids(pick(fields.choice("who"))),
        to=_ids(pick(fields.choice("to"))),
        trigger=after or before,
        deadline=Deadline(span, direction),
        calendar=calendar,
        called=frozenset({slot, slot.partition("/")[2], part, *fields.names} - {""}),
        names=tuple(n for n in fields.names if n not in case.acts),
        conventions=conventions,
        what=(("", _what(fields.choice("what").first, part)),),
    )


def _what(said: object, part: str) -> str:
    """Give what a clause says is owed, else the name of its part."""
    told = ", ".join(write_what(said)) if isinstance(said, What) else ""
    return told or part.replace("-", " ").replace("_", " ")


def _holds(case: Case, condition: str) -> bool:
    """Tell whether what a clause hangs on is on record."""
    if not condition:
        return True
    acts = {name for a in case.acts.values() if a.mode is Mode.OBSERVED for name in (a.key, a.step)}
    claims = {name for c in case.mission.standing if c.kind is not Kind.STEP for name in (c.name, c.slot)}
    return condition in acts | claims


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _ids(value: object) -> tuple[str, ...]:
    return tuple(str(v) for v in value) if isinstance(value, tuple) else ()


def _calendar(case: Case, id_: str, unit: str) -> tuple[LawCalendar | Calendar | None, tuple[str, ...]]:
    """Give the days that count, and the convention where the words name none."""
    if unit not in _COUNTED:
        return None, ()
    own = case.mission.calendars
    if id_:
        return next((c for c in own if c.id == id_), None) or case.packs.calendar(id_), ()
    ruling = (c for p in case.packs.ruling for c in p.calendars)
    found: LawCalendar | Calendar = own[0] if own else next(ruling, _WEEKENDS)
    return found, (f"calendar={found.id or 'weekends'}",)


# ---- duties of the general law


def _by_law(case: Case, duty: LawDuty) -> Owed:
    deadline = duty.deadline
    calendar, conventions = _calendar(case, deadline.calendar, deadline.span.unit)
    return Owed(
        slot=duty.slot,
        who=duty.who,
        to=duty.to,
        trigger=duty.trigger,
        deadline=deadline,
        calendar=calendar,
        called=frozenset({duty.slot} | ({duty.delivery} - {REPORT})),
        delivery=duty.delivery,
        conventions=conventions,
        validity=duty.scope.validity,
        what=duty.names,
    )
