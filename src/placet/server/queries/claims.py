"""Where a claim stands: its mission, and what the journal holds of it."""

from placet.server.models import Entry, Sort


def mission_of_claim(claim: str) -> str:
    """Give the mission of a claim, empty where the journal holds no such claim."""
    found = Entry.objects.filter(sort=Sort.CLAIM, subject=claim).values_list("mission", flat=True)
    return found.order_by("-number").first() or ""


def entries_of_claim(claim: str) -> tuple[Entry, ...]:
    """Give the entries that state a claim, the first one first."""
    return tuple(Entry.objects.filter(sort=Sort.CLAIM, subject=claim).order_by("number")[:50])
