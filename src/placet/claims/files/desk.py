"""Where a value stands in a file, and the problems met on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import islice

from placet.claims.entity import Entities
from placet.claims.outcome import Problem
from placet.claims.source import Source

_SOUGHT = 100
"""Problems for which the nearest name is looked up; a file with more is not a slip of the pen."""
_LONGER = 4
"""Letters by which the nearest name may be longer or shorter."""
_COMPARED = 2000
"""Names compared for one problem, so that a large register stays quick."""
_OF_ENTRIES = {"entity.unknown", "source.unknown", "name.unknown"}
"""Problems of a name that may be that of an entity or a source."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file: its line, and the path of keys that leads there."""

    file: str
    line: int = 0
    path: str = ""

    def at(self, key: str | int, line: int) -> "Spot":
        """Give the spot of a key, or of the nth member of a list, below this one."""
        return replace(self, line=line, path=f"{self.path}.{key}" if self.path else str(key))

    @property
    def key(self) -> str:
        """Give the last key of the path; members of lists have none of their own."""
        return next((key for key in reversed(self.path.split(".")) if not key.isdigit()), "")


@dataclass(slots=True)
class Desk:
    """What the reading of one folder knows and has found wrong.

    `refused` are the ids of entities and sources that could not be read: what names
    one of them falls with it and is not told again.
    """

    entities: Entities = field(default_factory=Entities)
    sources: Mapping[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def tell(self, spot: Spot, code: str, **fields: str | int) -> None:
        """Add one problem."""
        self.problems.append(Problem(code, spot.file, spot.line, spot.path, tuple(fields.items())))

    def unknown(self, spot: Spot, code: str, given: str, known: Iterable[str]) -> None:
        """Add the problem of a name that fits nothing and is not a refused one, with the nearest known."""
        if code not in _OF_ENTRIES or given not in self.refused:
            self.tell(spot, code, given=given[:100], nearest=self._nearest(given[:100], known))

    def unlisted(self, spot: Spot, code: str, given: str, allowed: Iterable[str]) -> None:
        """Add the problem of a value outside a short list, with the nearest and with all of the list."""
        known = tuple(allowed)
        near = self._nearest(given[:100], known)
        self.tell(spot, code, given=given[:100], nearest=near, allowed=", ".join(known))

    def _nearest(self, given: str, known: Iterable[str]) -> str:
        alike = (name for name in known if abs(len(name) - len(given)) <= _LONGER)
        near = get_close_matches(given, islice(alike, _COMPARED), n=1) if len(self.problems) < _SOUGHT else []
        return near[0] if near else ""
