"""Which facts and windows the rules on consent and windows set against each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from placet.check import cover
from placet.check.alternatives import Pick, steady
from placet.check.case import Case
from placet.check.consents import Consent, consent_of
from placet.check.facts import Fact
from placet.check.holding import Held, Holding, holding
from placet.check.lower import Bounds
from placet.check.merge import NOTHING
from placet.check.outside import Region
from placet.check.slots import Piece, Term, encloses
from placet.check.spans import domain, known
from placet.check.ticks import BEGINNING, END
from placet.check.windows import Window, windows
from placet.claims.claim import Kind, Mode


@dataclass(frozen=True)
class Group:
    """The facts of one term, or of a slot nothing was consented to for (`term` None).

    `judged` is observed or planned; empty when there is no fact.
    """

    slot: str
    kind: Kind
    part: str
    term: Term | None
    facts: tuple[Fact, ...]
    judged: Mode | None


def people_groups(case: Case) -> tuple[Group, ...]:
    """Give the groups of people: one for each term of presence, and one for what none of them holds.

    Crossings are among the people of a term of presence; those that none holds
    are the matter of their own kind.
    """
    return steady(case.memo, ("groups", "people"), Pick(()), lambda _: _people(case))


def _people(case: Case) -> tuple[Group, ...]:
    mode = _mode(case, Kind.PRESENCE, Kind.MOVEMENT)
    facts = case.people(mode) if mode else ()
    found = _grouped(case, Kind.PRESENCE, facts, mode)
    return tuple(g for g in found if g.term or any(f.kind is not Kind.MOVEMENT for f in g.facts))


def crossing_groups(case: Case) -> tuple[Group, ...]:
    """Give the groups of crossings, by the terms of their own kind."""
    mode = case.judged(Kind.MOVEMENT)
    facts = tuple(f for f in case.people(mode) if f.kind is Kind.MOVEMENT) if mode else ()
    return _grouped(case, Kind.MOVEMENT, facts, mode)


def groups(case: Case, kind: Kind) -> tuple[Group, ...]:
    """Give the groups of another kind of fact."""
    return steady(case.memo, ("groups", kind), Pick(()), lambda _: _of_kind(case, kind))


def _of_kind(case: Case, kind: Kind) -> tuple[Group, ...]:
    mode = case.judged(kind)
    return _grouped(case, kind, case.facts(kind, mode) if mode else (), mode)


def _mode(case: Case, *kinds: Kind) -> Mode | None:
    observed = case.judged(*kinds)
    if observed is Mode.OBSERVED or case.people():
        return Mode.OBSERVED
    return observed


def _grouped(case: Case, kind: Kind, facts: Sequence[Fact], mode: Mode | None) -> tuple[Group, ...]:
    terms = case.terms(Mode.CONSENTED, kind)
    if len(terms) == 1:
        only = terms[0]
        return (Group(only.slot, kind, only.part, only, tuple(facts), mode),)
    unnamed = holding(case, terms, [f for f in facts if not f.part], Pick(())) if terms else None
    by_home: dict[str | None, list[Fact]] = {}
    for fact in facts:
        by_home.setdefault(_home(terms, fact, unnamed), []).append(fact)
    found = [Group(t.slot, kind, t.part, t, tuple(by_home.get(t.part, ())), mode) for t in terms]
    loose: dict[tuple[str, str], list[Fact]] = {}
    for fact in by_home.get(None, ()):
        loose.setdefault((fact.slot, fact.part), []).append(fact)
    for (slot, part), members in sorted(loose.items()):
        found.append(Group(slot, kind, part, None, tuple(members), mode))
    return tuple(found)


def _home(terms: Sequence[Term], fact: Fact, held: Holding | None) -> str | None:
    """Give the part whose term a fact is judged by; None where no term has it."""
    if held is None:
        return None
    if fact.part:
        named = [t.part for t in terms if encloses(t.part, fact.part)]
        return max(named, key=len, default=min(t.part for t in terms))
    by_part = held.of_all(fact)
    for how in (Held.SURELY, Held.POSSIBLY):
        parts = [t.part for t in terms if by_part.get(t.part) is how]
        if parts:
            return max(parts, key=len) if how is Held.SURELY else parts[0]
    return "" if any(not t.part for t in terms) else terms[0].part


def own_windows(case: Case, term: Term | None, pick: Pick) -> tuple[Window, ...]:
    """Give the windows of a term on a branch, by start."""
    if term is None:
        return ()
    found = [w for piece in term.pieces for w in windows(case, piece, pick)]
    return tuple(sorted(found, key=lambda w: (w.start.first, w.end.last)))


def stated(found: Sequence[Window]) -> bool:
    """Tell whether some window has a bound at all."""
    return any(w.start.last > BEGINNING or w.end.first < END for w in found)


def if_followed(case: Case, term: Term, pick: Pick) -> Fact | None:
    """Give the consented or requested window as if it were followed; None without a first day.

    Where no presence window is stated, people are there by the first day of the activity's.
    """
    found = [w for w in own_windows(case, term, pick) if w.start.first > BEGINNING]
    if not found:
        found = [w for w in _of_activity(case, term, pick) if w.start.first > BEGINNING]
    if not found:
        return None
    first = found[0]
    end = first.end.last if first.end.last < END else first.start.last + 1
    bounds = Bounds(
        first.start.first, first.start.last, max(end, first.start.last + 1), max(end, first.start.last + 1)
    )
    return Fact(
        term.names[:1] or (term.slot,),
        term.mode,
        term.kind,
        term.part,
        NOTHING,
        NOTHING,
        None,
        bounds,
    )


def _of_activity(case: Case, term: Term, pick: Pick) -> tuple[Window, ...]:
    related = [p for p in case.pieces(term.mode, Kind.ACTIVITY) if _related(p.part, term.part)]
    found = [w for piece in related for w in windows(case, piece, pick)]
    return tuple(sorted(found, key=lambda w: (w.start.first, w.end.last)))


def lies_ahead(case: Case, fact: Fact | None) -> bool:
    """Tell whether the first day of a window comes after the day asked about."""
    return fact is not None and fact.bounds is not None and fact.bounds.es >= case.horizon


def complete(case: Case, group: Group, found: Sequence[Window], *, gapless: bool) -> bool:
    """Tell whether the record is complete over a term's past time; `gapless`: no whereabouts unknown."""
    mode = group.judged or Mode.OBSERVED
    if mode is Mode.PLANNED:
        # A plan says all that is to come and nothing of what came.
        return all(f.bounds is None or f.bounds.es >= case.horizon for f in group.facts)
    # Whoever crossed out left, whatever the record of their stay says of its end.
    left = gapless and any(f.shown == "movement" and f.way == "out" for f in group.facts)
    facts = group.facts if gapless and not left else ()
    there = known(case, group.part, group.kind, facts, mode)
    time = domain(_bounded(case, group, found), case.horizon) or _hull(group.facts)
    return bool(time) and not any(cover.holes(there, a, b) for a, b in time)


