"""Today's verdict of a mission on the full record, as the projection has it."""

from placet.server.sql import select


def verdict_today(mission: str) -> str:
    """Give the verdict of a mission on the full record; empty where there is none yet."""
    found = select(_WIDEST, mission)
    return str(found[0][0]) if found else ""


_WIDEST = "SELECT verdict FROM server_standing WHERE mission = %s ORDER BY most DESC LIMIT 1"
