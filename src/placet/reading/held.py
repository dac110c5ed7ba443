"""A draft as it is held: the text that was read, and what it is read to say."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from placet.claims.plain import Plain, from_plain, to_plain
from placet.claims.proposal import Frame, Proposal, Quotation
from placet.reading.document import Document, Segment

_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Held:
    """The canonical text with its segments, and the frames and proposals found in it.

    `sha256` is of the bytes read; `unassigned` are proposals that fit no frame;
    `dropped` counts those that did not pass the gate. Boxes and tables of the
    document are left out: a reader finds them in the bytes again.
    """

    sha256: str
    reader: str
    text: str
    segments: tuple[Segment, ...]
    title: str = ""
    language: str = ""
    pages: int = 0
    frames: tuple[Frame, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unassigned: tuple[Proposal, ...] = ()
    dropped: int = 0

    @property
    def every(self) -> tuple[Proposal, ...]:
        """Give all proposals in the order of their words; what fits no frame has an empty one."""
        loose = (replace(p, frame="") for p in self.unassigned)
        return tuple(sorted((*self.proposals, *loose), key=lambda p: (p.passage.start, p.passage.end)))


def held(
    document: Document,
    frames: Iterable[Frame],
    proposals: Iterable[Proposal],
    unassigned: Iterable[Proposal] = (),
    dropped: int = 0,
) -> Held:
    """Give what is held of a document and its draft."""
    segments = tuple(replace(s, where=replace(s.where, boxes=())) for s in document.segments)
    return Held(
        document.sha256,
        document.reader,
        document.text,
        segments,
        document.title,
        document.language,
        document.pages,
        tuple(frames),
        tuple(proposals),
        tuple(unassigned),
        dropped,
    )


def write(draft: Held) -> bytes:
    """Give a draft as canonical JSON in UTF-8."""
    return _canonical(to_plain(draft))


def read(data: bytes) -> Held:
    """Give the draft that `write` wrote. Raises Malformed (`plain.malformed`) for anything else."""
    return from_plain(Held, json.loads(data))


def proposal_id(source: str, proposal: Proposal) -> str:
    """Give the id of a proposal of a source: 12 hex digits of the hash of frame, slot, mode, value and span.

    A rule that finds the same on the same words, or trusts it otherwise, changes nothing.
    """
    bare = Proposal(proposal.frame, proposal.slot, proposal.value, _AT_NONE, mode=proposal.mode)
    said = [source, to_plain(bare), proposal.passage.start, proposal.passage.end]
    return hashlib.sha256(_canonical(said)).hexdigest()[:_DIGITS]


_AT_NONE = Quotation(0, 0, "")


def _canonical(value: Plain) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