def _bounded(case: Case, group: Group, found: Sequence[Window]) -> Sequence[Window]:
    """Give the windows of a term; where it states none, those in which people may be there."""
    if stated(found):
        return found
    pieces = [p for p in case.pieces(Mode.CONSENTED, Kind.PRESENCE) if _related(p.part, group.part)]
    others = [w for p in pieces for w in windows(case, p, Pick(()))]
    return others if stated(others) else ()


def _hull(facts: Sequence[Fact]) -> tuple[tuple[int, int], ...]:
    bounds = [f.bounds for f in facts if f.bounds]
    return ((min([b.es for b in bounds]), max([b.le for b in bounds])),) if bounds else ()


def consented_pieces(case: Case, group: Group) -> tuple[Piece, ...]:
    """Give the pieces whose consent a group of facts may rest on: its own, else those of any kind."""
    own = [p for p in case.pieces(Mode.CONSENTED, group.kind) if _related(p.part, group.part)]
    if own:
        return tuple(own)
    kinds = (Kind.PRESENCE, Kind.MOVEMENT, Kind.MEANS, Kind.ACTIVITY)
    return tuple(p for k in kinds for p in case.pieces(Mode.CONSENTED, k) if _related(p.part, group.part))


def lapses(case: Case, group: Group, pick: Pick) -> tuple[Region, ...]:
    """Give the time from the end of an act's window to the vote of the act that renews it."""
    found = [(p, consent_of(case, p.act, pick)) for p in consented_pieces(case, group)]
    carried = [(p, c) for p, c in found if c is not None]
    return tuple(r for later, consent in carried for r in _lapsed_before(case, later, consent, carried, pick))


def _lapsed_before(
    case: Case, later: Piece, consent: Consent, carried: Sequence[tuple[Piece, Consent]], pick: Pick
) -> Iterator[Region]:
    """Give the time from the last end of what an act renews to that act's vote."""
    act = case.acts.get(consent.act)
    renewed = [
        piece
        for piece, before in carried
        if act and piece.part == later.part and _names(piece, before).intersection(act.detail.renews)
    ]
    ends = [w.end.last for piece in renewed if piece is not later for w in windows(case, piece, pick)]
    if ends and max(ends) < consent.at.last:
        yield Region(max(ends), consent.at.first, max(ends), consent.at.last)


def _names(piece: Piece, consent: Consent) -> set[str]:
    """Give the names by which an act may renew a piece."""
    return {consent.act, piece.act, piece.fields.slot.partition("@")[0], *piece.fields.names}


def _related(one: str, two: str) -> bool:
    return encloses(one, two) or encloses(two, one)


def alone(group: Group, fact: Fact) -> Group:
    """Give the group as if it had this fact only."""
    return replace(group, facts=(fact,))
