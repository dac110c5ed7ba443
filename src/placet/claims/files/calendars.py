"""The calendars of a mission: which days count for deadlines."""

from collections.abc import Iterable

from placet.claims.files.desk import Desk
from placet.claims.files.grammar import CALENDAR, WEEKDAYS
from placet.claims.files.shared import Named
from placet.claims.files.values import Values, is_empty, table
from placet.claims.record import Calendar


def calendars_of(named: Iterable[Named], desk: Desk) -> tuple[Calendar, ...]:
    """Give the calendars that could be read; one that says nothing is a problem."""
    found = []
    for id_, spot, node in named:
        if is_empty(node):
            desk.tell(spot, "calendar.empty", id=id_)
        elif (values := table(node, CALENDAR, spot, desk)) is not None:
            found.append(_calendar(id_, values))
    return tuple(found)


def _calendar(id_: str, values: Values) -> Calendar:
    weekend = Calendar(id_).weekend
    if "weekend" in values:
        weekend = tuple(WEEKDAYS.index(day) for day in values["weekend"])
    return Calendar(
        id_, weekend, values.get("holidays", ""), values.get("closures", ()), values.get("sittings")
    )
