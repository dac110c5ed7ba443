"""Codes and ids as names: of the catalogue, of whoever gives names, in quotation marks."""

import re
from collections.abc import Callable, Sequence

from placet.wording.catalogue import words

Names = Callable[[str, str], str]
"""Gives the name of an entity in a language; its id where it has none."""


def by_id(id_: str, language: str) -> str:
    """Give the id itself: the name where nobody gives one."""
    del language
    return id_


def joined(parts: Sequence[str], language: str, how: str = "and") -> str:
    """Join names in prose: commas, and a word before the last."""
    found = list(dict.fromkeys(parts))
    if len(found) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(found)
    word = words(language, "joints")[how]
    return f"{', '.join(found[:-1])} {word} {found[-1]}"


def quoted(text: str, language: str) -> str:
    """Give somebody else's words in the quotation marks of the language."""
    return words(language, "joints")["quote"].replace("{text}", text)


def called(code: str, language: str) -> str:
    """Give the word for a code of ours; what a file made up stands in quotation marks."""
    return words(language, "names").get(code) or quoted(code, language)


def the(code: str, language: str) -> str:
    """Give a step or an event with its article; an act the file named is quoted."""
    known = words(language, "the").get(code)
    return known or words(language, "the")["other"].replace("{name}", quoted(code, language))


def contracted(text: str, language: str) -> str:
    """Join a preposition with the article after it where the language does: `de el` is `del`."""
    for apart, together in words(language, "contractions").items():
        text = re.sub(rf"\b{apart}\b", together, text)
    return text
