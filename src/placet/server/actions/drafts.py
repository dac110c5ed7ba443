"""Read a source: keep what a reader found in it, and say to which missions its frames belong."""

import json
from collections.abc import Callable

from django.core.files.storage import default_storage

from placet.errors import PlacetError, UnknownName
from placet.reading.held import Held, write
from placet.server.actions.grammar import refuse
from placet.server.actions.turns import now
from placet.server.files import store
from placet.server.ledger import Statement, append, turn
from placet.server.models import Entry, Sort
from placet.server.permissions import Deed, Visitor, require
from placet.server.queries.drafts import ASIDE, PLACED, Review, review_of
from placet.server.queries.record import mission_ids, sources

Reader = Callable[[bytes, str], Held]
"""Reads bytes that came under a name and gives what is held of them; raises PlacetError where it cannot."""


def read_source(user: Visitor, source: str, reader: Reader) -> Held:
    """Read the document of a source and keep the draft.

    Raises Forbidden, UnknownName (`source.unknown`), PlacetError (`review.unheld`)
    where only its address is known, and what the reader raises.
    """
    require(user, Deed.RECORD)
    found = sources().get(source)
    if found is None:
        raise UnknownName("source.unknown", given=source, nearest="")
    if not found.sha256 or not default_storage.exists(found.sha256):
        raise PlacetError("review.unheld", source=source)
    with default_storage.open(found.sha256) as file:
        draft = reader(file.read(), name_of(found.sha256))
    keep(user, source, draft)
    return draft


def name_of(sha256: str) -> str:
    """Give the name under which a document came."""
    files = Entry.objects.filter(sort=Sort.FILE, subject=sha256).order_by("-number")
    body = files.values_list("body", flat=True).first()
    return str(json.loads(bytes(body))["value"]["name"]) if body else "document"


def keep(user: Visitor, source: str, draft: Held) -> None:
    """Keep a draft of a source: its text as a file, its hash in the journal; twice the same changes nothing.

    Raises Forbidden and UnknownName (`source.unknown`).
    """
    require(user, Deed.RECORD)
    data = write(draft)
    sha256 = store(data)
    kept = {"size": len(data), "kind": "application/json", "name": f"{source}.draft.json"}
    value = {
        "held": sha256,
        "read": draft.sha256,
        "reader": draft.reader,
        "frames": len(draft.frames),
        "proposals": len(draft.every),
        "dropped": draft.dropped,
    }
    with turn():
        if source not in sources():
            raise UnknownName("source.unknown", given=source, nearest="")
        wanted = (
            Statement(Sort.FILE, sha256, kept, mentions=(source,)),
            Statement(Sort.DRAFT, source, value, mentions=(source,)),
        )
        append(wanted, user.get_username(), now())


def place(user: Visitor, source: str, frame: str, mission: str) -> None:
    """Say to which mission a frame of a source belongs; empty: to none of this register.

    Raises Forbidden, UnknownName (`draft.unknown`, `frame.unknown`) and Refused
    (`review.mission`, at `mission`).
    """
    require(user, Deed.RECORD)
    with turn():
        review = opened_review(source)
        if frame not in {f.id for f in review.frames}:
            raise UnknownName("frame.unknown", given=frame)
        if mission and mission not in mission_ids():
            raise refuse("review.mission", "mission", given=mission)
        value = {"deed": PLACED, "source": source, "frame": frame, "mission": mission or ASIDE}
        statement = Statement(Sort.REVIEW, f"{source}/{frame}"[:200], value, mentions=(source,))
        append((statement,), user.get_username(), now())


def opened_review(source: str) -> Review:
    """Give the review of a source. Raises UnknownName (`draft.unknown`)."""
    review = review_of(source)
    if review is None:
        raise UnknownName("draft.unknown", given=source)
    return review
