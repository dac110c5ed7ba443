"""One row of the register: all that a list shows of a mission, as plain values in both languages."""

from datetime import date
from typing import Any

from placet.check import Finding
from placet.claims.amount import Count
from placet.claims.claim import Kind, Mode
from placet.claims.entity import Sort
from placet.claims.outcome import Verdict
from placet.exchange.answer import Answer
from placet.exchange.json import sources_used
from placet.reports import bar as bars
from placet.reports.dues import LANGUAGES, answer_title
from placet.reports.duties import Owed, duty_name, owed
from placet.reports.traits import Span, Stage, stage, traits, window
from placet.wording import name

GROUPS = ("running", "owed", "without", "asked", "allowed", "undated", "ended", "refused")
"""Groups of the register, in the order in which they need a person."""

UNITS = (Sort.FORCE, Sort.SHIP)
ORGANISATIONS = (Sort.BODY, Sort.ORGANISATION, Sort.LIST)
_OPEN = ("late", "next", "undated", "later")


def row(answer: Answer) -> dict[str, Any]:
    """Give a row; days ISO 8601, texts by language."""
    mission, (first, last), due = answer.mission, window(answer), owed((answer,))
    units = _named(answer, "who", UNITS)
    places = _named(answer, "where", (Sort.PLACE,))
    return {
        "id": answer.id,
        "title": {at: answer_title(answer, at) for at in LANGUAGES},
        "sender": list(mission.sender),
        "host": mission.host,
        "states": {at: _states(answer, at) for at in LANGUAGES},
        "units": units,
        "unit_names": {at: [answer.name(u, at) for u in units] for at in LANGUAGES},
        "places": places,
        "place_names": {at: [answer.name(p, at) for p in places] for at in LANGUAGES},
        "window": {"from": _iso(first), "to": _iso(last)},
        "days": (last - first).days + 1 if first and last else None,
        "ceiling": ceiling(answer),
        "stage": str(stage(answer)),
        "group": group(answer),
        "as_of": answer.as_of.isoformat(),
        "known_at": answer.known_at.isoformat(),
        "verdict": str(answer.verdict),
        "why": {at: why(answer, at) for at in LANGUAGES},
        "tally": answer.tally,
        "next": upcoming(answer, (first, last), due),
        "dues": [
            {"day": o.last.isoformat(), "name": {at: duty_name(answer, o.view, at) for at in LANGUAGES}}
            for o in due
            if o.last and o.group in _OPEN
        ],
        "sources": len(sources_used(answer)),
        "bar": bars.plain(bars.bar(answer)),
    }


def public(one: dict[str, Any]) -> dict[str, Any]:
    """Give what other programs rely on of a row: the keys of `placet list --json`, then the rest."""
    return {key: value for key, value in one.items() if key != "bar"}


def _named(answer: Answer, field: str, sorts: tuple[Sort, ...]) -> list[str]:
    """Give the entities that terms and observations name, the narrowest only, as they first occur."""
    entities = answer.case.entities
    kinds = {Kind.PRESENCE, Kind.ACTIVITY, Kind.MOVEMENT, Kind.MEANS}
    said = (i for c in answer.mission.standing if c.kind in kinds for i in getattr(c, field))
    found = [i for i in dict.fromkeys(said) if (e := entities.get(i)) and e.sort in sorts]
    above = {a for i in found for a in entities.ancestors(i) if a != i}
    return [i for i in found if i not in above]


def _states(answer: Answer, language: str) -> list[str]:
    """Give the sending states in one text, then the receiving one."""
    sender = ", ".join(answer.name(s, language) for s in answer.mission.sender)
    host = answer.mission.host
    return [sender, answer.name(host, language) if host else ""]


def ceiling(answer: Answer) -> int | None:
    """Give the ceiling consented to, else asked for: of the whole mission, or of its single part."""
    for mode in (Mode.CONSENTED, Mode.REQUESTED):
        terms = answer.case.terms(mode, Kind.PRESENCE)
        counts = [t.pieces[-1].fields.choice("count").first for t in terms if not t.part or len(terms) == 1]
        for count in counts:
            if isinstance(count, Count) and count.most is not None:
                return count.most
    return None


