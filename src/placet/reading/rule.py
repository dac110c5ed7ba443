"""A rule of reading: data that says which words give which slot its value, with its own examples.

A pattern is a regular expression over the drawing of a sentence (`sketch`):
lower case, no accents, marks for mentions. In braces stand marks and words:

- `{people}`, `{unit|body.committee}`: a mention of one of these sorts;
- `{value=people}`: the same, taken as the rule's `value` (or `body`, `date`, ...);
- `{@enter}`: the words listed under that name in `rules/words.yaml`;
- `{~}`: up to 60 characters of the same clause, `{~~}` up to 140.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

import yaml

from placet.claims.claim import Mode
from placet.claims.proposal import About, Derivation, Slot, Tier
from placet.reading.sketch import Marks, Sketch

_HOLE = re.compile(r"\{(?P<inner>[~@a-z][^{}]*|~~?)\}")
_GAPS = {"~": "[^;]{0,60}?", "~~": "[^;]{0,140}?"}
_KEYS = {
    *("id", "version", "slot", "languages", "pattern", "unless", "when", "parts", "about", "derivation"),
    *("tier", "mode", "value", "of", "flags", "examples", "not"),
}
NOTHING = "nothing"
"""The slot of a rule that says what a mention is not, so that no other rule takes it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text a rule is tried on, and the values it must give there (plain, as JSON has them)."""

    text: str
    gives: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its patterns, conditions on the sentence, and what it makes of a match.

    `slot` is None for a rule that keeps others off. `when` must be found in the
    sentence and `unless` must not; `parts` are the parts of a document it reads
    (empty: all). `value` is a value the rule itself gives (a stance); `of` a
    pattern that a taken name, folded, must begin with.
    """

    id: str
    version: int
    slot: Slot | None
    patterns: tuple[re.Pattern[str], ...]
    languages: frozenset[str] = frozenset()
    when: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    parts: frozenset[str] = frozenset()
    about: About | None = None
    derivation: Derivation = Derivation.STATED
    tier: Tier = Tier.LIKELY
    mode: Mode = Mode.CONSENTED
    value: str = ""
    of: str = ""
    flags: tuple[str, ...] = ()
    examples: tuple[Example, ...] = field(default=())

    @property
    def name(self) -> str:
        """Give id and version, as a proposal names its rule."""
        return f"{self.id}@{self.version}"

    def speaks(self, language: str, part: str) -> bool:
        """Tell whether the rule reads this language ("": unknown, all do) and part of a document."""
        spoken = not language or not self.languages or language in self.languages
        return spoken and (not self.parts or part in self.parts)

    def matches(self, sketch: Sketch) -> Iterator[re.Match[str]]:
        """Give the matches of a drawn sentence, if its conditions hold."""
        text = sketch.text
        if self.when is not None and not self.when.search(text):
            return
        if self.unless is not None and self.unless.search(text):
            return
        for pattern in self.patterns:
            yield from pattern.finditer(text)


def load(rows: Sequence[Mapping[str, Any]], words: Mapping[str, str], marks: Marks) -> tuple[Rule, ...]:
    """Give rules of their data. Raises ValueError naming the rule and what is wrong."""
    found = tuple(_rule(row, words, marks) for row in rows)
    ids = [one.id for one in found]
    for one in found:
        if ids.count(one.id) > 1:
            raise ValueError(f"rule {one.id}: two of this id")
    return found


def _rule(row: Mapping[str, Any], words: Mapping[str, str], marks: Marks) -> Rule:
    id_ = str(row.get("id", ""))
    try:
        if unknown := sorted(set(row) - _KEYS):
            raise ValueError(unknown[0])
        return Rule(
            id=id_,
            version=int(row.get("version", 1)),
            slot=None if row["slot"] == NOTHING else Slot(row["slot"]),
            patterns=tuple(compiled(p, words, marks) for p in _listed(row["pattern"])),
            languages=frozenset(_listed(row.get("languages"))),
            when=_condition(row.get("when"), words, marks),
            unless=_condition(row.get("unless"), words, marks),
            parts=frozenset(_listed(row.get("parts"))),
            about=About(row["about"]) if "about" in row else None,
            derivation=Derivation(row.get("derivation", Derivation.STATED)),
            tier=Tier(row.get("tier", Tier.LIKELY)),
            mode=Mode(row.get("mode", Mode.CONSENTED)),
            value=str(row.get("value", "")),
            of=str(row.get("of", "")),
            flags=tuple(_listed(row.get("flags"))),
            examples=tuple(_examples(row)),
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise ValueError(f"rule {id_}: {error}") from error


def _listed(given: Any) -> list[str]:  # noqa: ANN401  whatever YAML holds
    if given is None:
        return []
    return [str(one) for one in given] if isinstance(given, list) else [str(given)]


def _examples(row: Mapping[str, Any]) -> Iterator[Example]:
    for one in row.get("examples") or ():
        yield Example(str(one["text"]), tuple(one["gives"]))
    for text in _listed(row.get("not")):
        yield Example(text)


def _condition(given: Any, words: Mapping[str, str], marks: Marks) -> re.Pattern[str] | None:  # noqa: ANN401  whatever YAML holds
    return None if given is None else compiled("|".join(f"(?:{p})" for p in _listed(given)), words, marks)


def compiled(pattern: str, words: Mapping[str, str], marks: Marks) -> re.Pattern[str]:
    """Give a pattern with its holes filled. Raises KeyError for a name nobody knows, re.error."""
    return re.compile(_filled(pattern, words, marks))


def _filled(pattern: str, words: Mapping[str, str], marks: Marks) -> str:
    def fill(hole: re.Match[str]) -> str:
        inner = hole["inner"]
        if inner in _GAPS:
            return _GAPS[inner]
        if inner.startswith("@"):
            start = "" if inner[1:] in _ANYWHERE else "(?<![a-z])"
            return f"{start}(?:{_filled(words[inner[1:]], words, marks)})"
        role, _, names = inner.rpartition("=")
        some = "".join(marks.under(name) for name in names.split("|"))
        return f"(?P<{role}>[{some}])" if role else f"[{some}]"

    return _HOLE.sub(fill, pattern)


_ANYWHERE = frozenset({"label_end", "item_start", "title"})
"""Listed words that go on inside a line; all others begin where a word does ("entro" is not in "centro")."""


@cache
def shipped(folder: str) -> tuple[tuple[Mapping[str, Any], ...], Mapping[str, str]]:
    """Give the rows of all rule files of the package's folder, in order of name, and the listed words."""
    rows: list[Mapping[str, Any]] = []
    words: dict[str, str] = {}
    files = sorted(resources.files("placet.reading").joinpath(folder).iterdir(), key=lambda f: f.name)
    for file in files:
        if not file.name.endswith(".yaml"):
            continue
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        if file.name == "words.yaml":
            words = {name: "|".join(_listed(listed)) for name, listed in data.items()}
        else:
            rows += data
    return tuple(rows), words
