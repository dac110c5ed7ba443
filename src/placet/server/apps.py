"""The app, and what is checked when it starts."""

from collections.abc import Sequence

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError, connection


class ServerConfig(AppConfig):
    """Placet's only Django app."""

    name = "placet.server"
    label = "server"

    def ready(self) -> None:
        """Register the check that the journal is guarded."""
        register(guarded, Tags.database)


def guarded(
    app_configs: object = None, databases: Sequence[str] | None = None, **_: object
) -> list[CheckMessage]:
    """Give an error for each missing trigger of the journal, once its table is there."""
    from placet.server.triggers import missing  # noqa: PLC0415 - models load after the app

    del app_configs
    if not databases or not apps.ready:
        return []
    try:
        if "server_entry" not in connection.introspection.table_names():
            return []
        gone = missing()
    except DatabaseError:
        return []
    return [
        Error(
            f"The trigger {name} is missing: the journal could be changed.",
            hint="Run `placet serve` once, or `placet restore`; both make the triggers again.",
            id="placet.E001",
        )
        for name in gone
    ]
