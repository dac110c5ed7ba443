"""Where a claim comes from: sources and the passages in them."""

from dataclasses import dataclass
from enum import StrEnum

from placet.claims.period import When

WITNESS = "witness"


class Read(StrEnum):
    """How much of a source was read: what is not in a text read in full is absent."""

    FULL = "full"
    PART = "part"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Source:
    """A document as received, or cited without being held."""

    id: str
    kind: str
    publisher: str
    language: str = ""
    published: When = ()
    received: When = ()
    retrieved: When = ()
    address: str = ""
    archived: str = ""
    sha256: str = ""
    read: Read = Read.PART
    primary: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """The place in a source a claim rests on.

    `fields` limits what the passage supports (empty: every field of the claim);
    `says` is who says so inside the source; `written` the day it was written.
    """

    source: str
    at: str = ""
    words: str = ""
    says: str = ""
    written: When = ()
    fields: tuple[str, ...] = ()
