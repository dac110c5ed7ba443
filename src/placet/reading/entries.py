"""From a proposal to the entry of a mission file that a person would write for it."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from placet.claims.claim import Kind, Mode
from placet.claims.entity import Entities, Entity, Sort
from placet.claims.proposal import Act, Proposal, Slot, Stance, Strength, Thing, Value, Window

_PART = 40


@dataclass(frozen=True, slots=True)
class Shape:
    """What a slot becomes: mode (None: that of the proposal), kind, step, part, and the keys it fills.

    `needs` are the keys without which the entry says nothing; `sort` of what the
    entity it names is, where it names one; `rank` in which order entries are best
    recorded: acts first, since terms hang on them.
    """

    kind: Kind
    keys: tuple[str, ...]
    needs: tuple[str, ...] = ()
    mode: Mode | None = None
    step: str = ""
    part: str = ""
    way: str = ""
    sort: Sort | None = None
    rank: int = 1


_VOTES = ("votes_for", "votes_against", "votes_abstain")


def _step(step: str) -> Shape:
    keys = ("who", "when", *(_VOTES if step in {"vote", "opinion"} else ()))
    return Shape(Kind.STEP, keys, ("who",), Mode.OBSERVED, step, sort=Sort.BODY, rank=0)


def _port(way: str) -> Shape:
    return Shape(Kind.MOVEMENT, ("where", "when"), ("where",), way=way, sort=Sort.PLACE)


SHAPES: Mapping[Slot, Shape] = {
    Slot.REQUEST: _step("request"),
    Slot.OPINION: _step("opinion"),
    Slot.VOTE: _step("vote"),
    Slot.PUBLICATION: _step("publication"),
    Slot.UNIT: Shape(Kind.PRESENCE, ("who",), ("who",), sort=Sort.FORCE),
    Slot.SENDING_STATE: Shape(Kind.PRESENCE, ("who",), ("who",), sort=Sort.BODY),
    Slot.RECEIVING_STATE: Shape(Kind.PRESENCE, ("where",), ("where",), sort=Sort.PLACE),
    Slot.STRENGTH: Shape(Kind.PRESENCE, ("count",), ("count",)),
    Slot.PRESENCE: Shape(Kind.PRESENCE, ("when",), ("when",)),
    Slot.SITE: Shape(Kind.PRESENCE, ("where",), ("where",), sort=Sort.PLACE),
    Slot.WINDOW_OF_ACTIVITY: Shape(Kind.ACTIVITY, ("when",), ("when",)),
    Slot.ACTIVITY: Shape(Kind.ACTIVITY, ("what",), ("what",), part="{what}"),
    Slot.HOST_UNIT: Shape(Kind.ACTIVITY, ("who",), ("who",), part="hosts", sort=Sort.FORCE),
    Slot.ENTRY_POINT: _port("in"),
    Slot.EXIT_POINT: _port("out"),
    Slot.ARMS: Shape(Kind.ARMS, ("what",), ("what",)),
    Slot.MEANS: Shape(Kind.MEANS, ("what",), ("what",)),
    Slot.REPORT: Shape(Kind.DUTY, ("what", "who", "to", "within", "after"), ("what",), part="report"),
    Slot.OBJECTIVE: Shape(Kind.OBJECTIVE, ("what",), ("what",), part="{what}"),
    Slot.POSITION: Shape(
        Kind.POSITION,
        ("who", "stance", "about", "note"),
        ("who", "stance"),
        Mode.OBSERVED,
        sort=Sort.PERSON,
        rank=2,
    ),
    Slot.LISTING: Shape(
        Kind.MEMBERSHIP,
        ("who", "in", "as", "when"),
        ("who", "in"),
        Mode.OBSERVED,
        sort=Sort.ORGANISATION,
        rank=2,
    ),
    Slot.EARLIER: Shape(Kind.ACTIVITY, ("what", "when"), ("what",), Mode.OBSERVED, part="{what}", rank=2),
}
"""Each slot's shape. Topics get a part each, since several topics of one act add and do not contend."""

REQUIRED = (Slot.SENDING_STATE, Slot.UNIT, Slot.STRENGTH, Slot.PRESENCE, Slot.SITE, Slot.VOTE, Slot.REPORT)
"""What a consent must say; where a text is silent on one, that is a question to whoever reviews it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What of a mission file a proposal would be: mode, kind, and its texts by key ("" : left open)."""

    mode: Mode
    shape: Shape
    said: tuple[tuple[str, str], ...]

    @property
    def texts(self) -> dict[str, str]:
        """Give the texts by key."""
        return dict(self.said)

    @property
    def lacks(self) -> tuple[str, ...]:
        """Give the keys it cannot do without and does not say."""
        return tuple(key for key in self.shape.needs if not self.texts.get(key))

    def entry(self) -> dict[str, Any]:
        """Give it in the keys of a mission file, without its source; a list where texts are several."""
        texts = {k: v for k, v in self.said if v}
        votes = {k.removeprefix("votes_"): texts.pop(k) for k in _VOTES if k in texts}
        found: dict[str, Any] = {k: _several(k, v) for k, v in texts.items()}
        found |= {"votes": votes} if votes else {}
        found |= {"way": self.shape.way} if self.shape.way else {}
        if self.shape.step:
            return {"step": self.shape.step, **found}
        return {self.mode.value: self.shape.kind.value, **found}


_LISTS = frozenset({"who", "where", "what", "to", "in"})


def _several(key: str, text: str) -> str | list[str]:
    members = [m.strip() for m in text.split(";") if m.strip()] if key in _LISTS else [text]
    return members[0] if len(members) == 1 else members


