"""Register a source: a document that is held, or cited without being held."""

from collections.abc import Callable
from dataclasses import dataclass

from placet.claims.source import WITNESS, Source
from placet.server.actions import statements as to
from placet.server.actions.grammar import Said, refuse, shared
from placet.server.actions.missions import RESERVED
from placet.server.actions.turns import now
from placet.server.ledger import Statement, append, turn
from placet.server.models import Sort
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.record import sources


@dataclass(frozen=True, slots=True)
class Document:
    """A document as received: its bytes are held under their SHA-256, already examined."""

    sha256: str
    size: int
    kind: str
    name: str


def register_source(
    user: Visitor,
    id_: str,
    said: Said,
    hold: Callable[[], Document] | None = None,
    then: Callable[[], object] | None = None,
) -> Source:
    """Register a source by the keys of a mission file; `hold` examines and keeps its document.

    The document is held only when all else is right. What `then` records is
    recorded with the source or, where it raises, neither is. Raises Forbidden,
    and Refused with the problems of the keys or of the document.
    """
    require(user, Deed.RECORD)
    _read(id_, said)
    # Looking into a document takes its time: the journal is not held meanwhile.
    document = hold() if hold else None
    with turn():
        source = _read(id_, {**said, "sha256": document.sha256} if document else said)
        wanted = [to.of_source(source)]
        if document:
            value = {"size": document.size, "kind": document.kind, "name": document.name}
            wanted.append(Statement(Sort.FILE, document.sha256, value, mentions=(source.id,)))
        append(wanted, user.get_username(), now())
        if then:
            then()
    return source


def _read(id_: str, said: Said) -> Source:
    record = shared("sources", id_, said)
    if id_ in sources() or id_ in {WITNESS, *RESERVED}:
        raise refuse("source.duplicate", "id")
    return record.sources[id_]
