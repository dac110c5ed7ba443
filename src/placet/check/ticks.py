"""Ticks: UTC minutes since 1970 as whole numbers, and the local days they fall on."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

BEGINNING = -1_100_000_000
END = 4_300_000_000
"""Sentinels before 1 January of year 1 and after 31 December 9999."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = date.max


@lru_cache(maxsize=65536)
def midnight(day: date, zone: str) -> int:
    """Give the tick at which a local day begins; days past 9999 are END."""
    return at(day, 0, zone)


@lru_cache(maxsize=65536)
def day_after(day: date, zone: str) -> int:
    """Give the tick at which the next local day begins."""
    return END if day == _LAST else midnight(day + timedelta(days=1), zone)


def at(day: date, minute: int, zone: str, offset: int | None = None) -> int:
    """Give the tick of a minute of a local day, or of a written UTC offset (minutes)."""
    naive = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)
    wall = (naive - _EPOCH) // timedelta(minutes=1)
    return wall - (offset if offset is not None else _offset(naive, zone))


def _offset(naive: datetime, zone: str) -> int:
    # Years 1 and 9999 leave no room for zone arithmetic; UTC is exact enough there.
    if zone in {"", "UTC"} or naive.year <= 1 or naive.year >= _LAST.year:
        return 0
    found = naive.replace(tzinfo=ZoneInfo(zone)).utcoffset()
    return 0 if found is None else found // timedelta(minutes=1)


@lru_cache(maxsize=65536)
def local(tick: int, zone: str) -> tuple[date, int]:
    """Give the local day of a tick and the minute of that day's wall clock."""
    moment = _EPOCH + timedelta(minutes=max(min(tick, _TOP), _BOTTOM))
    offset = 0
    if zone not in {"", "UTC"} and 1 < moment.year < _LAST.year:
        found = moment.astimezone(ZoneInfo(zone)).utcoffset()
        offset = 0 if found is None else found // timedelta(minutes=1)
    wall = moment + timedelta(minutes=offset)
    return wall.date(), wall.hour * 60 + wall.minute


_TOP = (datetime(9999, 12, 31, 23, 59, tzinfo=UTC) - _EPOCH) // timedelta(minutes=1)
_BOTTOM = (datetime(1, 1, 1, tzinfo=UTC) - _EPOCH) // timedelta(minutes=1)


def day_of(tick: int, zone: str) -> date:
    """Give the local day a tick falls on."""
    return local(tick, zone)[0]


def floor(tick: int, zone: str) -> int:
    """Give the beginning of the local day a tick falls on."""
    return tick if tick <= BEGINNING or tick >= END else midnight(day_of(tick, zone), zone)


def ceil(tick: int, zone: str) -> int:
    """Give the first local midnight at or after a tick."""
    start = floor(tick, zone)
    return tick if start == tick else day_after(day_of(tick, zone), zone)


def days_between(start: int, end: int, zone: str) -> int:
    """Give the number of local days from one tick to another, begun days counted."""
    if end <= start:
        return 0
    first, last = floor(start, zone), ceil(end, zone)
    return (day_of(last, zone) - day_of(first, zone)).days


def show(tick: int, zone: str) -> str:
    """Give a tick as ISO 8601 with the minutes and the offset of its place."""
    day, minute = local(tick, zone)
    wall = (datetime(day.year, day.month, day.day, tzinfo=UTC) - _EPOCH) // timedelta(minutes=1)
    offset = wall + minute - tick
    sign, size = "-+"[offset >= 0], abs(offset)
    clock = f"{minute // 60:02d}:{minute % 60:02d}"
    return f"{day.isoformat()}T{clock}{sign}{size // 60:02d}:{size % 60:02d}"


def show_span(start: int, end: int, zone: str) -> tuple[str, str]:
    """Give a half-open span as two texts: days, both included, where it is whole days.

    An end without bound is ''.
    """
    whole = _whole(start, zone) and _whole(end, zone)
    first = "" if start <= BEGINNING else _edge(start, zone, whole=whole)
    if end >= END:
        return first, ""
    return first, day_of(end - 1, zone).isoformat() if whole else show(end, zone)


def _whole(tick: int, zone: str) -> bool:
    return tick <= BEGINNING or tick >= END or floor(tick, zone) == tick


def _edge(tick: int, zone: str, *, whole: bool) -> str:
    return day_of(tick, zone).isoformat() if whole else show(tick, zone)
