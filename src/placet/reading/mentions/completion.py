"""Periods filled in from context: a missing year or month, "yesterday", two ends said in two clauses.

What is filled in is told: `computed` is then set and `lacks` empty. Nothing is filled in that the
context does not give.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from placet.claims.dates import add_months
from placet.reading.mention import Dated, Mention
from placet.reading.mentions.stamps import last_day

_WEEK = 7


def complete(
    dated: Dated, *, year: int | None = None, month: int | None = None, published: str = ""
) -> Dated:
    """Give a period with what its words leave out, as far as the context says it, else as it was.

    `year` and `month` are those the context speaks of; `published` the day the document states as
    its own (ISO 8601). A year given wins, except over words that hang on the day of publication
    ("last year"); with that day alone, the nearest such day is taken, before it where the words say
    "past", after it where they say "next". A range from December to January ends in the year after.
    """
    if not dated.lacks:
        return dated
    day = date.fromisoformat(published) if published else None
    if dated.lacks == "day":
        found = _hung(dated.relative, day)
        return (
            replace(
                dated,
                start=found[0],
                end=found[1],
                single=found[0] == found[1] and len(found[0]) > _WEEK,
                lacks="",
                computed=True,
            )
            if found
            else dated
        )
    if "month" in dated.lacks:
        dated, year = _with_month(dated, year, month, day)
    year = _year(dated, year, day)
    return dated if year is None or "-XX-" in dated.start + dated.end else _with_year(dated, year)


def in_order(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the periods of one text with what they take from the one before them in it.

    "el 30 de ese mes", "terminan el 28" take its month (and year), "1 de junio del propio año" its
    year; they are then flagged `shared`, as their own words do not say it all. A bare day without
    a month before it is left out.
    """
    found: list[Mention] = []
    earlier = ""
    for mention in mentions:
        dated = mention.value
        if not isinstance(dated, Dated):
            raise TypeError(mention.sort)
        taken = _taken(dated, earlier) or dated
        if "bare" not in mention.flags or taken.lacks != "month":
            flags = mention.flags if taken is dated else (*mention.flags, "shared")
            found.append(replace(mention, value=taken, flags=flags))
        latest = (taken.end or taken.start).split("..")[0].split("|")[0]
        earlier = latest if latest[5:7].isdecimal() else earlier
    return tuple(found)


def _taken(dated: Dated, earlier: str) -> Dated | None:
    """Give a period with the month or year of an earlier day, None where it takes nothing."""
    if not earlier or dated.relative not in {"", "same-month", "same-year"}:
        return None
    if "month" in dated.lacks:
        month = f"{earlier[:7]}-"
        sides = (side.replace("XXXX-XX-", month) for side in (dated.start, dated.end))
        lacks = "year" if month.startswith("XXXX") else ""
    elif dated.relative == "same-year" and earlier[:4].isdecimal():
        sides, lacks = (side.replace("XXXX", earlier[:4]) for side in (dated.start, dated.end)), ""
    else:
        return None
    start, end = sides
    return replace(dated, start=start, end=end, lacks=lacks, relative="", computed=True)


def joined(first: Dated, last: Dated) -> Dated:
    """Give the period of two ends said apart, "began on May 4 ... until June 12, 2025".

    A year that only one end says is that of both; a range that would end before it begins rolls over.
    """
    start, end = first.start or first.end, last.end or last.start
    lacking = {name for name in (first.lacks, last.lacks) if name}
    whole = Dated(start, end, lacks=", ".join(sorted(lacking)), relative=last.relative or first.relative)
    if "XXXX" in start and _said(end):
        return replace(
            whole, start=_filled(start, int(end[:4]) - (_place(start) > _place(end))), lacks=last.lacks
        )
    if "XXXX" in end and _said(start):
        return replace(
            whole, end=_filled(end, int(start[:4]) + (_place(start) > _place(end))), lacks=first.lacks
        )
    return whole


