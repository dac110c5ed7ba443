"""Sentences with slots: `{name}`, `{first..last}` for two bounds, `{name|how}` for the way it is said."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

_SLOT = re.compile(r"\{([^{}]+)\}")

Render = Callable[[str], str]
"""Gives the text of a slot; empty where there is none."""


def slots(text: str) -> tuple[str, ...]:
    """Give the slots of a sentence, sorted, each as often as it occurs."""
    return tuple(sorted(_SLOT.findall(text)))


def fill(variants: Iterable[str], render: Render, *, capital: bool = True) -> str:
    """Give the first variant whose slots all have a text, filled; empty where there is none.

    One that begins with a slot gets a capital letter, unless `capital` is False.
    """
    for text in variants:
        told = {slot: render(slot) for slot in slots(text)}
        if all(told.values()):
            filled = _SLOT.sub(partial(_text_of, told), text)
            return raised(filled) if capital and text.startswith("{") else filled
    return ""


def _text_of(told: Mapping[str, str], found: re.Match[str]) -> str:
    return told[found[1]]


def raised(text: str) -> str:
    """Give the text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Give the text as a sentence: capital letter, full stop."""
    return raised(text) + ("" if text.endswith(".") else ".") if text else ""


def sentences(parts: Iterable[str]) -> str:
    """Join sentences with blanks, leaving out the empty ones."""
    return " ".join(part.strip() for part in parts if part.strip())
