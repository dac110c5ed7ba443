"""Acts, claims and rivals as written to plain claims: the sugar ends here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from placet.claims.claim import Claim, Kind, Mode, Origin, Visibility
from placet.claims.detail import (
    Counting,
    Coverage,
    Detail,
    Duty,
    Listing,
    Measure,
    Membership,
    Movement,
    Nothing,
    Position,
    Power,
    Presence,
    Report,
    Search,
    Step,
    Votes,
)
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import (
    CONSENTING,
    KINDS,
    Key,
    Shape,
    claim_keys,
    kinds_of,
    rival_keys,
)
from placet.claims.files.shared import Named
from placet.claims.files.tree import Broken, Items, Node, Table, Text
from placet.claims.files.values import Values, table
from placet.claims.identity import identified
from placet.claims.source import Passage

_MODES = tuple(Key(mode, Shape.CHOICE, f"{mode}: of which kind", choices=tuple(Kind)) for mode in Mode)
_STATING = {Mode.REQUESTED: ("request",), Mode.RECOMMENDED: ("opinion",), Mode.CONSENTED: CONSENTING}
_ACT_KEYS = tuple(key for key in claim_keys(Kind.STEP) if key.name not in {"id", "same"})


Acts = Mapping[str, Claim | None]
"""The acts of a mission by key, None for one that could not be read."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """A claim with the place of each key it was written with."""

    claim: Claim
    spot: Spot
    lines: Mapping[str, int]

    def at(self, key: str) -> Spot:
        """Give the place of a key, the claim's own where it is not said."""
        return self.spot.at(key, self.lines[key]) if key in self.lines else self.spot


def act(named: Named, mission: str, desk: Desk) -> tuple[Lowered, ...]:
    """Give the step an entry of `acts` states, and its rivals; () after a problem."""
    key, spot, node = named
    values = table(node, _ACT_KEYS, spot, desk)
    if values is None:
        return ()
    mode = Mode(values.pop("mode", Mode.OBSERVED))
    values["id"] = key
    return _with_rivals(values, (mission, mode, Kind.STEP), (spot, node), desk)


def claim(node: Node, spot: Spot, mission: str, acts: Acts, desk: Desk) -> tuple[Lowered, ...]:
    """Give the claim an entry of `claims` states, and its rivals; () after a problem."""
    frame = _frame(node, spot, desk)
    if frame is None or not isinstance(node, Table):
        return ()
    mode, kind = frame
    said = replace(node, pairs=tuple(pair for pair in node.pairs if pair[0] != mode))
    values = table(said, claim_keys(kind), spot, desk)
    if values is None or not _takes_act(values, mode, acts, spot, desk):
        return ()
    values.pop("mode", None)
    return _with_rivals(values, (mission, mode, kind), (spot, node), desk)


def _frame(node: Node, spot: Spot, desk: Desk) -> tuple[Mode, Kind] | None:
    """Give the mode and the kind of the one key that says them."""
    if isinstance(node, Broken):
        return None
    if not isinstance(node, Table):
        desk.tell(spot, "value.not_table", key=spot.key)
        return None
    found = [pair for pair in node.pairs if pair[0] in set(Mode)]
    if len(found) != 1:
        desk.tell(spot, "claim.modes" if found else "claim.modeless")
        return None
    (name, line, child), here = found[0], spot.at(found[0][0], found[0][1])
    if not isinstance(child, Text) or child.value not in set(Kind):
        allowed = kinds_of(Mode(name))
        desk.unlisted(here, "kind.unknown", child.value if isinstance(child, Text) else "", allowed)
        return None
    mode, kind = Mode(name), Kind(child.value)
    if kind not in kinds_of(mode):
        desk.tell(replace(here, line=line), "kind.mode", kind=kind, mode=mode)
        return None
    return mode, kind


def _takes_act(values: Values, mode: Mode, acts: Acts, spot: Spot, desk: Desk) -> bool:
    """Fill the act a term leaves unsaid, and the sources it leaves to its act."""
    if "act" not in values and mode in _STATING:
        stating = [k for k, c in acts.items() if c and c.step and c.step.step in _STATING[mode]]
        if len(stating) > 1:
            desk.tell(spot, "act.unsaid", one=stating[0], other=stating[1])
            return False
        if not stating and "source" not in values and None in acts.values():
            return False  # the act that was refused may be the one that states it
        values["act"] = stating[0] if stating else ""
    act = values.get("act", "")
    if "source" in values or act not in acts:
        return True
    stated = acts[act]
    values["source"] = _inherited(stated.passages) if stated else ()
    return stated is not None


