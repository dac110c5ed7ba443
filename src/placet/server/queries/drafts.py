"""What was read in a source, and what a person has decided on it: the draft with its decisions folded in."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import Count, Max

from placet.claims.plain import from_plain
from placet.claims.proposal import Frame, Proposal, Slot, fits
from placet.reading import held as drafts
from placet.reading.entries import blank
from placet.reading.held import Held
from placet.reading.words import quote
from placet.server.models import Entry, Facet, Sort

ACCEPTED, AMENDED, REJECTED, UNDONE = "accepted", "amended", "rejected", "undone"
ADDED, MOVED, PLACED = "added", "moved", "placed"
DECIDED = (ACCEPTED, AMENDED, REJECTED)
ASIDE = "-"
"""What a frame is placed in that belongs to no mission of this register."""


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision on a proposal, as the journal has it.

    `before` and `after` are entries of a mission file; `how` says what was done
    with the claim: recorded, as a rival, or as one more witness of another; `span`
    are the code points of the words it was decided to rest on.
    """

    deed: str
    by: str
    at: datetime
    number: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    mission: str = ""
    claim: str = ""
    how: str = ""
    why: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A proposal with its id, its number on the page, and its last decision (None: none stands).

    `slot` is the one it was read for; a person may have said that it speaks of another.
    """

    id: str
    number: int
    proposal: Proposal
    slot: Slot
    decided: Decided | None = None
    earlier: tuple[Decided, ...] = ()

    @property
    def state(self) -> str:
        """Give proposed, accepted, amended or rejected."""
        return self.decided.deed if self.decided else "proposed"


@dataclass(frozen=True, slots=True)
class Review:
    """A source's draft: who read it when, its lines in the order of their words, and where frames belong."""

    source: str
    by: str
    at: datetime
    draft: Held
    lines: tuple[Line, ...]
    placed: Mapping[str, str]

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Give the frames that the text speaks of, the tray of what fits none last."""
        loose = any(line.proposal.frame == "" for line in self.lines)
        return (*self.draft.frames, *((Frame("", ""),) if loose else ()))

    def line(self, id_: str) -> Line | None:
        """Give the line of a proposal."""
        return next((line for line in self.lines if line.id == id_), None)

    def of_frame(self, frame: str) -> tuple[Line, ...]:
        """Give the lines of a frame."""
        return tuple(line for line in self.lines if line.proposal.frame == frame)


def review_of(source: str) -> Review | None:
    """Give the draft of a source with what was decided; None where nothing was read. Two queries."""
    last = Entry.objects.filter(sort=Sort.DRAFT, subject=source).order_by("-number")
    row = last.values_list("body", "by", "at").first()
    if row is None:
        return None
    value = json.loads(bytes(row[0]))["value"]
    draft = held_as(value["held"])
    entries = Entry.objects.filter(sort=Sort.REVIEW, mentions__name=source).order_by("number")
    deeds = [
        (number, by, at, json.loads(bytes(body))["value"])
        for number, by, at, body in entries.values_list("number", "by", "at", "body")
    ]
    placed = {d["frame"]: d["mission"] for _, _, _, d in deeds if d["deed"] == PLACED}
    return Review(source, row[1], row[2], draft, _lines(source, draft, deeds), placed)


@lru_cache(maxsize=8)
def held_as(sha256: str) -> Held:
    """Give a draft that is held under a hash; it never changes."""
    with default_storage.open(sha256) as file:
        return drafts.read(file.read())


Deed = tuple[int, str, datetime, dict[str, Any]]


def _lines(source: str, draft: Held, deeds: list[Deed]) -> tuple[Line, ...]:
    found = {drafts.proposal_id(source, p): p for p in draft.every}
    slots = {id_: p.slot for id_, p in found.items()}
    for _, _, _, deed in deeds:
        if deed["deed"] == ADDED:
            found[deed["proposal"]] = from_plain(Proposal, deed["after"])
        elif deed["deed"] == MOVED and deed["proposal"] in found:
            found[deed["proposal"]] = _moved(found[deed["proposal"]], deed)
    ordered = sorted(found.items(), key=lambda f: (f[1].passage.start, f[1].passage.end))
    decided = _decided(deeds)
    lines = (
        Line(id_, n, p, slots.get(id_, p.slot), *_standing(decided.get(id_, ())))
        for n, (id_, p) in enumerate(ordered, 1)
    )
    return tuple(_on_its_words(line, draft.text) for line in lines)


def _moved(proposal: Proposal, deed: Mapping[str, Any]) -> Proposal:
    """Give a proposal of another frame or slot; a value of another shape is to be written anew."""
    slot = Slot(deed["slot"])
    value = proposal.value if fits(slot, proposal.value) else blank(slot, proposal.passage.exact)
    return replace(proposal, frame=deed["frame"], slot=slot, value=value)


def _on_its_words(line: Line, text: str) -> Line:
    """Give a line on the words it was decided to rest on."""
    passage = line.proposal.passage
    span = line.decided.span if line.decided else None
    if span is None or span == (passage.start, passage.end):
        return line
    return replace(line, proposal=replace(line.proposal, passage=quote(text, *span)))


def _decided(deeds: Iterable[Deed]) -> dict[str, tuple[Decided, ...]]:
    found: dict[str, tuple[Decided, ...]] = {}
    for number, by, at, deed in deeds:
        if deed["deed"] in {*DECIDED, UNDONE}:
            names = ("mission", "claim", "how", "why")
            rest = {name: deed.get(name, "") for name in names}
            said = (deed.get("before", {}), deed.get("after", {}))
            span = (deed["span"][0], deed["span"][1]) if "span" in deed else None
            one = Decided(deed["deed"], by, at, number, *said, **rest, span=span)
            found[deed["proposal"]] = (*found.get(deed["proposal"], ()), one)
    return found


def _standing(every: tuple[Decided, ...]) -> tuple[Decided | None, tuple[Decided, ...]]:
    """Give the decision that stands, and those before it."""
    if not every or every[-1].deed == UNDONE:
        return None, every
    return every[-1], every[:-1]


@dataclass(frozen=True, slots=True)
class Tally:
    """How the proposals of one rule fared: those on which a decision stands, by what it was."""

    rule: str
    accepted: int
    amended: int
    rejected: int

    @property
    def all(self) -> int:
        """Give how many were decided."""
        return self.accepted + self.amended + self.rejected


SUGGESTED = 3


def suggested_missions(entities: Iterable[str]) -> tuple[str, ...]:
    """Give the missions that most of some entities are named in or belong to, states included."""
    ids = [id_ for id_ in entities if id_]
    named = Facet.objects.filter(value__in=ids).values_list("standing__mission")
    ranked = named.annotate(n=Count("value", distinct=True)).order_by("-n", "-standing__mission")
    return tuple(mission for mission, _ in ranked[:SUGGESTED])


def tallies() -> tuple[Tally, ...]:
    """Give the count of decisions of every rule, over all sources, by the rule's id."""
    last = Entry.objects.filter(sort=Sort.REVIEW).aggregate(last=Max("number"))["last"]
    return _tallies(-1 if last is None else last)


@lru_cache(maxsize=2)
def _tallies(upto: int) -> tuple[Tally, ...]:
    standing: dict[str, tuple[str, str]] = {}
    bodies = Entry.objects.filter(sort=Sort.REVIEW, number__lte=upto).order_by("number")
    for body in bodies.values_list("body", flat=True).iterator():
        deed = json.loads(bytes(body))["value"]
        if deed["deed"] in DECIDED:
            standing[deed["proposal"]] = (deed["rule"], deed["deed"])
        elif deed["deed"] == UNDONE:
            standing.pop(deed["proposal"], None)
    counts = Counter(standing.values())
    rules = sorted({rule for rule, _ in counts})
    return tuple(Tally(r, *(counts[r, deed] for deed in DECIDED)) for r in rules)
