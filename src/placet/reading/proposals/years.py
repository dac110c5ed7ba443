"""What days leave out (a year, a month, which "yesterday"), from the days around them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from placet.reading.mention import Dated, Mention, Named, Sort
from placet.reading.mentions import completion

_UNKNOWN = "XXXX"
_MIDDLE = 7
"""The month in the middle of a year: the days nearest to its first are those of the same year."""
_YEAR = re.compile(r"\b20\d{2}\b")
_FULL = 10
"""Characters of a whole day."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A whole day a text gives, and where; the day of publication may stand nowhere (None).

    `also` are the places of what the day itself lacked.
    """

    day: date
    span: tuple[int, int] | None = None
    also: tuple[tuple[int, int], ...] = ()

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Give the places of all the words the day rests on."""
        return (*((self.span,) if self.span else ()), *self.also)


@dataclass(frozen=True, slots=True)
class Years:
    """The whole days of a text in order of place, and the day it was published, if it states one.

    `months` are the places of periods that name a month; `limit` is the first day of
    the first window, where acts that let it in lie before.
    """

    anchors: tuple[Anchor, ...] = ()
    months: tuple[tuple[int, int], ...] = ()
    published: Anchor | None = None
    limit: Anchor | None = None

    @classmethod
    def of(cls, mentions: Iterable[Mention], published: str, dateline: tuple[int, int] | None) -> "Years":
        """Take the whole days among mentions; the dateline's day is that of publication, with its year."""
        told_of = list(mentions)
        every = [m for m in told_of if m.sort is Sort.PERIOD]
        found = sorted(
            (Anchor(day, (m.start, m.end)) for m in every if "shared" not in m.flags for day in _whole(m)),
            key=lambda one: one.span or (0, 0),
        )
        found = found or list(_years_alone(told_of))
        plain = cls(tuple(found), tuple((m.start, m.end) for m in every if _names_month(m)))
        told = [m for m in every if dateline and _inside((m.start, m.end), dateline)]
        day = _day(published)
        for one in told:
            completed, source = plain.complete(one, (one.start, one.end))
            if (first := _day(completed.start)) and (day is None or first == day):
                also = source.spans if source else ()
                return replace(plain, published=Anchor(first, (one.start, one.end), also))
        return replace(plain, published=Anchor(day) if day else None)

    def before(self, limit: Anchor | None) -> "Years":
        """Give the same for acts that lie before a day."""
        return replace(self, limit=limit)

    def complete(
        self, mention: Mention, sentence: tuple[int, int], ahead: int = 0
    ) -> tuple[Dated, Anchor | None]:
        """Give the days of a mention with what they lack, and the anchor it was taken from (None: its own).

        A whole day of the same sentence comes first, then the day of publication or
        a whole day close by, then the nearest; the year is the one that brings the
        day nearest to the anchor, `ahead` days after it where what comes is told.
        Without any anchor the days stay as they are.
        """
        dated = mention.value
        if not isinstance(dated, Dated):
            raise TypeError(mention.sort)
        if dated.relative and not (dated.start or dated.end):
            return self._hung(dated)
        if _UNKNOWN not in dated.start + dated.end:
            return dated, None
        anchor = self._anchor(mention, sentence)
        if anchor is None:
            return dated, None
        said_which = bool(dated.relative)
        told = _dated(dated, anchor.day + timedelta(days=0 if said_which else ahead))
        years = sorted({a.day.year for a in self.anchors})
        if (
            self.published is None
            and ahead > 0
            and not said_which
            and years
            and _years(told).isdisjoint(years)
        ):
            # A year that the text never names is worse than the nearest one that it does.
            named = min(years, key=lambda year: min(abs(year - other) for other in _years(told) or {year}))
            told = completion.complete(replace(dated, lacks="year"), year=named)
        return told, anchor

    def source(self, mention: Mention) -> tuple[tuple[int, int], ...]:
        """Give where the month stands that a day takes from the period before it; nothing for others."""
        if "shared" not in mention.flags:
            return ()
        at = bisect_left(self.months, (mention.start, mention.end))
        return self.months[at - 1 : at] if at else ()

    def _hung(self, dated: Dated) -> tuple[Dated, Anchor | None]:
        if self.published is None:
            return dated, None
        return completion.complete(dated, published=self.published.day.isoformat()), self.published

    def _anchor(self, mention: Mention, sentence: tuple[int, int]) -> Anchor | None:
        place = (mention.start, mention.end)
        beside = [a for a in self.anchors if a.span and _inside(a.span, sentence)]
        if beside:
            return _nearest(beside, mention.start)
        if self.published is not None:
            return self.published
        if self.limit is not None:
            return self.limit
        at = bisect_left([a.span or (0, 0) for a in self.anchors], place)
        return _nearest(self.anchors[max(0, at - 1) : at + 1], mention.start)


def _years_alone(mentions: Iterable[Mention]) -> Iterator[Anchor]:
    """Give the year that a text without any whole day names, by the name of an exercise or by itself."""
    for one in mentions:
        said = one.value.name if isinstance(one.value, Named) and one.sort is Sort.EXERCISE else ""
        if isinstance(one.value, Dated) and one.value.start == one.value.end:
            said = one.value.start
        if found := _YEAR.search(said):
            yield Anchor(date(int(found[0]), _MIDDLE, 1), (one.start, one.end))


def _names_month(mention: Mention) -> bool:
    """Tell whether a period's own words say a month."""
    if "shared" in mention.flags or not isinstance(mention.value, Dated):
        return False
    return any(side[5:7].isdecimal() for side in (mention.value.start, mention.value.end))


def _inside(span: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _nearest(anchors: Sequence[Anchor], place: int) -> Anchor | None:
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


def _years(dated: Dated) -> set[int]:
    return {int(side[:4]) for side in (dated.start, dated.end) if side[:4].isdecimal()}


def _dated(dated: Dated, near: date) -> Dated:
    """Give the days with the year that brings them nearest to a day; a range never runs backwards."""
    if _UNKNOWN in dated.start and _day(dated.end):
        return completion.joined(replace(dated, end=""), replace(dated, start="", lacks=""))
    return completion.complete(replace(dated, lacks="year"), published=near.isoformat())
