"""Mission files to a record: good claims and, beside them, every problem."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from placet.claims.claim import Claim, Kind, Mode
from placet.claims.decision import Decision, Deed
from placet.claims.entity import Entities
from placet.claims.files import names as naming
from placet.claims.files.calendars import calendars_of
from placet.claims.files.desk import Desk, Spot
from placet.claims.files.grammar import DECISION, FILE, MAJORITIES, SHARED
from placet.claims.files.lower import Lowered, act, claim
from placet.claims.files.names import Names, Written
from placet.claims.files.shared import entities, entries, sources
from placet.claims.files.sound import contradicts
from placet.claims.files.tree import Items, Node, Table, Text, trees
from placet.claims.files.values import Values, good_keys, table
from placet.claims.files.writer import is_act
from placet.claims.outcome import Problem
from placet.claims.record import Mission, Record
from placet.claims.source import Source

_SHARED_KEYS = tuple(key for key in FILE if key.name in SHARED)


@dataclass(frozen=True, slots=True)
class _Document:
    """One document of a file, with where it begins."""

    node: Table
    spot: Spot

    def part(self, key: str) -> Node | None:
        return self.node.get(key)


@dataclass(slots=True)
class _Draft:
    """A mission while it is read: its head, its claims with their places, and those it had before."""

    document: _Document
    head: Values
    before: tuple[Claim, ...] = ()
    acts: Mapping[str, Spot] = field(default_factory=dict)
    lowered: list[Lowered] = field(default_factory=list)

    @property
    def id(self) -> str:
        return str(self.head["mission"])


def read(
    texts: Mapping[str, str],
    known: Entities | None = None,
    majorities: Iterable[str] = (),
    calendars: Iterable[str] | None = None,
) -> tuple[Record, tuple[Problem, ...]]:
    """Read one folder's worth of YAML texts, by file name.

    `known` are the entities of packs, `majorities` the names their bodies give
    to rules of their own, `calendars` the ids of packs' calendars; all may be used
    by the files without being declared. With `calendars` None any is taken.
    A claim, act, entity, source or decision with a problem is left out, all
    else is kept. Raises nothing for whatever the texts hold.
    """
    desk = Desk()
    documents = [doc for name in sorted(texts) for doc in _documents(name, texts[name], desk)]
    desk.entities = entities(_all(documents, "entities", desk), known or Entities(), desk)
    desk.sources = sources(_all(documents, "sources", desk), desk)
    drafts = _drafts(documents, desk)
    for draft in drafts:
        _lower(draft, desk)
    beyond = Names(
        "",
        elsewhere=_acts_by_mission(drafts),
        sources=desk.sources,
        majorities=tuple(dict.fromkeys((*MAJORITIES, *majorities))),
        calendars=None if calendars is None else frozenset(calendars),
    )
    missions = {draft.id: _mission(draft, beyond, desk) for draft in drafts}
    record = Record(missions, desk.entities, dict(desk.sources))
    return record, tuple(sorted(desk.problems, key=lambda p: (p.file, p.line)))


@dataclass(frozen=True, slots=True)
class Before:
    """What there is before an entry is added to a mission: the mission, and all that it may name."""

    mission: Mission
    entities: Entities
    sources: Mapping[str, Source]
    majorities: tuple[str, ...] = ()
    calendars: tuple[str, ...] = ()


def read_upon(text: str, before: Before) -> tuple[Mission, tuple[Problem, ...]]:
    """Read acts, claims and decisions that are added to a mission; give it with those alone.

    The text is a document without the keys of a mission's head. What the mission
    has already is not read again, however much it is. Raises nothing.
    """
    desk = Desk(before.entities, before.sources)
    lowered = list[Claim]()
    decisions = list[Decision]()
    for document in _documents("", text, desk):
        head = {"mission": before.mission.id, **{k: v for k, _, v in document.node.pairs if k in _ADDED}}
        draft = _Draft(document, head, before.mission.claims)
        _lower(draft, desk)
        names = naming.known(
            _beyond(before), draft.id, (*(one.claim for one in draft.lowered), *draft.before), _written(draft)
        )
        lowered += _sound(draft, names, desk)
        decisions += _decisions(draft, names, desk)
    made = replace(before.mission, claims=tuple(lowered), decisions=tuple(decisions))
    return made, tuple(sorted(desk.problems, key=lambda p: p.line))


_ADDED = ("acts", "claims", "decisions")


def _beyond(before: Before) -> Names:
    return Names(
        "",
        sources=before.sources,
        majorities=tuple(dict.fromkeys((*MAJORITIES, *before.majorities))),
        calendars=frozenset((*before.calendars, *(c.id for c in before.mission.calendars))),
    )


def _documents(name: str, text: str, desk: Desk) -> list[_Document]:
    nodes, problems = trees(text, name)
    desk.problems.extend(problems)
    found = []
    for node in nodes:
        spot = Spot(name, node.line)
        if isinstance(node, Table):
            found.append(_Document(node, spot))
        elif not (isinstance(node, Text) and node.value == ""):
            desk.tell(spot, "file.not_table")
    return found


def _all(documents: Iterable[_Document], key: str, desk: Desk) -> list[tuple[str, Spot, Node]]:
    return [
        entry for doc in documents for entry in entries(doc.part(key), doc.spot.at(key, doc.spot.line), desk)
    ]


def _drafts(documents: Iterable[_Document], desk: Desk) -> list[_Draft]:
    found: dict[str, _Draft] = {}
    for document in documents:
        if document.part("mission") is None and not _is_mission(document):
            good_keys(document.node, _SHARED_KEYS, document.spot, desk)
            continue
        head = good_keys(document.node, FILE, document.spot, desk)
        if "mission" not in head:
            continue
        first = found.setdefault(head["mission"], _Draft(document, head))
        if first.document is not document:
            at = first.document.spot
            desk.tell(document.spot, "mission.duplicate", id=first.id, file=at.file, line=at.line)
    return list(found.values())


def _is_mission(document: _Document) -> bool:
    """Tell whether a document without a mission says what only a mission may."""
    own = {key.name for key in FILE} - set(SHARED)
    return any(name in own for name, _, _ in document.node.pairs)


def _lower(draft: _Draft, desk: Desk) -> None:
    spot = draft.document.spot
    named = entries(draft.head.get("acts"), spot.at("acts", spot.line), desk)
    draft.acts = {key: at for key, at, _ in named}
    acts: dict[str, Claim | None] = {c.alias: c for c in draft.before if is_act(c)}
    for entry in named:
        lowered = act(entry, draft.id, desk)
        acts[entry[0]] = lowered[0].claim if lowered else None
        draft.lowered.extend(lowered)
    for number, node in enumerate(_members(draft.head.get("claims"), spot.at("claims", spot.line), desk), 1):
        here = spot.at("claims", node.line).at(number, node.line)
        draft.lowered.extend(claim(node, here, draft.id, acts, desk))


def _members(node: Node | None, spot: Spot, desk: Desk) -> tuple[Node, ...]:
    if node is None:
        return ()
    if isinstance(node, Items):
        return node.nodes
    desk.tell(replace(spot, line=node.line), "value.not_list", key=spot.key)
    return ()


def _acts_by_mission(drafts: Iterable[_Draft]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for draft in drafts:
        for key in draft.acts:
            found.setdefault(key, []).append(draft.id)
    return {key: tuple(ids) for key, ids in found.items()}


def _mission(draft: _Draft, beyond: Names, desk: Desk) -> Mission:
    head = draft.head
    named = entries(head.get("calendars"), draft.document.spot.at("calendars", 0), desk)
    written = replace(_written(draft), calendars=frozenset(id_ for id_, _, _ in named))
    names = naming.known(beyond, draft.id, (one.claim for one in draft.lowered), written)
    claims = _sound(draft, names, desk)
    return Mission(
        draft.id,
        head.get("title", ()),
        head.get("frameworks", ()),
        head.get("path", ""),
        head.get("sender", ()),
        head.get("host", ""),
        head.get("follows", ""),
        calendars_of(named, desk),
        claims,
        _decisions(draft, names, desk),
        refused=_refused(written, claims),
    )


def _refused(written: Written, claims: Iterable[Claim]) -> frozenset[str]:
    """Give the slots of acts and consented terms that the file writes and no good claim states."""
    kept = {claim.slot for claim in claims}
    terms = {
        f"{mode}/{kind}/{part}".rstrip("/") for mode, kind, part in written.slots if mode == Mode.CONSENTED
    }
    return frozenset(terms | {f"step/{key}" for key in written.acts}) - kept


def _written(draft: _Draft) -> Written:
    """Give what the file calls its acts and claims, refused ones included."""
    claims = draft.head.get("claims")
    nodes = claims.nodes if isinstance(claims, Items) else ()
    tables = [node for node in nodes if isinstance(node, Table)]
    said = [{key: v.value for key, _, v in one.pairs if isinstance(v, Text)} for one in tables]
    kinds, modes = set(Kind), set(Mode)
    return Written(
        frozenset((*draft.acts, *(c.alias for c in draft.before if is_act(c)))),
        frozenset(one["id"] for one in said if "id" in one),
        frozenset(
            (mode, Kind(kind), one.get("part", ""))
            for one in said
            for mode, kind in one.items()
            if mode in modes and kind in kinds and kind != Kind.STEP
        ),
    )


def _sound(draft: _Draft, names: Names, desk: Desk) -> tuple[Claim, ...]:
    """Give the claims whose names fit, no content twice, no alias twice."""
    kept = {c.id: c for c in draft.before}
    every = (*draft.before, *(one.claim for one in draft.lowered))
    uses = Counter(c.alias for c in every if not _under_an_act(c))
    for lowered in draft.lowered:
        one = lowered.claim
        named_twice = one.alias and uses[one.alias] > 1 and not _under_an_act(one)
        if one.id in kept:
            desk.tell(lowered.spot, "claim.repeated", line=kept[one.id].origin.line)
        elif named_twice and not lowered.spot.path.startswith("acts."):
            desk.tell(lowered.at("id"), "name.duplicate", given=one.alias)
        elif naming.check_claim(lowered, names, desk) and not contradicts(lowered, kept, desk):
            kept[one.id] = one
    return tuple(kept.values())[len(draft.before) :]


def _under_an_act(claim: Claim) -> bool:
    """Tell whether a claim is a rival that shares the key of its act."""
    return bool(claim.rival_of) and claim.step is not None


def _decisions(draft: _Draft, names: Names, desk: Desk) -> tuple[Decision, ...]:
    spot = draft.document.spot
    found = []
    members = _members(draft.head.get("decisions"), spot.at("decisions", spot.line), desk)
    for number, node in enumerate(members, 1):
        here = spot.at("decisions", node.line).at(number, node.line)
        decision = _decision(table(node, DECISION, here, desk), here, desk)
        if decision and naming.check_decision(decision, here, names, desk):
            found.append(decision)
    return tuple(found)


_NEEDS = {Deed.SUPERSEDE: "by", Deed.CHOOSE: "over", Deed.JUDGE: "verdict", Deed.DISPOSE: "as"}


def _decision(values: Values | None, spot: Spot, desk: Desk) -> Decision | None:
    if values is None:
        return None
    deeds = [deed for deed in Deed if deed in values]
    if len(deeds) != 1:
        desk.tell(spot, "decision.deeds" if deeds else "decision.deedless")
        return None
    deed = deeds[0]
    if (need := _NEEDS.get(deed)) and need not in values:
        desk.tell(spot, "key.missing", key=need)
        return None
    return Decision(
        deed,
        values[deed],
        values["when"],
        values["who"],
        values["why"],
        values.get("by", ""),
        values.get("over", ()),
        values.get("verdict", ""),
        values.get("as", ""),
        values.get("seen", ""),
        spot.line,
    )
