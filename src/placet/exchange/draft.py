"""A draft as JSON: what `placet read --json` prints."""

from collections.abc import Callable
from typing import Any

from placet.claims.outcome import Problem
from placet.claims.proposal import Proposal, Quotation, plain
from placet.reading.document import Document
from placet.reading.draft import Draft

Says = Callable[[Problem], str]
"""Says a problem in a language."""


def draft_of(name: str, draft: Draft, says: Says) -> dict[str, Any]:
    """Give `{document, frames, proposals, unread}` of a file; what fits no frame has the frame "".

    Offsets are code points of the canonical text; `unread` is what of the
    document could not be read, with its code and a sentence.
    """
    return {
        "document": document_of(name, draft),
        "frames": [{"id": frame.id, "title": frame.title} for frame in draft.frames],
        "proposals": [proposal_of(one) for one in (*draft.proposals, *draft.unassigned)],
        "unread": [{"code": p.code, "field": p.field, "says": says(p)} for p in draft.document.problems],
    }


def document_of(name: str, draft: Draft) -> dict[str, Any]:
    """Give what a document is; `dropped` counts proposals the gate refused, by reason."""
    document: Document = draft.document
    return {
        "sha256": document.sha256,
        "name": name,
        "title": document.title,
        "language": document.language,
        "kind": document.kind,
        "published": document.published,
        "reader": document.reader,
        "pages": document.pages,
        "characters": len(document.text),
        "dropped": dict(draft.dropped),
    }


def proposal_of(one: Proposal) -> dict[str, Any]:
    """Give a proposal in the keys of the contract, with `inputs` and `entity` beside them."""
    return {
        "frame": one.frame,
        "slot": one.slot.value,
        "value": plain(one.value),
        "passage": passage_of(one.passage),
        "about": one.about.value,
        "derivation": one.derivation.value,
        "tier": one.tier.value,
        "rule": one.rule,
        "flags": list(one.flags),
        "inputs": [passage_of(words) for words in one.inputs],
        "entity": one.entity,
    }


def passage_of(words: Quotation) -> dict[str, Any]:
    """Give a passage: its span, its words, and the spans where they are repeated."""
    return {
        "start": words.start,
        "end": words.end,
        "exact": words.exact,
        "also_at": [{"start": start, "end": end} for start, end in words.also_at],
    }


def unread_of(name: str, code: str, says: str) -> dict[str, Any]:
    """Give what is said of a file that could not be read at all."""
    return {
        "document": {"sha256": "", "name": name, "title": "", "language": ""},
        "frames": [],
        "proposals": [],
        "unread": [{"code": code, "field": "", "says": says}],
    }