def _said(text: str) -> bool:
    return text[:4].isdecimal()


def _place(text: str) -> str:
    return text[4:10]


def _with_month(
    dated: Dated, year: int | None, month: int | None, day: date | None
) -> tuple[Dated, int | None]:
    """Give a day its month: "el 17 del presente mes" that of publication, else the one given."""
    if dated.relative == "this-month" and day:
        year, month = day.year, day.month
    if month is None:
        return dated, year
    start, end = (text.replace("-XX-", f"-{month:02d}-") for text in (dated.start, dated.end))
    return replace(dated, start=start, end=end, lacks="year"), year


def _year(dated: Dated, year: int | None, day: date | None) -> int | None:
    moved = {"this-year": 0, "next-year": 1, "last-year": -1}.get(dated.relative)
    if moved is not None:
        return day.year + moved if day else (year if not moved else None)
    if year is not None or day is None or dated.relative == "same-year":
        return year
    return _nearest(dated, day)


def _nearest(dated: Dated, day: date) -> int | None:
    """Give the year in which a day without one lies nearest to `day`, on the side the words say."""
    text = dated.start or dated.end
    years = [y for y in (day.year - 1, day.year, day.year + 1) if _first(text, y)]
    if dated.relative in {"past", "next"}:
        side = 1 if dated.relative == "next" else -1
        years = [y for y in years if (_days(text, y, day) * side) >= 0]
    return min(years, key=lambda y: abs(_days(text, y, day)), default=None)


def _first(text: str, year: int) -> date | None:
    parts = [int(p) for p in text.split("..", maxsplit=1)[0].split("|", maxsplit=1)[0].split("-")[1:]]
    month, of_month = (*parts, 1)[:2] if parts else (1, 1)
    return date(year, month, of_month) if of_month <= last_day(year, month) else None


def _days(text: str, year: int, day: date) -> int:
    first = _first(text, year)
    return (first - day).days if first else 0


def _with_year(dated: Dated, year: int) -> Dated:
    last = year
    if (
        dated.start.startswith("XXXX")
        and dated.end.startswith("XXXX")
        and _place(dated.start) > _place(dated.end)
    ):
        last = year + 1
    start, end = _filled(dated.start, year), _filled(dated.end, last)
    return replace(dated, start=start, end=end, lacks="", computed=True) if start or end else dated


def _filled(text: str, year: int) -> str:
    """Give a side with its year; where that year has no 29 February, "late February" ends on the 28th."""
    filled = text.replace("XXXX", f"{year:04d}")
    ends_in_february = filled.endswith("-02-29") and last_day(year, 2) == 28  # noqa: PLR2004 -- no leap year
    if ends_in_february and ".." in filled:
        return f"{filled[:-2]}28"
    return "" if ends_in_february else filled


def _hung(relative: str, day: date | None) -> tuple[str, str] | None:
    """Give the two days of "yesterday", "last week", "on Tuesday", as seen from `day`."""
    name, _, rest = relative.partition(":")
    if day is None:
        return None
    if name == "weekday":
        found = _weekday(day, *rest.split(":"))
        return str(found), str(found)
    size = int(rest)
    if name == "day":
        return (str(day + timedelta(days=size)),) * 2
    if name == "week":
        first = day - timedelta(days=day.weekday()) + timedelta(days=_WEEK * size)
        return str(first), str(first + timedelta(days=_WEEK - 1))
    if name == "month":
        return (str(add_months(day.replace(day=1), size))[:7],) * 2
    return (f"{day.year + size:04d}",) * 2


def _weekday(day: date, weekday: str, side: str = "") -> date:
    """Give the last such day on or before `day`, "past" the last before it, "next" the first after it."""
    back = (day.weekday() - int(weekday)) % _WEEK
    if side == "next":
        return day + timedelta(days=_WEEK - back)
    return day - timedelta(days=back or (_WEEK if side == "past" else 0))
