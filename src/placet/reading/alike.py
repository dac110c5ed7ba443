"""When two values of one slot are the same: strict on figures, days and names, by words on topics."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from placet.claims.proposal import Slot

_ARTICLES = frozenset({"el", "la", "los", "las", "lo", "the", "a", "an", "un", "una"})
_JOINED = {"del": "de", "al": "a"}
_LINKS = frozenset(
    {
        *("a", "ante", "con", "contra", "de", "desde", "e", "en", "entre", "hacia", "hasta", "o", "para"),
        *("por", "que", "se", "sin", "sobre", "su", "sus", "u", "y"),
        *("about", "and", "as", "at", "by", "for", "from", "in", "into", "its", "of", "on", "or"),
        *("than", "that", "their", "to", "with"),
    }
)
_WORD = re.compile(r"\w+")
_COUNTS = ("for", "against", "abstain")
TOPICS = frozenset({Slot.ACTIVITY, Slot.OBJECTIVE, Slot.EARLIER, Slot.REPORT})
"""Slots whose value has no one wording: the words of the shorter must all be in the longer."""


@cache
def folded(text: str) -> tuple[str, ...]:
    """Give the words of a name without case, accents, punctuation and articles."""
    split = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in split if not unicodedata.combining(c))
    return tuple(_JOINED.get(w, w) for w in _WORD.findall(bare) if w not in _ARTICLES)


@cache
def words(text: str) -> frozenset[str]:
    """Give the words of a topic that carry meaning, one form for singular and plural."""
    return frozenset(_singular(w) for w in folded(text) if w not in _LINKS)


def alike(slot: Slot, said: Any, known: Any) -> bool:  # noqa: ANN401 - values as JSON has them
    """Tell whether a plain value says what the known one does; a list inside a known one is any of it.

    A name and a thing (a ship may be told as either) are alike where the thing is of that name.
    """
    if isinstance(said, str) is not isinstance(known, str):
        return _topics(_called(said), _called(known))
    compare = _BY_SLOT.get(slot, _topics if slot in TOPICS else _names)
    return compare(said, known)


def _called(value: Any) -> str:  # noqa: ANN401
    """Give a name, or what a thing is called; "" for values that are neither."""
    return value if isinstance(value, str) else str(value.get("type", "") if isinstance(value, dict) else "")


def _singular(word: str) -> str:
    short = word.removesuffix("s").removesuffix("e")
    return short if len(word) > 3 else word  # noqa: PLR2004 - short words have no plural to drop


def _names(said: str, known: str) -> bool:
    return folded(said) == folded(known)


def _topics(said: str, known: str) -> bool:
    short, long = sorted((words(said), words(known)), key=len)
    return bool(short) and short <= long


def _any(compare: Callable[[Any, Any], bool], said: object, known: object) -> bool:
    return any(compare(said or "", k or "") for k in (known if isinstance(known, list) else [known]))


def _strengths(said: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    return all(said.get(side) == known.get(side) for side in ("min", "max"))


def _windows(said: Mapping[str, str], known: Mapping[str, str]) -> bool:
    return all(_day(said.get(side)) == _day(known.get(side)) for side in ("from", "to"))


def _day(text: str | None) -> str:
    return (text or "").replace("..", "")


def _acts(said: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    counts = all(_one_of(said.get(side), known.get(side)) for side in _COUNTS)
    same_day = str(said.get("date") or "") == str(known.get("date") or "")
    return counts and same_day and _any(_names, said.get("body"), known.get("body"))


def _one_of(said: object, known: object) -> bool:
    return said in known if isinstance(known, list) else said == known


def _stances(said: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    if not (_any(_names, said.get("who"), known.get("who")) and _one_of(said.get("stance"), known["stance"])):
        return False
    return all(_any(_or_empty, said.get(f), known[f]) for f in ("role", "party") if f in known)


def _or_empty(said: str, known: str) -> bool:
    return _topics(said, known) or not (said or known)


def _things(said: Mapping[str, Any], known: Mapping[str, Any]) -> bool:
    return said.get("count") == known.get("count") and _topics(said["type"], known["type"])


_BY_SLOT: Mapping[Slot, Callable[[Any, Any], bool]] = {
    Slot.STRENGTH: _strengths,
    Slot.PRESENCE: _windows,
    Slot.WINDOW_OF_ACTIVITY: _windows,
    Slot.REQUEST: _acts,
    Slot.OPINION: _acts,
    Slot.VOTE: _acts,
    Slot.PUBLICATION: _acts,
    Slot.POSITION: _stances,
    Slot.ARMS: _things,
    Slot.MEANS: _things,
}
