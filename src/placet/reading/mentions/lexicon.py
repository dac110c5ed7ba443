"""The words of the grammars, from the YAML files beside them: number words, calendars, counted nouns."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = ("es", "en")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # many times as fast, where the system has it

Phrase = tuple[str, ...]


@cache
def words_of(name: str) -> Any:  # noqa: ANN401 -- the shape is that of the file
    """Give what `<name>.yaml` of this folder holds."""
    return yaml.load((files(__package__) / f"{name}.yaml").read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 -- a safe loader


def languages_of(language: str) -> tuple[str, ...]:
    """Give the languages to try: the one named, both where it is unknown."""
    return (language,) if language in LANGUAGES else LANGUAGES


def phrases_by(side: int, groups: Mapping[str, Iterable[str]]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Give phrases with the key of their group by their first (0) or last (-1) word, longer ones first."""
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for key, phrases in groups.items():
        for phrase in phrases:
            words = tuple(str(phrase).split())
            found.setdefault(words[side], []).append((words, key))
    return {word: tuple(sorted(rows, key=_shortness)) for word, rows in found.items()}


def _shortness(row: tuple[Phrase, str]) -> int:
    return -len(row[0])
