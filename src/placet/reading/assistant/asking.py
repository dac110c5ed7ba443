"""Put a document to a model and keep what passes the gate."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from placet.claims.proposal import Frame, Proposal
from placet.errors import PlacetError
from placet.reading.assistant.item import Dropped, items, proposal
from placet.reading.assistant.prompt import Message, messages, portions
from placet.reading.document import Document

Ask = Callable[[Sequence[Message]], str]
"""Put messages (role, content) to a model and give its answer. Raises PlacetError `model.*`."""
Gate = Callable[[Proposal, str], str | None]
"""Why a proposal may not pass, given the canonical text; None lets it pass."""

MOST_PROPOSALS = 400


@dataclass(frozen=True, slots=True)
class Answer:
    """What passed the gate, what did not (reason, how many), and why portions have no answer."""

    proposals: tuple[Proposal, ...]
    dropped: tuple[tuple[str, int], ...] = ()
    mistakes: tuple[PlacetError, ...] = ()


def propose(document: Document, frames: Sequence[Frame], ask: Ask, gate: Gate) -> Answer:
    """Ask a model about a document, portion by portion; keep what passes the gate.

    Proposals of a frame the rules found carry its id, all others none. A
    portion whose answer fails as a whole is a mistake and hides no other.
    """
    kept: dict[tuple[object, ...], Proposal] = {}
    dropped: Counter[str] = Counter()
    mistakes = []
    for portion in portions(document):
        try:
            found = items(ask(messages(document.text[slice(*portion)], frames)))
        except PlacetError as mistake:
            mistakes.append(mistake)
            continue
        dropped["too_many"] += max(0, len(found) - MOST_PROPOSALS)
        for one in found[:MOST_PROPOSALS]:
            try:
                made = proposal(one, document.text, portion, frames)
            except Dropped as why:
                dropped[str(why)] += 1
                continue
            if reason := gate(made, document.text):
                dropped[reason] += 1
            else:
                kept.setdefault((made.frame, made.slot, made.value, made.passage.start), made)
    ordered = sorted(kept.values(), key=lambda p: (p.passage.start, p.passage.end, p.slot))
    return Answer(tuple(ordered), tuple(sorted((+dropped).items())), tuple(mistakes))