def _inherited(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give the sources another claim rests on: what they supported there says nothing here."""
    return tuple(dict.fromkeys(replace(p, fields=(), words="") for p in passages))


def _with_rivals(
    values: Values, frame: tuple[str, Mode, Kind], at: tuple[Spot, Node], desk: Desk
) -> tuple[Lowered, ...]:
    rivals = values.pop("rivals", None)
    spot, node = at
    if not values.get("source"):
        desk.tell(spot, "claim.sourceless")
        return ()
    main = identified(_claim(values, frame, spot))
    written = _rivals(rivals, main, spot, desk) if rivals is not None else ()
    if written is None:
        return ()
    return (Lowered(main, spot, _lines(node)), *written)


def _lines(node: Node) -> dict[str, int]:
    return {name: line for name, line, _ in node.pairs} if isinstance(node, Table) else {}


def _claim(values: Values, frame: tuple[str, Mode, Kind], spot: Spot) -> Claim:
    mission, mode, kind = frame
    detail = _DETAILS[kind](values)
    return Claim(
        "",
        mission,
        mode,
        kind,
        values["source"],
        alias=values.get("id", ""),
        part=values.get("part", ""),
        who=values.get("who", ()),
        where=values.get("where", ()),
        count=values.get("count"),
        what=values.get("what"),
        when=values.get("when", ()),
        act=values.get("act", ""),
        detail=detail,
        readings=values.get("readings", ()),
        condition=values.get("if", ""),
        same=values.get("same", ""),
        replaces=() if kind is Kind.STEP else values.get("replaces", ()),
        visibility=Visibility(values.get("visibility", Visibility.PUBLIC)),
        note=values.get("note", ""),
        origin=Origin(spot.file, spot.line),
    )


def _rivals(node: Node, main: Claim, spot: Spot, desk: Desk) -> tuple[Lowered, ...] | None:
    members = node.nodes if isinstance(node, Items) else (node,)
    found = []
    for number, member in enumerate(members, 1):
        here = spot.at("rivals", spot.line).at(number, member.line)
        values = table(member, rival_keys(main.kind), here, desk)
        if values is None:
            return None
        values.setdefault("source", _inherited(main.passages))
        found.append(Lowered(_rival(values, main, here), here, _lines(member)))
    return tuple(found)


def _rival(values: Values, main: Claim, spot: Spot) -> Claim:
    """Give the claim that says only what the rival names, in the place of its main claim."""
    step = main.step
    if step is not None:
        values |= {"id": main.alias, "step": step.step, "of": step.of, "to": step.to}
    values |= {"act": main.act, "part": main.part, "if": main.condition}
    for name, carried in (("of", getattr(main.detail, "of", "")), ("to", getattr(main.detail, "to", ()))):
        if any(key.name == name for key in KINDS[main.kind]):
            values.setdefault(name, carried)
    made = _claim(values, (main.mission, main.mode, main.kind), spot)
    return identified(replace(made, rival_of=main.id))


def _picked(values: Values, *names: str) -> Values:
    """Give the values of the keys named, under the names of the detail's fields."""
    return {f"{n}_" if n in {"in", "as"} else n: values[n] for n in names if n in values}


def _presence(values: Values) -> Detail:
    counted, of = values.get("counted", (None, ""))
    counting = Counting(values["counting"]) if "counting" in values else None
    return Presence(counting, counted, of, **_picked(values, "stay", "least", "list"))


def _duty(values: Values) -> Detail:
    direction = "before" if "before" in values and "after" not in values else "after"
    trigger = values.get(direction, "")
    return Duty(direction=direction, trigger=trigger, **_picked(values, "to", "within", "calendar"))


def _membership(values: Values) -> Detail:
    return Membership(**_picked(values, "in", "as"), negated=values.get("not", False))


def _step(values: Values) -> Detail:
    names = ("step", "of", "to", "force", "effect", "majority", "instrument")
    amends = ("replaces", "renews", "sets", "under", "unless")
    return Step(**_picked(values, *names, *amends), votes=values.get("votes", Votes()))


def _listing(values: Values) -> Detail:
    return Listing(**_picked(values, "list", "stay"))


_DETAILS: Mapping[Kind, Callable[[Values], Detail]] = {
    Kind.PRESENCE: _presence,
    Kind.MOVEMENT: lambda values: Movement(**_picked(values, "way")),
    Kind.MEANS: _listing,
    Kind.ARMS: _listing,
    Kind.ACTIVITY: _listing,
    Kind.DUTY: _duty,
    Kind.CONDITION: lambda _: Nothing(),
    Kind.POWER: lambda values: Power(**_picked(values, "may", "limits")),
    Kind.OBJECTIVE: lambda _: Nothing(),
    Kind.MEASURE: lambda values: Measure(**_picked(values, "of")),
    Kind.STEP: _step,
    Kind.POSITION: lambda values: Position(**_picked(values, "about", "stance")),
    Kind.MEMBERSHIP: _membership,
    Kind.REPORT: lambda values: Report(**_picked(values, "of", "to")),
    Kind.SEARCH: lambda values: Search(**_picked(values, "of", "found")),
    Kind.COVERAGE: lambda values: Coverage(**_picked(values, "of", "says")),
}