def entry(proposal: Proposal, entities: Entities, near: Sequence[str] = ()) -> Entry:
    """Give the entry of a proposal; an entity that is not on record is left open (see `lacks`).

    Of several entities of one name that inside one of `near` is meant (the states
    of the mission). Keys and grammar: docs/reference/mission-file.md.
    """
    shape = SHAPES[proposal.slot]
    texts = dict.fromkeys(shape.keys, "") | _texts(proposal, shape, _named(proposal, entities, near))
    if shape.part:
        texts["part"] = shape.part.format(what=slug(texts.get("what", "")))
    return Entry(shape.mode or proposal.mode, shape, tuple(texts.items()))


def changed(before: Entry, texts: Mapping[str, str], mode: Mode | None = None) -> Entry:
    """Give an entry with other texts, and another mode where its shape leaves that open."""
    own = {k: texts.get(k, v).strip() for k, v in before.said}
    more = {k: v.strip() for k, v in texts.items() if k in EXTRA and k not in own and v.strip()}
    return Entry(before.shape.mode or mode or before.mode, before.shape, tuple((own | more).items()))


EXTRA = ("act", "part", "note")
"""Keys that a person may add to the entry of any slot."""


def _texts(proposal: Proposal, shape: Shape, named: str) -> dict[str, str]:
    value = proposal.value
    match value:
        case Strength():
            return {"count": count(value)}
        case Window():
            return {"when": window(value)}
        case Act():
            counts = zip(_VOTES, (value.for_, value.against, value.abstain), strict=True)
            votes = {k: str(n) for k, n in counts if n is not None and k in shape.keys}
            return {"who": named, "when": value.date, **votes}
        case Stance():
            known_as = ", ".join(t for t in (value.role, value.party) if t)
            return {"who": named, "stance": value.stance, "note": known_as}
        case str():
            key = next(k for k in shape.keys if k in {"who", "where", "what"})
            return {key: named if shape.sort else value}
    return {"what": "; ".join(" ".join(_thing(t.count, t.type)) for t in value)}


def _thing(many: int | None, type_: str) -> tuple[str, ...]:
    return (type_,) if many is None else (str(many), type_)


def called(value: Value) -> str:
    """Give the name of the entity a value speaks of: a body, a person, or the text itself."""
    match value:
        case Act():
            return value.body
        case Stance():
            return value.who
        case str():
            return value
    return ""


_SORTS: Mapping[Sort, frozenset[Sort]] = {
    Sort.PLACE: frozenset({Sort.PLACE}),
    Sort.FORCE: frozenset({Sort.FORCE, Sort.SHIP}),
    Sort.BODY: frozenset({Sort.BODY, Sort.ORGANISATION, Sort.PERSON}),
    Sort.PERSON: frozenset({Sort.PERSON, Sort.BODY, Sort.ORGANISATION}),
    Sort.ORGANISATION: frozenset({Sort.ORGANISATION, Sort.BODY, Sort.FORCE}),
}
"""What may stand where an entity of a sort is named."""


def fits_sort(one: Entity, sort: Sort) -> bool:
    """Tell whether an entity may stand where one of a sort is named."""
    return one.sort in _SORTS[sort]


def _named(proposal: Proposal, entities: Entities, near: Sequence[str]) -> str:
    """Give the id of the entity that a value names: its own, or the only one of that name; else nothing."""
    sort = SHAPES[proposal.slot].sort
    if sort is None:
        return ""
    name = called(proposal.value)
    own = (proposal.entity,) if proposal.entity in entities else entities.resolve(name) if name else ()
    fit = [id_ for id_ in own if fits_sort(entities.by_id[id_], sort)]
    if not fit and sort is Sort.PLACE:
        fit = _lands(own, entities)
    if len(fit) > 1:
        fit = [id_ for id_ in fit if entities.ancestors(id_) & {*near}]
    return fit[0] if len(fit) == 1 else ""


def _lands(states: Sequence[str], entities: Entities) -> list[str]:
    """Give the places that stand directly under states and bear their names: their territories."""
    return [
        place.id
        for state in states
        for place in entities.by_id.values()
        if place.sort is Sort.PLACE
        and state in {p.id for p in place.parents}
        and place.name == entities.by_id[state].name
    ]


def count(value: Strength) -> str:
    """Give a number of people as a mission file writes it."""
    least, most = value.least, value.most
    if least is None and most is None:
        return ""
    if least == most:
        return str(least)
    return f"{'' if least is None else least}..{'' if most is None else most}"


def window(value: Window) -> str:
    """Give a period as a mission file writes it; one day where both sides are the same."""
    if value.start == value.end:
        return value.start
    return f"{value.start}/{value.end}"


def slug(text: str) -> str:
    """Give a name of small letters, digits and hyphens for a text, of at most 40 characters."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    found = ""
    for word in words:
        if len(found) + len(word) >= _PART:
            break
        found = f"{found}-{word}".strip("-")
    return found or "".join(words)[:_PART]


def blank(slot: Slot, words: str) -> Value:
    """Give the value a person's own proposal begins with: the words where a text is wanted, else nothing."""
    shapes: Mapping[Slot, Value] = {Slot.STRENGTH: Strength(), Slot.POSITION: Stance()}
    if slot in {Slot.PRESENCE, Slot.WINDOW_OF_ACTIVITY}:
        return Window()
    if SHAPES[slot].step:
        return Act()
    if slot in {Slot.ARMS, Slot.MEANS}:
        return (Thing(" ".join(words.split())),)
    return shapes.get(slot, " ".join(words.split()))
