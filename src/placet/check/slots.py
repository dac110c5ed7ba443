"""Terms: what each slot says, in pieces that hold at their times and under their acts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from placet.check.alternatives import Pick
from placet.check.merge import Fields, meet, merge
from placet.claims.claim import Claim, Kind, Mode
from placet.claims.detail import Movement
from placet.claims.entity import Entities
from placet.claims.period import Period, Point, Precision, When

UNSAID = Point(Precision.UNSAID)


@dataclass(frozen=True)
class Piece:
    """One stretch of a term in one act; fields of enclosing parts are filled in.

    `own` tells which fields it states itself. `since` and `till` name the acts
    whose force begins and ends it ('': from the first consent on, for good).
    """

    act: str
    part: str
    fields: Fields
    own: frozenset[str] = frozenset()
    since: str = ""
    till: str = ""
    condition: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """Give what tells the piece from every other of its mission."""
        fields = self.fields
        return (fields.slot, self.act, self.since, self.till, fields.names, tuple(fields.choices))

    def when(self, pick: Pick) -> When:
        """Give the piece's time under the branch; empty where unsaid."""
        starts, ends = (points(self.fields, f"when.{side}", pick) for side in ("start", "end"))
        size = max(len(starts), len(ends))
        pairs = zip(_padded(starts, size), _padded(ends, size), strict=True)
        return tuple(Period(start, end, bare=start == end) for start, end in pairs)


def points(fields: Fields, name: str, pick: Pick) -> tuple[Point, ...]:
    """Give the points of one side of a merged time under the branch."""
    found = pick(fields.choice(name))
    if isinstance(found, Point):
        return (found,)
    return tuple(p for p in found if isinstance(p, Point)) if isinstance(found, tuple) else ()


def _padded(found: tuple[Point, ...], size: int) -> tuple[Point, ...]:
    return (*found, *[UNSAID] * (size - len(found)))


@dataclass(frozen=True)
class Term:
    """What a mode says of a kind and a part; `slot` is how findings name it."""

    mode: Mode
    kind: Kind
    part: str
    pieces: tuple[Piece, ...]

    @property
    def slot(self) -> str:
        """Give `mode/kind/part`."""
        return f"{self.mode}/{self.kind}/{self.part}".rstrip("/")

    @property
    def names(self) -> tuple[str, ...]:
        """Give the claims that state it."""
        return tuple(dict.fromkeys(n for p in self.pieces for n in p.fields.names))


def encloses(outer: str, inner: str) -> bool:
    """Tell whether a part is the other or encloses it; the empty part is the mission."""
    return outer in {"", inner} or inner.startswith(outer + ".")


def enclosing(part: str) -> str:
    """Give the part before the last dot; the mission for a part without one."""
    return part.rpartition(".")[0]


def pieces(claims: Iterable[Claim], mode: Mode, kind: Kind, entities: Entities) -> tuple[Piece, ...]:
    """Group the claims of a mode and kind by act, part and time, and merge each group."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    wanted = [c for c in claims if c.mode is mode and c.kind is kind]
    ways = {c.id: _way(c) for c in wanted}
    for claim in wanted:
        way = ways.get(claim.rival_of) or _way(claim)
        groups.setdefault((claim.act, claim.part, way), []).append(claim)
    found = []
    for (act, part, _), members in sorted(groups.items()):
        slot = f"{mode}/{kind}/{part}".rstrip("/")
        for group in _by_time(members):
            fields = merge(f"{slot}@{act}" if act else slot, group, entities)
            condition = next((c.condition for c in group if c.condition), "")
            found.append(Piece(act, part, fields, frozenset(fields.choices), condition=condition))
    return tuple(found)


def _way(claim: Claim) -> str:
    """Give the way of a crossing: in through one port and out through another is no rivalry."""
    return claim.detail.way if isinstance(claim.detail, Movement) else ""


def _by_time(claims: Sequence[Claim]) -> list[list[Claim]]:
    mains = [c for c in claims if not c.rival_of]
    timed = sorted((c for c in mains if c.when), key=lambda c: c.id)
    groups: list[list[Claim]] = []
    for claim in timed:
        home = [g for g in groups if any(meet(claim.when, other.when) for other in g)]
        joined = [claim, *(c for g in home for c in g)]
        groups = [g for g in groups if g not in home] + [joined]
    untimed = [c for c in mains if not c.when]
    groups = [[*g, *untimed] for g in groups] or ([untimed] if untimed else [])
    ids = {c.id for c in claims}
    for rival in (c for c in claims if c.rival_of):
        home = [g for g in groups if rival.rival_of in {c.id for c in g}]
        if home:
            for group in home:
                group.append(rival)
        elif rival.rival_of not in ids or not groups:
            groups.append([rival])
    return sorted(groups, key=lambda g: min(c.id for c in g))


_INHERITED = ("who", "where", "when", "when.start", "when.end")


def inherit(found: Sequence[Piece]) -> tuple[Piece, ...]:
    """Fill who, where and when that a part leaves empty from its enclosing part in the same act."""
    by_home: dict[tuple[str, str], list[Piece]] = {}
    for piece in found:
        by_home.setdefault((piece.act, piece.part), []).append(piece)
    return tuple(_filled(piece, by_home) for piece in found)


def _filled(piece: Piece, homes: dict[tuple[str, str], list[Piece]]) -> Piece:
    part, choices = piece.part, dict(piece.fields.choices)
    timed = any(name.startswith("when") for name in choices)
    while part:
        part = enclosing(part)
        for outer in homes.get((piece.act, part), ())[:1]:
            for name in _INHERITED:
                if name in outer.fields and name not in choices and not (timed and name.startswith("when")):
                    choices[name] = outer.fields.choice(name)
        timed = any(name.startswith("when") for name in choices)
    return replace(piece, fields=replace(piece.fields, choices=choices))
