"""What acts say: inconsistent in themselves, incomplete, or different from each other.

`terms.contradictory` fires as noted where one act allows an activity at times when
its presence is not allowed (term: the activity, subject: the act). The time between
is ambiguous to the window rule: `placet.check.inconsistent`.
`terms.missing` fires for contents of the pack that no text of the acts concerned
states: noted where the law demands them and one of the texts was read in full, else
undetermined (term_not_known). The acts are the deciding ones and their publications;
those that ask, where nothing else is on record or the pack speaks of the request.
`terms.diverge` fires as noted where an act and the one it is of or replaces, or a
publication and what it prints, both state a field and differ (subject: the later
act), and for a slot that only one of them has: noted where the other's text was
read in full, else undetermined (term_not_known). Acts that carry no claims diverge
from nothing; words of which a machine cannot tell whether they mean the same are
not compared.

Figures: contradictory `act`, `stay_first`, `stay_last`, `activity_first`,
`activity_last` (days, absent where unsaid); missing `kind`, and where the pack names them
`part`, `of` (the field), `way`, with `practice` 1 where it is usual and not demanded;
diverge `earlier`, `later` (acts), `earlier_said`, `later_said` (both state it), or
`only` (the act that has the slot) and `lacking` (the one that has not).
"""

from collections.abc import Iterable, Iterator
from functools import partial

from placet.check.alternatives import Pick
from placet.check.case import Case
from placet.check.divergence import Difference, differences
from placet.check.finding import Finding, Value
from placet.check.inconsistent import Contradiction, contradictions
from placet.check.judgement import Judgement, Matter, conclude
from placet.check.slots import Piece, encloses, pieces
from placet.check.texts import in_full, prints_of
from placet.check.ticks import BEGINNING, END, day_of
from placet.claims.claim import Kind, Mode
from placet.claims.outcome import Reason, Verdict
from placet.law.pack import RequiredTerm

CONTRADICTORY, MISSING, DIVERGE = "terms.contradictory", "terms.missing", "terms.diverge"


def findings(case: Case) -> Iterator[Finding]:
    """Give what an act contradicts itself in, what it leaves out, where two acts differ."""
    yield from _contradictory(case)
    yield from _missing(case)
    for difference in differences(case):
        yield _diverging(case, difference)


# ---- one act against itself


def _contradictory(case: Case) -> Iterator[Finding]:
    slots = sorted({p.fields.slot.partition("@")[0] for p in case.pieces(Mode.CONSENTED, Kind.ACTIVITY)})
    acts = sorted({p.act for p in case.pieces(Mode.CONSENTED, Kind.ACTIVITY)})
    for slot, act in ((s, a) for s in slots for a in acts):
        matter = Matter(CONTRADICTORY, slot, act, "when", str(Mode.CONSENTED))
        found = conclude(case, matter, partial(_inconsistent, case, slot, act))
        if found.verdict is not Verdict.KEPT:
            yield found


def _inconsistent(case: Case, slot: str, act: str, pick: Pick) -> Judgement:
    found = [c for c in contradictions(case, pick) if (c.slot, c.act) == (slot, act)]
    if not found:
        return Judgement(Verdict.KEPT)
    return Judgement(Verdict.NOTED, evidence=found[0].names, facts=tuple(_days(case, found[0])))


def _days(case: Case, found: Contradiction) -> Iterator[tuple[str, Value]]:
    yield "act", found.act
    for name, (start, end) in (("stay", found.stay), ("activity", found.activity)):
        if start > BEGINNING:
            yield f"{name}_first", day_of(start, case.zone).isoformat()
        if end < END:
            yield f"{name}_last", day_of(end - 1, case.zone).isoformat()


# ---- contents the pack calls for


def _missing(case: Case) -> Iterator[Finding]:
    told: set[tuple[str, str, str]] = set()
    for required in case.packs.required_terms(case.mission.path, case.law_day):
        keys = _concerned(case, required)
        key = (required.kind, required.part or required.value, required.field)
        if keys and key not in told and not _stated(case, required, keys):
            told.add(key)
            yield _absent(case, required, keys)


def _concerned(case: Case, required: RequiredTerm) -> tuple[str, ...]:
    """Give the acts whose text must state it: those that decide, else those that ask."""
    found = [a for step in required.steps for a in case.done(step)]
    deciding = [a.key for a in found if a.step != "request"]
    keys = deciding or [a.key for a in found]
    return tuple(dict.fromkeys((*keys, *(p for key in keys for p in prints_of(case, key)))))


def _stated(case: Case, required: RequiredTerm, keys: Iterable[str]) -> bool:
    wanted = frozenset(keys)
    return any(
        _says(p, required)
        for mode in (Mode.REQUESTED, Mode.CONSENTED)
        for p in pieces(case.mission.standing, mode, Kind(required.kind), case.entities)
        if p.act in wanted
    )


def _says(piece: Piece, required: RequiredTerm) -> bool:
    if required.part and piece.part and not encloses(required.part, piece.part):
        return False
    if not required.field:
        return True
    choices = [c for name, c in piece.fields.choices.items() if _is(name, required.field)]
    said = [o.value for c in choices for o in c.options]
    return bool(said) if not required.value else required.value in said


def _is(name: str, field: str) -> bool:
    return name == field or name.startswith(f"{field}.")


def _absent(case: Case, required: RequiredTerm, keys: tuple[str, ...]) -> Finding:
    mode = Mode.REQUESTED if _asks(case, keys) else Mode.CONSENTED
    slot = f"{mode}/{required.kind}/{required.part}".rstrip("/")
    field = f"{required.field}={required.value}" if required.value else required.field
    names = tuple(dict.fromkeys(n for key in keys for n in case.acts[key].fields.names))
    facts: list[tuple[str, Value]] = [("kind", required.kind)]
    named = (("part", required.part), ("of", required.field), (required.field, required.value))
    facts += [(key, value) for key, value in named if value]
    facts += [("practice", 1)] if required.practice else []
    known = not required.practice and in_full(case, keys)
    told = Judgement(
        Verdict.NOTED if known else Verdict.UNDETERMINED,
        None if known else Reason.TERM_NOT_KNOWN,
        evidence=names,
        facts=tuple(facts),
    )
    return conclude(case, Matter(MISSING, slot, "", field), lambda _: told)


def _asks(case: Case, keys: Iterable[str]) -> bool:
    return all(case.acts[key].step == "request" for key in keys)


# ---- two acts against each other


def _diverging(case: Case, found: Difference) -> Finding:
    matter = Matter(DIVERGE, found.slot, found.later, found.field)
    facts: list[tuple[str, Value]]
    if found.field:
        facts = [("earlier", found.earlier), ("later", found.later)]
        facts += [("earlier_said", found.earlier_said), ("later_said", found.later_said)]
    else:
        facts = [("only", found.only), ("lacking", found.lacking)]
    told = Judgement(
        Verdict.NOTED if found.known else Verdict.UNDETERMINED,
        None if found.known else Reason.TERM_NOT_KNOWN,
        evidence=found.names,
        facts=tuple(facts),
    )
    return conclude(case, matter, lambda _: told)
