"""The year a day lacks, from the days around it that have one."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from placet.reading.mention import Dated, Mention

_UNKNOWN = "XXXX"
_FULL = 10
"""Characters of a whole day."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A whole day a text gives, and where; the day of publication stands nowhere (None)."""

    day: date
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """The whole days of a text in order of place, and the day it was published, if it states one."""

    anchors: tuple[Anchor, ...] = ()
    published: Anchor | None = None

    @classmethod
    def of(cls, mentions: Iterable[Mention], published: str, dateline: tuple[int, int]) -> "Years":
        """Take the whole days among mentions; a published day that the dateline says stands there."""
        found = [Anchor(day, (m.start, m.end)) for m in mentions for day in _whole(m)]
        found.sort(key=lambda one: one.span or (0, 0))
        day = _day(published)
        if day is None:
            return cls(tuple(found))
        same = [one for one in found if one.day == day and one.span and _inside(one.span, dateline)]
        written = same or [one for one in found if one.day == day]
        return cls(tuple(found), written[0] if written else Anchor(day))

    def complete(self, mention: Mention, sentence: tuple[int, int]) -> tuple[Dated, Anchor | None]:
        """Give the days of a mention with their year, and the anchor it was taken from (None: its own).

        A whole day of the same sentence comes first, then the day of publication,
        then the nearest whole day; the year is the one that brings the day nearest
        to the anchor. Without any anchor the days stay as they are.
        """
        dated = mention.value
        if not isinstance(dated, Dated):
            raise TypeError(mention.sort)
        if _UNKNOWN not in dated.start + dated.end:
            return dated, None
        anchor = self._anchor(mention, sentence)
        if anchor is None:
            return dated, None
        return _dated(dated, anchor.day), anchor

    def _anchor(self, mention: Mention, sentence: tuple[int, int]) -> Anchor | None:
        beside = [a for a in self.anchors if a.span and _inside(a.span, sentence)]
        if beside:
            return _nearest(beside, mention.start)
        if self.published is not None:
            return self.published
        at = bisect_left([a.span or (0, 0) for a in self.anchors], (mention.start, mention.end))
        return _nearest(self.anchors[max(0, at - 1) : at + 1], mention.start)


def _inside(span: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _nearest(anchors: Iterable[Anchor], place: int) -> Anchor | None:
    return min(anchors, key=lambda a: abs((a.span or (0, 0))[0] - place), default=None)


def _whole(mention: Mention) -> list[date]:
    if not isinstance(mention.value, Dated):
        return []
    days = dict.fromkeys((_day(mention.value.start), _day(mention.value.end)))
    return [day for day in days if day is not None]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == _FULL else None
    except ValueError:
        return None


def _dated(dated: Dated, near: date) -> Dated:
    """Give the days with the year that brings them nearest to a day; a range never runs backwards."""
    year = _year(dated.start or dated.end, near)
    start = dated.start.replace(_UNKNOWN, f"{year:04}")
    end = dated.end.replace(_UNKNOWN, f"{year:04}")
    if _UNKNOWN in dated.start and _UNKNOWN not in dated.end and start > dated.end:
        start = dated.start.replace(_UNKNOWN, f"{year - 1:04}")
    elif start and end < start and _UNKNOWN in dated.end:
        end = dated.end.replace(_UNKNOWN, f"{year + 1:04}")
    return replace(dated, start=start, end=end, lacks="")


def _year(text: str, near: date) -> int:
    if _UNKNOWN not in text:
        return int(text[:4])
    return min((near.year, near.year - 1, near.year + 1), key=lambda year: _apart(text, year, near))


def _apart(text: str, year: int, near: date) -> int:
    parts = text.replace(_UNKNOWN, str(year)).split("-")
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else near.month
    day = int(parts[2]) if len(parts) > 2 and parts[2].isdigit() else 15  # noqa: PLR2004  YYYY-MM-DD
    return abs((year - near.year) * 372 + (month - near.month) * 31 + day - near.day)
