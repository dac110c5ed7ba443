"""Today's verdict of a mission on the full record, as the projection has it."""

from placet.server.models import Standing


def verdict_today(mission: str) -> str:
    """Give the verdict of a mission on the full record; empty where there is none yet."""
    found = Standing.objects.filter(mission=mission).order_by("-most")
    return found.values_list("verdict", flat=True).first() or ""