def group(answer: Answer) -> str:
    """Give the group a mission stands in: its stage, `owed` when it ended and something is still owed."""
    found = stage(answer)
    if found is Stage.ENDED and any(o.group in _OPEN for o in owed((answer,))):
        return "owed"
    return str(found)


def order(answer: Answer) -> int:
    """Give the place in the register: by group, then the newest window first."""
    last = window(answer)[1] or window(answer)[0]
    newest = date.max.toordinal() - (last.toordinal() if last else 0)
    return GROUPS.index(group(answer)) * 10_000_000 + newest


VERDICTS = ("breached", "possible", "undetermined", "pending", "kept", "noted")
"""Verdicts in the order in which they need a person."""

NEVER = date.max.toordinal()
"""The next day of a mission that has none."""


def columns(answer: Answer, shown: dict[str, Any]) -> dict[str, int | str]:
    """Give what lists are ordered by; `shown` is the mission's row."""
    ahead = shown["next"]
    return {
        "mission": answer.id,
        "order": order(answer),
        "gravity": VERDICTS.index(shown["verdict"]),
        "soon": date.fromisoformat(ahead["day"]).toordinal() if ahead and ahead["day"] else NEVER,
    }


_TELLING = ("departure.unrecorded", "duty.missing", "duty.late", "sources.conflicting")
"""Rules that say more of a mission of which nothing can be told than that nothing is on record."""


_SEEN = (Kind.PRESENCE, Kind.MOVEMENT, Kind.ACTIVITY, Kind.MEANS)
_UNSEEN = {"en": "no evidence of presence", "es": "sin prueba de presencia"}


def why(answer: Answer, language: str) -> str:
    """Give in a few words what the verdict of a mission hangs on."""
    graded = [f for f in answer.findings if f.verdict is answer.verdict]
    if answer.verdict is Verdict.UNDETERMINED:
        rules = {f.rule for f in graded}
        telling = [name(rule, language) for rule in _TELLING if rule in rules]
        if not any(answer.case.facts(kind, Mode.OBSERVED) for kind in _SEEN):
            telling.insert(0, _UNSEEN[language])
        if telling:
            return "; ".join(telling[:2])
    return _told(graded[0], language) if graded else ""


def _told(found: Finding, language: str) -> str:
    told = name(found.rule, language)
    return f"{told}: {name(str(found.reason), language)}" if found.reason else told


def upcoming(answer: Answer, frame: Span, due: tuple[Owed, ...]) -> dict[str, Any] | None:
    """Give the next day that matters and what it is; else the duty longest past its day."""
    first, last = frame
    ahead: list[tuple[date, str, dict[str, str]]] = []
    if first and first >= answer.as_of:
        ahead.append((first, "begins", {}))
    if last and last >= answer.as_of:
        ahead.append((last, "ends", {}))
    late = None
    for one in due:
        named = {at: duty_name(answer, one.view, at) for at in LANGUAGES}
        if one.last and one.last >= answer.as_of and one.group in _OPEN:
            ahead.append((one.last, "due", named))
        elif late is None and one.group in {"late", "undated"}:
            late = {"day": one.last.isoformat() if one.last else None, "what": one.group, "name": named}
    if ahead:
        day, what, named = min(ahead, key=lambda a: a[0])
        return {"day": day.isoformat(), "what": what, "name": named}
    return late


def facets(answer: Answer) -> dict[str, frozenset[str]]:
    """Give by what a list is narrowed to a mission: ids with all that enclose them, years."""
    found, entities = traits(answer), answer.case.entities
    everybody = {i for c in answer.mission.claims for i in (*c.who, *_others(c.detail))}
    above = {a for i in everybody for a in entities.ancestors(i)}

    def of(*sorts: Sort) -> frozenset[str]:
        return frozenset(i for i in above if (e := entities.get(i)) and e.sort in sorts)

    return {
        "state": found.states,
        "unit": of(*UNITS),
        "place": found.places,
        "year": frozenset(str(y) for y in found.years),
        "person": of(Sort.PERSON),
        "organisation": of(*ORGANISATIONS),
        "source": frozenset(sources_used(answer)),
    }


def _others(detail: object) -> tuple[str, ...]:
    found = (*(getattr(detail, "to", ()) or ()), *(getattr(detail, "in_", ()) or ()))
    return tuple(i for i in found if isinstance(i, str))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
