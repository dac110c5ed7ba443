"""Sentences with slots: `{name}`, `{first..last}` for two bounds, `{name|how}` for the way it is said."""

import re
from collections.abc import Callable, Iterable

_SLOT = re.compile(r"\{([^{}]+)\}")

Render = Callable[[str], str]
"""Gives the text of a slot; empty where there is none."""


def slots(text: str) -> tuple[str, ...]:
    """Give the slots of a sentence, sorted, each as often as it occurs."""
    return tuple(sorted(_SLOT.findall(text)))


def fill(variants: Iterable[str], render: Render) -> str:
    """Give the first variant whose slots all have a text, filled; empty where there is none."""
    for text in variants:
        told = {slot: render(slot) for slot in slots(text)}
        if all(told.values()):
            filled = _SLOT.sub(lambda found: told[found[1]], text)
            return filled[:1].upper() + filled[1:] if text.startswith("{") else filled
    return ""


def sentences(parts: Iterable[str]) -> str:
    """Join sentences with blanks, leaving out the empty ones."""
    return " ".join(part.strip() for part in parts if part.strip())
