"""What every action needs: the time, and the record inside its turn."""

from datetime import datetime

from django.utils import timezone

from placet.claims.dates import parse
from placet.claims.period import When
from placet.claims.record import Mission, Record
from placet.errors import UnknownName
from placet.server.queries.record import record_of


def now() -> datetime:
    """Give the time of recording."""
    return timezone.now()


def today() -> When:
    """Give the day of a decision made now."""
    return parse(timezone.localdate().isoformat())


def opened(mission: str) -> tuple[Record, Mission]:
    """Give the whole record of one mission. Raises UnknownName (`mission.unknown`)."""
    record = record_of((mission,))
    if mission not in record.missions:
        raise UnknownName("mission.unknown", given=mission)
    return record, record.missions[mission]
