"""What acts say: inconsistent in themselves, incomplete, or different from each other.

`terms.contradictory` fires as noted where one act allows an activity at times when
its presence is not allowed (term: the activity, subject: the act). The time between
is ambiguous to the window rule: `placet.check.inconsistent`.
`terms.missing` fires for contents of the pack that no text of the acts concerned
states: noted, one a content, where the law demands it and a text was read in full;
else undetermined (term_not_known), one an act for all that its texts do not show
(term: `step/<act>`). Contents required by practice only are never more than that.
The acts are the deciding ones with their publications; those that ask, where the
pack names no other or none is on record.
`terms.diverge` fires as noted where an act and the one it is of or replaces, or a
publication and what it prints, both state a field and differ (subject: the later
act), and for a slot that only one of them has: noted where the other's text was
read in full, else undetermined (term_not_known). Acts that carry no claims diverge
from nothing; words of which a machine cannot tell whether they mean the same are
not compared.

Figures: contradictory `act`, `stay_first`, `stay_last`, `activity_first`,
`activity_last` (days, absent where unsaid); missing and noted `content` (`presence.count`,
`movement.way=in`), `kind`, and where the pack names them `part`, `of` (the field), `way`;
missing and undetermined `act`, `count`, `demanded`, `usual` (contents joined by blanks);
diverge `earlier`, `later` (acts), `earlier_said`, `later_said` (both state it), or
`only` (the act that has the slot) and `lacking` (the one that has not).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from placet.check.alternatives import Pick
from placet.check.amend import source_act
from placet.check.case import Case
from placet.check.divergence import Difference, differences
from placet.check.finding import Finding, Value
from placet.check.inconsistent import Contradiction, contradiction
from placet.check.judgement import Judgement, Matter, conclude
from placet.check.slots import Piece, encloses
from placet.check.texts import in_full, prints_of
from placet.check.ticks import BEGINNING, END, day_of
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.fields import said, value
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
    homes: dict[tuple[str, str], list[Piece]] = {}
    for piece in case.pieces(Mode.CONSENTED, Kind.ACTIVITY):
        slot = piece.fields.slot.partition("@")[0]
        homes.setdefault((slot, source_act(piece.act, case.acts)), []).append(piece)
    for (slot, act), activities in sorted(homes.items()):
        matter = Matter(CONTRADICTORY, slot, act, "when", str(Mode.CONSENTED))
        found = conclude(case, matter, partial(_inconsistent, case, activities))
        if found.verdict is not Verdict.KEPT:
            yield found


def _inconsistent(case: Case, activities: Sequence[Piece], pick: Pick) -> Judgement:
    found = next((c for a in activities if (c := contradiction(case, a, pick))), None)
    if found is None:
        return Judgement(Verdict.KEPT)
    return Judgement(Verdict.NOTED, evidence=found.names, facts=tuple(_days(case, found)))


def _days(case: Case, found: Contradiction) -> Iterator[tuple[str, Value]]:
    yield "act", found.act
    for name, (start, end) in (("stay", found.stay), ("activity", found.activity)):
        if start > BEGINNING:
            yield f"{name}_first", day_of(start, case.zone).isoformat()
        if end < END:
            yield f"{name}_last", day_of(end - 1, case.zone).isoformat()


# ---- contents the pack calls for


def _missing(case: Case) -> Iterator[Finding]:
    """Give a finding for each content shown to be absent, one an act for what is not known."""
    unknown: dict[str, list[RequiredTerm]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    absent: set[str] = set()
    for required in case.packs.required_terms(case.mission.path, case.law_day):
        keys = _concerned(case, required)
        if not keys or _stated(case, required, keys):
            continue
        if required.practice or not in_full(case, keys):
            unknown.setdefault(keys[0], []).append(required)
            texts[keys[0]] = keys
        elif _said(required) not in absent:
            absent.add(_said(required))
            yield _absent(case, required, keys)
    yield from (_unknown(case, texts[key], lacking) for key, lacking in unknown.items())


def _concerned(case: Case, required: RequiredTerm) -> tuple[str, ...]:
    """Give the acts whose text must state it: those that decide, else those that ask."""
    found = [a for step in required.steps for a in case.done(step)]
    deciding = [a.key for a in found if a.step != "request"]
    keys = deciding or [a.key for a in found]
    return tuple(dict.fromkeys((*keys, *(p for key in keys for p in prints_of(case, key)))))


def _stated(case: Case, required: RequiredTerm, keys: Iterable[str]) -> bool:
    wanted = frozenset(keys)
    claims = case.mission.of(Kind(required.kind), Mode.REQUESTED, Mode.CONSENTED)
    return any(_says(c, required) for c in claims if c.act in wanted)


def _says(claim: Claim, required: RequiredTerm) -> bool:
    if required.part and claim.part and not encloses(required.part, claim.part):
        return False
    if required.value:
        return value(claim, required.field) == required.value
    return not required.field or any(_is(name, required.field) for name in said(claim))


def _is(name: str, field: str) -> bool:
    return name == field or name.startswith(f"{field}.")


def _absent(case: Case, required: RequiredTerm, keys: tuple[str, ...]) -> Finding:
    mode = Mode.REQUESTED if _asks(case, keys) else Mode.CONSENTED
    facts: list[tuple[str, Value]] = [("content", _said(required)), ("kind", required.kind)]
    named = (("part", required.part), ("of", required.field), (required.field, required.value))
    facts += [(key, text) for key, text in named if text]
    told = Judgement(Verdict.NOTED, evidence=_names(case, keys), facts=tuple(facts))
    return conclude(case, Matter(MISSING, f"{mode}/{_slot(required)}", "", _field(required)), lambda _: told)


def _unknown(case: Case, keys: tuple[str, ...], lacking: Sequence[RequiredTerm]) -> Finding:
    """Give what the texts at hand do not show, of an act whose contents are demanded or usual."""
    demanded = tuple(dict.fromkeys(_said(r) for r in lacking if not r.practice))
    usual = tuple(dict.fromkeys(_said(r) for r in lacking if r.practice))
    facts: list[tuple[str, Value]] = [("act", keys[0]), ("count", len({*demanded, *usual}))]
    facts += [(name, " ".join(c)) for name, c in (("demanded", demanded), ("usual", usual)) if c]
    told = Judgement(
        Verdict.UNDETERMINED, Reason.TERM_NOT_KNOWN, evidence=_names(case, keys), facts=tuple(facts)
    )
    return conclude(case, Matter(MISSING, f"step/{keys[0]}"), lambda _: told)


def _slot(required: RequiredTerm) -> str:
    return f"{required.kind}/{required.part}".rstrip("/")


def _field(required: RequiredTerm) -> str:
    return f"{required.field}={required.value}" if required.value else required.field


def _said(required: RequiredTerm) -> str:
    """Give a content in one word: `presence.count`, `movement.way=in`, `condition/cost`."""
    return f"{_slot(required)}.{_field(required)}".rstrip(".")


def _names(case: Case, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for key in keys for n in case.acts[key].fields.names))


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
