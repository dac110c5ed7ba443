"""Decide on what was read: accept a proposal as it is or amended, reject it, undo; add one that was missed.

What is accepted becomes a claim through the same actions as any other, and each
decision is an entry of the journal with what was proposed before and what was
recorded after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from placet.claims.claim import Mode
from placet.claims.outcome import Problem
from placet.claims.plain import to_plain
from placet.claims.proposal import Derivation, Proposal, Quotation, Slot, Tier
from placet.claims.record import Mission
from placet.errors import UnknownName
from placet.reading.entries import SHAPES, Entry, blank, changed, entry
from placet.reading.held import proposal_id
from placet.reading.words import find, place, quote
from placet.server.actions.drafts import opened_review
from placet.server.actions.entities import add_entity
from placet.server.actions.grammar import Refused, Said, known, refuse
from placet.server.actions.recording import Recorded, record_entry, unrecord
from placet.server.actions.turns import now, opened
from placet.server.ledger import Statement, append, turn
from placet.server.models import Sort
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.drafts import (
    ACCEPTED,
    ADDED,
    AMENDED,
    ASIDE,
    MOVED,
    REJECTED,
    UNDONE,
    Line,
    Review,
)

BY_HAND = "person@1"
"""The rule of what a person found."""
_UNDONE = "undone in the review of its source"


@dataclass(frozen=True, slots=True)
class New:
    """An entity that is not on record yet: for which key, its id, what it is by the keys of a file."""

    key: str
    id: str
    said: Said


@dataclass(frozen=True, slots=True)
class Wish:
    """How a proposal is to be accepted: other texts by key, another mode, other words.

    `start` tells which of several places of the words is meant; `own` asks for a
    claim of its own where another says otherwise.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    mode: Mode | None = None
    words: str = ""
    start: int | None = None
    own: bool = False
    new: New | None = None
    why: str = ""


def accept(user: Visitor, source: str, id_: str, wish: Wish = Wish()) -> Recorded:
    """Make a proposal a claim of the mission its frame is placed in, amended where the wish says so.

    Raises Forbidden, UnknownName (`draft.unknown`, `proposal.unknown`) and Refused:
    with `review.decided`, `review.unplaced`, `review.words_absent`, `review.words_many`,
    `value.empty`, and with what a claim of those keys is refused for.
    """
    require(user, Deed.RECORD)
    with turn():
        review, line = _line(source, id_)
        if line.decided:
            raise refuse("review.decided")
        mission = mission_of(review, line)
        before = entry_before(line, mission)
        if wish.new:
            add_entity(user, wish.new.id, wish.new.said)
        texts = dict(wish.texts) | ({wish.new.key: wish.new.id} if wish.new else {})
        after = changed(before, texts, wish.mode)
        passage = _passage(review, line, wish)
        if after.lacks:
            raise Refused(tuple(Problem("value.empty", "", 0, key, (("key", key),)) for key in after.lacks))
        cited = {"id": source, **_cited(review, passage)}
        made = record_entry(user, mission, after, cited, _again(line, after, mission), own=wish.own)
        same = (after, passage) == (before, line.proposal.passage) and line.slot is line.proposal.slot
        deed = ACCEPTED if same else AMENDED
        done = {"after": after.entry(), "mission": mission, "claim": made.claim, "how": made.how}
        span = {"span": [passage.start, passage.end]}
        _log(
            user,
            review,
            line,
            {"deed": deed, "before": before.entry(), **done, **span, "why": wish.why},
        )
    return made


def accept_firm(
    user: Visitor, source: str, frame: str
) -> tuple[tuple[Recorded, ...], tuple[tuple[Line, Problem], ...]]:
    """Accept the firm proposals of a frame on which nothing is decided, acts first.

    Gives what was recorded, and each that was refused with its first problem:
    those stay open. Raises Forbidden, and Refused (`review.unplaced`).
    """
    require(user, Deed.RECORD)
    review = opened_review(source)
    open_ = [line for line in review.of_frame(frame) if is_firm(line)]
    for line in open_:
        mission_of(review, line)
    made, refused = [], []
    for line in sorted(open_, key=lambda one: SHAPES[one.proposal.slot].rank):
        try:
            made.append(accept(user, source, line.id))
        except Refused as error:
            refused.append((line, error.problems[0]))
    return tuple(made), tuple(refused)


def is_firm(line: Line) -> bool:
    """Tell whether a proposal may be accepted together with others."""
    open_ = line.decided is None and line.proposal.tier is Tier.FIRM
    return open_ and not {*line.proposal.flags} & DOUBTS


DOUBTS = frozenset({"rival", "quoted"})
"""Flags of what a person should look at by itself: the text contradicts it, or only quotes it."""


def reject(user: Visitor, source: str, id_: str, why: str) -> None:
    """Reject a proposal, with the reason. Raises as `accept` does, and Refused (`value.empty`, at `why`)."""
    require(user, Deed.RECORD)
    with turn():
        review, line = _line(source, id_)
        if line.decided:
            raise refuse("review.decided")
        if not why.strip():
            raise refuse("value.empty", "why", key="why")
        known_as = review.placed.get(line.proposal.frame, "")
        before = {"value": to_plain(line.proposal)}
        _log(
            user, review, line, {"deed": REJECTED, "before": before, "mission": known_as, "why": why.strip()}
        )


