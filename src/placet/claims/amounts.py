"""The grammars of how many, of what, how long, and within which limits."""

import re

from placet.claims.amount import Count, Item, Span, What
from placet.claims.detail import Limit
from placet.errors import Malformed

MOST = 10**9
"""No count of people or things is larger; a larger number is a slip."""

_COUNT = re.compile(r"(\d+)?(\.\.)?(\d+)?", re.ASCII)
_WIDTH = re.compile(r"(\d+)~(\d+)(%)?", re.ASCII)
_ITEM = re.compile(r"(\d[\d.~%]*|\.\.\d+)\s+(\S.*)", re.ASCII)
_SPAN = re.compile(r"(\d{1,5})\s*([a-z][a-z_ ]*)", re.ASCII)
_ANY_OF = "any of "

UNITS = {
    "h": "hour",
    "d": "day",
    "wd": "working_day",
    "m": "month",
    **{unit: unit for unit in ("hour", "day", "calendar_day", "working_day", "sitting_day", "month")},
}
"""The units of a length of time, by the words and letters a file may use."""

EVENTS = ("entered", "started", "ended", "left")
"""The events of a mission that a day may hang on."""


def count(text: str) -> Count:
    """Read `10`, `8..10`, `..10`, `8..`, or a number with its rule (`10~1`, `10~10%`).

    Bounds are whole numbers rounded outward. Raises Malformed: count.malformed,
    count.reversed, count.absurd.
    """
    least, most = _bounds(text)
    if least is not None and most is not None and least > most:
        raise Malformed("count.reversed", text=text)
    if max(least or 0, most or 0) > MOST:
        raise Malformed("count.absurd", text=text[:40], most=MOST)
    return Count(least, most, said=text)


def _bounds(text: str) -> tuple[int | None, int | None]:
    if len(text) > 40:  # noqa: PLR2004 -- far more digits than any bound has
        raise Malformed("count.absurd", text=text[:40], most=MOST)
    if match := _WIDTH.fullmatch(text):
        middle, width = int(match[1]), int(match[2])
        low, high = (middle * (100 - width), middle * (100 + width)) if match[3] else (0, 0)
        return (max(0, low // 100), -(-high // 100)) if match[3] else (max(0, middle - width), middle + width)
    match = _COUNT.fullmatch(text)
    if match is None or not (match[1] or match[3]):
        raise Malformed("count.malformed", text=text)
    least, most = (int(side) if side else None for side in (match[1], match[3]))
    return (least, most) if match[2] else (least, least)


def write_count(value: Count) -> str:
    """Give the text `count` reads as the same bounds: as it was said, if it was."""
    if value.said:
        return value.said
    if value.least == value.most:
        return str(value.least)
    return f"{'' if value.least is None else value.least}..{'' if value.most is None else value.most}"


def number(text: str) -> int:
    """Read one whole number of people or things; raises as `count` does."""
    found = count(text)
    if found.least is None or found.least != found.most:
        raise Malformed("count.malformed", text=text)
    return found.least


def what(texts: tuple[str, ...]) -> What:
    """Read what is spoken of: items (`3 f-35a`, `14 glock or m17`, `any of LIST`), `none`, a topic.

    One text without a number is words; of several each is an item without a count.
    """
    if texts == ("none",):
        return What(nothing=True)
    if len(texts) == 1 and not _is_item(texts[0]):
        return What(words=texts[0])
    return What(tuple(item(text) for text in texts))


def _is_item(text: str) -> bool:
    return text.startswith(_ANY_OF) or _ITEM.fullmatch(text) is not None


def item(text: str) -> Item:
    """Read one line of a list: `[count] kind [or kind ...]` or `[count] any of LIST`."""
    match = _ITEM.fullmatch(text)
    many, rest = (count(match[1]), match[2]) if match else (None, text)
    if rest.startswith(_ANY_OF):
        return Item((), many, rest.removeprefix(_ANY_OF).strip())
    kinds = tuple(kind.strip() for kind in rest.split(" or "))
    if text == "none" or not all(kinds):
        raise Malformed("item.malformed", text=text)
    return Item(kinds, many)


def write_what(value: What) -> tuple[str, ...]:
    """Give the texts that `what` reads as the same thing."""
    if value.nothing:
        return ("none",)
    return tuple(_write_item(one) for one in value.items) or (value.words,)


def _write_item(value: Item) -> str:
    kinds = _ANY_OF + value.any_of if value.any_of else " or ".join(value.kinds)
    return f"{write_count(value.count)} {kinds}" if value.count else kinds


def span(text: str) -> Span:
    """Read a length of time: `30 working_day`, `30d`, `24 hour`, `6 month`, `unspecified`.

    The kind of day unsaid stays `day`. Raises Malformed span.malformed.
    """
    if text == "unspecified":
        return Span(0, "unspecified")
    match = _SPAN.fullmatch(text)
    unit = UNITS.get(match[2].strip().replace(" ", "_").removesuffix("s")) if match else None
    if match is None or unit is None:
        raise Malformed("span.malformed", text=text)
    return Span(int(match[1]), unit)


def write_span(value: Span) -> str:
    """Give the text that `span` reads as the same length."""
    return value.unit if value.unit == "unspecified" else f"{value.amount} {value.unit}"


def limit(text: str) -> Limit:
    """Read a limit a machine can judge: `before <event>`, `stay kept`, `notice 48h`.

    Raises Malformed limit.unknown for all others: those are conditions.
    """
    kind, _, value = text.partition(" ")
    value = value.strip()
    if kind == "before" and value:
        return Limit(kind, value)
    if kind == "notice" and value:
        span(value)
        return Limit(kind, value)
    if (kind, value) == ("stay", "kept"):
        return Limit(kind, value)
    raise Malformed("limit.unknown", text=text)
