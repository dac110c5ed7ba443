"""Record the entry of a proposal beside what a mission has: as a claim, a rival, or one more witness."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from placet.claims.claim import Claim
from placet.claims.decision import Deed
from placet.claims.record import Mission, Record
from placet.reading.entries import Entry
from placet.reading.rivals import Beside, beside
from placet.server.actions.claims import claim_in, correct_claim, record_claim, record_rival
from placet.server.actions.decisions import accept, reject
from placet.server.actions.grammar import Refused, known, live, said_of
from placet.server.actions.turns import opened
from placet.server.permissions import Visitor

CLAIM, RIVAL, WITNESS = "claim", "rival", "witness"
_OF = {"opinion": "request", "vote": "request", "publication": "vote"}
"""The step that another acts on, where a mission has it under that name."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """The claim that was made or changed, and how: claim, rival or witness."""

    claim: str
    how: str


def record_entry(
    user: Visitor,
    mission: str,
    entry: Entry,
    cited: Mapping[str, str],
    again: str = "",
    *,
    own: bool = False,
) -> Recorded:
    """Record an entry on a passage (`cited`: id of the source, words, at).

    A step that is on record already gets one more witness where nothing differs,
    else a rival; a term that differs from one on record is its rival; with `own`
    both become claims of their own. `again` is a claim of the same content that
    was rejected once. Call it inside a `turn`; raises as `record_claim` does.
    """
    record, whole = opened(mission)
    try:
        return _record(user, (record, live(whole)), entry, cited, own=own)
    except Refused as refused:
        if refused.code != "claim.repeated" or not again:
            raise
        accept(user, mission, again, "accepted again in the review of its source")
        return Recorded(again, CLAIM)


def _record(
    user: Visitor, there: tuple[Record, Mission], entry: Entry, cited: Mapping[str, str], *, own: bool
) -> Recorded:
    record, mission = there
    found = () if own else beside(entry, mission.claims, known(record.entities))
    # A term goes by the claims that stand first; a step that is on record as a rival is a witness of that.
    mains = found if entry.shape.step else tuple(b for b in found if not b.claim.rival_of)
    agreeing = next((b for b in mains if not b.differs), None)
    said: dict[str, Any] = {**entry.entry(), "source": dict(cited)}
    if entry.shape.step and agreeing:
        claim = _witness(user, there, agreeing, cited)
        return Recorded(claim.id, WITNESS)
    if mains and not agreeing:
        main = claim_in(mission, mains[0].claim.rival_of or mains[0].claim.id)
        return Recorded(record_rival(user, mission.id, main.id, _otherwise(said, mains)).id, RIVAL)
    if not entry.shape.step:
        return Recorded(record_claim(user, mission.id, said).id, CLAIM)
    said |= _of(entry.shape.step, mission)
    key = free(entry.shape.step, mission.claims)
    return Recorded(record_claim(user, mission.id, said, key).id, CLAIM)


def _of(step: str, mission: Mission) -> dict[str, str]:
    there = {c.alias for c in mission.claims if c.step}
    return {"of": _OF[step]} if _OF.get(step) in there else {}


def free(step: str, claims: Sequence[Claim]) -> str:
    """Give a short name for a step that no claim has."""
    taken = {c.alias for c in claims}
    return next(n for n in (step, *(f"{step}-{i}" for i in range(2, 1000))) if n not in taken)


def _otherwise(said: Mapping[str, Any], found: Sequence[Beside]) -> dict[str, Any]:
    """Give of an entry what a rival may say: the keys in which it differs, with note and source."""
    main = found[0]
    keys = {key.partition("_")[0] for key in main.differs} | {"note", "source"}
    kept = {k: v for k, v in said.items() if k in keys}
    if "votes" in kept:
        differing = {k.partition("_")[2] for k in main.differs if k.startswith("votes_")}
        kept["votes"] = {k: v for k, v in kept["votes"].items() if k in differing}
    return kept


def _witness(user: Visitor, there: tuple[Record, Mission], found: Beside, cited: Mapping[str, str]) -> Claim:
    """Let a step on record rest on one more passage, for the fields in which they agree."""
    record, mission = there
    said = _said(found.claim, record, mission)
    fields = [key.replace("_", ".") for key in found.agrees]
    said["source"] = [*_members(said.get("source")), {**cited, "fields": fields}]
    return correct_claim(user, mission.id, found.claim.id, said, "another source says the same")


def _said(claim: Claim, record: Record, mission: Mission) -> dict[str, Any]:
    """Give a claim as its file has it; of a rival what it says itself."""
    if not claim.rival_of:
        return said_of((claim,), record, mission)
    main = claim_in(mission, claim.rival_of)
    return dict(_members(said_of((main, claim), record, mission)["rivals"])[0])


def _members(value: object) -> list[Any]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def unrecord(user: Visitor, mission: str, made: Recorded, source: str, why: str) -> None:
    """Take back what `record_entry` did, as it stands since; raises as `reject` and `correct_claim` do."""
    record, whole = opened(mission)
    id_ = _now(whole, made.claim)
    if made.how != WITNESS:
        reject(user, mission, id_, why)
        return
    said = _said(claim_in(whole, id_), record, live(whole))
    kept = _members(said.get("source"))
    last = max((n for n, p in enumerate(kept) if isinstance(p, Mapping) and p["id"] == source), default=None)
    said["source"] = [p for n, p in enumerate(kept) if n != last]
    correct_claim(user, mission, id_, said, why)


def _now(mission: Mission, id_: str) -> str:
    """Give the claim that has taken the place of one since, itself where none has."""
    standing = {c.id for c in live(mission).claims}
    taken = {d.of: d.by for d in mission.decisions if d.deed is Deed.SUPERSEDE}
    while id_ not in standing and id_ in taken:
        id_ = taken.pop(id_)
    return id_
