"""What the tests of lists share: a mission with public, restricted and personal claims."""

from datetime import date

from django.contrib.auth.models import User
from django.utils import timezone

from placet.server.actions.imports import import_record
from placet.server.permissions import Deed
from placet.server.queries.clocks import Clocks
from placet.server.queries.filters import Filters
from placet.server.queries.reach import DEEDS
from placet.server.queries.register import shelf
from tests import world

PUBLIC_SIGHT, COMMITTEE_SIGHT, FULL_SIGHT = DEEDS
CAMPECHE = "mx-2025-02-campeche"

PUBLIC = "id: open, observed: presence, who: bb-army, count: 8, when: 2025-02-03/2025-02-09, source: src"
RESTRICTED = (
    "id: held, observed: presence, who: bb-army, count: 99, when: 2025-02-10/2025-02-12, where: aa-secret, "
    "source: secret, visibility: restricted"
)
PERSONAL = "id: own, observed: presence, who: jane-doe, when: 2025-02-10, source: src, visibility: personal"
ENTITIES = """entities:
  aa-secret: {is: place, in: aa, name: Hidden Valley}
  jane-doe: {is: person, name: Jane Doe}
sources:
  secret: {kind: cable, publisher: Secret Desk, received: 2025-02-20, read: full}"""


def record_hidden(user: User) -> None:
    """Import a mission `m1` of which the public sees eight people and the committee ninety-nine more."""
    text = world.mission(world.TERM, PUBLIC, RESTRICTED, PERSONAL, head=f"title: Half open\n{ENTITIES}")
    import_record(user, world.record(text))


def record_secret(user: User) -> None:
    """Import a mission `m1` of which the public sees nothing."""
    text = world.mission(RESTRICTED, acts=(), head=f"title: All closed\n{ENTITIES}")
    import_record(user, world.record(text))


def now() -> Clocks:
    """Give both clocks at today."""
    day = timezone.localdate()
    return Clocks(day, day, day)


def on(day: str, known: str = "") -> Clocks:
    """Give the clocks at a day, by default known at the same."""
    as_of = date.fromisoformat(day)
    return Clocks(as_of, date.fromisoformat(known) if known else as_of, timezone.localdate())


def ids(asked: Filters, clocks: Clocks, deeds: frozenset[Deed] = PUBLIC_SIGHT) -> list[str]:
    """Give the missions of a list."""
    return [r["id"] for r in shelf(asked, clocks, deeds).rows]