def undo(user: Visitor, source: str, id_: str, why: str) -> None:
    """Take back what was decided: a claim that was made of the proposal is rejected, and both are on record.

    Raises as `accept` does, and Refused (`review.undecided`).
    """
    require(user, Deed.RECORD)
    with turn():
        review, line = _line(source, id_)
        if line.decided is None:
            raise refuse("review.undecided")
        made = Recorded(line.decided.claim, line.decided.how)
        if made.claim:
            unrecord(user, line.decided.mission, made, source, why.strip() or _UNDONE)
        _log(user, review, line, {"deed": UNDONE, "why": why})


def move(user: Visitor, source: str, id_: str, frame: str, slot: Slot | None = None) -> None:
    """Say that a proposal speaks of another frame, or of another slot.

    Raises as `accept` does, and UnknownName (`frame.unknown`).
    """
    require(user, Deed.RECORD)
    with turn():
        review, line = _line(source, id_)
        if frame not in {f.id for f in review.frames}:
            raise UnknownName("frame.unknown", given=frame)
        if line.decided:
            raise refuse("review.decided")
        _log(user, review, line, {"deed": MOVED, "frame": frame, "slot": (slot or line.proposal.slot).value})


def add(user: Visitor, source: str, slot: Slot, frame: str, where: tuple[str, int | None]) -> str:
    """Add a fact that was missed, on its words (and the code point where they begin); give its id.

    Its value is what the words are until somebody writes it. Raises as `accept` does.
    """
    require(user, Deed.RECORD)
    with turn():
        review = opened_review(source)
        if frame not in {f.id for f in review.frames}:
            raise UnknownName("frame.unknown", given=frame)
        passage = located(review, *where)
        made = Proposal(
            frame,
            slot,
            blank(slot, passage.exact),
            passage,
            derivation=Derivation.STATED,
            tier=Tier.LIKELY,
            rule=BY_HAND,
        )
        id_ = proposal_id(source, made)
        if review.line(id_):
            raise refuse("review.repeated", "words")
        value = {
            "deed": ADDED,
            "source": source,
            "proposal": id_,
            "rule": BY_HAND,
            "after": to_plain(made),
        }
        append((Statement(Sort.REVIEW, id_, value, mentions=(source,)),), user.get_username(), now())
    return id_


def located(review: Review, words: str, start: int | None) -> Quotation:
    """Give the passage of words of the text. Raises Refused (`review.words_absent`, `review.words_many`)."""
    text = review.draft.text
    found = find(text, words)
    at = [span for span in found if start is None or span[0] == start] or (
        list(found) if len(found) == 1 else []
    )
    if not found:
        raise refuse("review.words_absent", "words")
    if len(at) != 1:
        raise refuse("review.words_many", "words", n=len(found))
    return quote(text, *at[0])


def mission_of(review: Review, line: Line) -> str:
    """Give the mission to which a proposal's frame belongs. Raises Refused (`review.unplaced`)."""
    found = review.placed.get(line.proposal.frame, "")
    if found in {"", ASIDE}:
        raise refuse("review.unplaced")
    return found


def entry_before(line: Line, mission: str) -> Entry:
    """Give what a proposal would be in a mission before anybody amends it."""
    record, head = opened(mission)
    return entry(line.proposal, known(record.entities), states_of(head))


def states_of(mission: Mission) -> tuple[str, ...]:
    """Give the states among whose bodies and forces a name of several is looked for: the host's first."""
    return tuple(s for s in (mission.host, *mission.sender) if s)


def _line(source: str, id_: str) -> tuple[Review, Line]:
    review = opened_review(source)
    line = review.line(id_)
    if line is None:
        raise UnknownName("proposal.unknown", given=id_)
    return review, line


def _passage(review: Review, line: Line, wish: Wish) -> Quotation:
    own = line.proposal.passage
    if not wish.words.strip() or wish.words.split() == own.exact.split():
        return own
    return located(review, wish.words, wish.start)


def _cited(review: Review, passage: Quotation) -> dict[str, str]:
    words = " ".join(passage.exact.split())
    at = place(review.draft.segments, passage, review.draft.language)
    return {"words": words} | ({"at": at} if at else {})


def _again(line: Line, after: Entry, mission: str) -> str:
    """Give the claim that was made of the same once and then undone; empty where there is none."""
    said = after.entry()
    made = [d.claim for d in line.earlier if d.claim and d.mission == mission and d.after == said]
    return made[-1] if made else ""


def _log(user: Visitor, review: Review, line: Line, deed: dict[str, Any]) -> None:
    value = {"source": review.source, "proposal": line.id, "rule": line.proposal.rule, **deed}
    said = {k: v for k, v in value.items() if v not in ("", {}, None)}
    said["rule"] = line.proposal.rule
    append((Statement(Sort.REVIEW, line.id, said, mentions=(review.source,)),), user.get_username(), now())
