"""Today's verdict of a mission on the full record, as the projection has it."""

from django.utils import timezone

from placet.server.sql import select


def verdict_today(mission: str) -> str:
    """Give the verdict of a mission on the full record; "" where it was not judged since it changed."""
    found = select(_WIDEST, mission, timezone.localdate().isoformat())
    return str(found[0][0]) if found else ""


_WIDEST = "SELECT verdict FROM server_standing WHERE mission = %s AND day = %s ORDER BY most DESC LIMIT 1"
