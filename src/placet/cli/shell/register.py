"""The register behind the commands that need one; here and in those commands alone `cli` loads Django."""

from dataclasses import asdict
from pathlib import Path

from placet.cli.shell.catalogue import home, located
from placet.cli.shell.law import packs
from placet.errors import PlacetError

LOADER = "catalogue"
"""Who recorded the catalogue of the demo: an account nobody can log in to."""


def unopened() -> Path:
    """Load Django and give PLACET_HOME, its database untouched."""
    from placet.server.storage import start

    start()
    from django.conf import settings

    return Path(settings.HOME)


def opened() -> Path:
    """Load Django and bring the database of PLACET_HOME to the present form; give that folder."""
    from placet.server.storage import prepare

    folder = unopened()
    prepare()
    return folder


def load_demo(folder: Path) -> dict[str, int]:
    """Load the catalogue into an opened register and make it the demo; give what was added, by sort.

    Doing it twice changes nothing. Raises PlacetError `demo.occupied` where the
    register holds anything of its own: the demo is public as a whole.
    """
    from django.conf import settings
    from django.contrib.auth.models import User

    from placet.server.actions.accounts import add_account
    from placet.server.actions.imports import import_record
    from placet.server.home import is_demo, mark_demo
    from placet.server.permissions import Role
    from placet.server.queries.record import head

    if head() >= 0 and not is_demo(folder):
        raise PlacetError("demo.occupied", folder=str(folder))
    law, _ = packs(None)
    record, _ = located(home(), law)
    mark_demo(folder)
    # The settings were read before there was a demo.
    settings.DEMO = True
    loader = User.objects.filter(username=LOADER).first() or add_account(LOADER, Role.REGISTRAR, None)
    return asdict(import_record(loader, record))
