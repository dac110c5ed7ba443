"""Read a document as this register reads: in a child process, with the names that are on record."""

from placet.reading import limited
from placet.reading.draft import draft
from placet.reading.gazetteer import Gazetteer
from placet.reading.held import Held, held
from placet.server.actions.grammar import known
from placet.server.queries.record import entities


def read_document(data: bytes, name: str) -> Held:
    """Give what is held of a document. Raises PlacetError `reading.*` where it cannot be read."""
    document = limited.read_bytes(data, name)
    made = draft(document, Gazetteer.of(known(entities())))
    return held(document, made.frames, made.proposals, made.unassigned, sum(n for _, n in made.dropped))
