"""People named again: by their surname, or by an office with the surname alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from placet.reading.mention import Mention, Named, Sort
from placet.reading.mentions.naming import CAPITALISED, Blocked, no_names

RULE = "person.later@1"
SHORT = "short"
_LEAST = 4
"""Letters of a surname that may stand alone."""
_MORE = regex.compile(r"[ \u00a0]\p{Lu}\p{Ll}")


def surnames_of(people: Iterable[Mention]) -> Mapping[str, Named]:
    """Give the short forms that mean one person of a text only: surname, both surnames, the name itself."""
    table: dict[str, Named] = {}
    doubtful: set[str] = set()
    for person in people:
        if not isinstance(person.value, Named) or " " not in person.value.name:
            continue
        words = [word for word in person.value.name.split() if word[0].isupper() and word[-1] != "."]
        for name in {person.value.name, *words[1:], " ".join(words[1:]), " ".join(words[-2:])}:
            known = table.setdefault(name, person.value)
            if len(name) < _LEAST or known.name.split()[0] != words[0]:
                doubtful.add(name)
    return {name: value for name, value in table.items() if name not in doubtful}


def in_full(person: Mention, names: Mapping[str, Named]) -> Mention:
    """Give somebody named by a surname only as the one person of that surname in the text."""
    value = person.value
    whole = names.get(value.name) if isinstance(value, Named) and " " not in value.name else None
    if whole is None or not isinstance(value, Named):
        return person
    traits = dict(whole.traits) | dict(value.traits)
    return replace(person, value=Named(whole.name, "", tuple(traits.items())), flags=(SHORT,))


def later(
    text: str, people: Sequence[Mention], names: Mapping[str, Named], blocked: Blocked
) -> Iterator[Mention]:
    """Give where people are named again without their office."""
    if not names:
        return
    pattern = regex.compile(r"\b\L<names>\b(?!-)", names=list(names))
    taken = {at for person in people for at in range(person.start, person.end)}
    for match in pattern.finditer(text):
        start, end = match.span()
        if start not in taken and blocked.free(start, end) and not _part_of_more(text, start, end):
            yield Mention(Sort.PERSON, start, end, names[match[0]], RULE, (SHORT,))


def _part_of_more(text: str, start: int, end: int) -> bool:
    """Tell whether capitalised words beside make it the name of somebody else."""
    before = CAPITALISED.search(text, max(0, start - 30), start)
    return (before is not None and before[1] not in no_names()) or _MORE.match(text, end) is not None
