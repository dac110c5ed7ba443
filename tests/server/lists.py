"""What the tests of lists share: a mission with public, restricted and personal claims."""

from django.contrib.auth.models import User

from placet.server.actions.imports import import_record
from tests import world

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
