"""Set up Django and bring the database to the present form."""

import os

import django
from django.core.management import call_command


def start() -> None:
    """Load Django with this register's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "placet.server.settings")
    django.setup()


def prepare() -> None:
    """Migrate the database and make the journal's triggers; doing it twice changes nothing."""
    from placet.server.triggers import create  # noqa: PLC0415 - needs Django set up

    call_command("migrate", interactive=False, verbosity=0)
    create()
