"""The catalogues: for each language, keys with their sentences, as data beside this module."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias

import yaml

from placet.errors import PlacetError

LANGUAGES = ("es", "en")
Texts: TypeAlias = Mapping[str, "str | list[str] | Texts"]


@cache
def page(language: str, name: str) -> Texts:
    """Give one page of a language's catalogue, every scalar as text.

    Pages are words, workings, problems, `findings/<noun of a rule>` and `findings/tails`.

    Raises PlacetError `language.unspoken` for a language there is no catalogue of.
    """
    if language not in LANGUAGES:
        raise PlacetError("language.unspoken", given=language)
    text = (files("placet.wording") / language / f"{name}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(text, loader) or {}  # noqa: S506 - the base loader makes nothing but text


def words(language: str, table: str) -> Mapping[str, str]:
    """Give a table of single words or phrases, by code."""
    found = page(language, "words")[table]
    return found if isinstance(found, Mapping) else {}  # type: ignore[return-value]  # tables hold texts


def variants(language: str, page_: str, *keys: str) -> tuple[str, ...]:
    """Give the sentences of the first of some keys that the page has, fullest first; none: empty."""
    texts = page(language, page_)
    for key in keys:
        found = texts.get(key)
        if isinstance(found, str):
            return (found,)
        if isinstance(found, list):
            return tuple(found)
    return ()
