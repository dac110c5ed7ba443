"""A pack built from the rows of its file: one function a section."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from placet.claims.detail import Limit
from placet.claims.entity import Entity, Sort
from placet.claims.files.grammar import MAJORITIES, WEEKDAYS
from placet.claims.outcome import Reason, Verdict
from placet.claims.record import Calendar
from placet.law.calendars import Also, LawCalendar, Names
from placet.law.deadline import Deadline
from placet.law.pack import (
    REPORT,
    Body,
    EntryRule,
    Ground,
    LawCondition,
    LawDuty,
    LawPower,
    Order,
    Pack,
    Path,
    Reference,
    RequiredTerm,
    RouteStep,
    Scope,
    Validity,
    Version,
)
from placet.law.row import LANGUAGES, Row

T = TypeVar("T")
ROLES = frozenset({"receiving", "sending", "both"})
COUNTINGS = frozenset({"at_once", "in_total", "unspecified"})
FORCES = frozenset({"publication", "vote"})
CONFIDENCES = frozenset({"text", "opening", "press", "general"})
TOPICS = frozenset({"scope", "ban", "terms", "procedure"})
BASES = frozenset({"general_law", "act_clause"})
DIRECTIONS = frozenset({"after", "before", "fixed_date", "recurring"})
RECURRENCES = frozenset({"yearly", "quarterly", "half_yearly", "standing"})
ENTRY_VERDICTS = frozenset({Verdict.BREACHED.value, Verdict.UNDETERMINED.value})


def pack_of(row: Row) -> Pack:
    """Give the pack of a file's top row; what is wrong is noted on the row."""
    pack = Pack(
        id=row.text("pack", None),
        names=row.names(),
        jurisdiction=row.text("jurisdiction"),
        role=row.choice("role", ROLES, None),
        open_organs=row.flag("open_organs"),
        counting=row.choice("counting", COUNTINGS, ""),
        force=row.choice("force", FORCES, "publication"),
        versions=_each(row, "versions", _version),
        bodies=_each(row, "bodies", _body),
        paths=_each(row, "paths", _path),
        route=_each(row, "route", _step),
        orders=_each(row, "orders", _order),
        after_consent=_each(row, "after_consent", _entry),
        after_publication=_each(row, "after_publication", _entry),
        required_terms=_each(row, "required_terms", _term),
        duties=_each(row, "duties", _duty),
        powers=_each(row, "powers", _power),
        conditions=_each(row, "conditions", _condition),
        calendars=_each(row, "calendars", _calendar),
        sources=_each(row, "sources", _reference),
    )
    row.close()
    return pack


def _each(row: Row, key: str, make: Callable[[Row], T]) -> tuple[T, ...]:
    return tuple(make(one) for one in row.rows(key))


def _validity(row: Row) -> Validity:
    validity = Validity(row.day("from"), row.day("until"))
    if validity.start and validity.end and validity.end < validity.start:
        row.note("pack.validity_reversed", "until", start=str(validity.start), end=str(validity.end))
    return validity


def _scope(row: Row) -> Scope:
    return Scope(row.texts("paths"), row.texts("unless"), _validity(row))


def _grounds(row: Row) -> tuple[Ground, ...]:
    return tuple(
        Ground(g.text("source", None), g.text("at"), g.choice("confidence", CONFIDENCES, "text"))
        for g in row.rows("grounds")
    )


def _version(row: Row) -> Version:
    return Version(row.text("id", None), _validity(row), row.names("note"))


def _body(row: Row) -> Body:
    names = row.names()
    entity = Entity(row.text("id", None), Sort.BODY, name=names, aka=row.texts("aka"))
    return Body(entity, row.text("organ"), row.choice("majority", frozenset(MAJORITIES), ""), _validity(row))


def _path(row: Row) -> Path:
    return Path(
        id=row.text("id", None),
        names=row.names(),
        within=row.text("within"),
        needed=row.flag("needed", default=True),
        contested=row.flag("contested"),
        instrument=row.names("instrument"),
        grounds=_grounds(row),
    )


def _step(row: Row) -> RouteStep:
    return RouteStep(
        step=row.text("step", None),
        order=row.number("order"),
        names=row.names(),
        who=row.texts("who"),
        to=row.texts("to"),
        required=row.flag("required"),
        carries=row.flag("carries", default=True),
        scope=_scope(row),
        grounds=_grounds(row),
    )


def _order(row: Row) -> Order:
    return Order(
        id=row.text("id", None),
        first=row.text("first", None),
        then=row.text("then", None),
        scope=_scope(row),
        waiver=row.names("waiver"),
        grounds=_grounds(row),
    )


