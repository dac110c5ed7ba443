"""Record, supersede and correct claims."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from placet.claims.claim import Claim
from placet.claims.decision import Decision, Deed
from placet.claims.record import Mission, Record
from placet.errors import UnknownName
from placet.server.actions import statements as to
from placet.server.actions.grammar import Place, Refused, Said, entry_of, known, live, refuse, said_of
from placet.server.actions.present import refuse_organs
from placet.server.actions.standings import changed
from placet.server.actions.turns import now, opened, today
from placet.server.ledger import append, turn
from placet.server.permissions import Deed as Right
from placet.server.permissions import Visitor, require
from placet.server.queries.record import state


def record_claim(user: Visitor, mission: str, said: Said, key: str = "") -> Claim:
    """Record a claim as a mission file would state it; with `key`, a step of the route under that key.

    Raises Forbidden, UnknownName (`mission.unknown`) and Refused with the problems of its keys.
    """
    require(user, Right.RECORD)
    place = Place("acts", key) if key else Place("claims")
    return recorded(user, mission, lambda record, whole: entry_of(record, live(whole), place, said).claims)[0]


def record_rival(user: Visitor, mission: str, of: str, said: Said) -> Claim:
    """Record what another source says instead of the claim `of` (an id); raises as `record_claim` does."""
    require(user, Right.RECORD)

    def read(record: Record, whole: Mission) -> tuple[Claim, ...]:
        main, others = _family(live(whole), claim_in(whole, of))
        rivals = [*_rivals_said(main, others, record, whole), said]
        made = _reread(record, whole, (main, *others), {**said_of((main,), record, whole), "rivals": rivals})
        return tuple(c for c in made if c.id not in {main.id, *(o.id for o in others)})

    return recorded(user, mission, read)[0]


Read = Callable[[Record, Mission], tuple[Claim, ...]]
"""Reads new claims upon a mission as it is."""


def recorded(user: Visitor, mission: str, read: Read) -> tuple[Claim, ...]:
    """Record the claims that are read upon a mission; raises as `record_claim` does.

    They are read before the journal is held, so that nobody waits for it, and
    once more while it is held where somebody wrote meanwhile.
    """
    seen = state(mission)
    claims = _foreseen(mission, read)
    with turn():
        if state(mission) != seen:
            claims = _foreseen(mission, read)
        append([to.of_claim(c) for c in claims], user.get_username(), now())
        changed(mission)
    return claims


def _foreseen(mission: str, read: Read) -> tuple[Claim, ...]:
    """Give new claims, read upon the mission as it is and fit to be recorded."""
    record, whole = opened(mission)
    claims = read(record, whole)
    refuse_organs(claims, known(record.entities))
    _refuse_again(whole, claims)
    return claims


def supersede_claim(user: Visitor, mission: str, old: str, new: str, why: str) -> None:
    """Let one claim on record take the place of another (both ids); raises as `record_claim` does."""
    require(user, Right.DECIDE)
    with turn():
        _, whole = opened(mission)
        decision = _superseding(claim_in(whole, old), claim_in(whole, new), user, why)
        append(to.of_decisions((decision,), whole), user.get_username(), now())
        changed(mission)


def correct_claim(user: Visitor, mission: str, old: str, said: Said, why: str) -> Claim:
    """Record what a claim should have said, and that it supersedes the old one: both, or nothing.

    Rivals of a corrected claim go with it, and so do decisions that name either.
    Raises as `record_claim` does.
    """
    require(user, Right.RECORD)
    with turn():
        record, whole = opened(mission)
        wrong = claim_in(whole, old)
        main, others = _family(live(whole), wrong)
        entry = _corrected(said, wrong, (main, others), _rivals_said(main, others, record, whole))
        if wrong.rival_of:
            entry = {**said_of((main,), record, whole), **entry}
        made = _reread(record, whole, (main, *others), entry)
        refuse_organs(made, known(record.entities))
        taken = {o.id: n.id for o, n in zip((main, *others), made, strict=True) if o.id != n.id}
        _supersede(user, whole, (taken, made), why)
    return next(c for c in made if c.id == taken.get(old, old))


def claim_in(mission: Mission, id_: str) -> Claim:
    """Give a claim of a mission by its id. Raises UnknownName (`claim.unknown`)."""
    found = next((c for c in mission.claims if c.id == id_), None)
    if found is None:
        raise UnknownName("claim.unknown", given=id_)
    return found


def _family(mission: Mission, claim: Claim) -> tuple[Claim, tuple[Claim, ...]]:
    """Give the claim that stands first where a claim belongs, and all its rivals."""
    main = claim_in(mission, claim.rival_of) if claim.rival_of else claim
    return main, tuple(c for c in mission.claims if c.rival_of == main.id)


def _rivals_said(main: Claim, others: Sequence[Claim], record: Record, whole: Mission) -> list[Any]:
    found = said_of((main, *others), record, whole).get("rivals", [])
    return list(found) if isinstance(found, list) else [found]


def _corrected(
    said: Said, wrong: Claim, family: tuple[Claim, Sequence[Claim]], rivals: list[Any]
) -> dict[str, Any]:
    """Give the entry with the corrected claim in the place of the wrong one."""
    _, others = family
    if not wrong.rival_of:
        return {**said, **({"rivals": rivals} if rivals else {})}
    place = [o.id for o in others].index(wrong.id)
    return {"rivals": [said if i == place else r for i, r in enumerate(rivals)]}


def _reread(record: Record, whole: Mission, family: Sequence[Claim], entry: Said) -> tuple[Claim, ...]:
    """Read an entry in the place of a claim and its rivals; problems of a rival lose its path."""
    ids = {c.id for c in family}
    rest = live(whole)
    without = replace(rest, claims=tuple(c for c in rest.claims if c.id not in ids))
    main = family[0]
    place = Place("acts", main.alias) if main.step and main.alias and not main.same else Place("claims")
    try:
        return entry_of(record, without, place, entry).claims
    except Refused as refused:
        raise Refused(tuple(replace(p, field=_own(p.field)) for p in refused.problems)) from refused


def _own(field: str) -> str:
    return field.split(".", 2)[2] if field.startswith("rivals.") and field.count(".") > 1 else field


def _supersede(
    user: Visitor, whole: Mission, change: tuple[Mapping[str, str], Sequence[Claim]], why: str
) -> None:
    taken, made = change
    by_id = {c.id: c for c in (*whole.claims, *made)}
    decisions = [_superseding(by_id[old], by_id[new], user, why) for old, new in taken.items()]
    # What was superseded once and is right after all has to be accepted to stand again.
    there = {c.id for c in whole.claims}
    who = user.get_username()
    decisions += [Decision(Deed.ACCEPT, n, today(), who, why) for n in taken.values() if n in there]
    # Which claims stand is told above; what was chosen or judged goes over to the corrected ones.
    told = (d for d in whole.decisions if d.deed not in _STANDING and {d.of, *d.over} & taken.keys())
    decisions += [_renamed(d, taken) for d in told]
    wanted = [to.of_claim(c) for c in made if c.id in taken.values()]
    wanted += to.of_decisions(decisions, whole)
    append(wanted, user.get_username(), now())
    changed(whole.id)


_STANDING = frozenset({Deed.SUPERSEDE, Deed.ACCEPT, Deed.REJECT})


def _superseding(old: Claim, new: Claim, user: Visitor, why: str) -> Decision:
    return Decision(Deed.SUPERSEDE, old.id, today(), user.get_username(), why, by=new.id)


def _renamed(decision: Decision, taken: Mapping[str, str]) -> Decision:
    """Give a decision about claims that were corrected as one about the corrected ones."""
    over = tuple(taken.get(o, o) for o in decision.over)
    return replace(decision, of=taken.get(decision.of, decision.of), over=over, line=0)


def _refuse_again(whole: Mission, claims: Sequence[Claim]) -> None:
    """Refuse what was on record once and was superseded or rejected: saying it again changes nothing."""
    if {c.id for c in claims} & {c.id for c in whole.claims}:
        raise refuse("claim.repeated")
