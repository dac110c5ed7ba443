"""Mentions of what the gazetteer knows by name."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from placet.reading.gazetteer import Entry, Hit
from placet.reading.mention import Mention, Named, Sort

HOMONYM = "homonym"
AMBIGUOUS = "ambiguous"
RULE = "gazetteer@1"
_SORTS = {sort.value: sort for sort in Sort} | {"party": Sort.ORGANISATION}
_BEFORE = regex.compile(r"([\p{L}\p{M}.’'-]+)[ \u00a0]$")
_AFTER = regex.compile(r"[ \u00a0](\p{Lu}[\p{Ll}’'-]+)")
_LOCATIVE = frozenset(
    {
        *(
            "in",
            "en",
            "from",
            "to",
            "de",
            "del",
            "a",
            "al",
            "desde",
            "hacia",
            "of",
            "with",
            "con",
            "at",
            "near",
        ),
        *("into", "through", "por", "para", "y", "and", "or", "e", "entre", "between", "against", "contra"),
        *("sobre", "toward", "towards", "within", "across", "el", "la", "the", "by", "is"),
    }
)
"""Words before a name with which it can be a place."""
_SUFFIX = regex.compile(r"[ \u00a0-](?:[IVXLC]{1,7}|(?:19|20)\d\d|\d{2}(?:-\d)?)\b(?!%)")


def of_hits(text: str, hits: Sequence[Hit]) -> Iterator[Mention]:
    """Give the mentions that hits of the gazetteer are, in order; offsets are those of the text.

    A name that people and common words bear too is left out where capitalised
    words beside it make it part of another name, and flagged `homonym` where
    nothing beside it says that a place is meant.
    """
    starts = {hit.start for hit in hits}
    for hit in hits:
        flags = _homonym(text, hit, starts)
        if flags is not None:
            yield from _of_hit(text, hit, flags)


def _homonym(text: str, hit: Hit, starts: set[int]) -> tuple[str, ...] | None:
    """Give the flags of a hit, None where it is no name of a place at all."""
    if not any(entry.homonym or entry.frail for entry in hit.entries):
        return ()
    before = _BEFORE.search(text, max(0, hit.start - 40), hit.start)
    after = _AFTER.match(text, hit.end)
    word = before[1] if before else ""
    if word.casefold() in _LOCATIVE:
        if after is None or after.start(1) in starts:
            return ()
        return (HOMONYM,) if any(entry.homonym for entry in hit.entries) else None
    if (word[:1].isupper() and word[-1:] != ".") or (after and after.start(1) not in starts):
        return None
    return (HOMONYM,) if any(entry.homonym for entry in hit.entries) else ()


def _of_hit(text: str, hit: Hit, flags: tuple[str, ...]) -> Iterator[Mention]:
    by_sort: dict[Sort, list[Entry]] = {}
    for entry in hit.entries:
        if entry.is_ in _SORTS:
            by_sort.setdefault(_SORTS[entry.is_], []).append(entry)
    if any(map(_open, by_sort.get(Sort.UNIT, ()))):
        by_sort.pop(Sort.PLACE, None)  # a site that is called as forces everywhere are
    for sort, entries in by_sort.items():
        named, several = _named(text[hit.start : hit.end], sort, entries)
        end = hit.end
        if sort == Sort.EXERCISE and (suffix := _SUFFIX.match(text, end)):
            end = suffix.end()
            named = Named(text[hit.start : end], named.entity, named.traits)
        more = (AMBIGUOUS,) if several or len(by_sort) > 1 else ()
        yield Mention(sort, hit.start, end, named, RULE, (*flags, *more))


def _named(words: str, sort: Sort, entries: Sequence[Entry]) -> tuple[Named, bool]:
    """Give what entries of one sort name together, and whether that leaves several things open."""
    ids = tuple(dict.fromkeys(entry.entity for entry in entries if entry.entity))
    generic = [entry for entry in entries if not entry.entity]
    traits = _shared(entries)
    if sort == Sort.ORGANISATION and any(entry.is_ == "party" for entry in entries):
        traits["kind"] = "party"
    if sort == Sort.STATE and len(ids) == 1:
        return Named(entries[0].name, ids[0]), False
    name = entries[0].name if sort == Sort.STATE else _spaced(words)
    if len(ids) == 1 and not any(_open(entry) for entry in generic):
        return Named(name, ids[0], tuple(traits.items())), False
    if ids:
        traits["candidates"] = " ".join(ids)
    several = len(ids) > 1 or len({entry.trait("state") for entry in entries if entry.trait("state")}) > 1
    return Named(name, "", tuple(traits.items())), several


def _open(entry: Entry) -> bool:
    """Tell whether an entry without an id names an organ or force of whichever state the text is about."""
    return not entry.trait("state") and entry.is_ in {"body", "unit"}


def _shared(entries: Iterable[Entry]) -> dict[str, str]:
    """Give the traits that no two of the entries tell differently; a state only if all of them tell it."""
    found: dict[str, set[str]] = {}
    rows = list(entries)
    for entry in rows:
        for key, value in entry.traits:
            found.setdefault(key, set()).add(value)
    untold = any(_open(entry) for entry in rows)
    return {k: min(v) for k, v in found.items() if len(v) == 1 and not (k == "state" and untold)}


def _spaced(words: str) -> str:
    return " ".join(words.split())
