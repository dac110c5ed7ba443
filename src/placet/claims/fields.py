"""The fields of the frame by name: what a passage supports, what rivals differ in."""

from dataclasses import fields as dataclass_fields
from dataclasses import replace
from functools import cache
from typing import Any, cast

from placet.claims.claim import Claim
from placet.claims.detail import Duty, Step, Votes
from placet.claims.period import Period, Point, Precision, When

_FRAME = {"who": "who", "where": "where", "count": "count", "what": "what", "when": "when", "if": "condition"}
_DETAIL = {
    "counting": "counting",
    "counted": "counted",
    "stay": "stay",
    "least": "least",
    "list": "list",
    "way": "way",
    "to": "to",
    "within": "within",
    "after": "trigger",
    "before": "trigger",
    "calendar": "calendar",
    "may": "may",
    "limits": "limits",
    "of": "of",
    "found": "found",
    "in": "in_",
    "as": "as_",
    "not": "negated",
    "about": "about",
    "stance": "stance",
    "says": "says",
    "votes": "votes",
    "majority": "majority",
    "instrument": "instrument",
    "force": "force",
    "effect": "effect",
    "replaces": "replaces",
    "renews": "renews",
    "sets": "sets",
    "under": "under",
    "unless": "unless",
}
_VOTES = {
    "votes.for": "for_",
    "votes.against": "against",
    "votes.abstain": "abstain",
    "votes.absent": "absent",
    "votes.present": "present",
    "votes.members": "members",
}
_SIDES = ("when.start", "when.end")
NEEDS_NO_PASSAGE = ("kind", "act", "part", "step", "of", "to")

FIELDS: tuple[str, ...] = (*_FRAME, *_SIDES, *_DETAIL, *_VOTES)
"""Every name of a field; `when` and `votes` stand for all that begin with them."""

_WHOLE = {"when", "votes"}
_DETAIL_STATED = tuple(name for name in _DETAIL if name not in _WHOLE)


def value(claim: Claim, field: str) -> object:
    """Give what the claim says for a field; None, "" or () where it says nothing.

    `when.start` and `when.end` are tuples of points, one a window. KeyError for
    a name not in FIELDS; None for a field the claim's kind has not.
    """
    if field in _SIDES:
        return _points(claim.when, field.removeprefix("when."))
    if field in _FRAME:
        return getattr(claim, _FRAME[field])
    if field in _VOTES:
        votes = getattr(claim.detail, "votes", None)
        return None if votes is None else getattr(votes, _VOTES[field])
    if field in {"after", "before"} and not _counted_so(claim, field):
        return None
    return getattr(claim.detail, _DETAIL[field], None)


def with_value(claim: Claim, field: str, new: object) -> Claim:
    """Give the claim saying `new` for a field, its id unchanged.

    KeyError for a name not in FIELDS, TypeError for a field the kind has not.
    """
    if field in _SIDES:
        return replace(claim, when=_with_points(claim.when, field, new))
    if field in _FRAME:
        return replace(claim, **_changed(_FRAME[field], new))
    return replace(claim, detail=replace(claim.detail, **_detail_changes(claim, field, new)))


def _detail_changes(claim: Claim, field: str, new: object) -> dict[str, Any]:
    if field in _VOTES:
        votes = value(claim, "votes")
        return _changed("votes", replace(cast("Votes", votes or Votes()), **_changed(_VOTES[field], new)))
    if field in {"after", "before"}:
        return {"trigger": new, "direction": field}
    return _changed(_DETAIL[field], new)


def _changed(name: str, new: object) -> dict[str, Any]:
    return {name: new}


def said(claim: Claim) -> tuple[str, ...]:
    """Give the fields the claim states, by their finest names (`when.end`, `votes.for`)."""
    found = [name for name, attribute in _FRAME_STATED if _states(getattr(claim, attribute))]
    found += [side for side in _SIDES if claim.when and _points(claim.when, side.removeprefix("when."))]
    detail = claim.detail
    kind: type = type(detail)
    for name, attribute in _stated_by(kind):
        if _states(getattr(detail, attribute)) and (name not in _DIRECTIONS or _counted_so(claim, name)):
            found.append(name)
    if isinstance(detail, Step) and detail.votes != _NO_VOTES:
        found += [n for n, attribute in _VOTES.items() if getattr(detail.votes, attribute) is not None]
    return tuple(found)


_FRAME_STATED = tuple((name, attribute) for name, attribute in _FRAME.items() if name not in _WHOLE)
_DIRECTIONS = frozenset({"after", "before"})
_NO_VOTES = Votes()


@cache
def _stated_by(kind: type) -> tuple[tuple[str, str], ...]:
    """Give the fields a kind of detail has, with its attributes."""
    has = {f.name for f in dataclass_fields(kind)}
    return tuple((n, _DETAIL[n]) for n in _DETAIL_STATED if _DETAIL[n] in has)


def covers(named: tuple[str, ...], field: str) -> bool:
    """Tell whether a passage limited to the `named` fields supports a field (none named: all)."""
    if not named or field in NEEDS_NO_PASSAGE:
        return True
    return any(f"{field}.".startswith(f"{name}.") or name.startswith(f"{field}.") for name in named)


def emptied(claim: Claim, field: str) -> Claim:
    """Give the claim saying nothing for a field."""
    if field in _SIDES:
        return with_value(claim, field, ())
    return with_value(claim, field, _blank(value(claim, field)))


def _blank(now: object) -> object:
    blanks: tuple[tuple[type, object], ...] = ((bool, False), (tuple, ()), (str, ""), (Votes, Votes()))
    return next((blank for of, blank in blanks if isinstance(now, of)), None)


def _states(found: object) -> bool:
    return found is not None and found is not False and found not in ("", ())


def _counted_so(claim: Claim, field: str) -> bool:
    return isinstance(claim.detail, Duty) and claim.detail.direction == field


def _points(when: When, side: str) -> tuple[Point, ...]:
    points = [p.start if side == "start" else p.end for p in when]
    return tuple([p for p in points if p.precision is not Precision.UNSAID])


_UNSAID = Point(Precision.UNSAID)


def _with_points(when: When, field: str, new: object) -> When:
    points = new if isinstance(new, tuple) else (new,)
    periods = when or (Period(_UNSAID, _UNSAID),)
    if len(points) < len(periods):
        points = (*points, *[points[0] if len(points) == 1 else _UNSAID] * (len(periods) - len(points)))
    side = field.removeprefix("when.")
    changed = (_with_side(period, side, point) for period, point in zip(periods, points, strict=False))
    return tuple(p for p in changed if (p.start, p.end) != (_UNSAID, _UNSAID))


def _with_side(period: Period, side: str, point: Point) -> Period:
    if side == "start":
        return Period(point, period.end)
    return Period(period.start, point)
