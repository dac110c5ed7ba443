"""Whether the words a proposal rests on spell its value: its figures, its days and the words of its names."""

from collections.abc import Iterator, Mapping
from typing import Any

from placet.claims.proposal import Derivation, Proposal, Slot, plain
from placet.reading.alike import words
from placet.reading.mentions.numerals import at
from placet.reading.mentions.tokens import cut

_STATES = frozenset({Slot.SENDING_STATE, Slot.RECEIVING_STATE})
_UNNAMED = "critics"
ONE = ("a ", "an ")
"""The English articles, which count what follows them: one."""


def spelled(proposal: Proposal) -> bool:
    """Tell whether the passage itself holds every figure and word of the value.

    Not asked of names that are written otherwise by rule: states, bodies known
    to the register, unnamed critics; nor of months and of what is reckoned.
    """
    return _holds(proposal, proposal.passage.exact)


def invented(proposal: Proposal) -> bool:
    """Tell whether some figure or word of the value is neither in the passage nor in its inputs."""
    texts = (proposal.passage.exact, *(q.exact for q in proposal.inputs))
    return not _holds(proposal, "\n".join(texts))


def numbers(text: str) -> frozenset[int]:
    """Give every number a text names, in figures or in words, Spanish or English.

    An English article that the text begins with is one: "a CH-148 helicopter".
    """
    tokens = cut(text)
    found = (at(tokens, i, language) for i in range(len(tokens.words)) for language in ("es", "en"))
    known = {one.value for one in found if one is not None}
    single = {1} if text.lower().startswith(ONE) else set()
    return frozenset(known | single | set(_bare(text)))


def _bare(text: str) -> Iterator[int]:
    figures = "".join(c if c.isdecimal() else " " for c in text).split()
    yield from (int(f) for f in figures if len(f) < 16)  # noqa: PLR2004 - longer ones are no counts


def _holds(proposal: Proposal, text: str) -> bool:
    if proposal.derivation is Derivation.COMPUTED:
        return True
    value = plain(proposal.value)
    asked = [] if proposal.slot in _STATES else list(_names(value, known=bool(proposal.entity)))
    return set(_figures(value)) <= numbers(text) and words(" ".join(asked)) <= words(text)


def _figures(value: Any) -> Iterator[int]:  # noqa: ANN401 - values as JSON has them
    """Give the numbers of a value; a zero is said by many words ("unanimously", "ninguna")."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            if key in {"from", "to", "date"}:
                yield from _days(part)
            elif isinstance(part, int) and part:
                yield part
    elif isinstance(value, list):
        for thing in value:
            yield from _figures(thing)


def _days(text: str) -> Iterator[int]:
    year, _, rest = text.partition("-")
    day = rest.partition("-")[2]
    yield from (int(part) for part in (year, day[:2]) if part.isdecimal())


def _names(value: Any, *, known: bool) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, str):
        yield "" if known else value
    elif isinstance(value, list):
        yield from (thing["type"] for thing in value)
    else:
        said = [value.get(key, "") for key in ("who", "party")] + ["" if known else value.get("body", "")]
        yield from (text for text in said if text != _UNNAMED)
