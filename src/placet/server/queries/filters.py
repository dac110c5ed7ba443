"""What a list is asked for: words, facets, an order, and from where to go on."""

import base64
import binascii
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import QueryDict

from placet.errors import Malformed

FACETS = ("verdict", "stage", "state", "unit", "place", "year")
"""The facets of the register, in the order in which they are shown."""

HIDDEN = ("person", "organisation", "source")
"""Narrowings that other pages link to and no facet offers."""

SORTS = ("need", "verdict", "next", "number")
_MOST = 20
_LONG = 200
_LARGE = 2**31


@dataclass(frozen=True, slots=True)
class Filters:
    """A question to a list. `chosen` are the values of each facet: any of them will do.

    `after` is where the page before ended: what the order is made of, of its last row.
    """

    words: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sort: str = "need"
    after: tuple[int | str, ...] = ()

    def of(self, kind: str) -> tuple[str, ...]:
        """Give what was chosen of a facet."""
        return dict(self.chosen).get(kind, ())

    def without(self, kind: str) -> "Filters":
        """Give the same question without a facet."""
        return replace(self, chosen=tuple(c for c in self.chosen if c[0] != kind), after=())

    def onward(self, after: tuple[int | str, ...]) -> "Filters":
        """Give the question for the rows after this place."""
        return replace(self, after=after)

    @property
    def any(self) -> bool:
        """Tell whether anything narrows the list."""
        return bool(self.words or self.chosen)

    @property
    def query(self) -> str:
        """Give it as the query string of an address, without clocks; empty for the plain list."""
        found = QueryDict(mutable=True)
        if self.words:
            found["q"] = self.words
        for kind, values in self.chosen:
            found.setlist(kind, list(values))
        if self.sort != SORTS[0]:
            found["sort"] = self.sort
        if self.after:
            found["after"] = cursor(self.after)
        return found.urlencode()


def filters_of(given: QueryDict, kinds: tuple[str, ...] = FACETS + HIDDEN) -> Filters:
    """Give the question of a query string; what is not known there is left aside.

    Raises Malformed `list.cursor` for a place to go on from that no list gave.
    """
    chosen = ((k, tuple(dict.fromkeys(v[:_LONG] for v in given.getlist(k) if v))[:_MOST]) for k in kinds)
    sort = given.get("sort", "")
    after = given.get("after", "")
    return Filters(
        words=" ".join(given.get("q", "")[:_LONG].replace("\x00", "").split()),
        chosen=tuple((k, v) for k, v in chosen if v),
        sort=sort if sort in SORTS else SORTS[0],
        after=_place(after) if after else (),
    )


def portion_of(given: Mapping[str, str]) -> int:
    """Give which portion of the missions a list of another day is asked for; the first where none is said."""
    text = given.get("portion", "")
    return int(text) if re.fullmatch(r"[1-9]\d{0,3}", text, re.ASCII) else 1


def cursor(place: tuple[int | str, ...]) -> str:
    """Give a place in a list as text: only what its last shown row says itself."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


NUMBERS = ("order", "gravity", "soon")
"""Columns of numbers; the others a list is ordered by are text."""


def placed(place: tuple[int | str, ...], fields: tuple[str, ...]) -> tuple[int | str, ...]:
    """Give a place if it is one in the order of these fields; else none, which is the beginning."""
    if len(place) != len(fields):
        return ()
    fits = all(isinstance(p, int) is (f in NUMBERS) for p, f in zip(place, fields, strict=True))
    return place if fits else ()


def _place(text: str) -> tuple[int | str, ...]:
    try:
        found = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, binascii.Error) as error:
        raise Malformed("list.cursor") from error
    if not isinstance(found, list) or not all(_is_part(p) for p in found):
        raise Malformed("list.cursor")
    return tuple(found)


def _is_part(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, int) and 0 <= value < _LARGE)


def folded(text: str) -> str:
    """Give text to search in or for: small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))
