"""YAML: mission files, which read again give the same claims."""

from collections.abc import Iterable

from placet.claims.files import write as write_mission
from placet.exchange.answer import Answer


def write(answers: Iterable[Answer]) -> str:
    """Give one document a mission, as recorded: neither clock applies, or a copy would lose claims."""
    return "---\n".join(write_mission(a.record.missions[a.id], a.record) for a in answers)