def _entry(row: Row) -> EntryRule:
    verdict = row.choice("verdict", ENTRY_VERDICTS, "breached")
    reason = row.choice("reason", frozenset(r.value for r in Reason), "")
    known = verdict in ENTRY_VERDICTS and (not reason or reason in set(Reason))
    return EntryRule(
        id=row.text("id", None),
        verdict=Verdict(verdict) if known else Verdict.UNDETERMINED,
        reason=Reason(reason) if known and reason else None,
        scope=_scope(row),
        grounds=_grounds(row),
    )


def _term(row: Row) -> RequiredTerm:
    return RequiredTerm(
        kind=row.text("kind", None),
        part=row.text("part"),
        field=row.text("field"),
        value=row.text("value"),
        steps=row.texts("steps"),
        practice=row.flag("practice"),
        scope=_scope(row),
        grounds=_grounds(row),
    )


def _deadline(row: Row) -> Deadline:
    return Deadline(
        span=row.span("within") or Deadline().span,
        direction=row.choice("direction", DIRECTIONS, "after"),
        calendar=row.text("calendar"),
        recurrence=row.choice("recurrence", RECURRENCES, ""),
        dates=tuple(_yearly(one) for one in row.rows("dates")),
    )


def _yearly(row: Row) -> tuple[str, int, int]:
    reading, month, day = row.text("reading", None), row.number("month"), row.number("day")
    try:
        date(2001, month, day or 1)  # a year without 29 February, for a date of every year
    except ValueError:
        row.note("pack.bad_value", "day", key="day", value=f"{month}-{day}", wanted="a day of every year")
    return reading, month, day


def _duty(row: Row) -> LawDuty:
    return LawDuty(
        id=row.text("id", None),
        names=row.names(),
        who=row.texts("who"),
        to=row.texts("to"),
        trigger=row.text("trigger"),
        deadline=_deadline(row),
        delivery=row.text("delivery", REPORT),
        basis=row.choice("basis", BASES, "general_law"),
        group=row.text("group"),
        extension=row.span("extension"),
        scope=_scope(row),
        contents=tuple(_named(one) for one in row.rows("contents")),
        note=row.names("note"),
        grounds=_grounds(row),
    )


def _named(row: Row) -> Names:
    return tuple((language, row.text(language, None)) for language in LANGUAGES)


def _power(row: Row) -> LawPower:
    lasts = row.row("lasts")
    trigger = lasts.text("trigger", None) if lasts else ""
    deadline = _deadline(lasts) if lasts else None
    if lasts:
        lasts.close()
    return LawPower(
        id=row.text("id", None),
        names=row.names(),
        may=row.text("may", None),
        who=row.texts("who"),
        field=row.text("field"),
        limits=tuple(Limit(one.text("kind", None), one.text("value")) for one in row.rows("limits")),
        lasts=deadline,
        trigger=trigger,
        basis=row.choice("basis", BASES, "general_law"),
        scope=_scope(row),
        grounds=_grounds(row),
    )


def _condition(row: Row) -> LawCondition:
    return LawCondition(
        id=row.text("id", None),
        names=row.names(),
        topic=row.choice("topic", TOPICS, None),
        scope=_scope(row),
        grounds=_grounds(row),
    )


def _calendar(row: Row) -> LawCalendar:
    years = row.numbers("years")
    if len(years) not in {0, 2}:
        row.note("pack.bad_value", "years", key="years", wanted="a first and a last year")
    days = Calendar(
        id=row.text("id", None),
        weekend=_weekend(row),
        holidays=row.text("holidays"),
        closures=_closures(row),
        sittings=row.days("sittings") if row.has("sittings") else None,
    )
    also = tuple(
        Also(a.text("id", None), a.names(), a.numbers("easter"), _closures(a)) for a in row.rows("also")
    )
    return LawCalendar(days, row.names(), also, (years[0], years[1]) if len(years) == 2 else None)  # noqa: PLR2004 - a pair


def _weekend(row: Row) -> tuple[int, ...]:
    if not row.has("weekend"):
        return Calendar("").weekend
    names = row.texts("weekend")
    for name in names:
        if name not in WEEKDAYS:
            row.note("pack.bad_value", "weekend", key="weekend", value=name, wanted=", ".join(WEEKDAYS))
    return tuple(WEEKDAYS.index(name) for name in names if name in WEEKDAYS)


def _closures(row: Row) -> tuple[tuple[date, date], ...]:
    found: list[tuple[date, date]] = []
    for one in row.rows("closures"):
        validity = _validity(one)
        if validity.start and validity.end:
            found.append((validity.start, validity.end))
        else:
            one.note("pack.missing_key", key="from, until")
    return tuple(found)


def _reference(row: Row) -> Reference:
    return Reference(row.text("id", None), row.text("title", None), row.text("url"))
