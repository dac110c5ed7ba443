"""Whether entries of a journal are what they were: numbers without gaps, leaves that fit their bytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.journal.leaf import leaf_hash


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is stored: number, 32 bytes of leaf, canonical bytes."""

    number: int
    leaf: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the entry of a number: `gap` (another was expected) or `leaf`."""

    number: int
    kind: str


def faults(lines: Iterable[Line]) -> Iterator[Fault]:
    """Give what is wrong with entries that come in their order, from number 0."""
    expected = 0
    for line in lines:
        if line.number != expected:
            yield Fault(expected, "gap")
        if leaf_hash(line.body) != line.leaf:
            yield Fault(line.number, "leaf")
        expected = line.number + 1
